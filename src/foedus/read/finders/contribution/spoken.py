"""What would a party's part be, where somebody only speaks of it: ``has mentioned minesweepers``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.contribution.giving import NOT_GIVEN, claim
from foedus.read.finders.contribution.own_numbers import COUNTED as NUMBER
from foedus.read.finders.position.rows import ONE
from foedus.read.finders.words import parts
from foedus.read.grammar import kids, negated, overlaps, subject, top, trim, verb_of
from foedus.read.parties import UNASKED, parties_in, party_in
from foedus.read.scene import Found, Scene

_WILL = (
    r"(?:(?:will|would|could|may|might|should|shall|can|is|are|was|were|to|be|been|also|then|all|mainly|"
    r"largely) )*"
)
# "has spoken of patrols and ships", "mentioned minesweepers for the Black Sea"
_SPOKE = re.compile(
    r"\b(?:spoken|spoke|speaks?|talked|talks)(?: on \w+day| again| repeatedly)? (?:of|about) (?P<of>[^.;:—–]{3,120})|"
    r"\b(?:mentioned|mentions|named|names|floated|floats|listed|lists|brought up|suggested|suggests|can imagine|"
    r"could imagine|points? to|"
    r"pointed to|(?:named|names) \w+ fields:) (?P<what>[^.;:—–]{3,120})"
)
# "What it can provide, she said, is logistical support"
_WHAT = re.compile(
    rf"\b[Ww]hat (?P<who>it|they|we|he|she|(?:his|her|the|our) country|{ONE}) (?:can|could|would|will|might|may|"
    rf"is ready to|is able to|wants to|is prepared to) (?:provide|offer|give|contribute|do|send|supply|bring)"
    rf"(?:, [^,.;]{{3,40}},)? (?:is|are|was|were|would be|will be)(?P<what> [^.;:—–]{{3,120}})"
)
# "logistics would be in Riga's hands", "training would fall to Latvia", "the naval part is left to Latvia"
_FALLS = re.compile(
    rf"\b(?P<what>(?:[Tt]he )?(?:[\w-]+ ){{0,3}}?[\w-]+) (?:and [\w-]+ )?{_WILL}(?:in (?P<hands>{ONE})[’']s? hands|"
    rf"(?:left|entrusted|assigned|handed|given|falls?|fell|goes?|up) to (?P<to>{ONE})|"
    rf"(?:handled|organi[sz]ed|provided|supplied|led|run|taken care of|taken on|looked after|covered) by "
    rf"(?P<by>{ONE}))"
)
# "It may be training or other tasks"
_MAY_BE = re.compile(r"\b[Ii]t (?:may|might|could|would|can) (?:well |also )?be (?P<what>[^.;:—–]{4,80})")
_DONE = re.compile(
    r",? (?:but|though|although|while|whereas|if|once|when|after|provided|said|says|according|which|who|that|where|"
    r"as (?:a|an|one|part|its|his)|in (?:a|an|the) (?:interview|meeting|speech|call)|on (?:Mon|Tues|Wednes|Thurs|Fri|"
    r"Satur|Sun)day|and (?:he|she|it|said|says|\w+ed|will|would|has|is))\b|, (?:he|she|it) |[”\"]"
)
_STATES = re.compile(
    r"\b(?:countries|nations|states|partners|allies|members|governments|Russia\w*|Moscow|Kremlin|NATO)\b"
)
_NOT_OFFERED = re.compile(
    r"\b(?:need|needs|lack|shortage|importance|risk|danger|threat|attacks?|strikes?|possibility of talks|Russia\w*|"
    r"American|US|U\.S\.|Ukraine[’']s|of the 26|26)\b|€|\$"
)
_LARGE = re.compile(r"\d\d,\d{3}|thousand")
_BUT_TROOPS = frozenset(("troops", "support"))


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find what would be a party's part, in a text about soldiers for Ukraine."""
    if not scene.about.topic:
        return
    taken = [(each.first, each.last) for each in given if each.kind == "contribution"]
    for pattern, cues in _PATTERNS:
        if not scene.has(*cues):
            continue
        for match in scene.finditer(pattern):
            found = _of(scene, match)
            if found is None:
                continue
            party, first, last, value = found
            if party in UNASKED or overlaps(first, last, taken):
                continue
            taken.append((first, last))
            yield claim(f"contribution.{party}", *trim(scene.doc, first, last), value, scene.doc[last])


