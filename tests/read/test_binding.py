"""Who asks for guarantees that bind, and how binding are they said to be?"""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The Ukrainian envoy said guarantees have to be legally binding.", "guarantees have to be legally binding"),
        ("The Ukrainian envoy said he wants them approved by Congress.", "he wants them approved by Congress"),
        (
            "Parliaments and Congress should ratify the guarantees, the Ukrainian envoy said.",
            "Parliaments and Congress should ratify the guarantees",
        ),
        ("The Russian envoy said Moscow needs documents with legal force.", "Moscow needs documents with legal force"),
        ("Moscow needed promises laid down in law, its envoy said.", "Moscow needed promises laid down in law"),
        (
            "The guarantees must be ratified by parliaments, including the US Congress, the Ukrainian envoy said.",
            "The guarantees must be ratified by parliaments, including the US Congress",
        ),
    ],
)
def test_who_asks_for_guarantees_that_bind(text: str, quote: str) -> None:
    assert [each.quote for each in claims(text) if each.question == "demand.binding"] == [quote]
    assert answers(text, "binding.status") == []


def test_a_promise_may_be_called_political() -> None:
    text = "The leaders made a political commitment on the force."
    assert answers(text, "binding.status") == ["political"]


def test_reasons_are_no_guarantees() -> None:
    text = "The reasons for sending no soldiers are military. They are also political."
    assert answers(text, "binding.status") == []


def test_what_a_paper_is_meant_to_be_is_said_of_the_paper() -> None:
    text = "The guarantees for the force are meant to be legally binding."
    assert [each.quote for each in claims(text) if each.question == "binding.status"] == [text[:-1]]


def test_what_somebody_asks_for_is_not_yet_binding() -> None:
    text = "The Ukrainian envoy has asked for guarantees that are legally binding and clear."
    assert answers(text, "binding.status") == []


def test_what_is_done_besides_is_not_asked_for() -> None:
    text = "Ukraine insists on binding guarantees and has recalled an older memorandum."
    assert [each.quote for each in claims(text) if each.question == "demand.binding"] == [
        "insists on binding guarantees"
    ]
