"""Bands and their errors: by hand, against the spread over many seeds, and narrower as what is not known narrows."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.plan.instance import Floats, Ints
from foedus.risk.bands import LEVELS, Band, band, closure, mean_error, quantile_errors, reach
from foedus.risk.chances import Lot, Rate
from foedus.risk.layout import WHOLE, Asked
from foedus.risk.run import prepare, replay
from tests.plan.made import Unit, problem, requirement
from tests.risk.fields import HALF, chances, field, lot

OUTER, INNER = 40, 25


def clustered(seed: int, between: float, within: float) -> tuple[Floats, Ints]:
    """Normal values around a mean of their own for each outer draw."""
    rng = np.random.default_rng(seed)
    means = rng.normal(0, between, OUTER)
    return (means[:, None] + rng.normal(0, within, (OUTER, INNER))).ravel(), np.repeat(np.arange(OUTER), INNER)


def found(*lots: Lot, outer: int = 200, inner: int = 50) -> Band:
    """The band of a plan in which each of some pledges fills a slot of its own."""
    where = problem([Unit()] * len(lots), [requirement(quantity=str(100 * len(lots)))])
    plan = field(where, *((at, at, at, 0) for at in range(len(lots))))
    come = replay(prepare(plan, chances(*lots), Asked(seed=0, outer=outer, inner=inner, days=(30,))))
    return band("one", 30, come.coverage[:, 0], come.draws // inner, 0)


def known(one: Band) -> float:
    return one.known95 - one.known05


def test_a_mean_error_by_hand() -> None:
    # Clusters (1, 3) and (5, 7): mean 4, sums of deviations -4 and 4: sqrt(2 / 1 * 32) / 4 = 2.
    values, outer = np.array([1.0, 3.0, 5.0, 7.0]), np.array([0, 0, 1, 1])
    assert mean_error(values, outer) == pytest.approx(2.0)
    # Draws of one cluster count as independent: standard deviation 2.58 by sqrt(4).
    assert mean_error(values, np.zeros(4, np.int64)) == pytest.approx(sqrt(20 / 3) / 2)
    # So they do where each is a cluster of its own, in whatever order clusters are named.
    assert mean_error(values, np.array([9, 2, 4, 0])) == pytest.approx(sqrt(20 / 3) / 2)
    assert mean_error(np.array([5.0]), np.array([0])) == 0.0


@pytest.mark.parametrize(("between", "within"), [(1.0, 0.2), (0.3, 1.0), (0.0, 1.0)])
def test_a_mean_error_is_the_spread_of_means_over_many_seeds(between: float, within: float) -> None:
    some = [clustered(seed, between, within) for seed in range(400)]
    spread = np.std([values.mean() for values, _ in some])
    claimed = np.mean([mean_error(values, outer) for values, outer in some])
    assert claimed == pytest.approx(spread, rel=0.12)


def test_clusters_count_where_what_is_not_known_dominates() -> None:
    values, outer = clustered(0, 1.0, 0.1)
    naive = values.std(ddof=1) / sqrt(len(values))
    assert mean_error(values, outer) > 3 * naive


@pytest.mark.parametrize(("between", "within"), [(1.0, 0.2), (0.0, 1.0)])
def test_errors_of_quantiles_are_their_spread_over_many_seeds(between: float, within: float) -> None:
    some = [clustered(seed, between, within) for seed in range(300)]
    whole = [(np.floor(values * 1e6).astype(np.int64), outer) for values, outer in some]
    spread = np.std([np.quantile(values, LEVELS) for values, _ in whole], axis=0)
    claimed = np.mean([quantile_errors(values, outer, 0) for values, outer in whole[:60]], axis=0)
    assert claimed == pytest.approx(spread, rel=0.3)


def test_errors_of_quantiles_follow_from_the_seed_and_are_none_where_all_is_alike() -> None:
    values, outer = clustered(1, 1.0, 1.0)
    whole = np.floor(values * 1e6).astype(np.int64)
    assert (quantile_errors(whole, outer, 5) == quantile_errors(whole, outer, 5)).all()
    assert (quantile_errors(np.full(1000, 7), outer, 0) == 0).all()
    assert (quantile_errors(whole, np.zeros(1000, np.int64), 0) > 0).all()  # one outer draw: each draw by itself


def test_errors_of_quantiles_of_more_outer_draws_than_are_told_apart() -> None:
    rng = np.random.default_rng(0)
    values = rng.integers(0, 10**9, 6000)
    found = quantile_errors(values, np.arange(6000), 0)
    expected = [10**9 * sqrt(level * (1 - level) / 6000) for level in LEVELS]  # of a density that is even
    assert found == pytest.approx(expected, rel=0.35)


@given(st.lists(st.integers(0, WHOLE), min_size=1, max_size=60), st.integers(1, 7))
def test_a_band_lies_within_its_draws_and_in_order(values: list[int], inner: int) -> None:
    coverage = np.array(values, np.int64)
    one = band("one", 30, coverage, np.arange(len(values)) // inner, 0)
    ends = float(coverage.min()) / WHOLE, float(coverage.max()) / WHOLE
    assert ends[0] <= one.p05 <= one.p50 <= one.p95 <= ends[1]
    assert ends[0] - 1e-12 <= one.known05 <= one.known95 <= ends[1] + 1e-12
    assert 0 <= one.chance <= ends[1] - ends[0] + 1e-12
    ordered = sorted(values)
    for level, found in zip(LEVELS, (one.p05, one.p50, one.p95), strict=True):
        least = next(each for at, each in enumerate(ordered, 1) if at >= level * len(values) - 1e-9)
        assert found == least / WHOLE


def test_what_is_luck_and_what_is_not_known_are_kept_apart() -> None:
    luck = found(*(lot(name, keep=(HALF,)) for name in "abcdef"))
    assert luck.mean == pytest.approx(0.5, abs=4 * luck.mean_stderr)
    assert known(luck) < 0.15  # only what 50 draws leave: sqrt(0.25 / 6 / 50) each way
    assert luck.chance > 0.5
    sure = found(lot("a", amount=(0.0, 100.0)), outer=400)
    assert sure.chance == 0
    assert known(sure) == pytest.approx(0.9, abs=0.03)


@pytest.mark.parametrize("ends", [(0.1, 0.9), (0.3, 0.7), (0.45, 0.55), (0.5, 0.5)])
def test_a_band_of_a_rate_is_as_wide_as_its_triangle(ends: tuple[float, float]) -> None:
    rate = Rate(id="keep", low=ends[0], mode=0.5, high=ends[1])
    one = found(lot("a", keep=(rate,)), outer=400, inner=400)
    # From the 5% to the 95% of a symmetric triangle: all but sqrt(0.1) of the width; and the luck of 400 draws.
    exact = sqrt(((ends[1] - ends[0]) * (1 - sqrt(0.1))) ** 2 + (2 * 1.645 * sqrt(0.25 / 400)) ** 2)
    assert known(one) == pytest.approx(exact, abs=0.05)


def test_bands_narrow_as_rates_do() -> None:
    widths = [
        known(found(lot("a", keep=(Rate(id="keep", low=0.5 - half, mode=0.5, high=0.5 + half),))))
        for half in (0.5, 0.3, 0.1, 0.0)
    ]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 2 * widths[-1]


def test_bands_narrow_as_quantities_do() -> None:
    some = [found(lot("a", amount=(low, 100.0)), lot("b", amount=(low, 100.0))) for low in (0.0, 30.0, 60.0, 90.0)]
    assert [known(each) for each in some] == sorted((known(each) for each in some), reverse=True)
    assert [each.p95 - each.p05 for each in some] == sorted((each.p95 - each.p05 for each in some), reverse=True)
    both = found(lot("a"), lot("b"))
    assert (known(both), both.p95 - both.p05, both.stderr, both.mean_stderr) == (0, 0, 0, 0)


def test_what_several_pledges_share_is_not_averaged_out() -> None:
    alone = found(*(lot(name, amount=(0.0, 100.0)) for name in "abcd"))
    shared = found(*(lot(name, amount=(0.0, 100.0), amount_key="one") for name in "abcd"))
    assert known(shared) > 1.5 * known(alone)


def test_a_factor_widens_what_is_luck_and_leaves_the_mean() -> None:
    apart = found(*(lot(name, keep=(HALF,)) for name in "abcd"))
    rate = replace(HALF, factor="cause", share=1.0)
    together = found(*(lot(name, keep=(rate,)) for name in "abcd"))
    assert together.chance == 1 > apart.chance
    assert together.mean == pytest.approx(apart.mean, abs=4 * (together.mean_stderr + apart.mean_stderr))


def test_how_often_a_share_is_reached() -> None:
    coverage = np.array([WHOLE, WHOLE - 3, WHOLE // 2, 0])  # three billionths are lost to rounding
    outer = np.array([0, 0, 1, 1])
    assert reach("one", 30, 1.0, coverage, outer).probability == 0.5
    assert reach("one", 30, 0.5, coverage, outer).probability == 0.75
    assert reach("one", 30, 1.0, coverage, outer).stderr == pytest.approx(0.5)


def test_closure_counts_what_is_never_there_as_late() -> None:
    one = closure("one", np.array([10] * 10 + [40] * 50 + [-1] * 40))
    assert (one.p05, one.p50, one.p95, one.never) == (10, 40, None, 0.4)
    assert closure("one", np.array([-1])).p05 is None
