"""Fit a negative binomial with week and trend to one series after the other; compiled."""

from __future__ import annotations

from math import asinh, exp, isnan, log, sqrt

import numpy as np
from numpy.typing import NDArray

from foedus.compiled import compiled, part

Floats = NDArray[np.float64]

WEEK = 7
# Columns of what is fitted: level on the last day, change of its logarithm a day, spread (1/k), then the weekdays.
LEVEL, SLOPE, SPREAD, MONDAY = 0, 1, 2, 3
FITTED = MONDAY + WEEK

MONTH = 28.0  # days
WEEKDAY_PENALTY = 25.0  # weekdays differ by a factor of about exp(0.2) unless the counts say otherwise
SLOPE_PENALTY = 100.0  # the level changes by a factor of about exp(0.1) in a month unless the counts say otherwise
HALF = 28.0  # days after which a day says half as much
USUAL_SPREAD = 0.5  # half way from days that are as even as chance allows to a geometric distribution
SPREAD_DAYS = 5.0  # days that this belief is worth
SPREAD_ACTS = 2.0  # acts squared that it is worth, so that it rules where acts are too rare to tell
ABSURD = 5.0  # standard deviations from which on a count is no count of the same thing, or a slip of the pen
PER_ABSURD = 60  # days for each that may be absurd: what happens more often is how it is
FAR = 3.0  # standard deviations from which on a count says less
FEW = 0.5  # acts that a series without any is taken to have had
ROUNDS = 25
STEP = 1e-6


@compiled
def fit_all(counts: Floats, exposure: Floats, monday: int, fitted: Floats) -> None:
    """Fit every series.

    Parameters
    ----------
    counts, exposure
        As in `Series`; NaN is left out.
    monday
        Weekday of the first day, 0 for Monday.
    fitted
        Shape (series, FITTED); filled.
    """
    for column in range(counts.shape[1]):
        _fit(counts[:, column], exposure, monday, fitted[column])


@part
def _fit(counts: Floats, exposure: Floats, monday: int, fitted: Floats) -> None:
    """Fit one series by reweighted least squares; outliers are weighted down, the spread is taken from moments."""
    days, size = len(counts), 2 + WEEK
    total, covered = 0.0, 0.0
    for day in range(days):
        if not isnan(counts[day]):
            total += counts[day]
            covered += exposure[day]
    fitted[:] = 0.0
    fitted[MONDAY:] = 1.0
    fitted[SPREAD] = USUAL_SPREAD
    fitted[LEVEL] = max(total, FEW) / max(covered, 1.0)
    if total <= FEW:
        return
    beta = np.zeros(size)
    beta[0] = log(fitted[LEVEL])
    trusted = np.empty(days)
    _trust(counts, exposure, trusted)
    weights, means = trusted.copy(), np.empty(days)
    normal, right, step = np.empty((size, size)), np.empty(size), np.empty(size)
    spread = USUAL_SPREAD
    for _ in range(ROUNDS):
        normal[:] = 0.0
        right[:] = 0.0
        for place in range(1, size):
            penalty = SLOPE_PENALTY if place == 1 else WEEKDAY_PENALTY
            normal[place, place] = penalty
            right[place] = -penalty * beta[place]
        for day in range(days):
            if isnan(counts[day]):
                continue
            age, weekday = (day - days + 1) / MONTH, 2 + (monday + day) % WEEK
            mean = exposure[day] * exp(beta[0] + beta[1] * age + beta[weekday])
            weight = weights[day] * mean / (1.0 + spread * mean)
            off = weight * (counts[day] / mean - 1.0)
            normal[0, 0] += weight
            normal[0, 1] += weight * age
            normal[1, 1] += weight * age * age
            normal[0, weekday] += weight
            normal[1, weekday] += weight * age
            normal[weekday, weekday] += weight
            right[0] += off
            right[1] += off * age
            right[weekday] += off
        _solve(normal, right, step)
        largest = 0.0
        for place in range(size):
            move = min(1.0, max(-1.0, step[place]))
            beta[place] += move
            largest = max(largest, abs(move))
        spread = _spread(counts, exposure, monday, beta, trusted, weights, means)
        if largest < STEP:
            break
    week = 0.0
    for weekday in range(WEEK):
        week += exp(beta[2 + weekday]) / WEEK
    fitted[LEVEL] = exp(beta[0]) * week
    fitted[SLOPE] = beta[1] / MONTH
    fitted[SPREAD] = spread
    for weekday in range(WEEK):
        fitted[MONDAY + weekday] = exp(beta[2 + weekday]) / week


