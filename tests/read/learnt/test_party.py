"""Whose answer it is."""

from __future__ import annotations

import pytest

from foedus.read.learnt.party import party_for
from tests.read.learnt.helpers import scene_of


@pytest.mark.parametrize(
    ("text", "question", "words", "party"),
    [
        ("Sweden will ponder it.", "position", "will ponder", "SE"),
        ("Ukraine expects Sweden to ponder it.", "position", "expects Sweden to ponder it", "SE"),
        ("America and Ukraine will ponder it.", "position", "will ponder it", None),
        ("The Bundestag must agree, Sweden says.", "approval", "The Bundestag must agree", "DE"),
        ("Sweden says that Putin would come.", "meeting.ready", "Putin would come", "RU"),
    ],
)
def test_a_party_that_is_asked_is_the_nearest_one(
    text: str, question: str, words: str, party: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scene_of(text, monkeypatch)
    at = text.index(words)
    first, last = scene.tokens(at, at + len(words))
    top = min(scene.doc[first : last + 1], key=lambda each: len(list(each.ancestors)))
    assert party_for(scene, question, top, first, last) == party
