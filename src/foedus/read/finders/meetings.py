"""Whether they met in person, from afar, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_AFAR = re.compile(
    r"\b(?:by|via|over|through|on) (?:a )?(?:video(?: ?link|conference| ?call)?|screen|telephone|phone|"
    r"Zoom)\b|\b(?:remotely|virtually|online|by videoconference|video[- ]?link|virtual|dial\w* in|hybrid)\b",
    re.I,
)
_HERE = re.compile(r"\b(?:in person|face to face|physically|on site|in the room)\b", re.I)
_BOTH = re.compile(r"\b(?:hybrid|partly|some (?:of them )?(?:in person|by|on)|others?)\b", re.I)
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
        if re.search(r"Trump|Washington", each.text):
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
        yield Found(
            kind="event",
            question="meeting.form",
            first=low,
            last=trim(scene.doc, low, high)[1],
            value="hybrid" if both else "remote" if afar else "in_person",
            anchor=each.verb,
        )
        return
