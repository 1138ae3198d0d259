"""What belongs to a stance behind the words that show it."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

_LEAD = "Leaders of the coalition of the willing met to discuss guarantees for Ukraine.\n\n"


@pytest.mark.parametrize(
    ("sentence", "party", "quote"),
    [
        (
            "Norway will decide on soldiers only after the talks are over.",
            "NO",
            "Norway will decide on soldiers only after the talks are over",
        ),
        (
            "Denmark is ready to send a battalion, together with doctors and engineers, to a future force.",
            "DK",
            "Denmark is ready to send a battalion, together with doctors and engineers, to a future force",
        ),
        ("Norway may send soldiers once a truce holds.", "NO", "Norway may send soldiers"),
    ],
)
def test_how_far_a_stance_goes(sentence: str, party: str, quote: str) -> None:
    assert [each.quote for each in claims(_LEAD + sentence) if each.question == f"position.{party}"] == [quote]
