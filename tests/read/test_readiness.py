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
