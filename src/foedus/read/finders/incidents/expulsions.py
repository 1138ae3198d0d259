"""Whose diplomats were sent home, and by whom?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.reach import tail
from foedus.read.grammar import kids, overlaps, subject, trim, verb_of
from foedus.read.parties import COALITION, parties_in, party_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NEEDS = (
    "diplomat", "ambassador", "envoy", "attach", "consul", "embassy", "charg", "emissar",
)  # fmt: skip
_GAP = r"(?:[ ,]+[\w’'“”\"-]+)"
_ENVOY = (
    r"(?:diplomats?|ambassadors?|envoys?|attach[ée]s?|consuls?|charg[ée]\b|(?:first|second|third) secretar(?:y|ies)|"
    r"diplomatic (?:staff|personnel|workers?|employees?)|emissar(?:y|ies)|"
    r"(?:employees?|staff|staffers?|members?|workers?|officials?|secretar(?:y|ies)|representatives?) (?:of|at|from|"
    r"in) (?:the |its |\w+’s |\w+'s )?(?:[\w-]+ ){0,2}?embassy|"
    r"embassy (?:employees?|staff(?:ers?)?|workers?|officials?|secretar(?:y|ies)|counsell?ors?))"
)
_NON_GRATA = r"person(?:a|ae|al) non[ -]grata(?:e)?"
_OUT = (
    r"(?:expel(?:s|led|ling)?|kick(?:s|ed|ing)? out|boot(?:s|ed|ing)? out|throw(?:s|ing)? out|threw out|thrown out|"
    r"oust(?:s|ed|ing)?|"
    r"eject(?:s|ed|ing)?|send(?:s|ing)? (?:home|packing|back)|sent (?:home|packing|back)|order(?:s|ed|ing)? out|"
    r"turf(?:s|ed)? out|banish(?:es|ed)?|evict(?:s|ed)?|deport(?:s|ed)?)"
)
_ACTIVE = re.compile(
    rf"\b(?:{_OUT}{_GAP}{{0,6}}? {_ENVOY}|"
    rf"(?:order|tell|told|ask|give|gave|instruct|request)\w*{_GAP}{{0,5}}? {_ENVOY}{_GAP}{{0,6}}? (?:to leave|"
    rf"to depart|to quit|out of|out\b|home)(?: the country| Russia| Moscow)?|"
    rf"(?:send|sent|throw|threw|kick|order)\w*{_GAP}{{0,4}}? {_ENVOY} (?:home|packing|out)|"
    rf"declar\w*{_GAP}{{0,8}}? {_ENVOY}{_GAP}{{0,5}}? [“\"‘']?{_NON_GRATA}|"
    rf"declar\w* [“\"‘']?{_NON_GRATA}[”\"’']?{_GAP}{{0,3}}? {_ENVOY}|"
    rf"(?:revok|withdr[ae]w|strip|cancel|annul)\w*{_GAP}{{0,3}}? accreditations?{_GAP}{{0,5}}? {_ENVOY}|"
    rf"show(?:s|ed|n)?{_GAP}{{0,4}}? {_ENVOY} the door|"
    rf"remov(?:e[sd]?|ing)(?! sanctions){_GAP}{{0,3}}? {_ENVOY})",
    re.I,
)
_PASSIVE = re.compile(
    rf"\b{_ENVOY}{_GAP}{{0,9}}? (?:(?:is|are|was|were|be|been|being|has|have|had|will|would|must|should|to)(?: \w+)? )"
    rf"(?:{_OUT}|shown the door|declared(?: a| as)? [“\"‘']?{_NON_GRATA}|(?:ordered|told|asked|given{_GAP}{{0,3}}?|"
    rf"have|has|had)? ?(?:to )?(?:leave|depart)(?: the country| Russia| Moscow)?|leave (?:the country|Russia|"
    rf"Moscow))\b",
    re.I,
)
_NOUN = re.compile(
    rf"\b(?:expulsions?|ouster|removal|ejection) of (?:[\w’'-]+ ){{0,4}}?{_ENVOY}"
    rf"|\bdeclaration of (?:[\w’'-]+ ){{0,4}}?{_ENVOY}{_GAP}{{0,9}}? {_NON_GRATA}",
    re.I,
)
_BY = re.compile(r"\b(?:by (?:the )?(?:[\w’'-]+ ){0,2}?|(?:from|in|out of|leave) (?:the )?)[A-Z]\w+")
_OWNER = re.compile(r"(?:[\w’'“”\"-]+ ){0,2}$")
_HOUSE = re.compile(r"\s*(?:of|at|from|in) (?:the )?(?:[\w’'-]+ ){1,3}?embassy\b", re.I)
_NEAR = 30  # characters before the envoy in which a country is named
_NO = re.compile(r"\b(?:not|never|no plans?)\b|n[’']t\b|\brecall", re.I)
_WHEN = frozenset(
    ("in", "on", "after", "over", "following", "for", "within", "from", "under", "by")
)  # occasion, reason, place


def find(scene: Scene) -> Iterator[Found]:
    """Find diplomats who were sent home: the act with its object, and for a passive or a noun with whom it names."""
    if not scene.has(*_NEEDS):
        return
    done: list[tuple[int, int]] = []
    for pattern in (_NOUN, _ACTIVE, _PASSIVE):
        for match in scene.finditer(pattern):
            first, last = scene.tokens(*match.span())
            if overlaps(first, last, done):
                continue
            verb = verb_of(scene.doc[first])
            low = _start(scene, pattern, first)
            high = trim(scene.doc, low, max(last, tail(scene, last, _WHEN)))[1]
            words = scene.words(low, high)
            if _NO.search(words):
                continue
            done.append((low, high))
            anchor = (
                scene.doc[first] if pattern is _NOUN or verb.i > high else verb if verb.i >= low else scene.doc[first]
            )
            yield Found(
                kind="event",
                question="diplomats.expelled",
                first=low,
                last=high,
                value=_act(scene, pattern, match, verb_of(anchor)),
                anchor=anchor,
            )


def _act(scene: Scene, pattern: re.Pattern[str], match: re.Match[str], verb: Token) -> str:
    """Say whose diplomats and by whom: ``EE by RU``, or as much of it as the sentence tells."""
    start, envoy = match.start(), re.search(_ENVOY, match[0], re.I)
    ends = start + (envoy.end() if envoy else 0)
    named = parties_in(scene.text[start:ends])
    if not named and (house := _HOUSE.match(scene.text, ends)):
        named = parties_in(house[0])
    elif not named and pattern is _PASSIVE:
        named = parties_in(scene.text[:start][-_NEAR:])
    whose = named[-1] if named else None
    owner = party_in(_OWNER.findall(scene.text[:start])[0])
    place = _BY.search(scene.text, ends)
    by = party_in(place[0]) if place else None
    told = (scene.voice(verb), scene.about.party)
    near = (
        (by, *told) if pattern is _PASSIVE else (owner, by) if pattern is _NOUN else (scene.party(verb), owner, *told)
    )
    who = next((each for each in near if each and each not in {whose, COALITION}), None)
    return f"{whose or ''} by {who}".strip() if who else whose or "expelled"


def _start(scene: Scene, pattern: re.Pattern[str], first: int) -> int:
    """Where it begins: an act that is told from its verb on; what somebody says of it with who does it."""
    doc = scene.doc
    token = doc[first]
    if pattern is _NOUN:  # "Estonia's groundless expulsion of a diplomat"
        return max(token.left_edge.i, scene.sent.start)
    if pattern is _PASSIVE:
        while token.head.i > token.i and token.dep_ in {"compound", "amod", "nmod", "poss"}:
            token = token.head
        return max(min(token.left_edge.i, first), scene.sent.start)
    doer = subject(token) if token.pos_ in {"VERB", "AUX"} else None
    chain = scene.voices.chains[first]
    if doer is not None and scene.sent.start <= doer.i < first and chain and scene.voices.chains[doer.i] == chain:
        return doer.left_edge.i if first - doer.left_edge.i < 8 else first
    low = first
    while (
        low > scene.sent.start
        and doc[low - 1].head.i == first
        and doc[low - 1].dep_ in {"aux", "neg"}
        and kids(token, "aux")
    ):
        low -= 1
    return low
