"""Which way a serial takes, and from when, within what is left of everything; compiled."""

from __future__ import annotations

from foedus.compiled import part
from foedus.plan.instance import Ints
from foedus.risk.chances import NEVER
from foedus.risk.layout import (
    AMOUNT,
    CLASS,
    CLASSES,
    DAYS,
    FIRST_USE,
    FIRST_WAY,
    LAST_USE,
    LAST_WAY,
    LENGTH,
    LOT,
    OFFSET,
    RESOURCE,
    SECTOR,
    SLOT_SECTOR,
    TWIN,
    Arrays,
)

# Columns of the state: of each serial where it is, and of each slot who fills it.
SLOT, WAY, START, HOLDER = 0, 1, 2, 3


@part
def take(a: Arrays, left: Ints, way: int, start: int, sign: int) -> None:
    """Take what a way uses from what is left (1), or give it back (-1)."""
    for use in range(a.use_at + a.n[a.way_at + way, FIRST_USE], a.use_at + a.n[a.way_at + way, LAST_USE]):
        low = start + a.n[use, OFFSET]
        resource, amount = a.n[use, RESOURCE], sign * a.n[use, AMOUNT]
        for day in range(low, min(a.last + 1, low + a.n[use, LENGTH])):
            left[resource, day] -= amount


@part
def first_fit(a: Arrays, left: Ints, way: int, first: int, last: int) -> int:
    """Return the first start from `first` to `last` on which a way fits into what is left; -1 if there is none."""
    start = first
    uses = a.use_at + a.n[a.way_at + way, FIRST_USE], a.use_at + a.n[a.way_at + way, LAST_USE]
    while start <= last:
        after = start
        for use in range(uses[0], uses[1]):
            low = start + a.n[use, OFFSET]
            resource, amount = a.n[use, RESOURCE], a.n[use, AMOUNT]
            # From the last day back: the later the clash, the further the start can be moved at once.
            for day in range(min(a.last + 1, low + a.n[use, LENGTH]) - 1, low - 1, -1):
                if left[resource, day] < amount:
                    after = max(after, day - a.n[use, OFFSET] + 1)
                    break
            if after > start:
                break
        if after == start:
            return start
        start = after
    return -1


@part
def delayed(a: Arrays, way: int, lot: int, delay: Ints) -> int:
    """Return the days by which a lot's move on a way is delayed."""
    days = 0
    if not delay[a.delays * a.lots + lot] & a.n[a.way_at + way, CLASSES]:
        return 0
    for mode in range(a.delays):
        if a.n[a.delay_at + mode * a.lots + lot, CLASS] & a.n[a.way_at + way, CLASSES]:
            days += delay[mode * a.lots + lot]
    return days


@part
def put(
    a: Arrays, left: Ints, state: Ints, serial: int, slot: int, ready: int, lost: int, delay: Ints, hints: Ints
) -> bool:
    """Put a serial to a slot by the way that gets it there first; False if there is none.

    While serials are put, what is left only shrinks: a way on which a serial found no earlier start has none for the
    next one that is like it either. `hints` has of each way the draw in which it was tried, and that start.
    """
    sector, lot = a.n[a.slot_at + slot, SLOT_SECTOR], a.n[serial, LOT]
    best_way, best_start, best = -1, -1, NEVER
    for way in range(a.n[serial, FIRST_WAY], a.n[serial, LAST_WAY]):
        row = a.way_at + way
        if a.n[row, SECTOR] != sector or a.n[row, CLASSES] & lost:
            continue
        days = a.n[row, DAYS] + delayed(a, way, lot, delay)
        # No start from which it could still be the first to arrive is later than this.
        latest = min(a.last - a.n[row, DAYS], best - 1 - days)
        hint = a.n[serial, TWIN] + way - a.n[serial, FIRST_WAY]
        if hints[hint, 0] != hints[a.ways, 0]:
            hints[hint, 0], hints[hint, 1] = hints[a.ways, 0], ready
        if hints[hint, 1] > latest:
            continue
        start = first_fit(a, left, way, hints[hint, 1], latest)
        hints[hint, 1] = start if start >= 0 else latest + 1
        if start >= 0:
            best, best_way, best_start = start + days, way, start
    if best_way < 0:
        return False
    take(a, left, best_way, best_start, 1)
    state[serial, SLOT], state[serial, WAY], state[serial, START] = slot, best_way, best_start
    state[slot, HOLDER] = serial
    return True


@part
def off(a: Arrays, left: Ints, state: Ints, serial: int) -> None:
    """Take a serial off its way."""
    take(a, left, state[serial, WAY], state[serial, START], -1)
    state[state[serial, SLOT], HOLDER] = -1
    state[serial, SLOT] = -1
