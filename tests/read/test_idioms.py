"""What newspapers say in set phrases, where a parse shows nothing."""

from __future__ import annotations

import re

import pytest

from foedus.read.finders.idioms import idioms, ready
from foedus.read.registry import asked
from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    ("text", "question", "value", "quote"),
    [
        ("Berlin has left its options open.", "position.DE", "undecided", "Berlin has left its options open"),
        ("Helsinki is on the fence.", "position.FI", "undecided", "Helsinki is on the fence"),
        ("Athens will keep off Ukrainian soil.", "position.GR", "no_troops", "Athens will keep off Ukrainian soil"),
        ("Croatia would keep its troops in barracks.", "position.HR", "no_troops", None),
        ("Ireland could look at a role in the force.", "position.IE", "open", None),
        ("Oslo held out the prospect of some 300 soldiers.", "position.NO", "deploy_conditional", None),
        ("Sweden is thinking of minesweepers for the strait.", "contribution.SE", ("demining",), None),
        ("Any Dutch mission would have to pass parliament.", "approval.NL", "needed", None),
        ("The list of contributions stays under wraps.", "pledging.list", "not_disclosed", None),
        ("The plans got the go-ahead from defence ministers.", "proposal.confirmed_by", "defence_ministers", None),
        (
            "Leaders are due to approve plans for the force.",
            "proposal.state",
            ("awaiting_approval",),
            "Leaders are due to approve plans for the force",
        ),
        ("There is still no firm commitment from Washington on a backstop.", "us.support", "not_committed", None),
        ("Allies are waiting for a clear signal from the United States.", "us.support", "pending", None),
        ("It is not known what role the United States will play.", "us.support", "open", None),
        ("The coalition enjoys Trump's backing.", "us.support", "confirmed", None),
        ("The force's job would be deterrence, officials said.", "force.purpose", ("deter",), None),
        ("Soldiers would stand well behind the lines.", "place.deployment", "away_from_front", None),
        ("Kyiv wants a treaty with legal force.", "demand.binding", "demand", None),
        ("Who comes to Ukraine is Kyiv’s own business, an envoy said.", "veto.russia", "deny", None),
        ("Putin said he would get what he wants by military means.", "war.by_force", "by_force", None),
        ("More pressure must be put on Moscow, ministers said.", "demand.sanctions", "demand", None),
        ("The EU plans to wean itself off Russian gas.", "sanctions.measures", "phase_out", None),
        ("The president remains open to a meeting with Zelensky, Peskov said.", "meeting.ready.RU", "ready", None),
        ("The last word on soldiers lies with Kyiv.", "veto.russia", "deny", None),
        ("Moscow vows to make peacekeepers a legitimate target.", "threat.foreign_troops", "legitimate_targets", None),
        ("Lavrov said no Western contingent is acceptable.", "guarantees.rejected", "reject", None),
        ("Sanctions on Russia must stay in place.", "sanctions.measures", "keep", None),
        ("Trump pressed the allies to lean on China.", "demand.sanctions", "demand", None),
        ("Kyiv turned down the invitation to meet in Moscow.", "meeting.ready.UA", "not_ready", None),
    ],
)
def test_set_phrases(text: str, question: str, value: object, quote: str | None) -> None:
    found = one(text, question)
    assert found.value == value
    assert text[found.start : found.end] == found.quote
    if quote is not None:
        assert found.quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "Hungary has left its options open on sanctions against Russian oil.",
        "The company has left its options open.",
        "The president is thinking of his holidays.",
        "Russia kept its soldiers at home during the parade.",
        "The minister was on the fence about the new railway.",
    ],
)
def test_set_phrases_about_something_else(text: str) -> None:
    assert not [each for each in claims(text) if each.question.startswith(("position.", "contribution."))]


def test_a_rule_that_found_it_first_is_not_doubled() -> None:
    assert answers("Latvia has not made up its mind on sending troops.", "position.LV") == ["undecided"]


def test_every_line_of_the_table_asks_a_question_of_the_registry() -> None:
    for idiom in idioms():
        key = f"{idiom.question}.DE" if idiom.of_party else idiom.question
        question = asked(key)
        assert question is not None, idiom.question
        given = idiom.value if isinstance(idiom.value, tuple) else (idiom.value,)
        assert all(str(each).startswith("@") or each in question.values for each in given), idiom.question
        assert idiom.has == tuple(each.casefold() for each in idiom.has)
        patterns = (idiom.words, idiom.where, idiom.unless, idiom.never, idiom.near)
        assert all(ready(each).pattern for each in patterns if each is not None)  # those that no text has needed yet


