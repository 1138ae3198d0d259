"""Who sends no soldiers, said without a verb of sending, without a name for soldiers, or without a subject."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "party", "quote"),
    [
        ("Slovenia won't deploy a single soldier.", "SI", "Slovenia won't deploy a single soldier"),
        ("Cyprus would send no one, a diplomat said.", "CY", "Cyprus would send no one"),
        ("Spain will not deploy.", "ES", "Spain will not deploy"),
        ("Ireland sticks to its no to soldiers.", "IE", "Ireland sticks to its no to soldiers"),
        ("Denmark is staying out of Ukraine.", "DK", "Denmark is staying out of Ukraine"),
        ("Finland will not take part with troops.", "FI", "Finland will not take part with troops"),
        ("Latvia joins the coalition without soldiers.", "LV", "Latvia joins the coalition without soldiers"),
        ("Norway will not send its military.", "NO", "Norway will not send its military"),
        ("Japan has no plans for SDF participation.", "JP", "no plans for SDF participation"),
    ],
)
def test_a_refusal_in_other_words(sentence: str, party: str, quote: str) -> None:
    found = one(_LEAD + sentence, f"position.{party}")
    assert found.value == "no_troops"
    assert quote in found.quote


@pytest.mark.parametrize(
    "sentence",
    [
        "There are no plans to send troops, Spain's premier Ana Ruiz said.",
        "Spain's premier Ana Ruiz said no dispatch of its army was under consideration.",
    ],
)
def test_soldiers_that_nobody_names_are_those_of_who_speaks(sentence: str) -> None:
    assert answers(_LEAD + sentence, "position.ES") == ["no_troops"]


@pytest.mark.parametrize(
    "sentence",
    [
        "No soldiers would be sent before a truce, Spain's premier Ana Ruiz said.",
        "Soldiers would not be stationed at the front, Spain's premier Ana Ruiz said.",
        "No foreign troops are planned there, Spain's premier Ana Ruiz said.",
        "Would Spain not deploy?",
        "It asked whether Spain had ruled out a deployment.",
        "Spain rejected the deployment of Russian troops.",
        "Spain rules out any participation in the talks.",
    ],
)
def test_soldiers_of_others_or_of_another_day_are_not_refused(sentence: str) -> None:
    assert not answers(_LEAD + sentence, "position.ES")


def test_who_will_not_refuse_refuses_nothing() -> None:
    assert not answers(_LEAD + "Malta ruled out troops. Norway and Spain will not.", "position.ES")


@pytest.mark.parametrize(
    ("sentence", "parties", "quote"),
    [
        (
            "Spain and Austria have made it plain that they will not send troops.",
            ("ES", "AT"),
            "Spain and Austria have made it plain that they will not send troops",
        ),
    ],
)
def test_notes_and_rows(sentence: str, parties: tuple[str, ...], quote: str) -> None:
    lead = "The coalition of the willing would send soldiers to Ukraine.\n\n"
    found = [each for each in claims(lead + sentence) if each.question.startswith("position.")]
    assert {(each.question, each.quote) for each in found} == {(f"position.{party}", quote) for party in parties}
