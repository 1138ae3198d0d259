"""What would be American, where no verb gives it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.contribution.withheld import refuses
from foedus.read.finders.words import ANY_PART, parts
from foedus.read.grammar import extent, negated, trim, verb_of
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_LED = re.compile(
    r"\b(?:an? |the )?(?:[\w-]+ ){0,3}(?:monitor\w*|surveillance|mechanisms?)\b[^.;,]{0,40}?\b(?:under|"
    r"led by) (?:the )?"
    r"(?:US|U\.S\.|American|United States)(?: (?:leadership|command|lead))?|\b(?:US|U\.S\.|"
    r"American)-led (?:[\w-]+ ){0,3}monitoring|"
    r"\b(?:US|U\.S\.|American) leadership (?:on|of|in) (?:[\w-]+ ){0,2}monitoring"
)
_LONG = 60  # characters
_NEAR = 70  # characters before a contribution in which it may be said whose it is
_WHOSE = re.compile(
    r"\b(?:(?:potential|possible|future|any) )?(?:US|U\.S\.|American|"
    r"Washington[’']s) (?:[\w-]+ )?(?:support|backing|help|role|"
    r"involvement|participation|contributions?|guarantees?|backstop|assistance|commitments?|part)\b[^.;:]*$"
)
# What is refused before something is offered: "ruled out sending soldiers but | may help from the air".
_REFUSED = re.compile(
    r"\b(?:rul\w+ out|exclud\w+|reject\w*|not|no)\b[^.;]*?\b(?:but|though|yet) (?:that )?|"
    r"^(?:sending|deploying|putting) [^.;]*?\bbut (?=may\b|might\b|could\b|would\b|will\b)",
    re.I,
)
# Who stands for it: "the United States, represented by its envoy, | would lead the monitoring".
_ASIDE = re.compile(r"^[^,]{2,40}, (?:represented|which|who|whose|led)\b[^,;]{5,90}, ", re.I)
# What the Europeans have long had of it: no offer.
_LONG_HAD = re.compile(r"\b(?:depend\w*|rel(?:y|ied|ies|ying)|lack\w*|since (?:the )?\d{4})", re.I)
_RAISES = frozenset(("float", "moot", "raise", "mention", "suggest", "speak", "talk", "hint", "call", "consider"))
# "has shown itself | open to | air support"
_OPEN_TO = re.compile(
    r"\b(?:(?:shown|declared|said) (?:itself|himself|he was|it was) |(?:is|was|are|were|remains?) )?open to "
    r"(?:giving |providing |offering |lending )?$"
)
_US = re.compile(r"(?:\bUSA?\b|\bU\.S\.|United States|America\w*|Washington)")


def led(scene: Scene, given: list[Found]) -> Iterator[Found]:
    """What America would lead: ``a monitoring mechanism under US leadership``."""
    if not scene.has("monitor", "mechanism"):
        return
    for match in scene.finditer(_LED):
        first, last = scene.tokens(*match.span())
        found = parts(match[0])
        if found and not any(each.first <= last and first <= each.last for each in given):
            yield claim("us.contribution", *trim(scene.doc, first, last), found, scene.doc[first])
            return


def _from_whose(scene: Scene, low: int) -> int:
    """Go back to whose it is: ``US backing could come in the form of | air support``."""
    before = scene.text[max(scene.start(low) - _NEAR, 0) : scene.start(low)]
    match = _WHOSE.search(before)
    if match is None:
        return low
    return scene.tokens(scene.start(low) - len(before) + match.start(), scene.start(low))[0]


def _withheld(token: Token) -> bool:
    """Whether the verb above denies it: ``ruled out air support``, ``will not give air support``."""
    verb = verb_of(token)
    return negated(verb) or refuses(verb)


def short(scene: Scene, found: Found) -> Found:
    """Return an American offer without what is refused before it, and without who stands for America."""
    words = scene.words(found.first, found.last)
    for pattern in (_REFUSED, _ASIDE):
        match = pattern.match(words) if pattern is _ASIDE else pattern.search(words)
        if match and (left := parts(words[match.end() :])):
            first = scene.tokens(scene.start(found.first) + match.end(), scene.end(found.last))[0]
            return claim(found.question, first, found.last, left, found.anchor)
    return found


def _told_of(scene: Scene, token: Token, low: int, high: int) -> tuple[int, int]:
    """Return what is offered with what is said of it: ``air support | is an option``, ``has | talked of | jets``."""
    head = token.head if token.dep_ != "pobj" else token.head.head
    if token.dep_ == "nsubj" and head.lemma_ in {"be", "remain", "stay"} and token.i < head.i:
        end = scene.clause(head)[1]
        return low, end if end > high and len(scene.words(high, end)) < _LONG else high
    if (ready := _OPEN_TO.search(scene.text[: scene.start(low)])) is not None:
        return scene.tokens(ready.start(), ready.end())[0], high
    if head.lemma_ in _RAISES and head.i < low and len(scene.words(head.i, low)) < _LONG:
        return head.i, high
    return low, high


def nouns(scene: Scene) -> Iterator[Found]:
    """American contributions without a verb of giving: ``particularly air support and intelligence sharing``."""
    if not scene.search(_US) and scene.about.party != "US":
        return
    for token in scene.sent:
        if token.pos_ not in {"NOUN", "PROPN"} or (
            token.dep_ in {"compound", "nmod", "pobj"} and token.head.lower_ in {"for", "against"}
        ):
            continue
        low, high = extent(token, without=("relcl", "acl", "appos", "prep", "advcl"))
        words = scene.words(low, high)
        found = parts(words)
        named = set(found) & {"air", "intelligence", "logistics", "command", "monitoring"}
        if (
            (len(named) >= 2 or (named & {"air", "intelligence"} and "support" in words.casefold()))
            and ANY_PART.search(words)
            and len(words) < 120
            and not _withheld(token)
            and not scene.search(_LONG_HAD)
        ):
            low, high = trim(scene.doc, *_told_of(scene, token, _from_whose(scene, low), high))
            yield claim("us.contribution", low, high, found, token)
            return
