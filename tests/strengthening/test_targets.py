"""How far targets are met: what is held and pledged, from when, on whose word."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from foedus.model.values import Standard
from foedus.strengthening.targets import weakest
from tests.evidence.strategies import source
from tests.standing.small import said
from tests.strengthening.small import FIRST, guns, states, target, view

TEN = said("ten", "wanted", "10")
NEXT = "2025-10-01"  # the month after the case begins; it is looked at on the first of October


def test_what_is_pledged_and_dated_counts_in_both_figures_from_its_month_on() -> None:
    pledged = [guns("one", quantity="4", starts="2025-10-05", ends="2025-11-30")]
    (state,) = states(view(TEN, pledged=pledged, wanted=[target()]))
    assert (state.share_low, state.share_high) == (0.4, 0.4)
    assert [(each.low, each.high) for each in state.months] == [(0, 4), (4, 4), (4, 4), (4, 4)]
    assert (state.reached_low, state.reached_high) == (None, None)


def test_a_flow_reaches_its_target_in_the_month_a_calendar_gives() -> None:
    pledged = [guns("flow", monthly="2..5", starts=NEXT, ends="2026-12-31")]
    (state,) = states(view(TEN, pledged=pledged, wanted=[target()]))
    assert state.reached_high == "2025-11"  # five in October, ten by the end of November
    assert state.reached_low == "2026-02"  # two a month: ten after five months


def test_a_flow_whose_end_nobody_stated_is_certain_until_today_and_no_longer() -> None:
    pledged = [guns("flow", monthly="2", starts=NEXT)]
    (state,) = states(view(TEN, pledged=pledged, wanted=[target()], day=date(2025, 11, 15)))
    assert state.months[0].low == 4
    assert state.low == 4
    assert (state.reached_low, state.reached_high) == (None, "2026-02")


def test_what_may_have_come_before_more_was_asked_for_is_in_the_high_figure_only() -> None:
    pledged = [guns("old", quantity="3", starts="2025-08-01", ends="2025-12-31")]
    (state,) = states(view(TEN, pledged=pledged, wanted=[target()]))
    assert (state.low, state.high) == (0, 3)


def test_what_is_not_stated_adds_to_neither_figure_and_is_counted() -> None:
    (state,) = states(view(TEN, pledged=[guns("silent")], wanted=[target()]))
    assert (state.low, state.high, state.unquantified, state.open_ended) == (0, 0, 1, True)


def test_what_is_held_counts_and_unknown_is_not_zero() -> None:
    seen = [target(held="held")]
    (state,) = states(view(TEN, wanted=seen))
    assert (state.held, state.share_low, state.share_high, state.reached_high) == (None, 0.0, None, None)
    assert state.unsaid
    assert weakest([state]) is None  # it may be the weakest or not
    (state,) = states(view(TEN, said("have", "held", "10..12"), wanted=seen))
    assert (state.share_low, state.reached_low) == (1.0, "2025-10")


def test_while_nobody_says_how_much_is_asked_for_there_is_no_share() -> None:
    (state,) = states(view(pledged=[guns("one", quantity="4")], wanted=[target()]))
    assert (state.wanted, state.share_low, state.share_high) == (None, None, None)
    assert state.high == 4


@pytest.mark.parametrize(("standard", "asked"), [(Standard.OFFICIAL, 10), (Standard.REPORTED, 20)])
def test_each_standard_has_its_own_target(standard: Standard, asked: int) -> None:
    later = said("twenty", "wanted", "20", 9, basis="reported")
    (state,) = states(view(TEN, later, wanted=[target()], standard=standard))
    assert state.wanted is not None
    assert state.wanted.low == asked


@pytest.mark.parametrize(("answer", "figures"), [("yes", (4, 4)), (None, (0, 4)), ("no", (0, 0))])
def test_a_condition_that_is_not_met_keeps_a_pledge_out(answer: str | None, figures: tuple[int, int]) -> None:
    pledged = [guns("if", quantity="4", starts=NEXT, ends="2025-12-31", rule="bb")]
    statements = [TEN, *([said("said", "bb", answer)] if answer else [])]
    (state,) = states(view(*statements, pledged=pledged, wanted=[target()]))
    assert (state.low, state.high) == figures


def test_a_monthly_target_is_met_by_what_comes_each_month_and_not_by_a_stock() -> None:
    pledged = [guns("flow", monthly="6", starts="2025-12-01", ends="2026-01-31"), guns("stock", quantity="100")]
    (state,) = states(
        view(TEN, said("have", "held", "4"), pledged=pledged, wanted=[target(measure="monthly", held="held")])
    )
    assert (state.low, state.high) == (10, 10)
    assert (state.reached_low, state.reached_high) == ("2025-12", "2025-12")
    assert [each.high for each in state.months] == [4, 4, 4, 4]  # now, and in half a year it is over again


def test_the_bottleneck_is_what_falls_shortest_even_at_best() -> None:
    rows = [target("most"), target("least", question="held"), target("shown", illustrative="yes", question="more")]
    pledged = [guns("one", quantity="4", starts=NEXT, ends="2025-12-31")]
    most, least, _ = states(view(TEN, said("h", "held", "40"), said("m", "more", "99"), pledged=pledged, wanted=rows))
    assert weakest([most, least]) is least
    assert least.share_high == 0.1


def test_a_target_published_later_is_not_shown() -> None:
    rows = [target(), target("later", source="s7")]
    late = source(7, published=60)
    seen = view(TEN, wanted=rows, sources=[late])
    assert [each.target.id for each in states(seen)] == ["guns"]
    after = view(TEN, wanted=rows, sources=[late], day=FIRST + timedelta(days=70))
    assert [each.target.id for each in states(after)] == ["guns", "later"]
