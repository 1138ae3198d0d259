"""How far the words about drones go, and which numbers of them stand for what."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

SENT, STOPPED = "drones.launched", "drones.stopped"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Russia sent 95 drones against Ukraine, the air force said.", "Russia sent 95 drones against Ukraine"),
        ("Russia fired 95 drones as well as six missiles overnight.", "Russia fired 95 drones"),
        ("The night was calmer: 95 drones, of which crews halted 70.", "95 drones"),
        ("The raid was larger than any assault before, with more than 300 drones.", "more than 300 drones"),
        ("95 Drones in One Night", "95 Drones in One Night"),
        ("Heavy Attack Before the Talks: Over 300 Drones Hit Ukraine", "Over 300 Drones Hit Ukraine"),
    ],
)
def test_drones_that_were_sent(text: str, quote: str) -> None:
    assert one(text, SENT).quote == quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Russia sent 95 drones. 70 of them were shot down or had gone missing because of jamming.",
            "70 of them were shot down or had gone missing because of jamming",
        ),
        ("Russia sent 95 drones, said the air force, which downed 70 of them.", "downed 70 of them"),
        ("Russia used 95 attack UAVs. Air defence units managed to destroy 70 of them.", None),
    ],
)
def test_drones_that_were_stopped(text: str, quote: str | None) -> None:
    found = one(text, STOPPED)
    assert found.value == 70
    assert quote is None or found.quote == quote


@pytest.mark.parametrize(
    "text", ["Kyiv bought 300 drones from Denmark.", "The firm will deliver 300 drones next year."]
)
def test_drones_that_are_bought_were_not_launched(text: str) -> None:
    assert not [each for each in claims(text) if each.kind == "quantity"]


def test_a_label_before_a_number_is_no_other_clause() -> None:
    assert answers("Drones over Kyiv\nLaunched: 95\nStopped: 70", SENT) == [95]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Russia launched 230 drones and 12 missiles at Ukraine.", "Russia launched 230 drones"),
        ("Russia sent 230 drones against Ukraine.", "Russia sent 230 drones against Ukraine"),
    ],
)
def test_missiles_are_another_count(text: str, quote: str) -> None:
    assert one(text, "drones.launched").quote == quote
