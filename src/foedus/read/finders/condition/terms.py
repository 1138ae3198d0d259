"""On what does a party make its part depend, where no clause with "if" or "once" says so?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foedus.read.finders.condition import steps
from foedus.read.finders.words import conditions
from foedus.read.grammar import trim
from foedus.read.parties import UNASKED, parties_in
from foedus.read.scene import Found, Scene

_NAME = r"(?:the )?[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w-]+)?(?:,? (?:and|or|nor) (?:the )?[A-ZÀ-Þ][\w.-]+)?"
_PART = (
    r"(?:(?:troop|military|possible|eventual|own|any|final|future) )*"
    r"(?:participation|contributions?|involvement|commitments?|deployment|offers?|decision(?: on (?:\w+ "
    r"){0,2}?(?:troops|soldiers))?|part|help|role|"
    r"consent|support|pledges?|readiness|willingness)"
)
_TO = r"(?:[^.;:—]|(?<=conditions):|(?<=things):){3,150}"
_ON = r"(?:dependent|conditional|contingent) (?:on|upon)|subject to"
_HANGS = (
    rf"(?:depend\w*|hing\w+|rest\w*) (?:on|upon)|(?:is|are|was|were|be|remains?|being|made) (?:\w+ )?(?:{_ON}|"
    rf"tied to|linked to)"
)
_MANDATE = (
    r"(?:mandate|backing|backstop|support|cease-?fire|truce|peace (?:deal|agreement|treaty)|guarantees?|clarity|"
    r"legal basis|rules of engagement|resolution|"
    r"involvement|participation|approval|consent|vote)"
)
_FORCE = (
    r"(?:troops?|soldiers?|deploy\w*|mission|force|participat\w*|contribut\w*|commit\w*|send\w*|taking part|"
    r"takes? part|part)"
)
_TERMS = tuple(
    re.compile(words)
    for words in (
        # German participation hinges on American backing; Denmark's decision depends on a peace deal
        rf"(?P<who>{_NAME})(?:[’']s?)? {_PART}(?: (?:to|in|on|for) (?:the |any |a )?(?:\w+ )?(?:force|mission|troops|"
        rf"soldiers|deployment))? (?:\w+ )?(?:{_HANGS}|(?:would|will|could) (?:\w+ )?(?:depend|hinge) on|(?:would "
        rf"|will )?"
        rf"(?:requires?|presupposes?)) {_TO}",
        # makes its contribution dependent on; ties its participation to; has linked its offer to
        rf"(?P<who>{_NAME})(?: \w+){{0,4}}? (?:mak(?:es?|ing)|made|tie[ds]?|link(?:s|ed)?|condition(?:s|ed)?) "
        rf"(?:(?:its|their|his|her|the|any) )?{_PART} (?:(?:\w+ )?(?:{_ON})|to|on) {_TO}",
        # Turkey waits for a truce first
        rf"(?P<who>{_NAME}) (?:first )?(?:waits?|waited|would wait|will wait|is waiting|wants to wait) for "
        rf"(?:an? |the )?(?:\w+ )?(?:cease-?fire|truce|armistice|peace|mandate)\b[^.;:—,”\"]{{0,60}}",
        # Portuguese soldiers could serve only under a flag of the United Nations
        rf"(?P<who>{_NAME})(?:[’']s)? (?:troops|soldiers|forces|peacekeepers) [^.;:—,]{{0,40}}?only "
        rf"(?:under|with|as part of|in) [^.;:—,”\"]{{5,80}}",
        # American support is a precondition for Poland
        rf"[^.;:—,]{{3,80}} (?:is|are|was|were|remains?|would be) (?:\w+ )?(?:an? |the )?(?:\w+ "
        rf")?(?:pre-?)?(?:condition|requirement|prerequisite|must) for (?P<who>{_NAME})(?:[’']s? {_PART})?",
        # For the Netherlands, US backing is a condition
        rf"[Ff]or (?P<who>{_NAME}),? [^.;:—]{{3,80}} (?:is|are|was|remains?) (?:an? |the )?(?:\w+ "
        rf")?(?:(?:pre-?)?condition|prerequisite|must|decisive|crucial|essential)\w*",
        # Sweden's conditions are a clear mandate and US support
        rf"(?P<who>{_NAME})(?:[’']s?)? (?:\w+ )?(?:pre-?)?(?:conditions?|requirements?|demands?) (?:is|are|was|were|"
        rf"include\w*) {_TO}",
        # Ireland insists on a UN mandate for any deployment; the Dutch want a clear mandate before sending troops
        rf"(?P<who>{_NAME})(?: (?:\w+ly|has|have|had|also|first|would|government|cabinet|is|still)){{0,3}} "
        rf"(?:insist(?:s|ed|ing)? on|would like(?: to (?:get|have|see))?|demand(?:s|ed|ing)?|want(?:s|ed)?|"
        rf"requir(?:es?|ed)|need(?:s|ed)?|set(?:s)? as (?:a )?condition)"
        rf" (?:[\w’'-]+ ){{0,6}}?{_MANDATE}(?=[^.;:—]{{0,60}}\b{_FORCE}\b)[^.;:—,]{{0,70}}",
        # Turkey first wants a ceasefire
        rf"(?P<who>{_NAME}) (?:(?:first|only) wants?|wants?|wanted) (?:first )?(?:a|to see a|to have a) (?:\w+ "
        rf")?(?:cease-?fire|truce|peace (?:deal|agreement))(?: first)?(?:,? (?:before|then) [^.;:—]{{3,60}})?",
        # would take part if asked
        rf"(?P<who>{_NAME})(?: (?:has|have|is|are|had)(?: \w+)?(?: (?:ready|willing|prepared))? to)? (?:would|could|"
        rf"might|may|will) [^.;:—]{{0,50}}?\b{_FORCE}\b[^.;:—,]{{0,50}}?,? (?:if (?:asked|requested|needed|invited)|"
        rf"under certain conditions|on certain conditions)",
    )
)
# Whoever speaks says what must come first: it is a term of that party.
_SPOKEN = re.compile(
    r"(?:sending|deploying|dispatching|a deployment of|participation of|any deployment of) (?:\w+ ){0,2}?(?:troops|"
    r"soldiers|peacekeepers)[^.;,]{0,20}? "
    r"(?:requires?|needs?|would require|would need|depends? on|hinges? on) [^.;,—]{3,90}|"
    r"(?:[Aa] |[Tt]here (?:must|has to|should) (?:first )?be (?:a )?)(?:\w+ )?(?:cease-?fire|truce|peace (?:deal|"
    r"agreement))[^.;:—]{0,40}? "
    r"(?:must|has to|needs to|should|would|will have to) (?:first |also )?be (?:established|in place|agreed|reached|"
    r"secured|concluded|signed|the (?:essential |necessary )?first step|"
    r"the precondition)(?:[^.;:—”\"]{0,30}? before [^.;:—”\"]{3,120})?|"
    r"must first (?:conclude|reach|agree(?: on)?|have|sign|be) [^.;,—]{0,25}?(?:peace|cease-?fire|truce|"
    r"mandate)[^.;,—]{0,60}"
)
_GATE = (
    "must",
    "has to",
    "needs to",
    "should",
    "first step",
    "wait",
    "only",
    "depend",
    "hing",
    "condition",
    "contingent",
    "subject to",
    "tied",
    "tie",
    "link",
    "insist",
    "would like",
    "demand",
    "want",
    "requir",
    "need",
    "if asked",
    "if request",
    "if need",
    "if invited",
    "rest",
    "suppose",
    "prerequisite",
)
_ABOUT = re.compile(
    r"\b(?:troops?|soldiers?|deploy\w*|mission|force|participat\w*|contribut\w*|peacekeep\w*|guarantees?|"
    r"cease-?fire|truce|peace|mandate|backstop|backing|support|tak\w+ part)\b",
    re.I,
)
# "Does not make its part depend on it": what it does regardless is told elsewhere.
_HANGS_NOT = re.compile(
    r"(?:\b(?:not|never)|n[’']t) (?:\w+ )?(?:mak|t[iy]|link|condition|depend|hing|rest|"
    r"insist|demand)\w*",
    re.I,
)
# That is for `houses`: "its part depends on its parliament".
_ON_PARLIAMENT = re.compile(
    r"\b(?:up)?on (?:an? |the |its |their )?(?:(?:\w+ )?(?:vote|approval|consent) (?:in|of|by) )?(?:the |its |their )?"
    r"(?:\w+ )?(?:[Pp]arliament|Bundestag|Riksdag|Saeima|Seimas|Riigikogu|Sejm|Cortes)\W*$"
)
_NEVER = re.compile(r"\b(?:sanction|oil|gas|tariff|missile|price|budget|invest)", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find what a party asks for before it takes part, one claim a sentence and party."""
    if not scene.has(*_GATE) or not scene.search(_ABOUT):
        yield from steps.find(scene)
        return
    for pattern in _TERMS:
        match = scene.search(pattern)
        if match is None or _NEVER.search(match[0]) or _ON_PARLIAMENT.search(match[0]) or _HANGS_NOT.search(match[0]):
            continue
        parties = parties_in(match["who"]) or [each for each in (scene.person(match["who"]),) if each]
        if not set(parties) - UNASKED:
            continue
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        for stop in scene.doc[first + 3 : last + 1]:
            if (
                stop.text in {",", "”", '"'}
                and stop.i > scene.tokens(match.start("who"), match.end("who"))[1]
                and scene.speaks(stop) != scene.speaks(scene.doc[first])
            ):
                last = stop.i - 1
                break
        yield from _claims(scene, parties, first, last)
        return
    found = list(steps.find(scene))
    yield from found or _spoken(scene)


def _spoken(scene: Scene) -> Iterator[Found]:
    """Find what must come first in the words of somebody who speaks for a party."""
    match = scene.search(_SPOKEN)
    if match is None or _NEVER.search(match[0]):
        return
    first, last = trim(scene.doc, *scene.tokens(*match.span()))
    if scene.doc[first].lower_ == "must":
        first = min(first, scene.doc[first].head.left_edge.i) if scene.doc[first].head.i - first < 4 else first
    anchor = scene.doc[last]
    party = (scene.voice(anchor) or scene.about.party) if scene.speaks(anchor) else None
    yield from _claims(scene, [party] if party else [], first, last)


def _claims(scene: Scene, parties: Iterable[str], first: int, last: int) -> Iterator[Found]:
    """One condition for each party that has any."""
    words = scene.words(first, last)
    for party in parties:
        if party not in UNASKED:
            yield Found(
                kind="condition",
                question=f"condition.{party}",
                first=first,
                last=last,
                value=conditions(words) or words,
                anchor=scene.doc[last],
            )
