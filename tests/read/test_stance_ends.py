"""From where to where a stance goes, and what is none."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine.\n\n"


@pytest.mark.parametrize(
    ("sentence", "party", "quote"),
    [
        ("Greece shares the lead and has promised troops.", "GR", "has promised troops"),
        ("Greece has said it will send soldiers.", "GR", "has said it will send soldiers"),
        ("Greece, in contrast, has offered troops.", "GR", "has offered troops"),
        ("Greece said it would send soldiers.", "GR", "it would send soldiers"),
    ],
)
def test_where_a_stance_begins(sentence: str, party: str, quote: str) -> None:
    assert [each.quote for each in claims(_LEAD + sentence) if each.question == f"position.{party}"] == [quote]


@pytest.mark.parametrize(
    "sentence",
    [
        "Would Greece send soldiers to Ukraine?",
        "The treasury was asked how many soldiers Greece would contribute.",
        "The minister found £20 million to get British troops ready.",
        "Greece could send personnel to train Ukrainian troops.",
    ],
)
def test_what_is_asked_paid_or_taught_is_no_stance(sentence: str) -> None:
    assert not [each for each in claims(_LEAD + sentence) if each.question.startswith("position.")]


def test_a_part_told_in_thousands_is_an_offer_alone() -> None:
    found = [each.question for each in claims(_LEAD + "Greece could send several thousand soldiers.")]
    assert "contribution.GR" in found
    assert "position.GR" not in found


def test_who_is_counted_among_those_who_send() -> None:
    found = claims(_LEAD + "The Dutch premier counted Greece among the countries prepared to send troops.")
    assert [each.quote for each in found if each.question == "position.GR"] == [
        "Greece among the countries prepared to send troops"
    ]
