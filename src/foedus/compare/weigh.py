"""How do documents relate on one question, and what does that make of the question?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations, pairwise

from foedus.compare.nouns import Pair, Relation
from foedus.compare.positions import Key, Position
from foedus.compare.relate import Said, Verdict, relate

# What two documents have in common comes first: one that says something else as well agrees so far.
_CLOSEST: tuple[Relation, ...] = ("agree", "narrower", "broader", "overlap", "incomparable", "conflict")
_GRAVEST: tuple[Relation, ...] = ("conflict", "overlap", "narrower", "broader", "incomparable", "agree")


def pairs(how: str, found: Sequence[Position]) -> list[Pair]:
    """Return how each document relates to each later one, and its title to its text where they conflict.

    Documents with the same answers are held against others once, as of the days on which they are nearest.

    Parameters
    ----------
    how
        The comparator.
    found
        The positions of all documents on one question, in their order; of copies only one.
    """
    groups: dict[frozenset[Key], dict[str, list[Position]]] = {}
    by_doc: dict[str, list[Position]] = {}
    for each in found:
        by_doc.setdefault(each.doc, []).append(each)
    result = [pair for doc, own in by_doc.items() for pair in _turned(how, doc, own)]
    for doc, own in by_doc.items():
        body = [each for each in own if not each.heading] or own
        groups.setdefault(frozenset(each.key for each in body), {})[doc] = body
    for members in groups.values():
        result.extend(Pair(first=a, second=b, relation="agree", why="the same") for a, b in _neighbours(members))
    for one, other in combinations(groups.values(), 2):
        first, second = _nearest(one, other)
        relation, why = _documents(how, one[first], other[second])
        result.append(Pair(first=first, second=second, relation=relation, why=why))
    return result


def gravest(relations: Iterable[Relation]) -> Relation | None:
    """Return what a question's pairs come to: a conflict outweighs all else; less here and more there overlap."""
    known = set(relations)
    if {"narrower", "broader"} <= known and "conflict" not in known:
        return "overlap"
    return next((each for each in _GRAVEST if each in known), None)


def _neighbours(members: dict[str, list[Position]]) -> Iterable[tuple[str, str]]:
    names = list(members)
    return pairwise(names)


def _nearest(one: dict[str, list[Position]], other: dict[str, list[Position]]) -> tuple[str, str]:
    """The two documents, one of each group, that were written closest to each other; the first if a day is unknown."""

    def day(own: list[Position]) -> str:
        return max((each.said.said for each in own if each.said.said), default="")

    dated = sorted(
        [(day(own), 0, doc) for doc, own in one.items()] + [(day(own), 1, doc) for doc, own in other.items()]
    )
    best: tuple[int, str, str] | None = None
    for (a, side, doc), (b, far, mate) in pairwise(dated):
        if side != far and a and b:
            gap = abs(_ordinal(a) - _ordinal(b))
            left, right = (doc, mate) if side == 0 else (mate, doc)
            if best is None or gap < best[0]:
                best = (gap, left, right)
    undated = (
        next((doc for doc, own in one.items() if not day(own)), None),
        next((doc for doc, own in other.items() if not day(own)), None),
    )
    if best is None or any(undated):
        return undated[0] or next(iter(one)), undated[1] or next(iter(other))
    return best[1], best[2]


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _documents(how: str, one: Sequence[Position], other: Sequence[Position]) -> Verdict:
    """How the answers of a second document relate to those of a first: each is met by its closest."""
    one, other = _sharpest(how, one), _sharpest(how, other)
    table = [[relate(how, a.said, b.said) for b in other] for a in one]
    met = [_closest(row) for row in table] + [_closest(column) for column in zip(*table, strict=True)]
    known = {relation for relation, _ in met}
    if known == {"agree"}:
        return met[0]
    if "conflict" in known and known & {"agree", "narrower", "broader", "overlap"}:
        return "overlap", f"beside what both say, {_why(met, 'conflict')}"
    if how in {"claimant", "stance", "act"} and "agree" in known:
        return next(each for each in met if each[0] == "agree")  # the other one names others as well
    relation = gravest(known - {"incomparable"} or known)
    if relation is None or relation == "agree":
        return "overlap", f"beside what both say, {_why(met, 'incomparable')}"
    return relation, _why(met, relation) if relation in known else "less in one thing, more in another"


def _sharpest(how: str, own: Sequence[Position]) -> Sequence[Position]:
    """Of a document's answers those that say most: who says 35 and "more than 30" stands by 35."""
    said = [each for each in own if not any(_says_more(how, more, each) for more in own)]
    return said or own


def _says_more(how: str, more: Position, less: Position) -> bool:
    return more is not less and relate(how, less.said, more.said)[0] == "narrower"


def _closest(row: Sequence[Verdict]) -> Verdict:
    return min(row, key=lambda verdict: _CLOSEST.index(verdict[0]))


def _why(met: Sequence[Verdict], relation: Relation) -> str:
    return next(why for each, why in met if each == relation)


def _turned(how: str, doc: str, own: Sequence[Position]) -> Iterable[Pair]:
    """Where a title says what its text contradicts."""
    headings, body = [each for each in own if each.heading], [each for each in own if not each.heading]
    if headings and body:
        relation, why = _documents(how, [_undated(each) for each in body], [_undated(each) for each in headings])
        if relation == "conflict":
            yield Pair(first=doc, second=doc, relation="conflict", why=f"the text against its title: {why}")


def _undated(each: Position) -> Position:
    said = each.said
    return Position(each.doc, Said(said.asked, said.value, said.unit, said.side, said.day), each.spans, each.heading)
