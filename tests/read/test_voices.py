"""Who speaks, where it takes more than a verb of saying."""

from __future__ import annotations

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
