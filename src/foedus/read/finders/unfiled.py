"""What somebody named says of a party and no rule files: it stays unkeyed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from foedus.read.grammar import kids, overlaps
from foedus.read.registry import UNKEYED
from foedus.read.scene import Found, Scene

_SHORT = 60  # characters: what a party is accused of is said in a few words


def with_reasons(scene: Scene, found: list[Found], unfiled: list[Found]) -> list[Found]:
    """Join a statement with the unfiled one that the same voice says before it: ``a state is sovereign - no veto``."""
    for reason in unfiled:
        for place, each in enumerate(found):
            same = each.kind == "statement" and scene.speaks(each.anchor) == scene.speaks(reason.anchor)
            between = scene.doc[reason.last + 1 : each.first]
            if same and 0 < each.first - reason.last <= 5 and any(token.text in {"—", "–"} for token in between):
                found[place] = replace(each, first=reason.first)
                break
        else:
            if reason.anchor.tag_ == "VBG" and len(scene.words(reason.first, reason.last)) <= _SHORT:
                found.append(reason)
    return found


def rest(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find what somebody named says of a party and no rule has filed: it stays ``unkeyed``."""
    if scene.heading or not any(scene.voices.chains[scene.sent.start : scene.sent.end]):
        return
    for each in scene.clauses:
        verb = each.verb
        chain = scene.speaks(verb)
        if not chain or verb.dep_ not in {"ccomp", "parataxis", "ROOT", "conj"} or not kids(verb, "nsubj"):
            continue
        if overlaps(each.first, each.last, taken) or len(each.text) > 160 or scene.heading:
            continue
        doer = kids(verb, "nsubj")[0]
        if doer.pos_ != "PROPN" or scene.party_of(doer, verb) in {None, "coalition"} or not chain[-1][0].isupper():
            continue
        if verb.lemma_ in {"say", "tell"}:
            continue
        taken.append((each.first, each.last))
        yield Found(kind="statement", question=UNKEYED, first=each.first, last=each.last, value=None, anchor=verb)
