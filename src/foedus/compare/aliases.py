"""Which names may stand for one thing? Candidates, with what speaks for it; a person judges."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from foedus.compare.nouns import Alias, Question
from foedus.compare.positions import Position

_SHOWN = 3  # answers in common that are named


def aliases(question: str, found: Sequence[Position], compared: Sequence[Question]) -> list[Alias]:
    """Return pairs of names that documents give to what one question asks for.

    Parameters
    ----------
    question
        The one that asks for a name.
    found
        The names, with their documents.
    compared
        The other questions: numbers that documents with different names agree on speak for one thing.
    """
    names: dict[str, list[str]] = {}
    for each in found:
        docs = names.setdefault(str(each.said.value), [])
        if each.doc not in docs:
            docs.append(each.doc)
    result = []
    for (one, first), (other, second) in combinations(names.items(), 2):
        both = [doc for doc in first if doc in second]
        shared = _shared(first, second, compared)
        why = (
            f"{both[0]} uses both"
            if both
            else f"both are given {', '.join(shared[:_SHOWN])}"
            if shared
            else "both answer the same question; nothing else in common"
        )
        everybody = tuple(dict.fromkeys([*first, *second]))
        result.append(Alias(question=question, names=(one, other), docs=everybody, why=why))
    return result


def _shared(first: Sequence[str], second: Sequence[str], compared: Sequence[Question]) -> list[str]:
    return [
        f"{answer.value} {answer.unit or ''} ({question.key})".replace("  ", " ")
        for question in compared
        for answer in question.answers
        if answer.unit is not None and set(answer.docs) & set(first) and set(answer.docs) & set(second)
    ]
