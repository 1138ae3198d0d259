"""Of which state is something told that names none: of whoever speaks, or of the state that is spoken of?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from foedus.read.parties import UNASKED, headed, parties_in
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token


def speaks_for(scene: Scene, verb: Token) -> str | None:
    """Return the state for which whoever says a verb speaks: by name, or the only one that the sentence names."""
    if (known := scene.voice(verb)) or (known := headed(scene.line.text)):
        return known
    named = [each for each in parties_in(scene.text) if each not in UNASKED]
    return named[0] if len(named) == 1 else scene.about.party if scene.speaks(verb) else None
