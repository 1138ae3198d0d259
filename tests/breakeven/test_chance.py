"""The threshold against a lottery on grids, and its laws."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, inf

from hypothesis import assume, given
from hypothesis import strategies as st

from foedus.breakeven.chance import Inputs, Range, Speed, chance, held, threshold, undone
from tests.breakeven.twin import STEPS, denied, least_on_grid, refrains, worlds

ZERO, ONE = Fraction(0), Fraction(1)


def numbers(most: int, least: int = 0) -> st.SearchStrategy[Fraction]:
    return st.fractions(least, most, max_denominator=12)


def ranges(most: int, least: int = 0) -> st.SearchStrategy[Range]:
    return st.tuples(numbers(most, least), numbers(most, least)).map(lambda ends: (min(ends), max(ends)))


@st.composite
def inputs(draw: st.DrawFn) -> Inputs:
    marks = sorted(draw(st.lists(numbers(12), min_size=4, max_size=4)))
    window = draw(ranges(9))
    assume(window[0] > 0)
    return Inputs(draw(ranges(2)), draw(ranges(2)), (marks[0], marks[1]), (marks[2], marks[3]), window)


def speeds() -> st.SearchStrategy[Speed]:
    open_ = numbers(12).map(lambda low: (low, None))
    return st.one_of(ranges(12), open_)


@given(numbers(2), numbers(2), numbers(1))
def test_below_it_attacking_is_better_and_from_it_on_refraining(
    cost: Fraction, penalty: Fraction, share: Fraction
) -> None:
    found = chance(cost, penalty, share)
    if found is None:
        assert not refrains(ONE, cost, penalty, share)
        return
    assert ZERO <= found <= ONE
    assert refrains(found, cost, penalty, share)
    assert found == 0 or not refrains(found - Fraction(1, 10**9), cost, penalty, share)


@given(numbers(2), numbers(2), numbers(1))
def test_it_is_what_a_search_on_a_grid_finds(cost: Fraction, penalty: Fraction, share: Fraction) -> None:
    found, grid = chance(cost, penalty, share), least_on_grid(cost, penalty, share)
    assert (None if found is None else ceil(found * STEPS)) == grid


@given(inputs(), ranges(12), speeds())
def test_its_ends_are_the_least_and_the_most_of_all_worlds_on_a_grid(of: Inputs, size: Range, speed: Speed) -> None:
    found = threshold(of, size, speed)
    every = [chance(*world) for world in worlds(of, size, speed)]
    known = [each for each in every if each is not None]
    assert found.low == (min(known) if known else None)
    assert found.high == (None if None in every else max(known))


@given(numbers(12), st.none() | numbers(12), numbers(6), numbers(12, 6), numbers(9))
def test_what_is_denied_is_what_is_not_left(
    size: Fraction, speed: Fraction | None, least: Fraction, full: Fraction, window: Fraction
) -> None:
    assume(window > 0)
    left = (1 - held(size, least, full)) * (1 - undone(speed, window))
    assert 1 - left == denied(size, speed, least, full, window)


@given(inputs(), speeds(), st.data())
def test_a_size_that_leaves_the_local_balance_as_it_is_adds_nothing(
    of: Inputs, speed: Speed, data: st.DataObject
) -> None:
    size = data.draw(st.fractions(0, of.least[0], max_denominator=12))
    assert threshold(of, (size, size), speed) == threshold(of, (ZERO, ZERO), speed)


@given(inputs(), numbers(12), numbers(12), numbers(12), numbers(12))
def test_more_and_faster_never_asks_for_more_belief(
    of: Inputs, size: Fraction, more: Fraction, speed: Fraction, later: Fraction
) -> None:
    worse = threshold(of, (size, size), (speed + later, speed + later))
    better = threshold(of, (size + more, size + more), (speed, speed))
    for one, other in ((better.low, worse.low), (better.high, worse.high)):
        assert (inf if one is None else one) <= (inf if other is None else other)


@given(inputs(), ranges(12), speeds())
def test_low_is_no_more_than_high(of: Inputs, size: Range, speed: Speed) -> None:
    found = threshold(of, size, speed)
    assert found.high is None or (found.low is not None and found.low <= found.high)


def test_by_hand() -> None:
    of = Inputs(*((Fraction(n, 10),) * 2 for n in (2, 3)), *((Fraction(n),) * 2 for n in (10, 50, 20)))
    # Half of the way from 10 to 50 denies a half; an answer on day 10 of 20 half of the rest: 0.8 / (0.75 + 0.3).
    found = threshold(of, (Fraction(30),) * 2, (Fraction(10),) * 2)
    assert found.low == found.high == Fraction(8, 10) / Fraction(105, 100)
    assert threshold(of, (ZERO, ZERO), (ZERO, None)).high is None
