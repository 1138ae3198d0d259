"""How a serial travels a route: with which lift, in how many parts, by when, and what it takes of what on its way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, product
from math import ceil

from foedus.model.logistics import MINUTES, Lift
from foedus.model.nouns import Capability
from foedus.network.passable import Network
from foedus.network.routes import Mover, Route, Run, bound_by, gauge_break, shut_to_warship
from foedus.plan.nouns import Leg, Way
from foedus.plan.resources import Load, handled_at, load_of, on_link, wagons_at

MOST_WAYS = 8  # of one route, by different lift
MOST_PARTS = 25
_SLACK = 1e-9
_LOADS = (("lane_metres", "lane_metres"), ("tonnes", "tonnes"), ("persons", "passengers"))


@dataclass(frozen=True, kw_only=True)
class Use:
    """So much of a resource on each of some days, counted from the start of the way."""

    resource: str
    offset: int
    length: int
    amount: float


@dataclass(frozen=True, kw_only=True)
class Timed:
    """A way, what it takes on which of its days, and the lift-days that it keeps busy."""

    way: Way
    uses: tuple[Use, ...]
    lift_days: float


# Who serves from where it stands is there as soon as it is ready.
STANDING = Timed(way=Way(sector="", legs=(), days=0), uses=(), lift_days=0.0)


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What moves together: so much of a capability of a party."""

    party: str
    capability: Capability
    amount: float

    @property
    def mover(self) -> Mover:
        """What a route must know of it."""
        load = load_of(self.capability, self.amount)
        return Mover(
            party=self.party,
            own_means=self.capability.own_means,
            warship=self.capability.warship == "yes",
            lane_metres=load.get("lane_metres", 0) > 0,
            tonnes=load.get("tonnes", 0) > 0,
            persons=load.get("persons", 0) > 0,
        )


def assets(load: Load, row: Lift | None) -> float | None:
    """Return how many assets of a row carry a load: 0 without lift or load, None if it cannot carry it."""
    if row is None or not load:
        return 0.0
    each = [
        load[measure] / capacity
        for measure, column in _LOADS
        if measure in load and (capacity := getattr(row, column)) is not None
    ]
    return max(each, default=None)


class Carriage:
    """How loads are carried over a network by a case's lift, until a horizon."""

    def __init__(self, network: Network, lift: Iterable[Lift], *, wagon_metres: float, horizon: int) -> None:
        self.network, self.wagon_metres, self.horizon = network, wagon_metres, horizon
        self.rows: dict[str, list[Lift]] = defaultdict(list)
        for row in lift:
            self.rows[row.mode].append(row)

    def ways(self, route: Route, moved: Moved) -> Iterator[Timed]:
        """Yield the ways along a route; none if no lift can carry what is to be moved."""
        load = load_of(moved.capability, moved.amount)
        rows = [self._rows(run, moved, load) for run in route.runs]
        for chosen in islice(product(*rows), MOST_WAYS):
            timed = self._timed(route, chosen, moved, load)
            if timed is not None:
                yield timed

    def _rows(self, run: Run, moved: Moved, load: Load) -> Sequence[Lift | None]:
        """The lift that can carry a load over a run, in the order of the file; None stands for lift without limit."""
        if moved.capability.own_means or not self.rows[run.mode]:
            return (None,)
        return [row for row in self.rows[run.mode] if self._carries(row, run, moved.party, load)]

    def _carries(self, row: Lift, run: Run, party: str, load: Load) -> bool:
        needed = assets(load, row)
        if needed is None:
            return False
        heavy = row.displacement is not None and needed > 0
        return row.warship == "no" or not any(
            shut_to_warship(place, party, self.network.met, tonnes=heavy) for place in run.places
        )

    def _timed(self, route: Route, chosen: Sequence[Lift | None], moved: Moved, load: Load) -> Timed | None:
        """Travel a route on the clock; None where it would take too many parts."""
        trip = _Trip(self, moved, load)
        for run, row in zip(route.runs, chosen, strict=True):
            if not trip.travel(run, row):
                return None
        way = Way(sector=route.places[-1].id, legs=tuple(trip.legs), days=ceil(trip.minute / MINUTES))
        return Timed(way=way, uses=tuple(trip.uses()), lift_days=trip.lift_days)


