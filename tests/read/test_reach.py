"""From where to where the words of a claim reach: no condition, purpose or aside that is not part of it."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "26 allies have vowed to deploy a force after the war with Russia ends.",
            "pledging.nations",
            "26 allies have vowed to deploy a force",
        ),
        (
            "26 nations had agreed to send troops as part of a force for Ukraine.",
            "pledging.nations",
            "26 nations had agreed to send troops",
        ),
        (
            "26 countries are prepared to send troops to Ukraine to deter new attacks.",
            "pledging.nations",
            "26 countries are prepared to send troops to Ukraine",
        ),
        (
            "26 out of 35 countries committed to a presence in Ukraine.",
            "pledging.nations",
            "26 out of 35 countries committed to a presence in Ukraine",
        ),
        (
            "At a meeting of 35 countries, 26 pledged to send troops.",
            "pledging.nations",
            "26 pledged to send troops",
        ),
        (
            "Putin said foreign troops would be “legitimate targets,” escalating the tension.",
            "threat.foreign_troops",
            "foreign troops would be “legitimate targets,”",
        ),
        (
            "“If any troops appear there, we will consider them legitimate targets,” Putin said.",
            "threat.foreign_troops",
            "If any troops appear there, we will consider them legitimate targets",
        ),
        (
            "Trump urged Europe to halt purchases of Russian oil following a call with the leaders.",
            "demand.sanctions",
            "urged Europe to halt purchases of Russian oil",
        ),
        (
            "They want a multinational force to ensure a lasting peace in Ukraine.",
            "force.purpose",
            "to ensure a lasting peace in Ukraine",
        ),
        (
            "The plans could include units on land, at sea and in the air once the war ends.",
            "pledging.kinds",
            "The plans could include units on land, at sea and in the air",
        ),
    ],
)
def test_the_words_of_a_claim(text: str, question: str, quote: str) -> None:
    assert one(text, question).quote == quote


def test_a_number_of_soldiers_that_only_an_army_has_is_an_armys() -> None:
    assert one("They planned an 800,000-strong force.", "ua.force_size").value == 800000
    assert one("They planned a 10,000-strong force.", "force.size").value == 10000


def test_a_range_of_soldiers_is_one_number() -> None:
    assert one("They spoke of 15,000-30,000 soldiers.", "force.size").value == "15000..30000"


def test_planners_from_many_countries_are_no_countries() -> None:

    assert not [
        each for each in claims("It convened 200 military planners from many countries.") if each.kind == "count"
    ]
