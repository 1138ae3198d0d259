"""Destroy and repair: take some serials off their ways, put the best back, keep what is better; compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import compiled, part
from foedus.plan.arrays import (
    COMBAT,
    DAYS,
    DUE,
    FIGHTS,
    FIRST_SERIAL,
    FIRST_SLOT,
    FIRST_USE,
    FIRST_WAY,
    KIND,
    LAST_SERIAL,
    LAST_SLOT,
    LAST_USE,
    LAST_WAY,
    LENGTH,
    OFFSET,
    READY,
    RESOURCE,
    SECTOR,
    SLOT,
    SLOT_SECTOR,
    START,
    WAY,
    Arrays,
    Prices,
    State,
)
from foedus.plan.assignment import nobody
from foedus.plan.instance import Ints
from foedus.plan.match import rematch
from foedus.plan.schedule import below, chance, clash, gain, insert, put, take, value_of, worth

LARGEST = 48  # serials that one step may touch
EJECTED = 8  # serials that may have to make way for one


@compiled
def improve(a: Arrays, s: State, p: Prices, order: Ints, steps: int, heat: float, random: Ints) -> float:
    """Search from a schedule for a better one; `s` becomes the best that was found. Return its value.

    Parameters
    ----------
    a, p
        The problem, and prices that steer repairs.
    s
        The schedule to start from.
    order
        Serials that are first of all put anew, one by one, where they add most.
    steps
        How often to destroy and repair.
    heat
        By how much a schedule may be worse, on average, and still be gone on from.
    random
        Stream of chance; changed.
    """
    count = a.serials
    for place in range(len(order)):
        if s.plan[order[place], SLOT] >= 0:
            take(a, s, order[place])
        insert(a, s, p, order[place], 0.0, 0.0, random)
    now = value_of(a, s)
    best = now
    kept = np.empty((count, 3), np.int64)
    _copy(s.plan, kept)
    touched = np.empty(LARGEST, np.int64)
    seen = nobody(count)
    old = np.empty((LARGEST, 3), np.int64)
    for step in range(1, steps + 1):
        size = 0
        kind = chance(random)
        if kind < 0.6:
            size = _force(a, s, random, touched, old, seen, step)
        if size == 0:
            size = _related(a, s, random, touched, old, seen, step)
        # Whom they fill no slot with may be filled by others of the same kinds who wait at home.
        asked = size
        for place in range(asked):
            group = a.n[touched[place], KIND]
            low, high = a.n[a.kind_at + group, FIRST_SERIAL], a.n[a.kind_at + group, LAST_SERIAL]
            for _ in range(2):
                other = a.n[low + below(random, high - low), 0]
                if s.plan[other, SLOT] < 0 and seen[other] != step and size < LARGEST:
                    size = _note(s, other, touched, old, seen, step, size)
        before = 0.0
        for place in range(size):
            if old[place, 0] >= 0:
                serial = touched[place]
                arrival = old[place, 2] + a.n[a.way_at + old[place, 1], DAYS]
                before += worth(a, serial, old[place, 0], arrival) - a.day_cost * arrival
                before -= a.lift_cost * a.f[a.cost_at + old[place, 1]]
        _repair(a, s, p, touched, size, random)
        after = 0.0
        for place in range(size):
            after += gain(a, s, touched[place])
        if after - before >= -2.0 * heat * chance(random):
            now += after - before
            if now > best + 1e-12:
                best = now
                _copy(s.plan, kept)
        else:
            for place in range(size):
                if s.plan[touched[place], SLOT] >= 0:
                    take(a, s, touched[place])
            for place in range(size):
                if old[place, 0] >= 0:
                    put(a, s, touched[place], old[place, 0], old[place, 1], old[place, 2])
    for serial in range(count):
        if s.plan[serial, SLOT] >= 0:
            take(a, s, serial)
    for serial in range(count):
        if kept[serial, SLOT] >= 0:
            put(a, s, serial, kept[serial, SLOT], kept[serial, WAY], kept[serial, START])
    rematch(a, s)
    return value_of(a, s)


@part
def _copy(plan: Ints, kept: Ints) -> None:
    for serial in range(len(plan)):
        for column in range(3):
            kept[serial, column] = plan[serial, column]


@part
def _note(s: State, serial: int, touched: Ints, old: Ints, seen: Ints, step: int, size: int) -> int:
    """Remember where a serial was before this step."""
    touched[size] = serial
    old[size, 0], old[size, 1], old[size, 2] = s.plan[serial, SLOT], s.plan[serial, WAY], s.plan[serial, START]
    seen[serial] = step
    return size + 1


@part
def _remove(a: Arrays, s: State, serial: int, touched: Ints, old: Ints, seen: Ints, step: int, size: int) -> int:
    """Take a serial off its way and remember it."""
    size = _note(s, serial, touched, old, seen, step, size)
    take(a, s, serial)
    return size


@part
def _force(a: Arrays, s: State, random: Ints, touched: Ints, old: Ints, seen: Ints, step: int) -> int:
    """Get one serial to a slot that is empty or filled late, on a day that is in time, whoever must make way.

    Return how many serials were touched; 0 if nothing was tried.
    """
    slots = a.slots
    slot = -1
    for _ in range(12):
        tried = below(random, slots)
        holder = s.holder[tried]
        if (
            holder < 0
            or s.plan[holder, START] + a.n[a.way_at + s.plan[holder, WAY], DAYS] > a.n[a.slot_at + tried, DUE]
        ):
            slot = tried
            break
    if slot < 0:
        return 0
    group = a.n[a.slot_at + slot, KIND]
    low, high = a.n[a.kind_at + group, FIRST_SERIAL], a.n[a.kind_at + group, LAST_SERIAL]
    if high == low:
        return 0
    for _ in range(6):
        serial = a.n[low + below(random, high - low), 0]
        if a.n[a.slot_at + slot, COMBAT] and not a.n[serial, FIGHTS]:
            continue
        first, last = a.n[serial, FIRST_WAY], a.n[serial, LAST_WAY]
        if first == last:
            continue
        way = first + below(random, last - first)
        due = a.n[a.slot_at + slot, DUE]
        if a.n[a.way_at + way, SECTOR] != a.n[a.slot_at + slot, SLOT_SECTOR]:
            continue
        lateness = 0
        while (
            lateness < a.steps and a.n[serial, READY] + a.n[a.way_at + way, DAYS] > due + a.n[a.late_at + lateness, 0]
        ):
            lateness += 1
        if lateness == a.steps:
            continue
        latest = min(a.days - 1, due + a.n[a.late_at + lateness, 0]) - a.n[a.way_at + way, DAYS]
        if latest < a.n[serial, READY]:
            continue
        holder = s.holder[slot]
        arrival = a.n[serial, READY] + a.n[a.way_at + way, DAYS]
        if holder >= 0 and worth(a, serial, slot, arrival) <= worth(
            a, holder, slot, s.plan[holder, START] + a.n[a.way_at + s.plan[holder, WAY], DAYS]
        ):
            continue
        start = a.n[serial, READY] + below(random, latest - a.n[serial, READY] + 1)
        if chance(random) < 0.3:
            start = a.n[serial, READY]
        size = 0
        if holder >= 0:
            size = _remove(a, s, holder, touched, old, seen, step, size)
        if serial != holder:
            if s.plan[serial, SLOT] >= 0:
                size = _remove(a, s, serial, touched, old, seen, step, size)
            else:
                size = _note(s, serial, touched, old, seen, step, size)
        for _ in range(EJECTED):
            resource, day = clash(a, s, way, start)
            if resource < 0:
                put(a, s, serial, slot, way, start)
                return size
            victim = _user(a, s, resource, day, random)
            if victim < 0:
                break
            size = _remove(a, s, victim, touched, old, seen, step, size)
        return size
    return 0


@part
def _user(a: Arrays, s: State, resource: int, day: int, random: Ints) -> int:
    """Return a serial that uses a resource on a day: by chance, rather one that adds little; -1 if there is none."""
    found, lowest = -1, np.inf
    for serial in range(a.serials):
        if s.plan[serial, SLOT] >= 0 and _uses(a, s, serial, resource, day):
            adds = gain(a, s, serial) * (0.2 + chance(random))
            if adds < lowest:
                found, lowest = serial, adds
    return found


@part
def _uses(a: Arrays, s: State, serial: int, resource: int, day: int) -> bool:
    way, start = s.plan[serial, WAY], s.plan[serial, START]
    for use in range(a.n[a.way_at + way, FIRST_USE], a.n[a.way_at + way, LAST_USE]):
        if a.n[a.use_at + use, RESOURCE] == resource:
            low = start + a.n[a.use_at + use, OFFSET]
            if low <= day < low + a.n[a.use_at + use, LENGTH]:
                return True
    return False


@part
def _related(a: Arrays, s: State, random: Ints, touched: Ints, old: Ints, seen: Ints, step: int) -> int:
    """Take off a serial and some that share a resource with it at the time, or its kind, or nothing at all."""
    count = a.serials
    seed = -1
    for _ in range(20):
        serial = below(random, count)
        if s.plan[serial, SLOT] >= 0:
            seed = serial
            break
    if seed < 0:
        return 0
    wanted = 2 + below(random, 10)
    way, start = s.plan[seed, WAY], s.plan[seed, START]
    how = chance(random)
    resource, day = -1, -1
    if a.n[a.way_at + way, FIRST_USE] < a.n[a.way_at + way, LAST_USE]:
        use = a.n[a.way_at + way, FIRST_USE] + below(
            random, a.n[a.way_at + way, LAST_USE] - a.n[a.way_at + way, FIRST_USE]
        )
        resource = a.n[a.use_at + use, RESOURCE]
        day = start + a.n[a.use_at + use, OFFSET] + below(random, a.n[a.use_at + use, LENGTH])
    size = _remove(a, s, seed, touched, old, seen, step, 0)
    offset = below(random, count)
    for each in range(count):
        if size >= wanted:
            break
        serial = (each + offset) % count
        if s.plan[serial, SLOT] < 0 or seen[serial] == step:
            continue
        if how < 0.6:
            if resource < 0 or not _uses(a, s, serial, resource, day + below(random, 5) - 2):
                continue
        elif how < 0.85:
            if a.n[serial, KIND] != a.n[seed, KIND]:
                continue
        elif chance(random) > 4.0 * wanted / count:
            continue
        size = _remove(a, s, serial, touched, old, seen, step, size)
    return size


@part
def _repair(a: Arrays, s: State, p: Prices, touched: Ints, size: int, random: Ints) -> None:
    """Put those who are at home back, those first who could be worth most, blurred by chance."""
    keys = np.empty(size)
    blur = chance(random)
    for place in range(size):
        serial = touched[place]
        group = a.n[serial, KIND]
        most = 0.0
        for slot_place in range(a.n[a.kind_at + group, FIRST_SLOT], a.n[a.kind_at + group, LAST_SLOT]):
            slot = a.n[slot_place, 0]
            if s.holder[slot] < 0 and (a.n[serial, FIGHTS] or not a.n[a.slot_at + slot, COMBAT]):
                most = max(most, a.f[a.worth_at + slot] * min(1.0, a.f[serial] / a.f[a.size_at + slot]))
        keys[place] = most * (1.0 - blur * chance(random))
    pull = chance(random)
    pull = 0.0 if pull < 0.5 else pull
    noise = 0.0 if chance(random) < 0.5 else 0.1
    for _ in range(size):
        first = 0
        for place in range(1, size):
            if keys[place] > keys[first]:
                first = place
        if keys[first] <= 0.0:
            break
        keys[first] = -1.0
        if s.plan[touched[first], SLOT] < 0:
            insert(a, s, p, touched[first], pull, noise, random)
