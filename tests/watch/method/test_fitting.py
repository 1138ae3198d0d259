from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.watch.method import fitting
from foedus.watch.method.fitting import FITTED, HALF, LEVEL, MONDAY, SLOPE, SPREAD, WEEK, fit_all
from foedus.watch.method.series import Floats
from tests.watch.method.made import drawn


def fitted(counts: Floats, exposure: Floats | None = None, monday: int = 0) -> Floats:
    table = counts[:, None] if counts.ndim == 1 else counts
    found = np.empty((table.shape[1], FITTED))
    fit_all(np.ascontiguousarray(table), np.ones(len(table)) if exposure is None else exposure, monday, found)
    return found if counts.ndim == 2 else found[0]


def means(found: Floats, days: int, monday: int = 0) -> Floats:
    age, weekday = np.arange(days) - days + 1, (monday + np.arange(days)) % WEEK
    return np.asarray(found[LEVEL] * np.exp(found[SLOPE] * age) * found[MONDAY:][weekday])


def far(count: Floats, mean: Floats | float, spread: float) -> Floats:
    root = np.sqrt(spread)
    return np.asarray(2 / root * (np.arcsinh(root * np.sqrt(count)) - np.arcsinh(root * np.sqrt(mean))))


def trusted(counts: Floats) -> Floats:
    """By half every month, and nothing for the highest if it is absurd beside the rest; then the next."""
    found = 0.5 ** (np.arange(len(counts))[::-1] / HALF)
    order = [int(day) for day in np.argsort(-np.nan_to_num(counts, nan=-1), kind="stable") if counts[day] >= 0]
    for rank in range(1 + len(counts) // fitting.PER_ABSURD):
        rest = counts[order[rank + 1 :]]
        mean = max(rest.mean(), fitting.FEW / (len(rest) + 1))
        if far(counts[order[rank]], mean, max(fitting.USUAL_SPREAD, (rest.var() - mean) / mean**2)) <= fitting.ABSURD:
            break
        found[order[rank]] = 0.0
    return found


def plain(counts: Floats, monday: int) -> tuple[Floats, float]:
    """The same estimate by slow and obvious steps: full tables, numpy's solver, many rounds."""
    days = len(counts)
    age, weekday = (np.arange(days) - days + 1) / 28, (monday + np.arange(days)) % WEEK
    full = np.column_stack([np.ones(days), age, np.eye(WEEK)[weekday]])
    penalty = np.diag([0.0, fitting.SLOPE_PENALTY] + [fitting.WEEKDAY_PENALTY] * WEEK)
    told = ~np.isnan(counts)
    table, seen, trust = full[told], counts[told], trusted(counts)[told]
    beta = np.zeros(2 + WEEK)
    beta[0], spread, weights = np.log(seen.mean()), fitting.USUAL_SPREAD, trust
    for _ in range(300):
        mean = np.exp(table @ beta)
        work = weights * mean / (1 + spread * mean)
        score = table.T @ (work * (seen / mean - 1)) - penalty @ beta
        beta = beta + np.clip(np.linalg.solve(table.T @ (work[:, None] * table) + penalty, score), -1, 1)
        mean = np.exp(table @ beta)
        belief = fitting.SPREAD_ACTS + fitting.SPREAD_DAYS * (weights * mean**2).sum() / weights.sum()
        above = (weights * ((seen - mean) ** 2 - mean)).sum() + belief * fitting.USUAL_SPREAD
        spread = float(np.clip(above / ((weights * mean**2).sum() + belief), 1e-4, 1e2))
        above = np.maximum(fitting.FAR, far(seen, mean, spread))
        weights = trust * (fitting.FAR / above) ** 4
    return np.exp(full @ beta), spread


@settings(max_examples=12)
@given(
    seed=st.integers(0, 10_000),
    mean=st.sampled_from([0.3, 4.0, 150.0]),
    spread=st.sampled_from([0.1, 1.0]),
    monday=st.integers(0, 6),
)
def test_the_fit_is_what_slow_steps_give(seed: int, mean: float, spread: float, monday: int) -> None:
    rng = np.random.default_rng(seed)
    counts = drawn(rng, mean, spread, (90,))
    counts[rng.random(90) < 0.1] = np.nan
    if np.nansum(counts) <= fitting.FEW:
        return
    found = fitted(counts, monday=monday)
    slow, wide = plain(counts, monday)
    assert means(found, 90, monday) == pytest.approx(slow, rel=1e-3)
    assert found[SPREAD] == pytest.approx(wide, rel=1e-2)


def test_level_week_and_spread_are_found_again() -> None:
    week = np.array([1.3, 1.0, 1.0, 1.0, 1.0, 1.2, 0.5])
    rng = np.random.default_rng(1)
    table = np.column_stack([drawn(rng, 50 * np.tile(week, 40), 0.05, (280,)) for _ in range(40)])
    found = fitted(table).mean(axis=0)
    assert found[LEVEL] == pytest.approx(50, rel=0.05)
    assert found[SPREAD] == pytest.approx(0.05 + 5 / 45 * 0.5, rel=0.25)  # five days of 45 believe in a wider one
    assert found[MONDAY:] == pytest.approx(week / week.mean(), abs=0.16)  # drawn towards no week
    assert found[MONDAY:].argmin() == 6
    assert found[MONDAY:].mean() == pytest.approx(1)


def test_the_level_is_that_of_the_last_days() -> None:
    rng = np.random.default_rng(2)
    counts = np.concatenate([drawn(rng, 5.0, 0.3, (120,)), drawn(rng, 40.0, 0.3, (60,))])
    assert 30 < fitted(counts)[LEVEL] < 60


def test_a_day_without_a_report_is_not_a_quiet_one() -> None:
    rng = np.random.default_rng(3)
    counts = drawn(rng, 10.0, 0.2, (90,))
    gaps = counts.copy()
    gaps[::2] = np.nan
    assert fitted(gaps)[LEVEL] == pytest.approx(fitted(counts)[LEVEL], rel=0.25)
    quiet = np.where(np.isnan(gaps), 0.0, gaps)
    assert fitted(quiet)[LEVEL] < 0.7 * fitted(gaps)[LEVEL]


def test_one_absurd_day_does_not_carry_the_level_away() -> None:
    rng = np.random.default_rng(4)
    counts = drawn(rng, 10.0, 0.2, (90,))
    wrong = counts.copy()
    wrong[60] = 10_000.0
    assert fitted(wrong)[LEVEL] < 1.5 * fitted(counts)[LEVEL]
    assert fitted(wrong)[SPREAD] < 3


def test_half_a_day_has_half_the_acts() -> None:
    rng = np.random.default_rng(5)
    counts = drawn(rng, 20.0, 0.1, (90,))
    exposure = np.where(np.arange(90) % 2, 0.5, 1.0)
    halved = rng.binomial(counts.astype(int), exposure).astype(float)
    assert fitted(halved, exposure)[LEVEL] == pytest.approx(fitted(counts)[LEVEL], rel=0.1)


def test_bursts_that_come_again_are_how_it_is() -> None:
    rng = np.random.default_rng(6)
    bursty = np.where(rng.random(180) < 0.1, rng.poisson(60, 180), rng.poisson(2, 180)).astype(float)
    found = fitted(bursty)
    assert found[LEVEL] == pytest.approx(bursty[-60:].mean(), rel=0.5)
    assert found[SPREAD] > 2


@pytest.mark.parametrize("days", [0, 1, 40])
def test_no_acts_at_all_are_few_and_not_none(days: int) -> None:
    found = fitted(np.zeros(days))
    assert found[LEVEL] == pytest.approx(0.5 / max(days, 1))
    assert found[SPREAD] == fitting.USUAL_SPREAD
    assert (found[MONDAY:] == 1).all()
