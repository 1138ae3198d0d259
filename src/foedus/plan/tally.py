"""What a schedule comes to: its moves, what is there on a day, what it uses, what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from foedus.model.nouns import Requirement
from foedus.plan.instance import Floats, Instance, Schedule
from foedus.plan.nouns import Move, Problem, Slot

# Amounts are sums of parts: what differs by less is the same.
NOISE = 1e-9


def certified(instance: Instance) -> Instance:
    """Return the same problem without what breaks ties: the level that a bound certifies."""
    return replace(instance, day_cost=0.0, lift_cost=0.0)


def modest(instance: Instance) -> Instance:
    """Return the same problem with ties broken so gently that no serial stays at home for it.

    What a day and a unit of lift take off the value is fit for slots worth about 1. A requirement of many serials has
    slots worth far less: there the two are scaled so that together they take off at most a tenth of the least that
    any serial could be worth.
    """
    least = min((_least(instance, kind) for kind in np.unique(instance.slot_kind).tolist()), default=0.0)
    if not least or not instance.ways:
        return instance
    most = instance.day_cost * instance.days + instance.lift_cost * float(instance.way_cost.max())
    scale = min(1.0, 0.1 * least / most) if most > 0 else 1.0
    return replace(instance, day_cost=instance.day_cost * scale, lift_cost=instance.lift_cost * scale)


def _least(instance: Instance, kind: int) -> float:
    """The least that a serial of a kind is worth that fills a slot at all; infinite where nobody does."""
    slots, amounts = instance.slot_kind == kind, instance.amount[instance.kind == kind]
    if not len(amounts):
        return np.inf
    share = min(1.0, float(amounts.min() / instance.slot_size[slots].max()))
    return float(instance.slot_worth[slots].min()) * share * float(instance.late_weight.min())


def moves_of(problem: Problem, schedule: Schedule) -> tuple[Move, ...]:
    """Return who moves, by arrival; of one day, in the order of requirements, then of pledges."""
    found = []
    for number in np.flatnonzero(schedule.slot >= 0):
        way, start = int(schedule.way[number]), int(schedule.start[number])
        move = Move(
            serial=problem.serials[number],
            slot=problem.slots[int(schedule.slot[number])],
            way=problem.ways[way],
            start=start,
            arrives=start + int(problem.instance.way_days[way]),
        )
        found.append((move.arrives, int(schedule.slot[number]), int(number), move))
    return tuple(move for _, _, _, move in sorted(found, key=lambda each: each[:3]))


def value_of(instance: Instance, schedule: Schedule) -> float:
    """Return the priority-weighted coverage on time, without what breaks ties."""
    total = 0.0
    for number in np.flatnonzero(schedule.slot >= 0):
        slot = schedule.slot[number]
        late = schedule.start[number] + instance.way_days[schedule.way[number]] - instance.slot_due[slot]
        step = int(np.searchsorted(instance.late_days, late))
        if step < len(instance.late_weight):
            share = min(1.0, float(instance.amount[number] / instance.slot_size[slot]))
            total += float(instance.slot_worth[slot]) * share * float(instance.late_weight[step])
    return total


def use_of(instance: Instance, schedule: Schedule) -> Floats:
    """Return what a schedule uses of each resource on each day."""
    used = np.zeros_like(instance.capacity)
    for number in np.flatnonzero(schedule.slot >= 0):
        way, start = int(schedule.way[number]), int(schedule.start[number])
        for use in range(int(instance.use_start[way]), int(instance.use_start[way + 1])):
            low = start + int(instance.use_offset[use])
            high = min(instance.days, low + int(instance.use_length[use]))
            used[int(instance.use_resource[use]), low:high] += instance.use_amount[use]
    return used


@dataclass(frozen=True)
class Filling:
    """One slot, how much of it is filled, and when; `arrives` is None where nobody fills it."""

    slot: Slot
    filled: float
    arrives: int | None

    @property
    def on_time(self) -> float:
        """How much of it is there on the day it is due."""
        return self.filled if self.arrives is not None and self.arrives <= self.slot.due else 0.0


def fillings(problem: Problem, moves: Iterable[Move]) -> dict[str, list[Filling]]:
    """Return the slots of each requirement, with what fills them."""
    taken = {(move.slot.requirement.id, move.slot.number): move for move in moves}
    found: dict[str, list[Filling]] = {row.id: [] for row in problem.requirements}
    for slot in problem.slots:
        move = taken.get((slot.requirement.id, slot.number))
        filled = 0.0 if move is None else min(slot.size, move.serial.amount)
        found[slot.requirement.id].append(Filling(slot, filled, None if move is None else move.arrives))
    return found


def coverage(requirements: Iterable[Requirement], filled: Mapping[str, list[Filling]], horizon: int) -> list[
    tuple[int, float, float]
]:  # fmt: skip
    """Return for each day to the horizon the share that is there: requirements alike, and weighted by priority."""
    arrived: dict[int, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    rows = list(requirements)
    weights = sum(1 / row.priority for row in rows)
    for row in rows:
        asked = sum(each.slot.size for each in filled[row.id])
        for each in filled[row.id]:
            if each.arrives is not None:
                share = each.filled / asked
                alike, weighted = arrived[each.arrives]
                arrived[each.arrives] = alike + share / len(rows), weighted + share / row.priority / weights
    found, alike, weighted = [], 0.0, 0.0
    for day in range(horizon + 1):
        more = arrived.get(day, (0.0, 0.0))
        alike, weighted = alike + more[0], weighted + more[1]
        found.append((day, min(1.0, alike), min(1.0, weighted)))
    return found


def closure(filled: Mapping[str, list[Filling]]) -> int | None:
    """Return the first day by which every requirement is full; None if one never is."""
    every = [each for row in filled.values() for each in row]
    if any(each.filled < each.slot.size - NOISE for each in every):
        return None
    return max((each.arrives for each in every if each.arrives is not None), default=0)
