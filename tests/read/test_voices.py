"""Who speaks, where it takes more than a verb of saying."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = (
        "Sir Keir Starmer said: “We will not rest.\n“26 nations have pledged troops.\n“And more will come.”\n"
        "The coalition counts 35 states."
    )
    assert one(text, "pledging.nations").speaker == "Keir Starmer"
    assert one(text, "coalition.size").speaker == "narrator"


def test_a_first_name_after_a_title_is_the_person_named_in_full() -> None:
    text = "Sir Keir Starmer arrived.\nSir Keir said that 26 nations pledged troops."
    assert one(text, "pledging.nations").speaker == "Keir Starmer"


def test_a_quotation_after_an_act_is_of_who_acted() -> None:
    text = "Georgiy Tykhy criticised Putin’s remarks. “Russia has no veto over troops.”"
    assert one(text, "veto.russia").speaker == "Georgiy Tykhy"


def test_a_label_before_a_quotation_leaves_it_with_who_spoke_last() -> None:
    text = 'Details: Starmer said that all were agreed.\nQuote: "26 nations have pledged troops."'
    assert one(text, "pledging.nations").speaker == "Starmer"


def test_a_name_at_the_end_of_a_headline_speaks() -> None:
    text = "26 nations pledge troops: Macron\nMacron spoke in Paris."
    assert one(text, "pledging.nations").speaker == "Macron"


def test_he_is_the_spokesman_who_spoke() -> None:
    text = "A spokesman for Friedrich Merz said Germany would wait. The coalition has 35 members, he said."
    assert one(text, "coalition.size").speaker == "spokesman"


def test_the_president_is_who_was_named_last() -> None:
    text = "Trump spoke with the allies. The president urged Europe to stop buying Russian oil."
    assert one(text, "demand.sanctions").speaker == "Trump"


def test_what_goes_on_in_reported_tense_is_said_as_well() -> None:
    text = "Germany said it would wait, and any deployment would need the approval of the Bundestag."
    assert one(text, "approval.DE").speaker == "Germany"


def test_who_is_said_to_think_something_in_a_quotation_does_not_speak_it() -> None:
    text = "“Why do we care what Russia thinks about troops?” Rutte asked."
    assert [each.speaker for each in claims(text) if each.question == "veto.russia"] == ["Rutte"]


def test_a_body_with_a_long_name_keeps_it() -> None:
    text = "The Institute for the Study of War said that 26 nations pledged troops."
    assert one(text, "pledging.nations").speaker.endswith("Study of War")


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        ("Ann Loxley threatened that foreign troops would be regarded as targets.", "threat.foreign_troops", "Loxley"),
        (
            "There must be a strong Ukrainian army, the coalition holds, and no upper limit may be imposed on it.",
            "ua.force_limits",
            "coalition",
        ),
        ("In the north, the coalition holds 26 hills, and 26 states pledged troops.", "pledging.nations", "narrator"),
        ("For President Ann Loxley, any foreign troops are legitimate targets.", "threat.foreign_troops", "Loxley"),
        (
            "Ann Loxley, unlike Mart Kaskel, was blunter: foreign troops would be legitimate targets.",
            "threat.foreign_troops",
            "Loxley",
        ),
        (
            "Mart Kaskel spoke first. As for Ann Loxley, she said that 26 states had pledged troops.",
            "pledging.nations",
            "Loxley",
        ),
        (
            "Mart Kaskel leaves no doubt that foreign troops would be legitimate targets.",
            "threat.foreign_troops",
            "Kaskel",
        ),
        (
            "The ministry issued a note recalling that foreign troops would be legitimate targets.",
            "threat.foreign_troops",
            "ministry",
        ),
        (
            "Mart Kaskel is irritated that member states, two of them, buy oil, and 26 states pledged troops.",
            "pledging.nations",
            "narrator",
        ),
    ],
)
def test_who_is_heard(text: str, question: str, speaker: str) -> None:
    assert one(text, question).speaker.endswith(speaker)


def test_an_adverb_between_commas_is_nobody() -> None:
    text = "Ann Loxley, finally, has warned him. She has summed up: the political proposal is on the table."
    assert one(text, "proposal.state").speaker == "Ann Loxley"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Loxley came to Oslo. 26 states have pledged troops. That is what Ann Loxley told the press there.",
        "26 states have pledged troops. Ann Loxley held out that prospect on Tuesday.",
        "As Ann Loxley described it, 26 states have pledged troops.",
        "The agency has been told by Ann Loxley that 26 states have pledged troops.",
        "President Ann Loxley set out two points:\n\n- 26 states have pledged troops;\n- more will.",
        "Mart Kaskel spoke.\n\nRemarks by President Ann Loxley\n\nAt last, she said, 26 states had pledged troops.",
    ],
)
def test_what_somebody_has_told_is_his(text: str) -> None:
    assert one(text, "pledging.nations").speaker.endswith("Ann Loxley")


def test_whom_somebody_meets_is_no_list_of_his() -> None:
    text = "President Ann Loxley met two groups:\n\n- 26 states that have pledged troops;\n- and bankers."
    assert one(text, "pledging.nations").speaker == "narrator"


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        (
            "Foreign ministry spokeswoman Ann Loxley spoke.\nThe diplomat said foreign troops would be targets.",
            "threat.foreign_troops",
            "Ann Loxley",
        ),
        (
            "A diplomat spoke. Spokeswoman Ann Loxley came.\nThe diplomat said foreign troops would be targets.",
            "threat.foreign_troops",
            "diplomat",
        ),
        (
            "President Ann Loxley spoke. President Mart Kaskel came. Foreign minister Jaan Tamm laughed.\n"
            "The president said foreign troops would be targets.",
            "threat.foreign_troops",
            "Mart Kaskel",
        ),
        (
            "Foreign troops would be targets, officials from the two states said.",
            "threat.foreign_troops",
            "officials from the two states",
        ),
        (
            "Ann Loxley met a spokesman. The spokesman laughed. Foreign troops would be targets, her office said.",
            "threat.foreign_troops",
            "Ann Loxley’s office",
        ),
    ],
)
def test_who_is_meant_by_an_office(text: str, question: str, speaker: str) -> None:
    assert one(text, question).speaker == speaker
