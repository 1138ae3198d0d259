"""Better prices, step by step: the bound comes down as prices learn where capacity is short."""

from __future__ import annotations

import numpy as np

from foedus.plan.arrays import Arrays, prices, total
from foedus.plan.bound import relaxed
from foedus.plan.instance import Floats

STEP = 0.3  # of the way to the target that a step aims for (Polyak 1969)
MOMENTUM = 0.9  # of the last direction that is kept
PATIENCE = 20  # steps without a better bound before steps get shorter
SHORTEST = 1e-4


class Ascent:
    """Subgradient steps with momentum, in units of capacity so that wagons and ships count alike.

    Parameters
    ----------
    a
        The problem.
    capacity
        Of each resource on each day.

    Attributes
    ----------
    bound, price
        The least bound so far and the prices that prove it.
    slot, way, start
        Of each serial in the solution of the relaxed problem at those prices.
    done
        Whether further steps would change nothing.
    """

    def __init__(self, a: Arrays, capacity: Floats) -> None:
        self.a, self.capacity = a, capacity
        self._scale = np.maximum(capacity, 1e-9)
        self._paid = np.zeros_like(capacity)  # price times capacity
        self._best = self._paid
        self._direction = np.zeros_like(capacity)
        self._use = np.zeros_like(capacity)
        self._length, self._failures = STEP, 0
        self.bound, self.price = np.inf, np.zeros_like(capacity)
        self.slot, self.way, self.start = (np.full(a.serials, -1, np.int64) for _ in range(3))
        self.done = False

    def step(self, target: float) -> None:
        """Take one step towards a value that the best schedule has at least."""
        price = self._paid / self._scale
        value, slot, way, start = relaxed(self.a, prices(price), self._use)
        value += total(price * self.capacity)
        if value < self.bound - 1e-9 * abs(value):
            self.bound, self.price, self._best, self._failures = value, price, self._paid, 0
            self.slot, self.way, self.start = slot, way, start
        else:
            self._failures += 1
            if self._failures >= PATIENCE:
                self._length, self._failures = self._length * 0.7, 0
                self._paid = self._best
                self._direction[:] = 0.0
                self.done = self._length < SHORTEST
        slope = 1.0 - self._use / self._scale
        slope[(self._paid <= 0) & (slope > 0)] = 0.0
        self._direction = slope + MOMENTUM * self._direction
        self._direction[(self._paid <= 0) & (self._direction > 0)] = 0.0
        norm = total(self._direction * self._direction)
        if norm < 1e-12:  # nothing is overused: these prices are the best there are
            self.done = True
            return
        aim = max(value - target, 1e-4 * abs(value))
        self._paid = np.maximum(0.0, self._paid - self._length * aim / norm * self._direction)
