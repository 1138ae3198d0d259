"""How a unit moves along a route: days, cost, and what each of its legs takes of links, handling and lift."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from benchmarks.planning.network import AIR, RAIL, ROAD, SEA, TRAIN, Links, Places, Route, legs

_RATE = {ROAD: 0.12, RAIL: 0.08, SEA: 0.05, AIR: 6}  # cost of a thousand lane-metres, or tonnes by air, for a day
_LONGEST_TAIL = 25  # days that a unit may take to pass one place
_AIRLIFTED = 2500  # tonnes: what is heavier does not go by air
_PLANE = 30  # tonnes
_SHIP = 2500  # lane-metres, taken in tenths


@dataclass(frozen=True)
class Use:
    """So much of a resource a day, from a day after the start for some days."""

    resource: int
    offset: int
    length: int
    amount: float


@dataclass(frozen=True)
class Move:
    """Days from start to the arrival of the unit's tail, cost, and uses."""

    days: int
    cost: float
    uses: list[Use]


@dataclass
class Resources:
    """What limits moves: each link, each pool of lift, and the handling at a place, drawn when a move first needs it.

    Parameters
    ----------
    scale
        Size of the pools: 1 stands for 40 train sets, 12 ships and 30 aircraft, times `tight`.
    """

    places: Places
    links: Links
    tight: float
    scale: float
    rng: np.random.Generator
    capacity: list[float] = field(init=False)
    link: dict[tuple[int, int, int], int] = field(init=False)
    pool: dict[int, int] = field(init=False)
    _handling: dict[tuple[int, int], int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        pools = {RAIL: max(12, 40 * self.scale), SEA: max(4, 12 * self.scale), AIR: max(10, 30 * self.scale)}
        self.pool = {mode: len(self.links.mode) + row for row, mode in enumerate(pools)}
        self.capacity = [*self.links.capacity.tolist(), *(size * self.tight for size in pools.values())]
        self.link = {}
        for row, ((one, other), mode) in enumerate(
            zip(self.links.ends.tolist(), self.links.mode.tolist(), strict=True)
        ):
            self.link[one, other, mode] = self.link[other, one, mode] = row

    def handling(self, place: int, mode: int) -> int:
        """Resource that loads and unloads at a place, for a mode; at a crossing the break of gauge."""
        if (place, mode) not in self._handling:
            trains, ships, planes = self.rng.uniform(3, 8), self.rng.uniform(3000, 8000), self.rng.uniform(250, 800)
            most = {RAIL: trains * TRAIN, SEA: ships, AIR: planes}[mode]
            if self.places.what[place] == "crossing":
                most = self.rng.uniform(2, 5) * TRAIN
            self._handling[place, mode] = len(self.capacity)
            self.capacity.append(most * self.tight)
        return self._handling[place, mode]


def move(lane_metres: float, tonnes: float, route: Route, resources: Resources) -> Move | None:
    """Work out the move of a unit along a route.

    Returns
    -------
        None if the unit is too long or too heavy for the route.
    """
    now = cost = 0.0
    uses: list[Use] = []
    for mode, stops in legs(route, len(resources.places.what)):
        amount = tonnes if mode == AIR else lane_metres
        passed = [resources.link[one, other, mode] for one, other in pairwise(stops)]
        ends = [resources.handling(stop, mode) for stop in (stops[0], stops[-1])] if mode != ROAD else []
        # The break of gauge at each crossing, as trains get there.
        breaks = [
            resources.handling(stop, mode) if mode == RAIL and resources.places.what[stop] == "crossing" else None
            for stop in stops[1:]
        ]
        broken = [each for each in breaks if each is not None]
        narrowest = min(resources.capacity[each] for each in [*passed, *ends, *broken])
        # A unit passes each place for as many days as keep it to half of the narrowest capacity on its way.
        spread = max(1, math.ceil(amount / (0.5 * narrowest)))
        if spread > _LONGEST_TAIL or (mode == AIR and amount > _AIRLIFTED):
            return None
        travel = sum(resources.links.days[each] for each in passed) + len(broken)
        daily = amount / spread
        start = int(now)
        if ends:
            uses.append(Use(ends[0], start, spread, daily))
        for link, broken_at in zip(passed, breaks, strict=True):
            if mode in (ROAD, RAIL):
                uses.append(Use(link, int(now), spread, daily))
            now += resources.links.days[link]
            if broken_at is not None:
                uses.append(Use(broken_at, int(now), spread, daily))
                now += 1
        if ends:
            uses.append(Use(ends[1], int(now), spread, daily))
        if mode != ROAD:
            uses.append(_lift(mode, amount, spread, travel, start, resources.pool[mode]))
        cost += amount * travel * _RATE[mode]
        now += spread
    if any(use.amount > resources.capacity[use.resource] for use in uses):
        return None
    return Move(max(1, math.ceil(now)), cost / 1000, uses)


def _lift(mode: int, amount: float, spread: int, travel: float, start: int, pool: int) -> Use:
    """Assets that carry a leg, from loading until they are back; a day each for loading and unloading."""
    cycle = 2 * math.ceil(travel) + 2
    if mode == RAIL:
        return Use(pool, start, spread + cycle, amount / TRAIN * (cycle / (spread + cycle)))
    if mode == SEA:
        return Use(pool, start, cycle, max(0.1, math.ceil(amount / (_SHIP / 10)) / 10))
    return Use(pool, start, spread + 2, amount / _PLANE / spread * 2 * spread / (spread + 2))