def _of(scene: Scene, match: re.Match[str]) -> tuple[str, int, int, tuple[str, ...]] | None:
    """Whose part a match tells, from where to where, and what it is."""
    group = "of" if match.re is _SPOKE and match["of"] else "what"
    words = match[group].rstrip()
    stop = _DONE.search(words, 3)
    words = words[: stop.start()] if stop else words
    value = tuple(part for part in parts(words) if part not in _BUT_TROOPS)
    if match.re is _SPOKE and not value and (counted := _own_number(scene, match, words)) is not None:
        value, words = ("troops",), words[: len(words) - len(words.lstrip()) + counted.end()]
    if not value or NOT_GIVEN.search(words) or _NOT_OFFERED.search(words) or _STATES.search(words):
        return None
    first, last = scene.tokens(match.start(group), match.start(group) + len(words))
    if match.re is _FALLS:
        who = match["hands"] or match["to"] or match["by"]
        party = party_in(who)
        last = scene.tokens(*match.span())[1]
    elif match.re is _SPOKE:
        party = _speaker(scene, scene.tokens(*match.span())[0])
        if value == ("troops",):
            first = _told_of_itself(scene, scene.tokens(*match.span())[0], first)
    elif match.re is _WHAT:
        party = party_in(match["who"]) or scene.voice(scene.doc[last]) or scene.about.party
    else:
        party = scene.voice(scene.doc[last]) or scene.about.party
        first = scene.tokens(*match.span())[0]
    return (party, first, last, value) if party else None


def _speaker(scene: Scene, place: int) -> str | None:
    """The party that speaks of something: a country, its government or whoever speaks for it, and no host of many."""
    verb = top(verb_of(scene.doc[place]))
    doer = subject(verb)
    if doer is None or doer.i > verb.i or negated(verb) or _STATES.search(scene.text[: scene.start(place)]):
        return None
    if doer.lower_ in {"he", "she"} and scene.about.party is not None:
        return scene.party_of(doer, verb) or scene.about.party
    return scene.party_of(doer, verb) or party_in(scene.words(doer.left_edge.i, doer.right_edge.i))


def _own_number(scene: Scene, match: re.Match[str], words: str) -> re.Match[str] | None:
    """A number of soldiers with which some words begin; a large one may be that of the whole force."""
    counted = NUMBER.match(words.lstrip())
    if counted is None or (_LARGE.search(counted[0]) and not parties_in(counted[0])):
        return None
    doer = subject(top(verb_of(scene.doc[scene.tokens(*match.span())[0]])))
    return counted if doer is not None and (doer.pos_ in {"PROPN", "PRON"} or kids(doer, "appos")) else None


def _told_of_itself(scene: Scene, place: int, first: int) -> int:
    """Where an offer of soldiers begins: with the country that speaks of its own, else with their number."""
    doer = subject(top(verb_of(scene.doc[place])))
    itself = doer is not None and doer.i < first and party_in(scene.words(doer.left_edge.i, doer.i)) is not None
    known = doer is not None and (
        scene.about.people.knows(doer) or doer.lower_ in {"he", "she"} or bool(kids(doer, "appos"))
    )
    return doer.left_edge.i if doer is not None and itself and not known else first


_TO_WHOM = (
    " hands", "left to ", "entrusted to ", "assigned to ", "handed to ", "given to ", "fall to ", "falls to ",
    "fell to ", "go to ", "goes to ", "up to ", "handled by ", "organised by ", "organized by ", "provided by ",
    "supplied by ", "led by ", "run by ", "taken care of by ", "taken on by ", "looked after by ", "covered by ",
)  # fmt: skip
_PATTERNS = (
    (
        _SPOKE,
        ("spoke", "speak", "suggest", "imagine", "point", "talk", "mention", "name", "float", "list", "brought up"),
    ),
    (_WHAT, ("what ",)),
    (_FALLS, _TO_WHOM),
    (_MAY_BE, ("it may", "it might", "it could", "it would", "it can")),
)
