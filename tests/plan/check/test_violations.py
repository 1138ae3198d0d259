"""Every kind of violation, by breaking one thing of a sound plan or of the case it was made for."""

from __future__ import annotations

import json
from math import inf, nan
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.model.values import Quantity
from foedus.plan.check import CODES
from tests.plan.check.helpers import (
    LIFT,
    PLACES,
    Plan,
    by_cruiser,
    by_ferry,
    by_rail,
    by_road,
    codes,
    judged,
    leg,
    lift,
    link,
    move,
    plan,
    sailing,
    tables,
)

DROP = object()


def at(*path: str | int, put: object) -> Plan:
    """The sound plan with another value at a path of its file; DROP takes the key out."""
    made = plan()
    here: Any = made
    for key in path[:-1]:
        here = here[key]
    if put is DROP:
        del here[path[-1]]
    else:
        here[path[-1]] = put
    return made


def first(key: str, put: object) -> Plan:
    return at("moves", 0, key, put=put)


BROKEN: dict[str, tuple[str, Plan, dict[str, Any]]] = {
    # name: code, plan, how the case is changed
    "option missing": ("malformed", at("option", put=DROP), {}),
    "given": ("malformed", at("given", put="maybe"), {}),
    "figure": ("malformed", at("figure", put=None), {}),
    "no moves": ("malformed", at("moves", put=DROP), {}),
    "horizon": ("malformed", at("horizon", put=0), {}),
    "half a day": ("malformed", first("starts", 2.5), {}),
    "true is no day": ("malformed", first("starts", True), {}),
    "a leg as a word": ("malformed", at("moves", 0, "legs", 0, put="road"), {}),
    "option": ("unknown-option", at("option", put="mixx"), {}),
    "standard": ("wrong-standard", at("standard", put="assumed"), {}),
    "pledge": ("unknown-pledge", first("unit", "z-force#1"), {}),
    "no number": ("unknown-serial", first("unit", "a-force"), {}),
    "number 0": ("unknown-serial", first("unit", "a-force#0"), {}),
    "number 4": ("unknown-serial", first("unit", "a-force#4"), {}),
    "twice": ("serial-twice", first("unit", "a-force#2"), {}),
    "excluded": ("no-supply", first("unit", "b-force#1"), {}),
    "no quantity": ("no-supply", at("moves", 3, "unit", put="c-crew#1"), {}),
    "not ready for certain": ("no-supply", plan(move("b-medics#1", "clinic", None, 0, 0), figure="low"), {}),
    "another pledge": ("detail-differs", first("pledge", "a-ship"), {}),
    "another party": ("detail-differs", first("party", "XB"), {}),
    "another capability": ("detail-differs", first("capability", "medics"), {}),
    "another amount": ("detail-differs", first("amount", 99.5), {}),
    "requirement": ("unknown-requirement", first("requirement", "lines"), {}),
    "soldiers for frigates": ("wrong-kind", first("requirement", "patrol"), {}),
    "sector": ("unknown-sector", first("sector", "north"), {}),
    "port as sector": ("unknown-sector", first("sector", "port"), {}),
    "unnamed sector": (
        "sector-not-named",
        plan(
            move(
                "a-force#1",
                "line",
                "west",
                2,
                7,
                leg("a-port-road", "a", "port", "road", 2, 3),
                leg("port-west-road", "port", "west", "road", 2, 7),
            )
        ),
        {"links": (*tables().links, link("port", "west", "road", 4.5))},
    ),
    "no sector": ("no-sector", plan(move("a-force#1", "line", None, 2, 2)), {}),
    "medics who stand elsewhere": ("sector-closed", at("moves", 3, "sector", put="west"), {}),
    "too many": (
        "too-many-serials",
        plan(by_road(), by_rail(), by_rail("a-force#3")),
        {},
    ),
    "slot": ("bad-slot", first("slot", 3), {}),
    "slot 0": ("bad-slot", first("slot", 0), {}),
    "slot twice": (
        "slot-twice",
        plan({**by_road(), "slot": 1}, {**by_rail(), "slot": 1}),
        {},
    ),
    "link": ("unknown-link", at("moves", 0, "legs", 0, "link", put="a-east"), {}),
    "no legs": ("not-a-chain", first("legs", []), {}),
    "legs of who stays": ("not-a-chain", at("moves", 3, "legs", put=by_road()["legs"]), {}),
    "backwards": ("not-a-chain", at("moves", 1, "legs", put=by_rail()["legs"][::-1]), {}),
    "ends early": ("not-a-chain", at("moves", 1, "legs", put=by_rail()["legs"][:1]), {}),
    "elsewhere": ("not-a-chain", at("moves", 0, "legs", 0, "from", put="b"), {}),
    "no origin": ("not-a-chain", plan(), {"places": tuple(each for each in PLACES if each.id != "a")}),
    "another mode": ("wrong-mode", at("moves", 0, "legs", 0, "mode", put="rail"), {}),
    "not by own means": ("wrong-mode", plan(sailing()), {"tight": {"a-narrows-sea": {"mode": "road"}}}),
    "gate of a link": ("gate-shut", plan(), {"tight": {"a-east-road": {"gate": "shut-road"}}}),
    "gate of a sector": ("gate-shut", plan(), {"tight": {"east": {"gate": "shut-road"}}}),
    "gate of the origin": ("gate-shut", plan(), {"tight": {"a": {"gate": "shut-road"}}}),
    "strait for frigates": ("strait-shut", plan(sailing()), {"tight": {"narrows": {"gate": "shut-road"}}}),
    "strait for a cruiser": ("strait-shut", plan(by_cruiser()), {"tight": {"narrows": {"gate": "shut-road"}}}),
    "strait of 0 tonnes": ("no-capacity", plan(sailing()), {"tight": {"narrows": {"warship_tonnes": 0.0}}}),
    "link of 0 metres": ("no-capacity", plan(), {"tight": {"a-east-road": {"lane_metres_day": 0.0}}}),
    "no handling": ("no-capacity", plan(by_ferry()), {"tight": {"far": {"sea_day": 0.0}}}),
    "no wagons": ("no-capacity", plan(), {"tight": {"change": {"wagons_day": 0.0}}}),
    "gauge": ("gauge-break", plan(), {"tight": {"change": {"wagons_day": None}}}),
    "no place to pass": ("no-passage", plan(), {"tight": {"change": {"kind": "origin"}}}),
    "lift": ("unknown-lift", at("moves", 1, "legs", put=[{**each, "lift": "t"} for each in by_rail()["legs"]]), {}),
    "no lift": ("wrong-lift", at("moves", 1, "legs", put=[{**each, "lift": None} for each in by_rail()["legs"]]), {}),
    "a ferry on rails": (
        "wrong-lift",
        at("moves", 1, "legs", put=[{**each, "lift": "ferry"} for each in by_rail()["legs"]]),
        {},
    ),
    "lift on the road": ("wrong-lift", at("moves", 0, "legs", 0, "lift", put="trains"), {}),
    "lift of who sails": ("wrong-lift", at("moves", 2, "legs", 0, "lift", put="ferry"), {}),
    "two lifts in a run": ("wrong-lift", at("moves", 1, "legs", 1, "lift", put="ferry"), {}),
    "lift that cannot": ("wrong-lift", plan(), {"tight": {"trains": {"lane_metres": None, "passengers": None}}}),
    "26 parts": ("too-many-parts", plan(), {"tight": {"a-east-road": {"lane_metres_day": 15.9}}}),
    "third route": (
        "route-not-considered",
        plan(
            move(
                "a-force#1",
                "line",
                "east",
                2,
                12,
                leg("a-port-road", "a", "port", "road", 2, 3),
                leg("port-east-road", "port", "east", "road", 2, 12),
            )
        ),
        {"links": (*tables().links, link("far", "a", "road", 2))},
    ),
    "ninth lift": (
        "lift-not-considered",
        plan(by_ferry()),
        {"lift": (*(lift(f"f{each}", "sea", 1, tonnes=1000) for each in range(8)), *LIFT)},
    ),
    "too early": ("not-ready", plan(by_road(starts=1)), {}),
    "before C-day": ("not-ready", plan(by_road(starts=-4)), {}),
    "departs otherwise": ("wrong-leg-day", at("moves", 0, "legs", 0, "depart", put=3), {}),
    "arrives otherwise": ("wrong-leg-day", at("moves", 1, "legs", 0, "arrive", put=3), {}),
    "arrival": ("wrong-arrival", first("arrives", 4), {}),
    "horizon passed": ("beyond-horizon", plan(by_road(starts=28)), {}),
    "horizon far passed": ("beyond-horizon", plan(by_road(starts=10**30)), {}),
    "trains": ("over-capacity", plan(by_rail("a-force#1"), by_rail()), {"tight": {"trains": {"count": 3}}}),
    "trains too early": ("over-capacity", plan(), {"tight": {"trains": {"from_day": 3}}}),
    "road": (
        "over-capacity",
        plan(*(by_road(f"a-force#{each}") for each in (1, 2, 3))),
        {"tight": {"a-east-road": {"lane_metres_day": 499.0}, "line": {"quantity": Quantity.parse("250")}}},
    ),
    "strait": (
        "over-capacity",
        plan(sailing(), sailing("a-ship#2", 3)),
        {"tight": {"narrows": {"warship_tonnes": 7999.0}}},
    ),
    "value": ("wrong-value", at("value", put=1.3612), {}),
    "most": ("wrong-most", at("most", put=2.0), {}),
    "closure": ("wrong-closure", at("closure", put=9), {}),
    "coverage": ("wrong-coverage", at("coverage", put=[{"day": 5, "share": 0.7, "weighted": None}]), {}),
    "coverage after the end": ("wrong-coverage", at("coverage", put=[{"day": 31, "share": 1}]), {}),
    "gap": ("wrong-gap", at("gap", put=0.1), {}),
    "bound": ("bound-not-proved", at("bound", put=1.7), {}),
    "resource": ("unknown-resource", at("certificate", put=[{"resource": "lift.train", "day": 1, "price": 0}]), {}),
    "unlimited": (
        "unknown-resource",
        at("certificate", put=[{"resource": "link.a-port-road.tonnes", "day": 1, "price": 0}]),
        {},
    ),
    "day 31": ("price-day", at("certificate", put=[{"resource": "lift.trains", "day": 31, "price": 0}]), {}),
    "day -1": ("price-day", at("certificate", put=[{"resource": "lift.trains", "day": -1, "price": 0}]), {}),
    "price twice": ("price-twice", at("certificate", put=[{"resource": "lift.trains", "day": 1, "price": 0}] * 2), {}),
    "negative": ("bad-price", at("certificate", put=[{"resource": "lift.trains", "day": 1, "price": -1e-9}]), {}),
    "not a number": ("bad-price", at("certificate", put=[{"resource": "lift.trains", "day": 1, "price": nan}]), {}),
    "infinite": ("bad-price", at("certificate", put=[{"resource": "lift.trains", "day": 1, "price": inf}]), {}),
    "beyond all": ("bad-price", at("certificate", put=[{"resource": "lift.trains", "day": 1, "price": 1e300}]), {}),
    "beyond floats": (
        "malformed",
        at("certificate", put=[{"resource": "lift.trains", "day": 1, "price": 10**400}]),
        {},
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_thing_broken(name: str) -> None:
    code, made, changes = BROKEN[name]
    found = judged(made, **changes)
    assert code in codes(found)
    json.dumps([vars(each) for each in found.violations])


# What breaks by itself what it breaks: nothing else is wrong then.
ALONE = {
    *("standard", "excluded", "another amount", "slot", "link", "another mode", "trains", "road", "strait", "value"),
    *("most", "closure", "coverage", "gap", "bound", "resource", "negative", "third route", "ninth lift", "too early"),
    *("arrival", "gauge", "unnamed sector"),
}


@pytest.mark.parametrize("name", sorted(ALONE))
def test_nothing_else_is_wrong(name: str) -> None:
    code, made, changes = BROKEN[name]
    assert set(codes(judged(made, **changes))) == {code}


def test_every_code_of_a_plan_is_broken_here() -> None:
    elsewhere = {"unknown-way", "no-combat", "place-twice"}
    assert {code for code, _, _ in BROKEN.values()} == set(CODES) - elsewhere


def test_who_does_not_fight() -> None:
    from tests.standing.small import exclusion, said

    of = tables()
    changes: dict[str, Any] = {
        "statements": (*of.statements, said("xa", "position.XA", "support_only", 0)),
        "exclusions": (*of.exclusions, exclusion("XA", "no_combat", "txa")),
    }
    assert codes(judged(plan(), **changes)) == ["no-combat", "no-combat"]
    assert codes(judged(plan(), tight={"line": {"combat": "no"}}, **changes)) == []


def test_a_place_twice() -> None:
    there_and_back = [
        leg("a-port-road", "a", "port", "road", 2, 3),
        leg("a-port-road", "port", "a", "road", 2, 3),
        leg("a-east-road", "a", "east", "road", 3, 6),
    ]
    found = judged(plan(move("a-force#1", "line", "east", 2, 6, *there_and_back)))
    assert codes(found) == ["place-twice", "no-passage"]


def test_where_a_violation_is() -> None:
    (found,) = judged(plan(by_rail("a-force#1"), by_rail()), tight={"trains": {"count": 3}}).violations[:1]
    assert (found.where, found.found, found.expected) == ("lift.trains day 2", "4", "at most 3")
    (found,) = judged(at("moves", 2, "legs", 1, "to", put=7)).violations
    assert (found.where, found.found, found.expected) == ("moves[2].legs[1].to", "7", "text")
    (found,) = judged(at("certificate", put=[{"resource": "lift.trains", "day": 1, "price": -1}])).violations
    assert found.where == "certificate[0]"


def test_amounts_as_stated_are_no_supply_of_nobody() -> None:
    found = judged(plan(by_road()), tight={"line": {"quantity": Quantity.parse("..5")}})
    assert codes(found) == ["too-many-serials"]
    assert found.most == pytest.approx(1 / 2 + 1 / 3)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | st.just("a-force#1"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)
PATHS: list[tuple[str | int, ...]] = [
    *((key,) for key in ("option", "given", "figure", "standard", "horizon", "moves", "value", "most", "bound", "gap")),
    *((key,) for key in ("closure", "coverage", "certificate")),
    *(("moves", 1, key) for key in by_rail()),
    *(("moves", 1, key) for key in ("pledge", "party", "capability", "amount", "slot")),
    *(("moves", 1, "legs", 0, key) for key in by_rail()["legs"][0]),
]


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(PATHS), junk=JUNK)
def test_junk_is_a_violation_and_never_a_traceback(path: tuple[str | int, ...], junk: object) -> None:
    found = judged(at(*path, put=junk))
    assert isinstance(found.violations, tuple)
    json.dumps([vars(each) for each in found.violations])


@pytest.mark.parametrize("junk", [None, [], "plan", 3, {}])
def test_no_plan_at_all(junk: Any) -> None:
    found = judged(junk)
    assert found.bound is None
    assert set(codes(found)) == {"malformed"}
