"""Parts that are only held possible, and a subject parted from its verb by who says so."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine.\n\n"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Greece would take part in the guarantees, perhaps by training.", "perhaps by training"),

        ("Greece, said Nikos Lalas, will coordinate logistics.", "will coordinate logistics"),
    ],
)  # fmt: skip
def test_possible(text: str, quote: str) -> None:
    found = [each.quote for each in claims(_LEAD + text) if each.question == "contribution.GR"]
    assert found
    assert quote.split(", ")[-1] in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Greece would take part in the talks, perhaps on Monday.",
        "Greece spoke. American training is one of the options.",
    ],
)
def test_not_possible(text: str) -> None:
    assert not [each for each in claims(_LEAD + text) if each.question == "contribution.GR"]
