"""How far plan and pledges have come, and what is kept back of the list."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one

STATE, LIST = "proposal.state", "pledging.list"
BEFORE = "A coalition of allies spoke about pledges to a force for Ukraine.\n"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Only the political decision is still outstanding.", "Only the political decision is still outstanding"),
        ("What remains is the blessing of the leaders.", "What remains is the blessing of the leaders"),
        ("The plan now needs only the political green light.", "The plan now needs only the political green light"),
        ("The leaders still have to give their consent to the force.", "The leaders still have to give their consent"),
        ("Everything hinges on a decision by the capitals.", "Everything hinges on a decision by the capitals"),
    ],
)
def test_what_waits_for_the_leaders(text: str, quote: str) -> None:
    found = one(BEFORE + text, STATE)
    assert (found.quote, found.value) == (quote, ("awaiting_approval",))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Planning for ships, jets and land troops is over.", ("complete",)),
        ("The preparatory work on the force is finished.", ("complete",)),
        ("The generals are finished.", ("complete",)),
        ("The plans for the force are mature.", ("complete",)),
        ("Preparations for the deployment of a force are nearly complete.", ("incomplete",)),
    ],
)
def test_what_is_finished(text: str, value: object) -> None:
    assert answers(BEFORE + text, STATE) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Once preparations for the force are complete, troops will deploy.",
        "Parliament must give its political approval to the mission.",
        "The planners have done much for the force.",
        "A draft peace plan is half finished, he said of Ukraine.",
        "Much expert work must be done before the guarantees are discussed.",
    ],
)
def test_what_tells_of_no_state(text: str) -> None:
    assert not answers(BEFORE + text, STATE)


@pytest.mark.parametrize(
    "text",
    ["The generals had put all pledges down in writing.", "Every offer was set down on paper: the offers are on file."],
)
def test_what_is_put_in_writing(text: str) -> None:
    assert len(answers(BEFORE + text, "pledges.state")) == 1


def test_they_may_be_the_pledges() -> None:
    text = "The generals had collected the offers. They were confirmed by the defence ministers on Wednesday."
    assert answers(text, "proposal.confirmed_by") == ["defence_ministers"]


def test_a_state_begins_behind_a_label() -> None:
    assert one(BEFORE + "In short: many are on board, the plan is ready.", STATE).quote == "the plan is ready"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He declined to tell which of them had promised what.", "He declined to tell which of them had promised what"),
        ("She did not present the list.", "She did not present the list"),
        ("The premier refused to give numbers.", "The premier refused to give numbers"),
        ("It is too soon to say who sends how many.", "It is too soon to say who sends how many"),
        ("Planners have offers from many states, but the list is classified.", "the list is classified"),
        ("The contents of their proposals are not disclosed.", "The contents of their proposals are not disclosed"),
        ("No country-by-country breakdown was provided.", "No country-by-country breakdown was provided"),
    ],
)
def test_what_is_kept_back(text: str, quote: str) -> None:
    assert one(BEFORE + text, LIST).quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "The White House has yet to say what it will contribute to the force.",
        "The cabinet in The Hague does not want to say what it would contribute.",
        "How exactly the United States will help remains unknown.",
    ],
)
def test_one_partys_own_silence_is_no_list(text: str) -> None:
    assert not answers(BEFORE + text, LIST)
