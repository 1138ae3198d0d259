"""A planning problem as one mixed-integer program: a column for each way and start, and a flow from arrivals to slots.

Serials that are worth the same in every slot are of one class. The arrivals of a class in a sector flow from one
deadline to the next and out into the slots; a deadline is the last day on which a slot is worth so much. Once the
columns are whole numbers, what is left is a flow between nodes, which has a best solution in whole numbers by itself.
So only the columns have to be integer, and no variable says which serial fills which slot.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from scipy.sparse import csc_matrix, csr_matrix, diags, hstack, vstack

from foedus.plan.instance import Floats, Instance, Ints

# Relative room in a capacity, so that 0.1 + 0.2 fits into 0.3.
ROOM = 1e-9


@dataclass(frozen=True, kw_only=True)
class Program:
    """Maximise ``gain @ v`` where ``rows @ v <= most`` and ``0 <= v <= limit``, the first `way.size` of `v` integer.

    Parameters
    ----------
    way, start
        Of each integer column.
    capacity_row, capacity_day
        Resource and day of each of the last rows. They are divided by their capacity, so `most` is 1 there.
    """

    gain: Floats
    limit: Floats
    rows: csc_matrix
    most: Floats
    way: Ints
    start: Ints
    capacity_row: Ints
    capacity_day: Ints


class Alike(NamedTuple):
    """Slots that are alike in everything."""

    kind: int
    sector: int
    combat: bool
    size: float
    worth: float
    due: int

    def takes(self, kind: int, fights: bool, sector: int) -> bool:
        """Whether a serial of this kind, that may fight or not, can fill one after a way to this sector."""
        return kind == self.kind and sector == self.sector and (fights or not self.combat)

    def steps(self, instance: Instance, amount: float) -> list[tuple[int, float]]:
        """Deadlines in ascending order, and what so much is worth until then."""
        full = self.worth * min(1.0, amount / self.size)
        steps = zip(instance.late_days.tolist(), instance.late_weight.tolist(), strict=True)
        return [(self.due + late, full * weight) for late, weight in steps if weight > 0]


def program(instance: Instance) -> Program:
    """Write an instance as a program; left out are columns that fill no slot and capacities that nothing can exceed."""
    serial = serials_of_ways(instance)
    first, last = starts(instance)
    way, start = expand(first, np.maximum(first, last + 1))
    used = uses(instance, way, start)
    capacity = instance.capacity.ravel()
    # What does not fit on its own; the division of zero by zero is a use of nothing.
    over = used.data > capacity[used.indices] * (1 + ROOM)
    fits = np.ones(len(way), dtype=np.bool_)
    fits[np.repeat(np.arange(len(way)), np.diff(used.indptr))[over]] = False
    way, start, used = way[fits], start[fits], used[:, np.flatnonzero(fits)]

    binding = _binding(used, serial[way], capacity)
    shares = diags(1 / capacity[binding]) @ used.tocsr()[binding]
    flow, gain, limit, most = _flow(instance, way, start + instance.way_days[way], serial[way])
    once = csr_matrix((np.ones(len(way)), (serial[way], np.arange(len(way)))), shape=(instance.serials, len(way)))
    wider = flow.shape[1] - len(way)
    rows = vstack([_widened(once, wider), flow, _widened(shares, wider)], format="csc")
    cost = instance.day_cost * (start + instance.way_days[way]) + instance.lift_cost * instance.way_cost[way]
    return Program(
        gain=np.concatenate([-cost, gain]),
        limit=np.concatenate([np.ones(len(way)), limit]),
        rows=rows,
        most=np.concatenate([np.ones(instance.serials), most, np.ones(len(binding))]),
        way=way,
        start=start,
        capacity_row=binding // instance.days,
        capacity_day=binding % instance.days,
    )


def serials_of_ways(instance: Instance) -> Ints:
    """Serial of each way."""
    return np.repeat(np.arange(instance.serials), np.diff(instance.way_start))


def alike(instance: Instance) -> dict[Alike, list[int]]:
    """Group the slots that are worth something."""
    groups: dict[Alike, list[int]] = defaultdict(list)
    columns = (
        instance.slot_kind,
        instance.slot_sector,
        instance.slot_combat,
        instance.slot_size,
        instance.slot_worth,
        instance.slot_due,
    )
    for slot, each in enumerate(zip(*(column.tolist() for column in columns), strict=True)):
        if instance.slot_worth[slot] > 0:
            groups[Alike(*each)].append(slot)
    return dict(groups)


def starts(instance: Instance) -> tuple[Ints, Ints]:
    """First and last start of each way that fills some slot for some worth; the last is before the first if none."""
    latest: dict[tuple[int, int, bool], int] = defaultdict(lambda: -1)
    for each in alike(instance):
        for fights in (True,) if each.combat else (True, False):
            key = each.kind, each.sector, fights
            latest[key] = max([latest[key], *(deadline for deadline, _ in each.steps(instance, each.size))])
    serial = serials_of_ways(instance)
    keys = zip(instance.kind[serial], instance.way_sector, instance.fights[serial], strict=True)
    last = np.array([latest[int(kind), int(sector), bool(fights)] for kind, sector, fights in keys], dtype=np.int64)
    last[instance.amount[serial] <= 0] = -1
    return instance.ready[serial], np.minimum(last, instance.days - 1) - instance.way_days


def uses(instance: Instance, way: Ints, start: Ints) -> csc_matrix:
    """Sum what each column takes: shape (resources times days, columns)."""
    column, use = expand(instance.use_start[way], instance.use_start[way + 1])
    begin = np.clip(start[column] + instance.use_offset[use], 0, instance.days)
    end = np.clip(start[column] + instance.use_offset[use] + instance.use_length[use], 0, instance.days)
    row = instance.use_resource[use] * instance.days
    which, cell = expand(row + begin, row + np.maximum(begin, end))
    shape = instance.resources * instance.days, len(way)
    return csc_matrix((instance.use_amount[use[which]], (cell, column[which])), shape=shape)


def expand(begin: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Number the members of ranges: of each member the range it is in, and itself."""
    length = end - begin
    which = np.repeat(np.arange(len(length)), length)
    return which, np.arange(len(which)) - np.repeat(np.cumsum(length) - length, length) + begin[which]


