"""Should guarantees begin at once, without waiting for a truce?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

NEEDS = (" now", "at once", "right away", "immediately", "wait for", "wait until", "already today")
_THING = (
    r"(?:(?:[Tt]he |[Tt]hese |[Ss]uch |[Aa]ll |[Ss]ome |[Pp]arts? of |[Ee]lements? of ){0,3}(?:security |first )?"
    r"(?:[Gg]uarantees?|package|protection|reassurance force|force)|[Tt]hey|[Ii]t)"
)
_NOW = r"(?:(?:already |right )?now|at once|right away|immediately|already today)"
_REST = (
    r"(?:,? (?:already )?(?:during|while|before) [^.;:—–”\",]{5,40})?"
    r"(?:,? (?:and )?(?:not (?:only|just|merely)|rather than) (?:when|once|after|with) [^.;:—–”\",]{4,50})?"
)
_STARTS = re.compile(
    rf"\b{_THING} (?:should|must|has to|have to|had to|needs? to|needed to|ought to|to) (?:start|begin|apply|take "
    rf"effect|come "
    rf"into (?:force|effect)|work|be in (?:force|place|effect))(?: to (?:work|apply)| working| applying)? {_NOW}{_REST}"
)
_WAITS = re.compile(
    rf"\b(?:{_THING}|Ukraine|Kyiv|[Ww]e) (?:do(?:es)? not|do(?:es)?n[’']t|did not|cannot|can[’']t|must not|should "
    rf"not|will "
    r"not|could not) (?:want to |have to |need to )?wait (?:for|until) (?:the (?:end|last|war|fighting|guns|"
    r"shooting)|an? "
    r"(?:cease-?\s?fire|truce|armistice|peace))\b(?:(?! and\b)[^.;:—–”\",]){0,40}"
)
_ABOUT = re.compile(r"\b(?:guarantees?|package|protection|force|soldiers|troops)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find that guarantees should not wait."""
    if not scene.has(*NEEDS) or not _ABOUT.search(scene.line.text):
        return
    for pattern in (_STARTS, _WAITS):
        match = scene.search(pattern)
        if match is None:
            continue
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        if scene.voice(scene.doc[first]) == "RU":
            continue
        yield Found(
            kind="condition",
            question="deployment.trigger",
            first=first,
            last=last,
            value=("no_ceasefire",),
            anchor=scene.doc[last],
        )
