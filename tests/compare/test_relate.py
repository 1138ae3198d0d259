"""Comparators: what one answer is to another, and that it is the inverse the other way round."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.compare.relate import _COMPARATORS, Said, relate
from foedus.compare.tables import tables
from foedus.read.nouns import Value
from foedus.read.registry import asked, registry
from tests.compare.helpers import RELATIONS
from tests.compare.test_ranges import INVERSE

CASES: list[tuple[str, Value, Value, str]] = [
    ("pledging.nations", 26, 26, "agree"),
    ("pledging.nations", 26, "26..", "broader"),
    ("pledging.nations", "26..", 30, "narrower"),
    ("pledging.nations", 26, 30, "conflict"),
    ("coalition.size", "~30", 31, "narrower"),
    ("force.size", "10000..30000", "..30000", "broader"),
    ("pledging.kinds", ("support", "troops"), ("troops",), "narrower"),
    ("pledging.kinds", ("support", "troops"), ("air", "land", "sea"), "narrower"),
    ("pledging.kinds", ("air", "troops"), ("sea", "troops"), "overlap"),
    ("contribution.GR", ("sea",), ("training",), "incomparable"),
    ("us.support", "signalled", "expected", "overlap"),
    ("us.support", "signalled", "confirmed", "narrower"),
    ("us.support", "pending", "confirmed", "conflict"),
    ("us.support", "refused", "expected", "conflict"),
    ("position.PL", "no_troops", "deploy_committed", "conflict"),
    ("position.DE", "undecided", "open", "overlap"),
    ("position.FR", "deploy_committed", "deploy_conditional", "narrower"),
    ("binding.status", "political", "not_binding", "agree"),
    ("binding.status", "binding", "political", "conflict"),
    ("deployment.trigger", ("ceasefire", "peace"), ("ceasefire",), "narrower"),
    ("deployment.trigger", ("ceasefire",), ("no_ceasefire",), "conflict"),
    ("force.purpose", ("deter", "not_fight"), ("not_fight", "prevent"), "agree"),
    ("date.summit", "2025-09-04", "2025-09-03", "conflict"),
    ("ua.force_limits", "no_limits", "limits", "conflict"),
    ("coalition.name", "coalition of the willing", "coalition of the determined", "incomparable"),
    ("coalition.name", "Coalition of the Willing", "coalition of the willing", "agree"),
    ("place.deployment", "away_from_front", "outside", "narrower"),
    ("place.deployment", "neighbouring", "inside", "conflict"),
    ("place.deployment", "away_from_front", "in western ukraine", "narrower"),
    ("place.deployment", "in lviv", "at_front", "conflict"),
    ("place.deployment", "away_from_front", "being_determined", "incomparable"),
    ("pledging.kinds", ("all_send_troops", "troops"), ("not_all_send_troops",), "conflict"),
    ("pledging.kinds", ("all_send_troops", "troops"), ("troops",), "agree"),
    ("pledging.kinds", ("support", "troops"), ("not_all_send_troops", "not_troops"), "conflict"),
    ("us.contribution", ("air", "intelligence"), ("not_air",), "conflict"),
    ("us.support", "none", "expected", "conflict"),
    ("condition.GB", ("ceasefire",), ("no_ceasefire",), "conflict"),
    ("deployment.trigger", ("peace",), ("no_ceasefire",), "conflict"),
    ("deployment.trigger", ("ceasefire",), ("not_ceasefire",), "conflict"),
    ("condition.DE", "clarity on the American role", "the American role is clear", "overlap"),
    ("war.negotiated_end", "if common sense prevails", "if Kyiv gives in", "incomparable"),
]


def relation(question: str, first: Value, second: Value) -> str:
    known = asked(question)
    assert known is not None
    return relate(known.compare, Said(question, first), Said(question, second))[0]


@pytest.mark.parametrize(("question", "first", "second", "expected"), CASES)
def test_cases(question: str, first: Value, second: Value, expected: str) -> None:
    assert relation(question, first, second) == expected
    assert relation(question, second, first) == INVERSE.get(expected, expected)  # type: ignore[call-overload]


def test_every_comparator_of_the_registry_is_there() -> None:
    assert {each.compare for each in registry().values()} <= set(_COMPARATORS)


def test_tables_speak_of_questions_and_values_that_there_are() -> None:
    assert set(tables()) <= set(registry())
    for key, table in tables().items():
        assert not {frozenset(pair) for pair in table.narrower} & table.conflict, key


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Said("drones.launched", 112, day="2025-09-04"), Said("drones.launched", 157, day="2025-09-04"), "conflict"),
        (
            Said("drones.launched", 112, day="2025-09-04"),
            Said("drones.launched", 157, day="2025-09-08"),
            "incomparable",
        ),
        (Said("drones.launched", 112, day="2025-09-04"), Said("drones.launched", 112, day="2025-09-04"), "agree"),
        (Said("drones.launched", 112), Said("drones.launched", 157), "incomparable"),
        (Said("drones.launched", 112), Said("drones.launched", 112), "agree"),
    ],
)
def test_numbers_of_a_day_are_of_that_day(first: Said, second: Said, expected: str) -> None:
    assert relate("number_on_day", first, second)[0] == expected


def test_what_may_have_changed_in_between_is_no_conflict() -> None:
    early, late = Said("us.support", "pending", said="2025-09-04"), Said("us.support", "confirmed", said="2026-01-06")
    assert relate("status", early, late) == ("incomparable", "said 124 days apart; it may have changed")
    assert relate("status", early, Said("us.support", "confirmed", said="2025-09-11"))[0] == "conflict"
    day = Said("date.summit", "2025-09-04", said="2025-09-04"), Said("date.summit", "2025-09-03", said="2026-09-04")
    assert relate("date", *day)[0] == "conflict"  # a day does not change


def test_days_that_each_lie_in_a_week_of_their_own_are_two_meetings() -> None:
    autumn = Said("date.summit", "2025-09-04", said="2025-09-05")
    winter = Said("date.summit", "2026-01-06", said="2026-01-07")
    assert relate("date", autumn, winter)[0] == "incomparable"
    assert relate("date", autumn, Said("date.summit", "2025-08-04", said="2025-09-05"))[0] == "conflict"
    assert relate("date", autumn, Said("date.summit", "2025-09-03", said="2025-09-04"))[0] == "conflict"


def test_what_was_expected_need_not_have_come() -> None:
    before = Said("meeting.attendance", "~25", ahead=True)
    assert relate("number", before, Said("meeting.attendance", 33))[0] == "incomparable"
    assert relate("number", Said("meeting.attendance", 25), Said("meeting.attendance", 33))[0] == "conflict"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("EE by RU", "EE by RU", "agree"),
        ("EE by RU", "RU by EE", "incomparable"),
        ("EE by RU", "RO by RU", "incomparable"),
        ("EE", "EE by RU", "narrower"),
        ("by RU", "EE", "overlap"),
        ("expelled", "by RU", "narrower"),
    ],
)
def test_an_act_has_two_sides(first: str, second: str, expected: str) -> None:
    assert relation("diplomats.expelled", first, second) == expected
    assert relation("diplomats.expelled", second, first) == INVERSE.get(expected, expected)  # type: ignore[call-overload]


def test_money_of_two_currencies_is_not_compared() -> None:
    first, second = Said("energy.value", 1_100_000_000, "EUR"), Said("energy.value", 1_200_000_000, "USD")
    assert relate("number", first, second)[0] == "incomparable"


def test_everybody_speaks_for_himself() -> None:
    first, second = Said("demand.binding", "demand", side="UA"), Said("demand.binding", "demand", side="US")
    assert relate("claimant", first, second)[0] == "incomparable"
    assert relate("stance", Said("veto.russia", "deny", side="NATO"), Said("veto.russia", "grant", side="RU"))[0] == (
        "incomparable"
    )
    assert relate("stance", Said("veto.russia", "deny"), Said("veto.russia", "grant", side="RU"))[0] == "conflict"


@pytest.mark.parametrize(
    ("side", "other", "expected"),
    [("RU", "RU", "conflict"), ("RU", "UA", "incomparable"), (None, None, "incomparable")],
)
def test_one_claimant_may_contradict_itself(side: str | None, other: str | None, expected: str) -> None:
    asked_ = "guarantees.rejected"
    assert relate("claimant", Said(asked_, "reject", side=side), Said(asked_, "accept", side=other))[0] == expected


def values() -> Iterator[st.SearchStrategy[Value]]:
    yield st.integers(0, 40)
    yield st.sampled_from(["26..", "..30", "~30", "10..30", "many"])
    yield st.sampled_from(sorted({word for table in tables().values() for pair in table.conflict for word in pair}))
    yield st.lists(st.sampled_from(["air", "sea", "support", "troops", "ceasefire", "no_peace"]), max_size=3).map(
        lambda words: tuple(sorted(set(words)))
    )
    yield st.dates().map(lambda day: day.isoformat())
    yield st.none()


@given(st.sampled_from(sorted(registry())), st.data())
def test_the_other_way_round_is_the_inverse(key: str, data: st.DataObject) -> None:
    question = f"{key}.DE" if registry()[key].by_party else key
    each = st.builds(
        Said,
        st.just(question),
        st.one_of(*values()),
        side=st.sampled_from([None, "UA", "US"]),
        day=st.sampled_from([None, "2025-09-04", "2025-09-08"]),
        said=st.sampled_from([None, "2025-09-04", "2025-12-04"]),
        ahead=st.booleans(),
    )
    first, second = data.draw(each), data.draw(each)
    how = registry()[key].compare
    found, why = relate(how, first, second)
    assert found in RELATIONS
    assert why
    assert relate(how, second, first)[0] == INVERSE.get(found, found)
    if first.value not in (None, (), "many"):
        assert relate(how, first, first)[0] == "agree"
