"""When a serial could be there if nobody else moved, and what is in its way as things are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from foedus.plan.instance import Flags, Floats, Instance

# As the kernel allows: sums of floats never come out even.
SLACK = 1e-9


@dataclass(frozen=True)
class Reach:
    """How a serial can reach a sector.

    Parameters
    ----------
    ways
        How many ways end there.
    alone
        The first day on which it could arrive if nobody else moved; None if never before the horizon.
    ready_by
        The latest day of readiness with which it could be on time if nobody else moved; None if there is none.
    blocked_by
        Resources (numbers) that keep it from arriving on time beside the others: of the way and day that lack fewest.
        Empty if it could still go, or could not be on time alone.
    """

    ways: int
    alone: int | None
    ready_by: int | None
    blocked_by: frozenset[int]


class Room:
    """What a schedule leaves of each resource, and whom it leaves room for."""

    def __init__(self, instance: Instance, use: Floats) -> None:
        self.instance = instance
        self.left = instance.capacity - use
        self.slack = SLACK * instance.capacity.max(axis=1, initial=0.0)

    def reach(self, serial: int, sector: int, due: int) -> Reach:
        """Return how a serial can reach a sector by a day."""
        found = self.instance
        ways = [
            way
            for way in range(int(found.way_start[serial]), int(found.way_start[serial + 1]))
            if found.way_sector[way] == sector and found.way_days[way] < found.days
        ]
        ready = int(found.ready[serial])
        alone: int | None = None
        ready_by: int | None = None
        fewest: frozenset[int] | None = None
        for way in ways:
            days = int(found.way_days[way])
            free = self._free(way)
            last = due - days
            first = ready + int(np.argmax(free[ready:])) if free[ready:].any() else None
            if first is not None and (alone is None or first + days < alone):
                alone = first + days
            if free[: max(0, last + 1)].any():
                ready_by = max(ready_by or 0, int(np.flatnonzero(free[: last + 1])[-1]))
            if first is None or first > last:
                continue
            lacks = self._lacks(way, self.left)
            names = list(lacks)
            count = np.sum([lacks[name] for name in names], axis=0)[ready : last + 1] if names else np.zeros(1)
            best = int(np.argmin(count))
            lacking = frozenset(name for name in names if lacks[name][ready + best])
            if fewest is None or len(lacking) < len(fewest):
                fewest = lacking
        if alone is None and ways:  # not even alone: what is too small for it, on its first way
            lacks = self._lacks(ways[0], found.capacity)
            fewest = frozenset(name for name, lacking in lacks.items() if lacking[ready:].any())
        return Reach(len(ways), alone, ready_by, fewest or frozenset())

    def _free(self, way: int) -> Flags:
        """The starts with room for all of a way if nobody else moved."""
        lacks = self._lacks(way, self.instance.capacity)
        starts = self.instance.days - int(self.instance.way_days[way])
        lacking: Flags = np.any([np.zeros(starts, np.bool_), *lacks.values()], axis=0)
        return ~lacking

    def _lacks(self, way: int, left: Floats) -> dict[int, Flags]:
        """Of each resource that a way uses: on which starts it has no room; starts that end too late are left out."""
        found = self.instance
        starts = found.days - int(found.way_days[way])
        need: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for use in range(int(found.use_start[way]), int(found.use_start[way + 1])):
            low = int(found.use_offset[use])
            for offset in range(low, low + int(found.use_length[use])):
                need[int(found.use_resource[use])][offset] += float(found.use_amount[use])
        lacks = {}
        for resource, amounts in need.items():
            lacking = np.zeros(starts, np.bool_)
            for offset, amount in amounts.items():
                days = left[resource, offset : offset + starts]  # shorter at the end: use after the horizon is free
                lacking[: len(days)] |= days < amount - self.slack[resource]
            lacks[resource] = lacking
        return lacks
