from __future__ import annotations

import numpy as np
import pytest

from foedus.watch.method.quiet import LEAST, fit
from tests.watch.method.made import after, drawn, series


def test_the_cautious_level_covers_the_true_one_as_often_as_it_says() -> None:
    rng = np.random.default_rng(1)
    model = fit(series(drawn(rng, 20.0, 0.5, (120, 60))), seed=0)
    assert (model.level_high > 20).mean() > 0.85
    assert (model.level_high < 60).all()
    assert (model.spread_high >= model.spread).all()
    assert (model.spread_high > 0.5).mean() > 0.65


def test_the_cautious_level_of_a_place_without_acts_is_not_none() -> None:
    model = fit(series(np.zeros(60)), seed=0)
    # No act in 60 days has a chance of 10 % at a level of 2.3 in 60 days.
    assert model.level_high[0] == pytest.approx(-np.log(0.1) / 60)


def test_waves_make_a_week_less_certain_than_its_days() -> None:
    rng = np.random.default_rng(2)
    alone = fit(series(drawn(rng, 10.0, 0.5, (168,))), seed=0)
    waves = fit(series(rng.poisson(10 * np.repeat(rng.gamma(2, 0.5, 24), 7)).astype(float)), seed=0)
    assert alone.together[0] < 2
    assert waves.together[0] > 3


def test_the_means_go_on_by_weekday_and_share_of_the_day() -> None:
    rng = np.random.default_rng(3)
    week = np.array([2.0, 1, 1, 1, 1, 1, 0.1])
    before = series(drawn(rng, 100 * np.tile(week, 20), 0.02, (140,)))
    during = after(before, [0.0] * 7, np.array([0.5, 1, 1, 1, 1, 1, 1]))
    means = fit(before, seed=0).means(during.start, during.exposure)[:, 0]
    assert means[6] < means[1]  # a Sunday
    assert means[0] == pytest.approx(0.5 * means[1] * 2, rel=0.3)  # half a Monday


@pytest.mark.parametrize(("days", "told"), [(0, 0), (10, 10), (60, LEAST - 1)])
def test_too_little_history_is_a_reason(days: int, told: int) -> None:
    counts = np.full((days, 1), np.nan)
    counts[:told] = 3.0
    assert fit(series(counts), seed=0).reasons == (
        f"too little history: {told} days reported before the truce, 28 are needed",
    )


def test_enough_history_is_none() -> None:
    assert fit(series(np.full(LEAST, 3.0)), seed=0).reasons == ("",)
