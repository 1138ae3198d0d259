"""Learning from samples: softmax regression by stochastic steps, each feature at its own pace (Adagrad).

Duchi, Hazan and Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization", JMLR 12 (2011).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

import numpy as np

from foedus.compiled import compiled
from foedus.read.learnt.features import BITS
from foedus.read.learnt.model import SCALE, Floats, Model, Rows, Table, softmax
from foedus.read.learnt.samples import NONE, Sample, Samples

_ROUNDS = 8
_PACE, _SLOWER = 0.1, 0.3  # of the steps: pace / (1 + slower * round)
_DECAY = 1e-3
_SPREAD, _SHIFT = np.uint64(0x9E3779B97F4A7C15), np.uint64(29)  # which mix a number, as SplitMix64 does
_FLOOR = 1e-3  # a step smaller than this is not made
_VALUE_BITS = 15  # values are learnt from claims alone: a smaller table will do


def learn(parts: Iterable[Samples]) -> Model:
    """Learn from samples; the same ones in the same order give the same model."""
    known = list(parts)
    claims = [each for part in known for each in part.claims]
    values = [each for part in known for each in part.values]
    return Model(_table(claims, [NONE], BITS), _table(values, [], _VALUE_BITS))


def _table(samples: Sequence[Sample], first: Sequence[str], bits: int) -> Table:
    """Return what is learnt of the classes that samples have, after those that come first."""
    classes = {name: place for place, name in enumerate(dict.fromkeys([*first, *(each.name for each in samples)]))}
    weights = np.zeros((1 << bits, len(classes)), np.float32)
    base = np.zeros(len(classes), np.float32)
    _steps(
        np.concatenate(([0], np.cumsum([len(each.features) for each in samples]))),
        np.concatenate([each.features for each in samples]) & ((1 << bits) - 1),
        np.array([classes[each.name] for each in samples]),
        np.array([each.count for each in samples], np.float32),
        _order(samples),
        weights,
        np.full_like(weights, 1e-2),
        base,
    )
    return Table.of(tuple(classes), weights, base)


def _order(samples: Sequence[Sample]) -> Rows:
    """Return in which order samples are gone through, a row for each round: as if shuffled, by a hash of what each is.

    So one sample more or less leaves the order of all others as it was. Where another processor rounds the last bit of
    a parse another way and cuts one span otherwise, nearly the same is learnt; shuffled by number it would not be.
    """
    own = np.array([zlib.crc32(each.features.tobytes()) for each in samples], np.uint64)
    turns = [(own + np.uint64(turn)) * _SPREAD for turn in range(1, _ROUNDS + 1)]
    return np.stack([np.argsort((mixed ^ (mixed >> _SHIFT)) * _SPREAD, kind="stable") for mixed in turns])


@compiled
def _steps(
    starts: Rows,
    features: Rows,
    labels: Rows,
    counts: Floats,
    order: Rows,
    weights: Floats,
    pace: Floats,
    base: Floats,
) -> None:
    """Go through the samples in order, a step after each; `weights` and `base` are what comes of it."""
    classes = len(base)
    slope = np.empty(classes, np.float32)
    base_pace = np.full(classes, np.float32(1e-2))
    decay = np.float32(_DECAY)
    for turn in range(len(order)):
        rate = np.float32(_PACE / (1.0 + _SLOWER * turn))
        for sample in order[turn]:
            count = counts[sample]
            first, last = starts[sample], starts[sample + 1]
            step = np.float32(SCALE / np.sqrt(max(last - first, 1)))
            slope[:] = base
            for each in features[first:last]:
                for column in range(classes):
                    slope[column] += weights[each, column] * step
            softmax(slope)
            slope[labels[sample]] -= np.float32(1.0)
            if abs(slope[labels[sample]]) < _FLOOR:
                continue
            for column in range(classes):
                change = slope[column] * count
                base_pace[column] += change * change
                base[column] -= rate * change / np.sqrt(base_pace[column])
            for each in features[first:last]:
                for column in range(classes):
                    change = count * (slope[column] * step + decay * weights[each, column])
                    pace[each, column] += change * change
                    weights[each, column] -= rate * change / np.sqrt(pace[each, column])
