"""Who is meant by he, its minister and a label, and what goes on being his."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one

NO = "Poland will not send soldiers to Ukraine"
PREMIER = "Prime Minister Ann Loxley spoke after the talks on a force for Ukraine."


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        (f"{PREMIER}\nLOXLEY - {NO}.", "position.PL", "Ann Loxley"),
        (f"{PREMIER}\nLoxley confirms, no Polish soldiers in Ukraine", "position.PL", "Ann Loxley"),
        (f"{PREMIER} Ann Loxley brushed the matter aside: {NO}.", "position.PL", "Ann Loxley"),
        (f"{NO}, its prime minister, Ann Loxley, said.", "position.PL", "Ann Loxley"),
        (f"{NO}, in the opinion of Prime Minister Ann Loxley.", "position.PL", "Ann Loxley"),
        (
            "Polish Prime Minister Ann Loxley came to the talks. Poland will not send soldiers to Ukraine, "
            "its prime minister said.",
            "position.PL",
            "Ann Loxley",
        ),
        (
            "The air force counted them. According to the Ukrainian air force, Russia launched 500 drones. "
            "430 of the drones were shot down, it said.",
            "drones.stopped",
            "Ukrainian air force",
        ),
        (f"Warsaw has already let it be known that {NO}.", "position.PL", "Warsaw"),
        ("Italy and Poland have ruled out sending soldiers to Ukraine.", "position.PL", "Poland"),
    ],
)
def test_somebody_speaks(text: str, question: str, speaker: str) -> None:
    assert {each.speaker.removeprefix("the ") for each in claims(text) if each.question == question} == {speaker}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (f"PARIS - {NO}.", "position.PL"),
        (f"{PREMIER} Ann Loxley faces a problem: {NO}.", "position.PL"),
        (f"{PREMIER} Ann Loxley flew to Frankfurt: {NO}.", "position.PL"),
        ("Italy, Poland and Romania have ruled out sending soldiers to Ukraine.", "position.PL"),
        (f"{NO}, according to last week's meeting.", "position.PL"),
    ],
)
def test_the_text_speaks_itself(text: str, question: str) -> None:
    assert one(text, question).speaker == "narrator"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{PREMIER}\nPrime minister Loxley: {NO}", "Ann Loxley"),
        (f"{PREMIER}\n[4 Sept, 15:31 GMT] Loxley: {NO}", "Ann Loxley"),
        (f"{PREMIER} Ann Loxley has repeatedly made it clear that {NO}.", "Ann Loxley"),
        (f"{PREMIER}\nLoxley confirms the date\n{NO}.", "narrator"),
    ],
)
def test_labels_stamps_and_what_is_made_clear(text: str, speaker: str) -> None:
    assert {each.speaker for each in claims(text) if each.question == "position.PL"} == {speaker}
