"""By whom would soldiers be provided: ``Troops would be provided by Sweden and Norway``?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.position.rows import ROW
from foedus.read.finders.words import TROOPS
from foedus.read.grammar import extent, kids, negated
from foedus.read.lexicon import listed
from foedus.read.parties import UNASKED, parties_in
from foedus.read.scene import Found, Scene

_GIVES = listed("provide supply contribute furnish field raise offer earmark deploy send station dispatch")
_OTHERS = re.compile(r"\b(?:Russia\w*|Ukrain\w+|North Korea\w*|American|US|U\.S\.)\b")
# "and by Norway", but not "and by Norway, Macron | said"
_MORE = re.compile(
    rf"(?:,? (?:and|as well as)| as) by {ROW}(?!\w| (?:has |had )?(?:said|says|told|announced|reported)\b)"
)
_NOW = re.compile(r"\b(?:were|was|are being|is being)\b")


def find(scene: Scene) -> Iterator[Found]:
    """Find a position for each state that is named behind "by"."""
    if not scene.has("by") or not scene.search(TROOPS):
        return
    for verb in scene.sent:
        if verb.lemma_ not in _GIVES or verb.tag_ != "VBN" or negated(verb):
            continue
        agents = [each for prep in kids(verb, "agent") for each in kids(prep, "pobj")]
        doers = kids(verb, "nsubjpass")
        if not agents or not doers:
            continue
        soldiers = scene.words(*extent(doers[0], without=("relcl", "acl", "appos")))
        if not TROOPS.search(soldiers) or _OTHERS.search(soldiers) or _NOW.search(scene.words(doers[0].i, verb.i)):
            continue
        last = extent(agents[0], without=("relcl", "acl", "appos"))[1]
        if more := _MORE.match(scene.text, scene.end(last)):
            last = scene.tokens(*more.span())[1]
        named = [each for each in parties_in(scene.words(verb.i, last)) if each not in UNASKED]
        will = any(each.lower_ in {"will", "shall"} for each in kids(verb, "aux"))
        for party in named:
            yield Found(
                kind="statement",
                question=f"position.{party}",
                first=doers[0].left_edge.i,
                last=last,
                value="deploy_committed" if will else "deploy_conditional",
                anchor=verb,
            )
