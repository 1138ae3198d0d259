"""Whose answer it is."""

from __future__ import annotations

import pytest

from foedus.read.learnt.party import is_of_america, party_for, with_others
from tests.read.learnt.helpers import scene_of


@pytest.mark.parametrize(
    ("text", "question", "words", "party"),
    [
        ("Sweden will ponder it.", "position", "will ponder", "SE"),
        ("Ukraine expects Sweden to ponder it.", "position", "expects Sweden to ponder it", "SE"),
        ("America and Ukraine will ponder it.", "position", "will ponder it", None),
        ("The Bundestag must agree, Sweden says.", "approval", "The Bundestag must agree", "DE"),
        ("Unlike Sweden, Norway said that its bases would be open.", "contribution", "its bases would be open", "NO"),
        (
            "Norway said that it would clear mines with Sweden and Finland.",
            "contribution",
            "it would clear mines",
            "NO",
        ),
        ("Norway will, alongside Sweden, clear mines.", "contribution", "will, alongside Sweden, clear mines", "NO"),
        ("Sweden, Norway and the Netherlands.", "position", "Sweden, Norway and the Netherlands", None),
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


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Washington will ponder it.", True),
        ("The White House will ponder it.", True),
        ("Trump will ponder it.", True),
        ("Rubio will ponder it.", True),
        ("Sweden will ponder it.", False),
        ("Macron will ponder it.", False),
    ],
)
def test_what_is_of_america_names_it_or_who_speaks_for_it(
    text: str, named: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scene_of(text, monkeypatch)
    assert is_of_america(scene, scene.sent.root) is named


@pytest.mark.parametrize(
    ("text", "party", "expected"),
    [
        ("Sweden, Norway and the Netherlands will ponder it.", "SE", ["SE", "NO", "NL"]),
        ("It will be pondered by Sweden and Norway.", "SE", ["SE", "NO"]),
        ("Sweden will ponder it with Norway.", "SE", ["SE"]),
        ("Sweden and Norway will ponder it.", "FR", ["FR"]),
        ("Sweden and Ukraine will ponder it.", "SE", ["SE"]),
        ("It rains.", "SE", ["SE"]),
    ],
)
def test_what_several_do_is_the_answer_of_each(
    text: str, party: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scene_of(text, monkeypatch)
    assert with_others(scene, scene.sent.root, party) == expected
