"""How far have proposal and contributions come, and who confirmed them?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.told import Told
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
_PLEDGED = re.compile(r"\b(?:commitments?|contributions?|offers?|pledges?|proposals?|inputs?|promises?)\b", re.I)
_FIXED = re.compile(
    r"\b(?:documented|secured|recorded|confirmed|final(?:ised|ized)?|written(?: down)?|signed(?: off)?|"
    r"locked in|registered)\b",
    re.I,
)
_BY = re.compile(
    r"\b(?P<defence>defen[cs]e ministers?|ministers? of defen[cs]e)|(?P<foreign>foreign ministers?)|"
    r"(?P<chiefs>(?:military chiefs|chiefs? of (?:the )?(?:defen[cs]e |general )?staffs?|"
    r"chiefs of defen[cs]e))\b",
    re.I,
)
_SOON = 45  # characters: how far something has come is said at once
_ELSEWHERE = re.compile(
    r"\b(?:United Nations|UN|Security Council|triple lock|mechanism)\b"
)  # whose approval is another matter
TOPICS = (PROPOSAL, _PLEDGED, _AWAIT, _MISSING)


def proposal(what: Told) -> Found | None:
    """Return how far the proposal has come."""
    verb, text, said, rest = what.verb, what.text, what.said, what.rest
    waits = _AWAIT.search(text)
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
    # "ready for approval" is no sign of completion, unless that is said as well.
    if _DONE.search(rest if re.search(r"complete|finish", rest, re.I) else re.sub(r"ready for\b", "", rest)):
        values.append("complete")
    if values and not (values == ["complete"] and re.search(r"\b(?:prepared|agreed|in place)\b", rest)):
        return what.claim("proposal.state", tuple(values))
    return None


def _made(what: Told) -> bool:
    """Whether allies have finished it: ``allies had finalised security guarantees``."""
    doers = re.search(r"\b(?:allies|leaders|countries|coalition|partners|Europe\w*|we|chiefs|they)\b", what.said, re.I)
    helped = {each.lower_ for each in kids(what.verb, "aux")}
    return bool(
        doers
        and what.verb.lemma_ in {"finalise", "finalize", "complete", "conclude", "finish"}
        and helped & {"have", "has", "had", "’ve", "'ve"}
        and any(PROPOSAL.search(each.text) for each in kids(what.verb, "dobj"))
    )


def pledges(what: Told) -> Iterator[Found]:
    """Find contributions that are documented, or confirmed by somebody."""
    verb, text, said, rest = what.verb, what.text, what.said, what.rest
    fixed = _FIXED.search(text)
    by = _BY.search(text) if "inister" in text or "hief" in text else None
    if not fixed or negated(verb):
        return
    if verb.lemma_ == "confirm" and verb.tag_ != "VBN" and kids(verb, "ccomp"):
        return  # that they are ready, not their contributions
    if not (_PLEDGED.search(said) or _PLEDGED.search(rest)) or US.search(text):
        return
    heads = (
        {verb.lower_}
        | {t.lower_ for t in kids(verb, "conj", "acomp", "xcomp")}
        | {t.lower_ for a in kids(verb, "acomp") for t in a.children}
    )
    if not any(_FIXED.search(word) for word in heads):
        return
    if by and (by["defence"] or by["foreign"]):
        yield what.claim(
            "proposal.confirmed_by", "defence_ministers" if by["defence"] else "foreign_ministers", "event"
        )
    elif by and {match[0].casefold() for match in _FIXED.finditer(text)} == {"confirmed"}:
        yield what.claim("proposal.confirmed_by", "chiefs_of_staff", "event")
    else:
        values = tuple(sorted({m[0].casefold() for m in _FIXED.finditer(text)}))
        yield what.claim("pledges.state", values)


def confirmed(scene: Scene) -> Iterator[Found]:
    """Find contributions ``confirmed at the level of defence ministers``: a noun with what was done to it."""
    if not scene.has("minister", "chief"):
        return
    for token in scene.sent:
        if token.pos_ in {"NOUN", "PROPN"} and _PLEDGED.fullmatch(token.text):
            reach = scene.doc[token.i : min(token.i + 26, scene.sent.end)]
            stop = next((t.i for t in reach if t.i > token.i and (t.dep_ == "nsubj" or t.text in ".;")), reach.end)
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
                value = (
                    "defence_ministers"
                    if by["defence"]
                    else "foreign_ministers"
                    if by["foreign"]
                    else "chiefs_of_staff"
                )
                yield Found(
                    kind="event", question="proposal.confirmed_by", first=first, last=last, value=value, anchor=token
                )
                return
