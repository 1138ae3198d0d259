"""Whom a step of the search takes off: those in the way of one serial, or those that share something; compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import part
from foedus.plan.arrays import (
    COMBAT,
    DAYS,
    DUE,
    FIGHTS,
    FIRST_SERIAL,
    FIRST_USE,
    FIRST_WAY,
    KIND,
    LAST_SERIAL,
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
    State,
)
from foedus.plan.instance import Ints
from foedus.plan.schedule import below, chance, clash, gain, put, take, worth

EJECTED = 8  # serials that may have to make way for one


@part
def note(s: State, serial: int, touched: Ints, old: Ints, seen: Ints, step: int, size: int) -> int:
    """Remember where a serial was before this step."""
    touched[size] = serial
    old[size, 0], old[size, 1], old[size, 2] = s.plan[serial, SLOT], s.plan[serial, WAY], s.plan[serial, START]
    seen[serial] = step
    return size + 1


@part
def _remove(a: Arrays, s: State, serial: int, touched: Ints, old: Ints, seen: Ints, step: int, size: int) -> int:
    """Take a serial off its way and remember it."""
    size = note(s, serial, touched, old, seen, step, size)
    take(a, s, serial)
    return size


@part
def force(a: Arrays, s: State, random: Ints, touched: Ints, old: Ints, seen: Ints, step: int) -> int:
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
                size = note(s, serial, touched, old, seen, step, size)
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
def related(a: Arrays, s: State, random: Ints, touched: Ints, old: Ints, seen: Ints, step: int) -> int:
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
