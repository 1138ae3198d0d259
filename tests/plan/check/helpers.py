"""A network small enough to plan by hand, a plan for it, and ways to break both.

Soldiers of XA go from `a` to `east` by road (3 days), by rail with a break of gauge at `change`, or by road to `port`
and by sea through the narrows to `far`; its frigates sail from `a` through the narrows to `coast`. XC has medics who
serve from where they stand. Question q is yes, n is no, u is unknown; the narrows hang on `passage`, which is q.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from foedus.model.logistics import Lift, Link, Place, PlanSettings
from foedus.model.nouns import Capability, Option, Requirement
from foedus.model.tables import Tables
from foedus.plan.check import Judgement, judge
from tests.standing.small import POSITION, ask, case, exclusion, gate, pledge, said, seen

Row = Mapping[str, object]
Plan = dict[str, Any]


def place(id_: str, kind: str, **changes: object) -> Place:
    return Place.model_validate({"id": id_, "title": id_, "kind": kind, "source": "s0", **changes})


def link(one: str, other: str, mode: str, days: float, **changes: object) -> Link:
    row = {"id": f"{one}-{other}-{mode}", "one": one, "other": other, "mode": mode, "days": days, "source": "s0"}
    return Link.model_validate({**row, **changes})


def lift(id_: str, mode: str, count: float, **changes: object) -> Lift:
    return Lift.model_validate({"id": id_, "title": id_, "mode": mode, "count": count, "source": "s0", **changes})


def capability(id_: str, domain: str, serial: float, **changes: object) -> Capability:
    row = {"id": id_, "title": id_, "domain": domain, "unit": id_, "serial": serial, "source": "s0"}
    return Capability.model_validate({**row, **changes})


def requirement(id_: str, capability: str, quantity: str, **changes: object) -> Requirement:
    row = {"id": id_, "option": "mix", "capability": capability, "quantity": quantity, "source": "s0"}
    return Requirement.model_validate({**row, **changes})


PLACES = (
    place("a", "origin", party="XA"),
    place("b", "origin", party="XB"),
    place("port", "port", sea_day=600),
    place("change", "railhead", wagons_day=40),
    place("stop", "railhead"),
    place("narrows", "strait", gate="passage", warship_tonnes=9000, warship_stay=5, littoral="XC"),
    place("far", "port", sea_day=600),
    place("east", "sector", where="in_country"),
    place("west", "sector", where="in_country"),
    place("coast", "sector", where="at_sea"),
)
LINKS = (
    link("a", "east", "road", 3, lane_metres_day=1000),
    link("a", "change", "rail", 1, lane_metres_day=800, gauge=1435),
    link("change", "east", "rail", 1, gauge=1520),
    link("a", "stop", "rail", 1, gauge=1435),
    link("stop", "east", "rail", 1, gauge=1520),
    link("a", "port", "road", 0.5),
    link("port", "narrows", "sea", 1),
    link("narrows", "far", "sea", 1),
    link("far", "east", "road", 0.5),
    link("a", "narrows", "sea", 1),
    link("narrows", "coast", "sea", 1),
    link("east", "west", "road", 1),
    link("port", "east", "road", 9),
    link("port", "far", "road", 9.5, gate="shut-road"),
)
LIFT = (
    lift("trains", "rail", 10, lane_metres=100, passengers=200, load_days=0.5, unload_days=0.5),
    lift("ferry", "sea", 2, lane_metres=300, tonnes=1000, load_days=1, unload_days=1),
    lift("cruiser", "sea", 2, lane_metres=300, warship="yes", displacement=4000, from_day=5),
)
CAPABILITIES = (
    capability("soldiers", "land", 100, personnel=1, lane_metres=2, tonnes=3),
    capability("frigates", "sea", 1, own_means="sea", warship="yes", tonnes=4000),
    capability("medics", "logistics", 1),
)
REQUIREMENTS = (
    requirement("line", "soldiers", "200", sector="east", needed_by=6, combat="yes"),
    requirement("patrol", "frigates", "2", sector="coast", needed_by=10, priority=2),
    requirement("clinic", "medics", "3", sector="west", needed_by=5, priority=3),
)


def tables(**changes: Any) -> Tables:
    """The case above; `changes` replace its tables, `tight` some rows of places, links and lift by id."""
    made = case(
        said("n", "n", "no", 0),
        said("xb", "position.XB", "no_troops", 0, "XB"),
        questions=[ask("n", "XA"), ask("u", "XA")],
        families=[POSITION],
        gates=[gate("deploy", "q"), gate("passage", "q"), gate("shut-road", "n"), gate("unsure", "u")],
        pledges=[
            pledge("a-force", quantity="250", where="in_country", ready_after="2"),
            pledge("a-ship", capability="frigates", quantity="2", where="at_sea", ready_after="1"),
            pledge("b-force", party="XB", quantity="100", where="in_country"),
            pledge("b-medics", party="XB", capability="medics", quantity="1"),
            pledge("c-force", party="XC", quantity="..80", where="in_country", rule="u"),
            pledge("c-staff", party="XC", capability="medics", quantity="1", where="neighbouring", ready_after="4"),
            pledge("c-crew", party="XC", capability="medics", where="neighbouring"),
        ],
        exclusions=[exclusion("XB", "no_troops_in_country", "txb")],
    )
    tight: Mapping[str, Row] = changes.pop("tight", {})
    option = {"id": "mix", "title": "A mix", "study": "A study", "measure": "composition", "source": "s0"}
    made = replace(
        made,
        info=made.info.model_copy(update={"plan": PlanSettings(horizon=30)}),
        capabilities=CAPABILITIES,
        options=(Option.model_validate(option),),
        requirements=REQUIREMENTS,
        places=PLACES,
        links=LINKS,
        lift=LIFT,
    )
    for name in ("places", "links", "lift", "capabilities", "requirements"):
        rows = tuple(row.model_copy(update=dict(tight.get(row.id, {}))) for row in getattr(made, name))
        changed: dict[str, Any] = {name: rows}
        made = replace(made, **changed)
    return replace(made, **changes)


def leg(link_: str, start: str, end: str, mode: str, depart: int, arrive: int, lift_: str | None = None) -> Plan:
    return {"link": link_, "from": start, "to": end, "mode": mode, "lift": lift_, "depart": depart, "arrive": arrive}


def move(unit: str, requirement_: str, sector: str | None, starts: int, arrives: int, *legs: Plan) -> Plan:
    return {
        "unit": unit,
        "requirement": requirement_,
        "sector": sector,
        "starts": starts,
        "legs": list(legs),
        "arrives": arrives,
    }


def by_road(unit: str = "a-force#1", starts: int = 2) -> Plan:
    return move(unit, "line", "east", starts, starts + 3, leg("a-east-road", "a", "east", "road", starts, starts + 3))


def by_rail(unit: str = "a-force#2", starts: int = 2) -> Plan:
    first = leg("a-change-rail", "a", "change", "rail", starts, starts + 2, "trains")
    second = leg("change-east-rail", "change", "east", "rail", starts + 2, starts + 4, "trains")
    return move(unit, "line", "east", starts, starts + 4, first, second)


def by_ferry(unit: str = "a-force#1", starts: int = 2) -> Plan:
    return move(
        unit,
        "line",
        "east",
        starts,
        starts + 5,
        leg("a-narrows-sea", "a", "narrows", "sea", starts + 1, starts + 2, "ferry"),
        leg("narrows-far-sea", "narrows", "far", "sea", starts + 2, starts + 3, "ferry"),
        leg("far-east-road", "far", "east", "road", starts + 4, starts + 5),
    )


def by_cruiser(unit: str = "a-force#1", starts: int = 5) -> Plan:
    return move(
        unit,
        "line",
        "east",
        starts,
        starts + 3,
        leg("a-narrows-sea", "a", "narrows", "sea", starts, starts + 1, "cruiser"),
        leg("narrows-far-sea", "narrows", "far", "sea", starts + 1, starts + 2, "cruiser"),
        leg("far-east-road", "far", "east", "road", starts + 2, starts + 3),
    )


def sailing(unit: str = "a-ship#1", starts: int = 1) -> Plan:
    first = leg("a-narrows-sea", "a", "narrows", "sea", starts, starts + 1)
    second = leg("narrows-coast-sea", "narrows", "coast", "sea", starts + 1, starts + 2)
    return move(unit, "patrol", "coast", starts, starts + 2, first, second)


def plan(*moves: Plan, **changes: Any) -> Plan:
    """A plan of these moves, or else of one by road, one by rail, a frigate and medics where they stand."""
    staff = move("c-staff#1", "clinic", None, 4, 4)
    made: Plan = {"option": "mix", "given": "as_is", "figure": "high", "standard": "official"}
    made["moves"] = deepcopy(list(moves) or [by_road(), by_rail(), sailing(), staff])
    return {**made, **changes}


def judged(made: Plan, of: Tables | None = None, **changes: Any) -> Judgement:
    return judge(seen(of or tables(**changes)), made)


def codes(found: Judgement) -> list[str]:
    return [each.code for each in found.violations]
