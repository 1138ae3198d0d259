"""What is said of a party's part, and from where to where an offer goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.giving import claim
from foedus.read.finders.words import parts
from foedus.read.grammar import extent, subject
from foedus.read.lexicon import listed
from foedus.read.parties import SENDS_NONE, parties_in, party_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_IS_ITS = frozenset(("be", "remain", "come", "take", "consist", "limit", "confine"))
_PARTS = listed("participation contribution support role part involvement share offer help assistance task job package")


def of_part(scene: Scene, verb: Token) -> Found | None:
    """What is said of a party's part: ``Poland’s logistical participation will be significant``."""
    doer = subject(verb)
    if doer is None or doer.lemma_ not in _PARTS or verb.dep_ in {"acl", "pcomp", "relcl"}:
        return None
    said = scene.words(*extent(doer, without=("relcl", "acl", "advcl")))
    party = party_in(said)
    found = tuple(part for part in parts(said) if part != "support")
    if not found and verb.lemma_ in _IS_ITS:
        found = tuple(part for part in parts(scene.words(verb.i, scene.whole(verb)[1])) if part != "support")
    if party is None and any(each.lower_ in {"its", "their"} for each in doer.children):
        before = parties_in(scene.text[: scene.start(doer.i)])
        party = before[-1] if before else scene.about.party
    first, last = scene.whole(verb)
    last = before_remark(scene, verb, last)
    found = found or tuple(each for each in parts(scene.words(verb.i, last)) if each != "support")
    if not found or party is None or party in SENDS_NONE:
        return None
    if party == "US":
        by = re.search(
            r"\bcome (?:by|in|from|as|through)\b|\btake the form\b|\bconsist\w* of\b|\b(?:limited|confined) to\b",
            scene.words(verb.i, last),
        )
        return claim("us.contribution", first, last, found, verb) if by else None
    return claim(f"contribution.{party}", first, last, found, verb)


def after_condition(scene: Scene, verb: Token, first: int) -> int:
    """Leave out what must come before: ``following a ceasefire, | Britain will build hubs``."""
    if scene.doc[first].lower_ in {"following", "after", "once", "if", "when"}:
        return next((each.i + 1 for each in scene.doc[first : verb.i] if each.text == ","), first)
    return first


def before_remark(scene: Scene, verb: Token, last: int) -> int:
    """Leave out what is remarked beside it: ``could focus on training | , noting that ...``."""
    for token in scene.doc[verb.i + 1 : last]:
        if token.text == "," and scene.doc[token.i + 1].tag_ == "VBG":
            return token.i - 1
    return last
