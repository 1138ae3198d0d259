"""Who sends no soldiers, said without a verb of sending, without a name for soldiers, or without a subject."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "party", "quote"),
    [
        ("Portugal also excludes a deployment.", "PT", "Portugal also excludes a deployment"),
        ("Norway turned down any participation on the ground.", "NO", "any participation on the ground"),
        ("In Vienna, the government has ruled out a ground role.", "AT", "has ruled out a ground role"),
        ("In Vienna and Oslo governments have refused to send anyone.", "NO", "have refused to send anyone"),
        ("Hungary is not planning a deployment.", "HU", "Hungary is not planning a deployment"),
        ("Croatia isn't sending anybody.", "HR", "Croatia isn't sending anybody"),
        ("Slovenia won't deploy a single soldier.", "SI", "Slovenia won't deploy a single soldier"),
        ("Cyprus would send no one, a diplomat said.", "CY", "Cyprus would send no one"),
        ("Spain will not deploy.", "ES", "Spain will not deploy"),
        ("Switzerland has ruled itself out.", "CH", "Switzerland has ruled itself out"),
        ("Ireland sticks to its no to soldiers.", "IE", "Ireland sticks to its no to soldiers"),
        ("Austria stays out on the ground.", "AT", "Austria stays out on the ground"),
        ("Denmark is staying out of Ukraine.", "DK", "Denmark is staying out of Ukraine"),
        ("Finland will not take part with troops.", "FI", "Finland will not take part with troops"),
        ("A law bars the dispatch of Swiss troops to Ukraine.", "CH", "dispatch of Swiss troops to Ukraine"),
        ("Nobody expects Danish troops to go.", "DK", "Nobody expects Danish troops to go"),
        ("Latvia joins the coalition without soldiers.", "LV", "Latvia joins the coalition without soldiers"),
        ("Norway will not send its military.", "NO", "Norway will not send its military"),
        ("Japan has no plans for SDF participation.", "JP", "no plans for SDF participation"),
    ],
)
def test_a_refusal_in_other_words(sentence: str, party: str, quote: str) -> None:
    found = one(_LEAD + sentence, f"position.{party}")
    assert found.value == "no_troops"
    assert quote in found.quote


@pytest.mark.parametrize(
    "sentence",
    [
        "The use of its army was not being considered, Spain's premier Ana Ruiz said.",
        "Soldiers would not be sent, Spain's premier Ana Ruiz said.",
        "There are no plans to send troops, Spain's premier Ana Ruiz said.",
        "Spain's premier Ana Ruiz said no dispatch of its army was under consideration.",
        "None of our soldiers will go, Spain's premier Ana Ruiz said.",
    ],
)
def test_soldiers_that_nobody_names_are_those_of_who_speaks(sentence: str) -> None:
    assert answers(_LEAD + sentence, "position.ES") == ["no_troops"]


@pytest.mark.parametrize(
    "sentence",
    [
        "No soldiers would be sent before a truce, Spain's premier Ana Ruiz said.",
        "Soldiers would not be stationed at the front, Spain's premier Ana Ruiz said.",
        "No foreign troops are planned there, Spain's premier Ana Ruiz said.",
        "Would Spain not deploy?",
        "It asked whether Spain had ruled out a deployment.",
        "Spain rejected the deployment of Russian troops.",
        "Spain rules out any participation in the talks.",
    ],
)
def test_soldiers_of_others_or_of_another_day_are_not_refused(sentence: str) -> None:
    assert not answers(_LEAD + sentence, "position.ES")


def test_those_who_will_not_are_told_by_the_sentence_before() -> None:
    text = _LEAD + "Not all are ready to put boots on the ground. Norway and Spain have both said they will not."
    assert answers(text, "position.NO") == answers(text, "position.ES") == ["no_troops"]
    assert "Norway and Spain have both said they will not" in {each.quote for each in claims(text)}


def test_who_will_not_refuse_refuses_nothing() -> None:
    assert not answers(_LEAD + "Malta ruled out troops. Norway and Spain will not.", "position.ES")


def test_what_was_ruled_out_is_known_only_from_a_stance_before() -> None:
    refused = "Danish soldiers would stay at home, and Norway's premier Ola Lund ruled it out as well."
    assert answers(_LEAD + refused, "position.NO") == ["no_troops"]
    assert not answers(_LEAD + "The price was named. Premier Ola Lund of Norway ruled it out.", "position.NO")


@pytest.mark.parametrize(
    ("line", "party"),
    [
        ("SPAIN: No soldiers; trainers from outside.", "ES"),
        ("Norway - Rejects a deployment and offers jets.", "NO"),
        ("DENMARK: Not a single soldier.", "DK"),
    ],
)
def test_a_note_stands_under_the_name_of_its_country(line: str, party: str) -> None:
    assert answers(f"{_LEAD}\n\n{line}", f"position.{party}") == ["no_troops"]


def test_a_name_on_a_line_of_its_own_says_whose_the_note_is() -> None:
    assert answers(f"{_LEAD}\n\nSPAIN\n\nNo soldiers.", "position.ES") == ["no_troops"]


def test_a_headline_may_list_countries_with_commas_alone() -> None:
    text = "Norway, Spain say no to troops for Ukraine\n\n" + _LEAD
    assert answers(text, "position.NO") == answers(text, "position.ES") == ["no_troops"]
    text = "No troops from Norway and Spain\n\n" + _LEAD
    assert answers(text, "position.NO") == answers(text, "position.ES") == ["no_troops"]


@pytest.mark.parametrize(
    ("sentence", "parties", "quote"),
    [
        ("A recap of soldiers. Greece: no soldiers, perhaps ships.", ("GR",), "no soldiers"),
        ("A recap of soldiers. Portugal's Ana Lima: no troops, but money.", ("PT",), "no troops"),
        ("Spain, Austria and Hungary: no soldiers", ("ES", "AT", "HU"), "Spain, Austria and Hungary: no soldiers"),
        (
            "Spain and Austria have made it plain that they will not send troops.",
            ("ES", "AT"),
            "Spain and Austria have made it plain that they will not send troops",
        ),
    ],
)
def test_notes_and_rows(sentence: str, parties: tuple[str, ...], quote: str) -> None:
    lead = "The coalition of the willing would send soldiers to Ukraine.\n\n"
    found = [each for each in claims(lead + sentence) if each.question.startswith("position.")]
    assert {(each.question, each.quote) for each in found} == {(f"position.{party}", quote) for party in parties}
