"""A condition of several states is each one's."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims


def _conditions(text: str) -> list[str]:
    return sorted(each.question for each in claims(text) if each.kind == "condition")


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Norway and Spain have said they will send soldiers if there is a truce.", ["condition.ES", "condition.NO"]),
        ("Norway and Spain: both would send soldiers after a truce.", ["condition.ES", "condition.NO"]),
        ("Denmark, Norway and Spain would send soldiers only once there is peace.",
         ["condition.DK", "condition.ES", "condition.NO"]),
    ],
)  # fmt: skip
def test_each_state_has_the_condition(text: str, questions: list[str]) -> None:
    assert _conditions(text) == questions


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Norway would send soldiers to Spain's mission if there is a truce.", ["condition.NO"]),
        ("The allies would send a force after a truce.", ["deployment.trigger"]),
    ],
)
def test_one_state_or_none_has_it_alone(text: str, questions: list[str]) -> None:
    assert _conditions(text) == questions


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The force would go only after a truce had been made and would not be there to fight.",
         "The force would go only after a truce had been made"),
        ("The deployment hinges on a truce, and there is no sign of one.", "The deployment hinges on a truce"),

    ],
)  # fmt: skip
def test_what_is_told_besides_is_no_condition(text: str, quote: str) -> None:
    assert [each.quote for each in claims(text) if each.question == "deployment.trigger"] == [quote]
