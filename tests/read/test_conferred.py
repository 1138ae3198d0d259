"""The day on which leaders hosted, signed, agreed or were brought together is that of their meeting."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

DATE = "2025-09-05"


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("European leaders agreed on Thursday to take a plan for Ukraine to Washington.", "Thursday", "2025-09-04"),
        ("The prime minister today chaired a video conference of the leaders of thirty states.", "today", "2025-09-05"),
        (
            "The president this afternoon brought together the leaders of the coalition.",
            "this afternoon",
            "2025-09-05",
        ),
        (
            "The president received the representatives of 35 states at the Élysée on Tuesday.",
            "Tuesday",
            "2025-09-02",
        ),
        ("Three leaders put their names to a declaration in Paris on Tuesday.", "Tuesday", "2025-09-02"),
        ("Macron reported on 4 September that 26 of the 35 participants were ready.", "4 September", "2025-09-04"),
    ],
)
def test_days_of_the_meeting(text: str, quote: str, value: str) -> None:
    found = [each for each in claims(text, published=DATE) if each.question == "date.summit"]
    assert [(each.quote, each.value) for each in found] == [(quote, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said today that no decision had been taken.",
        "Lawmakers of the ruling party met this morning in Sofia.",
        "The prime minister will open a bridge tomorrow.",
        "Putin received the leaders of five countries in Moscow on Tuesday.",
    ],
)
def test_other_days(text: str) -> None:
    assert not [each for each in claims(text, published=DATE) if each.question == "date.summit"]
