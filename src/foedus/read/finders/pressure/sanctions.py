"""Who asks for sanctions and less Russian energy, and which measures are taken or planned?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders.pressure.sanctions_parts import aimed, own_act, parted
from foedus.read.finders.pressure.sanctions_signs import (
    ASKED,
    ASKS,
    COMPLAINS,
    DONE,
    DUE,
    MEASURES,
    PRESSES,
    TAKEN,
    TOPICS,
    eases,
    measure,
    others,
)
from foedus.read.finders.reach import acting, head, reach, tail
from foedus.read.grammar import kids, overlaps, subject, trim
from foedus.read.lexicon import SAYS
from foedus.read.parties import COALITION, party_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_ACTORS = re.compile(
    r"\b(?:EU|E\.U\.|Union|EC|Europe\w*|leaders?|allies|Commission|Brussels|bloc|coalition|G7|members?|countries|"
    r"nations|"
    r"states|West|Western|capitals|"
    r"we|they|Trump|White House|government|administration|summit|participants|ministers?|partners|sides|Congress|"
    r"von der Leyen|Costa|Kallas|"
    r"Senate|Treasury)\b",
    re.I,
)
_WISHES = frozenset(("message", "advice", "appeal", "request", "demand", "call"))  # no deeds
_MODALS = frozenset(("must", "should", "need", "needs", "ought", "has", "have", "had", "needed"))
_BEFORE = 4  # tokens before a verb in which it may be denied
_OCCASION = frozenset(("following", "during", "amid", "reinforcing", "for", "that", "after", "citing"))
# Where what is asked ends: in which talk, or what somebody calls it.
_ON_OCCASION = re.compile(
    r",? (?:in|during|on|at) (?:an? |the |their |his )?(?:[\w-]+ )?(?:call|telephone|talks|meeting|videoconference)\b|"
    r" (?:against|on|from) what (?:he|she|they|it) (?:call|describ|sa)\w*"
)
# Who is asked, and when: longer than what is asked, it is left out.
_LEAD = re.compile(
    r"[\w ’'-]{3,60}? (?:in|during|on) (?:an? |the )?(?:[\w-]+ ){0,4}?(?:call|telephone|phone|talks|meeting|"
    r"conversation|"
    r"videoconference|summit)(?: [\w’-]+){0,4}? (?=to [a-z]+ )"
)
# "Europe should build a shield | and that sanctions must be stepped up".
_AND_THAT = re.compile(r"([^.;:]{5,100}?),? and that ")
_MUST_GROW = re.compile(r"\bpressure\b[^.;]{0,50} (?:has|have|had|needs|needed) to\b", re.I)
_SINCE = re.compile(r"\bsince (?:the [\w ]{3,30}? )?(?:(?:of|in|early|late) )?20(?:1\d|2[0-4])\b")  # known for years
_SOFT = frozenset(("discuss", "promise", "help", "support", "back", "welcome"))  # of pressure alone: words, no measure
_INCLUDED = 40  # characters behind a measure in which it is told what it includes
_AND_SHOULD = re.compile(r",? and (?:they |it )?(?:should|must|ought to) ")  # a demand is made of it
_AMOUNT = re.compile(r"\b(?:b|m)(?:illio)?n\b")  # "put the bill at a billion": a sum, no act
_FOR_WHOM = re.compile(r"\bit (?:is|was) (?:now )?(?:for|up to) $", re.I)
_FLEET = ("sector", "fleet", "bank", "trade", "export")  # what sanctions are against


def find(scene: Scene) -> Iterator[Found]:
    """Find demands, and measures that are no demands."""
    if not scene.has(*TOPICS) or others(scene.text):
        return
    done: list[tuple[int, int]] = []
    asked: list[Token] = []
    for pattern in (ASKS, COMPLAINS, PRESSES, DUE, ASKED):
        for match in _each(pattern, scene.text):
            first, last = scene.tokens(*match.span())
            if eases(match[0]) or overlaps(first, last, done):
                continue
            found = _demand(scene, first, last, named=pattern is PRESSES, passive=pattern in {DUE, ASKED})
            if found is not None:
                found = aimed(scene, found)
                done.append((found.first, found.last))
                asked.append(acting(found.anchor))
                yield from parted(scene, found)
    for pattern in (MEASURES, TAKEN):
        for match in _each(pattern, scene.text):
            first, last = scene.tokens(*match.span())
            if overlaps(first, last, done):
                continue
            if any(each in asked for each in scene.doc[first].ancestors):
                continue  # part of what somebody demands
            found = _measure(scene, pattern, first, last)
            if found is not None:
                done.append((found.first, found.last))
                for each in own_act(scene, aimed(scene, found)):
                    yield replace(each, value=measure(scene.words(each.first, each.last)))


def _each(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield matches from every place where one begins: what the first is refused for may not hold of a later one."""
    at = 0
    while match := pattern.search(text, at):
        yield match
        at = match.start() + 1


