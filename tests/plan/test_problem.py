"""The convoy as arrays, worked out by hand; and cases that have little to plan with, or too much."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from foedus.errors import ArgumentError
from foedus.plan.nouns import Problem
from tests.plan.convoy import left, paths, planned, supplied, tables

EAST_WEST, WEST, COAST, ANY = range(4)


def used(found: Problem, serial: str, way: str, sector: str) -> list[tuple[str, int, int, float]]:
    """What a way, by its links and lift, uses: resource, from which day, for how many, how much."""
    number = [each.id for each in found.serials].index(serial)
    first, last = found.instance.way_start[number : number + 2]
    legs = [path[2] if path[1] == sector else "" for path in paths(found, serial)]
    at = range(first, last)[legs.index(way)]
    i = found.instance
    return [
        (found.resources[i.use_resource[use]], int(i.use_offset[use]), int(i.use_length[use]), float(i.use_amount[use]))
        for use in range(i.use_start[at], i.use_start[at + 1])
    ]


def test_a_brigade_goes_by_rail_over_the_break_of_gauge_or_by_road() -> None:
    found = planned()
    by_rail = "rail-aland@trains rail-change@trains road-west"
    assert paths(found, "aa-brigade#2") == [
        (EAST_WEST, "east", "rail-aland@trains rail-change@trains road-east", 7),
        (EAST_WEST, "east", "rail-aland@trains road-change road-east", 7),
        (EAST_WEST, "east", "road-aland road-change road-east", 7),
        (EAST_WEST, "west", by_rail, 5),
        (EAST_WEST, "west", "rail-aland@trains road-change road-west", 7),
        (EAST_WEST, "west", "road-aland road-change road-west", 7),
        (WEST, "west", by_rail, 5),
        (WEST, "west", "rail-aland@trains road-change road-west", 7),
        (WEST, "west", "road-aland road-change road-west", 7),
    ]
    # 800 soldiers: 400 lane metres, 640 tonnes. 800 / 300 trains in 2 parts: 20 wagons are more than half of 30, 400
    # lane metres more than half of 400. Minutes: loaded 720, at the change 2880, through it 4320, at the hub 4680,
    # unloaded 5400, the second part 6840 (day 4); by road 800 / 2 lane metres hold all of it: 7200, 5 days.
    # Trains are away for 720 + 2 * (2880 + 1440 + 360 - 720) + 720 = 9360 minutes: 7 days, the second part from day 1.
    part = 800 / 300 / 2
    assert used(found, "aa-brigade#2", by_rail, "west") == [
        ("link.rail-aland.lane_metres", 0, 2, 200),
        ("link.rail-aland.passengers", 0, 2, 400),
        ("place.change.wagons", 2, 2, 10),
        ("link.rail-change.lane_metres", 3, 2, 200),
        ("place.hub.rail", 3, 2, 200),
        ("lift.trains", 0, 1, part),
        ("lift.trains", 1, 6, 2 * part),
        ("lift.trains", 7, 1, part),
        ("link.road-west.lane_metres", 4, 1, 400),
    ]
    # All by road: half of 500 and of 300 make 2 and 3 parts, but it is one run: 3. There at 3600, 5760, 6120 minutes
    # (4.25 days), the last part on 9000: 7 days.
    assert used(found, "aa-brigade#2", "road-aland road-change road-west", "west") == [
        ("link.road-aland.lane_metres", 0, 3, 400 / 3),
        ("link.road-change.lane_metres", 2, 3, 400 / 3),
        ("link.road-west.lane_metres", 4, 3, 400 / 3),
    ]


def test_a_battalion_by_sea_has_the_choice_of_two_ships_where_the_strait_is_open() -> None:
    road = " road-coast road-west"
    ferry, grey = "sea-beland@ferry sea-haven@ferry", "sea-beland@landing-ship sea-haven@landing-ship"
    shut, opened = planned(), planned(given="gates_open")
    assert {path[2] for path in paths(shut, "bb-battalion#1") if path[2].endswith(road)} == {ferry + road}
    assert {path[2] for path in paths(opened, "bb-battalion#1") if path[2].endswith(road)} == {
        ferry + road,
        grey + road,
    }
    # 400 lane metres: half of 900 at beland, but half of 500 in haven: 2 parts of 800 / 400 landing ships. Loaded 1440,
    # at the strait 8640, in haven 10440 (day 7), unloaded 11880, the second part 13320 (day 9). Road: half of 250: 4
    # parts. At the hub 16200, in the west 16560 (day 11.5), the last part on 20880: 15 days.
    assert used(opened, "bb-battalion#1", grey + road, "west") == [
        ("place.beland.sea", 0, 2, 200),
        ("place.narrows.warships", 6, 21, pytest.approx(800 / 400 * 6000)),
        ("place.haven.sea", 7, 2, 200),
        ("lift.landing-ship", 0, 1, pytest.approx(1)),
        ("lift.landing-ship", 1, 14, pytest.approx(2)),
        ("lift.landing-ship", 15, 1, pytest.approx(1)),
        ("link.road-coast.lane_metres", 9, 4, 100),
        ("link.road-west.lane_metres", 11, 4, 100),
    ]
    assert {path[3] for path in paths(opened, "bb-battalion#1") if path[2] == grey + road} == {15}


def test_the_corridor_is_open_for_the_high_figure_until_somebody_says_no() -> None:
    def by_rail(found: Problem) -> bool:
        return any("rail-coast" in path[2] for path in paths(found, "bb-battalion#1"))

    assert by_rail(planned(None, "bb.vote=yes"))
    assert not by_rail(planned(None, "bb.vote=yes", figure="low"))
    assert by_rail(planned(None, "bb.vote=yes", "hh.corridor=yes", figure="low"))
    assert not by_rail(planned(None, "hh.corridor=no"))
    assert by_rail(planned(None, "hh.corridor=no", given="gates_open"))


def test_ships_sail_by_themselves_and_only_those_whom_the_strait_lets_through() -> None:
    found = planned(None, "dd.passage=yes")
    assert paths(found, "bb-frigates#1") == [(COAST, "coast", "sea-beland sea-coast", 6)]
    assert used(found, "bb-frigates#1", "sea-beland sea-coast", "coast") == [("place.narrows.warships", 5, 21, 4000)]
    # Deland lies on the strait: it passes whatever it says to others, and counts for nothing there.
    assert paths(planned(), "dd-frigate#1") == [(COAST, "coast", "sea-deland sea-coast", 2)]
    assert used(planned(), "dd-frigate#1", "sea-deland sea-coast", "coast") == []


def test_who_serves_where_it_stands_is_there_at_once() -> None:
    assert paths(planned(), "aa-jets#1") == [(COAST, "", "", 0)]


def test_where_a_place_is_not_stated_or_a_sector_is_not_named_all_are_open() -> None:
    found = planned()
    assert {path[:2] for path in paths(found, "bb-battery#1")} == {(EAST_WEST, "east"), (EAST_WEST, "west")}
    assert {path[1] for path in paths(found, "cc-medics#1")} == {"east", "west", "coast"}
    # By air: 15 tonnes of 12 in all; loaded 90 minutes, there 450, unloaded 540; road until 2340, 2700: 2 days.
    assert (ANY, "west", "air-celand@transports road-field road-west", 2) in paths(found, "cc-medics#1")


def test_slots_and_what_they_are_worth() -> None:
    found = planned()
    assert [(each.requirement.id, each.number, each.size, each.due) for each in found.slots] == [
        ("line", 1, 800, 20),
        ("line", 2, 800, 20),
        ("line", 3, 800, 20),
        ("rear", 1, 800, 30),
        ("rear", 2, 200, 30),
        ("patrol", 1, 1, 15),
        ("patrol", 2, 1, 15),
        ("cover", 1, 4, 10),
        ("cover", 2, 4, 10),
        ("shield", 1, 1, 40),
        ("clinic", 1, 60, 25),
    ]
    i = found.instance
    expected = [1 / 3] * 3 + [0.8 / 2, 0.2 / 2] + [1 / 2] * 2 + [1 / 4] * 2 + [1 / 2, 1 / 3]
    assert i.slot_worth.tolist() == pytest.approx(expected)
    assert i.slot_sector.tolist() == [0, 0, 0, 1, 1, 2, 2, 2, 2, 0, 3]
    assert i.slot_kind.tolist() == [0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4]
    assert i.slot_combat.tolist() == [True] * 3 + [False] * 6 + [True, False]
    low = [(each.requirement.id, each.size) for each in planned(figure="low").slots[9:]]
    assert low == [("shield", 1), ("shield", 1), ("clinic", 60), ("clinic", 60)]
    assert [row.id for row in found.requirements] == ["line", "rear", "patrol", "cover", "shield", "clinic"]


def test_the_arrays_fit_together_and_capacities_hold_for_every_day() -> None:
    for given in ("as_is", "gates_open"):
        found = planned(given=given)
        i = found.instance
        assert (i.days, i.serials, i.slots, i.ways) == (61, len(found.serials), len(found.slots), len(found.ways))
        assert i.capacity.shape == (len(found.resources), 61)
        assert i.way_start[-1] == i.ways == len(i.use_start) - 1
        assert i.use_start[-1] == len(i.use_resource) == len(i.use_amount)
        assert [each.days for each in found.ways] == i.way_days.tolist()
        assert (np.diff(i.way_start) > 0).all()
        assert (i.use_offset >= 0).all()
        assert (i.use_length > 0).all()
        assert (i.use_amount > 0).all()
    capacity = dict(zip(found.resources, found.instance.capacity, strict=True))
    assert capacity["lift.landing-ship"].tolist() == [0] * 10 + [1] * 51
    assert set(capacity["link.rail-change.lane_metres"]) == {400}
    assert found.unstated == ()


def test_a_load_that_nobody_stated_takes_nothing_and_is_named(tmp_path: Path) -> None:
    case = tables({"capabilities.csv": ("soldiers,1,0.5,0.8", "soldiers,1,,0.8")}, to=tmp_path)
    found = planned(case)
    assert found.unstated == ("soldiers",)
    by_road = used(found, "aa-brigade#1", "road-aland road-change road-west", "west")
    assert by_road == []
    case = tables({"capabilities.csv": ("ships,180,,4000", "ships,180,,")}, to=tmp_path)
    assert planned(case).unstated == ("frigates",)


@pytest.mark.parametrize("without", ["places.csv", "links.csv"])
def test_without_a_network_only_who_need_not_move_serves(without: str, tmp_path: Path) -> None:
    gone = ("places.csv", "links.csv", "lift.csv")
    case = tables(without=gone if without == "places.csv" else (), to=tmp_path)
    if without == "links.csv":  # a sector without a link is a mistake, so that only origins are left
        sectors = tuple(row for row in case.places if row.kind != "sector")
        case = replace(case, places=sectors, links=())
    found = planned(case)
    assert {each.split("#")[0] for each in supplied(found)} == {"aa-jets", "bb-frigates", "dd-frigate"}
    assert {each.reason for each in found.left_out} == {"no-route", "gate-shut"}
    assert found.resources == ()
    assert found.instance.capacity.shape == (0, 61)


def test_links_that_lead_nowhere_and_a_party_without_an_origin_are_told(tmp_path: Path) -> None:
    case = tables({"links.csv": ("air-celand,celand", "air-celand,aland")}, to=tmp_path)
    details = {each.pledge: each.detail for each in planned(case).left_out}
    assert details["bb-frigates"] == "no chain of links that it can pass leads from beland to coast"
    places = tuple(row for row in case.places if row.id != "deland")
    found = planned(replace(case, places=places))
    details = {each.pledge: each.detail for each in found.left_out}
    assert details["dd-frigate"] == "places.csv has no place of its home, DD"


def test_what_no_lift_carries_is_told(tmp_path: Path) -> None:
    case = tables({"lift.csv": ("ferry,Ferry,sea,1,1200,3000", "ferry,Ferry,sea,1,1,3000")}, to=tmp_path)
    (why,) = (each for each in planned(case).left_out if each.pledge == "bb-battery")
    assert (why.reason, why.amount) == ("lift", 1)
    assert why.detail == "no lift carries it from beland to east in at most 25 parts"


def test_a_part_of_a_pledge_may_have_no_way(tmp_path: Path) -> None:
    """Roads of 20 lane metres carry the rest of 100 soldiers, not the serials of 800."""
    case = tables({"pledges.csv": (",CC,force,soldiers,150,", ",CC,force,soldiers,900,")}, to=tmp_path)
    links = tuple(row.model_copy(update={"lane_metres_day": 20.0}) if row.mode == "road" else row for row in case.links)
    found = planned(replace(case, links=links))
    assert supplied(found)["cc-company#2"] == (100, 8)
    assert "cc-company#1" not in supplied(found)
    assert left(found)["cc-company"] == ("lift", (), 800)


def test_nothing_pledged_and_nothing_asked_for(tmp_path: Path) -> None:
    found = planned(tables(without=("pledges.csv", "exclusions.csv"), to=tmp_path))
    assert (found.serials, found.left_out, len(found.slots)) == ((), (), 11)
    least = planned(tables({"requirements.csv": ("soldiers,2400,east", "soldiers,..2400,east")}, to=tmp_path))
    assert least.requirements[0].id == "rear"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            {"option": "convoi"},
            "There is no such option. Found 'convoi', expected one of convoy. Did you mean 'convoy'?",
        ),
        (
            {"option": "persons"},
            "This option has no requirements to plan for. Found 'persons', expected one of convoy.",
        ),
        ({"horizon": 0}, "This cannot be the last day of a plan. Found '0', expected 1 to 730 days"),
        ({"horizon": 731}, "This cannot be the last day of a plan. Found '731', expected 1 to 730 days"),
        (
            {"given": "gate_open"},
            "This cannot be 'given'. Found 'gate_open', expected as_is or gates_open. Did you mean",
        ),
        ({"figure": "hi"}, "This cannot be 'figure'. Found 'hi', expected high or low."),
    ],
)
def test_arguments_that_cannot_be(arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(ArgumentError) as error:
        planned(**arguments)
    assert str(error.value).startswith(words)


def test_too_many_serials_and_slots_name_the_capability(tmp_path: Path) -> None:
    case = tables({"pledges.csv": ("2000..2400", "20000000000000")}, to=tmp_path)
    with pytest.raises(ArgumentError, match=r"too many serials of pledges, most of them of soldiers.*capabilities.csv"):
        planned(case)
    case = tables({"requirements.csv": ("soldiers,2400,east", "soldiers,20000000000000,east")}, to=tmp_path)
    with pytest.raises(ArgumentError, match=r"too many slots of requirements.*larger serial for soldiers"):
        planned(case)
