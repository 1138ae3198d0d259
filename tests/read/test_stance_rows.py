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
        ("Not all would put troops on the ground. Greece and Austria have said they would.", "deploy_committed"),
        ("Greece and Austria are committed.", "deploy_committed"),
        ("Greece and Austria would form the backbone of the force.", "deploy_conditional"),
        ("She named Greece and Austria among the states that committed to sending troops.", "deploy_committed"),
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


def test_who_does_the_same_is_cut_off() -> None:
    found = claims(_LEAD + "Greece would send a battalion and Austria up to 90 soldiers.")
    quotes = {each.question: each.quote for each in found if each.question.startswith("position.")}
    assert quotes["position.GR"] == "Greece would send a battalion"
    assert quotes["position.AT"] == "Austria up to 90 soldiers"


def test_a_declaration_on_a_force_promises_nobodys_soldiers() -> None:
    text = "Greece and Austria signed a declaration on the deployment of a multinational force."
    assert not _stances(text)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Greece is waiting to know what the Americans will do.",
            "Greece is waiting to know what the Americans will do",
        ),
        (
            "Only when the terms are clear, Athens will decide on a military role.",
            "Athens will decide on a military role",
        ),
    ],
)
def test_who_waits_is_undecided(text: str, quote: str) -> None:
    found = [each for each in claims(_LEAD + text) if each.question == "position.GR"]
    assert [(each.value, each.quote) for each in found] == [("undecided", quote)]


def test_what_somebody_is_open_to_and_what_he_gives_are_two_claims() -> None:
    found = claims(_LEAD + "Greece is open to troops and could begin with training.")
    quotes = {each.question: each.quote for each in found}
    assert quotes["position.GR"] == "Greece is open to troops"
    assert quotes["contribution.GR"] == "could begin with training"
