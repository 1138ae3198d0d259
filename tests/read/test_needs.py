"""What a state wants to know, to have or to see before it takes part."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


def condition(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.quote) for each in claims(text) if each.kind == "condition"]


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "The Danish premier said he must first know what Washington is going to do about the force.",
            "condition.DK",
            "he must first know what Washington is going to do about the force",
        ),
        (
            "A lot hinges on what America does, the Norwegian minister said of soldiers.",
            "condition.NO",
            "A lot hinges on what America does",
        ),
        (
            "Denmark wants an invitation from the government there before its soldiers go.",
            "condition.DK",
            "Denmark wants an invitation from the government there before its soldiers go",
        ),
    ],
)
def test_what_a_state_needs_first(text: str, question: str, quote: str) -> None:
    assert [(q, w) for q, w in condition(text) if q == question and (w in quote or quote in w)]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian minister wants to know what the Americans pay for gas.",
        "Ukraine wants American backing for the force.",
        "Norway has a mandate to sell its missiles.",
        "The Norwegian minister said sanctions were crucial and American support for them decisive.",
    ],
)
def test_what_is_no_need_of_a_state(text: str) -> None:
    assert condition(text) == []


def test_a_heading_says_of_whom_the_line_below_tells() -> None:
    assert answers("NORWAY\nDefence Ministry sources say a truce must come first for soldiers.", "condition.NO")


def test_the_name_of_the_force_is_no_state() -> None:
    text = "The minister said the Multinational Force Ukraine can deploy if there is a truce."
    assert answers(text, "deployment.trigger") == [("ceasefire",)]


def test_waiting_for_something_else_is_no_condition() -> None:
    assert not condition("Norway is waiting to hear what the bank will do about the force.")
