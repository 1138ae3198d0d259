"""Who rejects the guarantees, or the foreign soldiers that come with them?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.grammar import subject
from foedus.read.parties import party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO = re.compile(
    r"\b(?:reject\w*|dismiss\w*|unacceptable|intolerable|inadmissible|ruled? out|ruling out|oppos\w*|denounc\w*|"
    r"condemn\w*|object\w* to|(?:absolutely|definitely|categorically) not|no intention of|negative(?:ly)?|"
    r"(?:would|will|must|should) (?:only )?(?:undermin\w*|endanger\w*|threaten\w*|provok\w*)|"
    r"(?:be|is|are|constitute|poses?|as) (?:a |an? \w+ )?[“\"‘']?(?:danger|threat)[”\"’']?(?: \w+)? (?:to|for)|"
    r"guarantees of danger|"
    r"rejection (?:of|to)|dangerous|undermines?[”\"]? (?:all|any|the|regional|European) |"
    r"(?:against|contradict\w*|contrary to) (?:the|any|Moscow’s|Moscow's|Russia’s|Russia's|its)|"
    r"(?:there (?:will|would|can|must) be )?no (?:international|foreign|Western|NATO|"
    r"European) (?:[\w-]+ ){0,3}(?:force|troops|presence))\b"
    r"|(?:\b|(?=n[’']t))(?:not|n[’']t|never|no longer|cannot)\b(?: [\w’'“\"-]+){0,3}? "
    r"[“\"]?(?:accept\w*|tolerate|allow|permit|discuss\w*|agree to|consent|serve as|be (?:provided|ensured|guaranteed)|"
    r"welcome|entertain|conceive)\b",
    re.I,
)
_WHAT = re.compile(
    r"\b(?:guarantees?|troops?|soldiers?|peacekeep\w+|force|requests?|rejection|contingents?|presence|intervention|"
    r"deployments?|"
    r"security (?:plans?|proposals?|assurances?)|scheme|prospect|plan|idea|coalition’s|coalition's|"
    r"European proposals?)\b",
    re.I,
)
_CANNOT = re.compile(r"^\W*(?:absolutely|definitely|certainly|of course) not\b", re.I)
_LEGITIMATE = re.compile(
    r"\b(?:legitimate|lawful|targets?|sanctions?|ceasefire proposal|truce proposal|drones?|NATO membership)\b", re.I
)
_TOO_LONG = 190  # characters: such a clause holds more than a refusal
_VERDICT = 40  # characters within which a bare "Definitely not" is an answer


def find(scene: Scene) -> Iterator[Found]:
    """Find refusals of Moscow's, each in the smallest clause that names what is refused."""
    if not _NO.search(scene.text):
        return
    done: list[tuple[int, int]] = []
    for each in scene.clauses:
        match = _NO.search(each.text)
        named = _WHAT.search(each.text) or (_CANNOT.match(each.text) and len(each.text) < _VERDICT)
        if not match or not named or _LEGITIMATE.search(each.text) or len(each.text) > _TOO_LONG:
            continue
        if any(low <= each.last and each.first <= high for low, high in done) or not _russian(scene, each.verb):
            continue
        first, last, actor = _span(scene, each)
        done.append((each.first, each.last))
        yield Found(
            kind="statement",
            question="guarantees.rejected",
            first=first,
            last=last,
            value="reject",
            anchor=each.verb,
            actor=actor,
        )


def _russian(scene: Scene, verb: Token) -> bool:
    """Whether it is Moscow that says or does it."""
    chain = scene.speaks(verb)
    if chain:
        return scene.person(chain[-1]) == "RU" or party_in(chain[-1]) == "RU" or scene.party(verb) == "RU"
    voice = scene.actor(verb)
    return scene.party(verb) == "RU" or scene.person(voice) == "RU" or party_in(voice or "") == "RU"


def _span(scene: Scene, each: Clause) -> tuple[int, int, str | None]:
    """What is said, whole; what is told of Moscow's own act, from its verb on."""
    doer = subject(each.verb)
    chain = scene.speaks(each.verb)
    own = doer is not None and scene.party_of(doer, each.verb) == "RU"
    if not own or (chain and (scene.person(chain[-1]) == "RU" or party_in(chain[-1]) == "RU")):
        return each.first, each.last, None
    return *scene.predicate(each), scene.actor(each.verb)
