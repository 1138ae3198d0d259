"""Who still speaks where a sentence names nobody."""

from __future__ import annotations

import pytest

from foedus.read.nouns import Claim
from foedus.read.one import read_built_in
from tests.read.helpers import claims, document, one


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        (
            "Chancellor Friedrich Merz said German forces could help after a ceasefire. "
            "Government and Bundestag would decide.",
            "approval.DE",
            "Friedrich Merz",
        ),
        (
            "According to President Emmanuel Macron, 26 nations are ready to form a force. "
            "Some of them would be present on land, at sea or in the air.",
            "pledging.kinds",
            "Emmanuel Macron",
        ),
        (
            "President Vladimir Putin said the war could end by agreement. If not, he was prepared to end it by force.",
            "war.by_force",
            "Vladimir Putin",
        ),
        (
            "The leaders signed a declaration. It says that a multinational force would go to Ukraine after a truce.",
            "deployment.trigger",
            "the declaration",
        ),
        (
            "Downing Street has said before that the House of Commons would have a say on any deployment.",
            "approval.GB",
            "Downing Street",
        ),
        (
            "To President Vladimir Putin they are “legitimate targets”, the foreign troops in Ukraine.",
            "threat.foreign_troops",
            "Vladimir Putin",
        ),
    ],
)
def test_the_voice_goes_on(text: str, question: str, speaker: str) -> None:
    assert one(text, question).speaker == speaker


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        (
            "Denmark has been bolder. It declared in March that it was ready to send soldiers to Ukraine.",
            "position.DK",
            "Denmark",
        ),
        (
            "Ukraine’s air force said Russia had fired 810 drones overnight. Crews shot down 747 of them.",
            "drones.stopped",
            "air force",
        ),
        (
            "Prime Minister Giorgia Meloni said no Italian soldiers would go. "
            "Rome will train Ukrainian soldiers in Italy.",
            "contribution.IT",
            "Giorgia Meloni",
        ),
        (
            "President Emmanuel Macron, who hosted the talks with Britain, named Germany among the contributors.",
            "contributor.DE",
            "Emmanuel Macron",
        ),
        (
            "Donald Trump used a call with Europe to demand that they end their purchases of Russian oil.",
            "demand.sanctions",
            "Donald Trump",
        ),
    ],
)
def test_it_and_they_are_whoever_was_spoken_of(text: str, question: str, speaker: str) -> None:
    assert one(text, question).speaker == speaker


def test_he_is_who_was_spoken_of_before_his_sentence_and_not_behind_it() -> None:
    text = (
        "President Emmanuel Macron met the press. He expected to complete the plan with Washington soon. "
        "Vladimir Putin was in Beijing."
    )
    assert one(text, "plan.finalisation").speaker == "Emmanuel Macron"


def test_he_is_not_who_is_named_in_a_later_line() -> None:
    text = (
        "President Emmanuel Macron met the press.\n\nPresident Emmanuel Macron came late. He expected to complete "
        "the plan with Washington soon.\n\nVladimir Putin was far away. President Vladimir Putin was in Beijing.\n\n"
        "President Vladimir Putin came back. He was tired."
    )
    assert one(text, "plan.finalisation").speaker == "Emmanuel Macron"


def test_of_two_who_speak_together_each_answers_for_his_own_country() -> None:
    text = "Rome and Warsaw made clear that they would not send troops to Ukraine."
    assert one(text, "position.IT").speaker == "Rome"
    assert one(text, "position.PL").speaker == "Warsaw"


def test_many_states_promise_and_whoever_counts_them_goes_on() -> None:
    text = (
        "President Emmanuel Macron said 26 nations had promised to take part. "
        "They would be present on land, at sea or in the air once a ceasefire takes hold."
    )
    assert one(text, "deployment.trigger").speaker == "Emmanuel Macron"


def test_what_many_states_declare_the_document_says_of_them() -> None:
    text = "Twenty-six countries declared that they would deploy troops only after a ceasefire."
    assert one(text, "deployment.trigger").speaker == "narrator"


def test_a_new_sentence_in_its_own_tense_is_the_documents() -> None:
    text = "Chancellor Friedrich Merz said he had arrived. The coalition has 35 members."
    assert one(text, "coalition.size").speaker == "narrator"


