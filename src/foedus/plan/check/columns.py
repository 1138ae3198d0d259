"""The ways of a serial: its routes, by which lift, in how many parts, and what each takes from which resource when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice, pairwise, product
from math import ceil

from foedus.model.logistics import MINUTES, Lift, Place
from foedus.plan.check.figures import SLACK
from foedus.plan.check.resources import lift_resource, link_resource, place_resource
from foedus.plan.check.routes import Route, Routes
from foedus.plan.check.supply import Rider
from foedus.plan.check.terrain import HANDLING, LINK_MEASURE, Terrain, binds, gauge_breaks

MOST_COMBINATIONS = 8
MOST_PARTS = 25
_LIFT_MEASURE = {"lane_metres": "lane_metres", "tonnes": "tonnes", "passengers": "persons"}

# Of each run of a route, the row of lift that carries it; None where it needs none or lift has no limit.
Rows = tuple[Lift | None, ...]


@dataclass(frozen=True)
class Use:
    """So much of a resource on each of `length` days from `offset` days after the start; None is to the horizon."""

    resource: str
    offset: int
    length: int | None
    amount: float


@dataclass(frozen=True, kw_only=True)
class Way:
    """A way of a serial.

    Parameters
    ----------
    days
        From start to arrival.
    uses
        What it takes.
    times
        Of each link, the days on which it is entered and left, counted from the start.
    """

    days: int
    uses: tuple[Use, ...]
    times: tuple[tuple[int, int], ...]


def runs(route: Route) -> list[Route]:
    """Return the runs of a route: longest stretches of one mode."""
    return [tuple(steps) for _, steps in groupby(route, key=lambda step: step.link.mode)]


class Columns:
    """The ways of serials in one network; serials that are alike share them."""

    def __init__(self, terrain: Terrain) -> None:
        self.terrain, self.tables = terrain, terrain.tables
        self.routes = Routes(terrain)
        self._ways: dict[tuple[str, str, Rider], tuple[Way, ...]] = {}
        self._travelled: dict[tuple[Route, tuple[str | None, ...], Rider], Way | None] = {}

    def ways(self, origin: str, sector: str, rider: Rider) -> tuple[Way, ...]:
        """Return every way that is considered from an origin to a sector."""
        key = (origin, sector, rider)
        if key not in self._ways:
            travelled = (
                self.travel(route, rows, rider)
                for route in self.routes.considered(origin, sector, rider)
                for rows in self.combinations(route, rider)
            )
            self._ways[key] = tuple(way for way in travelled if way is not None)
        return self._ways[key]

    def combinations(self, route: Route, rider: Rider) -> Iterator[Rows]:
        """Yield the combinations of lift that are considered for a route."""
        return islice(product(*(self.rows(run, rider) for run in runs(route))), MOST_COMBINATIONS)

    def rows(self, run: Route, rider: Rider) -> list[Lift | None]:
        """Return the rows of lift that may carry a run, in the order of the file."""
        mode = run[0].link.mode
        of_mode = [row for row in self.tables.lift if row.mode == mode]
        if rider.own_means is not None or not of_mode:
            return [None]
        return [row for row in of_mode if carries(row, rider) and not self.kept_out(row, run, rider)]

    def kept_out(self, row: Lift, run: Route, rider: Rider) -> bool:
        """Whether a strait of a run keeps out the warship that would carry it."""
        if row.warship == "no":
            return False
        displacement = None if row.displacement is None else assets(row, rider) * row.displacement
        straits = [place for place in self._places(run) if place.kind == "strait"]
        return any(self.terrain.at_strait(place, rider.party, displacement) for place in straits)

    def travel(self, route: Route, rows: Rows, rider: Rider) -> Way | None:
        """Return the way by a route and rows of lift; None if it would need more than 25 parts."""
        key = (route, tuple(None if row is None else row.id for row in rows), rider)
        if key not in self._travelled:
            journey = _Journey(self.terrain, rider)
            fits = all(journey.run(run, row) for run, row in zip(runs(route), rows, strict=True))
            self._travelled[key] = journey.way() if fits else None
        return self._travelled[key]

    def _places(self, run: Route) -> list[Place]:
        return [self.terrain.places[each] for each in (run[0].start, *(step.end for step in run))]


class _Journey:
    """A serial on its way, run by run; `now` is the minute since its start."""

    def __init__(self, terrain: Terrain, rider: Rider) -> None:
        self.terrain, self.rider = terrain, rider
        self.wagon_metres = terrain.tables.info.plan.wagon_metres
        self.now = 0
        self.uses: list[Use] = []
        self.times: list[tuple[int, int]] = []

    def way(self) -> Way:
        return Way(
            days=_days(self.now), uses=tuple(use for use in self.uses if use.amount > 0), times=tuple(self.times)
        )

    def run(self, run: Route, row: Lift | None) -> bool:
        """Travel one run; False if it would take too many parts."""
        needed = 0.0 if row is None else assets(row, self.rider)
        parts = self._parts(run, row, needed)
        if parts is None:
            return False
        first, last = self.terrain.places[run[0].start], self.terrain.places[run[-1].end]
        mode = run[0].link.mode
        began = self.now
        load = unload = 0
        if row is not None:
            load, unload = round(row.load_days * MINUTES), round(row.unload_days * MINUTES)
        self._handle(first, mode, parts)
        self.now += load
        for index, step in enumerate(run):
            link, place = step.link, self.terrain.places[step.end]
            entered = self.now
            if self.rider.own_means is None:
                for column, measure in LINK_MEASURE.items():
                    if getattr(link, column) is not None:
                        self._take(link_resource(link.id, column), getattr(self.rider, measure), parts)
            self.now += link.minutes
            self.times.append((entered // MINUTES, _days(self.now) + parts - 1))
            if index + 1 < len(run) and gauge_breaks(link, run[index + 1].link):
                if place.wagons_day is not None:
                    self._take(place_resource(place.id, "wagons_day"), self._wagons(), parts)
                self.now += MINUTES
            self._sail_through(place, row, needed)
        transit = self.now - began - load
        self._handle(last, mode, parts)
        self.now += unload
        if row is not None and needed > 0:
            away = max(1, _days(load + transit + unload + transit))
            for part in range(parts):
                self.uses.append(Use(lift_resource(row.id), began // MINUTES + part, away, needed / parts))
        self.now += (parts - 1) * MINUTES
        return True

    def _parts(self, run: Route, row: Lift | None, needed: float) -> int | None:
        """The fewest parts of which each fits half the daily capacities and the number of assets."""
        if self.rider.own_means is not None:
            return 1
        daily = [(load or 0.0, capacity) for load, capacity in self._daily(run) if capacity is not None]
        for parts in range(1, MOST_PARTS + 1):
            lifted = row is None or needed / parts <= row.count + SLACK
            if lifted and all(load / parts <= capacity / 2 + SLACK for load, capacity in daily):
                return parts
        return None

    def _daily(self, run: Route) -> Iterator[tuple[float | None, float | None]]:
        """What a serial brings and what a day allows, of links, handling and wagons."""
        for step in run:
            for column, measure in LINK_MEASURE.items():
                yield getattr(self.rider, measure), getattr(step.link, column)
        mode = run[0].link.mode
        if mode in HANDLING:
            column, measure = HANDLING[mode]
            for place in (run[0].start, run[-1].end):
                yield getattr(self.rider, measure), getattr(self.terrain.places[place], column)
        for step, after in pairwise(run):
            if gauge_breaks(step.link, after.link):
                yield self._wagons(), self.terrain.places[step.end].wagons_day

    def _wagons(self) -> float | None:
        return None if self.rider.lane_metres is None else self.rider.lane_metres / self.wagon_metres

    def _handle(self, place: Place, mode: str, parts: int) -> None:
        if self.rider.own_means is None and mode in HANDLING:
            column, measure = HANDLING[mode]
            if getattr(place, column) is not None:
                self._take(place_resource(place.id, column), getattr(self.rider, measure), parts)

    def _take(self, resource: str, load: float | None, parts: int) -> None:
        """Take a part's load on each of as many days as there are parts, from today."""
        if load:
            self.uses.append(Use(resource, self.now // MINUTES, parts, load / parts))

    def _sail_through(self, place: Place, row: Lift | None, needed: float) -> None:
        """Take a strait's tonnes for a warship that it binds: the serial itself, or what carries it."""
        if place.kind != "strait" or place.warship_tonnes is None or not binds(place, self.rider.party):
            return
        tonnes: float | None = None
        if self.rider.warship:
            tonnes = self.rider.tonnes
        elif row is not None and row.warship == "yes" and row.displacement is not None:
            tonnes = needed * row.displacement
        if tonnes:
            resource = place_resource(place.id, "warship_tonnes")
            self.uses.append(Use(resource, self.now // MINUTES, place.warship_stay, tonnes))


def carries(row: Lift, rider: Rider) -> bool:
    """Whether a row of lift can carry a serial: in some measure that both state, or where the serial states none."""
    states = [measure for measure in _LIFT_MEASURE.values() if getattr(rider, measure) is not None]
    return not states or any(True for _ in _shares(row, rider))


def assets(row: Lift, rider: Rider) -> float:
    """Return how many assets of a row a serial fills; 0 where it states no load."""
    return max(_shares(row, rider), default=0.0)


def _shares(row: Lift, rider: Rider) -> Iterator[float]:
    for column, measure in _LIFT_MEASURE.items():
        capacity, load = getattr(row, column), getattr(rider, measure)
        if capacity is not None and load is not None:
            yield load / capacity


def _days(minutes: int) -> int:
    """Days begun, so many minutes after midnight."""
    return ceil(minutes / MINUTES)
