"""What speaks of soldiers and says nothing of where a party stands on its own."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

_LEAD = "Leaders of the coalition of the willing met to discuss guarantees for Ukraine.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "The host said that 20 nations had joined. They would send soldiers after a truce.",
        "The host would not name the states that would deploy soldiers.",
        "Macron gave no details about the troops of the international contingent.",
        "Meloni will attend a video conference about the possibility of peacekeepers.",
        "The minister is going to join a call on sending peacekeepers to Ukraine.",
        "No German soldier may be sent overseas unless parliament agrees.",
        "Macron said later that 26 of them were committed to sending soldiers.",
    ],
)
def test_others_talks_and_laws_are_no_stance(sentence: str) -> None:
    assert not [each for each in claims(_LEAD + sentence) if each.question.startswith("position.")]


@pytest.mark.parametrize(
    ("sentence", "party", "stance"),
    [
        ("Prague made no promise of soldiers.", "CZ", "undecided"),
        ("Denmark has not pledged any troops.", "DK", "undecided"),
        ("Oslo gave no commitment on troops.", "NO", "undecided"),
        ("Norway joined the talks and will send soldiers.", "NO", "deploy_committed"),
        ("The French and the British said they would send soldiers.", "FR", "deploy_conditional"),
        ("Finland will not commit troops.", "FI", "no_troops"),
    ],
)
def test_near_them_a_stance_is_found(sentence: str, party: str, stance: str) -> None:
    assert answers(_LEAD + sentence, f"position.{party}") == [stance]
