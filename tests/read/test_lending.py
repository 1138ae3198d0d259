"""What would a party lend or take on, in other words than those of giving?"""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one

TOPIC = "The coalition of the willing met on soldiers for Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "question", "quote", "value"),
    [
        ("Slovakia has said it will handle logistics and nothing else.", "contribution.SK", None, ("logistics",)),
        ("Slovakia's task will be logistics.", "contribution.SK", "Slovakia's task will be logistics", ("logistics",)),
    ],
)
def test_what_a_party_would_lend(sentence: str, question: str, quote: str | None, value: tuple[str, ...]) -> None:
    claim = one(TOPIC + sentence, question)
    assert claim.value == value
    assert quote is None or claim.quote == quote


@pytest.mark.parametrize(
    "sentence",
    [
        "Slovenia said its airfields cannot be used for supplies.",
        "Russian bases could be used for attacks.",
        "Other countries said that training could come first.",
    ],
)
def test_what_nobody_lends(sentence: str) -> None:
    assert answers(TOPIC + sentence, "contribution.SI") == []
    assert answers(TOPIC + sentence, "contribution.RU") == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "A Norwegian admiral will run the headquarters of the force.",
            "A Norwegian admiral will run the headquarters of the force",
        ),
    ],
)
def test_who_gives_an_officer(sentence: str, quote: str) -> None:
    claim = one(TOPIC + sentence, "contribution.NO")
    assert claim.value == ("command",)
    assert claim.quote == quote


def test_an_american_officer_is_no_contribution() -> None:
    assert answers(TOPIC + "An American admiral will run the headquarters of the force.", "contribution.US") == []


def test_what_two_countries_set_up() -> None:
    text = TOPIC + "Denmark and Norway signed. The two countries would set up supply hubs across Ukraine."
    for party in ("DK", "NO"):
        assert one(text, f"contribution.{party}").quote.startswith("The two countries would set up supply hubs")
