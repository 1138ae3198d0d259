"""The chance from which on refraining is the better course: one inequality, exact in fractions.

docs/break-even.md has the model in words. The gain of an attack that nobody answers is 1; everything else is a share of
it. With chance p the guarantors act and deny the share d of the gain; attacking costs c whoever acts, and k on top if
they do. Refraining is at least as good where (1 - p) + p(1 - d) - c - pk <= 0, which is p >= (1 - c) / (d + k).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from foedus.model.break_even import BreakEven
from foedus.model.values import Number

# Low and high. Of a speed, high is None where an answer may never come.
Range = tuple[Fraction, Fraction]
Speed = tuple[Fraction, Fraction | None]


@dataclass(frozen=True)
class Inputs:
    """The five ranges of `BreakEven`, as fractions."""

    cost: Range
    penalty: Range
    least: Range
    full: Range
    window: Range


@dataclass(frozen=True)
class Threshold:
    """The chance that would have to be believed, 0 to 1; None where no chance suffices; 0 where any does.

    `low` is with every range at the end that favours refraining, `high` with every one at the other.
    """

    low: Fraction | None
    high: Fraction | None


def exact(number: Number) -> Fraction:
    """Return a number as it was written: 0.1 is a tenth."""
    return Fraction(str(number))


def inputs(stated: BreakEven) -> Inputs:
    """Return the ranges of a case."""

    def ends(name: str) -> Range:
        found = stated.estimates[name].range
        return exact(found.low or 0), exact(found.high or 0)

    return Inputs(*(ends(name) for name in stated.estimates))


def held(size: Fraction, least: Fraction, full: Fraction) -> Fraction:
    """Return the share of the gain that a force at the place denies: nothing up to `least`, all from `full` on."""
    if size <= least:
        return Fraction(0)
    return min(Fraction(1), (size - least) / (full - least)) if full > least else Fraction(1)


def undone(speed: Fraction | None, window: Fraction) -> Fraction:
    """Return the share that an answer after so many days still denies; None is an answer that never comes."""
    return Fraction(0) if speed is None else max(Fraction(0), 1 - speed / window)


def chance(cost: Fraction, penalty: Fraction, denied: Fraction) -> Fraction | None:
    """Return the least chance with which refraining is at least as good; None where no chance suffices."""
    left = 1 - cost
    if left <= 0:
        return Fraction(0)
    weight = denied + penalty
    return left / weight if weight >= left else None


def threshold(of: Inputs, size: Range, speed: Speed) -> Threshold:
    """Propagate the ranges: the chance falls in all but `least`, `full` and `speed`, so its ends are at their ends.

    Parameters
    ----------
    of
        The ranges of the case.
    size, speed
        Persons at the place, and days until the guarantors' answer reaches it.
    """

    def at(end: int) -> Fraction | None:
        other = 1 - end
        local = held(size[end], of.least[other], of.full[other])
        late = undone(speed[other], of.window[end])
        return chance(of.cost[end], of.penalty[end], 1 - (1 - local) * (1 - late))

    return Threshold(at(1), at(0))
