"""What serials use of resources, in whole numbers, and what the plan leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from foedus.plan.arrays import apart
from foedus.plan.instance import Flags, Floats, Instance, Ints
from foedus.risk.chances import Chances, Field
from foedus.risk.layout import FINE, GRAIN


class Uses(NamedTuple):
    """The first use of each way, the uses, what the plan leaves, and of each serial the first way of its twin.

    A use is resource, offset, length and amount in millionths. `left` is what the plan leaves of each resource on each
    day. Serials of one lot with the same ways are twins: what one finds holds for all.
    """

    starts: Ints
    table: Ints
    left: Ints
    twins: Ints


def uses_of(field: Field, chances: Chances) -> Uses:
    """Return what serials use, and what the plan leaves.

    A resource that could not run short even if everybody took the way that uses most of it, and that cannot fail,
    limits nobody: its uses are left out.
    """
    fine = replace(field.instance, use_amount=np.floor(field.instance.use_amount * FINE))
    starts, table, amounts = apart(fine)
    way = np.repeat(np.arange(fine.ways), np.diff(starts))
    limits = _short(fine, way, table[:, 0], amounts)
    limits[[each for outage in chances.outages for each in outage.resources]] = True
    keep = limits[table[:, 0]]
    first = np.searchsorted(way[keep], np.arange(fine.ways + 1)).astype(np.int64)
    uses = columns(*table[keep].T, amounts[keep])
    return Uses(first, uses, _left_by(field, first, uses), _twins(field, first, uses))


def _short(instance: Instance, way: Ints, resource: Ints, amounts: Floats) -> Flags:
    """Whether a resource could run short, if each serial took of it what its hungriest way takes at most on a day."""
    most = np.zeros((instance.serials, len(instance.capacity)))
    serial = np.repeat(np.arange(instance.serials), np.diff(instance.way_start))[way]
    np.maximum.at(most, (serial, resource), amounts)
    return np.asarray(most.sum(axis=0) > np.ceil(instance.capacity * FINE).min(axis=1, initial=np.inf))


def _left_by(field: Field, starts: Ints, uses: Ints) -> Ints:
    """Return what the plan leaves of each resource on each day, in millionths, shape (resources, days)."""
    left = np.ceil(field.instance.capacity * FINE).astype(np.int64)
    for serial in np.flatnonzero(field.schedule.slot >= 0).tolist():
        way, start = int(field.schedule.way[serial]), int(field.schedule.start[serial])
        for resource, offset, length, amount in uses[starts[way] : starts[way + 1]].tolist():
            left[resource, start + offset : start + offset + length] -= amount
    return left


def _twins(field: Field, starts: Ints, uses: Ints) -> Ints:
    """Return of each serial the first way of the first of its lot with the same ways."""
    i = field.instance
    seen: dict[object, int] = {}
    found = np.empty(i.serials, np.int64)
    for serial in range(i.serials):
        first, last = int(i.way_start[serial]), int(i.way_start[serial + 1])
        used = slice(int(starts[first]), int(starts[last]))
        lengths = np.diff(starts[first : last + 1])
        ways = i.way_sector[first:last], i.way_days[first:last], field.way_class[first:last], lengths, uses[used]
        found[serial] = seen.setdefault((int(field.lot[serial]), *(each.tobytes() for each in ways)), first)
    return found


def grains(amounts: Floats) -> Ints:
    """Return amounts in thousandths."""
    return np.floor(amounts * GRAIN + 0.5).astype(np.int64)


def columns(*each: np.ndarray[tuple[int], np.dtype[np.generic]]) -> Ints:
    """Return columns side by side."""
    return np.ascontiguousarray(np.stack([column.astype(np.int64) for column in each], axis=1))
