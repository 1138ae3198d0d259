"""The judge of generated instances: schedule, value and bound from the arrays alone, as `Instance` defines them."""

from __future__ import annotations

import numpy as np
from scipy.optimize import linear_sum_assignment

from foedus.plan.check.figures import SLACK, same, shown
from foedus.plan.check.violation import Code, Violation
from foedus.plan.instance import Bound, Floats, Instance, Ints, Schedule

Verdict = tuple[tuple[Violation, ...], float, float | None]


def judge_instance(instance: Instance, schedule: Schedule, bound: Bound | None) -> Verdict:
    """Verify a schedule, its value, and the bound that prices are said to prove.

    Parameters
    ----------
    instance
        The problem.
    schedule
        What is said to solve it.
    bound
        What is said to bound it; None if nothing is said.

    Returns
    -------
    What is wrong; the value of the serials whose moves are sound; the bound that the prices prove, if there are prices
    that prove one.
    """
    wrong = _form(instance, schedule)
    value = 0.0
    if not wrong:
        wrong = _moves(instance, schedule)
        sound = (schedule.way >= 0) & ~np.isin(
            np.arange(instance.serials), [int(each.where.split()[1]) for each in wrong]
        )
        value = _value(instance, schedule, np.flatnonzero(sound))
        if not wrong:
            wrong += _slots(schedule)
            wrong += _capacity(instance, schedule)
            if not same(schedule.value, value):
                wrong.append(_wrong("wrong-value", "value", "It is worth something else.", schedule.value, value))
    proved = None
    if bound is not None:
        faults = _prices(instance, bound.price)
        wrong += faults
        proved = None if faults else proved_bound(instance, bound.price)
        if proved is not None and not (bound.value >= proved or same(bound.value, proved)):
            says = "The prices do not prove this bound."
            wrong.append(_wrong("bound-not-proved", "bound", says, bound.value, proved))
    return tuple(wrong), value, proved


def _form(instance: Instance, schedule: Schedule) -> list[Violation]:
    found = []
    for name in ("slot", "way", "start"):
        array = getattr(schedule, name)
        if array.shape != (instance.serials,) or not np.issubdtype(array.dtype, np.integer):
            says = "There is one whole number for each serial."
            found.append(_wrong("malformed", name, says, f"{array.dtype} {array.shape}", f"({instance.serials},)"))
    if not np.isfinite(schedule.value):
        found.append(_wrong("malformed", "value", "A value is finite.", schedule.value, "a finite number"))
    return found


def _moves(instance: Instance, schedule: Schedule) -> list[Violation]:
    """What is wrong with each serial by itself."""
    found = []
    for serial in range(instance.serials):
        slot, way, start = int(schedule.slot[serial]), int(schedule.way[serial]), int(schedule.start[serial])
        if (slot, way, start) == (-1, -1, -1):
            continue
        where = f"serial {serial}"
        first, last = int(instance.way_start[serial]), int(instance.way_start[serial + 1])
        if not 0 <= slot < instance.slots:
            found.append(_wrong("bad-slot", where, "There is no such slot.", slot, f"0 to {instance.slots - 1}"))
            continue
        if not first <= way < last:
            found.append(_wrong("unknown-way", where, "This is no way of the serial.", way, f"{first} to {last - 1}"))
            continue
        arrival = start + int(instance.way_days[way])
        if start < max(0, instance.ready[serial]):
            found.append(_wrong("not-ready", where, "It starts before it is ready.", start, instance.ready[serial]))
        if arrival >= instance.days:
            found.append(_wrong("beyond-horizon", where, "It arrives too late.", arrival, instance.days - 1))
        if instance.slot_kind[slot] != instance.kind[serial]:
            kinds = instance.kind[serial], instance.slot_kind[slot]
            found.append(_wrong("wrong-kind", where, "The slot is of another kind.", *kinds))
        if instance.slot_sector[slot] != instance.way_sector[way]:
            sectors = instance.way_sector[way], instance.slot_sector[slot]
            found.append(_wrong("sector-closed", where, "The way ends in another sector than the slot's.", *sectors))
        if instance.slot_combat[slot] and not instance.fights[serial]:
            found.append(_wrong("no-combat", where, "It does not fight, and the slot is a combat slot.", "", ""))
    return found


def _slots(schedule: Schedule) -> list[Violation]:
    slots, times = np.unique(schedule.slot[schedule.slot >= 0], return_counts=True)
    return [
        _wrong("slot-twice", f"slot {slot}", "A slot holds one serial.", int(often), 1)
        for slot, often in zip(slots, times, strict=True)
        if often > 1
    ]


def _capacity(instance: Instance, schedule: Schedule) -> list[Violation]:
    used = np.zeros_like(instance.capacity)
    for serial in np.flatnonzero(schedule.way >= 0):
        way = schedule.way[serial]
        for use in range(instance.use_start[way], instance.use_start[way + 1]):
            begin = schedule.start[serial] + instance.use_offset[use]
            used[instance.use_resource[use], begin : begin + instance.use_length[use]] += instance.use_amount[use]
    # As the planner's docstrings have it, a capacity below 1 is not told apart more finely than one of 1.
    over = np.argwhere(used > instance.capacity + SLACK * np.maximum(1.0, instance.capacity))
    return [
        _wrong(
            "over-capacity",
            f"resource {resource} day {day}",
            "More is used than there is.",
            float(used[resource, day]),
            float(instance.capacity[resource, day]),
        )
        for resource, day in over
    ]


