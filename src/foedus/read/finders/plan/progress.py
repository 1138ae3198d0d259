"""How far have proposal and contributions come, and who confirmed them?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.told import Told, before
from foedus.read.finders.words import PROPOSAL, US
from foedus.read.grammar import extent, kids, negated
from foedus.read.scene import Found, Scene

_DONE = re.compile(
    r"\b(?:complete[d]?|finished|finali[sz]ed|ready|concluded|drawn up|in place|agreed|done|prepared|on the table)\b",
    re.I,
)
_AWAIT = re.compile(
    r"\b(?:await\w*|pending|needs?|requires?|subject to|waiting for|ready for|now need|wait\w* (?:for|on)|"
    r"still (?:need|require)s?|depends? on|seek\w*)\b"
    r"[^.;]{0,50}?\b(?:approv\w+|endorse\w+|go-ahead|green light|sign-?off|political (?:decision|backing|"
    r"will)|blessing|ratification)\b",
    re.I,
)
_MISSING = re.compile(
    r"\b(?:missing|lacking|outstanding|remains|still to come)\b[^.;]{0,40}\b(?:approval|endorsement|"
    r"go-ahead|green light|sign-?off)",
    re.I,
)
_UNDONE = re.compile(
    rf"(?:\b|(?=n[’']t))(?:half|partly|nearly|almost|far from|yet to be|n[’']t(?: yet)?|anything but|not(?: yet)?|"
    rf"only (?:half|partly)|"
    rf"nowhere near) {_DONE.pattern}",
    re.I,
)
_PLEDGED = re.compile(r"\b(?:commitments?|contributions?|offers?|pledges?|proposals?|inputs?|promises?)\b", re.I)
_FIXED = re.compile(
    r"\b(?:documented|secured|recorded|confirmed|final(?:ised|ized)?|written(?: down)?|signed(?: off)?|"
    r"locked in|registered)\b",
    re.I,
)
_BY = re.compile(
    r"\b(?P<defence_ministers>defen[cs]e ministers?|ministers? of defen[cs]e)|"
    r"(?P<foreign_ministers>foreign ministers?)|"
    r"(?P<chiefs_of_staff>(?:military chiefs|chiefs? of (?:the )?(?:defen[cs]e |general )?staffs?|"
    r"chiefs of defen[cs]e))\b",
    re.I,
)
# Leaders confirm what they subscribe to; where ministers are named beside them, those did.
_LEADERS = re.compile(
    r"(?:\bby (?:the |all )?(?:\w+ )?|^(?:the |all )?(?:\w+ )?)"
    r"(?P<leaders>(?:leaders|heads of (?:state|government)|presidents and prime ministers)\b)",
    re.I,
)
_EACH = re.compile(
    r"\bwhat (?:each|every|their|its|the|all|they)\b[^.;]{0,40}\b(?:giv|contribut|provid|offer|bring|send|add)\w*", re.I
)
_SOON = 45  # characters: how far something has come is said at once
_ELSEWHERE = re.compile(
    r"\b(?:United Nations|UN|Security Council|triple lock|mechanism)\b"
)  # whose approval is another matter
# What is still to be done, another plan, and readiness for something else.
_NOT_OURS = re.compile(
    r"\b(?:must|should|has to|have to|to) be (?:done|finished|ready|completed?)\b|\bpeace plan\b|\bready to fight\b",
    re.I,
)
_UNTIL = frozenset(("once", "if", "when", "until", "unless", "after", "before", "whether"))
TOPICS = (PROPOSAL, _PLEDGED, _AWAIT, _MISSING, _EACH, _BY)


def likely(scene: Scene) -> bool:
    """Whether a sentence may tell how far the proposal has come: asked before each of its clauses is."""
    return any(map(scene.could, (_AWAIT, _MISSING, _DONE))) or scene.has(
        "approv", "endors", "adopt", "finali", "complet", "conclu", "finish"
    )


def proposal(what: Told) -> Found | None:
    """Return how far the proposal has come."""
    verb, text, said, rest = what.verb, what.text, what.said, what.rest
    if verb.dep_ == "ccomp" and verb.head.lemma_ in {"hope", "wish"}:
        return None
    waits = _AWAIT.search(text)
    if any(each.lower_ in _UNTIL for each in kids(verb, "mark", "advmod")) or _NOT_OURS.search(text):
        return None  # "once the plan is ready": not yet
    if (voted := _voted(what)) is not None:
        return voted
    if _ELSEWHERE.search(text):
        return None
    if _MISSING.search(text):
        return what.claim("proposal.state", ("awaiting_approval",))
    about = PROPOSAL.search(said) or re.search(r"\b(?:leaders|capitals|we|governments|it|they|which)\b", said, re.I)
    about = about or (waits if verb.dep_ == "relcl" else None)
    if _made(what) and not negated(verb):
        return what.claim("proposal.state", ("complete",))
    purpose = any(each.lower_ == "to" for each in kids(verb, "aux"))
    done = PROPOSAL.search(said) is not None and _DONE.search(rest[:_SOON]) is not None and not US.search(rest)
    if not (
        about
        and (verb.dep_ != "relcl" or waits)
        and not purpose
        and not _AWAIT.search(said)
        and (waits or (done and not negated(verb)))
    ):
        return None
    values = ["awaiting_approval"] if waits else []
    if not waits and _UNDONE.search(rest):
        return what.claim("proposal.state", ("incomplete",))
    # "ready for approval" is no sign of completion, unless that is said as well.
    if _DONE.search(rest if re.search(r"complete|finish", rest, re.I) else re.sub(r"ready for\b", "", rest)):
        values.append("complete")
    if values and not (values == ["complete"] and re.search(r"\b(?:prepared|agreed|in place)\b", rest)):
        return what.claim("proposal.state", tuple(values))
    return None


def _voted(what: Told) -> Found | None:
    """Whether leaders have approved it, or not: ``They have not approved the plan``."""
    helped = {each.lower_ for each in kids(what.verb, "aux")}
    if (
        what.verb.lemma_ not in {"approve", "endorse", "adopt"}
        or not (what.verb.tag_ == "VBD" or helped & {"have", "has", "had"})
        or re.search(r"\b(?:leaders|heads of|capitals|governments|presidents)\b", what.said, re.I) is None
        or not any(PROPOSAL.search(each.text) for each in kids(what.verb, "dobj"))
        or _ELSEWHERE.search(what.text)
    ):
        return None
    return what.claim("proposal.state", ("awaiting_approval" if negated(what.verb) else "approved",))


def _made(what: Told) -> bool:
    """Whether allies have finished it: ``allies had finalised security guarantees``."""
    doers = re.search(
        r"\b(?:allies|leaders|countries|coalition|partners|Europe\w*|we|chiefs|they|military|"
        r"staffs|planners|officers)\b",
        what.said,
        re.I,
    )
    helped = {each.lower_ for each in kids(what.verb, "aux")}
    return bool(
        doers
        and what.verb.lemma_ in {"finalise", "finalize", "complete", "conclude", "finish"}
        and helped & {"have", "has", "had", "’ve", "'ve"}
        and any(PROPOSAL.search(each.text) for each in kids(what.verb, "dobj"))
    )


def pledges(scene: Scene, what: Told) -> Iterator[Found]:
    """Find contributions that are documented, or confirmed by somebody."""
    verb, text, said, rest = what.verb, what.text, what.said, what.rest
    fixed = scene.could(_FIXED) and _FIXED.search(text)
    if not fixed or negated(verb):
        return
    each = _EACH.search(rest)
    if verb.lemma_ == "confirm" and verb.tag_ != "VBN" and kids(verb, "ccomp") and not each:
        return  # that they are ready, not their contributions
    meant = what.doer.lower_ in {"they", "these"} and verb.tag_ == "VBN" and _PLEDGED.search(before(scene))
    if not (_PLEDGED.search(said) or _PLEDGED.search(rest) or each or meant) or US.search(text):
        return
    heads = (
        {verb.lower_}
        | {t.lower_ for t in kids(verb, "conj", "acomp", "xcomp")}
        | {t.lower_ for a in kids(verb, "acomp") for t in a.children}
    )
    if not any(_FIXED.search(word) for word in heads):
        return
    by = _by(text if meant else _who(scene, what))
    ways = {match[0].casefold() for match in _FIXED.finditer(text)}
    if by and (by.endswith("ministers") or ways == {"confirmed"}):
        yield what.claim("proposal.confirmed_by", by, "event")
    else:
        yield what.claim("pledges.state", tuple(sorted(ways)))


def _who(scene: Scene, what: Told) -> str:
    """The words in which it may stand who confirmed: those of the clause, and whom "who" and "they" mean in it."""
    if what.doer.lower_ in {"who", "which", "that"} and what.verb.dep_ in {"relcl", "ccomp"}:
        return f"{scene.words(scene.sent.start, what.doer.i)} {what.text}"  # "It was the ministers who confirmed"
    return f"{before(scene)} {what.text}" if what.doer.lower_ in {"they", "these"} else what.text


def _by(words: str) -> str | None:
    match = _BY.search(words) or _LEADERS.search(words)
    return match.lastgroup if match else None


def confirmed(scene: Scene) -> Iterator[Found]:
    """Find contributions ``confirmed at the level of defence ministers``: a noun with what was done to it."""
    if not scene.has("minister", "chief"):
        return
    for token in scene.sent:
        if token.pos_ in {"NOUN", "PROPN"} and _PLEDGED.fullmatch(token.text):
            reach = scene.doc[token.i : min(token.i + 26, scene.sent.end)]
            stop = next(
                (t.i for t in reach if t.i > token.i and (t.dep_ == "nsubj" or t.text in ".;")), token.i + len(reach)
            )
            words = scene.words(token.i, stop - 1)
            by = _BY.search(words)
            if (
                by
                and _FIXED.search(words[: by.start()])
                and not re.search(r"\b(?:were|was|are|is|have been|had been)\b", words[: by.start()])
            ):
                first = extent(token, without=("acl", "relcl", "advcl", "conj", "punct", "prep"))[0]
                last = stop - 1
                while last > token.i and (
                    scene.doc[last].is_punct or scene.doc[last].dep_ in {"cc", "det", "compound", "amod"}
                ):
                    last -= 1
                yield Found(
                    kind="event",
                    question="proposal.confirmed_by",
                    first=first,
                    last=last,
                    value=by.lastgroup,
                    anchor=token,
                )
                return
