"""Measures are found in whatever clause does something to oil, money or ships of Russia's."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Tokyo cut the price cap on Russian crude to 47 dollars.",
            "Tokyo cut the price cap on Russian crude to 47 dollars",
        ),
        (
            "The European Union is at work on a twentieth package.",
            "The European Union is at work on a twentieth package",
        ),
        (
            "The package would put another forty tankers of the shadow fleet on the list.",
            "The package would put another forty tankers of the shadow fleet on the list",
        ),
        ("London blacklisted Rosneft in October.", "London blacklisted Rosneft in October"),
        ("A regulation would phase out Russian gas.", "A regulation would phase out Russian gas"),
    ],
)
def test_measures_in_any_clause(text: str, quote: str) -> None:
    assert quote in {each.quote for each in claims(text) if each.question == "sanctions.measures"}


@pytest.mark.parametrize(
    "text",
    [
        "Moscow extended its ban on Russian fuel exports.",
        "Will the European Union stop Russian gas?",
        "The ministers adopted the budget.",
    ],
)
def test_what_is_no_measure(text: str) -> None:
    assert not [each for each in claims(text) if each.question == "sanctions.measures"]
