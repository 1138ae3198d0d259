"""Two readers of the same documents: what both found is one claim that names both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from foedus.read.nouns import Claim

_SAME = 0.5  # share of code points in common from which two spans are of one claim


def merge(ours: Sequence[Claim], theirs: Sequence[Claim]) -> list[Claim]:
    """Return the claims of two readers of one document, in reading order.

    Two claims are one if question, value and speaker are the same and their spans overlap by half (intersection over
    union). It is kept as the first reader has it, id included, and `reader` joins both names with ``+``.
    """
    kept = list(ours)
    rest: list[Claim] = []
    places: dict[str, list[int]] = {}
    for place, own in enumerate(ours):
        places.setdefault(own.question, []).append(place)
    for each in theirs:
        twin = next((place for place in places.get(each.question, ()) if _same(ours[place], each)), None)
        if twin is None:
            rest.append(each)
        else:
            kept[twin] = replace(ours[twin], reader=f"{ours[twin].reader}+{each.reader}")
    return sorted((*kept, *rest), key=lambda each: (each.start, each.end, each.question))


def _same(one: Claim, other: Claim) -> bool:
    """Whether two answers to one question say the same in the same place."""
    both = min(one.end, other.end) - max(one.start, other.start)
    either = max(one.end, other.end) - min(one.start, other.start)
    return both >= _SAME * either and _value(one) == _value(other) and _name(one) == _name(other)


def _value(claim: Claim) -> object:
    return frozenset(claim.value) if isinstance(claim.value, tuple) else claim.value


def _name(claim: Claim) -> str:
    """The last word of a name: Macron is Emmanuel Macron within a document."""
    return claim.speaker.split()[-1].casefold()
