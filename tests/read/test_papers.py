"""Whether it is published who pledged what, and whether it stands on paper."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

LIST, STATE = "pledging.list", "pledges.state"
BEFORE = "Twenty-two countries will contribute to a force for Ukraine. "


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        ("Who is going? The premier would not say.", LIST, "premier would not say"),
        ("Asked for a list, the premier declined.", LIST, "premier declined"),
        ("Whether Chile is one of them she left unsaid.", LIST, "left unsaid"),
        ("No official list exists.", LIST, "No official list exists"),
        ("It was too soon to discuss the details.", LIST, "too soon to discuss the details"),
        (
            "Giving away the details would only help the Kremlin.",
            LIST,
            "Giving away the details would only help the Kremlin",
        ),
        ("We won't publish the table, an envoy said.", LIST, "We won't publish the table"),
        ("He declined to break down the figure by nation.", LIST, "He declined to break down the figure by nation"),
        ("The commanders have put their offers on paper.", STATE, "put their offers on paper"),
        ("Everything they offered is down on paper.", STATE, "down on paper"),
        (
            "It was the chiefs of staff who have recorded what each country can bring.",
            STATE,
            "recorded what each country",
        ),
    ],
)
def test_lists_and_papers(text: str, question: str, quote: str) -> None:
    found = [each.quote for each in claims(BEFORE + text) if each.question == question]
    assert any(quote in each for each in found), [(each.question, each.quote) for each in claims(BEFORE + text)]


@pytest.mark.parametrize(
    "text",
    [
        "Was it raining? The premier would not say.",
        "Spain would be part of the solution, its government said, without going into details.",
        "He would not say how many soldiers Denmark would contribute.",
        "The premier of Denmark did not specify the contribution of his country.",
        "It remains unclear what the United States is willing to do.",
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert not [each for each in claims(BEFORE + text) if each.question == LIST]
