"""Statistical strain: how strongly the days so far say that more happens than is tolerated; compiled."""

from __future__ import annotations

from math import exp, isnan

import numpy as np
from numpy.typing import NDArray

from foedus.compiled import compiled, part

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST = 1e6  # strain kept at most, in units of an alarm: what was once overwhelming can still fade


@part
def _step(count: float, flat: Floats, steep: Floats, most: float, sums: Floats) -> float:
    """Take one day into the Shiryaev-Roberts sums of one series, one for each alternative; return their mean."""
    mean = 0.0
    for other in range(len(sums)):
        sums[other] = min(most, (1.0 + sums[other]) * exp(flat[other] + steep[other] * count))
        mean += sums[other]
    return mean / len(sums)


@compiled
def gather(counts: Floats, row: Ints, flat: Floats, steep: Floats, alarm: float, strain: Floats, since: Ints) -> None:
    """Gather the strain of every series.

    Parameters
    ----------
    counts
        Acts, shape (days, series); NaN leaves the strain as it is.
    row
        Which row of `flat` and `steep` holds on each day.
    flat, steep
        Logarithm of the likelihood ratio of an alternative at no act, and what each act adds to it; shape
        (rows, series, alternatives).
    alarm
        What the sums of one series must reach.
    strain, since
        Shape (days, series); filled: the mean of the sums over `alarm`, and the first day of the stretch in which the
        likeliest alternative got ahead of what is tolerated.
    """
    days, series, others = len(counts), flat.shape[1], flat.shape[2]
    sums, ahead, begun = np.zeros(others), np.zeros(others), np.zeros(others, dtype=np.int64)
    for column in range(series):
        sums[:] = 0.0
        ahead[:] = 0.0
        for day in range(days):
            count = counts[day, column]
            if isnan(count):
                strain[day, column] = strain[day - 1, column] if day else 0.0
                since[day, column] = since[day - 1, column] if day else 0
                continue
            a, b = flat[row[day], column], steep[row[day], column]
            strain[day, column] = _step(count, a, b, MOST * alarm, sums) / alarm
            best = 0
            for other in range(others):
                if ahead[other] <= 0.0:
                    ahead[other], begun[other] = 0.0, day
                ahead[other] += a[other] + b[other] * count
                if ahead[other] > ahead[best]:
                    best = other
            since[day, column] = begun[best]


@compiled
def first_alarms(counts: Floats, row: Ints, flat: Floats, steep: Floats, levels: Floats, first: Ints) -> None:
    """Find the first day on which any series reaches each level.

    Parameters
    ----------
    counts, row, flat, steep
        As in `gather`.
    levels
        Rising; what the sums of one series must reach.
    first
        One for each level; filled: the day, 0-based, or the number of days if it is not reached.
    """
    days, series = len(counts), flat.shape[1]
    sums = np.zeros((series, flat.shape[2]))
    first[:] = days
    reached = 0
    for day in range(days):
        highest = 0.0
        for column in range(series):
            if not isnan(counts[day, column]):
                a, b = flat[row[day], column], steep[row[day], column]
                highest = max(highest, _step(counts[day, column], a, b, MOST * levels[-1], sums[column]))
        while reached < len(levels) and highest >= levels[reached]:
            first[reached] = day
            reached += 1
        if reached == len(levels):
            return