def test_an_office_speaks_for_its_holder() -> None:
    text = "Prime Minister Giorgia Meloni left early. Italy will send no soldiers to Ukraine, her office said."
    assert one(text, "position.IT").speaker == "Giorgia Meloni’s office"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Belgium considers a peacekeeping force only after a ceasefire.", "Belgium"),
        ("Emmanuel Macron put at 26 the number of states that promised troops.", "Emmanuel Macron"),
        ("A ceasefire was followed by a force of 26 nations that promised troops.", "narrator"),
    ],
)
def test_a_will_is_that_of_whoever_has_it(text: str, speaker: str) -> None:
    assert {each.speaker for each in claims_of(text)} == {speaker}


def claims_of(text: str) -> list[Claim]:

    return [each for each in claims(text) if each.question != "unkeyed"]


def test_who_goes_on_says_all_of_the_sentence() -> None:
    text = (
        "President Alexander Stubb was asked about it. Finland will be among those who contribute troops, he goes on; "
        "26 nations pledged troops."
    )
    assert {each.speaker for each in claims(text)} == {"Alexander Stubb"}


def test_whom_a_quotation_names_does_not_go_on() -> None:
    text = "President Vladimir Putin spoke. “Zelenskyy can come to Moscow if he is ready,” he went on."
    assert one(text, "meeting.ready.RU").speaker == "Vladimir Putin"


def test_after_words_that_somebody_said_by_another_he_goes_on() -> None:
    text = "26 nations pledged troops, Macron said according to dpa. They would go once there is a ceasefire."
    assert {each.speaker for each in claims(text)} == {"Macron"}


@pytest.mark.parametrize(
    "text",
    [
        "Some European states, Germany, Spain and Italy among them, have so far refused to send soldiers to Ukraine.",
        "Some states, among them Germany, Spain and Italy, refuse to send soldiers to Ukraine.",
    ],
)
def test_of_many_each_state_that_is_named_speaks_for_itself(text: str) -> None:
    stances = {each.question: each.speaker for each in claims(text) if each.question.startswith("position.")}
    assert stances == {"position.DE": "Germany", "position.ES": "Spain", "position.IT": "Italy"}


def test_a_state_that_refuses_does_so_itself_whoever_else_spoke() -> None:
    text = (
        "Britain and France have said they are willing to send soldiers to Ukraine, "
        "while Italy and Poland have refused."
    )
    stances = {each.question: each.speaker for each in claims(text) if each.question.startswith("position.")}
    assert stances == {
        "position.GB": "Britain",
        "position.FR": "France",
        "position.IT": "Italy",
        "position.PL": "Poland",
    }


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        (
            "Ann Loxley said that a force was needed. Much has changed since. 26 states would send troops there.",
            "pledging.nations",
            "Ann Loxley",
        ),
        (
            "Ann Loxley said that a force was needed. Mart Kaskel came. 26 states would send troops there.",
            "pledging.nations",
            "narrator",
        ),
        (
            "The leaders spoke of foreign troops, something Moscow has called unacceptable.",
            "guarantees.rejected",
            "Moscow",
        ),
    ],
)
def test_who_is_heard_although_another_sentence_or_noun_stands_between(text: str, question: str, speaker: str) -> None:
    found = [each.speaker for each in claims(text) if each.question == question]
    assert found
    assert set(found) == {speaker}


def test_what_her_offer_is_she_says() -> None:
    text = (
        "The Estonian prime minister, Ann Loxley, has once more ruled out sending soldiers to Ukraine. "
        "Her offer consists in monitoring and training, always outside Ukraine's borders."
    )
    found = [each.speaker for each in read_built_in(document(text)) if each.question == "contribution.EE"]
    assert found == ["Ann Loxley"]


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        ("The Estonian side then let it be known that 26 states had pledged troops.", "pledging.nations", "side"),
        ("Ann Loxley is adamant that 26 states have pledged troops.", "pledging.nations", "Ann Loxley"),
    ],
)
def test_who_acts_or_is_sure_is_heard(text: str, question: str, speaker: str) -> None:
    assert [each.speaker.endswith(speaker) for each in claims(text) if each.question == question] == [True]


def test_what_a_person_had_done_was_not_said_by_another() -> None:
    text = (
        "President Vladimir Putin saw no sense in their being there, since Russia, he claimed, would keep its word. "
        "Foreign Ministry spokeswoman Maria Zakharova had earlier ruled out any discussion of foreign troops."
    )
    found = [each.speaker for each in claims(text) if each.question == "guarantees.rejected"]
    assert found[-1] == "Maria Zakharova"
