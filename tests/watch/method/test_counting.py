from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import nbinom

from foedus.watch.method.counting import at_least, quantile


@pytest.mark.parametrize(("mean", "spread"), [(0.1, 0.5), (7.0, 2.0), (150.0, 0.1)])
def test_the_tail_is_the_sum_of_its_counts(mean: float, spread: float) -> None:
    shape = 1 / spread
    chances = nbinom.pmf(np.arange(5000), shape, shape / (shape + mean))
    for count in (0, 1, 3, 200):
        found = at_least(np.array(float(count)), np.array(mean), np.array(spread))
        assert found == pytest.approx(chances[count:].sum(), abs=1e-12)


def test_where_none_are_tolerated_one_is_impossible() -> None:
    zero, spread = np.zeros(3), np.ones(3)
    assert at_least(np.array([0.0, 1.0, np.nan]), zero, spread).tolist() == pytest.approx([1, 0, np.nan], nan_ok=True)
    assert quantile(0.975, zero, spread).tolist() == [0, 0, 0]


def test_a_fraction_lies_between_whole_numbers() -> None:
    more, half, less = at_least(np.array([2.0, 2.5, 3.0]), np.full(3, 2.0), np.full(3, 0.5))
    assert less < half < more
