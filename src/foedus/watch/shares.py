"""Launched and stopped: the share, and how far it can be told from so few."""

from __future__ import annotations

from scipy.special import betaincinv

LEVEL = 0.95


def jeffreys(stopped: float, launched: float) -> tuple[float | None, float | None, float | None]:
    """Return the share that was stopped and the ends of its 95 % interval; None where nothing was launched.

    Notes
    -----
    Quantiles of Beta(stopped + 1/2, launched - stopped + 1/2), the end at 0 or 1 where none or all were stopped: Brown,
    Cai and DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16.
    """
    if launched <= 0:
        return None, None, None
    tail = (1 - LEVEL) / 2
    a, b = stopped + 0.5, launched - stopped + 0.5
    low = 0.0 if stopped == 0 else float(betaincinv(a, b, tail))
    high = 1.0 if stopped == launched else float(betaincinv(a, b, 1 - tail))
    return stopped / launched, low, high
