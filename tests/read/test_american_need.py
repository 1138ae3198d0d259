"""How much a plan needs America, what America does about it, and what papers have of it."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

_PLAN = "The coalition of the willing plans a force for Ukraine after a ceasefire. "


def _quotes(text: str, question: str) -> list[str]:
    return [each.quote for each in claims(_PLAN + text) if each.question == question]


@pytest.mark.parametrize(
    "quote",
    [
        "the guarantees would be worthless without the United States",
        "Several capitals insist on an American backstop",
        "No force will be credible unless Washington stands behind it",
        "Everything hinges on the White House",
        "The plan stands or falls with the Americans",
        "The force would enjoy American backing",
        "the European side needs an American safety net",
        "US involvement is a must",
        "there must be an American backstop",
        "America had to be on board",
        "the United States had to stand behind the force",
        "American participation would make all the difference",
        "Only American involvement would make the force a real deterrent",
    ],
)
def test_how_much_america_is_needed(quote: str) -> None:
    assert quote in _quotes(f"The Danish minister said {quote}.", "us.support")


@pytest.mark.parametrize(
    "quote",
    [
        "The White House has so far refused to give guarantees",
        "Washington has given no firm commitment",
        "US officials would not go into details of the backstop",
        "Washington has agreed to stand behind the European force",
        "The United States has given the green light to the plan",
        "The American president has avoided any promise",
        "The Pentagon has been reluctant to commit itself",
        "Washington withdrew its offer of a backstop",
        "The United States is not among the signatories",
        "A clause that bound Washington to come to the aid of the force was struck from the text",
        "The declaration does not mention the United States",
        "The Americans’ offer includes a guarantee modelled on Article 5",
        "Trump has offered a guarantee similar to Article 5",
        "American cover has been neither promised nor ruled out",
        "The allies are still waiting to hear from the White House",
    ],
)
def test_what_america_does_about_it(quote: str) -> None:
    assert quote in _quotes(f"{quote}, a diplomat said.", "us.support")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They plan a force led by Europeans and backed by the United States.", "backed by the United States"),
        ("Ten states would form the force with American support.", "with American support"),
        ("An envoy told reporters that Washington would help with the guarantees.",
         "Washington would help with the guarantees"),
        ("Europe must hope for American help but prepare to act alone.",
         "Europe must hope for American help but prepare to act alone"),
        ("No American signature is on the paper.", "No American signature is on the paper"),
        ("The United States' share is still being settled.", "The United States' share is still being settled"),
    ],
)  # fmt: skip
def test_as_much_as_says_it(text: str, quote: str) -> None:
    assert quote in _quotes(text, "us.support")


@pytest.mark.parametrize(
    "text",
    [
        "The minister wants Washington to impose sanctions.",
        "Without American gas, winter would be hard, the minister said.",
        "The United States backs the sanctions.",
        "The US did not sign the minerals deal.",
        "Norway has made no promises of its own.",
        "Belgium will not take a step without Washington.",
    ],
)
def test_other_matters_say_nothing_of_american_support(text: str) -> None:
    assert not _quotes(text, "us.support")


@pytest.mark.parametrize(
    "quote",
    [
        "Washington is to run a mission to verify the ceasefire",
        "Responsibility for monitoring the ceasefire would lie with the United States",
        "the supervision of the truce would be American",
        "American satellites and air transport are being discussed",
    ],
)
def test_with_what_america_would_help(quote: str) -> None:
    assert quote in _quotes(f"The Americans are asked. {quote}, a diplomat said.", "us.contribution")


@pytest.mark.parametrize(
    "quote",
    [
        "American soldiers were not spoken of",
        "nobody should count on US infantry",
        "There are no plans to send US troops",
        "Putting American boots on the ground is not being considered",
        "no American would fight there",
        "There would be no role for American ground forces",
    ],
)
def test_no_to_american_soldiers(quote: str) -> None:
    assert quote in _quotes(f"The general said that {quote}.", "us.ground_troops")


@pytest.mark.parametrize(
    "text",
    [
        "No French soldiers would be sent.",
        "The United States will not pull its troops out of Poland.",
        "Asked whether Europe could do without the Americans, the minister shrugged.",
    ],
)
def test_soldiers_of_others_are_none_of_americas(text: str) -> None:
    assert not _quotes(text, "us.ground_troops")
