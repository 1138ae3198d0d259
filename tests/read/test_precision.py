"""What looked like a claim and was none, or was found twice or for somebody else."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

REJECTED = "guarantees.rejected"


def test_who_is_quoted_after_a_refusal_refuses_once() -> None:
    text = "Foreign troops could in no case guarantee peace, the Kremlin spokesman was quoted as saying by an agency."
    assert one(text, REJECTED).quote == "Foreign troops could in no case guarantee peace"


def test_soldiers_moscow_sees_no_point_in_are_one_claim() -> None:
    text = "After a peace deal Vladimir Putin saw no point in the presence of foreign troops in Ukraine."
    assert len(answers(text, REJECTED)) == 1
    assert not answers(text, "position.RU")


def test_governments_in_two_capitals_are_those_of_two_countries() -> None:
    text = "Washington said nothing. In Rome and Warsaw, governments have ruled out sending soldiers to Ukraine."
    assert answers(text, "position.IT") == answers(text, "position.PL") == ["no_troops"]
    assert not answers(text, "us.ground_troops")


def test_help_of_which_nothing_was_promised_is_no_part_of_american_help() -> None:
    assert not answers("Washington has made no promise of air support for the force.", "us.contribution")


def test_what_a_force_is_not_for_is_denied() -> None:
    text = "“This is not a force that goes there to fight,” the premier said of the mission to Ukraine."
    assert answers(text, "force.purpose") == [("not_fight",)]


def test_a_decision_that_falls_only_after_something_depends_on_it() -> None:
    text = "Norway is going to decide on a military role in Ukraine only after the conditions have been settled."
    assert one(text, "condition.NO").quote.endswith("only after the conditions have been settled")


def test_a_name_stays_with_its_refusal() -> None:
    text = "Portugal will send no soldiers to Ukraine. Norway, too, has said no."
    assert one(text, "position.NO").quote == "Norway, too, has said no"


def test_a_name_in_quotation_marks_is_not_said_by_who_is_quoted_before() -> None:
    text = "“We are ready,” Ann Loxley said. The 35 states of the “coalition of the willing” adopted a text."
    assert one(text, "coalition.size").speaker == "narrator"


def test_what_some_states_are_ready_for_is_not_heard_from_another() -> None:
    text = (
        "Norway said it would wait. "
        "Some governments are prepared to station troops in Ukraine should a ceasefire be agreed."
    )
    assert [each.speaker for each in claims(text) if each.question == "deployment.trigger"] == ["narrator"]


@pytest.mark.parametrize("who", ["an American official", "an official of the White House"])
def test_what_is_asked_of_america_is_no_other_states_stance(who: str) -> None:
    text = (
        "France will send soldiers to Ukraine. Asked what America would give the force, "
        f"{who} said that no decision has been made."
    )
    assert not [each for each in claims(text) if each.question == "position.FR" and each.value == "undecided"]
