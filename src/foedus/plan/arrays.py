"""The instance and a schedule in the form in which compiled functions take them: few tables of numbers.

Every array that a compiled function takes makes each call of it longer to compile: with an array for each column of an
instance the first run took half a minute. So whole numbers are rows of one table, whose columns are named below.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from foedus.plan.instance import Floats, Instance, Ints

# Columns of `Arrays.n`, by what a row is of, and of `State.plan`.
COLUMNS: Final = 5
KIND: Final = 0
FIGHTS: Final = 1
READY: Final = 2
FIRST_WAY: Final = 3
LAST_WAY: Final = 4
SECTOR: Final = 0
DAYS: Final = 1
FIRST_USE: Final = 2
LAST_USE: Final = 3
FITS: Final = 4
RESOURCE: Final = 0
OFFSET: Final = 1
LENGTH: Final = 2
COMBAT: Final = 2
DUE: Final = 3
SLOT_SECTOR: Final = 1
FIRST_SERIAL: Final = 0
LAST_SERIAL: Final = 1
FIRST_SLOT: Final = 2
LAST_SLOT: Final = 3
FIRST: Final = 0
LAST: Final = 1
LATEST: Final = 2
SLOT: Final = 0
WAY: Final = 1
START: Final = 2

# A use may exceed what is left by so much of the capacity: sums of floats never come out even. The judge allows 1e-9.
SLACK: Final = 2e-10


class Arrays(NamedTuple):
    """An `Instance`, and what is looked up again and again: one table `n` of whole numbers and one row `f` of others.

    `n` has in its first rows the serials: kind, fights, ready, first and last way. From row `way_at` on the ways:
    sector, days, first and last use, whether it fits the capacities by itself on any day. From `use_at` the uses:
    resource, offset, length; those of one way do not overlap. From `slot_at` the slots: kind, sector, combat, due. From
    `kind_at`, of each kind the rows of `n` that hold its serials and its slots, from a first to before a last. From
    `group_at`, of each kind and sector the rows that hold its slots, and the last arrival that is worth anything there.
    From `late_at` the steps of lateness.

    `f` has first the amounts of the serials, then from `cost_at` the costs of ways, from `amount_at` the amounts of
    uses, from `size_at` and `worth_at` those of slots, from `weight_at` the weights of lateness, from `slack_at` what
    each resource may be exceeded by.
    """

    days: int
    sectors: int
    serials: int
    slots: int
    kinds: int
    steps: int
    day_cost: float
    lift_cost: float
    way_at: int
    use_at: int
    slot_at: int
    kind_at: int
    group_at: int
    late_at: int
    cost_at: int
    amount_at: int
    size_at: int
    worth_at: int
    weight_at: int
    slack_at: int
    n: Ints
    f: Floats
    capacity: Floats


class State(NamedTuple):
    """A schedule being made.

    `plan`: slot, way and start of each serial, -1 where it stays; `holder`: who fills each slot, or -1; `left`: what is
    left of each resource on each day.
    """

    plan: Ints
    holder: Ints
    left: Floats


class Prices(NamedTuple):
    """Prices of resource-days: the row of each resource (-1: it is free), and prices summed up to each day.

    The sums go on for as long again as the horizon, so that a use that ends after it needs no look.
    """

    rows: Ints
    sums: Floats


def arrays(instance: Instance) -> Arrays:
    """Return an instance as arrays with their indexes."""
    i = instance
    use_start, use, use_amount = apart(instance)
    slack = SLACK * i.capacity.max(axis=1, initial=0.0)
    over = use_amount > i.capacity.min(axis=1, initial=np.inf)[use[:, RESOURCE]] + slack[use[:, RESOURCE]]
    fits = np.ones(i.ways, np.int64)
    fits[np.repeat(np.arange(i.ways), np.diff(use_start))[over]] = 0
    kinds = int(max(i.kind.max(initial=-1), i.slot_kind.max(initial=-1))) + 1
    sectors = max(1, int(max(i.way_sector.max(initial=-1), i.slot_sector.max(initial=-1))) + 1)
    group = i.slot_kind * sectors + i.slot_sector
    serials, slots = (np.argsort(by, kind="stable").astype(np.int64) for by in (i.kind, group))
    latest = np.full(kinds * sectors, -1, np.int64)
    np.maximum.at(latest, group, np.minimum(i.days - 1, i.slot_due + i.late_days[-1]))
    by_kind = np.searchsorted(i.kind[serials], np.arange(kinds + 1))
    by_group = np.searchsorted(group[slots], np.arange(kinds * sectors + 1))
    parts = [
        _table(i.kind, i.fights, i.ready, i.way_start[:-1], i.way_start[1:]),
        _table(i.way_sector, i.way_days, use_start[:-1], use_start[1:], fits),
        use,
        _table(i.slot_kind, i.slot_sector, i.slot_combat, i.slot_due),
        _table(serials),
        _table(slots),
    ]
    *at, members, wanted, after = np.cumsum([0, *(len(table) for table in parts)]).tolist()
    parts += [
        _table(
            by_kind[:-1] + members,
            by_kind[1:] + members,
            by_group[:-1:sectors] + wanted,
            by_group[sectors::sectors] + wanted,
        ),
        _table(by_group[:-1] + wanted, by_group[1:] + wanted, latest),
        _table(i.late_days),
    ]
    numbers = [i.amount, i.way_cost, use_amount, i.slot_size, i.slot_worth, i.late_weight, slack]
    starts = np.cumsum([0, *(len(row) for row in numbers)]).tolist()
    return Arrays(
        days=i.days,
        sectors=sectors,
        serials=i.serials,
        slots=i.slots,
        kinds=kinds,
        steps=len(i.late_days),
        day_cost=i.day_cost,
        lift_cost=i.lift_cost,
        way_at=at[1],
        use_at=at[2],
        slot_at=at[3],
        kind_at=after,
        group_at=after + kinds,
        late_at=after + kinds + kinds * sectors,
        cost_at=starts[1],
        amount_at=starts[2],
        size_at=starts[3],
        worth_at=starts[4],
        weight_at=starts[5],
        slack_at=starts[6],
        n=np.concatenate([np.pad(table, ((0, 0), (0, COLUMNS - table.shape[1]))) for table in parts]),
        f=np.concatenate(numbers),
        capacity=i.capacity,
    )


def apart(instance: Instance) -> tuple[Ints, Ints, Floats]:
    """Return the uses of each way with those of one resource that overlap cut into ones that do not, summed."""
    i = instance
    way = np.repeat(np.arange(i.ways), np.diff(i.use_start))
    order = np.lexsort((i.use_offset, i.use_resource, way))
    ends = i.use_offset + i.use_length
    same = (way[order][1:] == way[order][:-1]) & (i.use_resource[order][1:] == i.use_resource[order][:-1])
    overlapping = same & (i.use_offset[order][1:] < ends[order][:-1])
    table = _table(i.use_resource, i.use_offset, i.use_length)
    if not overlapping.any():
        return i.use_start, table, i.use_amount
    rows: list[tuple[int, int, int, int, float]] = []
    cut = set(way[order][1:][overlapping].tolist())
    touched = np.isin(way, list(cut))
    for each in sorted(cut):
        taken: dict[tuple[int, int], float] = {}
        for use in range(int(i.use_start[each]), int(i.use_start[each + 1])):
            for day in range(int(i.use_offset[use]), int(ends[use])):
                at = int(i.use_resource[use]), day
                taken[at] = taken.get(at, 0.0) + float(i.use_amount[use])
        for (resource, day), amount in sorted(taken.items()):
            if rows and rows[-1][:2] == (each, resource) and rows[-1][2] + rows[-1][3] == day and rows[-1][4] == amount:
                rows[-1] = (*rows[-1][:3], rows[-1][3] + 1, amount)
            else:
                rows.append((each, resource, day, 1, amount))
    ways = np.concatenate([way[~touched], [row[0] for row in rows]]).astype(np.int64)
    back = np.argsort(ways, kind="stable")
    new = np.array([row[1:4] for row in rows], np.int64)
    start = np.searchsorted(ways[back], np.arange(i.ways + 1)).astype(np.int64)
    amounts = np.concatenate([i.use_amount[~touched], [row[4] for row in rows]])
    return start, np.ascontiguousarray(np.concatenate([table[~touched], new])[back]), amounts[back]


def _table(*columns: np.ndarray[tuple[int], np.dtype[np.generic]]) -> Ints:
    return np.ascontiguousarray(np.stack([column.astype(np.int64) for column in columns], axis=1))


def empty(instance: Instance) -> State:
    """Return the schedule in which nobody moves."""
    plan = np.full((instance.serials, 3), -1, np.int64)
    return State(plan, np.full(instance.slots, -1, np.int64), instance.capacity.copy())


def total(numbers: Floats) -> float:
    """Sum numbers one after the other: numpy's own sum may differ in the last digit from one machine to another."""
    some = numbers[numbers != 0]
    return float(np.cumsum(some)[-1]) if len(some) else 0.0


def prices(price: Floats) -> Prices:
    """Return prices of shape (resources, days) as the kernel reads them."""
    priced = np.flatnonzero(price.any(axis=1))
    rows = np.full(len(price), -1, np.int64)
    rows[priced] = np.arange(len(priced))
    days = price.shape[1]
    sums = np.zeros((len(priced), 2 * days + 2))
    np.cumsum(price[priced], axis=1, out=sums[:, 1 : days + 1])
    sums[:, days + 1 :] = sums[:, days : days + 1]
    return Prices(rows, sums)
