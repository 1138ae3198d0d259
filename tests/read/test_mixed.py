"""What some give and others, in one breath; and what nobody offers a force."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

KINDS = "pledging.kinds"
BEFORE = "Twenty-two countries will contribute to a force for Ukraine. "


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        (
            "Some of them would send troops, others would lend ships, she said.",
            "Some of them would send troops, others would lend ships",
            ("sea", "troops"),
        ),
        (
            "Some would put men on the ground while others will help with planes.",
            "Some would put men on the ground while others will help with planes",
            ("air", "land", "troops"),
        ),
        (
            "Each decides: some with soldiers, others with planes.",
            "some with soldiers, others with planes",
            ("air", "troops"),
        ),
        ("They would offer either troops or other means.", "troops or other means", ("troops",)),
        (
            "Not everyone who contributes sends soldiers.",
            "Not everyone who contributes sends soldiers",
            ("not_all_send_troops", "troops"),
        ),
        (
            "By no means all of them intend to send soldiers.",
            "By no means all of them intend to send soldiers",
            ("not_all_send_troops", "troops"),
        ),
        (
            "The states were prepared to contribute to a multinational force in the air, at sea and in cyberspace.",
            "in the air, at sea and in cyberspace",
            ("air", "cyber", "sea"),
        ),
    ],
)
def test_what_some_give_and_others(text: str, quote: str, value: tuple[str, ...]) -> None:
    found = [each for each in claims(BEFORE + text) if each.question == KINDS]
    assert [(each.quote, each.value) for each in found] == [(quote, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The allies would supply long-range missiles.",
        "The two countries would set up hubs and build protected stores for weapons.",
        "The allies will set up a headquarters in Oslo.",
        "The states promised Kyiv air defence systems.",
        "Soldiers may be sent abroad only with a vote, and soldiers could be based in Ukraine.",
        "Few governments would commit soldiers unless America stood behind them.",
        "Some of them were late, others had left early.",
    ],
)
def test_what_nobody_offers_a_force(text: str) -> None:
    assert not [each for each in claims(BEFORE + text) if each.question == KINDS]
