"""Who is ready to meet the other side's leader, and who turns a meeting down."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one

_TOLD = {
    "UA": "The host spoke in Paris. Moscow invited Zelensky to come to Moscow for a meeting. ",
    "RU": "Zelensky offered Putin a meeting. ",
}


@pytest.mark.parametrize(
    ("sentence", "party", "value", "quote"),
    [
        ("Kyiv rejected the offer.", "UA", "not_there", "Kyiv rejected the offer"),
        ("Zelensky turned the invitation down.", "UA", "not_there", "Zelensky turned the invitation down"),
        ("Ukraine called it unacceptable.", "UA", "not_there", "Ukraine called it unacceptable"),
        ("Putin again saw little sense in such a summit.", "RU", "not_ready", "saw little sense in such a summit"),
        ("Russia does not want any meeting, Zelensky said.", "RU", "not_ready", "Russia does not want any meeting"),
        ("Zelensky refused to travel there.", "UA", "not_there", "Zelensky refused to travel there"),
    ],
)
def test_a_meeting_turned_down(sentence: str, party: str, value: str, quote: str) -> None:
    claim = one(_TOLD[party] + sentence, f"meeting.ready.{party}")
    assert claim.value == value
    assert claim.quote.endswith(quote)


def test_ready_for_what_was_spoken_of() -> None:
    text = "Zelensky was asked about a summit with Putin. He is ready for it, he said."
    assert "ready" in answers(text, "meeting.ready.UA")


@pytest.mark.parametrize(
    "text",
    [
        "Will Putin meet Zelensky?",
        "If Putin went on refusing a meeting with Zelensky, Europe would have to act.",
        "Putin met reporters in Moscow after talks on Ukraine and sanctions. Kyiv rejected the proposal.",
        "Starmer said Putin was delaying peace talks while Ukraine waited.",
    ],
)
def test_questions_ifs_and_other_talks_say_nothing_of_it(text: str) -> None:
    assert not answers(text, "meeting.ready.RU")
    assert not answers(text, "meeting.ready.UA")


@pytest.mark.parametrize(
    ("text", "party", "value", "quote"),
    [
        ("Kyiv ruled out Moscow as a venue for talks with Putin.", "UA", "not_there", "Moscow as a venue"),
        (
            "Such a summit would need careful preparation, Peskov said.",
            "RU",
            "not_ready",
            "would need careful preparation",
        ),
    ],
)
def test_where_and_when_they_would_not_meet(text: str, party: str, value: str, quote: str) -> None:
    claim = one(text, f"meeting.ready.{party}")
    assert claim.value == value
    assert quote in claim.quote


def test_ready_but_not_there() -> None:
    text = "Zelensky would meet Putin, but not in Moscow."
    assert answers(text, "meeting.ready.UA") == ["ready", "not_there"]
    assert answers("Zelensky would meet Putin in Oslo, not next week.", "meeting.ready.UA") == ["ready"]


@pytest.mark.parametrize(
    "text",
    [
        "Putin declined to say when he would meet Zelensky.",
        "Such a summit would need careful preparation, an expert said.",
    ],
)
def test_nobody_says_that_he_is_not_ready(text: str) -> None:
    assert "not_ready" not in answers(text, "meeting.ready.RU")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Neither Russia's Vladimir Putin nor Ukraine's Volodymyr Zelensky was ready for direct talks.", "not_ready"),
        ("Mediator: Putin, Zelensky not yet ready for face-to-face", "not_ready"),
        ("Both Kyiv and Moscow want a meeting of the two presidents.", "ready"),
    ],
)
def test_of_both_sides_it_is_told_at_once(text: str, value: str) -> None:
    assert answers(text, "meeting.ready.UA") == answers(text, "meeting.ready.RU") == [value]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Dmitry Peskov said a summit with Zelensky was far off.", "a summit with Zelensky was far off"),
        ("Dmitry Peskov said no meeting of the two was planned.", "no meeting of the two was planned"),
        (
            "Dmitry Peskov said much work remained to be done before any summit.",
            "much work remained to be done before any summit",
        ),
    ],
)
def test_a_meeting_is_far_off(text: str, quote: str) -> None:
    found = one(text, "meeting.ready.RU")
    assert (found.quote, found.value) == (quote, "not_ready")


def test_a_side_that_is_up_for_it() -> None:
    assert one("Zelensky up for talks with Putin in whatever form", "meeting.ready.UA").value == "ready"
    told = "A meeting of Putin and Zelensky is expected. Zelensky has said he's ready; no day is set."
    assert "ready" in answers(told, "meeting.ready.UA")
    assert answers("Emmanuel Macron said a summit with Zelensky was far off.", "meeting.ready.RU") == []
