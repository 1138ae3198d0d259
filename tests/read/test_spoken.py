"""What a party's part would be, where somebody only speaks of it."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine.\n\n"


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [


        ("Greece is prepared to send up to a company.", "Greece is prepared to send up to a company"),

    ],
)  # fmt: skip
def test_spoken_of(sentence: str, quote: str) -> None:
    assert [each.quote for each in claims(_LEAD + sentence) if each.question == "contribution.GR"] == [quote]


@pytest.mark.parametrize(
    "sentence",
    [
        "Greek officials have mentioned between 20,000 and 40,000 soldiers.",  # the whole force
        "Greece speaks of about 90 drones.",
    ],
)
def test_not_its_own(sentence: str) -> None:
    assert not [each for each in claims(_LEAD + sentence) if each.question == "contribution.GR"]
