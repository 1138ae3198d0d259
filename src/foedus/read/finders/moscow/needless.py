"""Does Moscow say that foreign soldiers would not be needed, once there is peace?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.reach import acting, reach
from foedus.read.finders.told import before
from foedus.read.grammar import overlaps, subject
from foedus.read.parties import party_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NEEDS = (
    "no need", "no reason", "no point", "no sense", "no use", "no necessity", "no purpose", "no justification",
    "needed", "need for", "need them", "necessary", "required", "superfluous", "unneeded", "redundant", "pointless",
    "needless", "any need", "any reason", "any point", "any sense", "little point", "little sense", "little need",
    "senseless", "little reason",
)  # fmt: skip
_REASON = r"(?:reason|need|point|sense|use|necessity|purpose|justification|cause|grounds?)"
_BEING = (
    r"(?:is|was|’s|'s|would be|will be|’d be|'d be|’ll be|'ll be|can be|could be|would|will) (?:\w+ ){0,3}?(?:be )?"
)
_NEEDLESS = re.compile(
    rf"\bthere ?{_BEING}(?:\w+ )?(?:no|little|hardly any|no longer any|not any|n[’']t any) (?:\w+ )?{_REASON}\b"
    r"(?: (?:for|in|to|of|why)\b)?|"
    r"\b(?:see|sees|saw|seen|seeing|find|finds|found|has|have|had) (?:\w+ )?(?:no|little|hardly any|not any|any) "
    rf"(?:\w+ )?{_REASON} (?:for|in|to|of|why)\b|"
    r"\b(?:not|n[’']t|no longer|never|hardly|nor) (?:then |also |even |really |be |any longer ){0,2}(?:be )?(?:needed|"
    r"necessary|required)\b|"
    r"\b(?:be|is|are|was|were|become|becomes) (?:then |simply |quite |also |completely |entirely ){0,2}(?:superfluous|"
    r"unnecessary|redundant|pointless|"
    r"needless|unneeded|senseless)\b|"
    r"\b(?:make|makes|made|making|render|renders|rendered) (?:[\w’'-]+ ){1,6}?(?:superfluous|unnecessary|redundant|"
    r"pointless|needless|unneeded)\b|"
    r"\b(?:serves?|served|have|has|had) no (?:\w+ )?purpose\b|"
    r"\b(?:nobody|no one|no-one) (?:will|would) (?:then )?need (?:them|these|such|foreign)\b",
    re.I,
)
_SOLDIERS = re.compile(
    r"\b(?:troops?|soldiers?|peacekeep\w+|forces?|contingents?|presence|deploy\w*|outsiders|foreigners|mission|"
    r"servicemen|military)\b",
    re.I,
)
_MEANT = re.compile(r"\b(?:they|them|their|it|this|that|these|those|one|any)\b", re.I)
# What else Moscow sees no need for: a truce, talks, a meeting, sanctions.
_OTHER = re.compile(
    r"\b(?:ceasefire|truce|talks|meet|meeting|summit|negotiat\w+|without (?:Russia|Moscow)|sanctions?|"
    r"mobili[sz]\w+|visit|invit\w+|drones?|"
    r"parade)\b",
    re.I,
)
_ASKS = re.compile(r"\?\W*$")


def find(scene: Scene) -> Iterator[Found]:
    """Find that foreign soldiers are not needed, in Moscow's words, without the "if" or "after" before it."""
    if not scene.has(*_NEEDS) or scene.search(_ASKS):
        return
    done: list[tuple[int, int]] = []
    for match in scene.finditer(_NEEDLESS):
        first, last = scene.tokens(*match.span())
        verb = acting(scene.doc[first])
        low, high = reach(scene, verb, first, last)
        words = scene.words(low, high)
        doer = subject(verb)
        said = f"{doer.text} {words}" if doer is not None else words
        if overlaps(low, high, done) or _OTHER.search(words) or not _soldiers(scene, said):
            continue
        if not _russian(scene, verb, scene.doc[first]):
            continue
        done.append((low, high))
        yield Found(
            kind="statement",
            question="guarantees.rejected",
            first=low,
            last=high,
            value="reject",
            anchor=scene.doc[first],
        )


def _soldiers(scene: Scene, words: str) -> bool:
    """Whether it is foreign soldiers who are not needed, by their name or by a word for them."""
    if _SOLDIERS.search(words):
        return True
    if _MEANT.search(words) is None:
        return False
    return scene.search(_SOLDIERS) is not None or _SOLDIERS.search(before(scene)) is not None


def _russian(scene: Scene, verb: Token, token: Token) -> bool:
    """Whether it is Moscow that says so, or whose view it is."""
    chain = scene.speaks(token)
    if chain:
        return "RU" in {scene.person(chain[-1]), party_in(chain[-1])} or scene.voice(token) == "RU"
    if "RU" in {scene.party(verb), scene.person(scene.actor(verb))}:
        return True
    doer = subject(verb)
    told = doer is None or doer.lower_ in {"there", "he", "they", "it"}
    return told and scene.person(scene.about.people.person) == "RU"  # whose words go on
