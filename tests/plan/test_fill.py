"""Slots take one serial each: whether they fill, what is wanting, which names let enough in."""

from __future__ import annotations

from itertools import chain, combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from foedus.plan.fill import cut, fills, smallest, wanting

SIZES = st.integers(0, 3).flatmap(
    lambda whole: st.sampled_from([0.0, 30.0, 70.0]).map(lambda rest: [100.0] * whole + ([rest] if rest else []))
)
AMOUNTS = st.lists(st.sampled_from([100.0, 70.0, 50.0, 30.0]), max_size=4)


def test_an_amount_is_cut_into_whole_serials_and_what_is_left() -> None:
    assert cut(250, 100) == [100, 100, 50]
    assert cut(0.3, 0.1) == [0.1, 0.1, 0.1]
    assert cut(0, 100) == []


@given(SIZES, AMOUNTS)
def test_slots_fill_if_some_order_of_serials_fills_them(sizes: list[float], amounts: list[float]) -> None:
    some = any(
        all(amount >= size for size, amount in zip(sizes, order, strict=False))
        for order in permutations(amounts)
        if len(order) >= len(sizes)
    )
    assert fills(sizes, amounts) == (some or not sizes)


@given(SIZES, AMOUNTS)
def test_what_is_wanting_fills_and_no_less_does(sizes: list[float], amounts: list[float]) -> None:
    more = wanting(sizes, amounts)
    assert fills(sizes, [*amounts, *cut(more, 100)])
    assert not more or not any(fills(sizes, [*amounts, *cut(less, 100)]) for less in range(0, int(more), 10))


NAMES = "abcd"
CHOICES = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=3),
        st.lists(st.sampled_from([100.0, 50.0]), max_size=2),
    ),
    max_size=5,
)


@given(CHOICES, SIZES.filter(bool))
def test_no_fewer_names_let_enough_in(choices: list[tuple[frozenset[str], list[float]]], sizes: list[float]) -> None:
    def enough(names: frozenset[str]) -> bool:
        return fills(sizes, [amount for needs, parts in choices if needs <= names for amount in parts])

    every = chain.from_iterable(combinations(NAMES, size) for size in range(len(NAMES) + 1))
    doing = [frozenset(names) for names in every if enough(frozenset(names))]
    found = smallest(choices, sizes, [])
    assert bool(found) == bool(doing)
    if found:
        assert enough(frozenset(found))
        assert len(found) == min(map(len, doing))


def test_among_many_pledges_nothing_is_opened_in_vain() -> None:
    choices = [(frozenset({f"gate.g{number}"}), [100.0]) for number in range(30)]
    assert len(smallest(choices, [100.0] * 3, [])) == 3
