"""Chance from names: the number of an item in a draw follows from seed, draw and name alone (docs/risk.md)."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from math import floor, sqrt

import numpy as np

from foedus.compiled import part
from foedus.plan.instance import Floats, Ints
from foedus.risk.chances import Rate

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_ONE = 0xBF58476D1CE4E5B9
_TWO = 0x94D049BB133111EB
BITS = 53
SCALE = 1 << BITS  # numbers are whole, from 0 to below this
_UNIT = 1.0 / SCALE


def mix(number: int) -> int:
    """Return 64 bits that depend on every bit of a number of 64.

    References
    ----------
    Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, OOPSLA (splitmix64).
    """
    number = ((number ^ (number >> 30)) * _ONE) & _MASK
    number = ((number ^ (number >> 27)) * _TWO) & _MASK
    return number ^ (number >> 31)


def key(seed: int, name: str) -> int:
    """Return the key of an item's stream, as a signed number of 64 bits: tables of the kernel hold those."""
    hashed = int.from_bytes(blake2b(name.encode("utf-8"), digest_size=8).digest(), "little")
    found = mix((seed * _GOLDEN + hashed) & _MASK)
    return found - (1 << 64) if found >> 63 else found


def threshold(probability: float) -> int:
    """Return below which number an event of a probability happens."""
    return floor(probability * SCALE)


def outer_numbers(seed: int, name: str, outer: int) -> Floats:
    """Return the number of an item in each outer draw, 0 to below 1, shape (outer,)."""
    start = np.uint64(key(seed, name) & _MASK)
    with np.errstate(over="ignore"):
        state = start + np.arange(1, outer + 1, dtype=np.uint64) * np.uint64(_GOLDEN)
        state = (state ^ (state >> np.uint64(30))) * np.uint64(_ONE)
        state = (state ^ (state >> np.uint64(27))) * np.uint64(_TWO)
        state = state ^ (state >> np.uint64(31))
    return (state >> np.uint64(64 - BITS)).astype(np.float64) * _UNIT


def outer_whole(seed: int, name: str, low: int, high: int, outer: int) -> Ints:
    """Return a whole number from `low` to `high` in each outer draw, shape (outer,)."""
    steps = np.floor(outer_numbers(seed, name, outer) * (high - low + 1)).astype(np.int64)
    return low + np.minimum(high - low, steps)


def outer_rate(seed: int, rate: Rate, outer: int) -> Floats:
    """Return the probability that a rate comes to in each outer draw: triangular between low, mode and high."""
    width = rate.high - rate.low
    if width == 0:
        return np.full(outer, rate.low)
    numbers = outer_numbers(seed, f"rate.{rate.id}", outer)
    turn = (rate.mode - rate.low) / width

    def drawn(u: float) -> float:  # one at a time: math.sqrt rounds alike on every machine
        if u < turn:
            return rate.low + sqrt(u * width * (rate.mode - rate.low))
        return rate.high - sqrt((1 - u) * width * (rate.high - rate.mode))

    return np.array([drawn(u) for u in numbers.tolist()])


def thresholds(probabilities: Sequence[float] | Floats) -> Ints:
    """Return below which numbers events of some probabilities happen."""
    return np.array([threshold(each) for each in probabilities], dtype=np.int64)


@part
def number(stream: int, draw: int) -> int:
    """Return the number of an item in a draw, 53 bits; `stream` is its key."""
    state = np.uint64(stream) + np.uint64(draw + 1) * np.uint64(0x9E3779B97F4A7C15)
    state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    state = state ^ (state >> np.uint64(31))
    return np.int64(state >> np.uint64(11))  # type: ignore[return-value]


@part
def whole(stream: int, draw: int, low: int, high: int) -> int:
    """Return a whole number from `low` to `high`."""
    return low + spread(number(stream, draw), high - low)


@part
def spread(drawn: int, width: int) -> int:
    """Return a number of 53 bits as a whole number from 0 to `width`."""
    steps: int = np.int64(drawn * (1.0 / 9007199254740992.0) * (width + 1))  # type: ignore[assignment]
    return min(width, steps)
