"""A plan for the case convoy, written by hand, from the file's text to the judgement."""

from __future__ import annotations

import json
from datetime import date

import pytest

from foedus.case.read import read
from foedus.evidence.index import Evidence
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.plan.check import Judgement, judge, read_plan
from foedus.standing.view import View
from tests.helpers import ROOT, need
from tests.plan.check.helpers import Plan, codes, leg, move

DAY = date(2030, 3, 1)


@pytest.fixture(scope="module")
def tables() -> Tables:
    found = read(need(ROOT / "tests" / "cases" / "convoy")).tables
    assert found is not None
    return found


def by_hand(starts: int = 5) -> Plan:
    """Jets where they stand, a littoral frigate, medics by air and road, and a third of the brigade by road."""
    # Handled, flown and handled in 90 + 360 + 90 minutes; then a day and a half by road: two days begun.
    medics = [
        leg("air-celand", "celand", "field", "air", 7, 8, "transports"),
        leg("road-field", "field", "hub", "road", 7, 9),
        leg("road-west", "hub", "west", "road", 8, 9),
    ]
    # 400 lane metres, of which half of 300 may go on a day: three parts, two days after each other; 4.75 days by road.
    brigade = [
        leg("road-aland", "aland", "change", "road", starts, starts + 3 + 2),
        leg("road-change", "change", "hub", "road", starts + 2, starts + 4 + 2),
        leg("road-east", "hub", "east", "road", starts + 4, starts + 5 + 2),
    ]
    frigate = [
        leg("sea-deland", "deland", "narrows", "sea", 2, 3),
        leg("sea-coast", "narrows", "coast", "sea", 2, 4),
    ]
    moves = [
        move("aa-jets#1", "cover", None, 3, 3),
        move("aa-jets#2", "cover", None, 3, 3),
        {**move("dd-frigate#1", "patrol", "coast", 2, 4, *frigate)},
        {**move("cc-medics#1", "clinic", "west", 7, 9, *medics), "amount": 60, "party": "CC"},
        move("aa-brigade#1", "line", "east", starts, starts + 7, *brigade),
    ]
    return {"option": "convoy", "given": "gates_open", "figure": "high", "standard": "assumed", "moves": moves}


# Jets fill 6 of 8 at priority 2, one of two frigates, all of the clinic at priority 3, a third of the line.
VALUE = 6 / 8 / 2 + 1 / 2 + 1 / 3 + 1 / 3


def judged(tables: Tables, plan: Plan) -> Judgement:
    view = View(Evidence(tables), day=DAY, known=DAY, standard=Standard.ASSUMED)
    return judge(view, read_plan(json.dumps(plan)))


def test_value_of_a_plan_by_hand(tables: Tables) -> None:
    made = {**by_hand(), "value": VALUE, "most": 1 + 1 / 2 + 1 + 1 / 2 + 1 / 2 + 1 / 3, "closure": None}
    weights = [1, 1 / 2, 1, 1 / 2, 1 / 2, 1 / 3]
    there = [1 / 3, 0, 1 / 2, 6 / 8, 0, 1]
    weighted = sum(w * t for w, t in zip(weights, there, strict=True)) / sum(weights)
    made["coverage"] = [
        {"day": 0, "share": 0, "weighted": 0},
        {"day": 3, "share": 6 / 8 / 6, "weighted": 6 / 8 / 2 / sum(weights)},
        {"day": 60, "share": sum(there) / 6, "weighted": weighted},
    ]
    found = judged(tables, made)
    assert found.violations == ()
    assert found.value == pytest.approx(VALUE)
    assert found.bound is not None
    assert found.bound > VALUE


def test_the_same_plan_as_things_stand(tables: Tables) -> None:
    # The frigate is of the littoral state, so that the narrows are open to it though they are shut.
    assert codes(judged(tables, {**by_hand(), "given": "as_is"})) == []
    made = by_hand()
    frigate = [leg("sea-beland", "beland", "narrows", "sea", 4, 9), leg("sea-coast", "narrows", "coast", "sea", 9, 10)]
    made["moves"].append(move("bb-frigates#1", "patrol", "coast", 4, 10, *frigate))
    assert codes(judged(tables, made)) == []
    assert codes(judged(tables, {**made, "given": "as_is"})) == ["strait-shut"]


def test_what_is_for_certain(tables: Tables) -> None:
    # The brigade is 2,000 soldiers, two serials and a half, ready on day 10 at the latest; 120 medics are asked for.
    assert codes(judged(tables, {**by_hand(), "figure": "low"})) == ["not-ready"]
    found = judged(tables, {**by_hand(10), "figure": "low"})
    assert found.violations == ()
    assert found.value == pytest.approx(VALUE - 1 / 3 + 60 / 120 / 3)
    made = by_hand()
    made["moves"][4]["unit"] = "aa-brigade#4"
    assert codes(judged(tables, made)) == ["unknown-serial"]


def test_who_does_not_fight(tables: Tables) -> None:
    made = by_hand()
    made["moves"][4]["unit"] = "cc-company#1"
    assert "no-combat" in codes(judged(tables, made))
