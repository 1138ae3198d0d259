"""From where to where the words of a condition reach, with what waits for it or alone."""

from __future__ import annotations

import pytest

from tests.read.helpers import one

TRIGGER = "deployment.trigger"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Officials said the mission would set out only once an armistice was signed.",
            "the mission would set out only once an armistice was signed",
        ),
        (
            "The guarantees would take effect on the day of a truce, an armistice or a peace treaty.",
            "The guarantees would take effect on the day of a truce, an armistice or a peace treaty",
        ),
        (
            "Allied soldiers would not be sent before a ceasefire, and talks on the rest go on.",
            "Allied soldiers would not be sent before a ceasefire",
        ),
        (
            "The allies want a force. It would be kept away from the border and move in after a truce.",
            "move in after a truce",
        ),
        (
            "Once a truce holds, the force would be sent to western Ukraine.",
            "Once a truce holds, the force would be sent to western Ukraine",
        ),
    ],
)
def test_a_clause_of_the_force_is_a_condition_from_end_to_end(text: str, quote: str) -> None:
    assert one(text, TRIGGER).quote == quote


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "Thirty governments are prepared to dispatch soldiers and engineers to Ukraine after an armistice.",
            TRIGGER,
            "to Ukraine after an armistice",
        ),
        (
            "Latvia is ready to lend two frigates, a field hospital and forty instructors if a truce is agreed.",
            "condition.LV",
            "if a truce is agreed",
        ),
        (
            "Ministers signed a declaration on the deployment of multinational forces in Ukraine after a ceasefire.",
            TRIGGER,
            "after a ceasefire",
        ),
        (
            "Norway could lend ships, its premier said, provided there is a ceasefire.",
            "condition.NO",
            "provided there is a ceasefire",
        ),
        (
            "Once an armistice is signed, Romania would repair the railways between the ports and the capital.",
            "condition.RO",
            "Once an armistice is signed",
        ),
    ],
)
def test_of_a_pledge_no_more_goes_with_its_condition_than_is_as_long(text: str, question: str, quote: str) -> None:
    assert one(text, question).quote == quote


def test_a_short_act_goes_with_its_condition() -> None:
    text = "Latvia would send ships once a truce has been agreed."
    assert one(text, "condition.LV").quote == "send ships once a truce has been agreed"


def test_a_party_that_decides_is_told_whole() -> None:
    text = "Norway will decide on soldiers only when it is clear what Washington would do."
    assert one(text, "condition.NO").quote == text.removesuffix(".")


def test_a_claim_keeps_the_condition_that_is_told_beside_it() -> None:
    text = "Romania said it will provide transport, hospitals and storage through its bases after a ceasefire."
    assert one(text, "contribution.RO").condition == "after a ceasefire"


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "The force should be directed against nobody; its sole aim should be the protection of peace, she said.",
            "force.purpose",
            "its sole aim should be the protection of peace",
        ),
        (
            "Some leaders came to Paris for the meeting in person; the others joined by video link.",
            "meeting.form",
            "Some leaders came to Paris for the meeting in person; the others joined by video link",
        ),
    ],
)
def test_a_claim_ends_with_a_semicolon_unless_it_tells_of_several(text: str, question: str, quote: str) -> None:
    assert one(text, question).quote == quote


def test_what_is_given_is_told_whole_though_somebody_speaks_within_it() -> None:
    text = (
        "Macron said that 26 nations pledged troops.\n"
        "They have formally agreed, he reported, to station troops in Ukraine or to show a presence at sea."
    )
    assert one(text, "pledging.kinds").quote == "station troops in Ukraine or to show a presence at sea"
