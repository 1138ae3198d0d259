"""The planning problem as a constraint program, written as well as we can for OR-Tools' CP-SAT.

A serial has one start, a literal for each way and one for each group of alike slots and step of lateness; each use is
an optional interval, each resource that can be exceeded a cumulative constraint. The rest is linear without
enforcement: the start of a serial at home is 0, and its arrival is at most the deadline of what it fills.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from ortools.sat.python import cp_model

from foedus.plan.instance import Instance, Ints, Schedule
from foedus.plan.program import ROOM, alike, serials_of_ways, starts

WORTH = 10**7  # one unit of value, as an integer
FULL = 10**6  # the most a resource has on any day, as an integer


Term = tuple[cp_model.IntVar, int]


@dataclass(frozen=True, kw_only=True)
class Found:
    """Ways and starts of who moves, and the bound."""

    way: Ints
    start: Ints
    bound: float


@dataclass
class Model:
    """The constraint program, and the variables that say what happens."""

    program: cp_model.CpModel
    start: dict[int, cp_model.IntVar]  # of each serial with ways
    taken: dict[int, cp_model.IntVar]  # of each way
    fills: dict[tuple[int, int, int], cp_model.IntVar]  # of serial, group of slots, deadline
    intervals: int = 0

    def __str__(self) -> str:
        return f"{self.intervals:,} optional intervals, {len(self.taken):,} ways, {len(self.fills):,} fills"


def build(instance: Instance) -> Model:
    """Write the program; demands are rounded up to a millionth of a capacity, values to 1e-7."""
    program = cp_model.CpModel()
    model = Model(program, {}, {}, {})
    first, last = starts(instance)
    groups = alike(instance)
    of_group: list[list[Term]] = [[] for _ in groups]
    gain: list[tuple[cp_model.IntVar, float]] = []
    for serial in range(instance.serials):
        mine = range(int(instance.way_start[serial]), int(instance.way_start[serial + 1]))
        ways = [way for way in mine if first[way] <= last[way]]
        if not ways:
            continue
        model.start[serial] = start = program.new_int_var(0, int(last[ways].max()), "")
        deadlines: list[Term] = []
        for way in ways:
            model.taken[way] = program.new_bool_var("")
        for sector in np.unique(instance.way_sector[ways]).tolist():
            here: list[Term] = []
            for group, each in enumerate(groups):
                if each.takes(int(instance.kind[serial]), bool(instance.fights[serial]), sector):
                    for deadline, worth in each.steps(instance, float(instance.amount[serial])):
                        fills = model.fills[serial, group, deadline] = program.new_bool_var("")
                        here.append((fills, 1))
                        of_group[group].append((fills, 1))
                        deadlines.append((fills, min(deadline, instance.days - 1)))
                        gain.append((fills, worth))
            to_here = [(model.taken[way], 1) for way in ways if instance.way_sector[way] == sector]
            program.add(_sum(here) == _sum(to_here))
        program.add_at_most_one(model.taken[way] for way in ways)
        program.add_at_most_one(fills for fills, _ in deadlines)
        program.add(start >= _sum([(model.taken[way], int(first[way])) for way in ways]))
        arrival = [(start, 1), *((model.taken[way], int(instance.way_days[way])) for way in ways)]
        program.add(_sum(arrival) <= _sum(deadlines))
        cost = instance.day_cost * instance.way_days + instance.lift_cost * instance.way_cost
        gain += [(model.taken[way], -float(cost[way])) for way in ways]
        gain.append((start, -instance.day_cost))
    for terms, slots in zip(of_group, groups.values(), strict=True):
        program.add(_sum(terms) <= len(slots))
    _limit(instance, model, last)
    program.maximize(_sum([(each, round(WORTH * number)) for each, number in gain]))
    return model


def solve(instance: Instance, model: Model, seconds: float, hint: Schedule) -> Found:
    """Solve with two workers, starting from a plan; nobody moves if nothing is found in time."""
    _hint(instance, model, hint)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.cp_model_probing_level = 0  # at medium size it took 30 s and left nothing for the search
    status = solver.solve(model.program)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    ways = [way for way, taken in model.taken.items() if found and solver.boolean_value(taken)]
    serial = serials_of_ways(instance)
    return Found(
        way=np.array(ways, dtype=np.int64),
        start=np.array([solver.value(model.start[int(serial[way])]) for way in ways], dtype=np.int64),
        bound=solver.best_objective_bound / WORTH if found else math.inf,
    )


def _sum(terms: list[Term]) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.weighted_sum([each for each, _ in terms], [number for _, number in terms])


def _hint(instance: Instance, model: Model, plan: Schedule) -> None:
    number = {slot: (group, each) for group, (each, slots) in enumerate(alike(instance).items()) for slot in slots}
    ways = set(plan.way.tolist())
    filled: set[tuple[int, int, int]] = set()
    for serial, start in model.start.items():
        moves = plan.slot[serial] >= 0
        model.program.add_hint(start, int(plan.start[serial]) if moves else 0)
        if moves:
            arrival = plan.start[serial] + instance.way_days[plan.way[serial]]
            group, each = number[int(plan.slot[serial])]
            deadlines = [deadline for deadline, _ in each.steps(instance, each.size)]
            filled.add((serial, group, min(deadline for deadline in deadlines if deadline >= arrival)))
    for way, taken in model.taken.items():
        model.program.add_hint(taken, way in ways)
    for key, fills in model.fills.items():
        model.program.add_hint(fills, key in filled)


def _limit(instance: Instance, model: Model, last: Ints) -> None:
    """Keep each resource within its capacity; left out are those that cannot be exceeded."""
    serial = serials_of_ways(instance)
    within: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for way in model.taken:
        for use in range(int(instance.use_start[way]), int(instance.use_start[way + 1])):
            within[int(instance.use_resource[use])].append((way, use))
    for resource, uses in within.items():
        if not _can_exceed(instance, uses, serial, float(instance.capacity[resource].min())):
            continue
        unit = FULL / max(float(instance.capacity[resource].max()), 1e-9)
        intervals, demands, beyond = [], [], False
        for way, use in uses:
            begin, length = model.start[int(serial[way])] + int(instance.use_offset[use]), int(instance.use_length[use])
            intervals.append(model.program.new_optional_fixed_size_interval_var(begin, length, model.taken[way], ""))
            demands.append(math.ceil(float(instance.use_amount[use]) * unit * (1 - ROOM)))
            beyond |= bool(last[way] + instance.use_offset[use] + length > instance.days)
        model.intervals += len(intervals)
        # Days after the horizon have room for all; what a day has less than the most is blocked.
        level = np.floor(instance.capacity[resource] * unit * (1 + ROOM)).astype(np.int64)
        most = max(int(level.max()), sum(demands)) if beyond else int(level.max())
        for begin_day, end_day in pairwise([0, *(np.flatnonzero(np.diff(level)) + 1).tolist(), instance.days]):
            if level[begin_day] < most:
                intervals.append(model.program.new_fixed_size_interval_var(begin_day, end_day - begin_day, ""))
                demands.append(most - int(level[begin_day]))
        model.program.add_cumulative(intervals, demands, most)


def _can_exceed(instance: Instance, uses: list[tuple[int, int]], serial: Ints, capacity: float) -> bool:
    """Whether the serials together could exceed a resource, each taking the most that any of its ways takes."""
    by_way: dict[int, float] = defaultdict(float)
    for way, use in uses:
        by_way[way] += float(instance.use_amount[use])
    by_serial: dict[int, float] = defaultdict(float)
    for way, amount in by_way.items():
        by_serial[int(serial[way])] = max(by_serial[int(serial[way])], amount)
    return sum(by_serial.values()) > capacity
