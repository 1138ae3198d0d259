"""Made-up series."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from foedus.watch.method.series import Floats, Series

START = date(2025, 1, 6)  # a Monday


def series(
    counts: Floats | list[float] | list[list[float]], start: date = START, covered: Floats | None = None
) -> Series:
    """Series from counts of one series, or a table with a column for each."""
    table = np.array(counts, dtype=np.float64)
    table = table[:, None] if table.ndim == 1 else table
    names = tuple(f"series {column}" for column in range(table.shape[1]))
    return Series(start=start, counts=table, names=names, covered=covered)


def after(before: Series, counts: Floats | list[float] | list[list[float]], covered: Floats | None = None) -> Series:
    """Series that go on from others."""
    return series(counts, before.start + timedelta(days=before.days), covered)


def drawn(rng: np.random.Generator, mean: Floats | float, spread: float, shape: tuple[int, ...]) -> Floats:
    """Negative binomial counts with the variance mean + spread * mean**2."""
    return rng.poisson(np.asarray(mean) * rng.gamma(1 / spread, spread, shape)).astype(np.float64)
