"""How many states: members of the coalition, those that pledged, those that attended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.counts.attendance import ATTEND, attended, until_there, with_meeting
from foedus.read.finders.counts.counted import (
    APPOSED,
    FEW,
    FEW_CHARACTERS,
    GATHER,
    GIVEN_BY,
    GROUP,
    GROWN,
    MEMBERSHIP,
    NUMBER_AT,
    OF_COALITION,
    OF_GROUP,
    apposed,
    before_condition,
    before_dash,
    climb,
    holder,
    noun,
    reach,
    shorter,
    until_pause,
)
from foedus.read.finders.counts.tallies import asked, did, whole
from foedus.read.finders.words import MANY, PLEDGES, STATES, TROOPS, before_purpose
from foedus.read.grammar import extent, kids, trim
from foedus.read.numbers import corrected, number, ranged
from foedus.read.registry import UNKEYED
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_COUNT = re.compile(
    rf"(?<![\w.,$€£])(?P<number>{MANY})(?P<more>\+|"
    rf"-plus)?(?:[\s\-‑]+(?:(?!(?:of|from|in|to|by|and|but|that|who|which)\b|\d)[\w’'\-]+\s){{0,3}}?(?P<states>{STATES})\b"
    rf"|\s+(?:out )?of\s+(?P<of>them|these|those|the \d+(?! \w+)|(?:the |some |"
    rf"around )?(?:{MANY}\s)?(?:[\w’'\-]+\s){{0,3}}?{STATES})\b)",
    re.IGNORECASE,
)
_COALITION_OF = re.compile(
    rf"\b(?:coalition|alliance|group) of (?:the )?(?P<number>{MANY})\b(?!\s+(?:[\w’'-]+\s){{0,2}}?{STATES}|[-‑]\w)"
    rf"|\bthe (?P<put>{MANY})[\s‑-]+(?:member|strong)[\s‑-]+[“\"‘']?(?:coalition|alliance|group)\b"
    rf"|\b(?:coalition|alliance),? (?:is |was |now |already )*(?P<stands>{MANY})[\s‑-]+(?:\w+[\s‑-])?strong\b",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"\b(?:coalition|alliance|leaders?|heads? of (?:state|government)|representatives|delegations|"
    r"members?|participants|"
    r"summit|talks|meeting|gathering)\b",
    re.IGNORECASE,
)
_GATHERS = re.compile(
    r"\b(?:unit(?:e[sd]?|ing)|gather\w*|br(?:ings?|ought|inging) together|group(?:s|ed|ing)|includ\w+|involv\w+|"
    r"compris\w+|encompass\w+|representing|of (?:some |about |around |more than |over )?\W*$)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<![\w.,$€£\-])(?P<number>{MANY})(?=\s(?:that |who |which )?(?:(?:[A-Z]\w+ ){{1,3}}(?:says|"
    rf"said) )?(?:have |has |had |are |were |"
    rf"of which )?(?:\w+ly |now |already |also )*"
    r"(?:made (?:an? )?(?:firm |formal |clear |binding |concrete )?(?:commit|pledge|promise|offer)|prepared to|"
    r"ready to|willing to|commit|pledg|offer|agree|"
    r"vow|promis|sign|express|declar|indicat|confirm|volunteer|will|would|contribut|"
    r"said they|sa(?:y|id) yes|said what|told|gone further|put|come|step)\w*)",
    re.IGNORECASE,
)
_COALITION = re.compile(r"\b(?:coalition|countries|nations|states|allies|members|partners)\b", re.IGNORECASE)
# Who belongs to a coalition: "30 states are members of the coalition"; "there are 35 states in the coalition".
_BELONG = re.compile(
    r"\b(?:(?:are|is|were|was) (?:(?:members?|part) of|in)|belong to|form|make up) "
    r"(?:the|this|a) (?:[\w’'“\"-]+ )?(?:coalition|alliance)",
    re.I,
)
_THERE = re.compile(r".{0,20}there (?:are|were) .{0,60}(?:in|within|of) the (?:coalition|alliance)\b", re.I)
_PRESENT = re.compile(r"\b(?:attended|joined) by (?:\w+ ){0,3}$", re.I)
# Who met, not who belongs: "the meeting of 35 leaders", "a summit that brought together 30 allies".
_MEETING = re.compile(
    r"\b(?:meetings?|summit|talks|gathering|conference|videoconference|call) "
    r"(?:\w+ ){0,3}?(?:of |with |featuring |between |that |which |"
    r"(?=gather|bring|unit|includ|involv))((?:gather\w*|brought together|bringing together|united|uniting|"
    r"including|involved|involving) )?(?:some |about |around |roughly |nearly |almost |more than |over |the |"
    r"(?:leaders|representatives|officials|delegations) (?:of|from) )*$",
    re.I,
)
# Who came, not who belongs: "leaders from 26 countries gathered".
_FROM_THEM = re.compile(
    r"\b(?:leaders|representatives|officials|delegates|delegations|heads) (?:from|of) (?:\w+ ){0,2}$", re.I
)
_ANY = re.compile(r"\d|ty\b|ty[- \u2011]|teen\b|\b(?:ten|eleven|twelve|dozens?)\b", re.I)  # a number
_MOST = 60  # more states no coalition has
_LEAST = 5  # a pair or a handful is no size of a coalition
# "The contributions of 26 countries", "participation by 26 states".
_GIVEN = re.compile(
    r"availability|willingness|contribution|commitment|offer|pledge|promise|participation|declaration|"
    r"readiness|backing",
    re.I,
)
_LONG = 140  # characters
_HOUSE = re.compile(r"\bNo\.? $")  # "a spokesman for No 10"


def find(scene: Scene) -> Iterator[Found]:
    """Find counts of states."""
    if not scene.search(_ANY):
        return
    taken: set[int] = set()
    for pattern in (_COALITION_OF, _COUNT, NUMBER_AT, _BARE):
        for match in scene.finditer(pattern):
            name = _named(match)
            value = number(match[name])
            first, last = scene.tokens(match.start(name), match.end())
            if value is None or not _LEAST <= value <= _MOST or first in taken or _is_other(scene, match):
                continue
            if pattern is _BARE and not _counts_states(scene, last):
                continue
            if corrected(scene.text[: match.start(name)], scene.text[match.end(name) :]):
                continue
            taken.update(range(first, last + 1))
            found: Found | None = _claim(scene, match, value, first, last)
            if found and pattern in {_COUNT, _BARE}:
                found = did(scene, match.start(name), match.end(), last, found)
            if found is None or (
                found.question == UNKEYED and match.groupdict().get("of") in {"them", "these", "those"}
            ):
                continue  # of whom nobody here says
            yield found
            yield from whole(scene, match.end(name), found)


def _named(match: re.Match[str]) -> str:
    """By which name the number stands in a match."""
    return next(
        (name for name in ("number", "first", "of_them", "stands", "put", "it") if match.groupdict().get(name)),
        "number",
    )


def _verb_on(verb: Token) -> int:
    """Where a passive verb begins: ``was attended``."""
    return min([verb.i, *(each.i for each in kids(verb, "auxpass", "aux"))])


def _counts_states(scene: Scene, last: int) -> bool:
    """Whether a number that stands alone is of states: ``At a summit of 35 countries, 26 committed to ...``."""
    described = scene.doc[min(last + 1, len(scene.doc) - 1)].lower_ in {"that", "who"}
    subject_of = described or scene.doc[last].dep_ in {"nsubj", "nsubjpass", "nummod"}
    known = scene.about.pledged or _COALITION.search(scene.line.text) is not None
    return subject_of and known and not scene.text.endswith("?")


def _is_other(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the number is an age, an amount, a year."""
    words = match[0].casefold()
    if _HOUSE.search(scene.text[: match.start(_named(match))]):
        return True
    if match.re is _COALITION_OF and OF_GROUP.search(scene.text[: match.start()]):
        return True  # "is part of the group of 26": who belongs to it, not how many do
    return bool(re.search(r"\b(?:year|day|month|hour|percent|%|member of)\b", words)) or (
        match.re is _COUNT and re.fullmatch(r"(?:19|20)\d\d", match["number"]) is not None
    )