def test_the_words_that_gate_a_line_stand_in_what_it_finds() -> None:
    alone = [idiom for idiom in idioms() if not any(re.search(r"\w", each) for each in idiom.has)]
    assert not alone


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("The United States publicly endorsed the framework for guarantees.", "us.support", "confirmed"),
        ("American backing for the force is in the pipeline.", "us.support", "expected"),
        ("Details of possible US commitments were not clarified.", "us.support", "open"),
        ("Trump remains reluctant to offer American support for the force.", "us.support", "not_committed"),
        ("The text establishes a legally binding commitment to Kyiv.", "binding.status", "binding"),
        ("Nothing that was agreed restricts the size of Ukraine’s army.", "ua.force_limits", "no_limits"),
        ("The plan rests on a powerful Ukrainian army, an idea of the allies.", "ua.strengthening", "support"),
        ("Peskov brushed aside Western promises to Kyiv.", "guarantees.rejected", "reject"),
        (
            "The only way forward is to put economic pressure on Moscow, the president said.",
            "demand.sanctions",
            "demand",
        ),
        ("The force is not deployed on the front line.", "place.deployment", "away_from_front"),
        ("Italy will keep its soldiers at home.", "position.IT", "no_troops"),
        ("Europe would impose new sanctions if Russia keeps stalling.", "sanctions.measures", "prepare"),
    ],
)
def test_more_words_for_what_is_often_said(text: str, question: str, value: object) -> None:
    assert answers(text, question) == [value]


def test_who_will_not_say_refuses_no_soldiers() -> None:
    text = "Macron declined to say which countries would send troops."
    assert answers(text, "pledging.list") == ["not_disclosed"]
    assert not answers(text, "position.FR")


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "26 countries would send troops or offer support, including weapons and training.",
            "pledging.kinds",
            "send troops or offer support, including weapons and training",
        ),
        (
            "Estonia is ready to send soldiers as part of a wider European mission.",
            "position.EE",
            "Estonia is ready to send soldiers",
        ),
        (
            "Britain will establish hubs across Ukraine following a ceasefire.",
            "contribution.GB",
            "Britain will establish hubs across Ukraine",
        ),
        (
            "Allies agreed on legally binding guarantees which might involve soldiers.",
            "binding.status",
            "Allies agreed on legally binding guarantees",
        ),
        (
            "In Oslo, 31 heads of government participated either in the room or by video on Thursday.",
            "meeting.attendance",
            "31 heads of government participated either in the room or by video",
        ),
        (
            "The mission could consist of 12,000 to 18,000 soldiers, though planners would like more, under a motto "
            "of its own that was not yet told to anybody.",
            "force.size",
            "The mission could consist of 12,000 to 18,000 soldiers",
        ),
        (
            "The coalition, a group of about 30 nations committed to supporting Ukraine, met in Paris.",
            "coalition.size",
            "a group of about 30 nations",
        ),
        (
            "The force is aimed at deterring Russia, which invaded in 2022, from another attack.",
            "force.purpose",
            "The force is aimed at deterring Russia",
        ),
        (
            "Australia has left open the possibility of Australian troops in the force.",
            "position.AU",
            "Australia has left open the possibility of Australian troops in the force",
        ),
        (
            "Trump said Europe must stop buying Russian oil after the EU paid a billion.",
            "demand.sanctions",
            "Europe must stop buying Russian oil",
        ),
    ],
)
def test_from_where_to_where(text: str, question: str, quote: str) -> None:
    assert one(text, question).quote == quote


def test_his_country_is_that_of_the_president_who_speaks() -> None:
    text = "Romania’s president said his country would not send troops."
    assert answers(text, "position.RO") == ["no_troops"]


def test_ukraine_signs_and_sends_no_soldiers_to_itself() -> None:
    text = "Macron and Ukrainian President Zelensky signed a declaration on deploying French forces to Ukraine."
    assert not answers(text, "position.UA")


def test_a_line_that_is_nothing_but_a_date_is_when_the_text_appeared() -> None:
    text = "Leaders gather in Paris for a summit\n2025-09-04\nLeaders of the coalition gather in Paris soon.\n"
    assert not answers(text, "date.summit")
