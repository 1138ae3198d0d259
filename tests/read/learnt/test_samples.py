"""What is learnt from."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.read.learnt.load_marked import parsed
from foedus.read.learnt.names import invented
from foedus.read.learnt.samples import NONE, overlap, samples_of
from tests.read.learnt.helpers import small


def test_every_span_is_a_claim_or_none_or_too_near_to_one() -> None:
    taken = samples_of([small()], invented())
    names = [each.name for each in taken.claims]
    assert names.count("position") == 2  # the clause, and its predicate, which is three quarters of it
    assert {"contribution", "deployment.trigger", NONE} <= set(names)
    assert {each.name for each in taken.values} == {
        "position=no_troops",
        "contribution=troops",
        "deployment.trigger=ceasefire",
    }


def test_words_with_two_values_count_for_each_by_half() -> None:
    (report,) = parsed(
        "Jortonia would send jets and ships.\n> contribution=air,sea | Jortonia would send jets and ships\n", "x"
    )
    taken = samples_of([report], invented())
    assert {(each.name, each.count) for each in taken.values} == {("contribution=air", 0.5), ("contribution=sea", 0.5)}


def test_reports_that_are_parsed_together_teach_what_they_teach_alone() -> None:
    other = next(parsed("Orstinia waits.\n> position=undecided | Orstinia waits\n", "x"))
    both = samples_of([other, small()], invented())
    alone = [samples_of([each], invented()) for each in (other, small())]
    expected = [each for part in alone for each in part.claims]
    assert [each.name for each in both.claims] == [each.name for each in expected]
    for one, two in zip(both.claims, expected, strict=True):
        np.testing.assert_array_equal(one.features, two.features)


@given(st.tuples(st.integers(0, 50), st.integers(1, 50)), st.tuples(st.integers(0, 50), st.integers(1, 50)))
def test_overlap_is_symmetric_and_1_only_for_the_same(one: tuple[int, int], other: tuple[int, int]) -> None:
    first, second = (one[0], one[0] + one[1]), (other[0], other[0] + other[1])
    assert overlap(first, second) == overlap(second, first)
    assert 0 <= overlap(first, second) <= 1
    assert (overlap(first, second) == 1) == (first == second)
    shared = set(range(*first)) & set(range(*second))
    assert overlap(first, second) == pytest.approx(len(shared) / len(set(range(*first)) | set(range(*second))))
