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
