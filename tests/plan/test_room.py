"""When a serial could be there alone, and what is in its way."""

from __future__ import annotations

import numpy as np

from foedus.plan.nouns import Problem
from foedus.plan.room import Reach, Room
from foedus.plan.tally import use_of
from tests.plan.made import Unit, problem, requirement, schedule

FERRY = {"east": (2, {"ferry": 1.0})}


def reach(found: Problem, *moves: tuple[int, int, int, int], serial: int = 0, due: int = 10) -> Reach:
    return Room(found.instance, use_of(found.instance, schedule(found, *moves))).reach(serial, 0, due)


def test_alone_it_goes_when_it_is_ready() -> None:
    found = problem([Unit(ready=3, ways=FERRY)], [requirement()], {"ferry": 1})
    assert reach(found) == Reach(ways=1, alone=5, ready_by=8, blocked_by=frozenset())


def test_a_sector_it_has_no_way_to() -> None:
    found = problem([Unit(ways={"west": (2, {})})], [requirement()])
    assert reach(found) == Reach(ways=0, alone=None, ready_by=None, blocked_by=frozenset())


def test_readiness_that_comes_too_late_says_how_early_it_would_have_to_be() -> None:
    found = problem([Unit(ready=15, ways=FERRY)], [requirement()], {"ferry": 1})
    assert reach(found) == Reach(ways=1, alone=17, ready_by=8, blocked_by=frozenset())


def test_what_is_taken_stands_in_the_way() -> None:
    found = problem([Unit(ready=8, ways=FERRY)] * 2, [requirement(quantity="200")], {"ferry": 1})
    assert reach(found, (0, 0, 0, 8), serial=1).blocked_by == {0}
    assert reach(found, (0, 0, 0, 8), serial=1, due=11).blocked_by == frozenset()


def test_of_several_ways_the_one_that_lacks_fewest_counts() -> None:
    ways = {"east": (2, {"ferry": 1.0, "quay": 1.0})}
    others = [Unit(ready=8, ways=FERRY), Unit(ready=8, ways={"east": (2, {"quay": 1.0})})]
    found = problem([Unit(ready=8, ways=ways), *others], [requirement(quantity="300")], {"ferry": 1, "quay": 1})
    assert reach(found, (1, 1, 1, 8)).blocked_by == {0}
    assert reach(found, (1, 1, 1, 8), (2, 2, 2, 8)).blocked_by == {0, 1}


def test_what_is_too_small_even_alone() -> None:
    found = problem([Unit(ways={"east": (2, {"ferry": 3.0})})], [requirement()], {"ferry": 1})
    assert reach(found) == Reach(ways=1, alone=None, ready_by=None, blocked_by=frozenset({0}))


def test_uses_of_one_resource_add_up() -> None:
    found = problem([Unit(ways={"east": (2, {"ferry": 0.6})})], [requirement()], {"ferry": 1})
    twice = found.instance
    twice.use_start[1] = 2
    for name in ("use_resource", "use_offset", "use_length", "use_amount"):
        object.__setattr__(twice, name, np.repeat(getattr(twice, name), 2))
    assert reach(found).alone is None


def test_a_capacity_that_opens_later_and_a_horizon_that_comes_too_soon() -> None:
    found = problem([Unit(ready=2, ways=FERRY)], [requirement()], {"ferry": 1})
    found.instance.capacity[0, :9] = 0
    assert reach(found) == Reach(ways=1, alone=11, ready_by=None, blocked_by=frozenset())
    assert reach(problem([Unit(ready=29, ways=FERRY)], [requirement()], {"ferry": 1})).alone is None
