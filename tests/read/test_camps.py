"""Where parties of a parliament and their leaders stand on soldiers."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

_LEAD = "The Danish government may send soldiers to Ukraine as part of a multinational force.\n\n"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The Liberal Alliance said troops were needed. The Social Democrats are against.", "no_troops"),
        ("The Left Party would vote no on troops for Ukraine.", "no_troops"),
        ("The Greens do not want Danes there while the talks on soldiers go on.", "no_troops"),
        ("For the soldiers a vote is due, and the opposition calls the plan reckless.", "no_troops"),
        ("The Conservatives would back the deployment of soldiers.", "deploy_conditional"),
        ("The Christian Democrats are in favour of a peacekeeping mission with soldiers.", "deploy_conditional"),
        ("The Socialists will not go along, since the soldiers would be targets.", "no_troops"),
    ],
)
def test_verdicts_of_parties(sentence: str, stance: str) -> None:
    assert stance in answers(_LEAD + sentence, "position.DK")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Social Democrats said the soldiers were busy. They would vote against the budget.",
        "The Greens support Ukraine with money for its soldiers.",
        "Do the Liberals back the soldiers?",
    ],
)
def test_other_votes_are_none(sentence: str) -> None:
    assert not [each for each in claims("Reporters spoke of a force.\n\n" + sentence) if "position" in each.question]


def test_the_country_is_that_of_the_party() -> None:
    text = _LEAD + "Troops for Ukraine divide parliaments elsewhere: Vox is opposed to the deployment."
    assert answers(text, "position.ES") == ["no_troops"]
