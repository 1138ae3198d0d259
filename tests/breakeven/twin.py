"""The slow, obvious twin: an attack played out as a lottery, at every corner and every point between on a grid."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from foedus.breakeven.chance import Inputs, Range, Speed

STEPS = 40


def refrains(p: Fraction, cost: Fraction, penalty: Fraction, denied: Fraction) -> bool:
    """Whether attacking is worth no more than refraining, which is worth 0."""
    unanswered = Fraction(1) - cost
    answered = Fraction(1) - denied - cost - penalty
    return p * answered + (1 - p) * unanswered <= 0


def least_on_grid(cost: Fraction, penalty: Fraction, denied: Fraction) -> int | None:
    """The first of 0, 1/40, ... 1 with which it refrains, as its number; None if it never does."""
    return next((n for n in range(STEPS + 1) if refrains(Fraction(n, STEPS), cost, penalty, denied)), None)


def denied(size: Fraction, speed: Fraction | None, least: Fraction, full: Fraction, window: Fraction) -> Fraction:
    """What is denied: first by who is there, then by who comes, of what is left."""
    if size <= least:
        left = Fraction(1)
    elif size >= full:
        left = Fraction(0)
    else:
        left = (full - size) / (full - least)
    if speed is not None and speed < window:
        left *= speed / window
    return 1 - left


def points(found: Range, between: int = 1) -> list[Fraction]:
    """Both ends, and so many points evenly between."""
    low, high = found
    return [low + (high - low) * Fraction(n, between + 1) for n in range(between + 2)]


def worlds(of: Inputs, size: Range, speed: Speed) -> Iterator[tuple[Fraction, Fraction, Fraction]]:
    """Cost, penalty and what is denied, at every point of a grid over all ranges."""
    low, high = speed
    fast: list[Fraction | None] = [low, None] if high is None else list(points((low, high)))
    ranges = (of.cost, of.penalty, of.least, of.full, of.window, size)
    for cost, penalty, least, full, window, there in product(*map(points, ranges)):
        for late in fast:
            yield cost, penalty, denied(there, late, least, full, window)
