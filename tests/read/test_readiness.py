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
        ("Putin again saw little sense in such a summit.", "RU", "not_ready", "saw little sense in such a summit"),
        ("Russia does not want any meeting, Zelensky said.", "RU", "not_ready", "Russia does not want any meeting"),
        ("Zelensky refused to travel there.", "UA", "not_there", "Zelensky refused to travel there"),
    ],
)
def test_a_meeting_turned_down(sentence: str, party: str, value: str, quote: str) -> None:
    claim = one(_TOLD[party] + sentence, f"meeting.ready.{party}")
    assert claim.value == value
    assert claim.quote.endswith(quote)


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
    ],
)
def test_where_and_when_they_would_not_meet(text: str, party: str, value: str, quote: str) -> None:
    claim = one(text, f"meeting.ready.{party}")
    assert claim.value == value
    assert quote in claim.quote


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
