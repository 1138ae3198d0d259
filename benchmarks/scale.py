"""What a large case costs, and that the cost grows no faster than the case.

Limits are on processor time: a command runs on one core, so on a quiet machine that is the time one waits, and on a
busy one it still says what foedus costs. Wall time stands beside it.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.generate import LAST, Size, generate
from benchmarks.planning.folder import DAY, write_case
from benchmarks.planning.instances import SIZES
from benchmarks.startup import FOEDUS, ROOT
from foedus.assess import assess
from foedus.case.read import read
from foedus.check import sound
from foedus.evidence.index import Evidence
from foedus.model.values import STANDARDS

FULL = Size()
PARTS = (0.25, 0.5, 1.0)
ROUNDS = 3


@dataclass(frozen=True)
class Measured:
    """One measurement of a case: seconds of processor and wall, the most memory in MB, and the limit of the first."""

    what: str
    seconds: float
    wall: float
    megabytes: float | None = None
    limit: float | None = None
    most_megabytes: float | None = None

    @property
    def over(self) -> bool:
        """Whether a limit is broken."""
        heavy = self.megabytes is not None and self.most_megabytes is not None and self.megabytes > self.most_megabytes
        return heavy or (self.limit is not None and self.seconds > self.limit)


def command(what: str, *arguments: str, limit: float | None = None, megabytes: float | None = None) -> Measured:
    """Run foedus in a process of its own, and keep the fastest of its rounds."""
    found = [_once(arguments) for _ in range(ROUNDS)]
    seconds, wall, used = min(found)
    return Measured(what, seconds, wall, used, limit, megabytes)


def _once(arguments: tuple[str, ...]) -> tuple[float, float, float]:
    start = time.perf_counter()
    nothing = os.open(os.devnull, os.O_WRONLY)
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    child = os.posix_spawn(
        FOEDUS, [str(FOEDUS), *arguments], environment, file_actions=[(os.POSIX_SPAWN_DUP2, nothing, 1)]
    )
    _, status, used = os.wait4(child, 0)
    os.close(nothing)
    if status:
        raise RuntimeError(f"foedus {' '.join(arguments)} ended with {status}")
    wall = time.perf_counter() - start
    return used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024  # Linux counts in kilobytes


def inside(what: str, work: Callable[[int], object], limit: float | None = None) -> Measured:
    """Call something in this process, with the number of the round, and keep the fastest."""
    found = []
    for number in range(ROUNDS):
        start, wall = time.process_time(), time.perf_counter()
        work(number)
        found.append((time.process_time() - start, time.perf_counter() - wall))
    seconds, waited = min(found)
    return Measured(what, seconds, waited, limit=limit)


def of_size(folder: Path, size: Size) -> list[Measured]:
    """Measure the commands on a case of one size."""
    case = str(generate(folder, size))
    full = size == FULL
    name = f"{size.statements:,} statements"
    return [
        command(f"check, {name}", "check", case, limit=3 if full else None, megabytes=500 if full else None),
        command(f"assess, {name}", "assess", case, "--as-of", LAST.isoformat(), limit=10 if full else None),
    ]


def folds(case: Path) -> list[Measured]:
    """Measure the fold at another date once a case is loaded: one question, and everything an assessment asks."""
    evidence = Evidence(sound(read(case)))
    asked = list(evidence.entries)
    most = max(asked, key=lambda question: len(evidence.entries[question]))

    def fold_one(number: int) -> None:
        day = _another_day(number)
        evidence.fold(most, day=day, known=day, standard=STANDARDS[1])

    def fold_all(number: int) -> None:
        day = _another_day(number)
        for question in asked:
            evidence.fold(question, day=day, known=day, standard=STANDARDS[1])

    return [
        inside(f"fold at another date, {len(evidence.entries[most]):,} statements", fold_one, limit=0.05),
        inside(f"fold at another date, all {len(asked):,} questions", fold_all),
        inside("assess at another date, once loaded", lambda number: assess(evidence, as_of=_another_day(number))),
    ]


def _another_day(number: int) -> date:
    return LAST - timedelta(days=31 + number)


def paris() -> list[Measured]:
    """Measure the report on the case that ships."""
    with tempfile.TemporaryDirectory() as folder:
        report = str(Path(folder) / "paris.html")
        case = str(ROOT / "cases" / "paris-2025")
        return [command("assess --report, Paris", "assess", case, "--as-of", "2025-09-05", "--report", report, limit=4)]


def planned(folder: Path) -> list[Measured]:
    """Measure planning from the folder to the judged plan, on drawn cases of two sizes."""
    return [
        command(
            f"plan, {SIZES[size].units} pledges ({size}), whole pipeline",
            *("plan", str(write_case(folder / size, size)), "--as-of", DAY, "--json"),
        )
        for size in ("small", "medium")
    ]


def rows() -> list[Measured]:
    """Measure all of it."""
    with tempfile.TemporaryDirectory() as folder:
        found = [
            row for part in PARTS for row in of_size(Path(folder) / f"{part}", FULL if part == 1 else FULL.scaled(part))
        ]
        return [
            *sorted(found, key=lambda row: row.what.split(",")[0]),
            *folds(Path(folder) / "1.0"),
            *paris(),
            *planned(Path(folder)),
        ]


def show(found: list[Measured]) -> bool:
    """Print a table; returns whether a limit is broken."""
    print(f"{'what':48} {'cpu s':>8} {'wall s':>8} {'MB':>6} {'at most':>16}")
    for row in found:
        limits = [f"{row.limit:g} s"] if row.limit is not None else []
        limits += [f"{row.most_megabytes:g} MB"] if row.most_megabytes is not None else []
        memory = "" if row.megabytes is None else f"{row.megabytes:.0f}"
        print(f"{row.what:48} {row.seconds:8.3f} {row.wall:8.3f} {memory:>6} {', '.join(limits):>16}")
    return any(row.over for row in found)


if __name__ == "__main__":
    sys.exit(1 if show(rows()) else 0)
