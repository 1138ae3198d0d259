"""The words of a clause of its own, and what governs it."""

from __future__ import annotations

import pytest

from foedus.read.governed import governors, own_words
from foedus.read.scene import Found, Scene
from tests.read.learnt.helpers import scene_of


def found(scene: Scene, words: str) -> Found:
    """A find in these words."""
    at = scene.text.index(words)
    first, last = scene.tokens(at, at + len(words))
    return Found(kind="statement", question="position.SE", first=first, last=last, value=None, anchor=scene.doc[last])


@pytest.mark.parametrize(
    ("text", "words", "own"),
    [
        ("Sweden, which joined NATO in 2024, is ready.", "is ready", "Sweden, , is ready."),
        ("Sweden, busy in Mali, would send soldiers.", "would send soldiers", "Sweden, , would send soldiers."),
        ("Ada Lund said that Sweden will send soldiers.", "will send soldiers", "that Sweden will send soldiers"),
        ("Sweden will send soldiers, and Norway pays.", "will send soldiers", "Sweden will send soldiers, and"),
        ("In 1995 Sweden sent soldiers to Bosnia.", "sent soldiers", "In 1995 Sweden sent soldiers to Bosnia."),
    ],
)
def test_what_is_told_by_the_way_is_not_of_the_clause(
    text: str, words: str, own: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scene_of(text, monkeypatch)
    assert own_words(scene, found(scene, words)).strip() == own


@pytest.mark.parametrize(
    ("text", "by", "question"),
    [
        ("Ada Lund has not said whether Sweden will send soldiers.", ["said"], True),
        ("Ada Lund has not said how Sweden will send soldiers.", ["said"], True),
        ("Ada Lund said that Sweden will send soldiers.", ["said"], False),
        ("Ada Lund said if there is peace Sweden will send soldiers.", ["said"], False),
        ("Ada Lund rejects the claim that Sweden will send soldiers.", ["claim", "rejects"], False),
        ("Sweden will send soldiers.", [], False),
        ("Ada Lund rejected the bill, and Sweden will send soldiers.", [], False),
    ],
)
def test_what_governs_a_clause_is_found_upwards(
    text: str, by: list[str], question: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scene_of(text, monkeypatch)
    above = list(governors(scene, found(scene, "Sweden will send soldiers")))
    assert [each.by.text for each in above] == by
    assert any(each.is_question for each in above) == question
