"""What the parser gets wrong again and again is put right, and a tree stays a tree."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.read.parse import lines
from tests.read.helpers import one

TEXTS = [
    "26 committed to deploy forces once active fighting ends, PM Tusk says after talks.",
    "Macron told a meeting of the willing that 26 states would join a force.",
    "Hosted by an institute, Mark Rutte, who attended by video, insisted Russia has no veto.",
    "A meeting with leaders from over 30 countries took place.",
    "Stubb said Trump suggested that Europe should act.",
    "They will not send forces and any deployment would require a vote.",
    "“Russia has no plan,” she said, stressing that troops are unacceptable.",
]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3).map(" ".join))
def test_every_word_still_hangs_on_the_top_of_its_sentence(text: str) -> None:
    for line in lines(text):
        for sentence in line.doc.sents:
            tops = [token for token in sentence if token.head == token]
            assert len(tops) == 1
            for token in sentence:
                assert token == tops[0] or tops[0] in token.ancestors


def test_no_sentence_ends_at_a_title() -> None:
    found = one("Poland rules out sending soldiers to Ukraine, Tusk says on his way home", "position.PL")
    assert found.speaker == "Tusk"


def test_what_is_said_after_a_meeting_is_said() -> None:
    text = 'Emmanuel Macron told the "Coalition of the Willing" meeting that 26 states would join a force.'
    assert one(text, "pledging.nations").speaker == "Emmanuel Macron"


@pytest.mark.parametrize(
    "text",
    [
        "The coalition would send troops to Ukraine once active fighting with Russia ends.",
        "The coalition would send troops to Ukraine as soon as the guns have fallen silent.",
        "The coalition would send troops to Ukraine should a ceasefire be agreed.",
        "The coalition would send troops to Ukraine in the event of a truce.",
    ],
)
def test_conditions_in_their_many_forms(text: str) -> None:
    assert one(text, "deployment.trigger").value == ("ceasefire",)


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        (
            "Putin has warned that any soldiers sent to Ukraine from abroad would be legitimate targets.",
            "threat.foreign_troops",
            "Putin",
        ),
        (
            "French President Emmanuel Macron, joined in his capital by Ukraine’s leader, "
            "said US backing was in the pipeline.",
            "us.support",
            "Emmanuel Macron",
        ),
    ],
)
def test_a_participle_is_no_verb_of_its_own(text: str, question: str, speaker: str) -> None:
    assert one(text, question).speaker == speaker
