"""Which words does a verb of saying give?"""

from __future__ import annotations

import pytest

from foedus.read.one import read_built_in
from tests.read.helpers import document, one

READY = "Ukraine is ready to meet Putin in a third country"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{READY}; Ann Loxley says that nothing is agreed.", "narrator"),
        (f"{READY}; on a date, Ann Loxley said, nothing was agreed.", "narrator"),
        (f"{READY}; a date is not set, Ann Loxley said.", "Loxley"),
        (f"{READY}; that much Ann Loxley has said before.", "Loxley"),
        (f"“{READY}; a date is not set,” Ann Loxley said, “and none is near.”", "Loxley"),
        ("Ukraine would be ready to meet Putin; it depended, Ann Loxley said, on what was agreed.", "Loxley"),
    ],
)
def test_what_stands_before_a_semicolon_is_said_by_who_speaks_to_its_end(text: str, speaker: str) -> None:
    assert one(text, "meeting.ready.UA").speaker.endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ann Loxley said Poland would send no soldiers; Estonia could send minesweepers to the Black Sea.",
            "Ann Loxley",
        ),
        ("Ann Loxley said Poland would send no soldiers; Estonia offers minesweepers for the Black Sea.", "narrator"),
    ],
)
def test_what_follows_a_semicolon_is_said_as_well_where_it_stands_in_the_tense_of_what_is_said(
    text: str, speaker: str
) -> None:
    assert one(text, "contribution.EE").speaker == speaker


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        ("Austria is no member, Ann Loxley confirmed, but will send minesweepers.", "contribution.AT", "Ann Loxley"),
        ("Help was possible, Ann Loxley said, but American troops were not.", "us.ground_troops", "Ann Loxley"),
    ],
)
def test_what_goes_on_behind_who_speaks(text: str, question: str, speaker: str) -> None:
    assert {each.speaker for each in read_built_in(document(text)) if each.question == question} == {speaker}
