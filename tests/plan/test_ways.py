"""Time and capacity along a way, each number worked out by hand beside it."""

from __future__ import annotations

from typing import Any

import pytest

from foedus.model.logistics import Lift, Link, Place
from foedus.model.nouns import Capability
from foedus.network.passable import Network
from foedus.plan.resources import load_of
from foedus.plan.ways import Carriage, Moved, Timed
from tests.plan.net import capability, lift, link, place

GATES = {"open": True, "shut": False}
TROOPS = capability(personnel=1, lane_metres=0.5, tonnes=0.8)
FRIGATE = capability(id="frigates", domain="sea", unit="ships", tonnes=4000, own_means="sea", warship="yes")


def ways(
    places: list[Place],
    links: list[Link],
    rows: list[Lift],
    what: Capability = TROOPS,
    amount: float = 800,
    *,
    party: str = "AA",
    horizon: int = 60,
) -> list[Timed]:
    """The ways of so much of something from o to s."""
    network = Network([place("o", "origin"), *places], links, GATES.__getitem__)
    carriage = Carriage(network, rows, wagon_metres=20, horizon=horizon)
    moved = Moved(party=party, capability=what, amount=amount)
    return [each for route in network.routes("o", "s", moved.mover) for each in carriage.ways(route, moved)]


def uses(timed: Timed) -> list[tuple[str, int, int, float]]:
    return [(use.resource, use.offset, use.length, use.amount) for use in timed.uses]


def legs(timed: Timed) -> list[tuple[str, str, int, int]]:
    return [(leg.link, leg.lift, leg.depart, leg.arrive) for leg in timed.way.legs]


SECTOR = place("s", "sector")


def test_loads_are_amounts_times_the_high_end_of_each() -> None:
    ranged = capability(personnel="40..60", lane_metres="2..", tonnes="..3")
    assert load_of(ranged, 2) == {"persons": 120, "lane_metres": 4, "tonnes": 6}
    assert load_of(capability(personnel=0), 2) == {"persons": 0}


def test_a_railway_over_a_break_of_gauge() -> None:
    """800 soldiers are 400 lane metres, 640 tonnes, 800 persons."""
    places = [place("a", "railhead", rail_day=900, wagons_day=30), place("s", "sector", rail_day=600)]
    links = [
        link("one", "o", "a", "rail", 1.5, lane_metres_day=1000, passengers_day=3000, gauge=1435),
        link("two", "a", "s", "rail", 0.25, lane_metres_day=400, gauge=1520),
    ]
    trains = lift("trains", "rail", 4, lane_metres=200, passengers=300, load_days=0.5, unload_days=0.25)
    (way,) = ways(places, links, [trains])
    # Assets: the larger of 400 / 200 and 800 / 300, 2.67 trains; what a train carries in tonnes is not stated.
    # Parts: 400 / w <= 400 / 2 on the second link: 2. (1000 / 2 and 600 / 2 hold from 2, 3000 / 2 from 1; 20 wagons
    # <= 30 / 2 from 2; 2.67 / 2 <= 4.)
    # Minutes: loaded at 720; first link until 2880; its gauge changed until 4320; second until 4680; unloaded at 5040;
    # the second part a day later: 6480, so 5 days.
    assert way.way.days == 5
    assert way.way.sector == "s"
    assert legs(way) == [("one", "trains", 0, 3), ("two", "trains", 3, 5)]
    # Away: 720 + 2 * (2160 + 1440 + 360) + 360 minutes are 9000, so 7 days; the second part from day 1.
    each = 800 / 300 / 2
    assert uses(way) == [
        ("link.one.lane_metres", 0, 2, 200),
        ("link.one.passengers", 0, 2, 400),
        ("place.a.wagons", 2, 2, 10),
        ("link.two.lane_metres", 3, 2, 200),
        ("place.s.rail", 3, 2, 200),
        ("lift.trains", 0, 1, each),
        ("lift.trains", 1, 6, 2 * each),
        ("lift.trains", 7, 1, each),
    ]
    assert way.lift_days == pytest.approx(800 / 300 * 7)


