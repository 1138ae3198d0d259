"""How likely does a span answer each question? A softmax over sums of weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from foedus.compiled import compiled, part
from foedus.read.learnt.features import features_of, room_for
from foedus.read.learnt.spans import FIRST, LAST, spans_of
from foedus.read.learnt.words import ENDS, STARTS, Words

Rows = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Steps = npt.NDArray[np.int8]
SCALE = 8.0  # of a span's features together; each counts SCALE / sqrt(their number)
MOST = 127  # steps of a weight
_ROUNDING = 1e-5  # by which the sum of a row of chances may miss 1


@dataclass(frozen=True, slots=True)
class Table:
    """What was learnt of some classes.

    Parameters
    ----------
    classes
        What they are.
    steps, unit
        A row for each feature: the weight of each class, in steps of `unit`, so that a row is read at once.
    base
        The weight of each class by itself.
    """

    classes: tuple[str, ...]
    steps: Steps
    unit: float
    base: Floats

    @classmethod
    def of(cls, classes: tuple[str, ...], weights: Floats, base: Floats) -> Table:
        """Make a table of weights, each rounded to its nearest step."""
        unit = float(np.abs(weights).max()) / MOST or 1.0
        return cls(classes, np.rint(weights / unit).astype(np.int8), unit, base)

    def sums(self, features: Rows) -> Floats:
        """Return the sum of weights of each class, given features; rows beyond the table begin again at its top."""
        steps = self.steps[features & (len(self.steps) - 1)].sum(axis=0, dtype=np.int32)
        found: Floats = steps * np.float32(self.unit * SCALE / np.sqrt(max(len(features), 1))) + self.base
        return found


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt: which question a span answers (``-``, the first, is none), and what it says (``key=value``)."""

    claims: Table
    values: Table


@compiled
def chances(words: Words, begin: int, end: int, steps: Steps, unit: float, base: Floats) -> tuple[Rows, Floats]:
    """Return the spans of a sentence, and how likely each is of each class: rows of spans, columns of classes."""
    spans = spans_of(words, begin, end)
    out = np.empty((len(spans), len(base)), np.float32)
    room = room_for(begin, end)
    sums = np.empty(len(base), np.int32)
    for row in range(len(spans)):
        count = features_of(words, begin, end, spans[row], room)
        sums[:] = 0
        for each in room[:count]:
            for column in range(len(base)):
                sums[column] += steps[each, column]
        step = np.float32(unit * SCALE / np.sqrt(max(count, 1)))
        for column in range(len(base)):
            out[row, column] = sums[column] * step + base[column]
        softmax(out[row])
    return spans, out


@part
def softmax(out: Floats) -> None:
    """Make chances of sums, in place."""
    top = out.max()
    total = np.float32(0.0)
    for column in range(len(out)):
        out[column] = np.exp(out[column] - top)
        total += out[column]
    for column in range(len(out)):
        out[column] /= total


@compiled
def likely(chance: Floats, least: float) -> tuple[Rows, Rows]:
    """Return rows and columns of what is at least so likely; column 0 is no claim."""
    top = 1.0 - least + _ROUNDING  # of no claim: above it nothing else is so likely
    count = 0
    for row in range(chance.shape[0]):
        if chance[row, 0] <= top:
            for column in range(1, chance.shape[1]):
                count += chance[row, column] >= least
    rows, columns = np.empty(count, np.int64), np.empty(count, np.int64)
    count = 0
    for row in range(chance.shape[0]):
        if chance[row, 0] <= top:
            for column in range(1, chance.shape[1]):
                if chance[row, column] >= least:
                    rows[count], columns[count] = row, column
                    count += 1
    return rows, columns


@compiled
def best_near(words: Words, spans: Rows, chance: Floats, first: int, last: int, column: int, same: float) -> float:
    """Return how likely the likeliest span is that is the same as some words; 1 if none is.

    Parameters
    ----------
    first, last
        The words, from token to token.
    same
        Intersection over union, in code points, from which a span is the same.
    """
    start, end = words[first, STARTS], words[last, ENDS]
    best = -1.0
    for row in range(len(spans)):
        one, two = words[spans[row, FIRST], STARTS], words[spans[row, LAST], ENDS]
        if min(two, end) - max(one, start) >= same * (max(two, end) - min(one, start)):
            best = max(best, chance[row, column])
    return best if best >= 0.0 else 1.0
