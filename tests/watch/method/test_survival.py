from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.watch.method.survival import in_force, incidence

DAYS = (0, 1, 3, 10, 40)


def test_the_example_of_the_textbook() -> None:
    # Times of remission in weeks, 6-MP (Freireich et al. 1963, as in many textbooks): 0.857 after 6, 0.448 after 23.
    lasted = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
    found = in_force(np.array(lasted, dtype=float), np.array(ended, dtype=bool), (5, 6, 23, 35, 36))
    assert found == pytest.approx([1, 0.857, 0.448, 0.448, np.nan], abs=5e-4, nan_ok=True)


@settings(max_examples=100)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=25))
def test_if_all_ends_are_seen_it_is_plain_counting(lasted: list[int]) -> None:
    times = np.array(lasted, dtype=float)
    found = in_force(times, np.ones(len(times), dtype=bool), DAYS)
    assert found == pytest.approx([(times > day).mean() for day in DAYS])


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 2)), min_size=1, max_size=25))
def test_the_ways_to_end_and_those_in_force_are_all_there_are(rows: list[tuple[int, int]]) -> None:
    lasted, way = (np.array(column) for column in zip(*rows, strict=True))
    by = incidence(lasted.astype(float), way, (1, 2), DAYS)
    still = in_force(lasted.astype(float), way > 0, DAYS)
    told = ~np.isnan(still)
    assert (by.sum(axis=0) + still)[told] == pytest.approx(1)
    assert (np.diff(still[told]) <= 1e-12).all()


def test_what_was_lost_from_sight_is_not_what_ended() -> None:
    found = in_force(np.array([2.0, 5.0, 5.0]), np.array([False, True, False]), (2, 5))
    assert found.tolist() == [1, 0.5]
