"""Which two states are ``the two countries``, or ``both armies``?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.parties import SENDS_NONE, parties_in
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_PAIR = re.compile(
    r"(?:the )?two (?:countries|nations|states|armies|capitals|governments|allies)|both (?:countries|nations|"
    r"armies|states)",
    re.I,
)
_LEAD = ("FR", "GB")  # the two that lead


def pair(scene: Scene, doer: Token) -> list[str]:
    """The two states that ``the two countries`` or ``both armies`` are: those named last, else the two that lead."""
    if not _PAIR.match(scene.words(doer.left_edge.i, doer.i)):
        return []
    before = scene.line.text[: scene.sent.start_char + scene.start(doer.left_edge.i)]
    named = [each for each in parties_in(before) if each not in SENDS_NONE][-2:]
    if len(named) == len(_LEAD) and "US" not in named:
        return named
    return list(_LEAD) if scene.voice(doer.head) in _LEAD or not set(named).isdisjoint(_LEAD) else []
