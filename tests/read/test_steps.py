"""What has to come first, and what second, by whoever speaks for a party."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "The Norwegian premier said he would first have to see what America does for the force.",
            "condition.NO",
            "would first have to see what America does for the force",
        ),
    ],
)
def test_what_comes_first(text: str, question: str, quote: str) -> None:
    assert quote in one(text, question).quote


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian minister said the price of gas had to come down first.",
        "American support for the film was decisive, the Norwegian minister said.",
        "The Norwegian minister arrived first. These include ships and aircraft.",
        "Sanctions on oil must come first, before a truce can be reached, the Norwegian minister said.",
    ],
)
def test_what_is_no_step(text: str) -> None:
    assert not answers(text, "condition.NO")


@pytest.mark.parametrize(
    "text",
    [
        "Nothing would happen without the Americans, an envoy said of the force.",
        "Without American backing nobody would move, an envoy said of the force.",
        "Without the United States this force does not go anywhere.",
        "Any deployment depends on American backing.",
    ],
)
def test_nothing_happens_without_america(text: str) -> None:
    assert answers(text, "deployment.trigger") == [("us_role",)]


@pytest.mark.parametrize(
    "text",
    [
        "The force is ready. The starting signal is an armistice.",
        "It is a force that waits for an armistice.",
        "The whole operation hinges on an armistice.",
        "When would the force go? A truce, an armistice or a treaty would do.",
        "The force can be there within days of an armistice.",
        "The planners spoke of a peacekeeping force in case an armistice is signed.",
    ],
)
def test_what_sets_a_force_in_motion(text: str) -> None:
    assert len(answers(text, "deployment.trigger")) == 1