def test_a_change_of_mode_waits_for_the_last_part() -> None:
    """The road comes after the ship; handling and road take halves at most."""
    places = [place("a", "port", sea_day=500), SECTOR]
    links = [link("sail", "o", "a", "sea", 2.25), link("drive", "a", "s", "road", 0.5, lane_metres_day=300)]
    ferry = lift("ferry", "sea", 1, lane_metres=1200, load_days=0.5, unload_days=0.5)
    (way,) = ways(places, links, [ferry])
    # Sea: 400 / w <= 500 / 2: 2 parts of 1/6 ferry. Loaded 720, there 3960 (2.75), unloaded 4680 (3.25), the second
    # part at 6120 (4.25). Road: 400 / w <= 150: 3 parts from day 4, the first until 6840 (4.75), the last at 9720.
    assert legs(way) == [("sail", "ferry", 0, 4), ("drive", "", 4, 7)]
    assert way.way.days == 7
    # The change of run is in the length of the route alone. Away: 720 + 2 * 3240 + 720 = 7920, 5.5, so 6 days.
    assert uses(way) == [
        ("place.a.sea", 2, 2, 200),
        ("lift.ferry", 0, 1, 400 / 1200 / 2),
        ("lift.ferry", 1, 5, 400 / 1200),
        ("lift.ferry", 6, 1, 400 / 1200 / 2),
        ("link.drive.lane_metres", 4, 3, 400 / 3),
    ]
    assert way.lift_days == pytest.approx(6 / 3)


def test_each_choice_of_lift_is_a_way_the_last_run_varying_fastest_and_8_at_most() -> None:
    places = [place("a", "port"), SECTOR]
    links = [link("sail", "o", "a", "sea"), link("roll", "a", "s", "rail")]
    sea = [lift(f"s{at}", "sea", 9, tonnes=500) for at in range(3)]
    rail = [lift(f"r{at}", "rail", 9, tonnes=500) for at in range(3)]
    found = ways(places, links, [rail[0], *sea, *rail[1:], lift("books", "rail", 9, lane_metres=1)])
    # 400 lane metres by one a train: 400 / w <= 9 would take 45 parts, and that is no way, though it is one of the 8.
    expected = ["s0 r0", "s0 r1", "s0 r2", "s1 r0", "s1 r1", "s1 r2"]
    assert [" ".join(leg.lift for leg in each.way.legs) for each in found] == expected


def test_what_can_carry_what() -> None:
    links = [link("fly", "o", "s", "air", 0.5)]

    def carried(what: Capability, **row: Any) -> list[float]:
        return [each.lift_days for each in ways([SECTOR], links, [lift("planes", "air", 100, **row)], what, 10)]

    tonnes = capability(tonnes=2)
    assert carried(tonnes, tonnes=5) == [pytest.approx(4)]  # 20 / 5 assets, for half a day there and half back
    assert carried(tonnes, tonnes=5, lane_metres=1) == [
        pytest.approx(4)
    ]  # its length is not stated, and is taken to fit
    assert carried(tonnes, lane_metres=9) == []
    assert carried(capability(), lane_metres=9) == [0]
    assert carried(capability(tonnes=0), tonnes=9) == [0]
    assert ways([SECTOR], links, [lift("none", "air", 0, tonnes=5)], tonnes, 10) == []
    (free,) = ways([SECTOR], links, [lift("ships", "sea", 1, tonnes=5)], tonnes, 10)
    assert legs(free) == [("fly", "", 0, 1)]
    assert uses(free) == []


def test_a_mode_without_lift_is_handled_all_the_same() -> None:
    (way,) = ways([place("s", "sector", air_day=4000)], [link("fly", "o", "s", "air", 1.25)], [])
    assert uses(way) == [("place.s.air", 1, 1, 640)]
    assert way.way.days == 2


