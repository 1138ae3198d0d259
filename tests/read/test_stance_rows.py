"""Where several states stand that are named in a row."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine.\n\n"


def _stances(text: str) -> dict[str, object]:
    return {each.question: each.value for each in claims(_LEAD + text) if each.question.startswith("position.")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Greece and Austria would form the backbone of the force.", "deploy_conditional"),
        ("Greece and Austria will send soldiers; Norway and Spain will not.", "deploy_committed"),
    ],
)
def test_a_row(text: str, value: str) -> None:
    found = _stances(text)
    assert (found["position.GR"], found["position.AT"]) == (value, value)


@pytest.mark.parametrize(
    "text",
    [
        "Some have ruled out troops. Greece and Austria have said they would.",
        "Greece and Austria would form the core of the next government.",
        "Greece and Austria are committed to more sanctions.",
    ],
)
def test_no_row(text: str) -> None:
    assert "deploy_committed" not in _stances(text).values()


def test_a_declaration_on_a_force_promises_nobodys_soldiers() -> None:
    text = "Greece and Austria signed a declaration on the deployment of a multinational force."
    assert not _stances(text)
