"""What happens in one draw: who keeps his pledge, from when, how much of it, what is delayed, what fails; compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import part
from foedus.plan.instance import Ints
from foedus.risk.chances import NEVER
from foedus.risk.layout import (
    ARG,
    BLOCKS,
    CLASS,
    CONST,
    DAYS_HIGH,
    DAYS_KEY,
    DAYS_LOW,
    FACTOR,
    FIRST,
    FIRST_STEP,
    FROM_KEY,
    GRAINS,
    KEEP,
    KEEP_FACTOR,
    KEEP_KEY,
    KEEP_SHARE,
    KEEP_SHARE_KEY,
    KEY,
    KTH,
    LAST,
    LAST_STEP,
    LATE_DAYS_KEY,
    LATE_KEY,
    LATE_RATE,
    LATE_SHARE_KEY,
    LEAD,
    LEAD_FACTOR,
    LEAD_HIGH,
    LEAD_KEY,
    LEAD_LOW,
    LEAD_SHARE,
    LEAD_SHARE_KEY,
    OP,
    PARTS,
    RATE,
    READY,
    SHARE,
    SHARE_KEY,
    Arrays,
)
from foedus.risk.numbers import number, spread, whole

# What a change makes of a lot.
DRAWN, KEPT, GONE = 0, 1, 2


@part
def joined(a: Arrays, stream: int, share_stream: int, factor: int, share: int, draw: int) -> int:
    """Return the number of an item in a draw: that of its factor, as often as it moves with it, else its own."""
    if factor >= 0 and number(share_stream, draw) < share:
        return number(a.n[a.factor_at + factor, 0], draw)
    return number(stream, draw)


@part
def happens(a: Arrays, rate: int, stream: int, share_stream: int, draw: int, outer: int) -> bool:
    """Whether an event of a rate happens in a draw."""
    row = a.rate_at + rate
    drawn = joined(a, stream, share_stream, a.n[row, FACTOR], a.n[row, SHARE], draw)
    happened: bool = drawn < a.outer[outer, BLOCKS * a.lots + rate]
    return happened


@part
def date_of(a: Arrays, lot: int, leads: Ints, stack: Ints) -> int:
    """Return the day on which the conditions of a lot hold, given the lead times of a draw."""
    height = 0
    for step in range(a.step_at + a.n[a.lot_at + lot, FIRST_STEP], a.step_at + a.n[a.lot_at + lot, LAST_STEP]):
        what, arg = a.n[step, OP], a.n[step, ARG]
        if what == CONST:
            stack[height] = arg
            height += 1
        elif what == LEAD:
            stack[height] = leads[arg]
            height += 1
        elif what == KTH:
            count, parts = arg // PARTS, arg % PARTS
            height -= parts
            top = stack[height : height + parts]
            top.sort()
            stack[height] = top[count - 1]
            height += 1
        elif stack[height - 1] > 0:  # PLUS
            stack[height - 1] += arg
    day: int = stack[0]
    return day


@part
def draw_lots(a: Arrays, draw: int, force: Ints, ready: Ints, grains: Ints, leads: Ints, stack: Ints) -> None:
    """Draw of each lot the day from which it can start (NEVER if it is gone), and how much of it there is."""
    outer = draw // a.inner
    for lead in range(a.leads):
        row = a.lead_at + lead
        drawn = joined(
            a, a.n[row, LEAD_KEY], a.n[row, LEAD_SHARE_KEY], a.n[row, LEAD_FACTOR], a.n[row, LEAD_SHARE], draw
        )
        leads[lead] = a.n[row, LEAD_LOW] + spread(drawn, a.n[row, LEAD_HIGH] - a.n[row, LEAD_LOW])
    for lot in range(a.lots):
        row = a.lot_at + lot
        grains[lot] = a.outer[outer, GRAINS * a.lots + lot]
        ready[lot] = NEVER
        kept = a.outer[outer, KEEP * a.lots + lot]
        if force[lot] == GONE:
            continue
        if force[lot] == DRAWN and kept >= 0:
            drawn = joined(
                a,
                a.n[row, KEEP_KEY],
                a.n[row, KEEP_SHARE_KEY],
                a.outer[outer, KEEP_FACTOR * a.lots + lot],
                a.outer[outer, KEEP_SHARE * a.lots + lot],
                draw,
            )
            if drawn >= kept:
                continue
        date = date_of(a, lot, leads, stack)
        if date >= NEVER:
            continue
        ready[lot] = a.outer[outer, READY * a.lots + lot] + date
        rate = a.n[row, LATE_RATE]
        if rate >= 0 and happens(a, rate, a.n[row, LATE_KEY], a.n[row, LATE_SHARE_KEY], draw, outer):
            days = a.rate_at + rate
            ready[lot] += whole(a.n[row, LATE_DAYS_KEY], draw, a.n[days, DAYS_LOW], a.n[days, DAYS_HIGH])


@part
def draw_delays(a: Arrays, draw: int, spared: int, delay: Ints) -> None:
    """Draw of each lot and mode the days that its moves by it are delayed.

    Shape ((modes + 1) * lots,): behind the days, of each lot the modes by which it is delayed at all, as bits.
    """
    outer = draw // a.inner
    delay[a.delays * a.lots :] = 0
    for each in range(a.delays * a.lots):
        row = a.delay_at + each
        delay[each] = 0
        if a.n[row, CLASS] & spared:
            continue
        rate = a.n[row, RATE]
        if happens(a, rate, a.n[row, KEY], a.n[row, SHARE_KEY], draw, outer):
            days = a.rate_at + rate
            delay[each] = whole(a.n[row, DAYS_KEY], draw, a.n[days, DAYS_LOW], a.n[days, DAYS_HIGH])
            delay[a.delays * a.lots + each % a.lots] |= a.n[row, CLASS]


@part
def draw_outages(a: Arrays, draw: int, spared: int, failed: Ints) -> int:
    """Draw what fails: rows of outage, first day, days; return how many."""
    outer, found = draw // a.inner, 0
    for outage in range(a.outages):
        row = a.outage_at + outage
        if a.n[row, CLASS] & spared:
            continue
        rate = a.n[row, RATE]
        if happens(a, rate, a.n[row, KEY], a.n[row, SHARE_KEY], draw, outer):
            days = a.rate_at + rate
            failed[found, FIRST] = outage
            failed[found, LAST] = whole(a.n[row, FROM_KEY], draw, 0, a.last)
            failed[found, 2] = whole(a.n[row, DAYS_KEY], draw, a.n[days, DAYS_LOW], a.n[days, DAYS_HIGH])
            found += 1
    return found


@part
def scratch(a: Arrays) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """Return room for one draw: leads, a stack, delays, what fails, and readiness and quantity of lots."""
    return (
        np.empty(a.leads + 1, np.int64),
        np.empty(a.rate_at - a.step_at + 1, np.int64),
        np.zeros((a.delays + 1) * a.lots + 1, np.int64),
        np.empty((a.outages + 1, 3), np.int64),
        np.empty((2, a.lots + 1), np.int64),
    )
