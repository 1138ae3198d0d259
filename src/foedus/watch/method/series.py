"""Counts per day of several series, what is tolerated of them, and what a judgement says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from foedus.errors import ArgumentError

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Days = NDArray[np.datetime64]
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Acts counted per day, in several series side by side.

    Parameters
    ----------
    start
        The first day.
    counts
        Acts, shape (days, series), at least 0; NaN where nothing was reported, which is not the same as 0. A fraction
        is an act that fell into a day with that chance.
    names
        What each series counts, such as a place and a clause.
    covered
        Share of each day that is counted at all, shape (days,), above 0 and at most 1; all of every day if left out.
        A truce that begins at 18:00 covers a quarter of its first day.

    Raises
    ------
    ArgumentError
        If shapes disagree, a count is negative or infinite, or a share is out of range.
    """

    start: date
    counts: Floats
    names: tuple[str, ...]
    covered: Floats | None = None

    def __post_init__(self) -> None:
        if self.counts.ndim != 2 or self.counts.shape[1] != len(self.names):
            found = f"shape {self.counts.shape} for {len(self.names)} names"
            raise ArgumentError("Counts are a table of days by series.", found, "a column for each name")
        if (self.counts < 0).any() or np.isinf(self.counts).any():
            day, column = np.argwhere((self.counts < 0) | np.isinf(self.counts))[0]
            found = f"{self.counts[day, column]} for {self.names[column]!r} on {self.start + int(day) * DAY}"
            raise ArgumentError("A count cannot be that.", found, "0 or more, or NaN for not reported")
        if self.covered is not None and (
            self.covered.shape != (self.days,) or not ((self.covered > 0) & (self.covered <= 1)).all()
        ):
            raise ArgumentError("Shares of days do not fit.", str(self.covered), "one a day, above 0 and at most 1")

    @property
    def days(self) -> int:
        """How many days there are."""
        return int(self.counts.shape[0])

    @property
    def exposure(self) -> Floats:
        """Share of each day that is counted, shape (days,)."""
        return np.ones(self.days) if self.covered is None else self.covered

    @property
    def end(self) -> date:
        """The day after the last one."""
        return self.start + self.days * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerated:
    """What a truce tolerates of one series: the null hypothesis. One of the two is given.

    Parameters
    ----------
    rate
        Acts a day, at least 0.
    share_of_before
        Share of the level before, at least 0; 1 is as before.
    """

    rate: float | None = None
    share_of_before: float | None = None

    def __post_init__(self) -> None:
        given = [each for each in (self.rate, self.share_of_before) if each is not None]
        if len(given) != 1 or not 0 <= given[0] < np.inf:
            found = f"rate {self.rate}, share of before {self.share_of_before}"
            raise ArgumentError("What is tolerated is not clear.", found, "a rate or a share of before, 0 or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLength:
    """Days until a false alarm in any series, as real days drawn anew give it, with what was asked for.

    Parameters
    ----------
    stated
        Days on average until a false alarm, as asked for.
    achieved, error
        Days on average until a false alarm in days of before drawn anew, and the Monte Carlo standard error. With no
        alarm in all that were drawn, `achieved` is a lower bound: all days over one alarm.
    threshold
        What the strain of one series must reach, in units of `stated` times the number of series: 1 if the fitted
        model's own guarantee was enough, above 1 if real days needed more.
    days, alarms
        Days drawn and false alarms in them.
    block
        Days that were kept together.
    holds
        Whether false alarms are no more frequent than stated, with one standard error to spare. If not, not even the
        highest threshold tried got there.
    """

    stated: float
    achieved: float
    error: float
    threshold: float
    days: int
    alarms: int
    block: int
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Days under a truce against what is tolerated. Arrays have shape (days, series).

    Parameters
    ----------
    start, names
        As in `Series`.
    observed
        Acts; NaN where nothing was reported.
    expected, expected_low, expected_high
        What is tolerated of the day, and the band that holds 95 % of such days; NaN where it cannot be told.
    cautious
        What is tolerated of the day if the level before was as high as it may well have been; against this is judged.
    p
        Chance of at least so many acts on that day if no more happens than is tolerated; NaN where it cannot be told.
    strain
        How strongly the days so far say that more happens than is tolerated, over what an alarm takes: 1 is an alarm.
    alarm
        Whether the strain stands at or above 1.
    since
        First day of the stretch that the strain comes from, where there is an alarm; NaT elsewhere.
    spread, together
        As in `quiet.Model`, shape (series,).
    reasons
        One for each series: why it cannot be judged, or empty.
    run_length
        The false-alarm rate, over all series together; None if none could be judged.
    """

    start: date
    names: tuple[str, ...]
    observed: Floats
    expected: Floats
    expected_low: Floats
    expected_high: Floats
    cautious: Floats
    p: Floats
    strain: Floats
    alarm: Bools
    since: Days
    spread: Floats
    together: Floats
    reasons: tuple[str, ...]
    run_length: RunLength | None


def per_series(tolerated: Tolerated | Sequence[Tolerated], names: Sequence[str]) -> tuple[Tolerated, ...]:
    """Return what is tolerated of each series.

    Raises
    ------
    ArgumentError
        If there is neither one for all nor one for each.
    """
    each = (tolerated,) * len(names) if isinstance(tolerated, Tolerated) else tuple(tolerated)
    if len(each) != len(names):
        raise ArgumentError("What is tolerated does not fit the series.", str(len(each)), f"{len(names)}, or one")
    return each
