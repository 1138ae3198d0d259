"""Of which day does a claim speak, and on which day was it said?"""

from __future__ import annotations

import re

from foedus.read.dates import Found as Dated
from foedus.read.dates import find_dates
from foedus.read.registry import asked
from foedus.read.scene import Found, Scene

_FROM = re.compile(
    r"\b(?:since|starting|beginning|until|as of|between|from(?= (?:the |about |around )?(?:evening|night|morning|"
    r"midnight|"
    r"noon|\d)))\b(?:\W+\w+){0,6}\W*$",
    re.I,
)


def event_date(scene: Scene, found: Found, published: str | None) -> str | None:
    """Return the ISO date of what a claim speaks of: the first in its words.

    What holds for one day only may have its day beside it: the nearest of the sentence, those before it first, that is
    neither when it was told nor where a period begins.
    """
    if found.kind == "date":
        return str(found.value) if found.value else None
    for each in find_dates(scene.words(found.first, found.last), published):
        if each.iso:
            return each.iso
    known = asked(found.question)
    if known is None or known.compare != "number_on_day":
        return None
    start = scene.start(found.first)
    near = [each for each in scene.dates if each.iso and not _told(scene, found, each) and not _begins(scene, each)]
    best = min(near, key=lambda each: (each.start > start, abs(each.start - start)), default=None)
    return best.iso if best else None


def stated_at(scene: Scene, found: Found) -> str | None:
    """Return the ISO date beside the speech verb, outside of what is said."""
    return next((each.iso for each in scene.dates if each.iso and _told(scene, found, each)), None)


def _told(scene: Scene, found: Found, each: Dated) -> bool:
    """Whether a date is that of the verb by which a claim is told."""
    verb = scene.voices.verbs[found.anchor.i]
    if verb is None:
        return False
    first, last = scene.tokens(each.start, each.end)
    outside = all(scene.voices.verbs[i] != verb for i in range(first, last + 1))
    return outside and any(above.i == verb for above in scene.doc[first].ancestors)


def _begins(scene: Scene, each: Dated) -> bool:
    return _FROM.search(scene.text[: each.start]) is not None
