"""How did they meet, and whose diplomats were sent home?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.grammar import extent, kids, trim, verb_of
from foedus.read.scene import Found, Scene

_AFAR = re.compile(
    r"\b(?:by|via|over|through|on) (?:a )?(?:video(?: ?link|conference| ?call)?|screen|telephone|phone|"
    r"Zoom)\b|\b(?:remotely|virtually|digitally|online(?! (?:TV|news|update|portal|outlet|newspaper|post|video))|"
    r"by videoconference|video[- ]?link|virtual|dial\w* in|hybrid)\b",
    re.I,
)
_HERE = re.compile(r"\b(?:in person|face to face|physically|on site|in the room)\b", re.I)
_BOTH = re.compile(r"\b(?:hybrid|partly|some (?:of them )?(?:in person|by|on)|others?)\b", re.I)
_ENVOY = re.compile(r"\b(?:diplomats?|ambassadors?|envoys?|attach[ée]s?|consuls?|charg[ée])\b", re.I)
_HELD = re.compile(r"(?:meeting|gathering|summit|session|talks|call|conference)$", re.I)
_REMOTE_MEETING = re.compile(r"\b(?:virtual|online|video|remote|hybrid)\b", re.I)
_PLACE = re.compile(r"[,;—]")
_MEETING = re.compile(
    r"\b(?:meet\w*|met|summit|talks|took part|tak(?:e|ing) part|join\w*|attend\w*|participat\w*|gather\w*|"
    r"session|conference|held)\b",
    re.I,
)


def find(scene: Scene) -> Iterator[Found]:
    """Find the form of the meeting."""
    afar, here = _AFAR.search(scene.text), _HERE.search(scene.text)
    if (
        not (afar or here)
        or not (_MEETING.search(scene.text) or re.search(r"\bleaders\b", scene.text, re.I))
        or re.search(r"\bcall with\b|spoke\b|speak\b", scene.text)
    ):
        return
    both = bool(afar and here) or _BOTH.search(scene.text) is not None
    for each, _ in scene.matching(_AFAR if afar else _HERE):
        if re.search(r"Trump|Washington", each.text) or scene.party(each.verb) == "US":
            continue
        low, high = each.first, each.last
        mixed = re.search(r"\b(?:in a )?hybrid\b", scene.text)
        distant = (
            re.search(r"\b(?:remotely|by video\w*|virtually|online)\b", scene.text[mixed.end() :]) if mixed else None
        )
        if mixed and distant:
            low, high = scene.tokens(mixed.start(), mixed.end() + distant.end())
        elif both and afar and here:
            start, end = min(afar.start(), here.start()), max(afar.end(), here.end())
            low, high = scene.tokens(start, end)
            if high - low > 3:
                low = _attending(scene, low, here if here.start() < afar.start() else afar)
        shown = afar or here
        assert shown is not None  # one of them is there
        form = scene.doc[scene.tokens(*shown.span())[0]]
        held = form.dep_ in {"amod", "compound"} and _HELD.match(form.head.text) and _REMOTE_MEETING.match(form.text)
        if held and form.head.dep_ == "dobj":
            low, high = form.head.head.i, max(form.head.right_edge.i, form.i)
        elif held and form.head.dep_ == "pobj":
            low, high = form.head.head.i, form.head.i
        yield Found(
            kind="event",
            question="meeting.form",
            first=low,
            last=trim(scene.doc, low, high)[1],
            value="hybrid" if both else "remote" if afar else "in_person",
            anchor=each.verb,
        )
        return


def _attending(scene: Scene, low: int, form: re.Match[str]) -> int:
    """Where the clause begins that says who came in which form: ``Six leaders attended in person, while ...``."""
    token = scene.doc[scene.tokens(*form.span())[0]]
    verb = verb_of(token)
    doers = kids(verb, "nsubj")
    if doers and doers[0].i < low and _MEETING.search(verb.text) and not _PLACE.search(scene.words(verb.i, low)):
        return doers[0].left_edge.i
    return low


def expelled(scene: Scene) -> Iterator[Found]:
    """Find diplomats who were sent home."""
    pattern = re.compile(
        r"\b(?:expel\w*|expuls\w+|persona non grata|order(?:s|ed) .{0,40}\bout of|ordered to leave|"
        r"told to leave|sent home)\b",
        re.I,
    )
    if not _ENVOY.search(scene.text):
        return
    for each, _ in scene.matching(pattern):
        if not _ENVOY.search(each.text):
            continue
        verb = each.verb
        if "persona" in each.text and not re.search(r"declar", verb.text):
            continue
        objects = kids(verb, "dobj")
        if objects:
            low, high = verb.i, max(extent(objects[0], without=("relcl", "acl"))[1], verb.i)
        else:
            low, high = each.first, scene.tokens(0, 1)[0]
            high = max(
                low,
                next(
                    (
                        t.i
                        for t in scene.doc[low : each.last + 1]
                        if t.lower_ in {"in", "after", "over"} and t.i > verb.i
                    ),
                    each.last + 1,
                )
                - 1,
            )
        yield Found(
            kind="event",
            question="diplomats.expelled",
            first=low,
            last=high,
            value="expelled",
            anchor=verb,
        )
