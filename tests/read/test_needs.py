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
            "Norway leaves open whether its soldiers go. Oslo first wants clarity about the American part.",
            "condition.NO",
            "Oslo first wants clarity about the American part",
        ),
        (
            "Denmark would bring a frigate to the mission, but wants an international mandate.",
            "condition.DK",
            "an international mandate",
        ),
        (
            "Norway wants an American safety net spelled out before it sends soldiers.",
            "condition.NO",
            "wants an American safety net spelled out before it sends soldiers",
        ),
        (
            "Soldiers might go later, the Danish minister said, and US involvement was crucial.",
            "condition.DK",
            "US involvement was crucial",
        ),
        (
            "Danish bases could help the mission, the Danish minister said, but this supposes that there is a truce.",
            "condition.DK",
            "this supposes that there is a truce",
        ),
        (
            "The framework and the tasks of the mission would have to be agreed, the Danish minister said.",
            "condition.DK",
            "The framework and the tasks of the mission would have to be agreed",
        ),
        (
            "A clear mandate and American backing are needed, the Norwegian minister said of soldiers.",
            "condition.NO",
            "A clear mandate and American backing are needed",
        ),
        (
            "A lot hinges on what America does, the Norwegian minister said of soldiers.",
            "condition.NO",
            "A lot hinges on what America does",
        ),
        (
            "Norway has made American involvement a condition for sending soldiers.",
            "condition.NO",
            "Norway has made American involvement a condition for sending soldiers",
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


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "Norway has not decided on soldiers. It is waiting to hear what America will do.",
            "condition.NO",
            "It is waiting to hear what America will do",
        ),
        (
            "The Danish premier said it was too early for soldiers. First it must be clear what the Americans will do.",
            "condition.DK",
            "First it must be clear what the Americans will do",
        ),
    ],
)
def test_what_must_be_known_first(text: str, question: str, quote: str) -> None:
    assert (question, quote) in condition(text)


def test_waiting_for_something_else_is_no_condition() -> None:
    assert not condition("Norway is waiting to hear what the bank will do about the force.")
