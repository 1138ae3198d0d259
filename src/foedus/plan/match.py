"""Give the slots anew to those who have arrived: exactly, for each kind; compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import part
from foedus.plan.arrays import (
    COMBAT,
    DAYS,
    FIGHTS,
    FIRST_SERIAL,
    FIRST_SLOT,
    LAST_SERIAL,
    LAST_SLOT,
    SECTOR,
    SLOT,
    SLOT_SECTOR,
    START,
    WAY,
    Arrays,
    State,
)
from foedus.plan.assignment import assign
from foedus.plan.schedule import take, worth


@part
def rematch(a: Arrays, s: State) -> None:
    """Assign slots to the serials of each kind as they arrive, to the greatest worth; who gets none goes home."""
    for kind in range(a.kinds):
        mine, wanted = a.n[a.kind_at + kind, FIRST_SERIAL], a.n[a.kind_at + kind, FIRST_SLOT]
        count, asked = a.n[a.kind_at + kind, LAST_SERIAL] - mine, a.n[a.kind_at + kind, LAST_SLOT] - wanted
        if count == 0 or asked == 0:
            continue
        worths = np.empty((count, asked))
        for place in range(count):
            serial = a.n[mine + place, 0]
            way = s.plan[serial, WAY]
            for column in range(asked):
                slot = a.n[wanted + column, 0]
                worths[place, column] = 0.0
                if way < 0 or a.n[a.way_at + way, SECTOR] != a.n[a.slot_at + slot, SLOT_SECTOR]:
                    continue
                if a.n[serial, FIGHTS] or not a.n[a.slot_at + slot, COMBAT]:
                    worths[place, column] = worth(a, serial, slot, s.plan[serial, START] + a.n[a.way_at + way, DAYS])
        _, columns = assign(worths)
        for column in range(asked):
            s.holder[a.n[wanted + column, 0]] = -1
        for place in range(count):
            serial = a.n[mine + place, 0]
            if s.plan[serial, SLOT] < 0:
                continue
            if columns[place] < 0:
                slot = s.plan[serial, SLOT]
                take(a, s, serial)
                # `take` freed a slot that somebody else may have been given already.
                for other in range(place):
                    if s.plan[a.n[mine + other, 0], SLOT] == slot:
                        s.holder[slot] = a.n[mine + other, 0]
            else:
                s.plan[serial, SLOT] = a.n[wanted + columns[place], 0]
                s.holder[a.n[wanted + columns[place], 0]] = serial
