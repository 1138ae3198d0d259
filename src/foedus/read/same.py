"""What is found twice in a document is one claim; what is told once holds for the same number elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.read.registry import UNKEYED
from foedus.read.scene import Found, Scene

_SAME = 0.8  # share of words in common from which two finds of one question are one


def distinct(found: Sequence[Found]) -> Iterator[Found]:
    """Leave out what was found twice: the same question in nearly the same words."""
    kept: list[Found] = []
    for each in found:
        twin = next(
            (
                other
                for other in kept
                if other.kind == each.kind
                and other.question == each.question
                and (_overlap(other, each) >= _SAME or _within(each, other))
            ),
            None,
        )
        if twin is None:
            kept.append(each)
    yield from kept


def _within(one: Found, other: Found) -> bool:
    """Whether a condition is part of another one of the same party."""
    return one.kind == "condition" and other.first <= one.first + 1 and one.last <= other.last


def _overlap(one: Found, other: Found) -> float:
    both = min(one.last, other.last) - max(one.first, other.first) + 1
    either = max(one.last, other.last) - min(one.first, other.first) + 1
    return both / either


def same_numbers(pairs: list[tuple[Scene, int, Found]]) -> list[tuple[Scene, int, Found]]:
    """A count that says nothing of itself counts what the same number counts elsewhere in the document."""
    known: dict[object, str] = {}
    for _, _, each in pairs:
        if each.kind == "count" and each.question != UNKEYED:
            known.setdefault(each.value, each.question)
    return [
        (
            scene,
            offset,
            replace(each, question=known[each.value])
            if each.kind == "count" and each.question == UNKEYED and each.value in known
            else each,
        )
        for scene, offset, each in pairs
    ]


def names_once(pairs: list[tuple[Scene, int, Found]]) -> Iterator[tuple[Scene, int, Found]]:
    """Of each name of the coalition the best place: in quotation marks, else in a sentence, else in a heading."""
    best: dict[object, tuple[int, Found]] = {}
    for scene, _, each in pairs:
        if each.kind == "name":
            words = scene.words(each.first, each.last)
            rank = 0 if words[0] in "“\"'‘" and not scene.heading else 1 if not scene.heading else 2
            if each.value not in best or rank < best[each.value][0]:
                best[each.value] = (rank, each)
    for scene, offset, each in pairs:
        if each.kind != "name" or best[each.value][1] is each:
            yield scene, offset, each
