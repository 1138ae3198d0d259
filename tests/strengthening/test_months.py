"""What comes in by month: closed sums against a plain loop, and laws that any accumulation keeps."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.coverage.contribution import Amount
from foedus.strengthening.months import HORIZON, Inflow, eventually, high, low, month_name, month_of, rate
from tests.strengthening.twin import store_high, store_low

LAST = 40  # months of the small calendar in which pledges begin and end


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    least = draw(st.integers(0, 20))
    return Amount(least, least + draw(st.integers(0, 20)), draw(st.booleans()))


@st.composite
def inflows(draw: st.DrawFn) -> Inflow:
    first = draw(st.integers(0, LAST))
    starts = (first, first + draw(st.integers(0, 4)))
    ends = None
    if draw(st.booleans()):
        soonest = starts[0] + draw(st.integers(0, 15))
        ends = (soonest, soonest + draw(st.integers(0, 5)))
    return Inflow(
        quantity=draw(st.none() | amounts()),
        monthly=draw(st.none() | amounts()),
        starts=starts,
        start_known=draw(st.booleans()),
        ends=ends,
        certain=draw(st.booleans()),
    )


@given(inflows(), st.integers(0, LAST), st.integers(0, LAST), st.integers(0, 2 * LAST))
def test_accumulation_is_what_a_plain_loop_puts_into_the_store(each: Inflow, since: int, now: int, ahead: int) -> None:
    month = since + ahead
    assert low(each, since, now, month) == store_low(each, since, now, month)
    assert high(each, since, month) == store_high(each, since, month)


@given(inflows(), st.integers(0, LAST), st.integers(0, LAST), st.integers(0, 2 * LAST))
def test_the_low_figure_never_exceeds_the_high_one_and_neither_ever_falls(
    each: Inflow, since: int, now: int, ahead: int
) -> None:
    month = since + ahead
    assert 0 <= low(each, since, now, month) <= high(each, since, month)
    assert low(each, since, now, month) <= low(each, since, now, month + 1)
    assert high(each, since, month) <= high(each, since, month + 1)


@given(inflows(), st.integers(0, LAST), st.integers(0, LAST))
def test_what_comes_eventually_is_no_less_than_what_comes_by_any_month(each: Inflow, since: int, now: int) -> None:
    assert low(each, since, now, now + HORIZON) <= eventually(each, since, now)
    assert not each.certain or eventually(each, since, now) <= high(each, since, max(now, since) + HORIZON)


@given(inflows(), st.integers(0, LAST), st.integers(0, 2 * LAST))
def test_a_rate_is_what_the_store_grows_by(each: Inflow, now: int, month: int) -> None:
    at_least, at_most = rate(each, now, month)
    assert 0 <= at_least <= at_most
    if each.quantity is None:  # where no total is stated, nothing caps a flow
        grown = high(each, 0, month) - (high(each, 0, month - 1) if month else 0)
        assert at_most == grown


def test_months_have_names() -> None:
    assert month_name(month_of(date(2026, 2, 28))) == "2026-02"
    assert month_name(month_of(date(2025, 12, 31)) + 1) == "2026-01"


@pytest.mark.parametrize(("month", "come"), [("2026-01", 0), ("2026-02", 2000), ("2026-06", 10_000)])
def test_two_thousand_a_month_from_february_are_ten_thousand_by_june(month: str, come: int) -> None:
    year, number = map(int, month.split("-"))
    since = month_of(date(2025, 12, 1))
    flow = Inflow(
        quantity=None,
        monthly=Amount(2000, 2000, False),
        starts=(month_of(date(2026, 2, 1)),) * 2,
        start_known=True,
        ends=None,
        certain=True,
    )
    assert high(flow, since, month_of(date(year, number, 1))) == come
