"""The replay that docs/risk.md defines, in plain Python: the kernel's twin, from which it may not differ by one bit."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from benchmarks.risk.luck import Change, Fate, Luck, thousandths
from foedus.plan.instance import Instance
from foedus.risk.chances import NEVER, Chances, Field

__all__ = ["Change", "replay"]

MILLION = 1_000_000

Stretch = tuple[int, int, int, int]  # resource, first day after the start, number of days, millionths a day
Filled = dict[int, tuple[int, int]]  # of slots: thousandths that are there, and the day on which they are


def replay(
    field: Field,
    chances: Chances,
    *,
    seed: int,
    outer: int,
    inner: int,
    days: Sequence[int],
    draws: Sequence[int] | None = None,
    study: int | None = None,
    change: Change = Change(),  # noqa: B008  (it is frozen)
    replan: bool = False,
) -> list[tuple[list[int], int]]:
    """Replay a plan under drawn outcomes.

    Parameters
    ----------
    field, chances
        The plan, and what is drawn for it.
    seed
        Of all numbers.
    outer, inner
        Number of outer draws, and of inner draws to each.
    days
        Days whose coverage is asked for.
    draws
        Which draws to replay; all ``outer * inner`` if None.
    study
        Place of the one prior that counts; if None, each outer draw picks one.
    change
        What differs from what is drawn.
    replan
        Whether everybody is put anew and open slots are filled, too.

    Returns
    -------
        Of each draw: coverage by each of `days` in billionths, and the day on which the last slot was full, -1 if some
        slot never was.
    """
    plan, luck = Plan(field, replan), Luck(field, chances, seed, inner, study)
    return [
        plan.score(Replay(plan, chances, luck.at(draw, change), change.lost).run(), days)
        for draw in (range(outer * inner) if draws is None else draws)
    ]


class Plan:
    """What is the same in all draws.

    Parameters
    ----------
    field
        The plan.
    replan
        As in `replay`.
    """

    def __init__(self, field: Field, replan: bool) -> None:
        instance, schedule = field.instance, field.schedule
        self.replan, self.days = replan, instance.days
        self.lot: list[int] = field.lot.tolist()
        self.way_class: list[int] = field.way_class.tolist()
        self.way_days: list[int] = instance.way_days.tolist()
        self.slot_sector: list[int] = instance.slot_sector.tolist()
        self.size = [thousandths(each) for each in instance.slot_size.tolist()]
        self.units = [math.floor(each * 1e9 + 0.5) for each in field.units.tolist()]
        self.stretches = [list(_stretches(instance, way)) for way in range(instance.ways)]
        self.ways = _ways(instance)
        placed = zip(schedule.slot.tolist(), schedule.way.tolist(), schedule.start.tolist(), strict=True)
        self.moves = {serial: move for serial, move in enumerate(placed) if move[0] >= 0}
        self.order = sorted(
            self.moves, key=lambda each: (self.moves[each][2] + self.way_days[self.moves[each][1]], each)
        )
        self.users: dict[int, list[int]] = defaultdict(list)  # of each resource, the last in order first
        for serial in reversed(self.order):
            for resource in dict.fromkeys(stretch[0] for stretch in self.stretches[self.moves[serial][1]]):
                self.users[resource].append(serial)
        self.capacity: list[list[int]] = [[math.ceil(each * 1e6) for each in row] for row in instance.capacity.tolist()]
        self.left = [row.copy() for row in self.capacity]  # beside what the plan uses
        for _, way, start in self.moves.values():
            for resource, offset, length, amount in self.stretches[way]:
                for day in range(start + offset, min(self.days, start + offset + length)):
                    self.left[resource][day] -= amount
        self.spares = self._spares(field)

    def _spares(self, field: Field) -> dict[int, list[int]]:
        """Return of each slot that may be filled anew the serials at home that may fill it, the first first."""
        instance = field.instance
        home = [each for each in range(instance.serials) if each not in self.moves]
        home.sort(key=lambda each: (int(instance.ready[each]), each))
        planned = {slot for slot, _, _ in self.moves.values()}
        return {
            slot: [
                each
                for each in home
                if instance.kind[each] == instance.slot_kind[slot]
                and (instance.fights[each] or not instance.slot_combat[slot])
                and (slot in planned or self.replan or field.extra[self.lot[each]])
                and self.slot_sector[slot] in self.ways[each]
            ]
            for slot in range(instance.slots)
        }

    def score(self, filled: Filled, days: Sequence[int]) -> tuple[list[int], int]:
        """Return coverage by some days in billionths, and closure."""
        worth = [
            (arrival, self.units[slot] * (min(part, self.size[slot]) * MILLION // self.size[slot]) // MILLION)
            for slot, (part, arrival) in filled.items()
        ]
        coverage = [sum(units for arrival, units in worth if arrival <= day) for day in days]
        full = [arrival for slot, (part, arrival) in filled.items() if part >= self.size[slot]]
        return coverage, max(full, default=-1) if len(full) == len(self.size) else -1


def _stretches(instance: Instance, way: int) -> Iterator[Stretch]:
    """Yield what a way takes: of each resource, stretches of days with one amount, no day twice."""
    taken: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for use in range(int(instance.use_start[way]), int(instance.use_start[way + 1])):
        first, amount = int(instance.use_offset[use]), math.floor(float(instance.use_amount[use]) * 1e6)
        for day in range(first, first + int(instance.use_length[use])):
            taken[int(instance.use_resource[use])][day] += amount
    for resource, amounts in taken.items():
        days = sorted(amounts)
        # Consecutive days of one amount differ from their rank by one number.
        for (_, amount), stretch in groupby(enumerate(days), key=lambda each: (each[1] - each[0], amounts[each[1]])):
            part = [day for _, day in stretch]
            yield resource, part[0], len(part), amount


def _ways(instance: Instance) -> list[dict[int, list[int]]]:
    """Return of each serial its ways to each sector."""
    found: list[dict[int, list[int]]] = []
    for serial in range(instance.serials):
        mine: dict[int, list[int]] = defaultdict(list)
        for way in range(int(instance.way_start[serial]), int(instance.way_start[serial + 1])):
            mine[int(instance.way_sector[way])].append(way)
        found.append(dict(mine))
    return found


class Replay:
    """One draw.

    Parameters
    ----------
    plan, chances, fate
        The plan, what can fail, and what happens.
    lost
        Classes that are lost, as bits.
    """

    def __init__(self, plan: Plan, chances: Chances, fate: Fate, lost: int) -> None:
        self.plan, self.chances, self.fate, self.lost = plan, chances, fate, lost
        self.moving = {} if plan.replan else plan.moves.copy()
        # Rows are shared with the plan until they are changed.
        self.left = plan.capacity.copy() if plan.replan else plan.left.copy()
        self.own: set[int] = set()

    def run(self) -> Filled:
        """Return which slots are filled, by how much and from when."""
        plan = self.plan
        for serial, (_, way, start) in list(self.moving.items()):
            if self.fate.ready[serial] > start or plan.way_class[way] & self.lost:
                self._take_off(serial)
        for outage, first, after in self.fate.failed:
            self._fail(outage, first, after)
        for outage, _, _ in self.fate.failed:
            for resource in self.chances.outages[outage].resources:
                for serial in plan.users.get(resource, ()):
                    if serial in self.moving and self._short(serial, resource):
                        self._take_off(serial)
        for serial in plan.order:
            if serial not in self.moving:
                self._put(serial, plan.moves[serial][0])
        filled = {slot for slot, _, _ in self.moving.values()}
        for slot, spares in plan.spares.items():
            for spare in () if slot in filled else spares:
                if spare not in self.moving and self._put(spare, slot):
                    break
        return {
            slot: (self.fate.part[serial], start + plan.way_days[way] + self._delay(serial, way))
            for serial, (slot, way, start) in self.moving.items()
        }

    def _row(self, resource: int) -> list[int]:
        """Return what is left of a resource on each day, to be changed."""
        if resource not in self.own:
            self.own.add(resource)
            self.left[resource] = self.left[resource].copy()
        return self.left[resource]

    def _use(self, way: int, start: int, sign: int) -> None:
        for resource, offset, length, amount in self.plan.stretches[way]:
            row = self._row(resource)
            for day in range(start + offset, min(self.plan.days, start + offset + length)):
                row[day] -= sign * amount

    def _take_off(self, serial: int) -> None:
        _, way, start = self.moving.pop(serial)
        self._use(way, start, -1)

    def _fail(self, at: int, first: int, after: int) -> None:
        outage = self.chances.outages[at]
        for resource in outage.resources:
            row, capacity = self._row(resource), self.plan.capacity[resource]
            for day in range(first, min(self.plan.days, after)):
                row[day] -= capacity[day] if outage.amount is None else math.floor(outage.amount * 1e6)

    def _short(self, serial: int, resource: int) -> bool:
        """Whether a serial uses a resource on a day on which less than nothing is left."""
        _, way, start = self.moving[serial]
        return any(
            mine == resource and any(left < 0 for left in self.left[resource][start + offset : start + offset + length])
            for mine, offset, length, _ in self.plan.stretches[way]
        )

    def _delay(self, serial: int, way: int) -> int:
        classes = self.plan.way_class[way]
        return sum(days for mask, days in self.fate.delays[self.plan.lot[serial]] if mask & classes)

    def _put(self, serial: int, slot: int) -> bool:
        """Put a serial to a slot so that it is there first; return whether there is room."""
        plan, ready = self.plan, self.fate.ready[serial]
        if ready >= NEVER:
            return False
        soonest, best = NEVER, None
        for way in plan.ways[serial].get(plan.slot_sector[slot], ()):
            if plan.way_class[way] & self.lost:
                continue
            takes = plan.way_days[way] + self._delay(serial, way)
            # A start that does not get there sooner than the best so far is of no use.
            start = self._first_fit(way, ready, min(plan.days - 1 - plan.way_days[way], soonest - 1 - takes))
            if start is not None:
                soonest, best = start + takes, (slot, way, start)
        if best is None:
            return False
        self.moving[serial] = best
        self._use(best[1], best[2], 1)
        return True

    def _first_fit(self, way: int, first: int, last: int) -> int | None:
        """Return the first start from `first` to `last` on which a way fits into what is left."""
        start = first
        while start <= last:
            for resource, offset, length, amount in self.plan.stretches[way]:
                days = self.left[resource][start + offset : start + offset + length]
                if days and min(days) < amount:
                    # It cannot start before the last such day is behind it.
                    start += 1 + max(at for at, left in enumerate(days) if left < amount)
                    break
            else:
                return start
        return None
