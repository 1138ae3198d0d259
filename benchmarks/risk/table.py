"""Draws a second of the kernel, its plain twin and SimPy, side by side in one run; what many draws cost; Paris."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.risk.luck import Change, Luck
from benchmarks.risk.medium import medium
from benchmarks.risk.plain import Filled, Plan, Replay
from benchmarks.risk.simulated import Theatre
from benchmarks.startup import ROOT
from foedus.risk.chances import Chances, Field

if TYPE_CHECKING:
    from foedus.risk.run import Prepared, Replayed

SEED, INNER, DAYS = 0, 100, (30, 60, 90, 179)
DRAWS = 20_000
SLOW = 15.0  # seconds that the twin and SimPy have each
LINE = (2_000, 4_000, 8_000, 16_000)
COMMON = 1_000  # draws that every withdrawal is replayed under
FASTEST = 10_000.0  # draws a second that repair has at least, on two cores
WITHDRAWALS = 30.0  # seconds
MEMORY = 1000.0  # MB
PARIS = 5.0  # seconds
COMMAND = ("risk", "cases/paris-2025", "--as-of", "2025-09-05", "--draws", "200x100")


def show() -> bool:
    """Measure and print; return whether anything is over its limit."""
    field, chances = medium()
    over = _speeds(field, chances)
    over |= _many(field, chances)
    for draws in (DRAWS, 10 * DRAWS):
        megabytes = _megabytes(draws)
        over |= megabytes > MEMORY
        print(f"peak memory of {draws:,} draws: {megabytes:.0f} MB (at most {MEMORY:.0f})", flush=True)
    return _paris() or over


def _speeds(field: Field, chances: Chances) -> bool:
    """Print draws a second, each by each; return whether the kernel is too slow or differs from its twin."""
    print(f"{'policy':8}{'by':18}{'draws':>8}{'draws/s':>10}{'times slower':>18}  at least")
    over = False
    for replan in (False, True):
        policy = "replan" if replan else "repair"
        prepared = _prepare(field, chances, DRAWS, replan)
        _run(prepared, draws=INNER)  # compiled, if it was not
        speed = {}
        for threads in (2, 1):
            begun = time.perf_counter()
            found = _run(prepared, threads=threads)
            speed[threads] = DRAWS / (time.perf_counter() - begun)
            least = f"{FASTEST:,.0f}" if threads == 2 and not replan else ""
            _row(policy, f"kernel, threads: {threads}", DRAWS, speed[threads], speed[2], least)
        over |= not replan and speed[2] < FASTEST
        plan, luck = Plan(field, replan), Luck(field, chances, SEED, INNER, None)
        twin, per_second = _timed(Replay, plan, chances, luck)
        _row(policy, "plain Python", len(twin), per_second, speed[2])
        for draw, filled in enumerate(twin):
            coverage, closure = plan.score(filled, DAYS)
            if coverage != found.coverage[draw].tolist() or closure != found.closure[draw]:
                print(f"draw {draw} differs from the plain twin's")
                over = True
        simulated, per_second = _timed(Theatre, plan, chances, luck)
        _row(policy, "SimPy", len(simulated), per_second, speed[2])
    return over


def _row(policy: str, by: str, draws: int, per_second: float, kernel: float, least: str = "") -> None:
    ratio = kernel / per_second
    print(f"{policy:8}{by:18}{draws:8,}{per_second:10,.0f}{ratio:18,.1f}  {least}", flush=True)


def _timed(policy: type[Replay | Theatre], plan: Plan, chances: Chances, luck: Luck) -> tuple[list[Filled], float]:
    """Replay draw after draw while there is time; return what they bring, and draws a second."""
    found: list[Filled] = []
    begun = time.perf_counter()
    while (spent := time.perf_counter() - begun) < SLOW and len(found) < DRAWS:
        found.append(policy(plan, chances, luck.at(len(found), Change()), 0).run())
    return found, len(found) / spent


def _many(field: Field, chances: Chances) -> bool:
    """Print seconds of more and more draws, and of every withdrawal; return whether the latter are over their limit."""
    prepared = _prepare(field, chances, LINE[-1], replan=False)
    print("seconds on two threads:", end="")
    for draws in LINE:
        begun = time.perf_counter()
        _run(prepared, draws=draws)
        print(f"  {draws:,} draws {time.perf_counter() - begun:.2f}", end="", flush=True)
    begun = time.perf_counter()
    for lot in range(len(chances.lots)):
        _run(prepared, draws=COMMON, gone=lot)
    seconds = time.perf_counter() - begun
    print(f"\n{len(chances.lots)} withdrawals under {COMMON:,} draws: {seconds:.1f} s (at most {WITHDRAWALS:.0f})")
    return seconds > WITHDRAWALS


def _prepare(field: Field, chances: Chances, draws: int, replan: bool) -> Prepared:
    from foedus.risk.run import Asked, prepare  # numba takes a while to load

    asked = Asked(seed=SEED, outer=draws // INNER, inner=INNER, days=DAYS, study=None, replan=replan)
    return prepare(field, chances, asked)


def _run(prepared: Prepared, draws: int | None = None, gone: int | None = None, threads: int = 2) -> Replayed:
    """Replay all draws, or the first ones, without one lot if any is named."""
    from foedus.risk.run import Change, replay

    change = Change(gone=frozenset() if gone is None else frozenset({gone}))
    return replay(prepared, change=change, draws=None if draws is None else np.arange(draws), threads=threads)


def _megabytes(draws: int) -> float:
    """Return the most memory that a process takes which plans and replays so many draws."""
    code = (
        "from pathlib import Path\n"
        "from benchmarks.risk import table\n"
        f"table._run(table._prepare(*table.medium(), {draws}, False))\n"
        # Not from getrusage: that remembers what the process which started this one had at its peak.
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    found = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    return int(found.stdout) / 1024


def _paris() -> bool:
    """Print what the Paris case takes as a user runs it, caches warm; return whether that is too long."""
    command = [sys.executable, "-m", "foedus", *COMMAND]
    for _ in range(2):  # the first fills the caches
        begun = time.perf_counter()
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        seconds = time.perf_counter() - begun
    print(f"foedus {' '.join(COMMAND)}: {seconds:.2f} s (at most {PARIS:g})")
    return seconds > PARIS


if __name__ == "__main__":
    sys.exit(1 if show() else 0)
