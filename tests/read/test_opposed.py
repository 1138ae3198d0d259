"""Parties and politicians in opposition who are against soldiers of their own country."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "party", "speaker"),
    [
        ("Other parties waited, whereas the HGF opposes any Danish boots on the ground.", "DK", "HGF"),
    ],
)
def test_who_is_in_opposition_speaks_of_the_own_country(sentence: str, party: str, speaker: str) -> None:
    found = one(_LEAD + sentence, f"position.{party}")
    assert found.value == "no_troops"
    assert speaker in found.speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "The public is against sending Danish soldiers.",
        "Parties wait; experts are against sending Danish soldiers.",
        "The opposition is against the tax on Danish fuel.",
    ],
)
def test_the_public_and_experts_are_no_opposition(sentence: str) -> None:
    assert not [each for each in claims(_LEAD + sentence) if each.question.startswith("position.")]


def test_where_soldiers_are_not_the_topic_no_party_takes_a_stance() -> None:
    assert not answers("The opposition in Denmark is against the deployment of cameras.", "position.DK")
