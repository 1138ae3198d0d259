"""Whose words are where a report goes on without naming anybody: `foedus.read.retold`."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one

SPOKE = "Prime Minister Ann Loxley said the talks had gone well."


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        (f"{SPOKE} The force is meant to deter a new attack.", "force.purpose", "Ann Loxley"),
        (f"{SPOKE} The soldiers will not be stationed on the front line.", "place.deployment", "Ann Loxley"),
        (f"{SPOKE}\nThey would not be stationed on the front line.", "place.deployment", "Ann Loxley"),
        ("Russia sent 90 drones, the air force said. 70 were shot down.", "drones.stopped", "air force"),
        (f"{SPOKE}\nThe coalition has 35 members.", "coalition.size", "narrator"),
        (f"{SPOKE} The coalition has 35 members.", "coalition.size", "narrator"),
        (f"{SPOKE} No list of the 26 contributors was published.", "pledging.list", "narrator"),
        ("Ann Loxley said the United States had not signed the text.", "us.support", "Ann Loxley"),
        ("Ann Loxley wants aid, though the form of American help isn’t public yet.", "us.support", "narrator"),
    ],
)
def test_what_only_a_speaker_can_know_is_his(text: str, question: str, speaker: str) -> None:
    assert [each.speaker for each in claims(text) if each.question == question][:1] == [speaker]


def test_what_a_quotation_says_of_the_list_is_whose_quotation_it_is() -> None:
    text = "“The offers are on paper,” Ann Loxley said, “and the list stays secret.”"
    assert {each.speaker for each in claims(text) if each.question == "pledging.list"} <= {"Ann Loxley"}


def test_what_some_governments_would_do_is_not_what_was_said_before() -> None:
    text = f"{SPOKE} Some governments are prepared to station troops in Ukraine once a ceasefire is agreed."
    assert "Ann Loxley" not in {each.speaker for each in claims(text) if each.question == "deployment.trigger"}


def test_a_state_does_not_speak_over_who_tells_of_it() -> None:
    text = "The ambassador Igor Welin repeated that Russia rejected any foreign troops in Ukraine."
    assert one(text, "guarantees.rejected").speaker == "Igor Welin"
