"""How large would the force be, where its soldiers stand in another sentence: ``It will be thousands``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from foedus.read.grammar import extent, overlaps, subject, trim, verb_of
from foedus.read.lexicon import listed
from foedus.read.numbers import number, ranged
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_ABOUT = re.compile(
    r"\b(?:soldiers?|troops?|servicemen|contingents?|peacekeepers?|(?:multinational|reassurance|European|"
    r"international|foreign|allied) force|size of (?:the|a|any) (?:\w+ )?force|"
    r"force of|figures?|how many|single (?:digits|figures))\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:drones?|missiles?|shells|people|civilians|children|homes|houses|families|refugees|prisoners|killed|wounded|"
    r"casualties|euros?|dollars?|pounds|billion|million|kilomet\w+|km|miles|metres|households|jobs|"
    r"Ukraine[’']s (?:army|armed forces)|Ukrainian (?:army|armed forces|soldiers|troops)|Russian (?:army|soldiers|"
    r"troops)|North Korean)\b|[€$£%]",
    re.I,
)
_THOUSANDS = re.compile(
    r"[“\"]?\bthousands\b[”\"]?(?! of (?!them\b|(?:[\w-]+ ){0,2}(?:soldiers|troops|servicemen|personnel|men)\b))", re.I
)
_COUNTS = listed("be number run amount expect speak talk mean involve reach total count come go foresee envisage")
_IT = listed("it that this they force contingent mission number size figure total deployment army group")
_NUMBER = r"\d{1,3},\d{3}"
_BEFORE = (
    r"(?:(?:up to|at most|at least|(?:no|not) more than|more than|well over|over|upwards of|somewhat above|just above|"
    r"above|around|about|some|roughly|nearly|almost|close to|fewer than|under|below|between|even) )?"
)
_ALONE = re.compile(
    rf"{_BEFORE}(?:(?P<least>{_NUMBER})(?: to | and |[-–]))?(?P<number>{_NUMBER})(?![\w,]*\d)"
    r"(?: or (?:more|so|fewer)| from (?:both|the two|all)(?: \w+)?| in all)?"
    r"(?=[,.;:)”\"]|$| (?:are|is|was|were|would|will|has|had|have|could|may|might|comes?|came)\b)"
)
_STRENGTH = re.compile(
    r"(?:the )?(?:strength|size) of (?:the|a|any|such a|this) (?:[\w-]+ ){0,2}?(?:force|mission|contingent) "
    r"(?:at|as|to be) "
    rf"{_BEFORE}(?:(?P<least>{_NUMBER})(?: to | and |[-–]))?(?P<number>{_NUMBER})",
    re.I,
)
_LARGEST = 200_000  # soldiers: nobody has spoken of a larger force
_SMALLEST = 2_000
_FURTHER = frozenset(("relcl", "acl", "advcl", "cc", "conj", "punct", "appos"))


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find how large the force would be, in a text that speaks of soldiers for Ukraine."""
    if not scene.about.topic or not scene.has("thousands", ",000") or scene.search(_OTHER):
        return
    before = scene.doc.part(0, scene.sent.start)
    if not (_ABOUT.search(scene.line.text) or scene.about.force or _ABOUT.search(before)):
        return
    taken = [(each.first, each.last) for each in given if each.kind == "quantity" or each.question.startswith("contr")]
    for match in scene.finditer(_THOUSANDS):
        named = (each for each in scene.doc[slice(*_span(scene, match))] if each.lower_ == "thousands")
        if (token := next(named, None)) is None:
            continue  # a word grown together with a mark
        verb = verb_of(token)
        if overlaps(token.i, token.i, taken) or verb.lemma_ not in _COUNTS or verb.i > token.i:
            continue
        first, last = _clause(scene, verb, token)
        yield _found(scene, first, last, "thousands", token)
    for match in (*scene.finditer(_STRENGTH), *scene.finditer(_ALONE)):
        first, last = scene.tokens(*match.span())
        value = number(match["number"])
        if value is None or not _SMALLEST <= value <= _LARGEST or overlaps(first, last, taken):
            continue
        least = number(match["least"]) if match["least"] else None
        size = (
            f"{least}..{value}"
            if least
            else ranged(value, scene.text[: match.start("number")], scene.text[match.end("number") :])
        )
        taken.append((first, last))
        low, high = _told(scene, first, last) if match.re is _ALONE else (first, last)
        yield _found(scene, low, high, size, scene.doc[first])


def _span(scene: Scene, match: re.Match[str]) -> tuple[int, int]:
    first, last = scene.tokens(*match.span())
    return first, last + 1


def _clause(scene: Scene, verb: Token, token: Token) -> tuple[int, int]:
    """From what is so large to the number: ``| the contingent will number thousands``; else the number alone."""
    first, last = extent(token, without=_FURTHER)
    doer = subject(verb)
    if doer is not None and doer.i < verb.i and doer.lemma_.lower() in _IT:
        return trim(scene.doc, extent(doer, without=("relcl", "acl", "appos"))[0], last)
    return first, last


def _told(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """With what is told of a number: ``| 25,000 was too many |``, ``| the number was above 10,000 |``."""
    verb = verb_of(scene.doc[last])
    doer = subject(verb)
    if doer is None or (verb.pos_ != "AUX" and not first <= doer.i <= last):
        return first, last
    if first <= doer.i <= last:
        return first, max(last, scene.clause(verb)[1])
    if doer.lemma_.lower() in _IT and doer.i < verb.i < first:
        return doer.left_edge.i, last
    return first, last


def _found(scene: Scene, first: int, last: int, value: str | int | float, anchor: Token) -> Found:
    return Found(
        kind="quantity", question="force.size", first=first, last=last, value=value, anchor=anchor, unit="persons"
    )
