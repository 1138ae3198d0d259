"""Parties that are ready, open or undecided, in words that name a force, a unit or nothing at all."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "party", "stance"),
    [
        ("Malta could contribute to a peace mission.", "MT", "deploy_conditional"),
        ("Norway could contribute to a peace mission, but wants a truce first.", "NO", "deploy_conditional"),
    ],
)
def test_readiness_without_soldiers(sentence: str, party: str, stance: str) -> None:
    assert answers(_LEAD + sentence, f"position.{party}") == [stance]


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Norway hasn't made up its mind.", "NO"),
        ("Iceland is sitting on the fence.", "IS"),
        ("Greece would decide on a role in due course.", "GR"),
    ],
)
def test_indecision_in_few_words(sentence: str, party: str) -> None:
    assert answers(_LEAD + sentence, f"position.{party}") == ["undecided"]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Austria is willing to send a unit of up to company size.", {"AT"}),
        ("Danish and Dutch forces would be deployed.", {"DK", "NL"}),
    ],
)
def test_units_men_and_signatures(sentence: str, parties: set[str]) -> None:
    found = {each.question for each in claims(_LEAD + "\n\n" + sentence) if each.question.startswith("position.")}
    assert found == {f"position.{party}" for party in parties}


@pytest.mark.parametrize(
    "sentence",
    [
        "Greece is ready to take part in the talks.",
        "Its bases would serve as hubs for the mission.",
        "The chairman is ready to take part.",
        "The force is ready. It would deploy after a truce.",
        "Austria is considering a naval contribution.",
        "Would Austria take part?",
        "It was asked whether Austria might join.",
        "The Austrian parliament has yet to decide.",
        "Nearly 60 per cent of Danes were against.",
        "The list counted Austria out and wants Greece to take part.",
    ],
)
def test_talks_bases_persons_and_questions_are_no_stance(sentence: str) -> None:
    assert not [each for each in claims(_LEAD + sentence) if each.question.startswith("position.")]


def test_where_nobody_spoke_of_soldiers_a_short_stance_is_none() -> None:
    text = "The ministers met in Rome to discuss the price of gas. Spain has yet to decide."
    assert not [each for each in claims(text) if each.question.startswith("position.")]
