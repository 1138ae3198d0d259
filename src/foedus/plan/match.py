"""Give the slots anew to those who have arrived: exactly, for each kind; compiled."""

from __future__ import annotations

import numpy as np

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
from foedus.plan.compiled import part
from foedus.plan.schedule import take, worth


@part
def rematch(a: Arrays, s: State) -> None:
    """Assign slots to the serials of each kind as they arrive, to the greatest worth; who gets none goes home."""
    for kind in range(len(a.kinds)):
        mine = a.serials[a.kinds[kind, FIRST_SERIAL] : a.kinds[kind, LAST_SERIAL]]
        wanted = a.slots[a.kinds[kind, FIRST_SLOT] : a.kinds[kind, LAST_SLOT]]
        if len(mine) == 0 or len(wanted) == 0:
            continue
        worths = np.empty((len(mine), len(wanted)))
        for place in range(len(mine)):
            serial = mine[place]
            way = s.plan[serial, WAY]
            for column in range(len(wanted)):
                slot = wanted[column]
                worths[place, column] = 0.0
                if way < 0 or a.way[way, SECTOR] != a.slot[slot, SLOT_SECTOR]:
                    continue
                if a.serial[serial, FIGHTS] or not a.slot[slot, COMBAT]:
                    worths[place, column] = worth(a, serial, slot, s.plan[serial, START] + a.way[way, DAYS])
        _, columns = assign(worths)
        for column in range(len(wanted)):
            s.holder[wanted[column]] = -1
        for place in range(len(mine)):
            serial = mine[place]
            if s.plan[serial, SLOT] < 0:
                continue
            if columns[place] < 0:
                slot = s.plan[serial, SLOT]
                take(a, s, serial)
                # `take` freed a slot that somebody else may have been given already.
                for other in range(place):
                    if s.plan[mine[other], SLOT] == slot:
                        s.holder[slot] = mine[other]
            else:
                s.plan[serial, SLOT] = wanted[columns[place]]
                s.holder[wanted[columns[place]]] = serial
