"""Where the force would be: away from the front, next door, in places still to be chosen."""

from __future__ import annotations

import pytest

from .helpers import answers, one


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        (
            "The mission would not be based on the contact line and would not replace the army of Ukraine, he said.",
            "The mission would not be based on the contact line",
            "away_from_front",
        ),
        ("The units would lie away from the contact line.", None, "away_from_front"),
        ("None of the troops would be anywhere near the front.", None, "away_from_front"),
        ("The troops would be situated at strategic points.", None, "at strategic points"),
        ("The soldiers would be placed near the big cities.", None, "near the big cities"),
        (
            "The troops would be posted in zones yet to be determined.",
            "in zones yet to be determined",
            "being_determined",
        ),
        (
            "He ruled out that the force be deployed on the front line.",
            "He ruled out that the force be deployed on the front line",
            "away_from_front",
        ),
        (
            "It is reason enough to station most troops in the west of the country.",
            "station most troops in the west of the country",
            "in the west of the country",
        ),
        (
            "According to two officials, the force would be kept far from the front.",
            "the force would be kept far from the front",
            "away_from_front",
        ),
    ],
)
def test_where_the_force_would_be(text: str, quote: str | None, value: str) -> None:
    found = one(text, "place.deployment")
    assert found.value == value
    assert found.quote == (quote or text.rstrip("."))


def test_a_place_that_is_added_is_a_claim_by_itself() -> None:
    text = "Half of the force would be stationed in Ukraine, well away from the fighting."
    assert answers(text, "place.deployment") == ["inside", "away_from_front"]
    assert one("Three battalions, far from the front: that is the plan for the force.", "place.deployment").quote == (
        "far from the front"
    )


@pytest.mark.parametrize(
    "text",
    [
        "American troops would stay in Poland, the president told him.",
        "Danish forces could be based in a neighbouring country.",
        "The country's place in the force is determined by its parliament.",
        "A new mandate is needed where the mission goes beyond the present one.",
    ],
)
def test_where_soldiers_of_one_country_are_is_no_place_of_the_force(text: str) -> None:
    assert answers(text, "place.deployment") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Planes of the force would fly from bases outside Ukraine.", "from bases outside"),
        ("Air policing would be conducted from outside Ukraine.", "from outside"),
        ("The deployment would not take place on the front line.", "away_from_front"),
        ("No unit of the force is foreseen on the contact line.", "away_from_front"),
    ],
)
def test_planes_and_units_are_somewhere_too(text: str, value: str) -> None:
    assert one(text, "place.deployment").value == value


def test_soldiers_of_one_state_next_door_are_what_it_offers() -> None:
    text = "Troops from Denmark could be based in a neighbouring country."
    assert not answers(text, "place.deployment")
