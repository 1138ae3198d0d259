"""What will a party, or America, not contribute?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.contribution.giving import GIVES, NOT_GIVEN, claim, given, group, tops
from foedus.read.finders.words import ANY_PART, parts
from foedus.read.grammar import kids, negated
from foedus.read.parties import COALITION, SENDS_NONE
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

REFUSES = frozenset(("rule", "exclude", "reject", "refuse", "decline"))
# Soldiers are another question; what is called support may be anything.
_NOT_ASKED = frozenset(("troops", "land", "support"))
_HEDGED = re.compile(
    r"\b(?:not (?:only|just|yet|rule|exclude|reject|refuse|hesitate|say|specify|know|decide)|no longer only|"
    r"unless|until|without|"
    r"whether)\b|n[’']t (?:yet|only|just|rule|exclude|reject|refuse|hesitate|say|specify|know|decide)\b",
    re.I,
)
_ADDED = re.compile(r",? (?:and|but) no\b")
# Where what is refused ends and something is offered: "ruled out soldiers and | floated help from the air".
_ONE_ACT = re.compile(
    r"\b(?:and|but) (?:\w+ )?(?:float|offer|promis|pledg|suggest|rais|may|might|could|would)\w*\b", re.I
)


def find(scene: Scene) -> Iterator[Found]:
    """Find what is said not to be given, each part with ``not_`` before it."""
    if not scene.search(ANY_PART):
        return
    for verb in tops(scene):
        if not (negated(verb) or refuses(verb)) or scene.heading:
            continue
        first, last = scene.whole(verb)
        words = scene.words(verb.i, last)
        ahead = scene.words(max(first, verb.i - 4), last)
        if _ADDED.search(words) and not kids(verb, "neg") and not refuses(verb):
            continue  # "promised help from the air, and no ground troops"
        party = scene.party(verb)
        if party is None or party == COALITION or _HEDGED.search(ahead) or NOT_GIVEN.search(words):
            continue
        held = {
            part
            for each in group(verb)
            if each.lemma_ in GIVES or refuses(each)
            for part in parts(_ONE_ACT.split(given(scene, each))[0])
        } - _NOT_ASKED
        if held and (party == "US" or party not in SENDS_NONE):
            question = "us.contribution" if party == "US" else f"contribution.{party}"
            yield claim(question, first, last, tuple(sorted(f"not_{part}" for part in held)), verb)


def refuses(verb: Token) -> bool:
    """Whether a verb refuses what is its object: ``ruled out air support``."""
    return verb.lemma_ in REFUSES and (
        verb.lemma_ != "rule" or any(each.lower_ == "out" for each in kids(verb, "prt", "advmod"))
    )
