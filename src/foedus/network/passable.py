"""Places and links as passable on one view of the gates, and the routes over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from foedus.model.logistics import Link, Place
from foedus.network.graph import CAPACITIES, HANDLING, Graph
from foedus.network.routes import Mover, Route, shut_to_warship

_WAGONS = ("wagons_day", "lane_metres")


class Network:
    """Places and links as passable on one view of the gates; what has been found is kept.

    Parameters
    ----------
    places, links
        Rows of a case; a link whose ends are not two of the places joins nothing.
    met
        Whether a gate counts as met.
    """

    def __init__(self, places: Iterable[Place], links: Iterable[Link], met: Callable[[str], bool]) -> None:
        self.place = {row.id: row for row in places}
        self.met = met
        self._links = [
            row for row in links if row.one != row.other and row.one in self.place and row.other in self.place
        ]
        # Movers whom nothing in this network tells apart share what is found for one of them.
        columns = (*CAPACITIES, *HANDLING.values(), _WAGONS)
        self._zero = {
            measure
            for column, measure in columns
            if any(getattr(row, column, None) == 0 for row in (*self._links, *self.place.values()))
        }
        self._graphs: dict[object, Graph] = {}
        self._routes: dict[tuple[str, str, Graph], tuple[Route, ...]] = {}

    def routes(self, origin: str, sector: str, mover: Mover) -> tuple[Route, ...]:
        """Return the routes from a place to a sector, shortest first; ties as docs/plan.md has them."""
        if origin not in self.place or sector not in self.place or origin == sector:
            return ()
        graph = self._graph(mover)
        key = (origin, sector, graph)
        if key not in self._routes:
            self._routes[key] = tuple(graph.routes(origin, sector))
        return self._routes[key]

    def _graph(self, mover: Mover) -> Graph:
        shut = {
            row.id
            for row in self.place.values()
            if (mover.warship and shut_to_warship(row, mover.party, self.met, tonnes=mover.tonnes))
            or (row.kind != "strait" and row.gate is not None and not self.met(row.gate))
        }
        loaded = frozenset(each for each in self._zero if getattr(mover, each) and not mover.own_means)
        key = (mover.own_means, loaded, frozenset(shut))
        if key not in self._graphs:
            links = [row for row in self._links if row.gate is None or self.met(row.gate)]
            if mover.own_means:
                links = [row for row in links if row.mode == mover.own_means]
            places = {id_: row for id_, row in self.place.items() if id_ not in shut}
            self._graphs[key] = Graph(places, links, loaded, handled=mover.own_means is None)
        return self._graphs[key]