def _binding(used: csc_matrix, serial: Ints, capacity: Floats) -> Ints:
    """Resource-days that are exceeded if every serial takes the most that it could."""
    most = np.zeros(len(capacity))
    edges = np.searchsorted(serial, np.arange(serial.max(initial=-1) + 2))
    for begin, end in pairwise(edges.tolist()):
        if begin < end:
            mine = used[:, begin:end].max(axis=1).tocoo()
            most[mine.row] += mine.data
    return np.flatnonzero(most > capacity * (1 + ROOM))


def _flow(instance: Instance, way: Ints, arrival: Ints, serial: Ints) -> tuple[csr_matrix, Floats, Floats, Floats]:
    """Rows and further columns that take arrivals to slots; gain and limit of those columns, and right-hand sides."""
    groups = alike(instance)
    size = [len(members) for members in groups.values()]
    largest: dict[int, float] = defaultdict(float)
    for each in groups:
        largest[each.kind] = max(largest[each.kind], each.size)
    # More than the largest slot is worth no more than that.
    classes: dict[tuple[int, bool, float, int], list[int]] = defaultdict(list)
    for column, (one, sector) in enumerate(zip(serial.tolist(), instance.way_sector[way].tolist(), strict=True)):
        kind = int(instance.kind[one])
        amount = min(float(instance.amount[one]), largest[kind])
        classes[kind, bool(instance.fights[one]), amount, sector].append(column)

    row_of: list[int] = []
    column_of: list[int] = []
    value: list[float] = []
    gain: list[float] = []
    limit: list[float] = []

    def enter(row: int, column: int, number: float) -> None:
        row_of.append(row)
        column_of.append(column)
        value.append(number)

    nodes = len(groups)  # the first rows are the groups of slots: no more than there are
    for (kind, fights, amount, sector), members in classes.items():
        fills = [
            (deadline, group, worth)
            for group, each in enumerate(groups)
            if each.takes(kind, fights, sector)
            for deadline, worth in each.steps(instance, amount)
        ]
        deadlines = np.unique([deadline for deadline, _, _ in fills])
        node = {int(deadline): nodes + place for place, deadline in enumerate(deadlines)}
        for column, place in zip(members, np.searchsorted(deadlines, arrival[members]).tolist(), strict=True):
            enter(nodes + place, column, -1)
        for deadline, group, worth in fills:
            enter(group, len(way) + len(gain), 1)
            enter(node[deadline], len(way) + len(gain), 1)
            gain.append(worth)
            limit.append(size[group])
        for place in range(len(deadlines) - 1):
            enter(nodes + place, len(way) + len(gain), 1)
            enter(nodes + place + 1, len(way) + len(gain), -1)
            gain.append(0)
            limit.append(instance.serials)
        nodes += len(deadlines)
    matrix = csr_matrix((value, (row_of, column_of)), shape=(nodes, len(way) + len(gain)))
    most = np.zeros(nodes)
    most[: len(groups)] = size
    return matrix, np.array(gain), np.array(limit, dtype=np.float64), most


def _widened(matrix: csr_matrix, columns: int) -> csr_matrix:
    return hstack([matrix, csr_matrix((matrix.shape[0], columns))], format="csr")
