"""How far is American support, and is the plan finalised with it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foedus.read.finders.told import Told
from foedus.read.finders.words import PROPOSAL, US, US_WORDS
from foedus.read.grammar import extent, kids, negated
from foedus.read.scene import Found, Scene

_SUPPORT = re.compile(
    rf"{US_WORDS}(?:’s|'s)?(?:\s[\w-]+)?\s(?:support|role|part|backing|backstop|involvement|participation|"
    rf"contributions?|help|air|airpower|aid|assistance|share|commitments?|position)\b|"
    rf"\b(?i:support|role|part|backing|help|contribution|involvement|participation|backstop|commitments?|guarantees?|"
    rf"pledges?|promises?|assurances?)\s(?:by|of|"
    rf"from)\s(?:the\s)?{US_WORDS}",
)
_LEVELS = (
    ("refused", re.compile(r"\b(?:refus\w+|ruled out|rejected|no (?:US|American|U\.S\.))", re.I)),
    (
        "not_committed",
        re.compile(
            r"\b(?:made|makes|given|gives|offered|offers) no (?:\w+ )?(?:commitments?|pledges?|promises?)|"
            r"\bnot (?:yet )?(?:\w+ )?(?:committed|decided|made up|signed)|yet to (?:\w+ )?(?:commit|decide|say|"
            r"announce|indicate|signal|pledge|offer|promise|declare|express|clarify|spell out|throw|make|give)|"
            r"undecided|uncommitted|not (?:yet )?(?:made|given|offered) (?:a |any )?(?:\w+ )?(?:commitments?|"
            r"pledges?|promises?)|without (?:making|offering|giving) (?:any|a|an)\b|stop\w* short of|"
            r"(?:reluctant|hesitant|unwilling|non-?committal|lukewarm|wary)|no (?:firm |clear |explicit )?commitment|"
            r"(?:kept|keeps|keeping|leaving|leaves|left) (?:\w+ ){0,3}guessing|(?:has|"
            r"have) not (?:\w+ )?(?:said|specified|spelled|detailed|"
            r"offered)",
            re.I,
        ),
    ),
    (
        "confirmed",
        re.compile(
            r"\b(?:has|have|had) (?:\w+ly )?confirmed (?:that|its|the|US|U\.S\.|American)\b"
            r"(?! (?:\w+ )?(?:readiness|willingness))",
            re.I,
        ),
    ),
    (
        "pending",
        re.compile(
            r"\bpending\b|(?:yet|still|remain\w*|needs?|have|has) to be (?:confirmed|finali[sz]ed|settled|defined|"
            r"decided|"
            r"determined)|awaits?\b|awaited\b|await\w+ confirm",
            re.I,
        ),
    ),
    (
        "expected",
        re.compile(
            r"\bexpected\b|(?:will|shall|going to|is to|are to) (?:\w+ )?(?:finali[sz]e|confirm|clarify|define|specify|"
            r"announce|detail)\b|(?:will|to|would) be (?:\w+ )?(?:confirmed|finali[sz]ed|spelled|worked|detailed|"
            r"clarified|defined|specified|announced|set)|in the (?:coming|next) (?:days|weeks)|within days|"
            r"(?:in the|a) (?:pipeline|matter of days)|"
            r"on (?:its|the) way|forthcoming|in the offing|to follow|likely|"
            r"probably",
            re.I,
        ),
    ),
    (
        "open",
        re.compile(
            r"\b(?:open(?! to)|up in the air|elusive|lacking|missing|in question|unanswered|"
            r"remains? to be seen|sketchy|murky|hazy|"
            r"under discussion|being discussed|not (?:been )?(?:\w+ )?(?:clarified|settled|agreed|defined|"
            r"decided|resolved|"
            r"assured|spelled out)|unclear|uncertain\w*|vague|undefined|not (?:final|clear|certain)|"
            r"unresolved|unsettled|"
            r"unknown|"
            r"in doubt|ambiguous|unspecified|no (?:details|clarity|commitment|specifics))\b",
            re.I,
        ),
    ),
    (
        "signalled",
        re.compile(
            r"\bsignal\w*|indicat\w+|hint\w*|ready|readiness|willing\w*|prepared|clear (?:on|about) (?:its|their)|"
            r"open to|(?:will|would|going to) (?:be|get|become|remain) (?:\w+ )?(?:involved|part of|included)|"
            r"(?:will|would|could|may|might) (?:\w+ )?(?:take part|help|support|back|contribute|participate|join|"
            r"stand|provide)",
            re.I,
        ),
    ),
    (
        "confirmed",
        re.compile(
            r"\b(?:confirmed|stands? (?:\w+ )?behind|stood behind|endors\w+|embrac\w+|bless\w+|approv\w+|"
            r"assur\w+|signed (?:up|on|off)|commits|"
            r"has the backing|backs|backed|supports?|guaranteed|assured|committed|agreed)\b",
            re.I,
        ),
    ),
)
_WILLING = re.compile(
    rf"(?:{US_WORDS}(?:’s|'s|’|')?|(?:Washington|United States|Trump|Americans?)\W{{1,3}}for "
    rf"(?P<its>its|their|his)) (?:willingness|readiness|commitment|pledge|offer) to (?:\w+ ){{1,3}}?"
    r"(?:support|guarantees|part|backing|backstop|help|plan|force|coalition|effort)\b(?![^.;]{0,30}sanction)"
    r"(?: (?:to|of|for|in) (?:the |all )?\w+)?"
)
_WHETHER = re.compile(
    r"\b(?:it (?:is|was|(?:also )?remains?|remained) )?(?:still )?(?:unclear|uncertain|not (?:yet )?clear|"
    rf"unknown|doubtful)\b[^.;]{{0,60}}?\b(?:whether|if|how far) (?:the )?{US_WORDS} "
    r"(?:would|will|is (?:ready|willing|prepared) to|could) "
    r"(?:\w+ ){0,2}?(?:provide|offer|join|back|support|take part|contribute|participate|underwrite|guarantee)\b"
    r"(?: [\w-]+){0,3}",
    re.I,
)
_SETTLES = re.compile(
    r"\b(?:will|to|would|shall) (?:\w+ )?(?:finali[sz]e|confirm|clarify|define|specify|settle|"
    r"formali[sz]e)\b(?:\W+\w+){0,3}\W*$",
    re.I,
)
# What somebody does about it: holds back, promises.
_HOLDS = re.compile(
    r"\b(?:reluctant|unwilling|hesitant|loath|wary|slow|refus\w+|declin\w+|balk\w*|yet|fail\w*|not (?:ready|"
    r"willing|prepared))"
    r" (?:to|of|at)\b(?:\W+\w+){0,3}\W*$|\bstop\w* short of(?:\W+\w+){0,3}\W*$",
    re.I,
)
_PROMISES = re.compile(
    r"\b(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|offer(?:s|ed|ing)?|signal\w*|hint\w* at|indicat\w+|reaffirm\w*|"
    r"reiterat\w+|underlin\w+)(?:\W+(?!depend|condition)\w+){0,1}\W*$",
    re.I,
)
_CALLS = re.compile(r"\b(?:regard|see|consider|view|describe|call|deem)\w*(?:\W+\w+){0,3}\W*$", re.I)
_UNSURE = re.compile(
    r"\b(?:unclear|vague|ambiguous|conflicting|mixed|contradictory|no (?:details|clarity|specifics|comments?)|"
    r"doubts?|uncertainty|questions?|did not (?:comment|elaborate|specify)|any comments?)\b(?:\W+\w+){0,6}\W*$",
    re.I,
)
_CRUCIAL = re.compile(r"\b(?:crucial|essential|vital|indispensable|decisive|necessary)\b", re.I)
_ITS = re.compile(r"\W*(?:its|the) (?:\w+ )?(?:part|role|support|share|contribution|backing|involvement)\b", re.I)
_FINALISE = re.compile(
    rf"\b(?:finali[sz]\w+|complet\w+|conclud\w+|settl\w+|refin\w+|fine-tun\w+|sent to|submitted to|goes to|"
    rf"heads? to|presented to)\b[^.;]*{US_WORDS}|{US_WORDS}[^.;]*\b(?:finali[sz]\w+|completion|be completed|"
    rf"final shape)",
    re.I,
)
_HIDDEN = re.compile(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|un)\s?(?:been |yet )*(?:public|published|known|clear|disclosed|"
    r"released|specified|announced|revealed)\b|remains? (?:secret|open|unclear|vague|undisclosed)",
    re.I,
)
_SHAPE = re.compile(r"\b(?:format|details?|form|shape|extent|scope|nature|scale)\b", re.I)


def of(scene: Scene, what: Told) -> Found | None:
    """Return what a clause says of American support."""
    text, said, rest = what.text, what.said, what.rest
    before = scene.doc[max(what.clause.first - 1, 0)].lemma_
    if before in {"hope", "wish"} or (what.verb.dep_ == "ccomp" and what.verb.head.lemma_ in {"hope", "wish"}):
        return None  # nothing that America said or did
    if what.verb.dep_ == "acl" or re.search(
        r"\b(?:come (?:by|in the form)|involves?\b|includes?\b|consists?\b)|\btake the form", text
    ):
        return None
    if _FINALISE.search(text) and not US.search(said) and (PROPOSAL.search(said) or "planning" in said):
        future = re.search(r"\b(?:will|to be|now|heads?|goes|going|is being|for)\b", text)
        return what.claim("plan.finalisation", "to_be_finalised" if future else "finalised")
    if (
        what.verb.lemma_ in {"finalise", "finalize", "complete", "settle", "conclude"}
        and US.search(rest)
        and any(PROPOSAL.search(each.text) for each in kids(what.verb, "dobj"))
    ):
        return what.claim("plan.finalisation", "finalised" if what.verb.tag_ == "VBD" else "to_be_finalised")
    if (
        _SUPPORT.search(said)
        or (scene.about.party == "US" and _ITS.match(said))
        or (US.search(_head(scene, what)) and _commits(rest))
    ):
        value = _level(rest)
        if value == "confirmed" and negated(what.verb):
            value = "open"  # "nothing has been confirmed yet"
        if value and any(each.lower_ == "whether" for each in kids(what.verb, "mark")):
            value = "open"
        if value or _CRUCIAL.search(rest):  # how much it matters says not how far it is: no value
            return what.claim("us.support", value)
    if US.search(rest) and re.search(r"\b(?:has|have|had|enjoys?|with) the (?:\w+ )?(?:backing|support)\b", rest, re.I):
        return what.claim("us.support", "confirmed")
    if re.search(r"\b(?:questions?|doubts?|uncertainty|ambiguity)\b", said, re.I) and _SUPPORT.search(rest):
        return what.claim("us.support", "open")
    told = _of_object(rest)
    if told is not None:
        return _from_holding(what, what.claim("us.support", told[0]))
    if _SHAPE.search(what.doer.text) and _HIDDEN.search(text) and US.search(scene.text):
        return what.claim("us.support", "not_public")
    return None


def _head(scene: Scene, what: Told) -> str:
    """The subject without what hangs on it: a quarrel at the White House is not the White House."""
    return scene.words(*extent(what.doer, without=("prep", "relcl", "acl")))


def _of_object(rest: str) -> tuple[str | None] | None:
    """What somebody does or says about American support: ``will finalize American support``; its level may be None."""
    match = _SUPPORT.search(rest)
    if match is None:
        return None
    before, after = rest[: match.start()][-45:], rest[match.end() :]
    if _SETTLES.search(before):
        return ("expected",)
    if _HOLDS.search(before):
        return ("not_committed",)
    if _PROMISES.search(before):
        return ("signalled",)
    if _CALLS.search(before):
        value = _level(re.split(r"[,;:—]", after)[0])
        return (value,) if value or _CRUCIAL.search(after) else None
    return ("open",) if _UNSURE.search(before) else None


def _from_holding(what: Told, found: Found) -> Found:
    """Leave out what somebody does besides: ``presses Europeans and | remains reluctant to commit support``."""
    for token in what.verb.children:
        if token.dep_ == "conj" and token.i > what.verb.i and US.search(token.doc[token.i : found.last + 1].text):
            return replace(found, first=token.i)
    return found


def _commits(rest: str) -> bool:
    return bool(
        re.search(
            r"\b(?:expected to|signal\w*|indicat\w+|hint(?:ed|ing)|readiness|commit\w*|part of the|take part|"
            r"join\w*|participat\w*|back(?:s|"
            r"ed|ing)?|help (?:them|us|out|Europe|Ukraine|the Europeans)|stands? (?:firmly |strongly |"
            r"fully )?behind|stood behind|endors\w+|embrac\w+|"
            r"bless\w+|approv(?:e|es|ed)\b|signed (?:up|on|off)|"
            r"support\w*|will(?:ing(?:ness)?)? to|ready to|confirmed|yet to|take part|commitments?|prepared to|"
            r"underwrit\w*|contribut\w*|"
            r"involved in|provid\w*)\b",
            rest,
            re.I,
        )
        and re.search(
            r"\b(?:plan|idea|guarantees?|involvement|force|coalition|part|effort|backing|support|mission|"
            r"commit\w*|security|"
            r"defen[cs]e|offer|framework|declaration|proposals?|arrangements?|"
            r"will|help|"
            r"participat\w*)\b",
            rest,
            re.I,
        )
        and not re.search(
            r"\b(?:sanctions?|(?:phone |video )?calls?|meeting|talks|conference|summit|oil|truce|ceasefire deal|"
            r"troops|oil|air support|intelligence)\b",
            rest,
            re.I,
        )
    )


def _level(rest: str) -> str | None:
    for value, pattern in _LEVELS:
        if pattern.search(rest):
            return value
    return None


def willing(scene: Scene) -> Iterator[Found]:
    """``America’s willingness to provide support``: a noun that says how far it is."""
    for match in _WILLING.finditer(scene.text):
        first, last = scene.tokens(match.start("its") if match["its"] else match.start(), match.end())
        yield Found(
            kind="status", question="us.support", first=first, last=last, value="signalled", anchor=scene.doc[first]
        )
        return


def whether(scene: Scene) -> Iterator[Found]:
    """``It is unclear whether America would provide a backstop``: a doubt about what it will do."""
    match = _WHETHER.search(scene.text)
    if match:
        first, last = scene.tokens(*match.span())
        yield Found(kind="status", question="us.support", first=first, last=last, value="open", anchor=scene.doc[first])


def label(scene: Scene) -> Iterator[Found]:
    """``U.S. role: pending confirmation``: a label, a colon, and how far it is."""
    match = re.match(rf"(?:The )?{US_WORDS}[\w\s’'-]{{0,30}}:\s*(?P<rest>.+)", scene.text)
    if match and len(scene.text) < 160:
        value = next((value for value, pattern in _LEVELS if pattern.search(match["rest"])), None)
        if value:
            first, last = scene.tokens(0, len(scene.text.rstrip(".")))
            yield Found(
                kind="status", question="us.support", first=first, last=last, value=value, anchor=scene.doc[last]
            )
