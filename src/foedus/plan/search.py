"""Destroy and repair: take some serials off their ways, put the best back, keep what is better; compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import compiled, part
from foedus.plan.arrays import (
    COMBAT,
    DAYS,
    FIGHTS,
    FIRST_SERIAL,
    FIRST_SLOT,
    KIND,
    LAST_SERIAL,
    LAST_SLOT,
    SLOT,
    START,
    WAY,
    Arrays,
    Prices,
    State,
)
from foedus.plan.assignment import nobody
from foedus.plan.destroy import force, note, related
from foedus.plan.instance import Ints
from foedus.plan.match import rematch
from foedus.plan.schedule import below, chance, gain, insert, put, take, value_of, worth

LARGEST = 48  # serials that one step may touch


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
            size = force(a, s, random, touched, old, seen, step)
        if size == 0:
            size = related(a, s, random, touched, old, seen, step)
        # Whom they fill no slot with may be filled by others of the same kinds who wait at home.
        asked = size
        for place in range(asked):
            group = a.n[touched[place], KIND]
            low, high = a.n[a.kind_at + group, FIRST_SERIAL], a.n[a.kind_at + group, LAST_SERIAL]
            for _ in range(2):
                other = a.n[low + below(random, high - low), 0]
                if s.plan[other, SLOT] < 0 and seen[other] != step and size < LARGEST:
                    size = note(s, other, touched, old, seen, step, size)
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