def _value(instance: Instance, schedule: Schedule, serials: Ints) -> float:
    slot, way = schedule.slot[serials], schedule.way[serials]
    arrival = schedule.start[serials] + instance.way_days[way]
    late = arrival[:, None] <= instance.slot_due[slot][:, None] + instance.late_days[None, :]
    weight = np.where(late.any(axis=1), instance.late_weight[late.argmax(axis=1)], 0.0)
    share = np.minimum(1.0, instance.amount[serials] / instance.slot_size[slot])
    spent = instance.day_cost * arrival + instance.lift_cost * instance.way_cost[way]
    return float((instance.slot_worth[slot] * share * weight - spent).sum())


def _prices(instance: Instance, price: Floats) -> list[Violation]:
    if price.shape != instance.capacity.shape:
        return [
            _wrong("malformed", "price", "There is one price for each capacity.", price.shape, instance.capacity.shape)
        ]
    bad = np.argwhere(~(np.isfinite(price) & (price >= 0)))
    return [
        _wrong(
            "bad-price", f"resource {resource} day {day}", "A price is at least 0.", float(price[resource, day]), "0"
        )
        for resource, day in bad
    ]


def proved_bound(instance: Instance, price: Floats) -> float:
    """Return price times capacity, plus the best assignment of serials to slots where they pay for what they use."""
    paid = float((price * instance.capacity).sum())
    rows, rows_of, starts = _windows(instance, price)
    best = np.zeros((instance.serials, instance.slots))
    for serial in range(instance.serials):
        slots = np.flatnonzero(instance.slot_kind == instance.kind[serial])
        if not instance.fights[serial]:
            slots = slots[~instance.slot_combat[slots]]
        if len(slots) and instance.way_start[serial] < instance.way_start[serial + 1]:
            best[serial, slots] = _nets(instance, serial, slots, rows, rows_of, starts)
    for kind in np.unique(instance.kind):
        of_kind = best[np.ix_(instance.kind == kind, instance.slot_kind == kind)]
        paid += float(of_kind[linear_sum_assignment(of_kind, maximize=True)].sum())
    return paid


def _windows(instance: Instance, price: Floats) -> tuple[Floats, Ints, int]:
    """Prices of each resource summed over each length that occurs, from each day; and which row is whose.

    Rows are padded with zeros, since use at or after the horizon is free.
    """
    lengths = np.minimum(instance.use_length, instance.days)
    pairs, rows_of = np.unique(np.stack([instance.use_resource, lengths]), axis=1, return_inverse=True)
    starts = instance.days + int(instance.use_offset.max(initial=0)) + 1
    rows = np.zeros((pairs.shape[1], starts))
    running = np.concatenate([np.zeros((len(price), 1)), price.cumsum(axis=1)], axis=1)
    days = np.arange(instance.days)
    for row, (resource, length) in enumerate(pairs.T):
        rows[row, : instance.days] = (
            running[resource, np.minimum(days + length, instance.days)] - running[resource, days]
        )
    return rows, rows_of.reshape(-1), starts


def _nets(instance: Instance, serial: int, slots: Ints, rows: Floats, rows_of: Ints, width: int) -> Floats:
    """The highest worth less priced use of a serial in each slot, over all its ways and days; at least 0."""
    days, ready = instance.days, max(0, int(instance.ready[serial]))
    if ready >= days:
        return np.zeros(len(slots))
    begin = np.arange(ready, days)
    # Of each sector and day: the least that arriving there by then costs, in prices, lift and days.
    least = np.full((int(instance.way_sector.max()) + 1, days), np.inf)
    for way in range(int(instance.way_start[serial]), int(instance.way_start[serial + 1])):
        uses = slice(int(instance.use_start[way]), int(instance.use_start[way + 1]))
        at = np.minimum(begin[None, :] + instance.use_offset[uses, None], width - 1)
        priced = instance.use_amount[uses] @ rows[rows_of[uses, None], at]
        went = int(instance.way_days[way])
        count = days - ready - went
        if count > 0:
            cost = (
                priced[:count]
                + instance.lift_cost * instance.way_cost[way]
                + instance.day_cost * (begin[:count] + went)
            )
            arriving = least[instance.way_sector[way], ready + went :]
            np.minimum(arriving, cost, out=arriving)
    least = np.minimum.accumulate(least, axis=1)
    sector = instance.slot_sector[slots]
    share = np.minimum(1.0, instance.amount[serial] / instance.slot_size[slots])
    net = np.zeros(len(slots))
    for late, weight in zip(instance.late_days, instance.late_weight, strict=True):
        by = np.minimum(instance.slot_due[slots] + late, days - 1)
        cost = np.where(sector < len(least), least[np.minimum(sector, len(least) - 1), by], np.inf)
        net = np.maximum(net, instance.slot_worth[slots] * share * weight - cost)
    return net


def _wrong(code: Code, where: str, says: str, found: object, expected: object) -> Violation:
    return Violation(code=code, where=where, says=says, found=_text(found), expected=_text(expected))


def _text(found: object) -> str:
    return shown(found) if isinstance(found, float) else str(found)
