"""Places and links as passable on one view of the gates, and the routes over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from foedus.model.logistics import Link, Place
from foedus.network.graph import CAPACITIES, HANDLING, Graph
from foedus.network.routes import Mover, Route, shut_to_warship

_WAGONS = ("wagons_day", "lane_metres")


# Cases whose ground is kept: a plan is made of one, and of what it would be with this or that changed.
_MOST = 4


class Ground:
    """Places and links, whoever may pass them; what is found of them is kept.

    Parameters
    ----------
    places, links
        As of a network.
    """

    def __init__(self, places: tuple[Place, ...], links: tuple[Link, ...]) -> None:
        self.rows = places, links
        self.place = {row.id: row for row in places}
        self.links = [
            row for row in links if row.one != row.other and row.one in self.place and row.other in self.place
        ]
        # Movers whom nothing in this network tells apart share what is found for one of them.
        columns = (*CAPACITIES, *HANDLING.values(), _WAGONS)
        self.zero = {
            measure
            for column, measure in columns
            if any(getattr(row, column, None) == 0 for row in (*self.links, *self.place.values()))
        }
        self.graphs: dict[object, Graph] = {}
        self.routes: dict[tuple[str, str, Graph], tuple[Route, ...]] = {}


_grounds: list[Ground] = []


def ground(places: Iterable[Place], links: Iterable[Link]) -> Ground:
    """Return the ground of some rows: the one that is kept where these very tuples were asked for lately."""
    rows = tuple(places), tuple(links)  # a tuple stays the one it is
    for each in _grounds:
        if each.rows[0] is rows[0] and each.rows[1] is rows[1]:
            return each
    found = Ground(*rows)
    _grounds.insert(0, found)
    del _grounds[_MOST:]
    return found


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
        self._ground = ground(places, links)
        self.place, self.met = self._ground.place, met

    def routes(self, origin: str, sector: str, mover: Mover) -> tuple[Route, ...]:
        """Return the routes from a place to a sector, shortest first; ties as docs/plan.md has them."""
        if origin not in self.place or sector not in self.place or origin == sector:
            return ()
        graph = self._graph(mover)
        key, routes = (origin, sector, graph), self._ground.routes
        if key not in routes:
            routes[key] = tuple(graph.routes(origin, sector))
        return routes[key]

    def _graph(self, mover: Mover) -> Graph:
        shut = {
            row.id
            for row in self.place.values()
            if (mover.warship and shut_to_warship(row, mover.party, self.met, tonnes=mover.tonnes))
            or (row.kind != "strait" and row.gate is not None and not self.met(row.gate))
        }
        loaded = frozenset(each for each in self._ground.zero if getattr(mover, each) and not mover.own_means)
        open_ = [row for row in self._ground.links if row.gate is None or self.met(row.gate)]
        graphs = self._ground.graphs
        key = (mover.own_means, loaded, frozenset(shut), tuple(row.id for row in open_))
        if key not in graphs:
            links = [row for row in open_ if row.mode == mover.own_means] if mover.own_means else open_
            places = {id_: row for id_, row in self.place.items() if id_ not in shut}
            graphs[key] = Graph(places, links, loaded, handled=mover.own_means is None)
        return graphs[key]
