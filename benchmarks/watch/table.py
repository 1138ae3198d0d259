"""Watch by the million: ten million incidents to verdicts, a million joined, lines as they come in; each in one run."""

from __future__ import annotations

import contextlib
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent.parent
MANY, JOINED, LINES = 10_000_000, 1_000_000, 400_000
SECONDS, MEGABYTES, JOIN_SECONDS = 30.0, 2000.0, 60.0
PER_SECOND, P99 = 20_000.0, 5.0  # lines a second at least; milliseconds a line at most
SINCE = "2025-05-01T00:00+00:00"
DENSE, THIN = 120 * 86400.0, 80 * 86400.0  # seconds before and under the truce


def show() -> bool:
    """Measure and print; return whether anything is over its limit."""
    print(f"{'what':52}{'seconds':>9}{'cpu s':>8}{'MB':>8}  at most")
    over = False
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "many.parquet"
        _write(many, MANY, 0.0)
        over |= _run(f"{MANY:,} incidents to daily counts and verdicts", [many], SECONDS, MEGABYTES)
        one, other = Path(folder) / "one.parquet", Path(folder) / "other.parquet"
        _write(one, JOINED // 2, 0.0)
        _write(other, JOINED // 2, 0.01)
        over |= _run(f"{JOINED:,} incidents of two sources joined", [one, other], JOIN_SECONDS, float("inf"))
        over |= _follow(Path(folder))
    return over


def _write(path: Path, rows: int, shift: float) -> None:
    """Write made incidents, 97 % of them before the truce: 30 places, two degrees; `shift` moves them, in degrees."""
    import duckdb

    query = f"""
        COPY (
            SELECT TIMESTAMP '2025-01-01' + INTERVAL 1 SECOND * CAST(CASE
                       WHEN range < 0.97 * {rows} THEN range * {DENSE} / (0.97 * {rows})
                       ELSE {DENSE} + (range - 0.97 * {rows}) * {THIN} / (0.03 * {rows}) END AS BIGINT) AS "start",
                   CASE WHEN range % 3 = 0 THEN 'shelling' ELSE 'strike' END AS kind,
                   'place-' || (range * 7919 % 30) AS place,
                   48 + (range * 7919 % 20011) / 10005.5 + {shift} AS latitude,
                   36 + (range * 104729 % 20021) / 10010.5 AS longitude
            FROM range({rows})
        ) TO '{path}' (FORMAT parquet)
    """  # noqa: S608  numbers and a path of our own
    duckdb.sql(query)


def _run(what: str, files: list[Path], seconds: float, megabytes: float) -> bool:
    """Run the command in a process of its own; print what it took."""
    command = [sys.executable, "-m", "foedus", "watch", "--json", "--truce-from", SINCE, "--kind", "strike"]
    for each in files:
        command += ["--incidents", str(each)]
    code = (
        "import resource, runpy, sys; sys.argv = sys.argv[1:]\ntry: runpy.run_module('foedus', run_name='__main__')\n"
    )
    code += "finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", code, "foedus", *command[3:]], capture_output=True, cwd=ROOT, text=True, check=True
    )
    took, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    peak = int(done.stderr.split()[-1]) / 1024
    data = json.loads(done.stdout)["data"]
    limit = f"{seconds:.0f} s" + (f", {megabytes:,.0f} MB" if megabytes < float("inf") else "")
    print(
        f"{what:52}{took:9.1f}{cpu:8.1f}{peak:8.0f}  {limit}; {data['used']:,} used, {data['joined']:,} joined",
        flush=True,
    )
    return took > seconds or peak > megabytes


def _follow(folder: Path) -> bool:
    """Time each line of stdin, journalled."""
    from foedus.views.following import Following
    from foedus.watch.choose import asked
    from foedus.watch.incidents.load_follow import Follower
    from foedus.watch.make import watch
    from foedus.watch.nouns import Watch

    path = folder / "lines.csv"
    with path.open("w", encoding="utf-8") as out:
        out.write("id,start,kind,place,latitude,longitude,claimant\n")
        for at in range(LINES):
            second = at * 17_280_000 // LINES
            when = datetime.fromtimestamp(1_735_689_600 + second, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            out.write(f"e{at},{when},strike,place-{at * 7919 % 30},48.{at % 9999:04d},37.{at % 9973:04d},AA\n")
    truce = asked(datetime.fromisoformat(SINCE), None, "strike")
    follower = Follower(truce, None, folder / "journal", time.time)

    def judge(state: Follower) -> Watch:
        return watch(truce, state.live.found() if state.live else None, until=None, now=datetime.now(UTC))

    following = Following(follower, judge, as_json=True)
    took = np.empty(LINES + 1)
    with path.open("rb") as lines:
        days = follower.fed(lines)
        begun = last = time.perf_counter()

        def timed() -> Iterator[int | None]:
            nonlocal last
            for number, day in enumerate(days):
                yield day
                now = time.perf_counter()
                took[number], last = now - last, now

        with contextlib.redirect_stdout(io.StringIO()):
            following.take(timed())
        whole = time.perf_counter() - begun
    rate, p99 = LINES / whole, float(np.quantile(took[:LINES], 0.99)) * 1000
    print(f"{'live: lines a second, judged as they come':52}{rate:9,.0f}{'':16}  at least {PER_SECOND:,.0f}")
    print(f"{'live: milliseconds a line, 99 of 100':52}{p99:9.3f}{'':16}  {P99:.0f}", flush=True)
    return rate < PER_SECOND or p99 > P99


if __name__ == "__main__":
    sys.exit(show())
