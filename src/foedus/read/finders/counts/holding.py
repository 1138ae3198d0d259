"""How far the words of a count go where a coalition holds so many: ``The coalition has 35 members``."""

from __future__ import annotations

import re
from dataclasses import replace

from foedus.read.finders.words import STATES
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_ABOUT = (
    r"(?:some |about |around |roughly |nearly |almost |more than |over |at least |up to |as many as |now |already |"
    r"currently )*"
)
_CALLED = (
    r"(?:(?:[\w-]+ ){0,2}[“\"‘']?(?:coalition(?: of the willing)?|group|grouping|alliance|club|format)[”\"’',]{0,2})"
)
_HAS = (
    r"(?:has|have|had|counts?|counted|numbers?|numbered|unites?|united|brings? together|brought together|comprises?|"
    r"comprised|includes?|included|consists? of|consisted of|is made up of|was made up of|encompass(?:es|ed)|groups|"
    r"takes in|now stands at|has grown to)"
)
# "The coalition has 35 members"; "a coalition that counts 35 countries": there the words begin with "that".
_HOLDS = re.compile(
    rf"(?P<whole>(?:\b(?:the|a|this|that|our|their|whose) )?{_CALLED})? (?P<which>which |that )?"
    rf"(?:now |already |currently |today )?{_HAS} {_ABOUT}$",
    re.I,
)
# "The group, of some 30 countries, ..."; "a club of 35 mostly European nations | led by ...".
_OF_GROUP = re.compile(rf"\b(?:the|a|this) {_CALLED},? (?:that is |made up |composed |consisting )?of {_ABOUT}$", re.I)
_OF_IT = re.compile(
    r",? (?:of|in|within|from) the (?:so-called )?[“\"‘']?(?:[\w-]+ ){0,1}?(?:coalition|"
    r"alliance)(?: of the willing)?[”\"’']?",
    re.I,
)
_GAVE = re.compile(
    r"[^.;:]{0,40}\b(?:ready|willing|prepared|pledg\w+|promis\w+|commit\w+|offer\w*|troops|soldiers|contribut\w+)\b",
    re.I,
)
# Of those members so many are something else: "35 members, two dozen of them in NATO".
_OF_THEM = re.compile(r"(?:,| and) $")
_ELSE = re.compile(r" of (?:them|these|those)(?: (?:are|were))? (?:in|from|members|heads|at|by|present)\b", re.I)
_STATE = re.compile(rf"[\s-]+(?:(?:mostly|mainly|largely|\w+) ){{0,3}}?{STATES}\b", re.I)


def held(scene: Scene, start: int, end: int, found: Found) -> Found | None:
    """Return a count with the coalition that has so many; None if nothing says so.

    Parameters
    ----------
    start, end
        Where the number begins and where the words that tell what it counts end, in the sentence.
    """
    ahead, after = scene.text[:start], scene.text[end:]
    if not scene.has("coalition", "group", "alliance", "club", "format", "willing"):
        return None
    match = _HOLDS.search(ahead)
    if match and (match["whole"] or match["which"]) and not _GAVE.match(after):
        low = match.start("which") if match["which"] else match.start("whole")
        return _sized(scene, found, low, end)
    match = _OF_GROUP.search(ahead)
    if match and _STATE.search(scene.text[start:end]) and not _GAVE.match(after):
        return _sized(scene, found, match.start(), end)
    of_it = _OF_IT.match(after)
    if of_it and found.question in {"coalition.size", "meeting.attendance"} and not _GAVE.match(after[of_it.end() :]):
        lead = re.search(rf"\b{_ABOUT}$", ahead, re.I)
        return _sized(scene, found, lead.start() if lead else start, end + of_it.end())
    return None


def of_members(scene: Scene, start: int, end: int) -> bool:
    """Whether a number tells of members what else they are: ``35 members, | two dozen of them | in NATO``."""
    return (
        _OF_THEM.search(scene.text[:start]) is not None and _ELSE.match(scene.text, end - len(" of them")) is not None
    )


def _sized(scene: Scene, found: Found, low: int, high: int) -> Found:
    first, last = trim(scene.doc, *scene.tokens(low, high))
    return replace(found, question="coalition.size", first=first, last=last)
