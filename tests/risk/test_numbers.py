"""Numbers from names: even enough, the same in whatever order they are asked for, triangular where they are rates."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt

import numpy as np
import pytest
from benchmarks.risk import luck
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2, kstest

from foedus.risk.chances import Rate
from foedus.risk.numbers import SCALE, key, outer_numbers, outer_rate, outer_whole, threshold

MANY = 100_000
PROBABILITY = st.floats(0, 1)


def rate(low: float, mode: float, high: float, id_: str = "r") -> Rate:
    return Rate(id=id_, low=low, mode=mode, high=high)


@pytest.mark.parametrize("seed", [0, 1, 12345])
@pytest.mark.parametrize("name", ["keep.a", "late.a.days", "Ü.ß"])
def test_numbers_fall_evenly(seed: int, name: str) -> None:
    numbers, bins = outer_numbers(seed, name, MANY), 100
    assert numbers.min() >= 0
    assert numbers.max() < 1
    counts = np.bincount((numbers * bins).astype(np.int64), minlength=bins)
    assert ((counts - MANY / bins) ** 2 / (MANY / bins)).sum() < chi2.ppf(0.9999, bins - 1)


def test_neighbours_have_nothing_to_do_with_each_other() -> None:
    """Next draws of one item, the same draw of items whose names and seeds are alike: pairs fall evenly on a square."""
    one = outer_numbers(0, "keep.a", MANY + 1)
    others = [
        one[1:],
        *(outer_numbers(seed, name, MANY) for seed, name in ((0, "keep.b"), (1, "keep.a"), (0, "keep."))),
    ]
    for other in others:
        cells = (one[:-1] * 10).astype(np.int64) * 10 + (other * 10).astype(np.int64)
        counts = np.bincount(cells, minlength=100)
        assert ((counts - MANY / 100) ** 2 / (MANY / 100)).sum() < chi2.ppf(0.9999, 99)


@given(st.integers(0, 2**40), st.text(max_size=20), st.integers(0, 500))
@settings(max_examples=200)
def test_a_number_is_that_of_the_definition_and_hangs_on_no_other(seed: int, name: str, draw: int) -> None:
    r = luck.number(luck.key(seed, name), draw)
    assert outer_numbers(seed, name, draw + 1)[draw] == r / SCALE
    assert key(seed, name) % 2**64 == luck.key(seed, name)
    # However many are asked for.
    assert (outer_numbers(seed, name, draw + 40)[: draw + 1] == outer_numbers(seed, name, draw + 1)).all()


@given(st.integers(0, 1000), st.integers(-5, 20), st.integers(0, 50))
def test_whole_numbers_stay_within_their_ends(seed: int, low: int, width: int) -> None:
    found = outer_whole(seed, "x", low, low + width, 60 * (width + 1))
    assert low <= found.min() <= found.max() <= low + width
    assert found.tolist() == [
        luck.whole(luck.number(luck.key(seed, "x"), draw), low, low + width) for draw in range(len(found))
    ]


def test_whole_numbers_are_equally_likely() -> None:
    counts = np.bincount(outer_whole(0, "days", 1, 14, MANY), minlength=15)[1:]
    assert ((counts - MANY / 14) ** 2 / (MANY / 14)).sum() < chi2.ppf(0.9999, 13)


def test_an_event_is_as_frequent_as_its_probability() -> None:
    numbers = outer_numbers(0, "event", MANY) * SCALE
    for p in (0.0, 0.01, 0.3, 0.5, 0.9, 1.0):
        assert (numbers < threshold(p)).mean() == pytest.approx(p, abs=4 * sqrt(p * (1 - p) / MANY))


@given(st.tuples(PROBABILITY, PROBABILITY, PROBABILITY).map(sorted), st.integers(0, 100))
@settings(max_examples=100)
def test_a_rate_lies_between_low_and_high_and_is_its_twin(ends: list[float], seed: int) -> None:
    low, mode, high = ends
    one = rate(low, mode, high)
    found = outer_rate(seed, one, 50)
    assert (found >= one.low - 1e-12).all()
    assert (found <= one.high + 1e-12).all()
    stream = luck.key(seed, "rate.r")
    assert found.tolist() == [luck.probability(luck.number(stream, draw), one) for draw in range(50)]


@pytest.mark.parametrize(
    ("low", "mode", "high"), [(0.54, 0.68, 0.77), (0.2, 0.41, 0.54), (0, 0, 1), (0, 1, 1), (0.3, 0.3, 0.4)]
)
def test_a_rate_is_triangular(low: float, mode: float, high: float) -> None:
    found = outer_rate(0, rate(low, mode, high), MANY)
    variance = (low**2 + mode**2 + high**2 - low * mode - low * high - mode * high) / 18
    assert found.mean() == pytest.approx((low + mode + high) / 3, abs=4 * sqrt(variance / MANY))
    assert found.var() == pytest.approx(variance, rel=0.02)

    def below(x: np.ndarray[tuple[int], np.dtype[np.float64]]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        rising = (x - low) ** 2 / ((high - low) * (mode - low)) if mode > low else np.zeros_like(x)
        falling = 1 - (high - x) ** 2 / ((high - low) * (high - mode)) if high > mode else np.ones_like(x)
        return np.where(x < mode, rising, falling)

    assert kstest(found, below).pvalue > 1e-4


def test_a_rate_without_a_range_is_no_chance() -> None:
    assert outer_rate(0, rate(0.75, 0.75, 0.75), 10).tolist() == [0.75] * 10


def test_every_row_has_luck_of_its_own_and_the_same_whatever_else_there_is() -> None:
    one, other = (outer_rate(0, rate(0, 0.5, 1, name), 5) for name in "ab")
    assert not (one == other).any()
    ordered = np.sort(outer_rate(0, rate(0, 0.5, 1, "a"), 1000))
    assert all(a < b for a, b in pairwise(ordered.tolist()))
