"""Whose part it is to pay for, arm and train Ukraine's army."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

_LEAD = (
    "Twenty-six states have promised to send soldiers to a multinational force for Ukraine. Austria's chancellor, "
    "Lena Vogt, spoke after the summit.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "Austria will finance, equip and train Ukrainian units.",
            "Austria will finance, equip and train Ukrainian units",
        ),
        (
            "Until then: weapons, money and training for Ukraine's army.",
            "weapons, money and training for Ukraine's army",
        ),
        ("The priority, Vogt said, is to arm and train Ukraine's forces.", "to arm and train Ukraine's forces"),
    ],
)
def test_help_for_the_army(sentence: str, quote: str) -> None:
    found = [each for each in claims(_LEAD + sentence) if each.question == "contribution.AT"]
    assert [each.quote for each in found] == [quote]
    assert "training" in str(found[0].value)


@pytest.mark.parametrize(
    "sentence",
    [
        "The allies would finance, equip and train Ukrainian units.",
        "The force would arm and train Ukraine's army.",
        "Austria will not arm and train Ukraine's army.",
    ],
)
def test_help_of_others(sentence: str) -> None:
    assert not [each for each in claims(_LEAD + sentence) if each.question == "contribution.AT"]
