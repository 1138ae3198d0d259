"""Which state is it that a span says something about?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.told import after_america
from foedus.read.finders.words import US
from foedus.read.grammar import extent, kids, subject, verb_of
from foedus.read.parties import COALITION, UNASKED, parliament_in, parties_in, without_parties
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_ONLY_NAMES = re.compile(r"(?:(?:x|[Tt]he|and|or)\b|[\W_])+")
# "would clear mines | with Bulgaria and Turkey"
_WITH = re.compile(
    r"\b(?:with|alongside|unlike|besides)(?: (?:the|and|or))*(?:,? (?:(?:the|and|or) )*[A-ZÀ-Þ][\w’'-]+)+"
)
_ITS = re.compile(r"(?:its|their)\b", re.IGNORECASE)
_OTHERS = UNASKED - {COALITION}
_AT_WAR = frozenset(("UA", "RU"))  # whose leaders are asked whether they would meet


def party_for(scene: Scene, question: str, anchor: Token, first: int, last: int) -> str | None:
    """Return whose answer the words are; None if it cannot be told.

    Whoever acts comes first, then a party that the words name, whoever speaks, and the one spoken of last.
    """
    verb = anchor if anchor.pos_ in {"VERB", "AUX"} else verb_of(anchor)
    words = scene.words(first, last)
    if _ONLY_NAMES.fullmatch(without_parties(words)):
        return None  # a list says nothing of those in it
    before = [*reversed(parties_in(scene.text[: scene.start(first)]))]
    voice = scene.voice(anchor)
    tried = (
        parliament_in(words) if question == "approval" else None,
        *(before if _ITS.match(words) else ()),
        scene.party(verb),
        *parties_in(_WITH.sub("", words)),
        voice,
        *before,
        None if voice in _OTHERS else scene.about.party,  # of whom others speak they say
    )
    return next((each for each in tried if each is not None and _asked(question, each)), None)


def with_others(scene: Scene, anchor: Token, party: str) -> list[str]:
    """Return a party and those that act with it: ``Poland and Italy would not``, ``sent by Poland and Italy``."""
    verb = anchor if anchor.pos_ in {"VERB", "AUX"} else verb_of(anchor)
    agents = (each for prep in kids(verb, "agent") for each in kids(prep, "pobj"))
    for doer in (subject(verb), *agents):
        if doer is None or not kids(doer, "conj"):
            continue
        first, last = extent(doer, without=("relcl", "acl", "appos", "prep"))
        named = [each for each in parties_in(scene.words(first, last)) if each not in UNASKED]
        if party in named:
            return named
    return [party]


def is_of_america(scene: Scene, anchor: Token) -> bool:
    """Return whether words may be about America: it, or somebody who speaks for it, is named, was before, or speaks."""
    return (
        scene.search(US) is not None
        or after_america(scene)
        or "US" in parties_in(scene.text)
        or any(scene.person(token.text) == "US" for token in scene.sent)
        or scene.voice(anchor) == "US"
    )


def _asked(question: str, party: str) -> bool:
    """Whether a question is asked of a party."""
    if question == "meeting.ready":
        return party in _AT_WAR
    return party not in UNASKED
