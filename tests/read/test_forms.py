"""Forms of agency prose: who belongs and who met, what many offer and when, how far American support is."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("Upwards of 20 states are members of the coalition.", "coalition.size", "20.."),
        ("About 28 countries form the coalition, an envoy said.", "coalition.size", "~28"),
        ("There are 33 states in the coalition, the ministry notes.", "coalition.size", 33),
        ("Two leaders of the 33-member coalition stayed away.", "coalition.size", 33),
        ("The meeting of 33 leaders from the coalition lasted three hours.", "meeting.attendance", 33),
        ("He spoke after a summit in Rome that brought together around 28 allies.", "meeting.attendance", "~28"),
        ("The talks were attended by 33 countries.", "meeting.attendance", 33),
        ("A meeting of the 33-nation coalition is planned.", "coalition.size", 33),
        ("The president put at 24 the number of states that pledged troops.", "pledging.nations", 24),
        ("The number of states that agreed to send troops stands at 24.", "pledging.nations", 24),
        (
            "The talks confirmed the availability of 24 countries to take part in the guarantees.",
            "pledging.nations",
            24,
        ),
    ],
)
def test_members_those_who_met_and_those_who_pledged_are_three_numbers(text: str, question: str, value: object) -> None:
    assert answers(text, question) == [value]
    assert len([each for each in claims(text) if each.kind == "count"]) == 1


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "“24 states have promised to send soldiers to Ukraine, where they would be present on land or at sea,” "
            "Macron said.",
            "pledging.kinds",
            "send soldiers to Ukraine, where they would be present on land or at sea",
        ),
        (
            "A number of countries have promised to provide troops as part of a joint force, Macron said.",
            "pledging.kinds",
            "provide troops as part of a joint force",
        ),
        (
            "24 countries promised to contribute ships “at sea and in the air”, a large step from the eleven before.",
            "pledging.kinds",
            "contribute ships “at sea and in the air”",
        ),
        (
            "24 nations will send troops to Ukraine to guarantee its security.",
            "pledging.kinds",
            "send troops to Ukraine",
        ),
        (
            "24 nations will send troops to Ukraine to guarantee its security.",
            "force.purpose",
            "to guarantee its security",
        ),
        (
            "24 countries have finalised their commitments to protect Ukraine.",
            "pledging.nations",
            "24 countries have finalised their commitments to protect Ukraine",
        ),
        (
            "The deployment of troops, who would guard depots and railways in the west, will only begin after a truce.",
            "deployment.trigger",
            "The deployment of troops, who would guard depots and railways in the west, will only begin after a truce",
        ),
        (
            "The US has expressed its willingness to provide jets, including tankers, as well as intelligence.",
            "us.contribution",
            "provide jets, including tankers, as well as intelligence",
        ),
    ],
)
def test_an_offer_reaches_from_its_first_verb_to_its_last_part(text: str, question: str, quote: str) -> None:
    assert one(text, question).quote == quote


def test_which_countries_would_send_troops_is_a_question_and_no_offer() -> None:
    assert not answers("The host would not say which countries had agreed to send soldiers.", "pledging.kinds")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nothing about American support has been confirmed yet.", "open"),
        ("American support has been confirmed.", "confirmed"),
        ("Washington has confirmed that it will support the force.", "confirmed"),
        ("Washington made no commitment to support the force.", "not_committed"),
        ("American support remains crucial for the force.", None),
    ],
)
def test_how_far_american_support_is(text: str, value: object) -> None:
    assert answers(text, "us.support") == [value]


def test_what_somebody_hopes_of_america_is_no_support() -> None:
    assert not answers("They hope Trump will join the effort for the guarantees.", "us.support")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Allied soldiers would enter Ukraine before any ceasefire.", ("no_ceasefire",)),
        ("No allied soldiers would enter Ukraine before a ceasefire.", ("ceasefire",)),
        ("A ceasefire is enough for the force to be sent, the planners say.", ("ceasefire",)),
        ("He urged the deployment of the force without waiting for the end of hostilities.", ("no_ceasefire",)),
        ("After a ceasefire, the UK and France will set up military hubs across Ukraine.", ("ceasefire",)),
    ],
)
def test_whether_the_force_waits_for_a_ceasefire(text: str, value: object) -> None:
    assert answers(text, "deployment.trigger") == [value]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The reply follows remarks from Emmanuel Macron on Thursday that 26 countries pledged troops.",
            "Emmanuel Macron",
        ),
        ("24 countries pledged troops, a chancellor was quoted in the statement as saying.", "chancellor"),
        ("Rome – The meeting confirmed that 24 countries pledged troops.", "narrator"),
    ],
)
def test_a_noun_of_saying_has_a_speaker_and_a_dateline_is_none(text: str, speaker: str) -> None:
    assert one(text, "pledging.nations").speaker == speaker
