"""Which routes are considered: for each set of modes, and for each mode favoured, the two shortest chains of links.

The search goes forward over chains that visit no place twice, in the order of the least they can come to. That least
comes from a search backwards from the sector which forgets where the chain has been: it never says too much, so the
first chains that are complete are the shortest. Length depends on which link follows which, so both searches step from
link to link and not from place to place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush
from itertools import combinations

from foedus.model.logistics import MODES, Link
from foedus.plan.check.supply import Rider
from foedus.plan.check.terrain import Step, Terrain, kind

Route = tuple[Step, ...]
# Minutes, then number of links.
Length = tuple[int, int]

MOST = 2  # routes for each set of modes
_EASY = 500  # chains after which the search looks whether the sector can still be reached at all


class Routes:
    """The routes of a network, found once for serials that are of a kind."""

    def __init__(self, terrain: Terrain) -> None:
        self.terrain = terrain
        self._found: dict[tuple[Rider, str, str], tuple[Route, ...]] = {}
        self._after: dict[Rider, _Ground] = {}
        self._least: dict[tuple[Rider, str, frozenset[str], str], Mapping[Step, Length]] = {}

    def considered(self, origin: str, sector: str, rider: Rider) -> tuple[Route, ...]:
        """Return the routes that are considered for a serial: the union over all sets of modes, each once."""
        alike = kind(rider)
        key = (alike, origin, sector)
        if key not in self._found:
            self._found[key] = self._union(origin, sector, alike)
        return self._found[key]

    def _union(self, origin: str, sector: str, alike: Rider) -> tuple[Route, ...]:
        places = self.terrain.places
        if origin == sector or any(self.terrain.at_place(places[each], alike) for each in (origin, sector)):
            return ()
        ground = self._ground(alike)
        usable = [mode for mode in MODES if mode in ground.modes]
        solved: dict[frozenset[str], list[Route]] = {}
        for size in range(len(usable), 0, -1):
            for modes in map(frozenset, combinations(usable, size)):
                known = _known(solved, modes)
                solved[modes] = self._shortest(origin, sector, alike, modes) if known is None else known
        every = frozenset(usable)
        favouring = [self._shortest(origin, sector, alike, every, favoured) for favoured in usable]
        return tuple(dict.fromkeys(route for found in (*solved.values(), *favouring) for route in found))

    def _ground(self, alike: Rider) -> _Ground:
        if alike not in self._after:
            self._after[alike] = _Ground(self.terrain, alike)
        return self._after[alike]

    def _shortest(
        self, origin: str, sector: str, alike: Rider, modes: frozenset[str], favoured: str = ""
    ) -> list[Route]:
        """The shortest chains by links of some modes only, those of a favoured one counting a quarter."""
        ground = self._ground(alike)
        key = (alike, sector, modes, favoured)
        if key not in self._least:
            self._least[key] = ground.least(sector, modes, favoured)
        least = self._least[key]
        found: list[Route] = []
        # The least that a chain can come to, its links, its steps, and its length without the last step.
        heap: list[tuple[Length, tuple[str, ...], Route, Length]] = []
        for step in ground.first(origin):
            if step in least:
                heappush(heap, (least[step], (step.link.id,), (step,), (0, 0)))
        popped = 0
        while heap and len(found) < MOST:
            _, ids, route, before = heappop(heap)
            place = route[-1].end
            if place == sector:
                found.append(route)
                continue
            popped += 1
            seen = {route[0].start, *(step.end for step in route)}
            if popped > _EASY and not ground.reaches(place, sector, modes, seen):
                continue
            here = _plus(before, (_counted(route[-1].link, favoured), 1))
            for step, extra in ground.after[route[-1]]:
                if step in least and step.end not in seen:
                    so_far = _plus(here, (extra, 0))
                    heappush(heap, (_plus(so_far, least[step]), (*ids, step.link.id), (*route, step), so_far))
        return found


class _Ground:
    """Which step may follow which, for serials of one kind, and what it takes to go on from one to the other."""

    def __init__(self, terrain: Terrain, alike: Rider) -> None:
        self.terrain, self.alike = terrain, alike
        places = terrain.places
        enterable = {id_ for id_, place in places.items() if terrain.at_place(place, alike) is None}
        self.steps = [
            step
            for steps in terrain.steps_from.values()
            for step in steps
            if terrain.on_link(step.link, alike) is None and step.start in enterable and step.end in enterable
        ]
        self.modes = {step.link.mode for step in self.steps}
        self.from_place: dict[str, list[Step]] = defaultdict(list)
        for step in self.steps:
            self.from_place[step.start].append(step)
        self.after: dict[Step, list[tuple[Step, int]]] = {step: self._next(step) for step in self.steps}
        self.before: dict[Step, list[tuple[Step, int]]] = defaultdict(list)
        for step, following in self.after.items():
            for other, extra in following:
                self.before[other].append((step, extra))

    def _next(self, step: Step) -> list[tuple[Step, int]]:
        place = self.terrain.places[step.end]
        if self.terrain.through(place) is not None:
            return []
        found = []
        for other in self.from_place[place.id]:
            extra = self.terrain.joint(step.link, place, other.link, self.alike)
            if isinstance(extra, int) and other.end != step.start:
                found.append((other, extra))
        return found

    def first(self, origin: str) -> list[Step]:
        """Return the steps by which a route may begin."""
        place = self.terrain.places[origin]
        return [
            step for step in self.from_place[origin] if self.terrain.handled(place, step.link.mode, self.alike) is None
        ]

    def least(self, sector: str, modes: frozenset[str], favoured: str) -> Mapping[Step, Length]:
        """Return of each step the least length from its start to the sector, places visited twice and all."""
        place = self.terrain.places[sector]
        found: dict[Step, Length] = {}
        heap: list[tuple[Length, str, str, Step]] = []
        for step in self.steps:
            link = step.link
            if step.end == sector and link.mode in modes and not self.terrain.handled(place, link.mode, self.alike):
                heappush(heap, ((_counted(link, favoured), 1), link.id, step.start, step))
        while heap:
            length, _, _, step = heappop(heap)
            if step in found:
                continue
            found[step] = length
            for other, extra in self.before[step]:
                if other not in found and other.link.mode in modes:
                    longer = _plus(length, (extra + _counted(other.link, favoured), 1))
                    heappush(heap, (longer, other.link.id, other.start, other))
        return found

    def reaches(self, place: str, sector: str, modes: frozenset[str], seen: set[str]) -> bool:
        """Whether a sector can be reached from a place without the places already visited."""
        reached, waiting = set(seen), [place]
        while waiting:
            for step in self.from_place[waiting.pop()]:
                other = step.end
                if other == sector and step.link.mode in modes:
                    return True
                if (
                    step.link.mode in modes
                    and other not in reached
                    and not self.terrain.through(self.terrain.places[other])
                ):
                    reached.add(other)
                    waiting.append(other)
        return False


def _known(solved: Mapping[frozenset[str], list[Route]], modes: frozenset[str]) -> list[Route] | None:
    """The shortest by some modes where those by more modes already say it.

    They do if none of them uses another mode, or if by more modes there were not even as many as are asked for.
    """
    for more, found in solved.items():
        if modes < more:
            within = [route for route in found if all(step.link.mode in modes for step in route)]
            if len(within) == MOST or len(found) < MOST:
                return within
    return None


def _counted(link: Link, favoured: str) -> int:
    """Minutes of a link as they count in the choice of routes."""
    return link.minutes // 4 if link.mode == favoured else link.minutes


def _plus(one: Length, other: Length) -> Length:
    return one[0] + other[0], one[1] + other[1]
