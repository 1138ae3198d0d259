from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import nbinom

from foedus.watch.method.sequential import _ratios
from foedus.watch.method.series import Floats
from foedus.watch.method.strain import first_alarms, gather
from tests.watch.method.made import drawn


def plain(counts: Floats, mean: float, spread: float, times: list[float]) -> tuple[list[float], list[int]]:
    """The sums as their definition has them: of all days on which it may have begun, and the likeliest of those."""
    shape = 1 / spread
    sums, since = [], []
    for day in range(len(counts)):
        total, best, first = 0.0, -np.inf, 0
        for each in times:
            ratios = [
                nbinom.logpmf(x, shape, shape / (shape + each * mean)) - nbinom.logpmf(x, shape, shape / (shape + mean))
                if not np.isnan(x)
                else 0.0
                for x in counts[: day + 1]
            ]
            stretches = [sum(ratios[begin:]) for begin in range(day + 1) if not np.isnan(counts[begin])]
            total += sum(np.exp(stretches)) / len(times)
            if stretches and max(stretches) > best:
                best = max(stretches)
                first = [begin for begin in range(day + 1) if not np.isnan(counts[begin])][int(np.argmax(stretches))]
        sums.append(total)
        since.append(first)
    return sums, since


def times(mean: float, spread: float) -> list[float]:
    """The alternatives, out of the ratios: what each act adds is log(q(k+m)/(k+qm))."""
    _, steep = _ratios(np.array([[mean]]), np.array([mean]), np.array([spread]))
    k = 1 / spread
    grown = np.exp(steep[0, 0])
    return list(grown * k / (k + mean - grown * mean))


# So high that what the kernel keeps at most (MOST alarms) is never reached: the definition has no such limit.
ALARM = 1e15


@settings(max_examples=30)
@given(
    seed=st.integers(0, 10_000),
    mean=st.sampled_from([0.05, 2.0, 30.0]),
    spread=st.sampled_from([0.2, 1.5]),
    gaps=st.booleans(),
)
def test_evidence_is_what_its_definition_says(seed: int, mean: float, spread: float, gaps: bool) -> None:
    rng = np.random.default_rng(seed)
    counts = drawn(rng, 1.5 * mean, spread, (12,))
    if gaps:
        counts[rng.random(12) < 0.3] = np.nan
    flat, steep = _ratios(np.array([[mean]]), np.array([mean]), np.array([spread]))
    strain, since = np.empty((12, 1)), np.empty((12, 1), dtype=np.int64)
    gather(counts[:, None], np.zeros(12, dtype=np.int64), flat, steep, ALARM, strain, since)
    sums, begun = plain(counts, mean, spread, times(mean, spread))
    assert strain[:, 0] * ALARM == pytest.approx(sums, rel=1e-6)
    for day in range(12):
        if not np.isnan(counts[day]) and sums[day] > 20:  # where nothing stands out, nothing began
            assert since[day, 0] == begun[day]


def test_the_first_alarm_is_where_the_evidence_reaches_the_level() -> None:
    rng = np.random.default_rng(1)
    counts = drawn(rng, 3.0, 0.5, (200, 3))
    counts[rng.random((200, 3)) < 0.1] = np.nan
    row = np.arange(200) % 7
    mean, spread = rng.uniform(1.0, 3.0, (7, 3)), np.full(3, 0.5)
    flat, steep = _ratios(mean, mean.mean(axis=0), spread)
    strain, since = np.empty((200, 3)), np.empty((200, 3), dtype=np.int64)
    gather(counts, row, flat, steep, 1.0, strain, since)
    levels = np.array([5.0, 50.0, 500.0, 1e5])
    first = np.empty(4, dtype=np.int64)
    first_alarms(counts, row, flat, steep, levels, first)
    highest = strain.max(axis=1)
    for level, day in zip(levels, first, strict=True):
        reached = np.flatnonzero(highest >= level)
        assert day == (reached[0] if len(reached) else 200)


def test_a_likelihood_ratio_is_one_on_average_under_what_is_tolerated() -> None:
    for mean, spread in ((0.02, 0.5), (3.0, 1.0), (60.0, 0.3)):
        flat, steep = _ratios(np.array([[mean]]), np.array([mean]), np.array([spread]))
        counts = np.arange(20_000)
        shape = 1 / spread
        chances = nbinom.pmf(counts, shape, shape / (shape + mean))
        for a, b in zip(flat[0, 0], steep[0, 0], strict=True):
            near = chances > 0
            assert (chances[near] * np.exp(a + b * counts[near])).sum() == pytest.approx(1, rel=1e-6)
