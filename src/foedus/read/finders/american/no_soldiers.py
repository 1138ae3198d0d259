"""Will American soldiers go, by a no and soldiers anywhere in a clause: ``nobody should expect US infantry``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from foedus.read.finders.american.american_troops import of_america
from foedus.read.finders.american.american_word import american
from foedus.read.finders.words import US_WORDS
from foedus.read.grammar import extent, kids, negated, overlaps, subject, top, trim
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_BODIES = (
    r"(?:(?:ground|combat|fighting|own|infantry|military|land|regular|single|more) )*(?:troops?|soldiers?|"
    r"forces?|boots?(?: on the ground)?|"
    r"infantry|GIs?|service ?members?|servicem[ae]n|personnel|contingents?|units?|brigades?|battalions?|"
    r"peacekeepers?|men and women|lives)"
)
_THEIRS = (
    rf"(?:{US_WORDS}(?:[’']s?)? (?:own )?{_BODIES}\b|\bGIs?\b|\bAmericans?\b(?= (?:on (?:the ground|the front|"
    rf"land|Ukrainian)|in (?:uniform|Ukraine)|"
    rf"to (?:Ukraine|the front|fight|die|defend)|would|will|there)\b)|{_BODIES} (?:from|of) (?:the )?{US_WORDS}|"
    rf"{US_WORDS}(?:[’']s)? (?:(?:military|troop|ground|combat) )?(?:deployments?|presence|participation on the "
    rf"ground|contingent)\b)"
)
_OWN = (
    rf"(?:(?:any |its |his |their |the |all |own |sending |deploying |putting |use of |deployment of |in "
    rf")*(?:own )?{_BODIES}"
    r"(?: of (?:its|his|their) own| (?:on (?:the )?(?:ground|land|soil)|in Ukraine|there|to Ukraine|in))*)"
)
_NO = (
    r"(?:\b(?:no|not|never|without|neither|nor|nobody|no one|nothing|none|rather than|instead of|excluding|"
    r"except)\b|n[’']t\b|"
    r"\b(?:exclud|rul\w* out|reject|refus|declin|oppos|dismiss|forswear|forswore|stop\w* short|shut the door|"
    r"ban|bar|deni|deny)\w*)"
)
_EXCLUDES = (
    r"(?:exclud(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|forsw\w+|"
    r"refus(?:e|es|ed|ing)|"
    r"sa(?:ys|id|ying) no to|oppos(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|bar(?:s|red|ring)?)"
)
# "rather than American soldiers", "without US troops": a phrase is enough.
_PHRASE = re.compile(
    rf"\b(?:(?:but |and )?not (?:with |by |of |a single |any )?|without (?:any |the |sending |deploying )?|"
    rf"rather than (?:with |by |sending )?|instead of |"
    rf"(?:but |and )?no )(?P<named>{_THEIRS})(?: (?:on (?:the )?(?:ground|land)|on Ukrainian soil|in Ukraine|there))*",
)
# Few words are enough where America was just spoken of: "...; troops were not", "..., and no soldiers"; "US boots, no".
_SHORT = re.compile(
    rf"(?:^|[;,—–] |\b(?:but|and|while) )(?P<bare>{_BODIES} (?:is|are|was|were|would|will)(?: be)?(?: not|"
    rf"n[’']t))(?=\W*$|[.,;])|"
    r"\b(?:and|but|though|,) (?P<none>no (?:ground )?(?:soldiers|troops|boots|infantry))(?=\W*$|[.,;])|"
    rf"(?P<no>(?:{_THEIRS})[^.;:]{{0,20}}[,:—–?] (?:no|not|never)\b(?=\W*$|[.,;]))",
    re.I,
)
_WHOSE = re.compile(_THEIRS)
_ABSENT = re.compile(_NO, re.I)
_TELLS = re.compile(
    r"\b(?:expect|foresee|foreseen|plan|planned|mention|mentioned|speak|spoke|spoken|talk|ask|asked|count|"
    r"counted|want|wanted|propos\w+|discuss\w+|"
    r"envisag\w+|intend\w*|consider\w*|suggest\w*|imagin\w+|demand\w*|request\w*|promis\w+|offer\w*|rul\w+|on "
    r"(?:the )?(?:ground|table|offer|soil|land)|"
    r"be|sent?|send|deploy\w*|station\w*|put|go|fight|serve|set foot|base[ds]?|stand|see|commit\w*|defend\w*|"
    r"die|risk\w*|part|involve\w*|exclud\w+|there)\b",
    re.I,
)
_REFUSES_OWN = re.compile(
    rf"\b{_EXCLUDES} (?P<what>{_OWN}|(?:any |sending |deploying |putting |the )*Americans?(?: \w+){{0,2}}?)(?=\W|$)"
)
_RUSSIA = re.compile(r"\b(?:withdraw\w*|pull\w* (?:out|back)|leave|left|reduc\w+|cut\w*|drawdown|brought home|"
    r"NATO[’']s east\w*|Poland|Germany|Romania|"
                     r"Baltic\w*|Taiwan|Syria|Afghanistan|Iraq|Iran|Venezuela)\b")  # fmt: skip
_CONDITION = frozenset(("if", "unless", "once", "without", "until"))
_GATE = (
    "troop", "soldier", "boots", "infantry", "gis", "service", "forces", "personnel", "americans", "contingent",
    "no american", "brigade", "battalion", "units", "peacekeep",
)  # fmt: skip
_QUESTION = "us.ground_troops"


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find a no to American soldiers that no other rule has."""
    if not scene.has(*_GATE) or not scene.search(_ABSENT) or scene.has("afghanistan", "syria", "iraq", "taiwan"):
        return
    taken = [
        (each.first, each.last)
        for each in given
        if each.question == _QUESTION or each.question.startswith(("position.", "threat."))
    ]
    for each in scene.clauses:
        found = _named(scene, each) or _excluded(scene, each)
        if found is not None and not overlaps(found.first, found.last, taken) and scene.voice(found.anchor) != "RU":
            taken.append((found.first, found.last))
            yield found
    for match in scene.finditer(_PHRASE):
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        if not overlaps(first, last, taken) and not _RUSSIA.search(match[0]) and scene.voice(scene.doc[first]) != "RU":
            taken.append((first, last))
            yield _claim(first, last, scene.doc[last])
    for match in scene.finditer(_SHORT):
        group = next(name for name, words in match.groupdict().items() if words)
        first, last = trim(scene.doc, *scene.tokens(*match.span(group)))
        if overlaps(first, last, taken) or scene.voice(scene.doc[first]) == "RU":
            continue
        if group == "no" or of_america(scene, match.start(group)):
            yield _claim(first, last, scene.doc[last])


