"""How far is American support, and is the plan finalised with it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foedus.read.finders.american.backing_levels import SURE, level
from foedus.read.finders.plan.finalised import finalised
from foedus.read.finders.told import Told, before, meaning
from foedus.read.finders.words import TROOPS, US, US_WORDS, parts
from foedus.read.grammar import extent, kids, negated
from foedus.read.parties import parties_in
from foedus.read.scene import Found, Scene

_SUPPORT = re.compile(
    rf"{US_WORDS}(?:’s|'s)?(?:\s[\w-]+)?\s(?:support|role|part|backing|backstop|involvement|participation|"
    rf"endorsement|blessing|safety net|contributions?|help|air|airpower|aid|assistance|share|commitments?|position)\b|"
    rf"\b(?i:support|role|part|backing|help|contribution|involvement|participation|backstop|commitments?|guarantees?|"
    rf"pledges?|promises?|assurances?)\s(?:by|of|"
    rf"from)\s(?:the\s)?{US_WORDS}",
)
_BACKSTOP = re.compile(r"(?:the|an?|this|that|such an?|any) (?:\w+ )?(?:backstop|safety net)\b", re.I)
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
    r"(?:\w+ ){0,2}?(?:provide|offer|join|back|support|take part|contribute|participate|underwrite|guarantee|"
    r"come to|step in|stand by|stand behind|intervene|defend|protect)\b"
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
    r"\b(?:no decision|decision|unclear|vague|ambiguous|conflicting|mixed|contradictory|no (?:details|"
    r"clarity|specifics|comments?)|"
    r"doubts?|uncertainty|questions?|did not (?:comment|elaborate|specify)|any comments?)\b(?:\W+\w+){0,6}\W*$",
    re.I,
)
_PROMISE = re.compile(r"(?:commitments?|pledges?|promises?|assurances?|guarantees?)\b", re.I)
_NONE = re.compile(r"\bno(?: \w+)?\W*$", re.I)
_REFUSES = re.compile(
    r"\b(?:reject\w*|declin\w+ to|refus\w+|rul\w+ out|turn\w* down|(?:not|n[’']t) (?:want|wish|intend) to|"
    r"(?:play|have|take)\w* no|said? no to|stay\w* out of|want\w* no)\b[^.;,]{0,30}?"
    r"\b(?:role|part|participat\w+|involve\w*|support\w*|back(?:ing|stop)?|join\w*|contribut\w*)\b"
    r"(?=[^.;]*\b(?:guarantees?|force|coalition|mission|plan|backstop|effort|Europe\w*|it)\b)",
    re.I,
)
_LEAVES = re.compile(
    r"\b(?:stay\w* out of|nothing to do with|pull\w* out of|walk\w* away from|opt\w* out of|"
    r"withdr[ae]w\w*(?: (?:its|his)"
    r" (?:\w+ )?(?:support|backing))? (?:from|for|of)) (?:the |any |all )?(?:\w+ )?"
    r"(?:guarantees?|force|coalition|mission|plan|effort|backstop)\b",
    re.I,
)
_WHAT_IT_GIVES = re.compile(
    rf"(?:what|how much|how far) (?:the )?{US_WORDS} (?:\w+ ){{0,3}}?(?:contribut|giv|provid|offer|support|"
    rf"do|help|bring|go)\w*",
    re.I,
)
# What America does or refuses besides: no support of the guarantees.
_OTHER_MATTER = re.compile(
    r"\b(?:sanctions?|(?:phone |video )?calls?|meeting|talks|conference|summit|oil|truce|ceasefire deal|"
    r"troops|boots|air ?(?:support|power|cover)|(?:by|from the) air|intelligence|reconnaissance|command and control|"
    r"China|Beijing|India|pressure|war effort|Patriots?|missiles?|tanks?)\b",
    re.I,
)
_UNLESS = re.compile(r",? (?:beyond|apart from|aside from|except(?: for)?|other than) (?:the|its|an?)\b")
_DEMANDED = re.compile(
    r"\W*(?:must|should|ought to|ha(?:d|s|ve) to|need(?:s|ed)? to)\b(?! be (?:confirmed|settled))", re.I
)
_TIED = re.compile(r"\b(?:t(?:ies|ied|ying)|depend\w*|hing\w+|link\w*|condition\w*|contingent)\b", re.I)
_THESE = re.compile(r"\b(?:in|join|support|back|behind|to) (?:them|it|this|that|those)\W*$")
_ELSEWHERE = re.compile(r"\b(?:sanctions?|tariffs?|oil|gas)\b", re.I)  # what "them" may mean
_WHAT = re.compile(r"(?:what|how|which)\b", re.I)
_BESIDES = re.compile(r",? (?:but (?:not|no)|without|though|although)\b")
# Parts that answer another question: with what America helps.
_NAMED_PARTS = frozenset(("air", "intelligence", "weapons", "logistics", "monitoring", "sea", "demining", "cyber"))
_HEADS_OF = frozenset(("president", "government", "administration"))  # "the president of the United States"
_SUPPOSED = frozenset(("once", "if", "unless", "until"))
_CRUCIAL = re.compile(r"\b(?:crucial|essential|vital|indispensable|necessary)\b", re.I)
_ITS = re.compile(
    r"\b(?:its|the|this|that|such) (?:\w+ )?(?:part|role|support|share|contribution|backing|involvement)\b", re.I
)
_MEANS = re.compile(r"(?:aircraft|plane|jet|airpower|satellite|intelligence|fighter)$", re.I)
_PROVIDED = re.compile(r"\b(?:provided|on condition)\b[^.;:]{0,60}\bthat $", re.I)
_HIDDEN = re.compile(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|un)\s?(?:been |yet )*(?:public|published|known|clear|disclosed|"
    r"released|specified|announced|revealed)\b|remains? (?:secret|open|unclear|vague|undisclosed)",
    re.I,
)
_SHAPE = re.compile(r"\b(?:format|details?|form|shape|extent|scope|nature|scale)\b", re.I)


def of(scene: Scene, what: Told) -> Found | None:
    """Return what a clause says of American support."""
    text, said, rest = what.text, what.said, _UNLESS.split(what.rest)[0]
    if _MEANS.match(what.doer.lemma_):
        return None  # with what it helps
    if _PROVIDED.search(scene.text[: scene.start(what.clause.first)]):
        return None  # "provided that there is a deal and that America helps"
    led = scene.doc[max(what.clause.first - 1, 0)].lemma_
    if any(each.lower_ in _SUPPOSED for each in kids(what.verb, "mark", "advmod")):
        return None  # "once the Americans are ready": not yet
    if led in {"hope", "wish"} or (what.verb.dep_ == "ccomp" and what.verb.head.lemma_ in {"hope", "wish"}):
        return None  # nothing that America said or did
    if what.verb.dep_ == "acl" or re.search(
        r"\b(?:come (?:by|from|through|in the form)|involves?\b|includes?\b|consists?\b)|\btake the form", text
    ):
        return None
    if (shape := finalised(scene, what)) is not None:
        return what.claim("plan.finalisation", shape)
    if US.search(said) and (_REFUSES.search(rest) or _LEAVES.search(rest)) and not _OTHER_MATTER.search(rest):
        return what.claim("us.support", "refused")
    if (
        _SUPPORT.search(said)
        or _BACKSTOP.match(said)
        or _WHAT_IT_GIVES.match(said)
        or ((scene.about.party == "US" or parties_in(before(scene)) == ["US"]) and _ITS.search(said))
        or (US.search(_head(scene, what)) and _commits(rest) and not _asked(scene, what))
    ):
        value = level(rest)
        if value == "confirmed" and negated(what.verb) and not SURE.search(rest):
            value = "open"  # "nothing has been confirmed yet"
        if value == "signalled" and negated(what.verb) and what.verb.lemma_ in {"promise", "pledge", "offer"}:
            value = "not_committed"
        if value == "signalled" and _confirmed_by_itself(what):
            value = "confirmed"
        doubted = what.verb.dep_ == "ccomp" and what.verb.head.lemma_ in {"doubt", "question", "wonder"}
        if value and (doubted or any(each.lower_ == "whether" for each in kids(what.verb, "mark"))):
            value = "open"
        if value or _CRUCIAL.search(rest):  # how much it matters says not how far it is: no value
            return _whole(scene, what, what.claim("us.support", value))
    if US.search(rest) and re.search(r"\b(?:has|have|had|enjoys?|with) the (?:\w+ )?(?:backing|support)\b", rest, re.I):
        return what.claim("us.support", "confirmed")
    if re.search(r"\b(?:questions?|doubts?|uncertainty|ambiguity)\b", said, re.I) and _SUPPORT.search(rest):
        return what.claim("us.support", "confirmed" if SURE.search(text) else "open")
    told = _of_object(rest)
    if told is not None:
        return _from_holding(what, what.claim("us.support", told[0]))
    if _SHAPE.search(what.doer.text) and _HIDDEN.search(text) and scene.search(US):
        return what.claim("us.support", "not_public")
    return None


def _asked(scene: Scene, what: Told) -> bool:
    """Whether a clause only names what is demanded, asked, or what another matter needs: ``to see how far it goes``."""
    return (
        _DEMANDED.match(what.rest) is not None
        or TROOPS.search(what.doer.text) is not None
        or (what.verb.dep_ == "ccomp" and _WHAT.match(what.text) is not None and negated(what.verb.head))
        or (what.verb.dep_ in {"ccomp", "pcomp"} and what.text.casefold().startswith("how "))
        or (_THESE.search(what.rest) is not None and _ELSEWHERE.search(before(scene)) is not None)
    )


def _whole(scene: Scene, what: Told, found: Found) -> Found:
    """Return a doubt with what is said of it: ``whether it will help | is an open question``."""
    if found.value != "open" or what.verb.dep_ not in {"csubj", "csubjpass"}:
        return found
    first, last = scene.clause(what.verb.head)
    return replace(found, first=min(first, found.first), last=max(last, found.last))


def _head(scene: Scene, what: Told) -> str:
    """The subject without what hangs on it: a quarrel at the White House is not the White House."""
    without = ("relcl", "acl") if what.doer.lower_ in _HEADS_OF else ("prep", "relcl", "acl")
    own = scene.words(*extent(what.doer, without=without))
    return f"{meaning(scene, what.doer)} {own}"


def _of_object(rest: str) -> tuple[str | None] | None:
    """What somebody does or says about American support: ``will finalize American support``; its level may be None."""
    match = _SUPPORT.search(rest)
    if match is None:
        return None
    before, after = rest[: match.start()][-45:], rest[match.end() :]
    if _TIED.search(before):
        return None  # a condition of somebody's
    if _SETTLES.search(before):
        return ("expected",)
    if _NONE.search(before):
        return ("not_committed" if _PROMISE.match(match[0]) else "none",)
    if _HOLDS.search(before):
        return ("not_committed",)
    if _PROMISES.search(before):
        return ("signalled",)
    if _CALLS.search(before):
        value = level(re.split(r"[,;:—]", after)[0])
        return (value,) if value else None
    return ("confirmed" if SURE.search(before) else "open",) if _UNSURE.search(before) else None


def _from_holding(what: Told, found: Found) -> Found:
    """Leave out what somebody does besides: ``presses Europeans and | remains reluctant to commit support``."""
    for token in what.verb.children:
        if token.dep_ == "conj" and token.i > what.verb.i and US.search(token.doc.part(token.i, found.last + 1)):
            return replace(found, first=token.i)
    return found


def _confirmed_by_itself(what: Told) -> bool:
    """Whether America itself confirms it: ``Trump confirmed that America will support the guarantees``."""
    head = what.verb.head
    return (
        what.verb.dep_ == "ccomp"
        and head.lemma_ in {"confirm", "guarantee", "assure", "promise"}
        and not negated(head)
        and any(US.search(each.doc.part(each.left_edge.i, each.i + 1)) for each in kids(head, "nsubj"))
    )


def _commits(words: str) -> bool:
    rest = _BESIDES.split(words)[0]
    return bool(
        re.search(
            r"\b(?:expected to|signal\w*|indicat\w+|hint(?:ed|ing)|readiness|commit\w*|part of the|take part|"
            r"join\w*|participat\w*|back(?:s|"
            r"ed|ing)?|help (?:them|us|out|Europe|Ukraine|the Europeans)|"
            r"(?:is|are|was|were) (?:fully |firmly |strongly )?behind|help (?:to )?(?:guarantee|secure|protect|defend)|"
            r"stands? (?:firmly |strongly |"
            r"fully )?behind|stood behind|endors\w+|embrac\w+|"
            r"bless\w+|approv(?:e|es|ed)\b|signed (?:up|on|off)|"
            r"support\w*|will(?:ing(?:ness)?)? to|ready to|confirmed|yet to|take part|commitments?|prepared to|"
            r"underwrit\w*|contribut\w*|"
            r"g[ai]v(?:e|es|en|ing) (?:its|his|their|an?) (?:\w+ )?(?:backing|support|blessing|yes)|"
            r"on board|considering|"
            r"involved in|provid\w*)\b",
            rest,
            re.I,
        )
        and re.search(
            r"\b(?:plan|idea|guarantees?|involvement|involved|role|share|force|coalition|part|effort|backing|"
            r"support|mission|"
            r"commit\w*|security|"
            r"defen[cs]e|offer|framework|declaration|proposals?|arrangements?|"
            r"will|help|contribut\w*|"
            r"participat\w*)\b",
            rest,
            re.I,
        )
        and not _OTHER_MATTER.search(rest)
        and not _NAMED_PARTS.intersection(parts(rest.split(",")[0]))
    )


def willing(scene: Scene) -> Iterator[Found]:
    """``America’s willingness to provide support``: a noun that says how far it is."""
    for match in scene.finditer(_WILLING):
        first, last = scene.tokens(match.start("its") if match["its"] else match.start(), match.end())
        if re.search(r"\b(?:no|without|lack of|any)\b[^.;,]{0,12}$", scene.text[: match.start()], re.I):
            return  # "without any American commitment to the force"
        yield Found(
            kind="status", question="us.support", first=first, last=last, value="signalled", anchor=scene.doc[first]
        )
        return


def whether(scene: Scene) -> Iterator[Found]:
    """``It is unclear whether America would provide a backstop``: a doubt about what it will do."""
    match = scene.search(_WHETHER)
    if match:
        first, last = scene.tokens(*match.span())
        yield Found(kind="status", question="us.support", first=first, last=last, value="open", anchor=scene.doc[first])


def label(scene: Scene) -> Iterator[Found]:
    """``U.S. role: pending confirmation``: a label, a colon, and how far it is."""
    match = re.match(rf"(?:The )?{US_WORDS}[\w\s’'-]{{0,30}}:\s*(?P<rest>.+)", scene.text)
    if match and len(scene.text) < 160 and not re.search(r"\b(?:troops|boots)\b", match["rest"]):
        value = level(match["rest"])
        if value:
            first, last = scene.tokens(0, len(scene.text.rstrip(".")))
            yield Found(
                kind="status", question="us.support", first=first, last=last, value=value, anchor=scene.doc[last]
            )
