"""The shortest chains of links that one kind of mover can pass, nothing favoured and with each mode favoured."""

from __future__ import annotations

from collections import defaultdict
from functools import reduce
from heapq import heapify, heappop, heappush
from itertools import pairwise
from operator import or_

from foedus.model.logistics import MINUTES, MODES, PASSABLE, Link, Mode, Place
from foedus.network.routes import Route, gauge_break

KEPT = 2  # the shortest routes that are kept of each set of modes
FAVOUR = 4  # into how many parts the minutes of a mode's links are cut, one of which counts, where it is favoured
HANDLING: dict[Mode, tuple[str, str]] = {
    "rail": ("rail_day", "lane_metres"),
    "sea": ("sea_day", "lane_metres"),
    "air": ("air_day", "tonnes"),
}
CAPACITIES = (("lane_metres_day", "lane_metres"), ("tonnes_day", "tonnes"), ("passengers_day", "persons"))
_BIT: dict[Mode, int] = {mode: 1 << at for at, mode in enumerate(MODES)}
# A length is minutes and, below them, the number of links, so that one comparison of whole numbers settles both.
_SHIFT = 20
_BREAK = MINUTES << _SHIFT


class Graph:
    """What one kind of mover can pass: links in both directions (arcs), and which arc may follow which.

    Arc ``2 * i`` runs along link `i` from `one` to `other`, the next one back.
    """

    def __init__(self, places: dict[str, Place], links: list[Link], loaded: frozenset[str], *, handled: bool) -> None:
        self.places, self.handled, self.loaded = places, handled, loaded
        self.links = [
            row
            for row in links
            if row.one in places
            and row.other in places
            and not any(getattr(row, column) == 0 and measure in loaded for column, measure in CAPACITIES)
        ]
        self.bit = [_BIT[row.mode] for row in self.links for _ in range(2)]
        # Of each arc: as it is (0), and with a mode (its bit) favoured.
        self.lengths = {
            favoured: [
                ((row.minutes // FAVOUR if favoured == _BIT[row.mode] else row.minutes) << _SHIFT) + 1
                for row in self.links
                for _ in range(2)
            ]
            for favoured in (0, *_BIT.values())
        }
        self.tail = [end for row in self.links for end in (row.one, row.other)]
        self.head = [end for row in self.links for end in (row.other, row.one)]
        self.out: dict[str, list[int]] = defaultdict(list)
        for arc, place in enumerate(self.tail):
            self.out[place].append(arc)
        self.after: list[list[tuple[int, int]]] = [self._after(arc) for arc in range(len(self.head))]
        self.before: list[list[tuple[int, int]]] = [[] for _ in self.head]
        for arc, following in enumerate(self.after):
            for later, extra in following:
                self.before[later].append((arc, extra))
        self._left: dict[tuple[str, int, int], dict[int, int]] = {}

    def routes(self, origin: str, sector: str) -> list[Route]:
        """Return the best of every set of modes and with each mode favoured, each once.

        The best of a set are the best of each of its subsets that still holds all their modes, so only those subsets
        are looked at that lack one.
        """
        found: dict[tuple[int, ...], None] = {}
        if origin not in self.places or sector not in self.places:
            return []
        every = reduce(or_, self.bit, 0)
        todo, seen = [every], set()
        while todo:
            modes = todo.pop()
            if not modes or modes in seen:
                continue
            seen.add(modes)
            best = self._best(origin, sector, modes, 0)
            found.update(dict.fromkeys(best))
            used = reduce(or_, (self.bit[arc] for arcs in best for arc in arcs), 0)
            todo += [modes & ~bit for bit in _BIT.values() if bit & used]
        for favoured in _BIT.values():
            if favoured & every:
                found.update(dict.fromkeys(self._best(origin, sector, every, favoured)))
        routes = [
            Route(
                places=tuple(self.places[each] for each in (origin, *(self.head[arc] for arc in arcs))),
                links=tuple(self.links[arc // 2] for arc in arcs),
                minutes=self._length(arcs) >> _SHIFT,
            )
            for arcs in found
        ]
        return sorted(routes, key=lambda route: (route.minutes, len(route.links), route.ids))

    def _length(self, arcs: tuple[int, ...]) -> int:
        """How long a chain is, nothing favoured."""
        changes = sum(next(extra for arc, extra in self.after[one] if arc == other) for one, other in pairwise(arcs))
        return changes + sum(self.lengths[0][arc] for arc in arcs)

    def _best(self, origin: str, sector: str, modes: int, favoured: int) -> list[tuple[int, ...]]:
        """The arcs of the shortest chains that use only these modes, by lengths that favour one or none (0).

        Best first, by what has been gone and what is at least left. Chains leave the heap in the order of their length
        and, of one length, of their links' ids, since a chain's beginning comes before the whole of any later one.
        """
        left, lengths = self._lengths(sector, modes, favoured), self.lengths[favoured]
        heap: list[tuple[int, tuple[str, ...], tuple[int, ...]]] = [
            (lengths[arc] + left[arc], (self.links[arc // 2].id,), (arc,))
            for arc in self.out[origin]
            if arc in left and self._begins(arc)
        ]
        heapify(heap)
        found: list[tuple[int, ...]] = []
        while heap and len(found) < KEPT:
            length, ids, arcs = heappop(heap)
            last = arcs[-1]
            if self.head[last] == sector:
                found.append(arcs)
                continue
            visited = {origin, *(self.head[arc] for arc in arcs)}
            gone = length - left[last]
            for arc, extra in self.after[last]:
                if arc in left and self.head[arc] not in visited:
                    link = self.links[arc // 2].id
                    heappush(heap, (gone + extra + lengths[arc] + left[arc], (*ids, link), (*arcs, arc)))
        return found

    def _lengths(self, sector: str, modes: int, favoured: int) -> dict[int, int]:
        """How much is at least left behind each arc, by the shortest walk on that does not turn round (Dijkstra)."""
        key = (sector, modes, favoured)
        if key in self._left:
            return self._left[key]
        left: dict[int, int] = {}
        heap = [(0, arc ^ 1) for arc in self.out[sector] if self.bit[arc] & modes and self._ends(arc ^ 1)]
        heapify(heap)
        bit, length, before = self.bit, self.lengths[favoured], self.before
        while heap:
            far, arc = heappop(heap)
            if arc in left:
                continue
            left[arc] = far
            far += length[arc]
            for earlier, extra in before[arc]:
                if bit[earlier] & modes and earlier not in left:
                    heappush(heap, (far + extra, earlier))
        self._left[key] = left
        return left

    def _after(self, arc: int) -> list[tuple[int, int]]:
        """Arcs that may follow one, each with what the change of run or of gauge between them takes."""
        place = self.places[self.head[arc]]
        if place.kind not in PASSABLE:
            return []
        found = []
        link = self.links[arc // 2]
        for later in self.out[place.id]:
            next_ = self.links[later // 2]
            if self.head[later] == self.tail[arc]:
                continue
            if next_.mode != link.mode:
                if self._ends(arc) and self._begins(later):
                    found.append((later, _BREAK))
            elif not gauge_break(link, next_):
                found.append((later, 0))
            elif place.wagons_day is not None and (place.wagons_day > 0 or "lane_metres" not in self.loaded):
                found.append((later, _BREAK))
        return found

    def _ends(self, arc: int) -> bool:
        """Whether a run can end behind this arc: what is carried is unloaded there."""
        return self._handles(self.places[self.head[arc]], self.links[arc // 2].mode)

    def _begins(self, arc: int) -> bool:
        """Whether a run can begin with this arc: what is carried is loaded there."""
        return self._handles(self.places[self.tail[arc]], self.links[arc // 2].mode)

    def _handles(self, place: Place, mode: Mode) -> bool:
        if not self.handled or mode not in HANDLING:
            return True
        column, measure = HANDLING[mode]
        return measure not in self.loaded or getattr(place, column) != 0
