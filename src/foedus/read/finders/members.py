"""Who is one of those who pledged?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.grammar import extent, kids, negated, subject, trim
from foedus.read.parties import party_in
from foedus.read.scene import Found, Scene

_BELONGS = re.compile(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|none|nor)\b.*\b(?:one of|among|part of|belong\w*|count\w* among|is|"
    r"are)\b|\b(?:one of|among|part of|belong\w* to|counts? among)\b"
)
_GROUP = re.compile(r"\b(?:the )?(?:\d+|twenty-six|thirty-\w+|coalition|contributors|group of)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
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