class _Trip:
    """A serial under way: the clock, what it has used by then, and its legs."""

    def __init__(self, carriage: Carriage, moved: Moved, load: Load) -> None:
        self.carriage, self.moved, self.load = carriage, moved, load
        self.minute = 0
        self.legs: list[Leg] = []
        self.lift_days = 0.0
        self._used: defaultdict[str, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))

    @property
    def day(self) -> int:
        return self.minute // MINUTES

    def travel(self, run: Run, row: Lift | None) -> bool:
        """Travel a run, by some lift; False if that takes too many parts."""
        needed = assets(self.load, row) or 0.0
        parts = self._parts(run, row, needed)
        if parts is None:
            return False
        start, lifted = self.minute, self.moved.capability.own_means is None
        load_days, unload_days = (
            round(each * MINUTES) for each in ((row.load_days, row.unload_days) if row else (0, 0))
        )
        if lifted:
            self._take(handled_at(run.places[0], run.mode, self.load), parts)
        self.minute += load_days
        loaded = self.minute
        for at, link in enumerate(run.links, 1):
            before, place = self.day, run.places[at]
            if lifted:
                self._take(on_link(link, self.load), parts)
            self.minute += link.minutes
            self.legs.append(
                Leg(
                    link=link.id,
                    from_=run.places[at - 1].id,
                    to=place.id,
                    mode=link.mode,
                    lift=row.id if row else "",
                    depart=before,
                    arrive=ceil(self.minute / MINUTES) + parts - 1,
                )
            )
            if at < len(run.links) and gauge_break(link, run.links[at]):
                self._take(wagons_at(place, self.load, self.carriage.wagon_metres), parts)
                self.minute += MINUTES
            if bound_by(place, self.moved.party):
                self._pass(place.id, place.warship_tonnes, place.warship_stay, row, needed)
        transit = self.minute - loaded
        if lifted:
            self._take(handled_at(run.places[-1], run.mode, self.load), parts)
        self.minute += unload_days
        if row is not None and needed > 0:
            away = max(1, ceil((load_days + 2 * transit + unload_days) / MINUTES))
            for part in range(parts):
                self._use(f"lift.{row.id}", start // MINUTES + part, away, needed / parts)
            self.lift_days += needed * away
        self.minute += (parts - 1) * MINUTES
        return True

    def uses(self) -> Iterator[Use]:
        """Yield what was used: of each resource, stretches of days with one amount."""
        for resource, amounts in self._used.items():
            days = sorted(amounts)
            # Consecutive days of one amount differ from their rank by one number.
            for (_, amount), stretch in groupby(
                enumerate(days), key=lambda each: (each[1] - each[0], amounts[each[1]])
            ):
                part = [day for _, day in stretch]
                yield Use(resource=resource, offset=part[0], length=len(part), amount=amount)

    def _parts(self, run: Run, row: Lift | None, needed: float) -> int | None:
        """The fewest parts of which each takes at most half of any daily capacity, and no more lift than there is."""
        if self.moved.capability.own_means:
            return 1
        ends = (run.places[0], run.places[-1])
        taken = [each for link in run.links for each in on_link(link, self.load)]
        taken += [each for place in ends for each in handled_at(place, run.mode, self.load)]
        for at, link in enumerate(run.links[1:], 1):
            if gauge_break(run.links[at - 1], link):
                taken += wagons_at(run.places[at], self.load, self.carriage.wagon_metres)
        count = row.count if row else 0.0
        for parts in range(1, MOST_PARTS + 1):
            fits = all(load / parts <= capacity / 2 + _SLACK for _, capacity, load in taken)
            if fits and needed / parts <= count + _SLACK:
                return parts
        return None

    def _take(self, limits: Iterable[tuple[str, float, float]], parts: int) -> None:
        for resource, _, load in limits:
            self._use(resource, self.day, parts, load / parts)

    def _pass(self, strait: str, limit: float | None, stay: int | None, row: Lift | None, needed: float) -> None:
        """Pass a strait that binds: a warship counts there with all it weighs."""
        weight = 0.0
        if self.moved.capability.warship == "yes":
            weight = self.load.get("tonnes", 0.0)
        elif row is not None and row.warship == "yes":
            weight = needed * (row.displacement or 0.0)
        if limit is not None and weight > 0:
            self._use(f"place.{strait}.warships", self.day, stay or self.carriage.horizon + 1, weight)

    def _use(self, resource: str, first: int, days: int, amount: float) -> None:
        """Use a resource; what is after the horizon, whenever the way starts, counts for nothing."""
        for day in range(first, min(first + days, self.carriage.horizon + 1)):
            self._used[resource][day] += amount
