"""Observed against expected over a stretch of days: how unlikely is it, since when?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from foedus.watch.method.counting import at_least, quantile
from foedus.watch.method.sequential import BAND
from foedus.watch.method.series import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One series over a stretch of days.

    Parameters
    ----------
    name
        As in `Series`.
    days, gaps
        Days that were reported, and that were not.
    observed, expected, expected_low, expected_high
        Acts on the reported days, what is tolerated of them, and the band that holds 95 % of such stretches; None if
        no day was reported, and the latter three also if what is tolerated cannot be told.
    p
        Chance of at least so many acts if no more happens than is tolerated; None likewise. Unlike an alarm it is for
        one look at a stretch chosen beforehand.
    since
        First day of the stretch that an alarm on the last day comes from; None without an alarm.
    reason
        Why it cannot be told; empty if it can.
    """

    name: str
    days: int
    gaps: int
    observed: float | None
    expected: float | None
    expected_low: float | None
    expected_high: float | None
    p: float | None
    since: date | None
    reason: str


def measure(judgement: Judgement, first: date, last: date) -> tuple[Measure, ...]:
    """Sum up each series from a first to a last day, both within.

    Notes
    -----
    The sum of the days is taken to be a negative binomial of the same mean and variance; the variance is that of
    unrelated days times `Judgement.together`, since a wave of attacks takes more than a day.
    """
    begin, end = (first - judgement.start).days, (last - judgement.start).days + 1
    return tuple(_one(judgement, column, max(0, begin), end) for column in range(len(judgement.names)))


def _one(found: Judgement, column: int, begin: int, end: int) -> Measure:
    counts = found.observed[begin:end, column]
    told = ~np.isnan(counts)
    reason = found.reasons[column] or ("" if told.any() else "no day was reported")
    observed = float(counts[told].sum()) if told.any() else None
    expected = low = high = p = None
    if not reason and observed is not None:
        days, cautious = found.expected[begin:end, column][told], found.cautious[begin:end, column][told]
        expected = float(days.sum())
        mean, most = np.array(expected), np.array(cautious.sum())
        spread = np.array(_spread(cautious, float(found.spread[column]), float(found.together[column])))
        low = float(quantile((1 - BAND) / 2, mean, spread))
        high = float(quantile((1 + BAND) / 2, most, spread))
        p = float(at_least(np.array(observed), most, spread))
    alarm = len(counts) > 0 and bool(found.alarm[begin:end, column][-1])
    return Measure(
        name=found.names[column],
        days=int(told.sum()),
        gaps=int((~told).sum()),
        observed=observed,
        expected=expected,
        expected_low=low,
        expected_high=high,
        p=p,
        since=(found.since[begin:end, column][-1]).astype(date) if alarm else None,
        reason=reason,
    )


def _spread(means: np.ndarray, spread: float, together: float) -> float:
    """Return the spread of the sum of days."""
    total = float(means.sum())
    if total <= 0:
        return spread
    variance = together * float((means + spread * means**2).sum())
    return max(1e-6, (variance - total) / total**2)
