"""Which numbers an answer admits: `26`, `26..` (at least), `..26` (up to), `~26` (about), `10000..30000`."""

from __future__ import annotations

import math
import re

from foedus.compare.nouns import Relation
from foedus.read.nouns import Value

_ABOUT = 0.1  # "some 30" is said of 27 to 33
_ROUND = {
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2000,
    "tens_of_thousands": 20_000,
    "hundreds_of_thousands": 200_000,
}
_NUMBER = r"\d+(?:\.\d+)?"


def admitted(value: Value) -> tuple[float, float] | None:
    """Return the least and the most that a value admits, infinite where it is open; None if it is no number."""
    if isinstance(value, bool) or value is None or isinstance(value, tuple):
        return None
    if isinstance(value, int | float):
        return float(value), float(value)
    text = value.strip().casefold().replace(" ", "_")
    if text in _ROUND:
        return float(_ROUND[text]), math.inf
    if match := re.fullmatch(rf"~({_NUMBER})", text):
        number = float(match[1])
        return math.floor(number * (1 - _ABOUT)), math.ceil(number * (1 + _ABOUT))
    if match := re.fullmatch(rf"({_NUMBER})?(\.\.)?({_NUMBER})?", text):
        low, open_, high = match.groups()
        if open_ is None:
            return (float(low), float(low)) if low else None
        if low or high:
            return float(low) if low else -math.inf, float(high) if high else math.inf
    return None


def relation(first: tuple[float, float], second: tuple[float, float]) -> Relation:
    """Return how a second range relates to a first.

    A bound that stands open says how much at least, or at most: what is beyond it is not denied, so that ranges which
    share a number never conflict.
    """
    if first == second:
        return "agree"
    if first[1] < second[0] or second[1] < first[0]:
        return "conflict"
    if first[0] <= second[0] and second[1] <= first[1]:
        return "narrower"
    if second[0] <= first[0] and first[1] <= second[1]:
        return "broader"
    return "overlap"
