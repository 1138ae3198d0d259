"""What no schedule can exceed: capacities relaxed at a price, the rest an exact assignment for each kind.

The Lagrangian of the capacities (research, PLANNING.md): what remains is one assignment a kind, whose linear relaxation
is integral, so the least bound over all prices is that of the linear programme. Any prices at least 0 give a valid one.
"""

from __future__ import annotations

import numpy as np

from foedus.plan.arrays import (
    COMBAT,
    DAYS,
    DUE,
    FIGHTS,
    FIRST_SERIAL,
    FIRST_SLOT,
    FIRST_USE,
    FIRST_WAY,
    FITS,
    LAST_SERIAL,
    LAST_SLOT,
    LAST_USE,
    LAST_WAY,
    LATEST,
    LENGTH,
    OFFSET,
    READY,
    RESOURCE,
    SECTOR,
    SIZE,
    SLOT_SECTOR,
    WORTH,
    Arrays,
    Prices,
    arrays,
    prices,
    total,
)
from foedus.plan.assignment import assign, nobody
from foedus.plan.compiled import compiled, part
from foedus.plan.instance import Bound, Floats, Instance, Ints
from foedus.plan.schedule import first_fit


def bound_at(instance: Instance, price: Floats) -> Bound:
    """Return the bound that some prices prove.

    Parameters
    ----------
    instance
        The problem.
    price
        Shape (resources, days), at least 0.
    """
    value, _, _, _ = relaxed(arrays(instance), prices(price), np.empty_like(price))
    return Bound(value=value + total(price * instance.capacity), price=price)


@compiled
def relaxed(a: Arrays, p: Prices, use: Floats) -> tuple[float, Ints, Ints, Ints]:
    """Solve the relaxed problem at some prices.

    Parameters
    ----------
    a, p
        The problem, and the prices.
    use
        Shape (resources, days): what the solution takes, though it may be more than there is, is written here.

    Returns
    -------
    Its value without what the capacities are worth, and of each serial the slot, way and start it has there; -1 for
    none.
    """
    count = len(a.serial)
    slot_of = nobody(count)
    way_of = nobody(count)
    start_of = nobody(count)
    best = np.empty((a.sectors, a.days))
    base = np.empty(a.days + 1)
    value = 0.0
    for group in range(len(a.kinds)):
        mine = a.serials[a.kinds[group, FIRST_SERIAL] : a.kinds[group, LAST_SERIAL]]
        wanted = a.slots[a.kinds[group, FIRST_SLOT] : a.kinds[group, LAST_SLOT]]
        if len(mine) == 0 or len(wanted) == 0:
            continue
        worth = np.empty((len(mine), len(wanted)))
        for place in range(len(mine)):
            _best_nets(a, p, mine[place], group, best, base)
            for column in range(len(wanted)):
                slot = wanted[column]
                worth[place, column] = 0.0
                if a.slot[slot, COMBAT] and not a.serial[mine[place], FIGHTS]:
                    continue
                full = a.slot_value[slot, WORTH] * min(1.0, a.amount[mine[place]] / a.slot_value[slot, SIZE])
                for step in range(len(a.late_days)):
                    by = min(a.days - 1, a.slot[slot, DUE] + a.late_days[step])
                    net = full * a.late_weight[step] + best[a.slot[slot, SLOT_SECTOR], by]
                    worth[place, column] = max(worth[place, column], net)
        total, columns = assign(worth)
        value += total
        for place in range(len(mine)):
            if columns[place] >= 0:
                serial = mine[place]
                slot_of[serial] = wanted[columns[place]]
                way_of[serial], start_of[serial] = _best_way(a, p, serial, slot_of[serial], base)
    _loads(a, way_of, start_of, use)
    return value, slot_of, way_of, start_of


