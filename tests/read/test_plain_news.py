"""Claims in plain sentences of the news that a tester missed or found wrong, each by what answers its question."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers


@pytest.mark.parametrize(
    ("text", "question", "values"),
    [
        (
            "Leaders from 39 countries attended the meeting on Tuesday, 11 of them by video link.",
            "meeting.form",
            ["hybrid"],
        ),
        (
            "An agreement to end the war is possible, Putin told reporters, provided that reason prevails.",
            "war.negotiated_end",
            ["provided that reason prevails"],
        ),
        (
            "The states joined the continental grid, and have given up Russian gas as well.",
            "sanctions.measures",
            ["stop"],
        ),
        ("The states agreed on a joint approach to price caps on Russian oil.", "sanctions.measures", ["agreed"]),
        ("The states joined new sanctions on Russian oil.", "sanctions.measures", ["join"]),
        (
            "President Trump has promised help from the air at most, and no ground troops.",
            "us.contribution",
            [("air",)],
        ),
        ("Washington has rejected any American backstop for European troops.", "us.support", ["refused"]),
        ("The government supports the build-up of Ukraine's armed forces.", "ua.strengthening", ["support"]),
        (
            "He called the offers “precise, documented and confirmed at the military level”.",
            "pledges.state",
            [("confirmed", "documented")],
        ),
        ("Russia sees no basis for a meeting with Zelensky.", "meeting.ready.RU", ["not_ready"]),
    ],
)
def test_what_plain_sentences_say(text: str, question: str, values: list[object]) -> None:
    lead = "The coalition of the willing has pledged troops for Ukraine.\n\n"
    assert answers(lead + text, question) == values