def _claim(first: int, last: int, anchor: Token) -> Found:
    return Found(kind="statement", question=_QUESTION, first=first, last=last, value="no", anchor=anchor)


def _named(scene: Scene, each: Clause) -> Found | None:
    """``American troops were not mentioned``; ``nobody should expect US infantry``; ``no American would defend it``."""
    verb = each.verb
    if verb.dep_ == "advcl" and verb.doc[verb.left_edge.i].lower_ in _CONDITION:
        return None
    words = each.text
    whose = _WHOSE.search(words)
    if whose is None or _RUSSIA.search(words):
        return None
    low, high = each.first, each.last
    absent = _ABSENT.search(words)
    if absent is None or not _TELLS.search(words):
        return None
    doer = subject(verb) or next(iter(kids(verb, "csubjpass")), None)
    named = (
        doer is not None
        and doer.i < verb.i
        and _WHOSE.search(scene.words(*extent(doer, without=("relcl", "acl"))) + " would")
    )
    nobody = doer is not None and re.match(r"(?:nobody|no one|none|nothing)\b", scene.words(*extent(doer)), re.I)
    if (
        (named and (negated(verb) or negated(top(verb)) or re.search(_EXCLUDES, words)))
        or nobody
        or _no_before(words, whose.start())
    ):
        return _claim(*trim(scene.doc, low, high), verb)
    return None


def _no_before(words: str, start: int) -> bool:
    """Whether a no stands right before the soldiers: ``there would be no | Americans on the ground``."""
    return (
        re.search(
            r"\b(?:no|not|without|neither|nor)(?: (?:any|a|single|the|one|more|be|have|send|put|deploy|expect|"
            r"see|want|foresee|involve|include|role|place|question|talk|plans?|mention|need|prospect|chance|"
            r"thought|intention|way|for|of|to|that|on))*\W*$",
            words[:start],
            re.I,
        )
        is not None
    )


def _excluded(scene: Scene, each: Clause) -> Found | None:
    """``Trump has excluded sending Americans``; ``it rules out putting its own troops in``."""
    verb = each.verb
    words = scene.words(verb.i, each.last)
    match = _REFUSES_OWN.match(words)
    if (
        match is None
        or _RUSSIA.search(words)
        or (negated(top(verb)) and verb.lemma_ not in {"refuse", "decline", "rule"})
    ):
        return None
    if not american(scene, top(verb)) and not (_own_words(match["what"]) and of_america(scene, scene.start(verb.i))):
        return None
    low = each.first if each.first < verb.i else verb.i
    high = scene.tokens(scene.start(verb.i), scene.start(verb.i) + match.end())[1]
    return _claim(*trim(scene.doc, low, high), verb)


def _own_words(what: str) -> bool:
    return re.search(r"\b(?:own|ground|boots|Americans?)\b", what) is not None