def test_more_than_25_parts_is_no_way() -> None:
    def over(metres: float) -> int:
        found = ways([SECTOR], [link("lane", "o", "s", days=1, lane_metres_day=metres)], [])
        return found[0].way.days if found else 0

    assert over(32) == 25  # 400 / 25 is half of 32
    assert over(31.9) == 0
    assert over(32 - 1e-9) == 25


def test_a_warship_stays_behind_a_strait_with_all_it_weighs() -> None:
    places = [place("a", "strait", warship_tonnes=9000, warship_stay=21), place("s", "sector", sea_day=1)]
    links = [link("in", "o", "a", "sea", 2.5, lane_metres_day=1), link("out", "a", "s", "sea", 1)]
    carrier = lift("carrier", "sea", 1, tonnes=1)
    (way,) = ways(places, links, [carrier], FRIGATE, 2)
    # By own means: no link, no handling, no lift. There on day 2.5, in the sector on 3.5.
    assert uses(way) == [("place.a.warships", 2, 21, 8000)]
    assert (way.way.days, way.lift_days, legs(way)) == (4, 0, [("in", "", 0, 3), ("out", "", 2, 4)])
    (to_the_end,) = ways([place("a", "strait", warship_tonnes=9000), SECTOR], links, [], FRIGATE, 1)
    assert uses(to_the_end) == [("place.a.warships", 2, 59, 4000)]  # days 2 to 60
    littoral = [place("a", "strait", warship_tonnes=9000, gate="shut", littoral="CC AA"), SECTOR]
    assert [uses(each) for each in ways(littoral, links, [], FRIGATE, 1)] == [[]]
    assert ways(littoral, links, [], FRIGATE, 1, party="BB") == []


def test_lift_that_is_a_warship_is_bound_by_straits_and_other_lift_is_not() -> None:
    grey = lift("grey", "sea", 3, tonnes=320, warship="yes", displacement=6000)
    white = lift("white", "sea", 3, tonnes=320)
    links = [link("in", "o", "a", "sea", 1), link("out", "a", "s", "sea", 1)]
    for gate, expected in (("open", ["grey", "white"]), ("shut", ["white"])):
        strait = place("a", "strait", warship_tonnes=12000, warship_stay=3, gate=gate)
        found = ways([strait, SECTOR], links, [grey, white])
        assert [each.way.legs[0].lift for each in found] == expected
    found = ways([place("a", "strait", warship_tonnes=12000, warship_stay=3), SECTOR], links, [grey])
    # 640 tonnes are 2 ships of 6000 tonnes; the limit of a strait makes no parts.
    assert uses(found[0]) == [("place.a.warships", 1, 3, 12000), ("lift.grey", 0, 4, 2)]


def test_one_resource_at_several_points_adds_up_and_ends_with_the_horizon() -> None:
    """Out and back through the same trains: two runs by rail, with a road between them."""
    places = [place("a"), place("b"), SECTOR]
    links = [link("1", "o", "a", "rail", 0.25), link("2", "a", "b", "road", 0.25), link("3", "b", "s", "rail", 0.25)]
    trains = lift("trains", "rail", 2, tonnes=640, load_days=2)
    (way,) = ways(places, links, [trains])
    # One train. First run: loaded 2880, there 3240; away 2880 + 720 minutes, 2.5, so days 0 to 2. Road until 3600.
    # Second from day 2: loaded 6480, there 6840; away as long, days 2 to 4.
    assert uses(way) == [("lift.trains", 0, 2, 1), ("lift.trains", 2, 1, 2), ("lift.trains", 3, 2, 1)]
    assert way.way.days == 5
    (cut,) = ways(places, links, [trains], horizon=3)
    assert uses(cut)[-1] == ("lift.trains", 3, 1, 1)