def _demand(scene: Scene, first: int, last: int, *, named: bool, passive: bool) -> Found | None:
    """A demand: what somebody asks for in an own act, from its verb on; what others are told to do, whole."""
    doc = scene.doc
    token = doc[first]
    verb = acting(token)
    chain = scene.speaks(token)
    low, high, actor = first, max(last, tail(scene, last, _OCCASION)), None
    high = _listed(scene, high)
    voice = scene.voice(token)
    if named:  # "pressure on Hungary to give up Russian oil"
        low = max(token.left_edge.i, scene.sent.start) if token.pos_ == "NOUN" else first
    elif passive or token.lower_ in _MODALS or token.pos_ == "AUX":
        if not chain and scene.party(verb) is None and not scene.search(_ACTORS):
            return None
        low = head(scene, verb, first)
    else:
        doer, name = subject(verb), scene.actor(verb)
        party = scene.party(verb)
        if party == "RU" or (doer is None and not chain):
            return None
        low = _helpers(scene, verb, first) if token.pos_ != "NOUN" else max(token.left_edge.i, scene.sent.start)
        own = doer is not None and doer.i < first
        if own and doer is not None and doer.pos_ == "PRON" and chain:
            low = head(scene, verb, first)
        elif own and name is not None:
            actor = name if not (chain and chain[-1] == name) else None
    if voice == "RU":
        return None
    low, high = trim(doc, *_asked(scene, low, _until_next(scene, max(first, low) + 1, high)))
    if eases(scene.words(low, high)):
        return None
    return Found(
        kind="statement", question="demand.sanctions", first=low, last=high, value="demand", anchor=token, actor=actor
    )


def _asked(scene: Scene, low: int, high: int) -> tuple[int, int]:
    """Return what is asked without the occasion: ``urged them in a call | to stop buying oil | in talks in Paris``."""
    words = scene.words(low, high)
    start = scene.start(low)
    lead = _LEAD.match(words)
    if lead and any(word in words[lead.end() :].casefold() for word in TOPICS):
        low, words, start = (
            scene.tokens(start + lead.end(), start + len(words))[0],
            words[lead.end() :],
            start + lead.end(),
        )
    if (more := _AND_THAT.match(words)) and not any(word in more[1].casefold() for word in TOPICS):
        low = scene.tokens(start + more.end(), start + len(words))[0]
        words, start = words[more.end() :], start + more.end()
    cut = _ON_OCCASION.search(words)
    if cut and any(word in words[: cut.start()].casefold() for word in TOPICS):
        high = scene.tokens(start, start + cut.start())[1]
    return low, high


def _until_next(scene: Scene, after: int, high: int) -> int:
    """Leave out what is asked besides: ``had to stop buying oil | and should put pressure on China``."""
    for token in scene.doc[after:high]:
        if token.lower_ == "and" and scene.doc[token.i + 1].lower_ in {"should", "must", "ought", "needed", "needs"}:
            return token.i - 1
    return high


