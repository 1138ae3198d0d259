"""Sound plans of the case that can be planned by hand: their value, what they take, and what the judge makes of it."""

from __future__ import annotations

import pytest

from foedus.model.values import Quantity
from foedus.plan.check.columns import Columns, Use, Way
from foedus.plan.check.judge import case_of
from foedus.plan.check.shape import stated
from foedus.plan.check.supply import Offer, rider
from foedus.plan.check.verify import Case
from tests.plan.check.helpers import by_cruiser, by_ferry, by_rail, by_road, codes, judged, plan, tables
from tests.standing.small import seen


def prepared(figure: str = "high", given: str = "as_is", **changes: object) -> Case:
    found, wrong = stated(plan(figure=figure, given=given))
    assert found is not None
    assert not wrong
    return case_of(seen(tables(**changes)), found)


def way(case: Case, pledge: str, sector: str, *links: str, lift: str | None = None) -> Way:
    """The way of a pledge's first serial by these links."""
    offer: Offer = case.offers[pledge]
    alike = rider(offer, offer.serials.of(1) or 0.0)
    columns: Columns = case.columns
    assert offer.origin is not None
    for route in columns.routes.considered(offer.origin, sector, alike):
        if tuple(step.link.id for step in route) == links:
            for rows in columns.combinations(route, alike):
                if lift in [row.id if row else None for row in rows]:
                    found = columns.travel(route, rows, alike)
                    assert found is not None
                    return found
    raise AssertionError(f"no way by {links}")


def test_value_by_hand() -> None:
    found = judged(plan())
    assert found.violations == ()
    assert found.value == pytest.approx(1 + 1 / 2 / 2 + 1 / 3 / 3)
    assert found.most == pytest.approx(1 + 1 / 2 + 1 / 3)
    # Without prices: all soldiers and frigates on time, and of the medics those of XB as well, from where they stand.
    assert found.bound == pytest.approx(1 + 1 / 2 + 2 / 9)
    assert found.bound is not None
    assert found.gap == pytest.approx(1 - found.value / found.bound)
    assert found.closure is None


@pytest.mark.parametrize(
    "move", [by_road(), by_rail("a-force#1"), by_ferry(), by_cruiser()], ids=["road", "rail", "sea", "war"]
)
def test_every_way_is_accepted(move: dict[str, object]) -> None:
    assert codes(judged(plan(move))) == []


def test_lateness() -> None:
    # Due on day 6 and there on day 9, 13, 14, 21, 22, 36 ...
    for starts, weight in ((3, 1.0), (4, 0.6), (10, 0.6), (11, 0.35), (18, 0.35), (19, 0.15), (27, 0.15)):
        assert judged(plan(by_road(starts=starts))).value == pytest.approx(0.5 * weight)
    assert judged(plan(by_road(starts=20)), tight={"line": {"needed_by": 0}}).value == pytest.approx(0.5 * 0.15)
    horizon = judged(plan(by_road(starts=27)), tight={"line": {"needed_by": None}})
    assert horizon.value == pytest.approx(0.5)


def test_small_serials_fill_small_slots() -> None:
    # 150 are slots of 100 and 50; the serials are of 100 and 50, and come in this order whatever the plan's.
    last = by_rail("a-force#3")
    found = judged(plan(last, by_road()), tight={"line": {"quantity": Quantity.parse("150")}})
    assert codes(found) == []
    assert found.value == pytest.approx(1.0)


def test_rail_by_hand() -> None:
    case = prepared()
    found = way(case, "a-force", "east", "a-change-rail", "change-east-rail", lift="trains")
    # Half a day to load, a day, a day at the break, a day, half a day to unload; the trains are back after 7 days.
    assert found.days == 4
    assert found.times == ((0, 2), (2, 4))
    assert set(found.uses) == {
        Use("link.a-change-rail.lane_metres", 0, 1, 200.0),
        Use("place.change.wagons", 1, 1, 10.0),
        Use("lift.trains", 0, 7, 2.0),
    }


def test_parts_by_hand() -> None:
    # 200 lane metres and half of 110 a day: four parts, the last of which starts three days after the first.
    case = prepared(tight={"a-change-rail": {"lane_metres_day": 110.0}})
    found = way(case, "a-force", "east", "a-change-rail", "change-east-rail", lift="trains")
    assert found.days == 4 + 3
    assert found.times == ((0, 2 + 3), (2, 4 + 3))
    assert set(found.uses) == {
        Use("link.a-change-rail.lane_metres", 0, 4, 50.0),
        Use("place.change.wagons", 1, 4, 2.5),
        *(Use("lift.trains", part, 7, 0.5) for part in range(4)),
    }


def test_parts_for_few_assets() -> None:
    case = prepared(tight={"trains": {"count": 0.5}})
    assert way(case, "a-force", "east", "a-change-rail", "change-east-rail", lift="trains").days == 4 + 3


def test_lift_that_is_a_warship_by_hand() -> None:
    case = prepared()
    sea = ("a-narrows-sea", "narrows-far-sea", "far-east-road")
    uses = set(way(case, "a-force", "east", *sea, lift="cruiser").uses)
    # Two thirds of a cruiser of 4,000 tonnes, five days long from the day it is there; two days there, two back.
    assert uses == {
        Use("place.far.sea", 2, 1, 200.0),
        Use("place.narrows.warships", 1, 5, 200 / 300 * 4000),
        Use("lift.cruiser", 0, 4, 200 / 300),
    }
    assert "place.narrows.warships" not in {
        use.resource for use in way(case, "a-force", "east", *sea, lift="ferry").uses
    }


def test_a_warship_stays_where_nobody_says_how_long() -> None:
    case = prepared(tight={"narrows": {"warship_stay": None}})
    sail = way(case, "a-ship", "coast", "a-narrows-sea", "narrows-coast-sea")
    assert sail.uses == (Use("place.narrows.warships", 1, None, 4000.0),)


def test_lift_without_rows_has_no_limit_and_is_handled() -> None:
    case = prepared(lift=())
    found = way(case, "a-force", "east", "a-narrows-sea", "narrows-far-sea", "far-east-road")
    assert found.days == 3
    assert found.uses == (Use("place.far.sea", 2, 1, 200.0),)


def test_figures_of_supply() -> None:
    high, low = prepared("high"), prepared("low")
    assert set(high.offers) == {"a-force", "a-ship", "b-medics", "c-force", "c-staff"}
    # Nobody said when the medics of XB are ready, and whether XC's company may go is unknown.
    assert set(low.offers) == {"a-force", "a-ship", "c-staff"}
    assert low.left_out["c-force"].startswith("what it hangs on is undetermined")
    assert set(prepared("low", "gates_open").offers) == {"a-force", "a-ship", "c-staff"}
    assert high.left_out == {
        "b-force": "excluded by no_troops_in_country",
        "c-crew": "its quantity is not stated",
    }
    assert (high.offers["a-force"].serials.sizes(9), high.offers["a-force"].ready) == ([100, 100, 50], 2)


def test_gates_of_the_network() -> None:
    unsure = {"a-east-road": {"gate": "unsure"}}
    assert codes(judged(plan(by_road()), tight=unsure)) == []
    assert "gate-shut" in codes(judged(plan(by_road(), figure="low"), tight=unsure))
    shut = {"a-east-road": {"gate": "shut-road"}}
    assert "gate-shut" in codes(judged(plan(by_road()), tight=shut))
    assert codes(judged(plan(by_road(), given="gates_open"), tight=shut)) == []
