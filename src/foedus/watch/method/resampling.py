"""Draw days anew in blocks, and thin or swell their counts to another mean."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from foedus.watch.method.series import Floats

Rows = NDArray[np.int64]


def blocks(days: int, draws: int, length: int, block: int, half: float, rng: np.random.Generator) -> Rows:
    """Return, for each draw, which of `days` days stand in a row of `length`: blocks that begin anywhere.

    Parameters
    ----------
    days, draws, length
        Days to draw from, the last of which is the most recent, rows to draw, and days in each.
    block
        Days kept together.
    half
        A block that lies so many days further back is drawn half as often, as a model forgets what it is fitted to.

    Returns
    -------
    Shape (draws, length), values 0 to `days` - 1. All series are drawn together, so that what goes together stays so.

    References
    ----------
    Künsch (1989), Annals of Statistics 17 (moving blocks).
    """
    block = min(block, days)
    weights = 0.5 ** (np.arange(days - block, -1, -1) / half)
    begin = rng.choice(days - block + 1, size=(draws, -(-length // block)), p=weights / weights.sum())
    return (begin[:, :, None] + np.arange(block)).reshape(draws, -1)[:, :length]


def brought(counts: Floats, factor: Floats, rng: np.random.Generator) -> Floats:
    """Return counts whose mean is `factor` times theirs: each act kept by lot if below 1, multiplied if above.

    Thinning keeps the spread of a negative binomial as it is, and so the unevenness of days; NaN stays NaN.
    """
    missing = np.isnan(counts)
    whole = np.where(missing, 0.0, counts)
    thinned = rng.binomial(np.rint(whole).astype(np.int64), np.minimum(factor, 1.0)).astype(np.float64)
    swollen = np.floor(whole * factor + rng.random(counts.shape))
    return np.where(missing, np.nan, np.where(factor <= 1.0, thinned, swollen))
