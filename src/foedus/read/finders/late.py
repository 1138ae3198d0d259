"""What is looked at when all other rules have had their turn: does it hold, and from where to where?"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.read.finders.force import aim_checks, size_words
from foedus.read.scene import Found, Scene


def settled(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """Return what was found, as far as it holds: each claim once, and aims and sizes with their clauses."""
    kept = size_words.with_clauses(scene, aim_checks.checked(scene, list(found)))
    rejected = {(each.first, each.last) for each in kept if each.question == "guarantees.rejected"}
    # Where Moscow stands on troops in the words in which it rejects those of others is one claim with that.
    return [each for each in kept if each.question != "position.RU" or (each.first, each.last) not in rejected]
