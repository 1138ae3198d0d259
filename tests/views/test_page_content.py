"""What the brief says: figures that are those of the assessment, sentences that say no more than the levers do."""

from __future__ import annotations

import pytest

from foedus.model.values import Quantity, Standard
from foedus.views.brief.figures import largest
from foedus.views.brief.phrases import counted, listed, percent, quantity, span, the
from tests.helpers import FIVE, PARIS
from tests.views.briefs import DATES, brief_of, paris


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (span(300, 400), "300–400"),
        (span(10000, 10000), "10,000"),
        (span(6000, None), "6,000 or more"),
        (span(0.5, 1.25), "0.5–1.25"),
        (quantity(Quantity(None, 5000)), "up to 5,000"),
        (quantity(Quantity(100, 200)), "100–200"),
        (quantity(Quantity(2, None)), "at least 2"),
        (percent(0, 0), "0%"),
        (percent(0.53, 1), "53–100%"),
        (percent(0.0047, 0.1625), "0.5–16%"),
        (percent(0.03, 0.04), "3–4%"),
        (percent(0.003, 0.0067), "0.3–0.7%"),
        (percent(0, 0.0004), "0–0.04%"),
        (percent(0.98), "98%"),
        (listed(["a", "b", "c"]), "a, b and c"),
        (listed(["a"]), "a"),
        (listed([]), ""),
        (counted(1, "party", "parties"), "1 party"),
        (counted(2, "pledge"), "2 pledges"),
        (the("United Kingdom"), "the United Kingdom"),
        (the("Netherlands"), "the Netherlands"),
        (the("France"), "France"),
    ],
)
def test_phrases(found: str, said: str) -> None:
    assert found == said


@pytest.mark.parametrize("day", DATES)
def test_the_two_largest_contributors_carry_the_share_that_is_said(day: str) -> None:
    made = paris(day)
    row = made.pledged[-1].met
    assert row.top2_share is not None
    assert sum(amount for _, amount in largest(made.result)) == pytest.approx(row.top2_share * row.met_high)
    assert {party for party, _ in largest(made.result)} == {"FR", "GB"}


def test_the_tiles_of_5_september() -> None:
    found = [(tile.figure, tile.target) for tile in paris(DATES[0]).tiles]
    assert found == [
        ("300–400", "parts"),
        ("5,300–20,400", "parts"),
        ("0", "gate-deploy"),
        ("98%", "change"),
        ("3", "unknown"),
        ("21 of 26", "total-total.pledging_nations"),
    ]


def test_standards_that_agree_are_one_row_whatever_is_supposed() -> None:
    made = brief_of(PARIS, DATES[0], "truce=ceasefire", "us.finalised=yes", "gate.political=open")
    assert [each.standards for each in made.pledged] == [("official",), ("reported", "assumed")]
    assert not made.shut
    row = made.asked[0].as_is[1]
    assert [tile.figure for tile in made.tiles][2] == span(row.met_low, row.met_high)
    assert row.met_high > 0
    assert "is not open" not in made.tiles[2].words


@pytest.mark.parametrize("day", DATES)
def test_parts_add_up_to_the_figures(day: str) -> None:
    made = paris(day)
    for number, standard in enumerate(made.result.standards):
        low = high = 0.0
        for part in made.parts:
            pledge = part.on[number]
            stated = pledge.quantity if pledge else None
            if stated is None or part.counted.startswith("in neither"):
                continue
            high += stated.high or 0
            low += (stated.low or 0) if part.counted == "in both figures" else 0
        row = next(each for each in made.asked[0].gates_open if each.standard == standard.standard)
        assert (low, high) == (row.met_low, row.met_high)


@pytest.mark.parametrize("day", DATES)
def test_levers_say_what_the_assessment_says(day: str) -> None:
    made = paris(day)
    levers = made.result.on(Standard.REPORTED).levers
    met: dict[tuple[str, str], int] = {(each.kind, each.id): each.conditions_met for each in levers}
    for line in made.levers:
        for id_ in line.ids:
            assert met[line.kind, id_] == line.conditions_met
    moving = {key for key, count in met.items() if count}
    assert moving <= {(line.kind, id_) for line in made.levers for id_ in line.ids}


def test_who_waits_on_whom() -> None:
    rows = {row.title: row for row in paris(DATES[0]).waited}
    truce, states = rows["Ukraine and Russia"], rows["The United States"]
    assert paris(DATES[0]).waited[0] is truce
    assert [(change.question, change.to) for change, _ in truce.changes] == [("truce", "ceasefire")]
    assert {"DK", "FR", "LT"} <= set(truce.parties)
    assert {"NL", "BE", "SE", "DE"} == set(states.parties)
    assert {"deploy", "us_finalised"} <= {gate.id for gate in states.gates}
    assert [gate.id for gate in rows["Members"].gates] == ["deploy", "political"]


def test_a_truce_needs_both_and_is_one_line() -> None:
    line = next(each for each in paris(DATES[0]).levers if "RU" in each.ids)
    assert set(line.ids) == {"RU", "UA"}
    assert "Russia" in line.words
    assert "Ukraine" in line.words


def test_who_stands_where_has_every_party_once_a_standard() -> None:
    made = paris(DATES[0])
    parties = [each.party for each in made.official.positions]
    for column in ("own_words", "reported"):
        placed = [each.party for step in made.steps for each in getattr(step, column)]
        assert sorted(placed) == sorted(parties)
    assert [party for party, _ in made.standing] != []
    assert [rung.title for rung in made.rungs if not rung.parties][-1] == "deployed"


def test_what_is_not_known_asks_only_what_was_raised() -> None:
    unknown = paris(DATES[0]).unknowns
    asked = [question.id for question in unknown.questions]
    assert "us.signature" in asked
    assert "declaration.adopted" not in asked
    assert unknown.silent == ("HR", "PT", "NZ", "IS")
    assert unknown.unready == (21, 21)
    assert [(total.unnamed, total.answer.says) for total in unknown.unnamed] == [(21, "26")]


def test_assumptions_have_no_place_on_the_timeline() -> None:
    made = paris(DATES[1])
    counted_ = sum(week.count for week in made.timeline.weeks)
    assert counted_ == sum(row.basis is not Standard.ASSUMED for row in made.statements)
    assert max(week.start for week in made.timeline.weeks) <= made.result.as_of


def test_a_case_without_options_has_nothing_to_compare() -> None:
    made = brief_of(FIVE, "2030-01-05")
    assert (made.pledged, made.asked, made.parts, made.levers) == ([], [], [], [])
    assert made.shut
