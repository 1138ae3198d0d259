from __future__ import annotations

import numpy as np
import pytest

from foedus.watch.method.resampling import blocks, brought
from tests.watch.method.made import drawn


def test_days_come_in_blocks_and_recent_ones_more_often() -> None:
    rows = blocks(100, 500, 35, 7, 28.0, np.random.default_rng(1))
    assert rows.shape == (500, 35)
    assert 0 <= rows.min() <= rows.max() <= 99
    steps = np.diff(rows, axis=1)
    within = np.arange(34) % 7 != 6
    assert (steps[:, within] == 1).all()
    late, early = (rows >= 72).mean(), ((rows >= 44) & (rows < 72)).mean()
    assert late / early == pytest.approx(2, rel=0.2)


def test_a_short_history_is_one_block() -> None:
    assert (blocks(3, 2, 7, 7, 28.0, np.random.default_rng(1)) == np.array([0, 1, 2, 0, 1, 2, 0])).all()


@pytest.mark.parametrize("factor", [0.1, 0.7, 1.0, 2.5])
def test_counts_are_brought_to_a_mean_and_keep_their_unevenness(factor: float) -> None:
    rng = np.random.default_rng(2)
    counts = drawn(rng, 40.0, 0.5, (20_000,))
    counts[0] = np.nan
    found = brought(counts, np.full(20_000, factor), rng)
    assert np.isnan(found[0])
    assert not np.isnan(found[1:]).any()
    mean, variance = found[1:].mean(), found[1:].var()
    assert mean == pytest.approx(40 * factor, rel=0.03)
    # Multiplied counts keep the lumps of the old mean, which errs on the side of unevenness.
    noise = mean * max(1.0, factor)
    assert (variance - noise) / mean**2 == pytest.approx(0.5, rel=0.1)
