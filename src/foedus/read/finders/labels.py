"""Whose line is it: ``BELGIUM: The country would join``, ``4. Germany - No decision yet``, ``Malta. Undecided``?"""

from __future__ import annotations

import re

from foedus.read.parties import SENDS_NONE, known, parties_in
from foedus.read.scene import Scene

_NAME = r"(?:[Tt]he )?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*)?"
_LABEL = re.compile(
    rf"[\W_]*(?:\d+[.)]\s*)?(?:\d\d?[.:]\d\d(?: ?[ap]\.?m\.?)?[ :–—-]*)?(?P<who>{_NAME}(?:(?:, | and |"
    rf" & ){_NAME}){{0,3}})(?P<mark>[:.]| [–—-]) "
)
_IN = re.compile(r"(?:In|For) (?P<who>(?:the )?[A-ZÀ-Þ][\w.’'-]+),")  # "In Belgium, the government would ..."
_COMMON = frozenset(("Britain", "UK", "Turkey", "Holland"))


def label(scene: Scene) -> tuple[list[str], int] | None:
    """The parties by whose names a line begins, and at which code point of the line what is told of it begins.

    Before a dash or a full stop it is the name of a country: with a capital's, it would be from where is written.
    """
    match = _LABEL.match(scene.line.text)
    parties = parties_in(match["who"]) if match else []
    if match is None or not parties:
        return None
    name = match["who"].removeprefix("the ").removeprefix("The ")
    if match["mark"] != ":" and {name, name.title()}.isdisjoint({known()[parties[0]], *_COMMON}):
        return None
    return parties, match.end()


def owners(scene: Scene) -> list[str]:
    """The parties whose line a sentence stands in: by its first words, or by a heading that is only a name."""
    if (there := _IN.match(scene.text)) and (parties := parties_in(there["who"])):
        return parties
    found = label(scene)
    return found[0] if found else [scene.about.label] if scene.about.label else []


def begins(scene: Scene, start: int) -> bool:
    """Whether nothing stands before a place of a sentence but the label of its line."""
    found = label(scene)
    begin = scene.sent.start_char + start
    return start == 0 or (found is not None and begin <= found[1])


def party(scene: Scene) -> str | None:
    """The first party by whose name a line begins and whose soldiers may be asked for."""
    found = label(scene)
    return next((each for each in found[0] if each not in SENDS_NONE), None) if found else None


def note(scene: Scene) -> None:
    """Remember the country by whose name a line begins: what it says is about that country."""
    if scene.sent.start == 0 and (named := party(scene)):
        scene.about.party = named
