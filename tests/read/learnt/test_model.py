"""How likely a span answers a question."""

from __future__ import annotations

import numpy as np
import pytest

from foedus.read.learnt.features import BITS, all_features
from foedus.read.learnt.model import SCALE, Table, best_near, chances, likely
from tests.read.learnt.helpers import seen


def test_chances_are_the_softmax_of_the_weights_of_features() -> None:
    doc, words = seen("Germany will send soldiers to Ukraine if there is a ceasefire.")
    rng = np.random.default_rng(7)
    weights = rng.normal(size=(1 << BITS, 5)).astype(np.float32)
    table = Table.of(tuple("abcde"), weights, rng.normal(size=5).astype(np.float32))
    spans, found = chances(words, 0, len(doc), table.steps, table.unit, table.base)
    starts, features = all_features(words, 0, len(doc), spans)
    for row, chance in enumerate(found):
        own = features[starts[row] : starts[row + 1]]
        sums = table.base + table.steps[own].astype(int).sum(axis=0) * table.unit * SCALE / np.sqrt(len(own))
        np.testing.assert_allclose(table.sums(own), sums, rtol=1e-4)
        expected = np.exp(sums - sums.max())
        np.testing.assert_allclose(chance, expected / expected.sum(), rtol=1e-3)
    rows, columns = likely(found, 0.5)
    assert {*zip(rows.tolist(), columns.tolist(), strict=True)} == {
        (int(row), int(column)) for row, column in np.argwhere(found >= 0.5) if column
    }


def test_a_step_is_never_farther_from_a_weight_than_half_of_it() -> None:
    weights = np.random.default_rng(7).normal(size=(64, 3)).astype(np.float32)
    table = Table.of(("a", "b", "c"), weights, np.zeros(3, np.float32))
    assert np.abs(table.steps * table.unit - weights).max() <= table.unit / 2 * 1.001
    assert Table.of(("a",), np.zeros((2, 1), np.float32), np.zeros(1, np.float32)).unit == 1.0


def test_the_likeliest_of_the_spans_that_are_the_same() -> None:
    doc, words = seen("Germany will send soldiers.")
    spans = np.array([[0, 3, 2, 0], [1, 3, 2, 0], [3, 3, 3, 0]])
    chance = np.array([[0.0, 0.2], [0.0, 0.4], [0.0, 0.9]], np.float32)
    assert best_near(words, spans, chance, 0, 3, 1, 0.5) == pytest.approx(0.4)
    assert best_near(words, spans, chance, 0, 3, 1, 0.9) == pytest.approx(0.2)
    assert best_near(words, spans, chance, 4, 4, 1, 0.5) == 1.0
    assert len(doc) == 5
