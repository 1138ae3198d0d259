"""What solvers make of an instance: ours, HiGHS on the whole integer program, CP-SAT on a constraint program.

Each runs in a process of its own, so that its peak of memory can be read and one that takes too much ends alone. The
peers start from the plan that ours starts from. All plans are valued by the same arithmetic, not by what they say.
"""

from __future__ import annotations

import math
import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np

from foedus.plan.exact import filled, solver_of
from foedus.plan.instance import Instance, Schedule
from foedus.plan.program import expand, program, starts
from foedus.plan.solve import solve

_MOST_ENTRIES = 200_000_000  # of an integer program; takes about 16 GB to write down
_GRACE = 60.0  # seconds past its limit after which a solver is ended
_Says = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What a solver made of an instance.

    Parameters
    ----------
    value, bound
        Of its best plan (the one it started from if it found none), and what it proved that none exceeds (inf if
        nothing).
    start_value
        Of the quick plan that it started from.
    seconds, megabytes
        Wall time with writing down the model, and peak memory.
    model
        How large the model was.
    ended
        Empty, or why there is no result: too large, out of memory, out of time.
    """

    value: float
    bound: float
    start_value: float
    seconds: float
    megabytes: float
    model: str
    ended: str = ""


def ours(instance: Instance, time_limit: float, most_gigabytes: float = 14.0) -> Measured:
    """Plan with foedus."""
    return _apart(_ours, instance, time_limit, most_gigabytes)


def highs(instance: Instance, time_limit: float, most_gigabytes: float = 14.0) -> Measured:
    """Solve the integer program of `foedus.plan.exact` by HiGHS with two threads, all of it written down at once."""
    return _apart(_highs, instance, time_limit, most_gigabytes)


def cp_sat(instance: Instance, time_limit: float, most_gigabytes: float = 14.0) -> Measured:
    """Solve the constraint program of `benchmarks.planning.cpsat` by CP-SAT with two workers."""
    return _apart(_cp_sat, instance, time_limit, most_gigabytes)


def _ours(instance: Instance, until: float, hint: Schedule, says: _Says) -> tuple[Schedule, float]:
    found = solve(instance, time_limit=until - time.monotonic())
    says(f"{found.iterations:,} steps")
    return found.schedule, found.bound.value


def _highs(instance: Instance, until: float, hint: Schedule, says: _Says) -> tuple[Schedule, float]:
    first, last = starts(instance)
    columns = np.maximum(0, last - first + 1)
    of_way, use = expand(instance.use_start[:-1], instance.use_start[1:])
    entries = int((columns[of_way] * instance.use_length[use]).sum())
    says(f"{int(columns.sum()):,} columns, up to {entries:,} entries")
    if entries > _MOST_ENTRIES:
        raise MemoryError
    written = program(instance)
    says(f"{written.rows.shape[0]:,} rows, {written.rows.shape[1]:,} columns, {written.rows.nnz:,} entries")
    solver = solver_of(written, integer=True, threads=2)
    chosen = (hint.way >= 0).nonzero()[0]
    moves = set(zip(hint.way[chosen].tolist(), hint.start[chosen].tolist(), strict=True))
    begun = [move in moves for move in zip(written.way.tolist(), written.start.tolist(), strict=True)]
    count = len(written.way)
    solver.setSolution(count, np.arange(count, dtype=np.int32), np.array(begun, dtype=np.float64))
    solver.setOptionValue("time_limit", max(0.0, until - time.monotonic()))
    solver.run()
    solution = solver.getSolution()
    taken = np.array(solution.col_value)[:count] > 0.5 if solution.value_valid else np.zeros(count, dtype=np.bool_)
    return filled(instance, written.way[taken], written.start[taken]), -solver.getInfo().mip_dual_bound


def _cp_sat(instance: Instance, until: float, hint: Schedule, says: _Says) -> tuple[Schedule, float]:
    from benchmarks.planning import cpsat  # ortools is not everywhere

    model = cpsat.build(instance)
    says(str(model))
    found = cpsat.solve(instance, model, max(1.0, until - time.monotonic()), hint)
    return filled(instance, found.way, found.start), found.bound


_Solve = Callable[[Instance, float, Schedule, _Says], tuple[Schedule, float]]


def _apart(solver: _Solve, instance: Instance, time_limit: float, most_gigabytes: float) -> Measured:
    """Run a solver in a process of its own, and end it if it outlives its limit."""
    hint = solve(instance, iterations=0).schedule
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(solver, instance, time_limit, hint, most_gigabytes, theirs))
    begun = time.monotonic()
    child.start()
    theirs.close()
    model, ended = "not written down", "out of time"
    value, bound, seconds, megabytes = hint.value, math.inf, math.nan, math.nan
    try:
        while ours.poll(max(0.0, begun + time_limit + _GRACE - time.monotonic())):
            said = ours.recv()
            if isinstance(said, str):
                model = said
            else:
                value, bound, seconds, megabytes, ended = said
                break
    except EOFError:
        ended = "out of memory"
    child.kill()
    child.join()
    if math.isnan(seconds):
        seconds = time.monotonic() - begun
    return Measured(
        value=value,
        bound=bound,
        start_value=hint.value,
        seconds=seconds,
        megabytes=megabytes,
        model=model,
        ended=ended,
    )


def _child(
    solver: _Solve, instance: Instance, time_limit: float, hint: Schedule, most_gigabytes: float, to: Connection
) -> None:
    most = int(most_gigabytes * 2**30)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    begun = time.monotonic()
    value, bound, ended = hint.value, math.inf, ""
    try:
        schedule, bound = solver(instance, begun + time_limit, hint, to.send)
        value = max(value, schedule.value)
    except MemoryError:
        ended = "model too large"
    seconds = time.monotonic() - begun
    # Not from getrusage: that remembers what the process which started this one had at its peak.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = int(status.split("VmHWM:")[1].split()[0]) / 1024
    to.send((value, bound, seconds, peak, ended))
