"""The bound: never below the optimum, whatever the prices; at the right ones that of the linear programme."""

from __future__ import annotations

import numpy as np
import pytest

from foedus.plan.arrays import arrays
from foedus.plan.ascent import Ascent
from foedus.plan.bound import bound_at
from foedus.plan.exact import exact, relaxed
from tests.plan.tiny import tiny


@pytest.mark.parametrize("seed", range(120))
def test_any_prices_bound_the_optimum(seed: int) -> None:
    instance = tiny(seed)
    rng = np.random.default_rng(seed)
    best = exact(instance).value
    for scale in (0.0, 0.1, 1.0, 10.0):
        price = scale * rng.random(instance.capacity.shape) * (rng.random(instance.capacity.shape) < 0.3)
        assert bound_at(instance, price).value >= best - 1e-7


@pytest.mark.parametrize("seed", range(120))
def test_at_the_duals_of_the_linear_programme_it_is_its_value(seed: int) -> None:
    # Where amounts differ, the programme's own relaxation may be weaker than ours, never stronger.
    instance = tiny(seed)
    oracle = relaxed(instance)
    assert bound_at(instance, oracle.price).value <= oracle.value + 1e-6


@pytest.mark.parametrize("seed", range(60))
def test_ascent_comes_down_and_proves_what_it_says(seed: int) -> None:
    instance = tiny(seed)
    if not instance.serials or not instance.slots or not instance.ways:
        return
    best = exact(instance).value
    ascent = Ascent(arrays(instance), instance.capacity)
    before = np.inf
    for _ in range(300):
        ascent.step(best)
        assert ascent.bound <= before
        before = ascent.bound
    assert (ascent.price >= 0).all()
    assert bound_at(instance, ascent.price).value == pytest.approx(ascent.bound)
    assert ascent.bound >= best - 1e-7
    assert ascent.bound <= relaxed(instance).value * 1.03 + 1e-6
