"""Judge days under a truce against what it tolerates, at a stated rate of false alarms over all series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foedus.errors import ArgumentError
from foedus.watch.method.counting import at_least, quantile
from foedus.watch.method.fitting import HALF, WEEK
from foedus.watch.method.quiet import BLOCK, Model, fit
from foedus.watch.method.resampling import blocks, brought
from foedus.watch.method.series import Floats, Judgement, RunLength, Series, Tolerated, per_series
from foedus.watch.method.strain import first_alarms, gather

BAND = 0.95
OTHERS = 8  # alternatives, evenly spaced on a logarithmic scale
LEAST_OTHER = 1.5  # times what is tolerated that the nearest alternative is
MOST_OTHER = 20.0  # times that the farthest is
FEW = 3.0  # acts a day of the farthest alternative, where hardly any are tolerated
PATHS = 100  # rows of days drawn anew, each with a model of its own
LONGEST = 400  # days of each
LEVELS = 2.0 ** np.arange(21)  # thresholds tried, over that of the guarantee


@dataclass(frozen=True)
class _Null:
    """What is tolerated: of each day, plainly and cautiously, shape (days, series); of a series, shape (series,)."""

    mean: Floats
    mean_high: Floats
    level_high: Floats
    spread_high: Floats


def judge(
    before: Series,
    during: Series,
    tolerated: Tolerated | Sequence[Tolerated],
    *,
    false_alarm_days: float,
    seed: int,
) -> Judgement:
    """Judge each day and series under a truce.

    Parameters
    ----------
    before
        Days before the truce, from which the model is learned.
    during
        Days under the truce, and after it if they are to be judged by the same measure.
    tolerated
        What is tolerated: one for all series, or one for each.
    false_alarm_days
        Days on average until a false alarm in any of the series, at least 1.
    seed
        Of the days drawn anew.

    Raises
    ------
    ArgumentError
        If the series differ, or `false_alarm_days` is below 1.

    Notes
    -----
    Each series has a mixture of Shiryaev-Roberts sums of likelihood ratios, a family of e-detectors: its expected value
    under what is tolerated is at most the number of days, so the mean time until it reaches c is at least c (Shin,
    Ramdas and Rinaldo 2024, New England Journal of Statistics in Data Science 2). Reached by any of n series at n
    times `false_alarm_days`, by their mean all the more at that many days. Then real days of before, thinned to what is
    tolerated and drawn anew in blocks, are judged by models refitted to other such draws; the threshold is doubled
    until the days until a false alarm are at least as many as stated, less one standard error.
    """
    if before.names != during.names:
        raise ArgumentError("The series before and under the truce differ.", str(during.names), str(before.names))
    if not false_alarm_days >= 1:
        raise ArgumentError("Days until a false alarm cannot be that.", str(false_alarm_days), "at least 1")
    each = per_series(tolerated, before.names)
    model = fit(before, seed=seed)
    judged = np.array([not reason for reason in model.reasons])
    # Where nothing is tolerated one act is beyond it: no history is needed, and no strain need be gathered.
    none = np.array([_given(one) == 0 for one in each])
    gathered = judged & ~none
    null = _null(model, each, during)
    run_length = None
    strain, since = np.zeros(during.counts.shape), np.zeros(during.counts.shape, dtype=np.int64)
    if gathered.any():
        unit = false_alarm_days * int(gathered.sum())
        run_length = _verified(before, model, each, gathered, false_alarm_days, seed)
        flat, steep = _ratios(null.mean_high[:, gathered], null.level_high[gathered], null.spread_high[gathered])
        got, begun = np.empty((during.days, gathered.sum())), np.empty((during.days, gathered.sum()), dtype=np.int64)
        counts = np.ascontiguousarray(during.counts[:, gathered])
        gather(counts, np.arange(during.days), flat, steep, unit * run_length.threshold, got, begun)
        strain[:, gathered], since[:, gathered] = got, begun
    beyond = during.counts > 0
    strain[:, none] = np.where(beyond, np.inf, 0.0)[:, none]
    since[:, none] = np.arange(during.days)[:, None]
    tellable = judged | none
    strain[:, ~tellable] = np.nan
    alarm = strain >= 1
    days = np.datetime64(during.start, "D") + since
    return Judgement(
        start=during.start,
        names=during.names,
        observed=during.counts,
        strain=strain,
        alarm=alarm,
        since=np.where(alarm, days, np.datetime64("NaT", "D")),
        spread=model.spread_high,
        together=model.together,
        reasons=tuple(reason if not known else "" for reason, known in zip(model.reasons, tellable, strict=True)),
        run_length=run_length,
        **_measures(during.counts, null, tellable),
    )


def _given(tolerated: Tolerated) -> float:
    given = tolerated.rate if tolerated.rate is not None else tolerated.share_of_before
    assert given is not None
    return given


def _null(model: Model, each: Sequence[Tolerated], during: Series) -> _Null:
    """Return what is tolerated of each day under the truce."""
    level, high = _levels(model, each)
    week = model.means(during.start, during.exposure) / model.level
    return _Null(week * level, week * high, high, model.spread_high)


def _levels(model: Model, each: Sequence[Tolerated]) -> tuple[Floats, Floats]:
    """Return the level that is tolerated, and what it may well be: a rate is as it was stated."""
    given = np.array([_given(one) for one in each])
    share = np.array([one.rate is None for one in each])
    return np.where(share, given * model.level, given), np.where(share, given * model.level_high, given)


def _ratios(mean: Floats, level: Floats, spread: Floats) -> tuple[Floats, Floats]:
    """Return the logarithm of the likelihood ratio at no act, and what each act adds; (rows, series, alternatives).

    For a negative binomial of shape k and mean m against mean qm: k log((k+m)/(k+qm)) + x log(q(k+m)/(k+qm)).
    """
    shape, null = (1 / spread)[None, :, None], mean[:, :, None]
    farthest = np.maximum(MOST_OTHER, FEW / level)
    times = np.exp(np.linspace(np.log(LEAST_OTHER), np.log(farthest), OTHERS, axis=-1))[None]
    fewer = np.log(shape + null) - np.log(shape + times * null)
    return shape * fewer, np.log(times) + fewer


def _verified(
    before: Series, model: Model, each: Sequence[Tolerated], judged: NDArray[np.bool_], stated: float, seed: int
) -> RunLength:
    """Return the rate of false alarms in real days drawn anew, at the lowest threshold that keeps what was stated."""
    rng = np.random.default_rng([seed, 1])
    columns = np.flatnonzero(judged)
    length = int(np.clip(stated, WEEK, LONGEST))
    rows = blocks(before.days, PATHS, length, BLOCK, HALF, rng)
    weekday = np.arange(length) % WEEK
    level, high = (found[columns] for found in _levels(model, each))
    week, wide = model.week.T[:, columns], model.spread_high[columns]
    share = np.array([one.rate is None for one in each])[columns]
    counts, usual = before.counts[:, columns], model.usual[:, columns]
    first = np.empty((PATHS, len(LEVELS)), dtype=np.int64)
    levels = np.asarray(LEVELS * stated * len(columns), dtype=np.float64)
    for path in range(PATHS):
        drawn = brought(counts[rows[path]], (level * week)[weekday] / usual[rows[path]], rng)
        off = model.refits[rng.integers(len(model.refits)), columns]
        refitted = high * np.where(share, off[:, 0], 1.0)
        flat, steep = _ratios(refitted * week, refitted, wide * off[:, 1])
        first_alarms(drawn, weekday, flat, steep, levels, first[path])
    alarms = first < length
    days = np.minimum(first + 1, length)
    for at in range(len(LEVELS)):
        rate, error = _rate(days[:, at], alarms[:, at])
        if holds := rate + error <= 1 / stated:
            break
    return RunLength(
        stated=stated,
        achieved=1 / rate,
        error=error / rate**2,
        threshold=float(LEVELS[at]),
        days=int(days[:, at].sum()),
        alarms=int(alarms[:, at].sum()),
        block=BLOCK,
        holds=holds,
    )


def _rate(days: NDArray[np.int64], alarms: NDArray[np.bool_]) -> tuple[float, float]:
    """Return alarms a day and the standard error: a ratio over paths; of no alarm, as if there had been one."""
    if not alarms.any():
        return 1 / float(days.sum()), 1 / float(days.sum())
    rate = float(alarms.sum() / days.sum())
    return rate, float(np.sqrt(((alarms - rate * days) ** 2).sum()) / days.sum())


def _measures(counts: Floats, null: _Null, tellable: NDArray[np.bool_]) -> dict[str, Floats]:
    """Return what is expected, its band and how unlikely each count is; NaN where it cannot be told."""
    mean, spread = null.mean, np.broadcast_to(null.spread_high, counts.shape)
    known = np.broadcast_to(tellable, counts.shape)
    return {
        "expected": np.where(known, mean, np.nan),
        "cautious": np.where(known, null.mean_high, np.nan),
        "expected_low": np.where(known, quantile((1 - BAND) / 2, mean, spread), np.nan),
        "expected_high": np.where(known, quantile((1 + BAND) / 2, null.mean_high, spread), np.nan),
        "p": np.where(known, at_least(counts, null.mean_high, spread), np.nan),
    }