def _listed(scene: Scene, last: int) -> int:
    """Add what is demanded as well: ``to tighten sanctions, stop buying oil, and apply pressure``."""
    doc, end = scene.doc, scene.sent.end
    while last + 2 < end and doc[last + 1].text == ",":
        step = last + 2 + (doc[last + 2].lower_ in {"and", "or"})
        step += step < end and doc[step].lower_ == "to"
        if step >= end or doc[step].tag_ not in {"VB", "VBP"} or kids(doc[step], "nsubj"):
            break
        stop = next((t.i for t in doc[step + 1 : end] if t.text in {",", ";", "—", "."}), end)
        if not any(word in scene.words(step, stop - 1).casefold() for word in TOPICS):
            break
        last = stop - 1
    return last


def _topical(scene: Scene, last: int, high: int) -> int:
    """Leave out what is joined to a measure and is none: ``continue sanctions | and support for Ukraine``."""
    for token in scene.doc[last + 1 : high]:
        if token.lower_ == "and" and not any(
            word in scene.words(token.i, high).casefold() for word in (*TOPICS, *_FLEET)
        ):
            return token.i - 1
    return high


def _helpers(scene: Scene, verb: Token, first: int) -> int:
    """Where a verb begins with its helpers: ``has repeatedly called``."""
    low = first
    while low > scene.sent.start and (
        scene.doc[low - 1].dep_ in {"aux", "auxpass"} or (scene.doc[low - 1].dep_ == "advmod" and kids(verb, "aux"))
    ):
        low -= 1
    return low


def _beyond_pressure(scene: Scene, low: int, high: int) -> bool:
    """Whether more is told of than pressure: ``discussed pressure on Moscow, including sanctions``."""
    told = scene.text[scene.start(low) : scene.end(high) + _INCLUDED].casefold()
    return any(each in told for each in TOPICS if each != "pressure")


def _agreed(verb: Token) -> Token | None:
    """Return what many agree on, where it is a clause: ``agreed that | sanctions should stay in place``."""
    if verb.lemma_ not in {"agree", "decide", "insist"}:
        return None
    said = next(iter(kids(verb, "ccomp")), None)
    return said if said is not None and said.i > verb.i and kids(said, "nsubj", "nsubjpass") else None


def _measure(scene: Scene, pattern: re.Pattern[str], first: int, last: int) -> Found | None:
    """A measure with who takes it."""
    token = scene.doc[first]
    if (pattern is MEASURES and token.pos_ not in {"VERB", "AUX"}) or scene.text.endswith("?"):
        return None
    verb = acting(scene.doc[last] if pattern is TAKEN else token)
    low, high = reach(scene, verb, first, last)
    high = _topical(scene, last, high)
    if (agreed := _agreed(token)) is not None and low <= agreed.i <= high:
        low, token = trim(scene.doc, agreed.left_edge.i, high)[0], agreed
    words = scene.words(low, high)
    party = scene.party(verb)
    voice = scene.voice(token)
    who = scene.words(min(low, first), first) if low <= first else scene.text
    if (
        party == "RU"
        or voice == "RU"
        or eases(words)
        or DONE.search(scene.words(max(first - _BEFORE, scene.sent.start), max(first, last)))
        or _SINCE.search(scene.text[scene.start(low) : scene.end(high) + _INCLUDED])
        or _AND_SHOULD.match(scene.text, scene.end(high))
        or (token.lemma_ in _SOFT and not _beyond_pressure(scene, low, high))
        or (token.lemma_ == "put" and _AMOUNT.search(words))
    ):
        return None
    known = party not in {None, COALITION} or _ACTORS.search(who) or (pattern is TAKEN and party_in(words))
    if not known:
        return None
    doer = subject(verb)
    if doer is not None and doer.lemma_ in _WISHES:
        return None
    if _MUST_GROW.search(words) or _FOR_WHOM.search(scene.text[: scene.start(low)]):
        return None  # asked for, not done
    if token.dep_ in {"relcl", "acl"} and token.tag_ in {"VBG", "VBN"} and low == first:
        return None
    if token.lemma_ in SAYS and pattern is MEASURES and any(each.dep_ == "ccomp" for each in token.children):
        return None  # what they say is found by itself
    return Found(
        kind="statement", question="sanctions.measures", first=low, last=high, value=measure(words), anchor=token
    )