@part
def _best_nets(a: Arrays, p: Prices, serial: int, group: int, best: Floats, base: Floats) -> None:
    """Fill `best`: by sector and day, the most that is left after costs of any way that arrives by then (at most 0)."""
    for sector in range(a.sectors):
        for day in range(a.days):
            best[sector, day] = -np.inf
    for way in range(a.serial[serial, FIRST_WAY], a.serial[serial, LAST_WAY]):
        sector = a.way[way, SECTOR]
        first = a.serial[serial, READY]
        last = a.groups[group * a.sectors + sector, LATEST] - a.way[way, DAYS]
        if last < first:
            continue
        fixed = -a.lift_cost * a.cost[way]
        if _charges(a, p, way, first, last, base):
            for start in range(first, last + 1):
                if not a.way[way, FITS] and first_fit(a, a.capacity, way, start, start) < 0:
                    continue
                arrival = start + a.way[way, DAYS]
                best[sector, arrival] = max(best[sector, arrival], fixed - a.day_cost * arrival - base[start - first])
        else:  # free on every day: the earliest is the best
            start = first if a.way[way, FITS] else first_fit(a, a.capacity, way, first, last)
            if start < 0:
                continue
            arrival = start + a.way[way, DAYS]
            best[sector, arrival] = max(best[sector, arrival], fixed - a.day_cost * arrival)
    for sector in range(a.sectors):
        for day in range(1, a.days):
            best[sector, day] = max(best[sector, day], best[sector, day - 1])


@part
def _charges(a: Arrays, p: Prices, way: int, first: int, last: int, base: Floats) -> bool:
    """Write to `base` what a way costs in priced resources for each start; False if none of them is priced."""
    priced = False
    for start in range(last - first + 1):
        base[start] = 0.0
    width = p.sums.shape[1] - 1
    for use in range(a.way[way, FIRST_USE], a.way[way, LAST_USE]):
        row = p.rows[a.use[use, RESOURCE]]
        if row < 0:
            continue
        priced = True
        low = a.use[use, OFFSET]
        high = low + a.use[use, LENGTH]
        amount = a.use_amount[use]
        line = p.sums[row]
        for start in range(first, last + 1):
            base[start - first] += amount * (line[min(width, start + high)] - line[min(width, start + low)])
    return priced


@part
def _best_way(a: Arrays, p: Prices, serial: int, slot: int, base: Floats) -> tuple[int, int]:
    """Return the way and start that `_best_nets` found best for a slot."""
    full = a.slot_value[slot, WORTH] * min(1.0, a.amount[serial] / a.slot_value[slot, SIZE])
    best, best_way, best_start = -np.inf, -1, -1
    for way in range(a.serial[serial, FIRST_WAY], a.serial[serial, LAST_WAY]):
        first = a.serial[serial, READY]
        last = min(a.days - 1, a.slot[slot, DUE] + a.late_days[-1]) - a.way[way, DAYS]
        if a.way[way, SECTOR] != a.slot[slot, SLOT_SECTOR] or last < first:
            continue
        priced = _charges(a, p, way, first, last, base)
        for start in range(first, last + 1 if priced or not a.way[way, FITS] else first + 1):
            if not a.way[way, FITS] and first_fit(a, a.capacity, way, start, start) < 0:
                continue
            arrival = start + a.way[way, DAYS]
            step = 0
            while arrival > a.slot[slot, DUE] + a.late_days[step]:
                step += 1
            net = full * a.late_weight[step] - a.lift_cost * a.cost[way] - a.day_cost * arrival - base[start - first]
            if net > best:
                best, best_way, best_start = net, way, start
    return best_way, best_start


@part
def _loads(a: Arrays, way: Ints, start: Ints, use: Floats) -> None:
    """Write to `use` what some ways use of each resource on each day; a way of -1 uses nothing."""
    for resource in range(use.shape[0]):
        for day in range(use.shape[1]):
            use[resource, day] = 0.0
    for serial in range(len(way)):
        if way[serial] >= 0:
            for place in range(a.way[way[serial], FIRST_USE], a.way[way[serial], LAST_USE]):
                low = start[serial] + a.use[place, OFFSET]
                for day in range(low, min(a.days, low + a.use[place, LENGTH])):
                    use[a.use[place, RESOURCE], day] += a.use_amount[place]
