"""What can fail and what is delayed: links, places, single assets of lift; the classes that each way uses."""

from __future__ import annotations

from foedus.model.chances import RESOURCE_CLASSES, Likelihood
from foedus.model.tables import Tables
from foedus.risk.pose import Posed, pose
from tests.plan import convoy
from tests.plan.strait import given, required, strait
from tests.risk.cases import drawn, happens, posed

ONE = [given("a")], [required()]


def strait_with(*rows: Likelihood, ferries: int = 3) -> Posed:
    return posed(drawn(strait(*ONE, ferries=ferries), *rows))


def names(some: Posed, way: int) -> set[str]:
    bits = int(some.field.way_class[way])
    return {name for at, name in enumerate(RESOURCE_CLASSES) if bits >> at & 1}


def test_each_asset_of_lift_fails_by_itself_and_only_what_a_row_speaks_of() -> None:
    found = strait_with(happens("outage", "lift.sea", chance=0.1)).chances.outages
    assert [each.id for each in found] == ["lift.ferry.1", "lift.ferry.2", "lift.ferry.3"]
    assert {(each.kind, each.amount, each.resources) for each in found} == {("lift.sea", 1.0, found[0].resources)}
    assert strait_with().chances.outages == ()


def drawn_convoy(*rows: Likelihood) -> Tables:
    return drawn(convoy.view().tables, *(row.model_copy(update={"source": "gazette"}) for row in rows))


def test_a_link_fails_with_all_that_it_carries_and_a_place_by_mode() -> None:
    tables = drawn_convoy(happens("outage", "rail port railhead origin"))
    here = pose(convoy.view(tables), "convoy", given="gates_open", horizon=60)
    found = {each.id: each for each in here.chances.outages}
    resources = {name: [here.problem.resources[at] for at in each.resources] for name, each in found.items()}
    assert resources["link.rail-aland"] == ["link.rail-aland.lane_metres", "link.rail-aland.passengers"]
    assert resources["place.haven.sea"] == ["place.haven.sea"]
    assert found["place.haven.sea"].kind == "port"
    assert resources["place.change.wagons"] == ["place.change.wagons"]
    assert all(each.amount is None for each in found.values())
    assert not any("narrows" in name for name in found)  # a strait is shut or open
    assert not any(name.startswith("link.road") for name in found)


def test_a_mode_that_a_row_speaks_of_is_delayed() -> None:
    found = strait_with(happens("delay", "sea"), happens("late", "land")).chances
    ((mode, rate),) = found.delays
    assert (RESOURCE_CLASSES[mode], rate.id, rate.days) == ("sea", "delay-sea", (5, 5))
    assert [lot.late.id for lot in found.lots if lot.late] == ["late-land"]
    every = strait_with(happens("delay")).chances.delays
    assert [RESOURCE_CLASSES[mode] for mode, _ in every] == ["road", "rail", "sea", "air"]


def test_ways_use_modes_lift_and_the_places_where_the_mode_changes() -> None:
    here = strait_with()
    assert {frozenset(names(here, way)) for way in range(len(here.problem.ways))} == {
        frozenset({"road", "sea", "lift.sea", "port"})
    }


def test_ways_of_the_convoy() -> None:
    here = pose(convoy.view(), "convoy", given="gates_open", horizon=60)
    start = {each.id: int(here.problem.instance.way_start[at]) for at, each in enumerate(here.problem.serials)}
    assert names(here, start["aa-brigade#1"]) >= {"origin", "rail", "lift.rail", "junction", "road"}
    assert names(here, start["bb-frigates#1"]) == {"sea"}  # ships sail by themselves
    assert names(here, start["aa-jets#1"]) == set()  # and who stands where it serves does not move
