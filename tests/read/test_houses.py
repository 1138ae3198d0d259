"""Which parliament must agree, in headlines and where it alone can decide."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


@pytest.mark.parametrize(
    "text",
    [
        "The Storting has already approved the soldiers.",
        "The Folketing has voted on the budget, the minister said of the force.",
        "MPs told reporters that the force was a good idea.",
    ],
)
def test_nobody_must_be_asked(text: str) -> None:
    assert [each.quote for each in claims(text) if each.question.startswith("approval")] == []


def test_a_house_is_that_of_the_state_named_with_it() -> None:
    text = "Canada’s House of Commons must approve any soldiers."
    assert answers(text, "approval.CA") == ["needed"]
    assert answers(text, "approval.GB") == []


def test_parties_in_a_parliament_are_no_parliament() -> None:
    text = "The Finnish government will consult the parties in parliament about the force."
    assert not answers(text, "approval.FI")
