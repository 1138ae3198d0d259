"""The form of a meeting: some here and some there, and what one guest did."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one

FORM = "meeting.form"


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        (
            "The leaders met on Monday, partly in Oslo and partly by video.",
            "partly in Oslo and partly by video",
            "hybrid",
        ),
        ("The leaders met, some in Oslo, others over video link.", "some in Oslo, others over video link", "hybrid"),
        ("Forty leaders took part, some of them by video link.", "some of them by video link", "hybrid"),
        ("Forty leaders took part, in Oslo or by videoconference.", "in Oslo or by videoconference", "hybrid"),
        ("He spoke after a meeting of allies both on-site and online.", "on-site and online", "hybrid"),
        (
            "She spoke after a remote meeting of the coalition of the willing on Friday.",
            "a remote meeting of the coalition of the willing",
            "remote",
        ),
        ("A coalition meeting was held in Oslo in a mixed format.", "was held in Oslo in a mixed format", "hybrid"),
    ],
)
def test_the_words_of_a_form(text: str, quote: str, value: str) -> None:
    found = one(text, FORM)
    assert (found.quote, found.value) == (quote, value)


@pytest.mark.parametrize(
    "text",
    [
        "Keir Starmer, who joined the summit by video, said Britain would help.",
        "The leaders spoke by video link with Donald Trump.",
        "The generals of the coalition met by video.",
        "At the table in Oslo sat the president and the leaders of two states.",
        "She spoke after she took part by video in the summit of the coalition.",
    ],
)
def test_what_tells_nothing_of_how_leaders_met(text: str) -> None:
    assert not answers(text, FORM)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        (
            "Some leaders travelled to Oslo while others dialled in.",
            "Some leaders travelled to Oslo while others dialled in",
            "hybrid",
        ),
        ("The leaders of thirty states conferred by video on Monday.", "conferred by video on Monday", "remote"),
        ("The premier chaired a video conference with the allies.", "The premier chaired a video conference", "remote"),
        (
            "The coalition held an online and in-person meeting.",
            "The coalition held an online and in-person meeting",
            "hybrid",
        ),
        (
            "The leaders discussed the plan, either in Oslo or from a distance.",
            "in Oslo or from a distance",
            "hybrid",
        ),
    ],
)
def test_how_all_of_them_met(text: str, quote: str, value: str) -> None:
    found = one(text, FORM)
    assert (found.quote, found.value) == (quote, value)


def test_one_who_took_part_is_told_of_with_the_place() -> None:
    text = "The prime minister took part in the summit by video"
    assert not answers(f"{text}.", FORM)
    assert one(f"{text} from Bergen.", FORM).quote.endswith("by video from Bergen")


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of the coalition promised physical guarantees.",
        "The president spoke to the broadcaster in a phone interview before the summit.",
        "Japan joined the summit by video.",
    ],
)
def test_no_form_of_the_meeting(text: str) -> None:
    assert not answers(text, FORM)
