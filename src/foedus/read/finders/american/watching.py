"""Would America watch a truce: ``the United States takes charge of watching it``, ``monitoring in American hands``?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.american.american_word import american, supposed
from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.words import US_WORDS, parts
from foedus.read.grammar import extent, kids, negated, subject, top, trim
from foedus.read.lexicon import listed
from foedus.read.scene import Clause, Found, Scene

_WATCHING = (
    r"(?:monitor\w*|supervis\w+|verif\w+|surveill\w+|oversight|oversee\w*|observ(?:ation|ing|e)|watch(?:ing)?|"
    r"polic(?:e|ing)|"
    r"control(?:ling)?|keep(?:ing)? an eye on|guard\w*|check(?:ing|s)?|enforc\w+)"
)
_TRUCE = (
    r"(?:truce|cease-?fire|armistice|line|zone|contact line|front|peace|calm|lull|pause|compliance|halt|"
    r"mechanism|system|mission|it)"
)
_TASK = re.compile(
    rf"\b(?:{_WATCHING}\b[^.;]{{0,45}}?\b{_TRUCE}\b|{_TRUCE}[ -]{_WATCHING}\b|{_TRUCE} (?:and \w+ )?{_WATCHING}|"
    rf"(?:the|a|its|any) {_WATCHING}\b)",
    re.I,
)
_LEADS = listed(
    "lead head run direct manage command take oversee coordinate chair spearhead handle monitor supervise "
    "verify watch police observe "
    "operate organise organize support assume help provide conduct steer ensure guarantee be do undertake carry keep"
)
_HANDS = re.compile(
    rf"\b(?:(?:led|headed|run|directed|managed|handled|carried out|done|overseen|conducted|operated|provided|"
    rf"supervised|chaired|taken on|"
    rf"coordinated|commanded|organi[sz]ed|assured|steered) (?:\w+ )?by|in the hands of|in|under|up to|with|by|"
    rf"be for|a (?:job|task|matter) for|"
    rf"the (?:job|task|business|responsibility) of|fall\w* to|left to|entrusted to|assigned to|rest with|lie with) "
    rf"(?:the |chiefly |mainly |largely )*{US_WORDS}|\b(?:chiefly|mainly|mostly|largely|primarily|be|become|"
    rf"essentially) (?:an? )?(?:American|US|U\.S\.)\b"
)
_NOUN = re.compile(
    rf"\b(?:{US_WORDS}(?:[’']s)? (?:leadership|lead|command|direction|charge|role|responsibility) (?:of|in|on|"
    rf"for|over) (?:the )?(?:{_WATCHING}|"
    rf"\w+ {_WATCHING})(?: (?:of )?(?:a |the |any )?(?:\w+ )?{_TRUCE})?|"
    rf"{US_WORDS}-(?:led|run|headed|directed) (?:[\w-]+ ){{0,3}}?(?:{_WATCHING}|mechanism|system|mission)(?: "
    rf"(?:to|for|of|on) (?:\w+ ){{0,4}}?{_TRUCE}\b)?|"
    rf"(?:an? |the )?(?:[\w-]+ ){{0,2}}?{_WATCHING}(?: and \w+)? (?:mechanism|system|mission|scheme|body|regime|"
    rf"force|team) (?:under|led by|run by|headed by|in) "
    rf"(?:the )?{US_WORDS}(?:[’']s)?(?: (?:leadership|lead|command|direction|control|supervision|guidance|hands|"
    rf"management))?)",
    re.I,
)
_GATE = (
    "monitor", "supervis", "verif", "surveil", "oversight", "overse", "observ", "watch", "polic", "control",
    "an eye on", "enforc",
)  # fmt: skip
_FAR = 55  # characters from a verb to what is watched
_AMERICA = re.compile(US_WORDS)
_ELSE = re.compile(r"\b(?:export|arms|border|budget|sanctions?|elections?|oil|gas|human rights)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find that America would lead the watching of a truce, whichever is the subject."""
    if not scene.has(*_GATE) or not scene.has(
        "truce", "fire", "armistice", "line", "zone", "mechanism", "system", "monitor", "watch", "verif", "supervis"
    ):
        return
    if not (scene.search(_AMERICA) or scene.about.party == "US"):
        return
    for each in scene.clauses:
        if (found := _leads(scene, each) or _in_hands(scene, each)) is not None:
            yield found
    for match in scene.finditer(_NOUN):
        if re.search(US_WORDS, match[0]):
            first, last = trim(scene.doc, *scene.tokens(*match.span()))
            yield claim("us.contribution", first, last, _named(match[0]), scene.doc[first])


def _named(words: str) -> tuple[str, ...]:
    return tuple(each for each in parts(words) if each not in {"support", "troops"}) or ("monitoring",)


def _leads(scene: Scene, each: Clause) -> Found | None:
    """``Washington is to run a mechanism to verify the truce``."""
    verb = each.verb
    first_verb = top(verb)
    if (
        verb.lemma_ not in _LEADS
        or negated(verb)
        or negated(first_verb)
        or supposed(first_verb)
        or not american(scene, first_verb)
    ):
        return None
    words = scene.words(verb.i, each.last)
    match = _TASK.search(words)
    if match is None or match.start() > _FAR or _ELSE.search(words):
        return None
    low, high = scene.clause(first_verb)
    low, high = trim(scene.doc, min(low, verb.i), max(high, each.last))
    return claim("us.contribution", low, high, _named(words), verb)


def _in_hands(scene: Scene, each: Clause) -> Found | None:
    """``The supervision of the truce would be in the hands of the United States``; ``monitoring would be American``."""
    verb = each.verb
    doer = subject(verb)
    if doer is None or negated(verb) or doer.i > verb.i:
        return None
    said = scene.words(*extent(doer, without=("relcl", "acl", "appos")))
    if not _TASK.search(said) and not re.search(rf"\b{_WATCHING}\b", said, re.I):
        return None
    start = min([verb.i, *(one.i for one in kids(verb, "aux", "auxpass"))])
    if not _HANDS.search(scene.words(start, each.last)) or _ELSE.search(said):
        return None
    return claim("us.contribution", each.first, each.last, _named(each.text), verb)