def _claim(scene: Scene, match: re.Match[str], value: int | float, first: int, last: int) -> Found:
    doc = scene.doc
    head = noun(doc[last])
    if not first <= head.i <= last + 1:
        head = doc[last]
    if match.re is _COUNT and match["of"]:
        head = doc[first] if doc[first].dep_ not in {"compound", "punct"} else doc[last]
        while head.i < last and head.dep_ in {"nummod", "compound", "quantmod", "punct"}:
            head = head.head
    top = climb(head)
    aside = [
        each
        for each in top.subtree
        if each.i > last
        and (each.dep_ in {"acl", "relcl", "appos"} or each.lower_ == "including")
        and scene.doc[each.left_edge.i - 1].text in ",—"
    ]
    low, high = extent(top, without=("advcl", "parataxis", "punct", "conj", "cc"), leave=aside)
    low, high = min(low, first), max(high, last)
    inside = scene.words(low, high)
    after = scene.text[match.end() :][:120]
    start = match.start(_named(match))
    before, words = scene.text[:start], match[_named(match)]
    exact = ranged(value, before, match.groupdict().get("more") or scene.text[match.end(_named(match)) :], words)
    verb = top.head if top.dep_ in {"nsubj", "nsubjpass"} else None
    said = scene.words(*reach(scene, verb, low)) if verb is not None else ""
    held = holder(top)
    led_to_pledge = (
        verb is not None and verb.lemma_ in {"commit", "pledge", "promise", "vow", "offer"} and match.re is _COUNT
    )
    behind = scene.words(last + 1, high) if high > last else ""
    question, span = UNKEYED, (low, high)
    of_coalition = OF_COALITION.match(scene.text[match.end() :])
    gathers = _GATHERS.search(scene.text[max(0, start - 30) : start])
    led = re.search(r"\b(?:leaders|heads of)\b", match[0], re.IGNORECASE) is not None
    given = top.dep_ != "nummod" and _GIVEN.fullmatch(top.lemma_) is not None and top.i < first
    if re.search(r"\bmember (?:countries|states|nations)", match[0]) and not PLEDGES.match(behind):
        question, span = "coalition.size", (low if first - low < FEW else first, last)
    elif verb is not None and verb.lemma_ in {"convene", "gather", "meet"} and match.re is _COUNT:
        question = "meeting.attendance" if _FROM_THEM.search(before) and not of_coalition else "coalition.size"
        span = reach(scene, verb, low)
    elif given and not led:
        question, span = "pledging.nations", (low, high if high - last < FEW else last)
        if doc[last + 1].lower_ == "to":  # "the availability of 26 countries to take part"
            span = until_pause(scene, low)
    elif match.re is NUMBER_AT:
        question = "pledging.nations" if scene.search(PLEDGES) or asked(scene) else UNKEYED
        if MEMBERSHIP.search(match[0]):
            question = "coalition.size"
        span = scene.tokens(*match.span())
    elif (verb is not None and _BELONG.search(said)) or _THERE.match(scene.text[max(0, start - 20) :]):
        question, span = "coalition.size", reach(scene, verb, low) if verb is not None else (first, high)
    elif _PRESENT.search(before):
        question, span = "meeting.attendance", (_verb_on(top.head.head) if top.dep_ == "pobj" else low, high)
    elif led_to_pledge:
        question, span = "pledging.nations", reach(scene, top.head, low)
    elif match.re is _COALITION_OF and not match["number"]:
        question, span = "coalition.size", scene.tokens(*match.span())
    elif match.re is _COALITION_OF and "group" in match[0] and PLEDGES.search(after[:FEW_CHARACTERS]):
        question, span = "pledging.nations", until_pause(scene, low)
    elif match.re is _COALITION_OF or (led and not re.search(r"troops|soldiers", behind)):
        question = "coalition.size"
        if verb is not None and len(inside) < 25 and match.re is _COUNT:
            span = reach(scene, verb, low)
    elif match.re is _BARE:
        question, span = "pledging.nations", until_pause(scene, first)
    elif held is not None and (PLEDGES.search(behind) is None):
        question, span = "coalition.size", scene.clause(held)
    elif PLEDGES.search(behind) or re.search(r"\b(?:contribut(?:ors|ing)|pledging|backers)\b", match[0], re.I):
        question = "pledging.nations"
    elif _MEMBERS.search(inside) and not (
        verb is not None and PLEDGES.search(said) and not re.search("leaders|heads of", inside)
    ):
        question = "meeting.attendance" if ATTEND.search(said) else "coalition.size"
        if verb is not None and len(inside) < 25:
            span = reach(scene, verb, low)
    elif verb is not None and PLEDGES.search(said[len(inside) :]):
        question, span = "pledging.nations", reach(scene, verb, low)
    elif verb is not None and ATTEND.search(said):
        question, span = "meeting.attendance", reach(scene, verb, low)
    elif verb is not None and GATHER.search(said[len(inside) :]):
        question, span = "coalition.size", reach(scene, verb, low)
    elif verb is None and PLEDGES.match(
        re.sub(r"^[\s,]*(?:have |has |are |is |now |formally |were |made |given )*", "", after)
    ):
        question, span = "pledging.nations", until_pause(scene, low)
    elif GROWN.search(before):
        question, span = "coalition.size", (low, max(high, last))
    elif given_by := GIVEN_BY.search(before):
        question, span = "pledging.nations", (scene.tokens(given_by.start(), start)[0], max(high, last))
    elif _MEMBERS.search(scene.words(max(low - 6, scene.sent.start), high)):
        question = "coalition.size"
    elif gathers and top.dep_ == "dobj" and not TROOPS.search(behind):
        question, span = "coalition.size", (top.head.i, high)
    if question == "pledging.nations" and (begun := GROUP.search(before)):
        question, span = "coalition.size", (scene.tokens(begun.start(), len(before))[0], last)
    if question in {"coalition.size", UNKEYED} and apposed(scene, low):
        ahead = doc[high + 1 : min(high + 2 * APPOSED, scene.sent.end)]
        shut = next((each.i for each in ahead if each.text in "–—"), 0)
        question, span = "coalition.size", (low, shut - 1 if shut else span[1])
    if scene.heading and question == "pledging.nations" and span[1] <= last and match.re is not NUMBER_AT:
        span = until_pause(scene, span[0], but=True)
    plain = _named(match) == "number"
    if question == "coalition.size" and plain and not of_coalition and attended(scene, match, span, said):
        question = "meeting.attendance"
    if question == "meeting.attendance" and plain:
        span = with_meeting(scene, match, first, (span[0], max(span[1], last)))
        if verb is not None:
            span = until_there(scene, span, reach(scene, verb, low)[1])
    span = before_condition(scene, first, before_dash(scene, last, span))
    if question == "pledging.nations":
        words = scene.words(*span)
        if (end := before_purpose(words)) < len(words):
            at = scene.start(span[0])
            span = trim(scene.doc, span[0], max(scene.tokens(at, at + end)[1], last))
    if question in {"coalition.size", UNKEYED} and not of_coalition and (met := _MEETING.search(before)):
        question = "meeting.attendance"
        span = (scene.tokens(*met.span(1))[0], span[1]) if met[1] else (low, max(high, last))
    if match.re is _COUNT and not match["of"]:
        span = min(span[0], first), max(span[1], last)
    if len(scene.words(*span)) > _LONG and span != (low, high):
        span = until_pause(scene, span[0])
    if len(scene.words(*span)) > _LONG:
        span = shorter(scene, min(low, first) if first - low < 12 else first, last, span[1])
    return Found(
        kind="count", question=question, first=span[0], last=span[1], value=exact, anchor=doc[first], unit="states"
    )
