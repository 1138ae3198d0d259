"""Which resource-days are named, in which order."""

from __future__ import annotations

import numpy as np
import pytest

from foedus.plan.bottlenecks import SHOWN, bottlenecks, unit_of
from tests.plan.made import Unit, problem, requirement, schedule

RAIL, FERRY = "link.a-b.lane_metres", "lift.ferry"


@pytest.mark.parametrize(
    ("resource", "unit"),
    [
        ("link.a.lane_metres", "lane metres"),
        ("link.a.tonnes", "tonnes"),
        ("link.a.passengers", "persons"),
        ("place.p.rail", "lane metres"),
        ("place.p.air", "tonnes"),
        ("place.p.wagons", "wagons"),
        ("place.p.warships", "tonnes of warships"),
        ("lift.ferry", "assets"),
    ],
)
def test_what_resources_are_counted_in(resource: str, unit: str) -> None:
    assert unit_of(resource) == unit


def test_priced_first_then_full_and_the_rest_not_at_all() -> None:
    ways = {"east": (1, {RAIL: 96.0, FERRY: 0.5})}
    found = problem([Unit(ways=ways)] * 2, [requirement(quantity="200")], {RAIL: 100, FERRY: 1})
    price = np.zeros((2, found.instance.days))
    price[1, 7] = 0.25
    seen = bottlenecks(found, schedule(found, (0, 0, 0, 3), (1, 1, 1, 4)), price)
    assert [(each.resource, each.day, each.use, each.capacity, each.unit, each.price) for each in seen] == [
        (FERRY, 7, 0, 1, "assets", 0.25),
        (RAIL, 3, 96, 100, "lane metres", 0),
        (RAIL, 4, 96, 100, "lane metres", 0),
    ]


def test_a_capacity_of_nothing_is_no_bottleneck_and_no_division() -> None:
    found = problem([Unit()], [requirement()], {FERRY: 0})
    assert bottlenecks(found, schedule(found), np.zeros((1, found.instance.days))) == ()


def test_no_more_than_can_be_read() -> None:
    found = problem([Unit()], [requirement()], {FERRY: 1}, horizon=60)
    assert len(bottlenecks(found, schedule(found), np.ones((1, 61)))) == SHOWN
