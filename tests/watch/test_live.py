"""Live incidents: line by line as a whole table; after a kill anywhere the restart gives the answer of a clean run."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from foedus.errors import ReadError
from foedus.watch.incidents.load_follow import Follower
from foedus.watch.make import watch
from foedus.watch.nouns import State, Watch
from tests.watch.helpers import NOW, csv_file, daily, data, seen, truce

HEADER = "id,date,kind,place,verified_by"
PAUSE = truce("2025-04-01T00:00+00:00", "2025-04-06T00:00+00:00")


def lines(seed: int = 0) -> list[str]:
    """Good lines in order, among them some that are refused, one over two lines, and one whose quotes stay open."""
    rng = random.Random(seed)
    good = daily("2025-01-01", [rng.randint(12, 28) for _ in range(90)] + [0, 0, 1, 14, 19, 22, 20])
    rows = [f"i{at},{row},{'Mission' if at % 50 == 0 else ''}" for at, row in enumerate(good)]
    for at in range(40, len(rows), 211):
        rows[at] = rng.choice(["i1,2025-03-01,strike,North,", "x,never,strike,North,", "x,2025-03-01"])
    rows[60] = 'q,2025-01-04,strike,"two\nlines",'
    rows[90] = 'q2,2025-01-05,strike,"open,'
    rows[300], rows[302] = 's1,2025-01-16,st"rike,North,', 's2,2025-01-16,st"rike,North,'
    rows[310] = f"s3,2025-01-16,strike,{'x' * 140_000},"
    return rows


def result(follower: Follower) -> Watch:
    assert follower.live is not None
    return watch(PAUSE, follower.live.found(), until=None, now=NOW)


def taken(path: Path | None, folder: Path | None, stream: bytes = b"") -> Follower:
    follower = Follower(PAUSE, path, folder, NOW.timestamp)
    if path is not None or follower.path.exists():
        for _ in follower.grown():
            pass
    if path is None:
        for _ in follower.fed(io.BytesIO(stream)):
            pass
    return follower


def alike(one: Watch, other: Watch) -> None:
    """All but the name of the file."""
    assert (one.days, one.clauses, one.verdict) == (other.days, other.clauses, other.verdict)
    assert (one.tally.rows, one.tally.used, one.tally.reasons) == (
        other.tally.rows,
        other.tally.used,
        other.tally.reasons,
    )
    assert [(row.row, row.why) for row in one.tally.refused_rows] == [
        (row.row, row.why) for row in other.tally.refused_rows
    ]
    assert [(row.clause, row.day) for row in one.breach] == [(row.clause, row.day) for row in other.breach]


def test_line_by_line_is_as_a_whole_table(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "i.csv", HEADER, lines())
    alike(result(taken(path, None)), seen(PAUSE, [path]))


def test_the_strike_table_line_by_line(tmp_path: Path) -> None:
    path = data("missile_attacks_daily_2022-09_2025-12.csv")
    easter = truce("2025-04-19T18:00+03:00", "2025-04-21T00:00+03:00")
    follower = Follower(easter, path, None, NOW.timestamp)
    assert sum(1 for _ in follower.grown()) == 3247
    assert follower.live is not None
    live = watch(easter, follower.live.found(), until=None, now=NOW)
    alike(live, seen(easter, [path]))
    assert live.verdict.in_force is State.HOLDING


@pytest.mark.parametrize("cut", [0, 1, 500, 1000, 1700])
def test_a_file_goes_on_by_offset_and_no_line_is_read_twice(tmp_path: Path, cut: int) -> None:
    text = "\n".join([HEADER, *lines()]) + "\n"
    at = len("\n".join([HEADER, *lines()][:cut]))
    path, folder = tmp_path / "i.csv", tmp_path / "journal"
    path.write_text(text[:at])
    first = taken(path, folder)
    first.close()
    path.write_text(text)
    second = Follower(PAUSE, path, folder, NOW.timestamp)
    assert second.offset == first.offset
    for _ in second.grown():
        pass
    alike(result(second), seen(PAUSE, [path]))


def test_another_file_or_truce_in_the_folder_is_refused(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "i.csv", HEADER, lines())
    taken(path, tmp_path / "journal").close()
    with pytest.raises(ReadError, match="another truce or another file"):
        Follower(truce(), path, tmp_path / "journal", NOW.timestamp)
    csv_file(path, HEADER, ["another"])
    with pytest.raises(ReadError, match="another truce or another file"):
        Follower(PAUSE, path, tmp_path / "journal", NOW.timestamp)
    (tmp_path / "journal" / "state.json").write_text("{")
    with pytest.raises(ReadError, match="not written by foedus"):
        Follower(PAUSE, path, tmp_path / "journal", NOW.timestamp)
    with pytest.raises(ReadError, match="--journal"):
        Follower(PAUSE, None, None, NOW.timestamp)
    endless = tmp_path / "endless.csv"
    endless.write_text(f"id,start,kind,{'x' * 140_000}\n")
    with pytest.raises(ReadError, match=r"endless\.csv:1: no line of CSV that can be read"):
        taken(endless, None)
    with pytest.raises(ReadError, match="no such file"):
        taken(tmp_path / "absent.csv", None)


def test_a_half_written_line_of_stdin_is_left_out_and_said(tmp_path: Path) -> None:
    follower = taken(None, tmp_path / "journal", f"{HEADER}\ni1,2025-01-01,strike,North,\ni2,2025".encode())
    assert follower.half
    assert follower.live is not None
    assert follower.live.lines == 1
    assert follower.not_durable == 0


def feed(folder: Path, text: bytes, kill_after: float | None) -> bytes:
    """Run `foedus watch --follow` on stdin; kill it after some seconds."""
    arguments = ["watch", "--incidents", "-", "--follow", "--journal", str(folder), "--json"]
    asked = ["--truce-from", "2025-04-01T00:00+00:00", "--truce-until", "2025-04-06T00:00+00:00", "--kind", "strike"]
    process = subprocess.Popen(
        [sys.executable, "-m", "foedus", *arguments, *asked], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin
    assert process.stdout
    if kill_after is None:
        out, _ = process.communicate(text)
        assert process.returncode == 0
        return out
    begun = time.monotonic()
    try:
        for at in range(0, len(text), 4096):
            process.stdin.write(text[at : at + 4096])
            process.stdin.flush()
            time.sleep(0.01)
            if time.monotonic() - begun > kill_after:
                break
    except BrokenPipeError:
        pass
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdin.close()
    process.stdout.close()
    return b""


def last_object(out: bytes) -> Any:
    text = out.decode()
    return json.loads(text[text.index('{\n  "schema": "foedus/watch/1"') :])


def test_after_kills_the_restart_gives_the_answer_of_a_clean_run(tmp_path: Path) -> None:
    text = ("\n".join([HEADER, *lines(1)]) + "\n").encode()
    clean = last_object(feed(tmp_path / "clean", text, None))
    folder = tmp_path / "journal"
    rng = random.Random(5)
    for _ in range(3):
        durable = (folder / "lines.csv").stat().st_size if (folder / "lines.csv").exists() else 0
        kept = (folder / "lines.csv").read_bytes()[:durable] if durable else b""
        durable = kept.rfind(b"\n") + 1  # the sender goes on behind the last whole line that is on disk
        feed(folder, text[durable:], 1.0 + rng.random() * 1.5)
    kept = (folder / "lines.csv").read_bytes() if (folder / "lines.csv").exists() else b""
    found = last_object(feed(folder, text[kept.rfind(b"\n") + 1 :], None))
    assert found["data"].pop("files") == clean["data"].pop("files") == ["lines.csv"]
    assert found == clean
    assert found["data"]["refused_rows"] > 3


def test_ctrl_c_ends_with_the_result_and_status_130(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "i.csv", HEADER, lines())
    command = ["watch", "--incidents", str(path), "--follow", "--json", "--truce-from", "2025-04-01T00:00+00:00"]
    process = subprocess.Popen(
        [sys.executable, "-m", "foedus", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    first = json.loads(process.stdout.readline())  # said once what was there has been judged
    assert first["schema"] == "foedus/watch-update/1"
    assert first["line"] == len(lines()) + 2
    process.send_signal(signal.SIGINT)
    out, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert last_object(out)["data"]["rows"] == len(lines())
    assert b"Traceback" not in error
