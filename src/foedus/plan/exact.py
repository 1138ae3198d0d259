"""The proved best schedule of a small instance, and the prices of its relaxation, by HiGHS."""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np
from scipy.optimize import linear_sum_assignment

from foedus.plan.instance import Bound, Floats, Instance, Ints, Schedule
from foedus.plan.program import Program, program, serials_of_ways


@dataclass(frozen=True, kw_only=True)
class Optimum:
    """The best schedule found, what no schedule exceeds, and whether the two are proved to meet."""

    schedule: Schedule
    bound: float
    proved: bool

    @property
    def value(self) -> float:
        """Value of the schedule."""
        return self.schedule.value


class _Silent(highspy.Highs):
    """HiGHS that says nothing, not even its banner: its constructor enables callbacks, and that is what prints it."""

    def enableCallbacks(self) -> None:  # noqa: N802
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


def exact(instance: Instance, time_limit: float | None = None) -> Optimum:
    """Find the best schedule.

    Parameters
    ----------
    time_limit
        Seconds after which the best so far is returned, if only that all stay at home; None waits for the proof.
    """
    written = program(instance)
    solver = solver_of(written, integer=True)
    if time_limit is not None:
        solver.setOptionValue("time_limit", float(time_limit))
    solver.run()
    info = solver.getInfo()
    chosen = np.zeros(len(written.way), dtype=np.bool_)
    if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
        chosen = np.array(solver.getSolution().col_value)[: len(written.way)] > 0.5
    schedule = filled(instance, written.way[chosen], written.start[chosen])
    proved = solver.getModelStatus() in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty)
    # The solver may have been stopped before it had a bound; no more than all slots in time is always one.
    known = min(-info.mip_dual_bound, float(instance.slot_worth.clip(0).sum()))
    return Optimum(schedule=schedule, bound=max(schedule.value, known), proved=proved)


def relaxed(instance: Instance) -> Bound:
    """Solve the linear relaxation: its value bounds every schedule, its duals price the capacities.

    Returns
    -------
        A price of 0 stands also where no capacity can be exceeded.
    """
    written = program(instance)
    solver = solver_of(written, integer=False)
    solver.run()
    if solver.getModelStatus() not in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
        raise RuntimeError(f"HiGHS: {solver.modelStatusToString(solver.getModelStatus())}")
    price = np.zeros_like(instance.capacity)
    rows = written.capacity_row, written.capacity_day
    if len(written.capacity_row):
        dual = np.array(solver.getSolution().row_dual)[-len(written.capacity_row) :]
        # The solver minimises the loss, so a price is a dual from below 0; the rows are shares of their capacities.
        price[rows] = np.maximum(0.0, -dual) / instance.capacity[rows]
    return Bound(value=0.0 - solver.getInfo().objective_function_value, price=price)


def solver_of(written: Program, *, integer: bool, threads: int = 1) -> highspy.Highs:
    """Hand a program to a silent HiGHS that runs to the proof; it minimises the loss."""
    solver = _Silent()  # type: ignore[no-untyped-call]
    solver.setOptionValue("threads", threads)
    solver.setOptionValue("mip_rel_gap", 0.0)
    count, whole = len(written.gain), len(written.way)
    kinds = np.full(count, int(highspy.HighsVarType.kContinuous), dtype=np.int32)
    if integer:
        kinds[:whole] = int(highspy.HighsVarType.kInteger)
    status = solver.passModel(
        count,
        len(written.most),
        written.rows.nnz,
        int(highspy.MatrixFormat.kColwise),
        int(highspy.ObjSense.kMinimize),
        0.0,
        -written.gain,
        np.zeros(count),
        written.limit,
        np.full(len(written.most), -highspy.kHighsInf),
        written.most,
        written.rows.indptr.astype(np.int32),
        written.rows.indices.astype(np.int32),
        written.rows.data,
        kinds,
    )
    if status == highspy.HighsStatus.kError:
        raise RuntimeError("HiGHS rejected the program")
    return solver


def filled(instance: Instance, way: Ints, start: Ints) -> Schedule:
    """Fill slots as well as the moves allow; who is left without a slot, or would cost more than it is worth, stays.

    Parameters
    ----------
    way, start
        Of the serials that move, at most one way each.
    """
    serial = serials_of_ways(instance)[way]
    worth = worths(instance, way[:, None], start[:, None], np.arange(instance.slots))
    slot_of, way_of, start_of = (np.full(instance.serials, -1) for _ in range(3))
    movers, slots = linear_sum_assignment(np.maximum(worth, 0), maximize=True)
    gains = worth[movers, slots] > 0
    movers, slots = movers[gains], slots[gains]
    slot_of[serial[movers]], way_of[serial[movers]], start_of[serial[movers]] = slots, way[movers], start[movers]
    return Schedule(slot=slot_of, way=way_of, start=start_of, value=float(worth[movers, slots].sum()))


def worths(instance: Instance, way: Ints, start: Ints, slot: Ints) -> Floats:
    """Value of moves in slots, of any shapes that broadcast; -inf where the serial may not fill the slot."""
    serial = serials_of_ways(instance)[way]
    arrival = start + instance.way_days[way]
    step = np.searchsorted(instance.late_days, arrival - instance.slot_due[slot])
    weight = np.append(instance.late_weight, 0.0)[step]
    may = instance.kind[serial] == instance.slot_kind[slot]
    may = may & (instance.way_sector[way] == instance.slot_sector[slot])
    may = may & (instance.fights[serial] | ~instance.slot_combat[slot])
    share = np.minimum(1.0, instance.amount[serial] / instance.slot_size[slot])
    cost = instance.day_cost * arrival + instance.lift_cost * instance.way_cost[way]
    return np.where(may, instance.slot_worth[slot] * share * weight - cost, -np.inf)
