"""Who stands where another party does."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

_LEAD = "Spain will not send soldiers to Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Norway and Malta have declared the same.", "NO"),
        ("Denmark's Ida Holm said the same.", "DK"),
        ("Danish Prime Minister Ida Holm said the same of her country.", "DK"),
        ("Austria takes the same line.", "AT"),
    ],
)
def test_the_same_is_what_was_said_before(sentence: str, party: str) -> None:
    assert one(_LEAD + sentence, f"position.{party}").value == "no_troops"


def test_the_same_is_done_in_one_sentence_and_by_a_person() -> None:
    text = "Spain's premier Ana Ruiz repeated that her country will not send soldiers to Ukraine, "
    text += "and Denmark's Ida Holm did the same."
    found = one(text, "position.DK")
    assert (found.value, found.speaker) == ("no_troops", "Ida Holm")


def test_a_similar_line_that_is_told_at_once_is_no_claim_of_its_own() -> None:
    text = _LEAD + "Austria takes a similar line. Austrian soldiers would not be sent, its premier said."
    assert [each.quote for each in claims(text) if each.question == "position.AT"] == [
        "Austrian soldiers would not be sent"
    ]


def test_the_same_without_a_stance_before_is_nothing() -> None:
    assert not answers("Spain bought jets for its army. Norway has done the same.", "position.NO")
