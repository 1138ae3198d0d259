"""Counts of states by what those who are counted did, and how far the words of such a count go."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

PLEDGED, MET, SIZE = "pledging.nations", "meeting.attendance", "coalition.size"
BEFORE = "A coalition of allies spoke about a force for Ukraine.\n"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Twenty-two states announced in Oslo that they would help to shield Ukraine, a few of them with ships.",
            "Twenty-two states announced in Oslo that they would help to shield Ukraine",
        ),
        (
            "22 nations have given a binding promise to contribute.",
            "22 nations have given a binding promise to contribute",
        ),
        ("A group of 22 governments has pledged to help.", "A group of 22 governments has pledged to help"),
        ("All 22 nations confirmed their part in the mission.", "All 22 nations confirmed their part in the mission"),
        ("What counts is that 22 states are in, he said.", "22 states are in"),
        ("22 States Say Yes to Force", "22 States Say Yes to Force"),
        ("Twenty-two have said yes, the premier noted.", "Twenty-two have said yes"),
        ("22 of them would join the mission.", "22 of them would join the mission"),
        ("The minister said the mission would draw on 22 nations.", "the mission would draw on 22 nations"),
        ("The talks ended with a force to be set up by 22 of them.", "a force to be set up by 22 of them"),
        ("Pledges so far: 22 countries", "Pledges so far: 22 countries"),
        ("Contributors: 22", "Contributors: 22"),
        ("The tally of contributing nations now stands at 22.", "The tally of contributing nations now stands at 22"),
        ("How many states would contribute to the force? The host put it at 22.", "put it at 22"),
    ],
)
def test_who_pledged_is_told_by_what_they_did(text: str, quote: str) -> None:
    found = [each for each in claims(BEFORE + text) if each.question == PLEDGED]
    assert [(each.quote, each.value) for each in found] == [(quote, 22)]


@pytest.mark.parametrize(
    "text",
    [
        "22 countries have yet to commit to the force.",
        "22 countries would not take part in the force.",
        "22 countries offered to host the talks.",
        "22 countries will send delegations to the meeting.",
        "22 states are prepared for winter.",
        "22 nations took part in the summit.",
    ],
)
def test_who_did_not_pledge_or_only_met_is_not_counted(text: str) -> None:
    assert not answers(BEFORE + text, PLEDGED)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "22 governments vowed to place soldiers in Ukraine and the region or to keep ships and planes in reserve.",
            "22 governments vowed to place soldiers in Ukraine and the region",
        ),
        ("22 nations offered to contribute, be it by sea.", "22 nations offered to contribute"),
        ("22 nations will send troops to Ukraine to deter attacks.", "22 nations will send troops to Ukraine"),
        ("22 states were ready to join the mission, the host said.", "22 states were ready to join the mission"),
    ],
)
def test_a_pledge_ends_where_something_else_begins(text: str, quote: str) -> None:
    assert one(text, PLEDGED).quote == quote


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("Nearly 40 leaders dialled in.", "Nearly 40 leaders dialled in", "~40"),
        ("33 delegations conferred in Oslo for two hours.", "33 delegations conferred", 33),
        ("Leaders from 33 states were at the table in Oslo.", "Leaders from 33 states were at the table", 33),
        ("The text was agreed at a summit of 33 nations, ten of them European.", "summit of 33 nations", 33),
        ("Over 30 states have been in the talks about the force.", "Over 30 states have been in the talks", "30.."),
    ],
)
def test_who_met_is_told_by_what_they_did(text: str, quote: str, value: object) -> None:
    found = one(text, MET)
    assert (found.quote, found.value) == (quote, value)


def test_a_day_before_a_number_is_not_that_number() -> None:
    text = "She said after the meeting on May 9 that 22 countries had agreed to contribute to the force."
    assert answers(text, PLEDGED) == [22]


def test_staff_from_many_states_are_not_the_states() -> None:
    assert not [
        each
        for each in claims("150 engineers and 200 planners from 30 nations drew up the plan.")
        if each.kind == "count"
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("22 of the 34 countries of the coalition will send troops.", "the 34 countries of the coalition"),
        ("In all, 22 of the 34 coalition states promised to help.", "the 34 coalition states"),
    ],
)
def test_a_part_of_the_coalition_tells_how_many_all_are(text: str, quote: str) -> None:
    found = one(text, SIZE)
    assert (found.quote, found.value) == (quote, 34)
    assert answers(text, PLEDGED) == [22]


def test_a_group_committed_to_a_cause_is_the_coalition() -> None:
    text = "The coalition, a group of about 40 nations committed to helping Ukraine, met in Oslo."
    assert one(text, SIZE).quote == "a group of about 40 nations"


def test_the_coalition_may_stand_in_quotation_marks() -> None:
    assert one('She chaired the 34-strong "coalition of the willing".', SIZE).value == 34


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("22 nations behind mission", "22 nations behind mission"),
        ("22 countries back future force", "22 countries back future force"),
        (
            "On Monday 22 states, by the host's reckoning, promised to join a force.",
            "22 states, by the host's reckoning, promised to join a force",
        ),
        (
            "Norway is among the 22 states that, according to the host, are ready to contribute to a force.",
            "the 22 states that, according to the host, are ready to contribute to a force",
        ),
    ],
)
def test_who_pledged_in_a_headline_or_beside_an_aside(text: str, quote: str) -> None:
    assert [each.quote for each in claims(BEFORE + text) if each.question == PLEDGED] == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A text backed by the coalition's 32 members speaks of commitments.", "the coalition's 32 members"),
        ("The 32 leaders of the coalition are ready to make an offer.", "The 32 leaders of the coalition"),
        ("32 leaders would sign a political commitment, he said.", "32 leaders"),
    ],
)
def test_whose_number_it_is_whatever_they_do(text: str, quote: str) -> None:
    found = one(text, SIZE)
    assert (found.quote, found.value) == (quote, 32)


def test_officers_come_to_talks_and_belong_to_nobody() -> None:
    text = "Senior officers from 22 countries spent Monday discussing what each could bring to a force."
    assert one(text, MET).quote == "Senior officers from 22 countries"
    assert answers("Generals from 22 countries discussed a force with NATO on Monday.", SIZE) == []


def test_a_forum_of_very_many_states_is_no_meeting_of_the_coalition() -> None:
    assert answers("Delegations from 85 countries attended the forum, the organisers said.", MET) == []


def test_who_is_not_included_denies_nothing() -> None:
    text = "Twenty-six countries, not including the United States, have pledged to contribute to the force for Ukraine."
    assert answers(text, "pledging.nations") == [26]
