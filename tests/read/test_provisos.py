"""Conditions by a proviso, a rider or an answer."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "Norway has offered soldiers, on condition that its neighbours send some as well.",
            "condition.NO",
            "on condition that its neighbours send some as well",
        ),
        (
            "The Norwegian premier called sending soldiers sensible, provided that others help.",
            "condition.NO",
            "provided that others help",
        ),
        (
            "Norway could send instructors, but only under a credible truce, its minister said.",
            "condition.NO",
            "only under a credible truce",
        ),
        (
            "Danish troops could serve as peacekeepers under a UN mandate.",
            "condition.DK",
            "under a UN mandate",
        ),
        (
            "Denmark would join the mission with a clear mandate.",
            "condition.DK",
            "Denmark would join the mission with a clear mandate",
        ),
        ("NORWAY: First a truce, then a clear mandate.", "condition.NO", "First a truce, then a clear mandate"),
        (
            "When would the soldiers go? Only after an armistice or a peace treaty.",
            "deployment.trigger",
            "Only after an armistice or a peace treaty",
        ),
        (
            "When would the force go? Not before there is a truce, according to the minister.",
            "deployment.trigger",
            "Not before there is a truce",
        ),
    ],
)
def test_a_proviso_is_a_condition(text: str, question: str, quote: str) -> None:
    found = [each.quote for each in claims(text) if each.question == question]
    assert [each for each in found if quote in each or each in quote]


@pytest.mark.parametrize(
    "text",
    [
        "Since then Norway has provided Ukraine with radars for its soldiers.",
        "Norway helps the soldiers as long as necessary.",
        "After a settlement he would see no need for soldiers there.",
    ],
)
def test_what_is_no_proviso(text: str) -> None:
    assert [each.quote for each in claims(text) if each.kind == "condition"] == []
