"""What is looked at when all other rules have had their turn: does it hold, and is something left?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foedus.read.finders.american import (
    american_parts,
    american_troops,
    american_will,
    american_word,
    settling,
)
from foedus.read.finders.force import aim_checks, aims_said, size_words
from foedus.read.scene import Found, Scene


def settled(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """Return what was found, as far as it holds, with what is left of America, the force and its size."""
    kept = [each for each in found if american_troops.holds(scene, each)]
    kept.extend(american_troops.find(scene, kept))
    kept = size_words.with_clauses(scene, aim_checks.checked(scene, kept))
    kept.extend(_new(aims_said.find(scene), kept))
    kept.extend(_new(american_parts.find(scene), kept))
    kept = american_will.alone(scene, kept)
    kept.extend(_new(american_will.find(scene), kept))
    kept.extend(_new(american_word.find(scene), kept))
    kept.extend(_new(settling.find(scene), kept))
    return _once(kept)


def _once(found: Sequence[Found]) -> list[Found]:
    """Leave out where Moscow stands on troops in the words in which it rejects those of others: they are one claim."""
    rejected = {(each.first, each.last) for each in found if each.question == "guarantees.rejected"}
    return [each for each in found if each.question != "position.RU" or (each.first, each.last) not in rejected]


def _new(more: Iterable[Found], found: Sequence[Found]) -> list[Found]:
    """Leave out what answers a question in words that already answer it."""
    new: list[Found] = []
    for each in more:
        if not any(
            other.question == each.question and other.first <= each.last and each.first <= other.last
            for other in (*found, *new)
        ):
            new.append(each)
    return new
