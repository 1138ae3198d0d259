"""Laws of the replay on plans: no risk gives the plan back, who is surely gone was never there, worse is no better."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.plan.solve import solve
from foedus.risk.chances import Outage
from foedus.risk.numbers import outer_whole
from foedus.risk.run import Change, prepare, replay
from tests.plan.made import Unit, problem, requirement
from tests.plan.tiny import tiny
from tests.risk.fields import NEVER_KEPT, SURE, by_hand, chances, field, field_of, lot, prepared, surely, without
from tests.risk.strategies import MADE, Made, made

SEEDS = st.integers(0, 2**32)
ALL = 1_000_000_000


@given(SEEDS)
@settings(max_examples=80)
def test_no_risk_gives_the_plan_back(seed: int) -> None:
    instance = tiny(seed, days=14)
    where = field_of(instance, schedule=solve(instance, iterations=200).schedule)
    days = tuple(range(instance.days + 2))
    here = prepared(where, surely(instance), inner=3, days=days)
    assert replay(here).coverage.tolist() == [by_hand(where, days)] * 3


def test_no_risk_closes_on_the_day_of_the_last_arrival_of_a_full_plan() -> None:
    found = problem([Unit(), Unit(ways={"east": (5, {})})], [requirement(quantity="200")])
    here = prepared(field(found, (0, 0, 0, 3), (1, 1, 1, 2)), surely(found.instance))
    assert replay(here).closure.tolist() == [7]
    here = prepared(field(found, (0, 0, 0, 3)), surely(found.instance))
    assert replay(here).closure.tolist() == [-1]


@given(MADE, st.data())
@settings(max_examples=150)
def test_who_is_surely_not_kept_might_as_well_be_gone(one: Made, data: st.DataObject) -> None:
    lots = one.chances.lots
    gone = data.draw(st.sets(st.sampled_from(range(len(lots))))) if lots else set()
    never = replace(
        one.chances,
        lots=tuple(
            replace(each, keep=tuple(NEVER_KEPT for _ in each.keep)) if at in gone else each
            for at, each in enumerate(lots)
        ),
    )
    surely_gone = replay(prepare(one.field, one.chances, one.asked), change=Change(gone=frozenset(gone)))
    unkept = replay(prepare(one.field, never, one.asked))
    assert (surely_gone.coverage == unkept.coverage).all()
    assert (surely_gone.closure == unkept.closure).all()


@given(MADE, st.data())
@settings(max_examples=200)
def test_who_is_surely_gone_might_as_well_never_have_been_pledged(one: Made, data: st.DataObject) -> None:
    """With the same luck, where who stays at home may fill what is open: open it is in the other case."""
    where = one.field
    if not one.asked.replan:
        home = np.unique(where.lot[where.schedule.slot < 0])
        where = replace(where, extra=np.isin(np.arange(len(one.chances.lots)), home))
    lots = len(one.chances.lots)
    gone = data.draw(st.sets(st.sampled_from(range(lots)))) if lots else set()
    with_them = replay(prepare(where, one.chances, one.asked), change=Change(gone=frozenset(gone)))
    less, fewer = without(where, one.chances, gone)
    never_there = replay(prepare(less, fewer, one.asked))
    assert (with_them.coverage == never_there.coverage).all()
    assert (with_them.closure == never_there.closure).all()


def test_such_withdrawals_change_something() -> None:
    """The two laws above are no empty ones: in a fixed sample a withdrawal mostly costs something."""
    cost = 0
    for seed in range(60):
        one = made(seed)
        here = prepare(one.field, one.chances, one.asked)
        gone = frozenset(range(0, len(one.chances.lots), 2))
        cost += int((replay(here).coverage != replay(here, change=Change(gone=gone)).coverage).any())
    assert cost > 30


@given(MADE)
@settings(max_examples=100)
def test_coverage_grows_by_day_and_never_beyond_everything(one: Made) -> None:
    found = replay(prepare(one.field, one.chances, one.asked), change=one.change)
    assert (np.diff(found.coverage, axis=1) >= 0).all()
    assert (found.coverage >= 0).all()
    assert (found.coverage <= ALL + one.field.instance.slots).all()
    full = found.closure >= 0
    if one.asked.days[-1] > one.field.instance.days and full.any():
        units = np.floor(one.field.units * ALL + 0.5).sum()
        longest = found.closure <= one.asked.days[-1]
        assert (found.coverage[full & longest, -1] == units).all()


@pytest.mark.parametrize("replan", [False, True])
def test_a_supposed_pledge_fills_what_is_open_though_nothing_goes_wrong(replan: bool) -> None:
    """Found by these tests: the replay looked for spares only where somebody had been taken off."""
    found = problem([Unit(), Unit(ready=3)], [requirement(quantity="200")])
    plan = field(found, (0, 0, 0, 0), extra=np.array([False, not replan]))
    what = chances(lot("a"), lot("b", ready=(3, 3)))
    here = prepare(plan, what, replace(prepared(plan, what).asked, replan=replan, days=(4, 5)))
    assert replay(here).coverage.tolist() == [[ALL // 2, ALL]]


def test_replan_fills_a_plan_in_which_nobody_moves() -> None:
    found = problem([Unit()], [requirement()])
    plan, what = field(found), chances(lot("a"))
    asked = prepared(plan, what, days=(1, 2)).asked
    assert replay(prepare(plan, what, replace(asked, replan=True))).coverage.tolist() == [[0, ALL]]
    assert replay(prepare(plan, what, asked)).coverage.tolist() == [[0, 0]]


def test_who_uses_what_fails_goes_earlier_if_there_is_time() -> None:
    """The road fails for good on a day that is drawn: only from C-day on is there no day left to take it."""
    found = problem([Unit(ways={"east": (2, {"road": 1.0})})], [requirement()], {"road": 1.0})
    fails = Outage(id="x", kind="road", rate=replace(SURE, days=(31, 31)), resources=(0,), amount=None)
    where = field(found, (0, 0, 0, 28))
    here = prepared(where, chances(lot("a"), outages=(fails,)), inner=200, days=(29, 30))
    begins = outer_whole(0, "outage.x.from", 0, 30, 200)
    expected = [[ALL * (0 < day <= 28), ALL * (day > 0)] for day in begins.tolist()]
    assert replay(here).coverage.tolist() == expected
    assert replay(here, change=Change(spared=1)).coverage.tolist() == [[0, ALL]] * 200
