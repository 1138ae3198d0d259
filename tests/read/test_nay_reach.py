"""From where to where a refusal goes, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "Spanish soldiers will not go, not even when the war is over.",
            "Spanish soldiers will not go, not even when the war is over",
        ),
        ("Spain sends nobody, either in a truce or in peace.", "Spain sends nobody"),
        (
            "Spain will not deploy either, even after the war, an aide said.",
            "Spain will not deploy either, even after the war",
        ),
        ("Spain offers warships, not soldiers.", "not soldiers"),
        ("Spain belongs to the group but will not deploy.", "will not deploy"),
        ("Spain's prime minister Ana Ruiz again ruled out troops.", "again ruled out troops"),
    ],
)
def test_a_refusal_has_what_belongs_to_it(sentence: str, quote: str) -> None:
    assert one(_LEAD + sentence, "position.ES").quote.startswith(quote)


@pytest.mark.parametrize(
    "sentence",
    [
        "“We are not sending this force to fight anybody,” Spain's premier Ana Ruiz said.",
        "The clause would not oblige anyone to send troops, Spain's premier Ana Ruiz said.",
        "Spain has never put a number on its contingent of soldiers.",
        "Spain has sent its soldiers to many places, so why not there.",
        "Spain's premier Ana Ruiz conceded that not every contributor would station soldiers there.",
    ],
)
def test_what_denies_something_else_is_no_refusal(sentence: str) -> None:
    assert "no_troops" not in answers(_LEAD + sentence, "position.ES")


def test_what_is_denied_behind_leaves_a_stance_as_it_is() -> None:
    text = _LEAD + "Spain is open to sending peacekeepers under a United Nations mandate, not to a deterrence force."
    assert answers(text, "position.ES") == ["open"]


def test_of_american_soldiers_the_american_question_alone_is_asked() -> None:
    text = _LEAD + "American troops would stay out of Ukraine, officials said."
    assert not answers(text, "position.US")
    assert answers(text, "us.ground_troops") == ["no"]
