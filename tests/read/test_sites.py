"""Where the force would be, in answers and phrases that are no clause."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        (
            "Where would the soldiers go? Not to the front line, said the minister.",
            "Not to the front line",
            "away_from_front",
        ),
        (
            "The soldiers would go in after a truce, and at a safe distance from the fighting.",
            "at a safe distance from the fighting",
            "away_from_front",
        ),
        ("The force will not stand in trenches.", "The force will not stand in trenches", "away_from_front"),
        (
            "The plan has two parts, and one is an international force away from the contact line.",
            "an international force away from the contact line",
            "away_from_front",
        ),
        (
            "The soldiers would be sent to places chosen with Kyiv.",
            "The soldiers would be sent to places chosen with Kyiv",
            "at strategic places",
        ),
        (
            "Officers will examine where such troops could be stationed.",
            "where such troops could be stationed",
            "being_determined",
        ),
    ],
)
def test_where_the_force_would_be(text: str, quote: str, value: str) -> None:
    found = [(each.quote, each.value) for each in claims(text) if each.question == "place.deployment"]
    assert (quote, value) in found


@pytest.mark.parametrize(
    "text",
    [
        "Russian soldiers would not stand in trenches for long.",
        "The force would be based at places agreed with Kyiv, and a truce is in place before its mission is defined.",
        "Danish units could be based in a neighbouring state.",
    ],
)
def test_what_tells_nothing_of_the_front(text: str) -> None:
    found = answers(text, "place.deployment")
    assert "being_determined" not in found
    assert "away_from_front" not in found
    assert "neighbouring" not in found
