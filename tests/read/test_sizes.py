"""How large the force would be, and how many soldiers one party would send."""

from __future__ import annotations

import pytest

from .helpers import answers, claims, one

_BEFORE = "He was asked about the multinational force for Ukraine and its soldiers. "


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        (
            "A paper puts the size of the force at 12,000 to 18,000.",
            "the size of the force at 12,000 to 18,000",
            "12000..18000",
        ),
        ("Danish planners had looked at a force of 42,000.", "looked at a force of 42,000", 42000),
        (
            "A contingent of 42,000 was weighed by generals in April.",
            "A contingent of 42,000 was weighed",
            42000,
        ),
    ],
)
def test_a_number_without_soldiers_beside_it(text: str, quote: str, value: object) -> None:
    found = one(_BEFORE + text, "force.size")
    assert (found.quote, found.value) == (quote, value)


@pytest.mark.parametrize(
    "text",
    [
        "The organisers expect thousands of visitors.",
        "Some 12,000 drones were built, and 9,000 are in use.",
        "The fund holds €20,000, and 15,000 were spent.",
        "Over 12,000 people fled, and 9,000 are still abroad.",
    ],
)
def test_other_numbers_are_no_size_of_the_force(text: str) -> None:
    assert answers(_BEFORE + text, "force.size") == []


@pytest.mark.parametrize(
    ("text", "party", "quote"),
    [
        ("Latvia could send around 150 soldiers.", "LV", "Latvia could send around 150 soldiers"),
        ("Several hundred Danish soldiers could go.", "DK", "Several hundred Danish soldiers could go"),
        ("Latvia is ready to send 150 soldiers.", "LV", "Latvia is ready to send 150 soldiers"),
        (
            "Denmark offered up to a battalion of ground troops.",
            "DK",
            "Denmark offered up to a battalion of ground troops",
        ),
    ],
)
def test_how_many_soldiers_a_party_would_send_is_an_offer(text: str, party: str, quote: str) -> None:
    found = one(text, f"contribution.{party}")
    assert (found.kind, found.value, found.quote) == ("contribution", ("troops",), quote)


def test_soldiers_of_whom_somebody_spoke_are_an_offer_alone() -> None:
    assert answers("Several hundred Danish soldiers could go.", "position.DK") == ["deploy_conditional"]
    assert answers("Riga has spoken of some 150 soldiers.", "position.LV") == []


@pytest.mark.parametrize(
    "text",
    [
        "Latvia is ready to send soldiers.",
        "Latvia will not send 150 soldiers.",
        "Latvia trained 150 Ukrainian soldiers.",
        "Denmark's brigade in Latvia is due to reach 4,000 soldiers.",
    ],
)
def test_where_a_party_stands_is_no_offer_of_so_many_soldiers(text: str) -> None:
    assert [each.quote for each in claims(text) if each.value == ("troops",)] == []
