"""Put one serial on the best way that still has room, and take it off again; compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import part
from foedus.plan.arrays import (
    COMBAT,
    DAYS,
    DUE,
    FIGHTS,
    FIRST,
    FIRST_USE,
    FIRST_WAY,
    KIND,
    LAST,
    LAST_USE,
    LAST_WAY,
    LATEST,
    LENGTH,
    OFFSET,
    READY,
    RESOURCE,
    SECTOR,
    SLOT,
    START,
    WAY,
    Arrays,
    Prices,
    State,
)
from foedus.plan.instance import Floats, Ints


@part
def chance(random: Ints) -> float:
    """Return the next number in [0, 1) of the stream that `random` (one number, changed) determines.

    splitmix64 (Steele, Lea and Flood 2014): the same on every machine.
    """
    state = np.uint64(random[0]) + np.uint64(0x9E3779B97F4A7C15)
    random[0] = np.int64(state)
    mixed = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed = mixed ^ (mixed >> np.uint64(31))
    return float(mixed >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@part
def below(random: Ints, bound: int) -> int:
    """Return a whole number from 0 to ``bound - 1``."""
    return min(bound - 1, int(chance(random) * bound))


@part
def worth(a: Arrays, serial: int, slot: int, arrival: int) -> float:
    """Return what a slot is worth when a serial that arrives on a day fills it; 0 if it is too late."""
    late = arrival - a.n[a.slot_at + slot, DUE]
    if late > a.n[a.late_at + a.steps - 1, 0]:
        return 0.0
    step = 0
    while late > a.n[a.late_at + step, 0]:
        step += 1
    share = min(1.0, a.f[serial] / a.f[a.size_at + slot])
    left: float = share * a.f[a.worth_at + slot] * a.f[a.weight_at + step]
    return left


@part
def gain(a: Arrays, s: State, serial: int) -> float:
    """Return what a serial adds to the value where it is; 0 if it stays at home."""
    if s.plan[serial, SLOT] < 0:
        return 0.0
    way = s.plan[serial, WAY]
    arrival = s.plan[serial, START] + a.n[a.way_at + way, DAYS]
    adds: float = (
        worth(a, serial, s.plan[serial, SLOT], arrival) - a.day_cost * arrival - a.lift_cost * a.f[a.cost_at + way]
    )
    return adds


@part
def value_of(a: Arrays, s: State) -> float:
    """Return the value of the whole, summed in the order of the serials."""
    total = 0.0
    for serial in range(a.serials):
        total += gain(a, s, serial)
    return total


@part
def first_fit(a: Arrays, left: Floats, way: int, first: int, last: int) -> int:
    """Return the first start from `first` to `last` on which a way fits into what is left; -1 if there is none."""
    start = first
    while start <= last:
        after = start
        for use in range(a.n[a.way_at + way, FIRST_USE], a.n[a.way_at + way, LAST_USE]):
            resource = a.n[a.use_at + use, RESOURCE]
            low = start + a.n[a.use_at + use, OFFSET]
            need = a.f[a.amount_at + use] - a.f[a.slack_at + resource]
            # From the last day back: the later the clash, the further the start can be moved at once.
            for day in range(min(a.days, low + a.n[a.use_at + use, LENGTH]) - 1, low - 1, -1):
                if left[resource, day] < need:
                    after = max(after, day - a.n[a.use_at + use, OFFSET] + 1)
                    break
            if after > start:
                break
        if after == start:
            return start
        start = after
    return -1


@part
def clash(a: Arrays, s: State, way: int, start: int) -> tuple[int, int]:
    """Return the first resource and day on which a way has no room; (-1, -1) if it has."""
    for use in range(a.n[a.way_at + way, FIRST_USE], a.n[a.way_at + way, LAST_USE]):
        resource = a.n[a.use_at + use, RESOURCE]
        low = start + a.n[a.use_at + use, OFFSET]
        for day in range(low, min(a.days, low + a.n[a.use_at + use, LENGTH])):
            if s.left[resource, day] < a.f[a.amount_at + use] - a.f[a.slack_at + resource]:
                return resource, day
    return -1, -1


@part
def put(a: Arrays, s: State, serial: int, slot: int, way: int, start: int) -> None:
    """Put a serial on a way to a slot."""
    for use in range(a.n[a.way_at + way, FIRST_USE], a.n[a.way_at + way, LAST_USE]):
        low = start + a.n[a.use_at + use, OFFSET]
        for day in range(low, min(a.days, low + a.n[a.use_at + use, LENGTH])):
            s.left[a.n[a.use_at + use, RESOURCE], day] -= a.f[a.amount_at + use]
    s.plan[serial, SLOT], s.plan[serial, WAY], s.plan[serial, START] = slot, way, start
    s.holder[slot] = serial


@part
def take(a: Arrays, s: State, serial: int) -> None:
    """Take a serial off its way."""
    way, start = s.plan[serial, WAY], s.plan[serial, START]
    for use in range(a.n[a.way_at + way, FIRST_USE], a.n[a.way_at + way, LAST_USE]):
        low = start + a.n[a.use_at + use, OFFSET]
        for day in range(low, min(a.days, low + a.n[a.use_at + use, LENGTH])):
            s.left[a.n[a.use_at + use, RESOURCE], day] += a.f[a.amount_at + use]
    s.holder[s.plan[serial, SLOT]] = -1
    s.plan[serial, SLOT], s.plan[serial, WAY], s.plan[serial, START] = -1, -1, -1


@part
def charge(a: Arrays, p: Prices, way: int, start: int) -> float:
    """Return what a way costs in priced resources."""
    total = 0.0
    for use in range(a.n[a.way_at + way, FIRST_USE], a.n[a.way_at + way, LAST_USE]):
        row = p.rows[a.n[a.use_at + use, RESOURCE]]
        if row >= 0:
            low = min(a.days, start + a.n[a.use_at + use, OFFSET])
            high = min(a.days, start + a.n[a.use_at + use, OFFSET] + a.n[a.use_at + use, LENGTH])
            total += a.f[a.amount_at + use] * (p.sums[row, high] - p.sums[row, low])
    return total


@part
def insert(a: Arrays, s: State, p: Prices, serial: int, pull: float, noise: float, random: Ints) -> float:
    """Put a serial where it adds most, on the first start that each way has room; return what it adds, 0 if nothing.

    `pull` is how much of the prices counts against a way; `noise` blurs the comparison so that repairs differ.
    """
    best, found = 0.0, 0.0
    best_slot, best_way, best_start = -1, -1, -1
    first = a.n[serial, READY]
    most = np.empty(a.sectors)  # of each sector, the most that an open slot there can be worth
    for sector in range(a.sectors):
        most[sector] = -1.0
    for way in range(a.n[serial, FIRST_WAY], a.n[serial, LAST_WAY]):
        sector = a.n[a.way_at + way, SECTOR]
        group = a.n[serial, KIND] * a.sectors + sector
        if most[sector] < 0.0:
            most[sector] = 0.0
            for place in range(a.n[a.group_at + group, FIRST], a.n[a.group_at + group, LAST]):
                slot = a.n[place, 0]
                if s.holder[slot] < 0 and (a.n[serial, FIGHTS] or not a.n[a.slot_at + slot, COMBAT]):
                    most[sector] = max(most[sector], worth(a, serial, slot, first))
        if most[sector] * (1.0 + noise) <= best:
            continue
        start = first_fit(a, s.left, way, first, a.n[a.group_at + group, LATEST] - a.n[a.way_at + way, DAYS])
        if start < 0:
            continue
        arrival = start + a.n[a.way_at + way, DAYS]
        spent = a.day_cost * arrival + a.lift_cost * a.f[a.cost_at + way]
        priced = pull * charge(a, p, way, start) if pull > 0.0 else 0.0
        for place in range(a.n[a.group_at + group, FIRST], a.n[a.group_at + group, LAST]):
            slot = a.n[place, 0]
            if s.holder[slot] >= 0 or (a.n[a.slot_at + slot, COMBAT] and not a.n[serial, FIGHTS]):
                continue
            adds = worth(a, serial, slot, arrival) - spent
            if adds <= 0.0:
                continue
            # Of slots worth the same, the one due first leaves the later ones to who comes later.
            score = adds - priced - 1e-7 * a.n[a.slot_at + slot, DUE]
            if noise > 0.0:
                score *= 1.0 + noise * (chance(random) - 0.5)
            if score > best:
                best, found = score, adds
                best_slot, best_way, best_start = slot, way, start
    if best_slot >= 0:
        put(a, s, serial, best_slot, best_way, best_start)
    return found
