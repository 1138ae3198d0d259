"""Where the force would be, in answers and phrases that are no clause."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers


@pytest.mark.parametrize(
    "text",
    [
        "Russian soldiers would not stand in trenches for long.",
        "The force would be based at places agreed with Kyiv, and a truce is in place before its mission is defined.",
        "Danish units could be based in a neighbouring state.",
    ],
)
def test_what_tells_nothing_of_the_front(text: str) -> None:
    found = answers(text, "place.deployment")
    assert "being_determined" not in found
    assert "away_from_front" not in found
    assert "neighbouring" not in found
