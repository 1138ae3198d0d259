"""What states offer together or leave to one of them, where no verb of giving says so."""

from __future__ import annotations

import pytest

from .helpers import answers, one

_PLEDGED = "He said that 26 countries had pledged contributions to a force for Ukraine. "


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Not every country would send ground troops.", "Not every country would send ground troops"),
        ("Not all of them will go to Ukraine.", "Not all of them will go to Ukraine"),
        ("They are on board, though not all with soldiers.", "though not all with soldiers"),
    ],
)
def test_what_states_offer_together(text: str, quote: str | None) -> None:
    found = one(text if "26" in text else _PLEDGED + text, "pledging.kinds")
    assert found.quote == quote or (quote is None and "air component" in found.quote)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow turned down any scenario involving NATO troops.",
        "The attack came by land, sea and air, Russia said.",
        "Some third countries finance the Russian war economy.",
    ],
)
def test_what_nobody_offers(text: str) -> None:
    assert answers(_PLEDGED + text, "pledging.kinds") == []


@pytest.mark.parametrize(
    ("text", "party", "quote"),
    [
        ("Denmark would see to the training.", "DK", "Denmark would see to the training"),
        ("Oslo makes its airfields available.", "NO", "Oslo makes its airfields available"),
        ("Norway wants to lead at sea.", "NO", "Norway wants to lead at sea"),
        ("Danish soldiers could be based in a neighbouring country.", "DK", None),
    ],
)
def test_what_a_party_would_take_on(text: str, party: str, quote: str | None) -> None:
    assert one(text, f"contribution.{party}").quote == (quote or text.rstrip("."))


@pytest.mark.parametrize(
    "text",
    [
        "Denmark has supplied Ukraine with vehicles and gear.",
        "Denmark has spoken of the need for aircraft.",
        "Denmark will not see to the training.",
    ],
)
def test_what_is_no_part_of_a_party(text: str) -> None:
    assert answers(text, "contribution.DK") == []
