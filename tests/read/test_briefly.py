"""Where parties stand, in words that name no soldiers because they were just spoken of."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "party", "stance"),
    [
        ("Spain will not deploy.", "ES", "no_troops"),
        ("Norway isn't taking part, its premier said.", "NO", "no_troops"),
        ("Vienna sends nobody.", "AT", "no_troops"),
        ("Hungary will play no part in such a mission.", "HU", "no_troops"),
        ("Slovenia is staying out with its army.", "SI", "no_troops"),
        ("Portugal and Malta have refused.", "PT", "no_troops"),
        ("Dublin cannot imagine a role.", "IE", "deploy_conditional"),
        ("Denmark would join only with American support.", "DK", "deploy_conditional"),
        ("Belgium will make up its mind about a mission once the details are known.", "BE", "undecided"),
        ("Sweden has not settled the question of soldiers.", "SE", "undecided"),
        ("Portuguese officials said nothing had been decided in Lisbon.", "PT", "undecided"),
        ("The Czech government declined to say what it could give.", "CZ", "undecided"),
        ("Rome would not be drawn on whether it might take part.", "IT", "undecided"),
        ("Athens considers such talk premature.", "GR", "undecided"),
        ("Denmark has yet to decide whether its troops would go.", "DK", "undecided"),
        ("Prague has dodged the question.", "CZ", "undecided"),
    ],
)
def test_a_stance_in_few_words(sentence: str, party: str, stance: str) -> None:
    assert answers(_LEAD + sentence, f"position.{party}") == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "The president is not taking part, an aide said.",
        "The Danish parliament will decide on a mission once the details are known.",
        "Is Norway taking no part in the mission?",
        "Paris did not say whether Germany would send anybody.",
        "They have refused.",
        "It asked whether Spain would not deploy.",
    ],
)
def test_persons_parliaments_and_questions_are_no_stance(sentence: str) -> None:
    assert not [each for each in claims(_LEAD + sentence) if each.question.startswith("position.")]


def test_where_soldiers_were_not_spoken_of_nobody_takes_a_stance() -> None:
    text = "The ministers met in Rome to discuss the price of gas. Spain has refused."
    assert not [each for each in claims(text) if each.question.startswith("position.")]
