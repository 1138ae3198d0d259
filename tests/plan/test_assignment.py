"""Our assignment against SciPy's."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy.optimize import linear_sum_assignment

from foedus.compiled import compiled
from foedus.plan.assignment import assign as part
from foedus.plan.instance import Floats, Ints


@compiled
def assign(worth: Floats) -> tuple[float, Ints]:
    return part(worth)


TABLES = arrays(
    np.float64,
    array_shapes(min_dims=2, max_dims=2, max_side=9),
    elements=st.one_of(st.sampled_from([0.0, 1.0, 2.0]), st.floats(0, 100)),
)


@given(TABLES)
def test_as_good_as_scipy(worth: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> None:
    total, column = assign(worth)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    assert total == pytest.approx(worth[rows, columns].sum())
    chosen = [(row, each) for row, each in enumerate(column) if each >= 0]
    assert len({each for _, each in chosen}) == len(chosen)
    assert sum(worth[row, each] for row, each in chosen) == pytest.approx(total)
    assert all(worth[row, each] > 0 for row, each in chosen)
