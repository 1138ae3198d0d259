"""A planning problem as arrays: what the kernel works on, whatever case it came from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

# Priority-weighted coverage comes first; these break ties (research, PLANNING.md: 1e-3 a day, 2e-4 a unit of cost).
DAY_COST = 1e-3
LIFT_COST = 2e-4


@dataclass(frozen=True, kw_only=True)
class Instance:
    """Serials, the ways each can move, the slots they can fill, and what limits the moves.

    Serial `u` may take the ways ``way_start[u]:way_start[u + 1]``. Way `o` that starts on day `t` arrives on day
    ``t + way_days[o]`` and uses ``use_amount[r]`` of resource ``use_resource[r]`` on each of the days
    ``t + use_offset[r] .. t + use_offset[r] + use_length[r] - 1`` for every `r` in ``use_start[o]:use_start[o + 1]``;
    days at or after the horizon do not count. A serial moves at most once, starts no earlier than it is ready and
    arrives before the horizon. It fills at most one slot: of its kind, in the sector where its way ends, not a combat
    slot if it may not fight. A slot holds at most one serial.

    The value of serial `u` in slot `s` after way `o` started on day `t` is ``slot_worth[s] * min(1, amount[u] /
    slot_size[s]) * weight[j] - day_cost * arrival - lift_cost * way_cost[o]``, with `j` the first step such that the
    arrival is at most ``slot_due[s] + late_days[j]``; later than the last step it is worth nothing.

    Parameters
    ----------
    days
        Number of days; 0 is C-day and ``days - 1`` the last.
    capacity
        Of each resource on each day, shape (resources, days), at least 0.
    kind, fights, amount, ready
        Of each serial: capability as a number from 0; whether it may fill combat slots; how much it is, in the
        capability's unit; first day it can start.
    way_start, way_sector, way_days, way_cost
        Ways in order of serials (compressed rows, length serials + 1); of each way the sector where it ends, days from
        start to arrival, at least 0, and its cost in lift-days or what else is to be spared.
    use_start, use_resource, use_offset, use_length, use_amount
        What each way takes (compressed rows, length ways + 1).
    slot_kind, slot_sector, slot_combat, slot_size, slot_worth, slot_due
        Of each slot: kind, sector, whether only who may fight fills it, amount, value when filled on time, due day.
    late_days, late_weight
        Steps of lateness, ascending from 0, and the share of the worth that is left, descending from 1.
    day_cost, lift_cost
        What a day of arrival and a unit of cost take off the value.
    """

    days: int
    capacity: Floats
    kind: Ints
    fights: Flags
    amount: Floats
    ready: Ints
    way_start: Ints
    way_sector: Ints
    way_days: Ints
    way_cost: Floats
    use_start: Ints
    use_resource: Ints
    use_offset: Ints
    use_length: Ints
    use_amount: Floats
    slot_kind: Ints
    slot_sector: Ints
    slot_combat: Flags
    slot_size: Floats
    slot_worth: Floats
    slot_due: Ints
    late_days: Ints
    late_weight: Floats
    day_cost: float = DAY_COST
    lift_cost: float = LIFT_COST

    @property
    def serials(self) -> int:
        """Number of serials."""
        return len(self.kind)

    @property
    def slots(self) -> int:
        """Number of slots."""
        return len(self.slot_kind)

    @property
    def ways(self) -> int:
        """Number of ways, of all serials."""
        return len(self.way_sector)

    @property
    def resources(self) -> int:
        """Number of resources."""
        return len(self.capacity)


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """Which serial fills which slot, by which way, from which day; -1 where it stays at home.

    Parameters
    ----------
    slot, way, start
        Of each serial.
    value
        Of the whole, as `Instance` defines it.
    """

    slot: Ints
    way: Ints
    start: Ints
    value: float


@dataclass(frozen=True, kw_only=True)
class Bound:
    """What no schedule of an instance can exceed, and the prices that prove it.

    Parameters
    ----------
    value
        Sum of price times capacity, plus the best that each kind's serials and slots can do where every use of a
        resource is paid for (Lagrangian relaxation of the capacities; what is left is an assignment for each kind).
    price
        Multipliers, at least 0, shape (resources, days).
    """

    value: float
    price: Floats
