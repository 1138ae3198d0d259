"""A small case over one strait: three parties, a ferry, a sector; what a test of plans on a case is about, changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from foedus.model.logistics import Lift, Link, Place, PlanSettings
from foedus.model.nouns import Approval, Capability, Exclusion, Gate, PledgeVersion, Requirement, Statement
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.plan.make import make
from foedus.plan.nouns import CloseBy, Plan, PlanGap
from foedus.standing.view import View
from tests.plan.made import OPTION
from tests.standing.small import ask, case, pledge, said, seen

Given = Literal["as_is", "gates_open"]
Figure = Literal["high", "low"]
SETTINGS = PlanSettings(horizon=40, reach_km=(100.0, 250.0))


def capability(id_: str = "soldiers", domain: str = "land", **changes: object) -> Capability:
    """A kind that moves in serials of 100 and takes 100 lane metres each time."""
    row = {"id": id_, "title": id_, "domain": domain, "unit": id_, "personnel": "1", "lane_metres": "1", "serial": 100}
    return Capability.model_validate({**row, "source": "s0", **changes})


def required(id_: str = "line", quantity: str = "100", **changes: object) -> Requirement:
    """A requirement of soldiers in the east."""
    row = {
        "id": id_,
        "option": "mix",
        "capability": "soldiers",
        "quantity": quantity,
        "sector": "east",
        "needed_by": 10,
    }
    return Requirement.model_validate({**row, "source": "s0", **changes})


def given(id_: str = "xa", quantity: str | None = "100", party: str = "XA", **changes: object) -> PledgeVersion:
    """A pledge of soldiers to the country, ready on C-day."""
    stated: dict[str, Any] = {"quantity": quantity, "where": "in_country", "ready_after": "0", **changes}
    return pledge(id_, party=party, **stated)


def strait(
    pledges: Sequence[PledgeVersion] = (),
    requirements: Sequence[Requirement] = (),
    *,
    ferries: int = 100,
    statements: Sequence[Statement] = (),
    gates: Sequence[Gate] = (),
    approvals: Sequence[Approval] = (),
    exclusions: Sequence[Exclusion] = (),
    capabilities: Sequence[Capability] = (),
    network: bool = True,
) -> Tables:
    """Everybody's home, a road to the port, a ferry of 100 lane metres for three days there and back, a road east."""
    questions = [ask("n", "XA"), ask("u", "XA")]
    found = case(
        said("n", "n", "no", 0), *statements, questions=questions, gates=gates, approvals=approvals,
        pledges=pledges, exclusions=exclusions,
    )  # fmt: skip
    found = replace(
        found,
        info=found.info.model_copy(update={"plan": SETTINGS}),
        capabilities=(capability(), *capabilities),
        options=(OPTION,),
        requirements=tuple(requirements),
    )
    return replace(found, **_network(ferries)) if network else found


def _network(ferries: int) -> dict[str, Any]:
    places = [("home", "junction"), ("here", "port"), ("there", "port"), ("inland", "junction")]
    origins = [(f"of-{party.lower()}", "origin", party) for party in ("XA", "XB", "XC")]
    links = [("ramp", "home", "here", "road", 0.25), ("strait", "here", "there", "sea", 1.0)]
    links += [("street", "there", "inland", "road", 0.25), ("last", "inland", "east", "road", 0.25)]
    links += [(f"from-{name}", name, "home", "road", 0.25) for name, _, _ in origins]
    east = {"id": "east", "title": "East", "kind": "sector", "where": "in_country", "distance_km": "80", "source": "s0"}
    far = {**east, "id": "far", "title": "Far", "distance_km": "400"}
    ferry = {"id": "ferry", "title": "Ferry", "mode": "sea", "count": ferries, "lane_metres": 100}
    return {
        "places": (
            *(Place.model_validate({"id": i, "title": i, "kind": k, "source": "s0"}) for i, k in places),
            *(
                Place.model_validate({"id": i, "title": i, "kind": k, "party": p, "source": "s0"})
                for i, k, p in origins
            ),
            Place.model_validate(east),
            Place.model_validate(far),
        ),
        "links": tuple(
            Link.model_validate({"id": i, "one": a, "other": b, "mode": mode, "days": days, "source": "s0"})
            for i, a, b, mode, days in links
        ),
        "lift": (Lift.model_validate({**ferry, "load_days": 0.5, "unload_days": 0.5, "source": "s0"}),),
    }


def view(tables: Tables, *suppose: str) -> View:
    """The case on the tenth day, on official words."""
    return seen(tables, *suppose, standard=Standard.OFFICIAL)


def planned(
    tables: Tables, *suppose: str, conditions: Given = "gates_open", figure: Figure = "high", frontier: bool = False
) -> Plan:
    """Its plan."""
    return make(view(tables, *suppose), "mix", given=conditions, figure=figure, iterations=2000, frontier=frontier)


def gap_of(plan: Plan, requirement: str = "line") -> PlanGap:
    """The gap of one requirement."""
    (found,) = [each for each in plan.gaps if each.requirement.id == requirement]
    return found


def change(gap: PlanGap, kind: str) -> CloseBy:
    """The one change of a kind that would close a gap."""
    (found,) = [each for each in gap.close_by if each.kind == kind]
    return found


def closed(plan: Plan, requirement: str = "line") -> bool:
    """Whether a requirement is full on its day."""
    return all(each.requirement.id != requirement for each in plan.gaps)
