"""What no schedule can exceed: capacities relaxed at a price, the rest an exact assignment for each kind.

The Lagrangian of the capacities (research, PLANNING.md): what remains is one assignment a kind, whose linear relaxation
is integral, so the least bound over all prices is that of the linear programme. Any prices at least 0 give a valid one.
"""

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
    SLOT_SECTOR,
    Arrays,
    Prices,
    arrays,
    prices,
    total,
)
from foedus.plan.assignment import assign, nobody
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
    slot_of = nobody(a.serials)
    way_of = nobody(a.serials)
    start_of = nobody(a.serials)
    best = np.empty((a.sectors, a.days))
    base = np.empty(a.days + 1)
    value = 0.0
    for group in range(a.kinds):
        mine, wanted = a.n[a.kind_at + group, FIRST_SERIAL], a.n[a.kind_at + group, FIRST_SLOT]
        count, asked = a.n[a.kind_at + group, LAST_SERIAL] - mine, a.n[a.kind_at + group, LAST_SLOT] - wanted
        if count == 0 or asked == 0:
            continue
        worth = np.empty((count, asked))
        for place in range(count):
            _best_nets(a, p, a.n[mine + place, 0], group, best, base)
            for column in range(asked):
                slot = a.n[wanted + column, 0]
                worth[place, column] = 0.0
                if a.n[a.slot_at + slot, COMBAT] and not a.n[a.n[mine + place, 0], FIGHTS]:
                    continue
                full = a.f[a.worth_at + slot] * min(1.0, a.f[a.n[mine + place, 0]] / a.f[a.size_at + slot])
                for step in range(a.steps):
                    by = min(a.days - 1, a.n[a.slot_at + slot, DUE] + a.n[a.late_at + step, 0])
                    net = full * a.f[a.weight_at + step] + best[a.n[a.slot_at + slot, SLOT_SECTOR], by]
                    worth[place, column] = max(worth[place, column], net)
        total, columns = assign(worth)
        value += total
        for place in range(count):
            if columns[place] >= 0:
                serial = a.n[mine + place, 0]
                slot_of[serial] = a.n[wanted + columns[place], 0]
                way_of[serial], start_of[serial] = _best_way(a, p, serial, slot_of[serial], base)
    _loads(a, way_of, start_of, use)
    return value, slot_of, way_of, start_of


@part
def _best_nets(a: Arrays, p: Prices, serial: int, group: int, best: Floats, base: Floats) -> None:
    """Fill `best`: by sector and day, the most that is left after costs of any way that arrives by then (at most 0)."""
    for sector in range(a.sectors):
        for day in range(a.days):
            best[sector, day] = -np.inf
    for way in range(a.n[serial, FIRST_WAY], a.n[serial, LAST_WAY]):
        sector = a.n[a.way_at + way, SECTOR]
        first = a.n[serial, READY]
        last = a.n[a.group_at + group * a.sectors + sector, LATEST] - a.n[a.way_at + way, DAYS]
        if last < first:
            continue
        fixed = -a.lift_cost * a.f[a.cost_at + way]
        if _charges(a, p, way, first, last, base):
            for start in range(first, last + 1):
                if not a.n[a.way_at + way, FITS] and first_fit(a, a.capacity, way, start, start) < 0:
                    continue
                arrival = start + a.n[a.way_at + way, DAYS]
                best[sector, arrival] = max(best[sector, arrival], fixed - a.day_cost * arrival - base[start - first])
        else:  # free on every day: the earliest is the best
            start = first if a.n[a.way_at + way, FITS] else first_fit(a, a.capacity, way, first, last)
            if start < 0:
                continue
            arrival = start + a.n[a.way_at + way, DAYS]
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
    for use in range(a.n[a.way_at + way, FIRST_USE], a.n[a.way_at + way, LAST_USE]):
        row = p.rows[a.n[a.use_at + use, RESOURCE]]
        if row < 0:
            continue
        priced = True
        low = a.n[a.use_at + use, OFFSET]
        high = low + a.n[a.use_at + use, LENGTH]
        amount = a.f[a.amount_at + use]
        line = p.sums[row]
        for start in range(first, last + 1):
            base[start - first] += amount * (line[min(width, start + high)] - line[min(width, start + low)])
    return priced


@part
def _best_way(a: Arrays, p: Prices, serial: int, slot: int, base: Floats) -> tuple[int, int]:
    """Return the way and start that `_best_nets` found best for a slot."""
    full = a.f[a.worth_at + slot] * min(1.0, a.f[serial] / a.f[a.size_at + slot])
    best, best_way, best_start = -np.inf, -1, -1
    for way in range(a.n[serial, FIRST_WAY], a.n[serial, LAST_WAY]):
        first = a.n[serial, READY]
        last = min(a.days - 1, a.n[a.slot_at + slot, DUE] + a.n[a.late_at + a.steps - 1, 0]) - a.n[a.way_at + way, DAYS]
        if a.n[a.way_at + way, SECTOR] != a.n[a.slot_at + slot, SLOT_SECTOR] or last < first:
            continue
        priced = _charges(a, p, way, first, last, base)
        for start in range(first, last + 1 if priced or not a.n[a.way_at + way, FITS] else first + 1):
            if not a.n[a.way_at + way, FITS] and first_fit(a, a.capacity, way, start, start) < 0:
                continue
            arrival = start + a.n[a.way_at + way, DAYS]
            step = 0
            while arrival > a.n[a.slot_at + slot, DUE] + a.n[a.late_at + step, 0]:
                step += 1
            net = (
                full * a.f[a.weight_at + step]
                - a.lift_cost * a.f[a.cost_at + way]
                - a.day_cost * arrival
                - base[start - first]
            )
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
            for place in range(a.n[a.way_at + way[serial], FIRST_USE], a.n[a.way_at + way[serial], LAST_USE]):
                low = start[serial] + a.n[a.use_at + place, OFFSET]
                for day in range(low, min(a.days, low + a.n[a.use_at + place, LENGTH])):
                    use[a.n[a.use_at + place, RESOURCE], day] += a.f[a.amount_at + place]
