from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from foedus.errors import ArgumentError
from foedus.watch.method.series import Series, Tolerated, per_series

START = date(2025, 1, 6)


def test_a_day_without_a_report_is_kept_as_one() -> None:
    counts = np.array([[0.0], [np.nan]])
    series = Series(start=START, counts=counts, names=("all",))
    assert np.isnan(series.counts[1, 0])
    assert series.counts[0, 0] == 0
    assert (series.days, series.end) == (2, date(2025, 1, 8))
    assert series.exposure.tolist() == [1, 1]


@pytest.mark.parametrize("count", [-1.0, np.inf])
def test_an_impossible_count_is_refused_with_its_day_and_name(count: float) -> None:
    with pytest.raises(ArgumentError, match=r"'south' on 2025-01-07"):
        Series(start=START, counts=np.array([[0.0, 0.0], [0.0, count]]), names=("north", "south"))


def test_a_column_without_a_name_is_refused() -> None:
    with pytest.raises(ArgumentError, match=r"\(1, 2\) for 1 names"):
        Series(start=START, counts=np.zeros((1, 2)), names=("all",))


@pytest.mark.parametrize("covered", [np.array([0.0]), np.array([1.5]), np.array([1.0, 1.0])])
def test_a_share_of_a_day_is_above_nothing_and_at_most_all(covered: np.ndarray) -> None:
    with pytest.raises(ArgumentError, match="Shares of days"):
        Series(start=START, counts=np.zeros((1, 1)), names=("all",), covered=covered)


@pytest.mark.parametrize(("rate", "share"), [(None, None), (1.0, 1.0), (-1.0, None), (None, np.nan), (np.inf, None)])
def test_what_is_tolerated_is_one_number_of_at_least_nothing(rate: float | None, share: float | None) -> None:
    with pytest.raises(ArgumentError, match="not clear"):
        Tolerated(rate=rate, share_of_before=share)


def test_one_for_all_series_or_one_for_each() -> None:
    some = Tolerated(rate=1.0)
    assert per_series(some, ("a", "b")) == (some, some)
    assert per_series([some, some], ("a", "b")) == (some, some)
    with pytest.raises(ArgumentError, match="does not fit"):
        per_series([some], ("a", "b"))
