"""A made-up theatre: places on a map, links between them by four modes, and routes from each home to each sector.

The map is in kilometres. The west, where most homes are, lies at x < 1700, the east with the sectors beyond it; between
them stand a few crossings, where the railway gauge breaks. One port and one airfield or two lie overseas, with the
homes of the overseas nations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from foedus.plan.instance import Flags, Floats, Ints

ROAD, RAIL, SEA, AIR = range(4)
WEST, CROSSING, EAST, OVERSEAS = -1, 0, 1, 2
TRAIN = 450  # lane-metres of a train

_BORDER = 1700.0
_EASTERN_SHARE = 0.6  # of a western link's capacity
_NEIGHBOURS = 4
_DETOUR, _SEA_DETOUR = 1.25, 1.4  # of a link's length over the straight line
_SPEED = {ROAD: 350, RAIL: 450, SEA: 650}  # km a day
_LANE_METRES = {ROAD: (2500.0, 6000.0), RAIL: (4.0 * TRAIN, 10.0 * TRAIN)}  # a day, between these

# How much longer than it is a day on the road, by rail, by sea, by air is taken to be, and how often routes are sought
# so: once as it is, and once more over links drawn shorter or longer at random.
_TASTES = [
    ((1, 1, 1, np.inf), 2),
    ((3, 0.6, 2, np.inf), 2),
    ((4, 2, 0.4, np.inf), 1),
    ((1, 1.5, 3, 0.3), 1),
    ((1, 3, 3, np.inf), 1),
]
_CHANGE_DAYS = {RAIL: 1.0, SEA: 1.5, AIR: 1.0}  # from the road to this mode, or back; for the sea from rail too

# A route is a tuple of nodes `mode * places + place`; where the mode changes, the place stays.
Route = tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where things are: of each place what it is, on which side, and where on the map, shape (places, 2)."""

    what: NDArray[np.str_]
    side: Ints
    spot: Floats
    nation: Ints  # of each home

    def of(self, what: str) -> Ints:
        """Places of this kind, in ascending order."""
        return np.flatnonzero(self.what == what)


@dataclass(frozen=True, kw_only=True)
class Links:
    """Two-way links: their two ends, shape (links, 2), mode, days of travel, and capacity a day (inf: unlimited)."""

    ends: Ints
    mode: Ints
    days: Floats
    capacity: Floats


