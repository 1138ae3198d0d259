"""What a span says."""

from __future__ import annotations

import numpy as np
import pytest

from foedus.read.learnt import value
from foedus.read.learnt.names import real
from foedus.read.learnt.value import value_of
from foedus.read.learnt.words import words_of
from foedus.read.nouns import Value
from foedus.read.registry import registry
from tests.read.learnt.helpers import learnt, scene_of


def said(
    text: str, words: str, question: str, monkeypatch: pytest.MonkeyPatch, chances: dict[str, float] | None = None
) -> Value:
    """What words of a sentence answer, given how likely each value is."""
    scene = scene_of(text, monkeypatch)
    monkeypatch.setattr(value, "_chances", lambda *_: chances or {})
    at = text.index(words)
    span = np.array([*scene.tokens(at, at + len(words)), 0, 0])
    return value_of(scene, registry()[question], words_of(scene.doc, real(), {}), span, learnt())


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("More than 26 nations pledged troops", "pledging.nations", "26.."),
        ("one nation pledged troops", "pledging.nations", None),
        ("nations pledged troops", "pledging.nations", None),
        ("some thirty-five states joined", "coalition.size", "~35"),
        ("thirty states joined", "coalition.size", 30),
        ("two dozen leaders came", "meeting.attendance", "~24"),
        ("between 25 and 30 leaders came", "meeting.attendance", "25..30"),
        ("10,000 to 15,000 soldiers would go", "force.size", "10000..15000"),
        ("a hundred thousand soldiers would go", "force.size", 100_000),
        ("Two contingents would go", "force.size", None),
        ("the size goes from 30,000 to 10,000 soldiers", "force.size", 10_000),
        ("26 of 35 leaders came", "meeting.attendance", 26),
        ("Kyiv downed 92 drones", "drones.stopped", None),
        ("up to 30,000 soldiers would go", "force.size", "..30000"),
        ("They met on 4 September 2025", "date.summit", "2025-09-04"),
        ("They met in autumn", "date.summit", None),
        ("It paid 1.1 billion euros", "energy.value", None),
    ],
)
def test_numbers_and_dates_are_those_of_the_words(
    text: str, question: str, expected: Value, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said(text + ".", text, question, monkeypatch) == expected


@pytest.mark.parametrize(
    ("question", "chances", "expected"),
    [
        ("position", {"open": 0.7, "no_troops": 0.3}, "open"),
        ("position", {"open": 0.35, "no_troops": 0.33, "undecided": 0.32}, None),
        ("demand.binding", {}, "demand"),
        ("contribution", {"training": 0.5, "weapons": 0.4, "cyber": 0.1}, ("training", "weapons")),
        ("contribution", {"training": 0.29, "weapons": 0.28, "logistics": 0.2, "cyber": 0.23}, ("training",)),
        ("contribution", {"training": 0.5, "sea": 0.4}, ("training",)),
        ("condition", {"ceasefire": 0.6, "peace": 0.4}, "ceasefire"),
        ("condition", {"ceasefire": 0.45, "peace": 0.3}, "They would go"),
    ],
)
def test_classes_and_sets_are_what_is_likely_enough(
    question: str, chances: dict[str, float], expected: Value, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said("They would go.", "They would go", question, monkeypatch, chances) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The force is there to wage war on Russia.", ("fight",)),
        ("The force is not there to wage war on Russia.", ("not_fight",)),
        ("The force would deter rather than wage war.", ("not_fight",)),
        ("The force isn’t there to wage war on Russia.", ("not_fight",)),
    ],
)
def test_nothing_is_denied_where_no_word_denies(text: str, expected: Value, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(text, text.rstrip("."), "force.purpose", monkeypatch, {"not_fight": 0.8, "fight": 0.2}) == expected


@pytest.mark.parametrize(
    ("text", "chances", "expected"),
    [
        ("They have soldiers elsewhere.", {"no_troops": 0.8, "open": 0.2}, "open"),
        ("They have soldiers elsewhere.", {"no_troops": 1.0, "open": 0.0}, None),
        ("They have soldiers elsewhere.", {"no_troops": 0.7, "open": 0.11, "undecided": 0.1, "x": 0.09}, None),
        ("They have no soldiers to send.", {"no_troops": 0.8, "open": 0.2}, "no_troops"),
        ("They keep their soldiers at home.", {"no_troops": 0.8, "open": 0.2}, "no_troops"),
    ],
)
def test_nobody_refuses_soldiers_without_a_word_of_refusal(
    text: str, chances: dict[str, float], expected: Value, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said(text, text.rstrip("."), "position", monkeypatch, chances) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The list was published on Friday.", "disclosed"),
        ("The list was not published on Friday.", "not_disclosed"),
        ("The list stays in a drawer.", "not_disclosed"),
    ],
)
def test_what_was_published_is_disclosed(text: str, expected: Value, monkeypatch: pytest.MonkeyPatch) -> None:
    chances = {"not_disclosed": 0.9, "disclosed": 0.1}
    assert said(text, text.rstrip("."), "pledging.list", monkeypatch, chances) == expected


def test_a_part_that_no_word_denies_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Help would come from the air"
    assert said(text + ".", text, "us.contribution", monkeypatch, {"not_air": 1.0}) == ("air",)


def test_only_values_that_were_marked_have_a_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of("Sweden will not send soldiers.", monkeypatch)
    words = words_of(scene.doc, real(), {})
    span = np.array([0, 4, 3, 0])
    chances = value._chances(scene, registry()["position"], words, span, learnt())
    assert chances == {"no_troops": pytest.approx(1.0)}
    assert value._chances(scene, registry()["approval"], words, span, learnt()) == {}
