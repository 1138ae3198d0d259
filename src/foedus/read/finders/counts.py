"""How many states: members of the coalition, those that pledged, those that attended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.words import MANY, PLEDGES, STATES
from foedus.read.grammar import clause, extent, kids, trim
from foedus.read.numbers import number, ranged
from foedus.read.registry import UNKEYED
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNT = re.compile(
    rf"(?<![\w.,$€£])(?P<number>{MANY})(?P<more>\+|"
    rf"-plus)?(?:[\s\-‑]+(?:(?!of\b)[\w’'\-]+\s){{0,3}}?(?P<states>{STATES})\b"
    rf"|\s+of\s+(?P<of>them|these|those|the \d+|(?:[\w’'\-]+\s){{0,3}}?{STATES})\b)",
    re.IGNORECASE,
)
_COALITION_OF = re.compile(
    rf"\b(?:coalition|alliance|group) of (?:the )?(?P<number>{MANY})\b(?!\s+{STATES})", re.IGNORECASE
)
_NUMBER_AT = re.compile(
    rf"\b(?:the )?(?:number|figure|total|count)\s(?:\w+\s){{0,3}}?(?:at|to|as|is|was|"
    rf"stands at)\s(?P<number>{MANY})\b",
    re.I,
)
_MEMBERS = re.compile(
    r"\b(?:coalition|alliance|leaders?|heads? of (?:state|government)|representatives|delegations|"
    r"members?|participants|"
    r"summit|talks)\b",
    re.IGNORECASE,
)
_GATHER = re.compile(
    r"\b(?:compris\w*|consist\w*|count(?:s|ed|ing)?|number(?:s|ed)|mak(?:e|es|ing) up|made up|belong\w*|"
    r"support\w*|gather\w*|met|meet\w*|"
    r"took part|tak(?:e|es|ing) part|discuss\w*|join\w*|participat\w*|took stock|conven\w*|includ\w*|"
    r"endors\w*|signed)\b",
    re.IGNORECASE,
)
_ATTEND = re.compile(r"\b(?:attend\w*|were present|in attendance)\b", re.IGNORECASE)
_LEAST = 5  # a pair or a handful is no size of a coalition
_LONG = 160  # characters


def find(scene: Scene) -> Iterator[Found]:
    """Find counts of states."""
    taken: set[int] = set()
    for pattern in (_COALITION_OF, _COUNT, _NUMBER_AT):
        for match in pattern.finditer(scene.text):
            value = number(match["number"])
            first, last = scene.tokens(match.start("number"), match.end())
            if value is None or value < _LEAST or first in taken or _is_other(scene, match):
                continue
            taken.add(first)
            found = _claim(scene, match, value, first, last)
            if found.question == UNKEYED and match.groupdict().get("of") in {"them", "these", "those"}:
                continue  # of whom nobody here says
            yield found


def _is_other(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the number is an age, an amount, a year."""
    words = match[0].casefold()
    return bool(re.search(r"\b(?:year|day|month|hour|percent|%|member of)\b", words)) or (
        match.re is _COUNT and re.fullmatch(r"(?:19|20)\d\d", match["number"]) is not None
    )


