"""What many draws come to: quantiles with errors clustered by outer draw, chances of reaching a share, closure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from foedus.plan.instance import Floats, Ints
from foedus.risk.layout import WHOLE, Counts

LEVELS = (0.05, 0.5, 0.95)
SHARES = (0.25, 0.5, 0.75, 0.9, 1.0)
_SAMPLES = 200  # of the bootstrap
_BINS = 2048  # different values that the bootstrap tells apart
_SLACK = 1e-6  # of coverage: billionths that rounding may lack of a whole


@dataclass(frozen=True, kw_only=True)
class Band:
    """How much is there by a day under one prior, as shares of what is asked for (0..1).

    Parameters
    ----------
    prior, day
        Which study, and days after C-day.
    p05, p50, p95, mean
        Of all draws.
    stderr, mean_stderr
        Sampling error: the largest of the three quantiles', and that of the mean; clustered by outer draw.
    known05, known95
        5% and 95% of expected coverage over outer draws: what is not known.
    chance
        Mean distance between 5% and 95% within an outer draw: what is luck.
    """

    prior: str
    day: int
    p05: float
    p50: float
    p95: float
    mean: float
    stderr: float
    mean_stderr: float
    known05: float
    known95: float
    chance: float


@dataclass(frozen=True, kw_only=True)
class Spread:
    """What a fan shows of one day under one prior: 5%, 50% and 95% of draws, 0..1."""

    prior: str
    day: int
    p05: float
    p50: float
    p95: float


@dataclass(frozen=True, kw_only=True)
class Reach:
    """How often coverage reaches a share by a day under one prior, with its sampling error."""

    prior: str
    day: int
    share: float
    probability: float
    stderr: float


@dataclass(frozen=True, kw_only=True)
class Closure:
    """The day on which everything was there, under one prior; None where it was not in so many draws."""

    prior: str
    p05: int | None
    p50: int | None
    p95: int | None
    never: float


def band(prior: str, day: int, coverage: Counts, outer: Ints, seed: int) -> Band:
    """Return the band of some draws.

    Parameters
    ----------
    prior, day
        What it is a band of.
    coverage
        Of each draw, in billionths.
    outer
        Of each draw the outer draw it belongs to.
    seed
        Of the bootstrap that the errors come from.
    """
    values = np.sort(coverage)
    p05, p50, p95 = (_at(values, level) / WHOLE for level in LEVELS)
    groups = _groups(coverage, outer)
    means = np.array([float(each.mean()) for each in groups]) / WHOLE
    inner = [_width(each) for each in groups]
    return Band(
        prior=prior,
        day=day,
        p05=p05,
        p50=p50,
        p95=p95,
        mean=float(coverage.mean()) / WHOLE,
        stderr=float(quantile_errors(coverage, outer, seed).max()) / WHOLE,
        mean_stderr=mean_error(coverage / WHOLE, outer),
        known05=float(np.quantile(means, 0.05)),
        known95=float(np.quantile(means, 0.95)),
        chance=float(np.mean(inner)) / WHOLE,
    )


def spread(prior: str, day: int, coverage: Counts) -> Spread:
    """Return the spread of some draws, whose coverage is in billionths."""
    values = np.sort(coverage)
    p05, p50, p95 = (_at(values, level) / WHOLE for level in LEVELS)
    return Spread(prior=prior, day=day, p05=p05, p50=p50, p95=p95)


def reach(prior: str, day: int, share: float, coverage: Counts, outer: Ints) -> Reach:
    """Return how often a share is reached."""
    hit = (coverage >= (share - _SLACK) * WHOLE).astype(np.float64)
    return Reach(prior=prior, day=day, share=share, probability=float(hit.mean()), stderr=mean_error(hit, outer))


def closure(prior: str, days: Counts) -> Closure:
    """Return when everything was there."""
    values = np.sort(np.where(days < 0, np.iinfo(np.int64).max, days.astype(np.int64)))  # days have 32 bits
    found = [int(_at(values, level)) for level in LEVELS]
    p05, p50, p95 = (None if each == np.iinfo(np.int64).max else each for each in found)
    return Closure(prior=prior, p05=p05, p50=p50, p95=p95, never=float((days < 0).mean()))


def mean_error(values: Floats, outer: Ints) -> float:
    """Return the standard error of a mean whose draws come in clusters, one an outer draw.

    Parameters
    ----------
    values, outer
        Of each draw its value and its cluster.

    Notes
    -----
    sqrt(G / (G - 1) * sum over clusters of (sum of deviations in it)^2) / N, with G clusters of N draws. Of a single
    cluster nothing can be said of what is not known: its draws count as independent.
    """
    deviations = values - values.mean()
    _, cluster = np.unique(outer, return_inverse=True)
    sums = np.bincount(cluster, weights=deviations)
    if len(sums) < 2:
        return float(values.std(ddof=1) / np.sqrt(len(values))) if len(values) > 1 else 0.0
    return float(np.sqrt(len(sums) / (len(sums) - 1) * (sums**2).sum()) / len(values))


def quantile_errors(values: Counts, outer: Ints, seed: int, levels: Sequence[float] = LEVELS) -> Floats:
    """Return the standard errors of quantiles, shape (levels,): outer draws are drawn again, with what they hold.

    References
    ----------
    Davison and Hinkley (1997), Bootstrap Methods and their Application, section 3.8 (resampling of clusters).
    """
    distinct, place = np.unique(values, return_inverse=True)
    if len(distinct) > _BINS:  # far more than an error needs
        step = (distinct[-1] - distinct[0]) // (_BINS - 1) + 1
        place = (values - distinct[0]) // step
        distinct = distinct[0] + step * np.arange(_BINS)
    clusters, cluster = np.unique(outer, return_inverse=True)
    if len(clusters) < 2:
        clusters, cluster = np.arange(len(values)), np.arange(len(values))
    if len(clusters) > _BINS:
        cluster, clusters = cluster % _BINS, np.arange(_BINS)
    counts = np.bincount(cluster * len(distinct) + place, minlength=len(clusters) * len(distinct))
    table = counts.reshape(len(clusters), len(distinct)).astype(np.float64)
    random = np.random.default_rng(seed)
    again = random.multinomial(len(clusters), np.full(len(clusters), 1 / len(clusters)), size=_SAMPLES)
    # Whole numbers as floats: sums are exact, however many threads add them up.
    sums = np.cumsum(again.astype(np.float64) @ table, axis=1)
    found = [distinct[(sums >= level * sums[:, -1:]).argmax(axis=1)] for level in levels]
    return np.array([each.std() for each in found])


def _at(ordered: Counts, level: float) -> int:
    """The smallest value that so large a part of the draws does not exceed."""
    return int(ordered[max(0, ceil(level * len(ordered) - 1e-9) - 1)])


def _groups(values: Counts, outer: Ints) -> list[Counts]:
    order = np.argsort(outer, kind="stable")
    starts = np.flatnonzero(np.diff(outer[order], prepend=-1))
    return [np.asarray(each) for each in np.split(values[order], starts[1:])]


def _width(values: Counts) -> int:
    ordered = np.sort(values)
    return _at(ordered, LEVELS[-1]) - _at(ordered, LEVELS[0])
