"""How long did ceasefires last? Kaplan-Meier, and the share that ended in one way among several."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from foedus.watch.method.series import Bools, Floats

Ints = NDArray[np.int64]


def in_force(lasted: Floats, ended: Bools, days: Sequence[int]) -> Floats:
    """Return the share still in force after each number of days.

    Parameters
    ----------
    lasted
        Days until the end, or until it was last seen in force; 0 is on the day it began.
    ended
        Whether it ended then; if not, it is known to have lasted so long and nothing more.
    days
        Where to give the share.

    Returns
    -------
    Shape (days,); NaN from where nobody was seen any more.

    References
    ----------
    Kaplan and Meier (1958), Journal of the American Statistical Association 53.
    """
    return np.asarray(np.clip(1.0 - incidence(lasted, ended.astype(np.int64), (1,), days)[0], 0.0, 1.0))


def incidence(lasted: Floats, way: Ints, ways: Sequence[int], days: Sequence[int]) -> Floats:
    """Return the share that ended in each of several ways by each number of days.

    Parameters
    ----------
    lasted
        As in `in_force`.
    way
        How each ended; 0 if it was last seen in force.
    ways
        The ways to count, each for itself; an end in another way ends it all the same.
    days
        Where to give the shares.

    Returns
    -------
    Shape (ways, days); NaN from where nobody was seen any more.

    References
    ----------
    Aalen and Johansen (1978), Scandinavian Journal of Statistics 5.
    """
    times = np.unique(lasted[way > 0])
    remaining = len(lasted) - np.searchsorted(np.sort(lasted), times)  # seen in force up to each time
    ends = np.array([[((lasted == time) & (way == one)).sum() for time in times] for one in ways])
    all_ends = np.array([((lasted == time) & (way > 0)).sum() for time in times])
    still = np.concatenate([[1.0], np.cumprod(1 - all_ends / remaining)])
    by = np.column_stack([np.zeros(len(ways)), np.cumsum(still[:-1] * ends.reshape(len(ways), -1) / remaining, axis=1)])
    found = by[:, np.searchsorted(times, np.asarray(days), side="right")]
    # After the last one was lost from sight nothing is known, unless it had ended.
    last_seen = lasted.max(initial=-1.0)
    unknown = (np.asarray(days) > last_seen) & (still[-1] > 0)
    return np.where(unknown, np.nan, found)