def _claim(scene: Scene, match: re.Match[str], value: int | float, first: int, last: int) -> Found:
    doc = scene.doc
    head = _noun(doc[last])
    if not first <= head.i <= last + 1:
        head = doc[last]
    if match.re is _COUNT and match["of"]:
        head = doc[first] if doc[first].dep_ not in {"compound", "punct"} else doc[last]
        while head.i < last and head.dep_ in {"nummod", "compound", "quantmod", "punct"}:
            head = head.head
    top = _climb(head)
    low, high = extent(top, without=("advcl", "parataxis", "punct", "conj", "cc"))
    low, high = min(low, first), max(high, last)
    inside = scene.words(low, high)
    after = scene.text[match.end() :][:120]
    before = scene.text[: match.start("number")]
    exact = ranged(value, before, match.groupdict().get("more") or "")
    verb = top.head if top.dep_ in {"nsubj", "nsubjpass"} else None
    said = scene.words(*_clause(verb, low)) if verb is not None else ""
    holder = _holder(top)
    behind = scene.words(last + 1, high) if high > last else ""
    question, span = UNKEYED, (low, high)
    led = re.search(r"\b(?:leaders|heads of)\b", match[0], re.IGNORECASE) is not None
    if match.re is _NUMBER_AT:
        question = "pledging.nations" if PLEDGES.search(scene.text) else UNKEYED
        span = scene.tokens(*match.span())
    elif match.re is _COALITION_OF or (led and not re.search(r"troops|soldiers", behind)):
        question = "coalition.size"
        if verb is not None and len(inside) < 25 and match.re is _COUNT:
            span = _clause(verb, low)
    elif holder is not None and (PLEDGES.search(behind) is None):
        question, span = "coalition.size", clause(holder)
    elif PLEDGES.search(behind) or re.search(r"\bcontributors\b", match[0], re.IGNORECASE):
        question = "pledging.nations"
    elif _MEMBERS.search(inside) and not (
        verb is not None and PLEDGES.search(said) and not re.search("leaders|heads of", inside)
    ):
        question = "meeting.attendance" if _ATTEND.search(said) else "coalition.size"
        if verb is not None and len(inside) < 25:
            span = _clause(verb, low)
    elif verb is not None and PLEDGES.search(said[len(inside) :]):
        question, span = "pledging.nations", _clause(verb, low)
    elif verb is not None and _ATTEND.search(said):
        question, span = "meeting.attendance", _clause(verb, low)
    elif verb is not None and _GATHER.search(said[len(inside) :]):
        question, span = "coalition.size", _clause(verb, low)
    elif verb is None and PLEDGES.match(re.sub(r"^[\s,]*(?:have |has |are |is |now |formally |were )*", "", after)):
        question, span = "pledging.nations", _rest(scene, low)
    elif _MEMBERS.search(scene.words(max(low - 6, scene.sent.start), high)):
        question = "coalition.size"
    if len(scene.words(*span)) > _LONG and span != (low, high):
        span = _rest(scene, span[0])
    if len(scene.words(*span)) > _LONG:
        span = (min(low, first) if first - low < 12 else first, last)
    return Found(
        kind="count", question=question, first=span[0], last=span[1], value=exact, anchor=doc[first], unit="states"
    )


def _holder(noun: Token) -> Token | None:
    """The verb by which a coalition has so many members: ``is made up of``, ``counts``."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "prep":
        verb = verb.head
    elif noun.dep_ not in {"dobj", "attr"}:
        return None
    doers = kids(verb, "nsubj", "nsubjpass")
    if not doers or not re.search(r"coalition|alliance|group\b|grouping", doers[0].text, re.IGNORECASE):
        return None
    return verb if _GATHER.search(str(verb.sent.text)) and verb.pos_ in {"VERB", "AUX"} else None


def _noun(token: Token) -> Token:
    """The noun that a number counts; for ``35-country coalition`` the coalition."""
    while (
        token.dep_ in {"compound", "nmod", "amod", "nummod"} and token.head.i > token.i and token.head.i - token.i < 8
    ):
        token = token.head
    return token


def _climb(token: Token) -> Token:
    """Go up as long as a noun or an adjective, or a participle that describes one, holds the number."""
    start = token
    for _ in range(8):
        head = token.head
        if head == token:
            break
        if token.dep_ in {"pobj", "dobj", "pcomp"} and head.dep_ in {"prep", "agent", "acl"}:
            above = head.head
            if head.dep_ == "acl" or above.pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "PRON"} or above.dep_ == "acl":
                token = head if head.dep_ == "acl" else above
                continue
        if token.dep_ in {"acl", "prep", "acomp"} and head.pos_ in {"NOUN", "PROPN", "ADJ"}:
            token = head
            continue
        if token.dep_ in {"nmod", "compound", "amod"}:
            token = head
            continue
        break
    return token if abs(token.i - start.i) < 20 else start


def _clause(verb: Token, low: int) -> tuple[int, int]:
    last = clause(verb)[1]
    for child in verb.subtree:
        if child.text in {"—", ";"} and low < child.i <= last:
            return trim(verb.doc, low, max(child.i - 1, low))
    later = [each for each in kids(verb, "conj") if each.i > verb.i and each.pos_ in {"VERB", "AUX"}]
    if later and any(each.text == "," for each in verb.doc[verb.i : later[0].i]):
        last = min(last, max(low, later[0].i - 1))
    return trim(verb.doc, low, max(last, low))


def _rest(scene: Scene, low: int) -> tuple[int, int]:
    """From a number to where a condition, a dash or a new part begins."""
    last = low
    for token in scene.doc[low + 1 : scene.sent.end]:
        if token.text in {"—", ";", ":"} or token.lower_ in {
            "once",
            "after",
            "if",
            "when",
            "until",
            "before",
            "according",
            "says",
        }:
            break
        last = token.i
    return trim(scene.doc, low, last)
