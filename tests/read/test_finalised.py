"""Is the plan finished with America, and is a negotiated end possible?"""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Planning with the Americans will be wrapped up next week.",
            "Planning with the Americans will be wrapped up next week",
        ),
        (
            "The envoy called for patience over Ukraine: the security protocols are nearly done.",
            "security protocols are nearly done",
        ),
        (
            "The plan cannot be completed until Washington has spoken.",
            "The plan cannot be completed until Washington has spoken",
        ),
    ],
)
def test_a_plan_that_is_still_to_be_finished(text: str, quote: str) -> None:
    found = one(text, "plan.finalisation")
    assert found.value == "to_be_finalised"
    assert quote in found.quote


@pytest.mark.parametrize(
    "text",
    [
        "Talks with the Americans on tariffs will be wrapped up next week.",
        "The protocols were read out by a clerk.",
        "Moscow’s peace plan cannot be completed until Washington has spoken.",
    ],
)
def test_what_is_no_plan_of_the_allies(text: str) -> None:
    assert not answers(text, "plan.finalisation")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Putin said a settlement was possible if Kyiv was reasonable.",
            "a settlement was possible if Kyiv was reasonable",
        ),
        (
            "Putin said the war could be ended by talks, provided that Kyiv was reasonable.",
            "the war could be ended by talks, provided that Kyiv was reasonable",
        ),
    ],
)
def test_a_negotiated_end_goes_with_what_it_depends_on(text: str, quote: str) -> None:
    assert one(text, "war.negotiated_end").quote == quote


def test_an_agreement_of_others_is_no_end_of_the_war() -> None:
    text = "The minister said an agreement on the budget was possible if the parties were reasonable."
    assert not answers(text, "war.negotiated_end")


def test_a_condition_for_peace_is_told_without_the_marks_around_it() -> None:
    text = "Moscow said the war could be ended by talks “if reason wins,” and that it was ready."
    assert answers(text, "war.negotiated_end") == ["if reason wins"]
