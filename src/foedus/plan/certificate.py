"""The proof that comes with a plan: prices short enough to be written down, and the bound that they prove."""

from __future__ import annotations

import numpy as np

from foedus.plan.bound import bound_at
from foedus.plan.instance import Floats
from foedus.plan.nouns import Price, Problem
from foedus.plan.tally import certified

DECIMALS = 9


def certificate(problem: Problem, price: Floats) -> tuple[float, tuple[Price, ...], Floats]:
    """Return the bound that prices prove once they are rounded, the prices that are not 0, and all of them.

    The bound is that of the certified level. No price at all is a proof as well, and at times a better one.
    """
    instance = certified(problem.instance)
    best: Floats = np.zeros_like(instance.capacity)
    bound = bound_at(instance, best).value
    rounded: Floats = np.maximum(price, 0.0).round(DECIMALS)
    if rounded.any():
        priced = bound_at(instance, rounded).value
        if priced < bound:
            bound, best = priced, rounded
    rows = [
        Price(resource=problem.resources[resource], day=int(day), price=float(best[resource, day]))
        for resource, day in zip(*np.nonzero(best), strict=True)
    ]
    return float(bound), tuple(rows), best
