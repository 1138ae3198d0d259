"""What Russia's voices think of the plan is found in any clause that judges it; what others think is not theirs."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one

QUESTION = "guarantees.rejected"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "A Kremlin aide said the European plan was not constructive and did not suit Moscow.",
            "the European plan was not constructive and did not suit Moscow",
        ),
        (
            "Russia's foreign ministry said the declaration had nothing in common with a settlement.",
            "the declaration had nothing in common with a settlement",
        ),
        (
            "The Russian ambassador said that he saw no sense in a foreign contingent.",
            "he saw no sense in a foreign contingent",
        ),
    ],
)
def test_harsh_words_for_the_plan(text: str, quote: str) -> None:
    assert one(text, QUESTION).quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "The opposition in Oslo said the plan was absurd and one-sided.",
        "The Kremlin said it saw no point in a price cap.",
        "A Kremlin aide asked if anybody saw a point in foreign troops?",
        "The Kremlin said the weather was absurd.",
    ],
)
def test_what_is_no_judgement_of_the_plan_by_moscow(text: str) -> None:
    assert not [each for each in claims(text) if each.question == QUESTION]
