"""Who is one of those who pledged, and is it published who pledged what?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.grammar import extent, kids, negated, subject, trim
from foedus.read.parties import party_in
from foedus.read.scene import Found, Scene

_HIDES = re.compile(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|declin\w*|refus\w*|without|avoid\w*|kept|remain\w*|none|yet to|never)\b.*?"
    r"\b(?:list\w*|nam(?:e|ed|es|ing)|disclos\w*|reveal\w*|say|publish\w*|identif\w*|detail\w*|specif\w*|secret|"
    r"released?|public|classified)\b|\bnam(?:e|ed|es|ing) none\b|"
    r"\b(?:list|details?|breakdown)\b.*\b(?:secret|not (?:been )?(?:public|published|released|disclosed)|"
    r"confidential|"
    r"undisclosed|classified)\b"
)
_PLEDGERS = re.compile(
    r"\b(?:countries|nations|states|contribut\w*|list|them|26|members|breakdown|pledges|offers|"
    r"commitments|participants|composition|guarantees|(?:size|strength) of the)\b"
)
_SECRET = re.compile(r"\bdetails?\b.*\b(?:confidential|secret|classified|undisclosed)\b", re.IGNORECASE)
_HIDER = re.compile(
    r"\b(?:list|name|disclose|reveal|say|publish|identify|specify|detail|decline|refuse|release|remain|stay|keep|be)\b"
)
_BELONGS = re.compile(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|none|nor)\b.*\b(?:one of|among|part of|belong\w*|count\w* among|is|"
    r"are)\b|\b(?:one of|among|part of|belong\w* to|counts? among)\b"
)
_GROUP = re.compile(r"\b(?:the )?(?:\d+|twenty-six|thirty-\w+|coalition|contributors|group of)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find what is kept back of the list of those who pledged, and who is on it."""
    yield from _hidden(scene)
    yield from _membership(scene)


def _hidden(scene: Scene) -> Iterator[Found]:
    """Find that nobody says who pledged what."""
    if not (_PLEDGERS.search(scene.text) or _SECRET.search(scene.text)):
        return
    for each, _ in scene.matching(_HIDES):
        verb = each.verb
        if not _HIDER.search(str(verb.lemma_)) and not _HIDER.search(verb.text):
            continue
        if not (_PLEDGERS.search(each.text) or _SECRET.search(each.text)) or re.search(
            r"\b(?:drones|troops to|soldiers to)\b", each.text
        ):
            continue
        if not (
            negated(verb)
            or re.search(r"\b(?:secret|declin\w*|refus\w*|confidential|without|none|not to)\b", each.text, re.I)
        ):
            continue
        yield Found(
            kind="event", question="pledging.list", first=each.first, last=each.last, value="not_disclosed", anchor=verb
        )
        return


def _membership(scene: Scene) -> Iterator[Found]:
    """Find who is, or is not, one of those who pledged."""
    if not _BELONGS.search(scene.text):
        return
    for each in scene.clauses:
        verb = each.verb
        if (
            verb.lemma_ not in {"be", "belong", "count", "figure", "feature"}
            or not _GROUP.search(each.text)
            or not _BELONGS.search(each.text)
        ):
            continue
        doer = subject(verb)
        if doer is None or not kids(verb, "nsubj"):
            continue
        if not re.search(r"\b(?:countries|nations|states|members|contributors|26|governments|coalition)\b", each.text):
            continue
        rest = scene.words(verb.i, each.last)
        said = scene.words(*extent(doer))
        party = scene.party_of(doer, verb)
        if party in {None, "coalition"}:
            party = party_in(rest)
        if party is None or not re.search(
            r"\b(?:one of|among|none of|belong|count|part of the coalition|member of)\b", each.text, re.I
        ):
            continue
        no = negated(verb) or said.casefold().startswith(("none", "neither"))
        low, high = each.first, each.last
        relative = next((t.i for t in scene.doc[verb.i : high + 1] if t.dep_ == "relcl"), None)
        if relative is not None:
            head = scene.doc[relative].head.i
            high = head if head >= verb.i else high
        low, high = trim(scene.doc, low, high)
        yield Found(
            kind="membership",
            question=f"contributor.{party}",
            first=low,
            last=high,
            value="not_member" if no else "member",
            anchor=verb,
        )
        return
