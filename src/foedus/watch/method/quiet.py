"""What was usual before a truce: a counting model with week and trend for each series, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtri, ndtri

from foedus.watch.method.fitting import FITTED, HALF, LEVEL, MONDAY, SLOPE, SPREAD, WEEK, fit_all
from foedus.watch.method.resampling import blocks
from foedus.watch.method.series import Floats, Series

LEAST = 28  # days reported before the truce, below which nothing is judged
BLOCK = 7  # days that stay together when days are drawn anew, so that a wave of attacks stays one
REFITS = 200
SURE = 0.1  # chance that the level is above the cautious one
SURE_SPREAD = 0.25  # and the spread; higher, since both would hardly be off at once, and real days have the last word
DRIFT = 0.2  # standard deviation of the logarithm of the level from one month to the next, while nothing has changed
WIDEST = 5.0  # times level and spread that the days drawn anew raise them at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Usual days before a truce: negative binomial, with a mean for each weekday and a spread.

    A day has the mean `level * week[weekday]` and the variance `mean + spread * mean**2`. The level is that of the last
    day before the truce; the trend that led there is not carried on.

    Parameters
    ----------
    names
        As in `Series`.
    level, level_high
        Acts a day, shape (series,), and what it may well be in the weeks to come: with a chance of 90 % it is lower,
        going by days drawn anew, by how levels drift, and by how rare the acts are.
    spread, spread_high
        The reciprocal of the shape k of the negative binomial, and what it may well be: with a chance of 75 % lower.
    together
        Variance of the acts of a week over that of seven days that have nothing to do with each other, at least 1.
    slope
        Change of the logarithm of the level a day, as it was before.
    week
        Factor of each weekday from Monday on, shape (series, 7), 1 on average.
    usual
        Mean of each day before, shape (days, series).
    refits
        Level and spread of days drawn anew, over those of the fit; shape (refits, series, 2).
    reasons
        One for each series: why it cannot be judged, or empty.
    """

    names: tuple[str, ...]
    level: Floats
    level_high: Floats
    spread: Floats
    spread_high: Floats
    together: Floats
    slope: Floats
    week: Floats
    usual: Floats
    refits: Floats
    reasons: tuple[str, ...]

    def means(self, start: date, exposure: Floats) -> Floats:
        """Return the mean of each later day if all goes on as before, shape (days, series)."""
        weekday = (start.weekday() + np.arange(len(exposure))) % WEEK
        return np.asarray(exposure[:, None] * self.level * self.week.T[weekday], dtype=np.float64)


def fit(before: Series, *, seed: int) -> Model:
    """Learn what was usual from the days before a truce.

    Parameters
    ----------
    before
        Days before the truce; those without a report are left out, not taken as quiet.
    seed
        Of the days drawn anew, by which it is told how sure the model is.

    Notes
    -----
    Penalised likelihood of a negative binomial with a logarithmic link; the spread by moments; counts more than three
    standard deviations above their mean are weighted down (Noufaily et al. 2013, Statistics in Medicine 32; Anscombe
    1948, Biometrika 35 for the scale). Refits are of blocks of days (Künsch 1989, Annals of Statistics 17).
    """
    fitted = _fitted(before.counts, before.exposure, before.start.weekday())
    level, spread = fitted[:, LEVEL], fitted[:, SPREAD]
    usual = _usual(fitted, before)
    rng = np.random.default_rng(seed)
    refits = np.ones((REFITS, len(before.names), 2))
    if before.days >= LEAST:
        rows = blocks(before.days, REFITS, before.days, BLOCK, HALF, rng)
        for draw in range(REFITS):
            # Brought to the mean of the day they stand for: the trend is known, what is not is how they scatter.
            drawn = before.counts[rows[draw]] * (usual / usual[rows[draw]])
            again = _fitted(drawn, before.exposure, before.start.weekday())
            refits[draw] = np.column_stack([again[:, LEVEL] / level, again[:, SPREAD] / spread])
    # What refits fall short of what they were drawn from, the fit may fall short of what is true.
    level_off = np.clip(1 / np.maximum(np.quantile(refits[:, :, 0], SURE, axis=0), 1e-9), 1, WIDEST)
    spread_off = np.clip(1 / np.maximum(np.quantile(refits[:, :, 1], SURE_SPREAD, axis=0), 1e-9), 1, WIDEST)
    # Two things may make the level higher than it looks: the days that were seen, and that levels drift.
    higher = np.exp(np.hypot(np.log(level_off), DRIFT * ndtri(1 - SURE)))
    return Model(
        names=before.names,
        level=level,
        level_high=np.maximum(level * higher, _rare(before)),
        spread=spread,
        spread_high=spread * spread_off,
        together=_together(before.counts - usual, BLOCK),
        slope=fitted[:, SLOPE],
        week=fitted[:, MONDAY:],
        usual=usual,
        refits=refits,
        reasons=tuple(_reason(counts) for counts in before.counts.T),
    )


def _fitted(counts: Floats, exposure: Floats, monday: int) -> Floats:
    fitted = np.empty((counts.shape[1], FITTED))
    fit_all(np.ascontiguousarray(counts, dtype=np.float64), exposure, monday, fitted)
    return fitted


def _usual(fitted: Floats, before: Series) -> Floats:
    age = np.arange(before.days) - before.days + 1.0
    weekday = (before.start.weekday() + np.arange(before.days)) % WEEK
    trend = np.exp(age[:, None] * fitted[:, SLOPE])
    return np.asarray(before.exposure[:, None] * fitted[:, LEVEL] * trend * fitted[:, MONDAY:].T[weekday])


def _rare(before: Series) -> Floats:
    """Return the highest level that gives so few acts with a chance of `SURE` (Garwood 1936, Biometrika 28).

    Where acts are rare, days drawn anew from those that were seen cannot show what might have been.
    """
    told = ~np.isnan(before.counts)
    acts = np.where(told, before.counts, 0.0).sum(axis=0)
    covered = (told * before.exposure[:, None]).sum(axis=0)
    return np.asarray(chdtri(2 * (acts + 1), SURE) / 2 / np.maximum(covered, 1.0))


def _together(off: Floats, block: int) -> Floats:
    """Return the variance of sums of a block of days over the sum of their variances, at least 1."""
    known = np.where(np.isnan(off), 0.0, off)
    if len(known) < block:
        return np.ones(known.shape[1])
    sums = np.lib.stride_tricks.sliding_window_view(known, block, axis=0).sum(axis=-1)
    alone = block * (known**2).mean(axis=0)
    return np.asarray(np.maximum(1.0, (sums**2).mean(axis=0) / np.maximum(alone, 1e-12)))


def _reason(counts: NDArray[np.float64]) -> str:
    reported = int(np.isfinite(counts).sum())
    if reported >= LEAST:
        return ""
    return f"too little history: {reported} days reported before the truce, {LEAST} are needed"
