"""How long a requirement is held and what a rotation needs, by hand."""

from __future__ import annotations

from foedus.model.logistics import PlanSettings
from foedus.plan.holding import holding
from foedus.plan.tally import moves_of
from tests.plan.made import Unit, problem, requirement, schedule


def test_from_the_first_arrival_to_the_first_stay_that_ends() -> None:
    found = problem([Unit(stay=90), Unit(stay=60, ready=5)], [requirement(quantity="200")])
    moves = moves_of(found, schedule(found, (0, 0, 0, 0), (1, 1, 1, 5)))
    (row,) = holding(found, moves)
    assert row.days == 65  # there on 2 and on 7; the second leaves on 67
    assert row.pool == {3: 600, 4: 800, 5: 1000}
    assert row.pledged == 200


def test_a_stay_that_nobody_stated_leaves_it_open() -> None:
    found = problem([Unit(stay=90), Unit(stay=None)], [requirement(quantity="200")])
    (row,) = holding(found, moves_of(found, schedule(found, (0, 0, 0, 0), (1, 1, 1, 0))))
    assert row.days is None


def test_nobody_holds_for_no_day_and_what_is_pledged_counts_all_the_same() -> None:
    found = problem([Unit(stay=90, amount=50)], [requirement(quantity="150")], settings=PlanSettings(rotation=(2,)))
    (row,) = holding(found, ())
    assert (row.days, row.pool, row.pledged) == (0, {2: 300}, 50)


def test_nothing_asked_for_nothing_held() -> None:
    assert holding(problem([Unit()], []), ()) == ()
