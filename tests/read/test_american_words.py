"""What America would do and give, and what a force is for and how large, in words that other rules leave."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


def _quotes(text: str, question: str) -> list[str]:
    return [each.quote for each in claims(text) if each.question == question]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Officials ruled out the use of US ground forces.", "ruled out the use of US ground forces"),
    ],
)
def test_soldiers_whom_america_does_not_send(text: str, quote: str) -> None:
    assert answers(text, "us.ground_troops") == ["no"]
    assert quote in _quotes(text, "us.ground_troops")[0]


@pytest.mark.parametrize(
    "text",
    [
        "The minister, who was in Washington, spoke out against sending Polish soldiers to Ukraine.",
        "Germany would help. Ground troops are out of the question.",
    ],
)
def test_soldiers_of_others_are_none_of_americas(text: str) -> None:
    assert not answers(text, "us.ground_troops")


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        # what is still to be settled
        ("The minister said the size of the American share remained to be clarified.", "pending",
         "the size of the American share remained to be clarified"),



        # who is ready, and who stands behind it
        ("The minister said the Americans were ready to join in the mission.", "signalled",
         "the Americans were ready to join in the mission"),


        # who is bound to nothing


    ],
)  # fmt: skip
def test_how_far_american_support_is(text: str, value: str, quote: str) -> None:
    assert value in answers(text, "us.support")
    assert quote in _quotes(text, "us.support")


@pytest.mark.parametrize(
    "text",
    [
        "Allies must follow suit if Washington steps up the pressure.",
        "Allies will go once the Americans are ready to join in the mission.",
        "The Germans will back the force. In what form has not been disclosed.",
        "Trump was ready to take part in the talks.",
    ],
)
def test_what_says_nothing_of_american_support(text: str) -> None:
    assert not answers(text, "us.support")


@pytest.mark.parametrize(
    "text",
    [
        "Sweden promised help. Support might be given from the sky.",
        "America was told that China finances the war.",
    ],
)
def test_help_of_others_is_no_american_part(text: str) -> None:
    assert not answers(text, "us.contribution")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [

        ("The force was not meant to fight Russia but to deter another attack.",
         ["The force was not meant to fight Russia", "to deter another attack"]),


    ],
)  # fmt: skip
def test_what_the_force_is_for(text: str, quotes: list[str]) -> None:
    assert _quotes(text, "force.purpose") == quotes


@pytest.mark.parametrize(
    "text",
    [
        "The force is ready. It would only take a day to move it when the fighting stops.",
        "These are not soldiers meant to fight.",
        "The best guarantee is an army strong enough to deter an aggressor.",
        "The island will not join a force whose main task is deterrence.",
    ],
)
def test_what_is_no_aim_of_the_force(text: str) -> None:
    assert not answers(text, "force.purpose")


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        ("He said the number of foreign soldiers in Ukraine would run into the thousands.", "thousands",
         "the number of foreign soldiers in Ukraine would run into the thousands"),
        ("Troops will go to Ukraine. We are talking about thousands of people, not just a few.", "thousands",
         "We are talking about thousands of people, not just a few"),
        ("Papers put the strength of the force at between 12,000 and 20,000.", "12000..20000",
         "the strength of the force at between 12,000 and 20,000"),
    ],
)  # fmt: skip
def test_how_large_the_force_is(text: str, value: str, quote: str) -> None:
    assert answers(text, "force.size") == [value]
    assert _quotes(text, "force.size") == [quote]


@pytest.mark.parametrize("text", ["The number of trained soldiers in the British Army is about 70,000."])
def test_an_army_at_home_is_no_force(text: str) -> None:
    assert not answers(text, "force.size")


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("The envoy said the protocols on the guarantees were almost finished.", "proposal.state", ("incomplete",)),
        ("Europe has done its homework on guarantees for Ukraine.", "proposal.state", ("complete",)),
        ("The guarantees will be put on paper within ten days.", "proposal.state", ("incomplete",)),
        (
            "Defence ministers have given their approval to the contributions.",
            "proposal.confirmed_by",
            "defence_ministers",
        ),
        ("The last details of the plan will be settled with Washington soon.", "plan.finalisation", "to_be_finalised"),
    ],
)
def test_how_far_plans_have_come(text: str, question: str, value: object) -> None:
    assert answers(text, question) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The sanctions package will be put on paper within ten days.",
        "The ministers have given a dinner for the guests.",
    ],
)
def test_what_says_nothing_of_the_plans(text: str) -> None:
    found = {each.question for each in claims(text)}
    assert not found & {"proposal.state", "proposal.confirmed_by", "plan.finalisation"}
