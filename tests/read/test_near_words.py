"""Words beside what is looked for that change what it says: ``No 10``, ``nor``, ``but``, ``his counterpart``."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


def test_a_house_number_counts_no_states() -> None:
    text = (
        "26 allies pledged troops. A spokesman for No 10 said allies had also offered to supply Ukraine with missiles."
    )
    assert answers(text, "pledging.nations") == [26]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The soldiers would not be peacekeepers, nor would they stand on the line of contact.", "away_from_front"),
        ("The soldiers would not be stationed on the front line.", "away_from_front"),
        ("The soldiers would stand on the line of contact.", "at_front"),
    ],
)
def test_whether_soldiers_stand_at_the_front(sentence: str, value: str) -> None:
    assert answers(sentence, "place.deployment") == [value]


def test_a_military_that_is_not_sent_and_what_is_done_instead() -> None:
    claim = one("Slovakia would not send its military but supports membership.", "position.SK")
    assert (claim.value, claim.quote) == ("no_troops", "Slovakia would not send its military")


@pytest.mark.parametrize(
    "sentence",
    [
        "He is ready to meet his Russian counterpart in any format, Zelensky said.",
        "Ukraine’s leader has said he is ready to meet Putin in any format.",
        "Zelensky is ready for a bilateral format with Putin.",
    ],
)
def test_who_is_ready_to_meet_though_nobody_was_named_before(sentence: str) -> None:
    assert answers(sentence, "meeting.ready.UA") == ["ready"]


def test_who_of_them_is_not_named() -> None:
    text = "26 nations pledged troops. The host praised them, but he did not name the 26."
    assert answers(text, "pledging.list") == ["not_disclosed"]
    assert answers(text.replace("the 26.", "the 26 ships."), "pledging.list") == []


def test_parliaments_of_many_states_are_no_parliament_of_one() -> None:
    text = (
        "Germany said a force for Ukraine was far off. In several countries, parliament must agree before soldiers go."
    )
    assert answers(text, "approval.DE") == []


def test_commitments_that_were_made_are_pledges() -> None:
    text = "He put the size of the coalition at 35 countries, of which 26 had made formal commitments."
    assert answers(text, "pledging.nations") == [26]


@pytest.mark.parametrize(
    "text",
    [
        "A Russian general was named to lead the force in Kursk.",
        "Denmark and Norway will not share command of the mission.",
        "A Danish general has been chosen to write the report.",
    ],
)
def test_who_commands_something_else(text: str) -> None:
    assert answers(text, "contribution.DK") == answers(text, "contribution.RU") == []


def test_a_similar_line_that_is_told_at_once_is_no_claim_of_its_own() -> None:
    text = "Spain will not send soldiers to Ukraine. Austria takes a similar line. Austrian soldiers would not be sent."
    assert [each.quote for each in claims(text) if each.question == "position.AT"] == [
        "Austrian soldiers would not be sent"
    ]


def test_the_same_without_a_stance_before_is_nothing() -> None:
    assert not answers("Spain bought jets for its army. Norway has done the same.", "position.NO")


def test_a_force_that_waits_does_not_begin_at_once() -> None:
    assert answers("The force should be sent once a truce holds.", "deployment.trigger") == [("ceasefire",)]
    assert answers("The talks should begin at once, the envoy said of the force.", "deployment.trigger") == []


@pytest.mark.parametrize(
    "text",
    [
        "Since then Norway has provided Ukraine with radars for its soldiers.",
        "Norway helps the soldiers as long as necessary.",
        "After a settlement he would see no need for soldiers there.",
    ],
)
def test_what_is_no_proviso(text: str) -> None:
    assert [each.quote for each in claims(text) if each.kind == "condition"] == []
