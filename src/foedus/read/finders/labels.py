"""Whose line is it: ``BELGIUM: The country would join``, ``4. Germany - No decision yet``, ``Malta. Undecided``?"""

from __future__ import annotations

import re

from foedus.read.parties import SENDS_NONE, label, parties_in
from foedus.read.scene import Scene

_IN = re.compile(r"(?:In|For) (?P<who>(?:the )?[A-ZÀ-Þ][\w.’'-]+),")  # "In Belgium, the government would ..."


def owners(scene: Scene) -> list[str]:
    """The parties whose line a sentence stands in: by its first words, or by a heading that is only a name."""
    if (there := _IN.match(scene.text)) and (parties := parties_in(there["who"])):
        return parties
    found = label(scene.line.text)
    return found[0] if found else [scene.about.label] if scene.about.label else []


def begins(scene: Scene, start: int) -> bool:
    """Whether nothing stands before a place of a sentence but the label of its line."""
    found = label(scene.line.text)
    begin = scene.sent.start_char + start
    return start == 0 or (found is not None and begin <= found[1])


def party(scene: Scene) -> str | None:
    """The first party by whose name a line begins and whose soldiers may be asked for."""
    found = label(scene.line.text)
    return next((each for each in found[0] if each not in SENDS_NONE), None) if found else None


def note(scene: Scene) -> None:
    """Remember the country by whose name a line begins: what it says is about that country."""
    if scene.sent.start == 0 and (named := party(scene)):
        scene.about.party = named
