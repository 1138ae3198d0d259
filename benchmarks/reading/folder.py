"""A folder of documents on one worker and on two, as a user starts it, and what a worker needs of memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading.score import SET

DOCUMENTS = 240
WORDS = 600  # of a document, as in the seed reports
LONG = 1_000_000  # code points: the longest text that is read


@dataclass(frozen=True, slots=True)
class Folder:
    """What was measured.

    Parameters
    ----------
    seconds
        From start to end of the command, by number of workers.
    megabytes
        Of the largest worker over ordinary documents, and over one of the longest text that is read.
    """

    seconds: dict[int, float]
    megabytes: tuple[float, float]

    @property
    def gain(self) -> float:
        """How many times faster two workers are than one."""
        return self.seconds[1] / self.seconds[2]


def measure(documents: int = DOCUMENTS) -> Folder:
    """Fill a folder with documents of the marked set, and read it."""
    with tempfile.TemporaryDirectory() as place:
        top, long = Path(place) / "reports", Path(place) / "long"
        _fill(top, documents)
        long.mkdir()
        words = "\n".join(path.read_text("utf-8") for path in sorted(top.iterdir())[:40])
        (long / "long.txt").write_text((words * (LONG // len(words) + 1))[:LONG], "utf-8")
        seconds, largest = {}, 0.0
        for workers in (1, 2):
            seconds[workers], used = _run(top, workers)
            largest = max(largest, used)
        return Folder(seconds, (largest, _run(long, 1)[1]))


def _fill(top: Path, documents: int) -> None:
    """Write documents of the length of the seed reports, no two alike, out of the paragraphs of the marked set."""
    top.mkdir()
    rows = [row for path in sorted(SET.glob("*.md")) for row in path.read_text("utf-8").split("\n") if row.strip()]
    at = 0
    for number in range(documents):
        text: list[str] = []
        while sum(len(row.split()) for row in text) < WORDS:
            text.append(rows[at % len(rows)])
            at += 1
        (top / f"{number:05}.txt").write_text("\n".join(text), "utf-8")


def _run(folder: Path, workers: int) -> tuple[float, float]:
    """Return seconds, and megabytes of the largest worker while it lasted (Linux; elsewhere not a number)."""
    with tempfile.TemporaryDirectory() as place:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "foedus", "read", folder, "--workers", str(workers), "--out", f"{place}/out.jsonl"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,  # a line for each text that is not in English
        )
        largest = float("nan")
        while process.poll() is None:
            for child in _children(process.pid):
                largest = max(_peak(child), largest) if largest == largest else _peak(child)
            time.sleep(0.05)
        if process.returncode:
            raise RuntimeError(f"foedus read ended with {process.returncode}")
        return time.perf_counter() - start, largest


def _children(parent: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    except OSError:
        return []


def _peak(process: int) -> float:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    rows = dict(row.split(":", 1) for row in status.splitlines() if ":" in row)
    return int(rows["VmHWM"].split()[0]) / 1000 if "VmHWM" in rows else 0.0


def show() -> bool:
    """Print the table; True if anything is over its limit."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    found = measure()
    one, two = (DOCUMENTS / found.seconds[workers] for workers in (1, 2))
    print(f"| folder of {DOCUMENTS} documents of {WORDS} words | measured | limit |")
    print("| --- | --- | --- |")
    print(f"| one worker, start and all | {one:.1f} documents a second | |")
    print(f"| two workers | {two:.1f} documents a second, {found.gain:.2f} times one | at least 1.7 |")
    print(f"| largest worker | {found.megabytes[0]:.0f} MB | below 400 |")
    print(f"| largest worker, one text of {LONG:,} characters | {found.megabytes[1]:.0f} MB | below 400 |")
    over = any(each >= 400 for each in found.megabytes)
    return over or (cores > 1 and found.gain < 1.7)


if __name__ == "__main__":
    sys.exit(show())
