"""Whose parliament must agree, or need not, in words without a set shape."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

_LEAD = "The coalition of the willing wants to send soldiers to Ukraine after a ceasefire.\n\n"


@pytest.mark.parametrize(
    ("sentence", "party", "value"),
    [
        ("Norwegian soldiers will go nowhere without a yes from the Storting.", "NO", "needed"),
        ("On soldiers nothing can be done without the Riksdag.", "SE", "needed"),
        ("In Denmark every decision on troops is taken by the Folketing.", "DK", "needed"),
        ("On soldiers the final say, she added, lies with the Saeima.", "LV", "needed"),
        ("The deployment of soldiers would have to be brought before the Dáil.", "IE", "needed"),
        ("A resolution of the Sejm forbids the use of soldiers there.", "PL", "needed"),
        ("Croatian soldiers could leave only once the Sabor has voted.", "HR", "needed"),
        ("In Denmark the law prescribes a vote in the chamber if soldiers go.", "DK", "needed"),
        ("In Denmark it is the government, not the Folketing, that decides on soldiers.", "DK", "not_needed"),
        ("On soldiers, the Seimas has no veto.", "LT", "not_needed"),
        ("For two hundred soldiers the Seimas would not have to vote.", "LT", "not_needed"),
    ],
)
def test_chambers(sentence: str, party: str, value: str) -> None:
    assert answers(_LEAD + sentence, f"approval.{party}") == [value]


def test_several_parliaments() -> None:
    text = _LEAD + "On soldiers several parliaments, from Oslo to Lisbon, must still be asked."
    assert answers(text, "approval.NO") == answers(text, "approval.PT") == ["needed"]


def test_an_assembly_is_that_of_the_country_spoken_of() -> None:
    text = _LEAD + "Bulgaria will send no soldiers, since the National Assembly has forbidden it."
    assert answers(text, "approval.BG") == ["needed"]
    assert not answers(text, "approval.FR")


@pytest.mark.parametrize(
    "sentence",
    [
        "The premier spoke of soldiers and won a vote of confidence in the Storting.",
        "The minister told the Folketing that soldiers were ready.",
    ],
)
def test_other_matters_of_parliaments(sentence: str) -> None:
    assert not [each for each in claims(_LEAD + sentence) if each.question.startswith("approval.")]
