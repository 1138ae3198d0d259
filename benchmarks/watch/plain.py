"""The scan of one permutation in plain NumPy: the peer of the kernel."""

from __future__ import annotations

import numpy as np

from foedus.watch.method.circles import Circles
from foedus.watch.method.series import Floats


def strongest(place: np.ndarray, day: np.ndarray, days: int, around: tuple[Circles, ...], longest: int) -> float:
    """Return the highest statistic: all circles of a rank and all windows of a length at once."""
    places, every = len(around), len(place)
    counts = np.zeros((places, days + 1))
    np.add.at(counts, (place, day + 1), 1)
    before = counts.cumsum(axis=1)
    upto = before.sum(axis=0)
    inside, best = np.zeros((places, days + 1)), 0.0
    for rank in range(max(len(each.places) for each in around)):
        here = np.array([rank < len(each.places) and each.whole[rank] for each in around])
        reached = np.array([rank < len(each.places) for each in around])
        inside[reached] += before[[each.places[rank] for each in around if rank < len(each.places)]]
        within = inside[here, -1][:, None]
        for length in range(1, longest + 1):
            observed = inside[here, length:] - inside[here, :-length]
            expected = within * (upto[length:] - upto[:-length]) / every
            best = max(best, float(_llr(observed, expected, every).max()))
    return best


def _llr(observed: Floats, expected: Floats, every: int) -> Floats:
    high = (observed > expected) & (observed >= 2)
    c, e = observed[high], expected[high]
    found = np.zeros(observed.shape)
    found[high] = c * np.log(c / e) + (every - c) * np.log((every - c) / (every - e))
    return found
