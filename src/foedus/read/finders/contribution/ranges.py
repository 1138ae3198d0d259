"""From what to what do contributions range: ``the offers span soldiers, ships and aircraft``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.contribution.shares import before_if
from foedus.read.finders.words import parts
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_SPANS = re.compile(
    r"\b(?:the |their |these |its |those )?(?:offers?|commitments?|contributions?|pledges?|promises?|plans?|"
    r"guarantees?|"
    r"package|measures|support),?\s(?:\w+\s)?(?:could |would |may |might |will |can )?(?:\w+ly )?"
    r"(?:span|spans|range|ranges|ranging|includ\w+|cover\w*|compris\w+|involv\w+|encompass\w*)\b[^.;:—]*"
    r"|(?:potentially |possibly )?(?:involving|spanning|encompassing) (?:[\w-]+ ){0,3}(?:troops|soldiers|presence|"
    r"forces)"
    r"[^.;:—]*",
    re.I,
)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find what offers span or include, where no other rule has found what is given."""
    if not scene.has("includ", "span", "rang", "cover", "compris", "volv", "encompass"):
        return
    taken = list(given)
    for match in scene.finditer(_SPANS):
        low, high = scene.tokens(*match.span())
        high = before_if(scene, low, high)
        found = parts(scene.words(low, high))
        chain = scene.speaks(scene.doc[low])
        if chain and scene.person(chain[-1]) == "RU":
            continue  # what Moscow speaks of, nobody here offers
        if (
            found
            and (len(found) > 1 or "troops" in found)
            and not any(each.first <= high and low <= each.last for each in taken)
        ):
            taken.append(claim("pledging.kinds", low, trim(scene.doc, low, high)[1], found, scene.doc[high]))
            yield taken[-1]
