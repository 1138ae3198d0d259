"""The negative binomial by mean and spread: how likely are so many acts?"""

from __future__ import annotations

import numpy as np
from scipy.special import betainc

from foedus.watch.method.series import Floats

_TINY = 1e-12


def at_least(counts: Floats, mean: Floats, spread: Floats) -> Floats:
    """Return the chance of at least so many acts; NaN where the count is.

    Parameters
    ----------
    counts
        Acts; of a fraction, what the formula for whole numbers gives between them.
    mean, spread
        The variance is `mean + spread * mean**2`; a mean of 0 makes any act impossible.
    """
    shape, some = 1 / spread, np.maximum(np.nan_to_num(counts), _TINY)
    tail = np.where(counts > 0, betainc(some, shape, mean / (shape + mean)), 1.0)
    return np.asarray(np.where(np.isnan(counts), np.nan, tail))


def quantile(share: float, mean: Floats, spread: Floats) -> Floats:
    """Return the smallest count that at most so many acts reach with a chance of `share`."""
    from scipy.stats import nbinom  # half a second to load, which a truce without incidents need not wait for

    shape = 1 / spread
    return np.asarray(np.where(mean > 0, nbinom.ppf(share, shape, shape / (shape + np.maximum(mean, _TINY))), 0.0))