@part
def _far(count: float, mean: float, spread: float) -> float:
    """Return how many standard deviations a count lies above its mean.

    On the scale of asinh the variance of a negative binomial is about 1, whatever its mean (Anscombe 1948).
    """
    root = sqrt(spread)
    return float(2.0 / root * (asinh(root * sqrt(count)) - asinh(root * sqrt(mean))))


@part
def _trust(counts: Floats, exposure: Floats, trusted: Floats) -> None:
    """Fill in how much each day says: the more recent, the more, and nothing if it is absurd beside all others.

    One absurd day would make the spread so wide that it no longer stands out; so the highest is held against the rest.
    """
    days = len(counts)
    for day in range(days):
        trusted[day] = float(0.5 ** ((days - 1 - day) / HALF))
    held = np.zeros(days, dtype=np.bool_)
    for _ in range(1 + days // PER_ABSURD):
        highest, number, total, squares = -1, 0, 0.0, 0.0
        for day in range(days):
            if isnan(counts[day]) or held[day]:
                continue
            if highest < 0 or counts[day] / exposure[day] > counts[highest] / exposure[highest]:
                highest = day
            number += 1
            total += counts[day] / exposure[day]
            squares += (counts[day] / exposure[day]) ** 2
        if number < 2:
            return
        top = counts[highest] / exposure[highest]
        mean = max((total - top) / (number - 1), FEW / number)
        variance = (squares - top**2) / (number - 1) - mean**2
        if _far(top, mean, max(USUAL_SPREAD, (variance - mean) / mean**2)) <= ABSURD:
            return
        trusted[highest] = 0.0
        held[highest] = True


@part
def _spread(
    counts: Floats, exposure: Floats, monday: int, beta: Floats, trusted: Floats, weights: Floats, means: Floats
) -> float:
    """Return the spread that the counts have about their means, and weigh down those that lie far out."""
    days = len(counts)
    above, below, squares, reported = 0.0, 0.0, 0.0, 0.0
    for day in range(days):
        if isnan(counts[day]):
            continue
        weekday = 2 + (monday + day) % WEEK
        means[day] = exposure[day] * exp(beta[0] + beta[1] * (day - days + 1) / MONTH + beta[weekday])
        above += weights[day] * ((counts[day] - means[day]) ** 2 - means[day])
        below += weights[day] * means[day] ** 2
        squares += weights[day] * means[day] ** 2
        reported += weights[day]
    belief = SPREAD_ACTS + SPREAD_DAYS * squares / reported
    spread = min(1e2, max(1e-4, (above + belief * USUAL_SPREAD) / (below + belief)))
    for day in range(days):
        weights[day] = trusted[day]
        if counts[day] > means[day]:  # not so where it was not reported
            far = _far(counts[day], means[day], spread)
            if far > FAR:
                weights[day] *= (FAR / far) ** 4
    return spread


@part
def _solve(normal: Floats, right: Floats, step: Floats) -> None:
    """Solve a symmetric positive definite system of which the upper half is given, by Cholesky."""
    size = len(right)
    for row in range(size):
        for column in range(row, size):
            rest = normal[row, column]
            for before in range(row):
                rest -= normal[before, row] * normal[before, column]
            normal[row, column] = sqrt(max(rest, 1e-12)) if row == column else rest / normal[row, row]
    for row in range(size):
        rest = right[row]
        for before in range(row):
            rest -= normal[before, row] * step[before]
        step[row] = rest / normal[row, row]
    for row in range(size - 1, -1, -1):
        rest = step[row]
        for after in range(row + 1, size):
            rest -= normal[row, after] * step[after]
        step[row] = rest / normal[row, row]
