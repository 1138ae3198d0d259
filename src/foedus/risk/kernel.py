"""Replay a plan in one draw after the other: repair what broke, count what is there, put it back; compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import compiled, part
from foedus.plan.instance import Ints
from foedus.risk.chances import NEVER
from foedus.risk.drawing import draw_delays, draw_lots, draw_outages, scratch
from foedus.risk.layout import (
    BEFORE,
    CLASSES,
    COMBAT,
    DAYS,
    EXTRA,
    FIGHTS,
    FIRST,
    LAST,
    LENGTH,
    LOT,
    OFFSET,
    PART,
    PLAN_SLOT,
    PLAN_START,
    PLAN_WAY,
    PLANNED,
    SERIAL,
    SIZE,
    SLOT_KIND,
    UNITS,
    Arrays,
    Counts,
)
from foedus.risk.placing import HOLDER, SLOT, START, WAY, delayed, off, put, take


@part
def part_of(a: Arrays, serial: int, grains: Ints) -> int:
    """Return how much a serial has of what its lot comes to."""
    has: int = min(a.n[serial, PART], max(0, grains[a.n[serial, LOT]] - a.n[serial, BEFORE]))
    return has


@part
def fail(a: Arrays, left: Ints, failed: Ints, count: int, sign: int) -> None:
    """Take what fails from what is left (1), or give it back (-1)."""
    for each in range(count):
        row, until = a.outage_at + failed[each, 0], min(a.last + 1, failed[each, 1] + failed[each, 2])
        for place in range(a.failing_at + a.n[row, FIRST], a.failing_at + a.n[row, LAST]):
            resource, amount = a.n[place, 0], a.n[place, 1]
            for day in range(failed[each, 1], until):
                left[resource, day] -= sign * (amount if amount >= 0 else a.whole[resource, day])


@part
def shed(a: Arrays, left: Ints, state: Ints, failed: Ints, count: int, moved: Ints, taken: int) -> int:
    """Take off, from the last in order, those who use more than is left of what failed; return how many are off."""
    for each in range(count):
        row = a.outage_at + failed[each, 0]
        for place in range(a.failing_at + a.n[row, FIRST], a.failing_at + a.n[row, LAST]):
            resource = a.n[place, 0]
            users = a.resource_at + resource
            for user in range(a.user_at + a.n[users, FIRST], a.user_at + a.n[users, LAST]):
                serial, low = a.n[user, SERIAL], a.n[user, OFFSET]
                if state[serial, SLOT] < 0:
                    continue
                for day in range(low, min(a.last + 1, low + a.n[user, LENGTH])):
                    if left[resource, day] < 0:
                        off(a, left, state, serial)
                        moved[taken] = serial
                        taken += 1
                        break
    return taken


@part
def repair(
    a: Arrays, left: Ints, state: Ints, ready: Ints, grains: Ints, lost: int, delay: Ints, failed: Ints, count: int,
    moved: Ints,
    hints: Ints,
    first: Ints,
) -> tuple[int, int]:  # fmt: skip
    """Repair the plan for a draw; return how many were taken off and how many spares were put (`moved` names both)."""
    taken = 0
    for place in range(a.order_at, a.order_at + a.planned):
        serial = a.n[place, 0]
        day = ready[a.n[serial, LOT]]
        broken = a.n[a.way_at + a.n[serial, PLAN_WAY], CLASSES] & lost
        if a.replan or broken or day > a.n[serial, PLAN_START] or part_of(a, serial, grains) == 0:
            off(a, left, state, serial)
            moved[taken] = serial
            taken += 1
    if count:
        fail(a, left, failed, count, 1)
        taken = shed(a, left, state, failed, count, moved, taken)
    if not taken and not a.opened:
        return 0, 0
    hints[a.ways, 0] += 1
    off_now = 0
    for place in range(a.order_at, a.order_at + a.planned):  # in order, and only those who are off
        serial = a.n[place, 0]
        if state[serial, SLOT] >= 0:
            continue
        off_now += 1
        day = ready[a.n[serial, LOT]]
        if day < NEVER and part_of(a, serial, grains) > 0:
            put(a, left, state, serial, a.n[serial, PLAN_SLOT], day, lost, delay, hints)
        if off_now == taken:
            break
    spares = 0
    for kind in range(a.kinds):
        first[kind] = a.n[a.kind_at + kind, FIRST]
    for slot in range(a.slots):
        row = a.slot_at + slot
        if state[slot, HOLDER] >= 0:
            continue
        anybody = a.n[row, PLANNED] >= 0 or a.replan
        kind = a.n[row, SLOT_KIND]
        for place in range(first[kind], a.n[a.kind_at + kind, LAST]):
            serial = a.n[a.spare_at + place, 0]
            lot = a.n[serial, LOT]
            if state[serial, SLOT] >= 0 or ready[lot] >= NEVER or part_of(a, serial, grains) == 0:
                if place == first[kind]:  # gone for all slots that follow
                    first[kind] += 1
                continue
            if not (anybody or a.n[a.lot_at + lot, EXTRA]) or (a.n[row, COMBAT] and not a.n[serial, FIGHTS]):
                continue
            if put(a, left, state, serial, slot, ready[lot], lost, delay, hints):
                moved[taken + spares] = serial
                spares += 1
                break
    return taken, spares


@part
def count_up(a: Arrays, state: Ints, grains: Ints, delay: Ints, covered: Counts) -> int:
    """Add up what is there by each day, in billionths; return the closure, -1 if not every slot is full."""
    covered[:] = 0
    closure, full = 0, True
    for slot in range(a.slots):
        serial = state[slot, HOLDER]
        if serial < 0:
            full = False
            continue
        row, way = a.slot_at + slot, state[serial, WAY]
        arrival = state[serial, START] + a.n[a.way_at + way, DAYS] + delayed(a, way, a.n[serial, LOT], delay)
        has, units = part_of(a, serial, grains), a.n[row, UNITS]
        if has < a.n[row, SIZE]:
            full = False
            units = units * (has * 1_000_000 // a.n[row, SIZE]) // 1_000_000
        closure = max(closure, arrival)
        for day in range(len(a.days)):
            if arrival <= a.days[day]:
                covered[day] += units
    return closure if full and a.slots else -1


@part
def undo(a: Arrays, left: Ints, state: Ints, failed: Ints, count: int, moved: Ints, taken: int, spares: int) -> None:
    """Put everything back where the plan has it."""
    for each in range(taken + spares):
        if state[moved[each], SLOT] >= 0:
            off(a, left, state, moved[each])
    fail(a, left, failed, count, -1)
    for each in range(taken):
        serial = moved[each]
        take(a, left, a.n[serial, PLAN_WAY], a.n[serial, PLAN_START], 1)
        state[serial, SLOT] = a.n[serial, PLAN_SLOT]
        state[serial, WAY], state[serial, START] = a.n[serial, PLAN_WAY], a.n[serial, PLAN_START]
        state[a.n[serial, PLAN_SLOT], HOLDER] = serial


@part
def planned_state(a: Arrays) -> Ints:
    """Return the plan as a state: slot, way and start of each serial, holder of each slot."""
    state = np.full((max(a.serials, a.slots) + 1, 4), -1, np.int64)
    for serial in range(a.serials):
        state[serial, SLOT] = a.n[serial, PLAN_SLOT]
        state[serial, WAY], state[serial, START] = a.n[serial, PLAN_WAY], a.n[serial, PLAN_START]
    for slot in range(a.slots):
        state[slot, HOLDER] = a.n[a.slot_at + slot, PLANNED]
    return state


@compiled
def replay(a: Arrays, free: Ints, draws: Ints, force: Ints, lost: int, spared: int, found: Counts) -> None:
    """Replay draws; `found` gets coverage by each day in billionths, and closure, a row a draw."""
    left, state, moved = free.copy(), planned_state(a), np.empty(a.serials + 1, np.int64)
    hints, first = np.zeros((a.ways + 1, 2), np.int64), np.empty(a.kinds + 1, np.int64)
    leads, stack, delay, failed, lots = scratch(a)
    ready, grains = lots[0], lots[1]
    for place in range(len(draws)):
        draw = draws[place]
        draw_lots(a, draw, force, ready, grains, leads, stack)
        if a.delays:
            draw_delays(a, draw, spared, delay)
        count = draw_outages(a, draw, spared, failed) if a.outages else 0
        taken, spares = repair(a, left, state, ready, grains, lost, delay, failed, count, moved, hints, first)
        found[place, len(a.days)] = count_up(a, state, grains, delay, found[place, : len(a.days)])
        undo(a, left, state, failed, count, moved, taken, spares)
