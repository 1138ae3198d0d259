"""Ranges of numbers: how they relate is what sets of numbers say."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.compare.nouns import Relation
from foedus.compare.ranges import admitted, relation

TOP = 12
INVERSE: dict[Relation, Relation] = {"narrower": "broader", "broader": "narrower"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (26, (26, 26)),
        ("26", (26, 26)),
        ("26..", (26, math.inf)),
        ("..30000", (-math.inf, 30000)),
        ("10000..30000", (10000, 30000)),
        ("~30", (27, 33)),
        ("thousands", (2000, math.inf)),
        ("tens of thousands", (20000, math.inf)),
        (1.5, (1.5, 1.5)),
        ("many", None),
        ("..", None),
        ("", None),
        (None, None),
        (("air",), None),
    ],
)
def test_what_a_value_admits(value: object, expected: object) -> None:
    assert admitted(value) == expected  # type: ignore[arg-type]


SPANS = st.tuples(st.integers(0, TOP), st.integers(0, TOP)).map(lambda ends: (float(min(ends)), float(max(ends))))


@given(SPANS, SPANS)
def test_relations_are_those_of_sets(first: tuple[float, float], second: tuple[float, float]) -> None:
    one, other = ({n for n in range(TOP + 1) if low <= n <= high} for low, high in (first, second))
    expected = (
        "agree"
        if one == other
        else "conflict"
        if not one & other
        else "narrower"
        if other < one
        else "broader"
        if one < other
        else "overlap"
    )
    assert relation(first, second) == expected
    assert relation(second, first) == INVERSE.get(relation(first, second), relation(first, second))