def draw_places(places: int, nations: int, sectors: int, rng: np.random.Generator) -> Places:
    """Draw a map of that many places, nations' homes clustered by nation.

    Returns
    -------
        Homes first, then crossings, ports, airfields, railheads, junctions and sectors.
    """
    count = {
        "home": max(2 * nations, int(0.3 * places)),
        "crossing": max(3, places // 30),
        "port": max(5, places // 14),
        "airfield": max(5, places // 12),
        "railhead": max(10, places // 7),
    }
    count["junction"] = places - sum(count.values()) - sectors
    count["sector"] = sectors
    what = np.repeat(list(count), list(count.values()))
    homes, crossings, ports, airfields, railheads, junctions, _ = (np.flatnonzero(what == each) for each in count)

    spot = np.column_stack([rng.uniform(0, 1600, places), rng.uniform(0, 1400, places)])
    nation = homes % nations
    for each in range(nations):
        centre = rng.uniform(0, 1450), rng.uniform(0, 1400)
        here = homes[nation == each]
        spot[here] = centre + rng.normal(0, 90, (len(here), 2))
    overseas = homes[nation >= nations - max(1, nations // 12)]
    spot[overseas] = np.array([-5500, 700]) + rng.normal(0, 200, (len(overseas), 2))
    spot[crossings, 0] = _BORDER
    spot[crossings, 1] = np.linspace(80, 1320, len(crossings))
    spot[what == "sector", 0] = rng.uniform(1900, 2500, sectors)
    spot[what == "sector", 1] = np.linspace(100, 1300, sectors)
    south, north = rng.uniform(0, 100, len(ports)), rng.uniform(1300, 1400, len(ports))
    spot[ports, 1] = np.where(np.arange(len(ports)) % 2 == 0, south, north)
    spot[ports[:2], 0] = -5400
    spot[ports[2:4], 0] = 1500
    spot[airfields[0]] = -5450, 700
    spot[airfields[1:3], 0] = 1550
    for land, least, part, end in ((railheads, 2, 4, 2400), (junctions, 2, 5, 2450)):  # some of them in the east
        eastern = land[: max(least, len(land) // part)]
        spot[eastern, 0] = rng.uniform(1760, end, len(eastern))

    side = np.where(spot[:, 0] < -2000, OVERSEAS, np.where(spot[:, 0] < _BORDER, WEST, EAST))
    return Places(what=what, side=np.where(what == "crossing", CROSSING, side), spot=spot, nation=nation)


def draw_links(places: Places, tight: float, rng: np.random.Generator) -> Links:
    """Link each place with its nearest by road, by rail where there is one, and all ports and airfields.

    Crossings link the two nearest places of either side, and only they lead over the border.
    """
    everywhere = np.arange(len(places.what))
    by_rail = np.isin(places.what, ["railhead", "crossing", "port", "sector"])
    by_rail |= (places.what == "junction") & (everywhere % 2 == 0)
    distance = np.hypot(*(places.spot[:, None] - places.spot[None]).transpose(2, 0, 1))
    found: dict[tuple[int, int, int], tuple[float, float]] = {}
    for mode, stops in ((ROAD, everywhere), (RAIL, everywhere[by_rail])):
        for one in stops.tolist():
            for other in _nearest(one, stops, places.side, distance).tolist():
                if (one, other, mode) not in found and (other, one, mode) not in found:
                    days = max(0.1, _DETOUR * distance[one, other] / _SPEED[mode])
                    share = _EASTERN_SHARE if EAST in places.side[[one, other]] else 1
                    found[one, other, mode] = days, rng.uniform(*_LANE_METRES[mode]) * tight * share
    for one, other in _pairs(places.of("port")):
        found[one, other, SEA] = max(1, _SEA_DETOUR * distance[one, other] / _SPEED[SEA]), np.inf
    for one, other in _pairs(places.of("airfield")):
        found[one, other, AIR] = 1.0, np.inf
    keys, values = np.array(list(found)), np.array(list(found.values()))
    return Links(ends=keys[:, :2], mode=keys[:, 2], days=values[:, 0], capacity=values[:, 1])


def _nearest(one: int, stops: Ints, side: Ints, distance: Floats) -> Ints:
    others: Ints = stops[stops != one]
    others = others[np.argsort(distance[one, others], kind="stable")]
    if side[one] == CROSSING:
        return np.concatenate([others[side[others] == WEST][:2], others[side[others] == EAST][:2]])
    reached: Flags = side[others] == side[one]
    if side[one] != OVERSEAS:
        reached |= side[others] == CROSSING
    return others[reached][:_NEIGHBOURS]


def _pairs(stops: Ints) -> Iterator[tuple[int, int]]:
    return ((one, other) for one in stops.tolist() for other in stops.tolist() if one < other)


def find_routes(places: Places, links: Links, rng: np.random.Generator) -> dict[tuple[int, int], list[Route]]:
    """Find the quickest routes from each home to each sector, under several tastes in modes.

    Returns
    -------
        Of each home and sector that are linked, both as places, the distinct routes in ascending order.
    """
    lengths = []
    for taste, times in _TASTES:
        preferred = links.days * np.array(taste)[links.mode]
        lengths.append(preferred)
        lengths.extend(preferred * rng.uniform(0.7, 2.2, len(preferred)) for _ in range(times - 1))
    found: dict[tuple[int, int], set[Route]] = {}
    homes = places.of("home")
    for length in lengths:
        days, before = dijkstra(_graph(places, links, length), indices=homes, return_predecessors=True)
        for row, home in enumerate(homes.tolist()):
            for sector in places.of("sector").tolist():
                if np.isfinite(days[row, sector]):
                    route = [sector]
                    while route[-1] != home:
                        route.append(int(before[row, route[-1]]))
                    found.setdefault((home, sector), set()).add(tuple(reversed(route)))
    return {ends: sorted(routes) for ends, routes in found.items()}


def _graph(places: Places, links: Links, length: Floats) -> csr_matrix:
    """One layer of all places for each mode, with changes between the layers where modes meet."""
    size = len(places.what)
    usable = np.isfinite(length)
    layered = links.ends[usable] + size * links.mode[usable, None]
    edges = [(layered[:, 0], layered[:, 1], length[usable])]
    rail_stops = np.unique(links.ends[links.mode == RAIL])
    changes = [(rail_stops, ROAD, RAIL), (places.of("airfield"), ROAD, AIR)]
    changes += [(places.of("port"), mode, SEA) for mode in (ROAD, RAIL)]
    for stops, mode, other in changes:
        edges.append((stops + size * mode, stops + size * other, np.full(len(stops), _CHANGE_DAYS[other])))
    one, two, weight = (np.concatenate(each) for each in zip(*edges, strict=True))
    both = np.concatenate([one, two]), np.concatenate([two, one])
    return csr_matrix((np.concatenate([weight, weight]), both), shape=(4 * size, 4 * size))


def legs(route: Iterable[int], places: int) -> Iterator[tuple[int, list[int]]]:
    """Split a route into legs: the mode and the places passed, at least two."""
    for mode, nodes in groupby(route, lambda node: node // places):
        stops = [node % places for node in nodes]
        if len(stops) > 1:
            yield mode, stops
