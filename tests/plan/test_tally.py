"""What a schedule comes to: value, use, what is there when, closure."""

from __future__ import annotations

import pytest

from foedus.plan.solve import solve
from foedus.plan.tally import closure, coverage, fillings, modest, moves_of, use_of, value_of
from tests.plan.made import Unit, problem, requirement, schedule


def test_value_counts_shares_and_lateness_and_no_ties() -> None:
    wanted = [requirement("line", "200"), requirement("rear", "50", priority=2)]
    found = problem([Unit(), Unit(amount=40, ready=10), Unit(amount=100)], wanted)
    made = schedule(found, (0, 0, 0, 0), (1, 1, 1, 10), (2, 2, 2, 0))
    # Half in time; two fifths of the other half within 7 days; all of the rear, which a larger serial fills.
    assert value_of(found.instance, made) == pytest.approx(0.5 + 0.5 * 0.4 * 0.6 + 0.5)


def test_what_arrives_after_the_last_step_is_worth_nothing() -> None:
    found = problem([Unit()], [requirement(needed_by=0)], horizon=90)
    assert value_of(found.instance, schedule(found, (0, 0, 0, 28))) == pytest.approx(0.15)
    assert value_of(found.instance, schedule(found, (0, 0, 0, 29))) == 0


def test_use_adds_up_and_ends_with_the_horizon() -> None:
    found = problem(
        [Unit(ways={"east": (0, {"road": 0.5})})] * 2, [requirement(quantity="200")], {"road": 1}, horizon=5
    )
    found.instance.use_length[:] = 4
    used = use_of(found.instance, schedule(found, (0, 0, 0, 1), (1, 1, 1, 3)))
    assert used[0].tolist() == [0, 0.5, 0.5, 1, 1, 0.5]


def test_moves_come_by_arrival() -> None:
    found = problem([Unit(ready=3), Unit(), Unit()], [requirement(quantity="300")])
    moves = moves_of(found, schedule(found, (0, 0, 0, 3), (1, 2, 1, 0), (2, 1, 2, 0)))
    assert [(each.serial.id, each.start, each.arrives) for each in moves] == [
        ("p2#1", 0, 2), ("p1#1", 0, 2), ("p0#1", 3, 5)
    ]  # fmt: skip


def test_coverage_by_day_alike_and_weighted() -> None:
    wanted = [requirement("line", "200"), requirement("rear", priority=3)]
    found = problem([Unit(), Unit(ready=4), Unit(amount=50)], wanted, horizon=8)
    moves = moves_of(found, schedule(found, (0, 0, 0, 0), (1, 1, 1, 4), (2, 2, 2, 0)))
    days = coverage(wanted, fillings(found, moves), 8)
    assert [day for day, _, _ in days] == list(range(9))
    assert days[1][1:] == (0, 0)
    assert days[2] == pytest.approx((2, 0.5, (0.5 + 0.5 / 3) / (4 / 3)))
    assert days[6] == pytest.approx((6, 0.75, (1 + 0.5 / 3) / (4 / 3)))


def test_closure_is_the_day_when_all_is_full() -> None:
    found = problem([Unit(), Unit(ready=20)], [requirement(quantity="200")])
    assert closure(fillings(found, moves_of(found, schedule(found, (0, 0, 0, 0), (1, 1, 1, 20))))) == 22
    assert closure(fillings(found, moves_of(found, schedule(found, (0, 0, 0, 0))))) is None
    partly = problem([Unit(amount=99)], [requirement()])
    assert closure(fillings(partly, moves_of(partly, schedule(partly, (0, 0, 0, 0))))) is None
    assert closure({}) == 0


def test_ties_are_broken_so_gently_that_nobody_stays_at_home_for_them() -> None:
    found = problem([Unit(ready=80)] * 30, [requirement(quantity="3000", priority=9, needed_by=None)], horizon=90)
    assert (solve(found.instance, iterations=1000).schedule.slot < 0).all()  # each is worth 1/270, and a day 1/1000
    gently = modest(found.instance)
    assert (solve(gently, iterations=1000).schedule.slot >= 0).all()
    assert modest(gently).day_cost == pytest.approx(gently.day_cost)


def test_ties_among_large_slots_are_broken_as_ever() -> None:
    found = problem([Unit()], [requirement()])
    assert modest(found.instance).day_cost <= found.instance.day_cost
    nothing = problem([], [])
    assert modest(nothing.instance) is nothing.instance
