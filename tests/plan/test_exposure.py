"""Who is within reach, and what distance costs."""

from __future__ import annotations

from foedus.model.logistics import PlanSettings
from foedus.plan.exposure import exposure, frontier, kept_beyond
from foedus.plan.instance import Schedule
from foedus.plan.nouns import Problem
from foedus.plan.solve import solve
from foedus.plan.tally import moves_of
from tests.plan.made import Unit, problem, requirement, schedule, sector

PLACES = {each.id: each for each in (sector("east", "80..120"), sector("west", "300"), sector("coast"))}
SETTINGS = PlanSettings(reach_km=(100, 250, 500))
ANYWHERE: dict[str, tuple[int, dict[str, float]]] = {"east": (2, {}), "west": (1, {}), "coast": (1, {})}


def planned(found: Problem) -> Schedule:
    return solve(found.instance, iterations=500).schedule


def test_bands_are_cumulative_and_take_the_nearer_end() -> None:
    wanted = [requirement("line"), requirement("rear", sector="west"), requirement("patrol", sector="coast")]
    found = problem([Unit(ways=ANYWHERE)] * 3, wanted, settings=SETTINGS)
    moves = moves_of(found, schedule(found, (0, 0, 0, 0), (1, 1, 4, 0), (2, 2, 8, 0)))
    seen = exposure(found, moves, PLACES)
    assert seen.bands == ((100, 100), (250, 100), (500, 200))
    assert (seen.unplaced, seen.uncounted) == (100, 0)


def test_who_serves_from_where_it_stands_is_in_no_band() -> None:
    found = problem([Unit(stands=True, ways={"east": (0, {})})], [requirement()], settings=SETTINGS)
    seen = exposure(found, moves_of(found, schedule(found, (0, 0, 0, 0))), PLACES)
    assert {persons for _, persons in seen.bands} == {0}
    assert seen.unplaced == 0


def test_keeping_beyond_an_edge_leaves_no_way_to_a_nearer_sector() -> None:
    found = problem([Unit(ways=ANYWHERE)], [requirement()], settings=SETTINGS)
    kept = kept_beyond(found, PLACES, 100)
    assert [int(days) for days in kept.instance.way_days] == [kept.instance.days, 1, 1]
    assert not moves_of(kept, planned(kept))


def test_the_frontier_trades_coverage_for_distance_and_holds_nothing_twice() -> None:
    wanted = [requirement("line"), requirement("rear", sector="west", priority=2)]
    found = problem([Unit(ways=ANYWHERE)] * 2, wanted, settings=SETTINGS)
    seen = frontier(found, planned(found), PLACES, planned)
    assert [each.beyond_km for each in seen] == [0, 100, 500]  # 250 is no better than 100
    assert [round(each.value, 9) for each in seen] == [1.5, 0.5, 0]
    assert [each.personnel[500] for each in seen] == [200, 100, 0]


def test_without_distances_there_is_one_point() -> None:
    found = problem([Unit(ways={"coast": (1, {})})], [requirement(sector="coast")], settings=SETTINGS)
    (only,) = frontier(found, planned(found), PLACES, planned)
    assert (only.beyond_km, only.weighted) == (0, 1)
