"""What is only told to be denied is nobody's claim that it is so."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    "text",
    [
        "Poland rejects claims by Russian media that it will send troops to Ukraine.",
        "Poland denied a report that it would send troops to Ukraine.",
        "It is not true that Poland will send troops, Defence Minister Wladyslaw Kosiniak-Kamysz said.",
    ],
)
def test_who_denies_that_troops_go_sends_none(text: str) -> None:
    assert answers(text, "position.PL") == ["no_troops"]
    assert one(text, "position.PL").speaker in {"Poland", "Wladyslaw Kosiniak-Kamysz"}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Nobody in Ankara has said Turkey will send troops, an official there insisted.", "position.TR"),
        ("Zelensky denied that there had been any talk of limits on the Ukrainian army.", "ua.force_limits"),
    ],
)
def test_what_nobody_has_said_is_no_claim(text: str, question: str) -> None:
    assert answers(text, question) == []


def test_a_denial_before_another_clause_denies_nothing_there() -> None:
    text = "Moscow dismissed the report. Poland will send troops to Ukraine."
    assert answers(text, "position.PL") == ["deploy_committed"]


def test_what_is_counted_is_told_whoever_denies_the_rest() -> None:
    text = "The Kremlin dismissed reports that 26 nations pledged troops."
    assert answers(text, "pledging.nations") == [26]


@pytest.mark.parametrize("half", ["Half a dozen countries", "About half a dozen countries"])
def test_half_a_dozen_is_about_six(half: str) -> None:
    assert {str(each.value) for each in claims(f"{half} pledged troops.") if each.kind == "count"} == {"~6"}


@pytest.mark.parametrize(
    "text",
    [
        "The Ukrainian ambassador to Berlin, Oleksii Makeiev, urged Germany to send troops.",
        "Emmanuel Macron asked Italy and Spain to send soldiers to Ukraine.",
        "Germany wants Poland to send troops.",
    ],
)
def test_what_is_asked_of_a_state_is_not_where_it_stands(text: str) -> None:
    assert not [each for each in claims(text) if each.question.startswith("position.")]


def test_a_question_accepts_nothing() -> None:
    text = "Asked whether Russia would accept European troops, Ushakov shrugged."
    assert answers(text, "guarantees.rejected") == []


def test_none_unless_there_is_a_ceasefire_waits_for_one() -> None:
    assert answers("Turkey will not send troops unless a ceasefire holds.", "condition.TR") == [("ceasefire",)]


def test_a_source_ends_at_its_comma() -> None:
    text = "According to Le Monde, France and Britain could send up to 10,000 soldiers."
    assert {each.speaker for each in claims(text)} == {"Le Monde"}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Asked whether Poland could send troops, Sikorski shook his head.", "position.PL"),
        ("Merz did not say that Germany would send troops.", "position.DE"),
        ("Reports that Denmark had pledged 1,000 soldiers are false, the ministry said.", "position.DK"),
        ("Reports that Denmark had pledged 1,000 soldiers are false, the ministry said.", "contribution.DK"),
        ("Claims that Poland will send troops are Russian propaganda, Tusk said.", "position.PL"),
        ("It would be wrong to say that Germany will not send troops, Merz said.", "position.DE"),
        ("The Bundestag rejected a motion that Germany should not send troops to Ukraine.", "position.DE"),
        ("Nobody expects Germany to send troops to Ukraine.", "position.DE"),
        ("Wadephul doubted that Germany could provide soldiers for Ukraine.", "position.DE"),
        ("Norway denied that it had promised to send troops to Ukraine.", "position.NO"),
        ("The White House denied that Trump had promised air support.", "us.contribution"),
        ("Trump has never said that he would send planes.", "us.contribution"),
        ("Germany may send troops. Would the US provide air support?", "us.contribution"),
        ("Macron rejected claims that the United States would not take part.", "us.support"),
        ("Zelensky denied that Ukraine had agreed to cut its army to 600,000.", "ua.force_size"),
        ("Ukraine rejected the proposal to limit its army to 600,000.", "ua.force_size"),
        ("Trump rejected calls for new sanctions on Moscow.", "demand.sanctions"),
        ("If 26 countries send troops, Russia will respond, Peskov said.", "pledging.nations"),
        ("It is not true that 26 countries will send troops, a French diplomat said.", "pledging.nations"),
        ("It is not true that 26 countries will send troops, a French diplomat said.", "position.FR"),
        ("Reports that 26 countries would send troops are wrong, Crosetto said.", "pledging.nations"),
    ],
)
def test_what_is_asked_doubted_or_called_false_is_no_claim(text: str, question: str) -> None:
    assert answers(text, question) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("It remains to be seen whether Turkey sends troops.", "TR"),
        ("The chancellor has not said if Germany would send soldiers.", "DE"),
        ("Norway has not decided in what form it will take part in the force.", "NO"),
    ],
)
def test_an_open_question_is_undecided(text: str, party: str) -> None:
    assert answers(text, f"position.{party}") == ["undecided"]


def test_what_is_in_no_doubt_is_so() -> None:
    text = "The minister left no doubt that Poland would send no troops to Ukraine."
    assert answers(text, "position.PL") == ["no_troops"]


def test_a_condition_is_no_question() -> None:
    assert answers("If a ceasefire holds, Poland will send troops.", "position.PL") == ["deploy_committed"]
    assert answers("Whether or not there is a ceasefire, Poland will send troops.", "position.PL") != []


def test_what_others_say_that_a_state_should_do_is_not_where_it_stands() -> None:
    assert answers("Germany should send troops to Ukraine, Macron said.", "position.DE") == []
    assert answers("“Germany must send troops to Ukraine,” German Chancellor Friedrich Merz said.", "position.DE") != []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("There is no sign that Putin will sit down with Zelensky this year.", "meeting.ready.RU"),
        ("Zelensky urged Spain to send troops and patrol ships to Ukraine.", "contribution.ES"),
        ("She wondered whether the Bundestag would have to agree to the troops.", "approval.DE"),
        ("Trump doubted that any foreign soldier would be a target.", "threat.foreign_troops"),
        ("Nobody would say whether 26 countries had made firm offers of troops.", "pledging.nations"),
        ("Tusk denied reports that Poland had secretly agreed to send troops to Ukraine.", "position.PL"),
    ],
)
def test_what_nobody_tells_is_no_claim(text: str, question: str) -> None:
    assert answers(text, question) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The US would take part, without saying what it would contribute to the force.", "not_public"),
        ("What Washington will contribute to the force is not clear so far.", "open"),
        ("It is unclear what the United States would contribute to the force.", "open"),
    ],
)
def test_what_america_leaves_unsaid(text: str, value: str) -> None:
    assert answers(text, "us.support")[-1] == value
