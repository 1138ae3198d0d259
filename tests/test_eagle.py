"""Task Force Eagle: its loads on its trains; docs/eagle.md has how long that takes and how far it is off."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from foedus.case.read import read
from foedus.check import check
from tests.helpers import ROOT, run_json

EAGLE = ROOT / "tests" / "cases" / "eagle"
PAGE = ROOT / "docs" / "eagle.md"
TRAINS, CARS, DAYS, SOLDIERS, VEHICLES = 358, 6800, 62, 25_000, 11_000
ROUND = 8  # days: loading, three of the trip, unloading, three back
CAR_METRES, VEHICLE_METRES, CAR_TONNES = 20, 8, 30


@cache
def planned() -> Any:
    return run_json("plan", EAGLE, "--as-of", "1996-02-22", "--standard", "assumed", "--given", "as_is")


def metres() -> float:
    tables = read(EAGLE).tables
    assert tables is not None
    total = 0.0
    for row in tables.requirements:
        load = tables.capability[row.capability].lane_metres
        assert load is not None
        assert load.high is not None
        assert row.quantity.high is not None
        total += load.high * row.quantity.high
    return total


def documented(row: str) -> tuple[int, int, str]:
    found = re.search(rf"^\| {row} \| (\d+) \| (\d+) \| (\S+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert found is not None
    return int(found[1]), int(found[2]), found[3]


def test_it_has_no_mistakes() -> None:
    assert check(read(EAGLE)) == []


def test_its_rows_follow_from_the_published_totals() -> None:
    tables = read(EAGLE).tables
    assert tables is not None
    (trains,) = tables.lift
    assert trains.count == round(TRAINS / DAYS * ROUND)
    assert trains.lane_metres == round(CARS / TRAINS) * CAR_METRES
    assert tables.capability["force"].lane_metres is not None
    assert tables.capability["force"].lane_metres.high == VEHICLES * VEHICLE_METRES / SOLDIERS
    assert tables.capability["supplies"].lane_metres is not None
    assert tables.capability["supplies"].lane_metres.high == round(CAR_METRES / CAR_TONNES, 4)


def test_the_page_has_the_trains_that_the_loads_need() -> None:
    actual, found, error = documented("trains")
    assert actual == TRAINS
    assert found == round(metres() / (round(CARS / TRAINS) * CAR_METRES))
    assert error == f"{round((found / actual - 1) * 100):+d}%"


def test_the_page_has_the_days_that_the_plan_takes() -> None:
    actual, found, error = documented("days until all is there")
    assert actual == DAYS
    assert planned()["closure"] == found
    assert error == f"{round((found / actual - 1) * 100):+d}%"


def test_no_plan_beats_what_the_trains_can_carry() -> None:
    least = metres() / (TRAINS / DAYS * round(CARS / TRAINS) * CAR_METRES)
    assert planned()["closure"] >= least - ROUND
