"""Where does a party stand in a note that leaves it out: ``ESTONIA: Has offered a company``?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders import labels
from foedus.read.finders.position.stance_cues import stance_of
from foedus.read.finders.position.stances import Taken, claims
from foedus.read.finders.words import TROOPS
from foedus.read.grammar import overlaps, trim
from foedus.read.parties import UNASKED
from foedus.read.scene import Found, Scene

_NOTE = re.compile(
    r"(?:(?:Is |Are |Stands |Remains |Still )?(?:[Rr]eady|[Ww]illing|[Pp]repared|[Oo]pen|[Uu]ndecided|[Hh]esitant)|"
    r"Will|Would|"
    r"Could|May|Might|Wants to|Plans to|Has|Have|Offers|Promises|Pledges|Considers|Weighs|Wavers|No decision|"
    r"Committed|Opposed|Announced|Announces|Intends|Prepares|Leans|Waits|Hesitates|Not|Says|Favou?rs|Supports|Rules|"
    r"Not decided|Yet to)\b"
    r"(?:(?! (?:but|if|once|after|provided|and (?:offers|wants|leads|would|will|has))\b)[^,.;:]){0,90}"
)
_OF_SOLDIERS = re.compile(
    r"\b(?:deploy\w*|send\w*|take part|taking part|join\w*|decision|decided|undecided|decide|compan(?:y|ies)|"
    r"battalions?|brigade|"
    r"commit\w*|mission|peace-?keep\w*|contribution|participation|in principle)\b",
    re.I,
)


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find the stance of a note that begins with a verb, where its line is some party's."""
    match = scene.search(_NOTE)
    if match is None or not labels.begins(scene, match.start()):
        return
    parties = [each for each in labels.owners(scene) if each not in UNASKED]
    first, last = trim(scene.doc, *scene.tokens(*match.span()))
    words = scene.words(first, last)
    if not parties or overlaps(first, last, taken) or not (TROOPS.search(words) or _OF_SOLDIERS.search(words)):
        return
    value = stance_of(words)
    if value not in {None, "no_troops"}:
        yield from claims(Taken(scene.doc[first], parties, first, last, None), str(value))
