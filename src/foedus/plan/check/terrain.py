"""Where a serial may pass: links and places, gates, straits, gauges, and what has no capacity at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from foedus.coverage.figures import Given
from foedus.model.logistics import MINUTES, PASSABLE, Link, Place
from foedus.model.tree import GateRef
from foedus.model.values import Verdict
from foedus.plan.check.supply import Rider
from foedus.plan.check.violation import Code
from foedus.standing.view import View

# Why something cannot be passed, and what says so.
Obstacle = tuple[Code, str]

# Handling by mode: the column of the place, and the measure it counts.
HANDLING = {"rail": ("rail_day", "lane_metres"), "sea": ("sea_day", "lane_metres"), "air": ("air_day", "tonnes")}
LINK_MEASURE = {"lane_metres_day": "lane_metres", "tonnes_day": "tonnes", "passengers_day": "persons"}


@dataclass(frozen=True, eq=False)
class Step:
    """A link in the direction in which it is used; a terrain makes each once, and they are told apart as objects."""

    link: Link
    start: str
    end: str


def kind(rider: Rider) -> Rider:
    """Return what of a serial decides where it may pass: loads count as none or some, and a party only at straits."""
    persons, lane_metres, tonnes = (1.0 if load else None for load in (rider.persons, rider.lane_metres, rider.tonnes))
    party = rider.party if rider.warship else ""
    return replace(rider, party=party, persons=persons, lane_metres=lane_metres, tonnes=tonnes)


class Terrain:
    """The network of a case under the conditions of one plan.

    Parameters
    ----------
    view
        The case as seen.
    given, figure
        Whether gates count as met where they are shut, and where nobody can say.
    """

    def __init__(self, view: View, given: Given, figure: str) -> None:
        self.tables = view.tables
        self.places = view.tables.place
        self._met = lru_cache(maxsize=None)(lambda gate: _counts_as_met(view, gate, given, figure))
        self.steps_from: dict[str, list[Step]] = {place: [] for place in self.places}
        for link in self.tables.links:
            if link.one in self.places and link.other in self.places and link.one != link.other:
                self.steps_from[link.one].append(Step(link, link.one, link.other))
                self.steps_from[link.other].append(Step(link, link.other, link.one))

    def met(self, gate: str | None) -> bool:
        """Whether a gate counts as met; no gate does."""
        return gate is None or self._met(gate)

    def on_link(self, link: Link, rider: Rider) -> Obstacle | None:
        """Return what keeps a serial off a link."""
        if rider.own_means not in (None, link.mode):
            return "wrong-mode", f"it moves by {rider.own_means}, and the link {link.id} is by {link.mode}"
        if not self.met(link.gate):
            return "gate-shut", f"gate.{link.gate} of the link {link.id} does not count as met"
        for column, measure in LINK_MEASURE.items():
            if getattr(link, column) == 0 and getattr(rider, measure):
                return "no-capacity", f"the link {link.id} has a {column} of 0"
        return None

    def at_place(self, place: Place, rider: Rider) -> Obstacle | None:
        """Return what keeps a serial out of a place, be it an end or on the way."""
        if place.kind != "strait":
            if self.met(place.gate):
                return None
            return "gate-shut", f"gate.{place.gate} of the place {place.id} does not count as met"
        return self.at_strait(place, rider.party, rider.tonnes) if rider.warship else None

    def at_strait(self, place: Place, party: str, displacement: float | None) -> Obstacle | None:
        """Return what keeps a warship of a party, or one that carries it, out of a strait."""
        if not binds(place, party):
            return None
        if not self.met(place.gate):
            return "strait-shut", f"gate.{place.gate} shuts {place.id} to warships"
        if place.warship_tonnes == 0 and displacement:
            return "no-capacity", f"the strait {place.id} has warship_tonnes of 0"
        return None

    def through(self, place: Place) -> Obstacle | None:
        """Return what keeps everybody from passing a place on the way to another."""
        if place.kind in PASSABLE:
            return None
        return "no-passage", f"{place.id} is of kind {place.kind}: a route may begin or end there and not pass"

    def handled(self, place: Place, mode: str, rider: Rider) -> Obstacle | None:
        """Return what keeps a run of a mode from beginning or ending at a place."""
        if rider.own_means is not None or mode not in HANDLING:
            return None
        column, measure = HANDLING[mode]
        if getattr(place, column) == 0 and getattr(rider, measure):
            return "no-capacity", f"the place {place.id} has a {column} of 0"
        return None

    def joint(self, before: Link, place: Place, after: Link, rider: Rider) -> Obstacle | int:
        """Return how many minutes it takes to go on from link to link at a place, or what prevents it."""
        if before.mode != after.mode:
            obstacle = self.handled(place, before.mode, rider) or self.handled(place, after.mode, rider)
            return obstacle or MINUTES
        if not gauge_breaks(before, after):
            return 0
        if place.wagons_day is None:
            return "gauge-break", f"gauges differ at {place.id}, which states no wagons_day"
        if place.wagons_day == 0 and rider.lane_metres:
            return "no-capacity", f"the place {place.id} has wagons_day of 0"
        return MINUTES

    def obstacles(self, steps: tuple[Step, ...], rider: Rider) -> list[Obstacle]:
        """Return everything that keeps a serial from a chain of links."""
        places = [self.places[steps[0].start], *(self.places[step.end] for step in steps)]
        found: list[Obstacle | None] = [self.on_link(step.link, rider) for step in steps]
        found += [self.at_place(place, rider) for place in places]
        found += [self.through(place) for place in places[1:-1]]
        found.append(self.handled(places[0], steps[0].link.mode, rider))
        found.append(self.handled(places[-1], steps[-1].link.mode, rider))
        for place, before, after in zip(places[1:-1], steps[:-1], steps[1:], strict=True):
            joint = self.joint(before.link, place, after.link, rider)
            found.append(None if isinstance(joint, int) else joint)
        return list(dict.fromkeys(each for each in found if each is not None))


def binds(strait: Place, party: str) -> bool:
    """Whether the limits of a strait bind warships of a party."""
    return party not in strait.littoral.split()


def gauge_breaks(before: Link, after: Link) -> bool:
    """Whether gauges break between two links that follow each other."""
    if before.mode != "rail" or after.mode != "rail":
        return False
    return before.gauge is not None and after.gauge is not None and before.gauge != after.gauge


def _counts_as_met(view: View, gate: str, given: Given, figure: str) -> bool:
    if given == "gates_open":
        return True
    verdict = view.why(GateRef(gate)).verdict
    return verdict is not Verdict.SHUT if figure == "high" else verdict is Verdict.OPEN
