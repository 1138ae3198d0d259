"""Who speaks where a source is cited, an act tells it, or the parse mistakes a place for a person."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

ARMY = "a strong Ukrainian army is the best guarantee"


@pytest.mark.parametrize(
    ("text", "question", "speaker"),
    [
        (f"The Daily Courier reported, citing a diplomat, that {ARMY}.", "ua.strengthening", "diplomat"),
        (f"Ann Loxley, who joined from Glasgow, said {ARMY}.", "ua.strengthening", "Ann Loxley"),
        (f"Above all {ARMY}, the envoy, Mart Kaskel, said in Odesa, and will remain so.", "ua.strengthening", "Kaskel"),
        (f"The participants agreed that {ARMY}.", "ua.strengthening", "participants"),
        (f"Ann Loxley said before the talks that {ARMY}.", "ua.strengthening", "Loxley"),
        (f"Above all {ARMY}, a spokesman for the Danish government said.", "ua.strengthening", "government"),
        ("Ann Loxley listed Germany among the contributors, the agency reported.", "contributor.DE", "Loxley"),
        (
            "Igor Welin said foreign soldiers were targets, a day after 26 nations pledged troops.",
            "pledging.nations",
            "",
        ),
        ("The document does not say whether German soldiers would be sent.", "position.DE", ""),
    ],
)
def test_who_speaks(text: str, question: str, speaker: str) -> None:
    speakers = [each.speaker for each in claims(text) if each.question == question]
    assert speakers or not speaker
    assert all(each.endswith(speaker) if speaker else each == "narrator" for each in speakers)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mart Kaskel, the Estonian prime minister, spoke of minesweepers that Estonia could send to the Black Sea.",
            "Kaskel",
        ),
        ("What should come first? “Sanctions against Russia must be tightened at once,” Mart Kaskel said.", "Kaskel"),
    ],
)
def test_a_person_who_offers_or_answers_speaks(text: str, speaker: str) -> None:
    speakers = [each.speaker for each in claims(text)]
    assert speakers
    assert all(each.endswith(speaker) for each in speakers)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Germany is to send soldiers to Ukraine, government circles said on Thursday.", "government circles"),
        ("America would support the force, a counsellor explained.", "counsellor"),
        ("Ada Lund-Berg said that Sweden will not send soldiers to Ukraine.", "Ada Lund-Berg"),
        ("A NATO diplomat said that Sweden will not send soldiers to Ukraine.", "NATO diplomat"),
        ("Sweden will not send soldiers to Ukraine, a senior EU official told reporters.", "EU official"),
        ("An adviser at the palace said that Sweden will not send soldiers to Ukraine.", "adviser at the palace"),
    ],
)
def test_who_speaks_is_named_as_the_text_has_it(text: str, speaker: str) -> None:
    assert {each.speaker for each in claims(text)} == {speaker}
