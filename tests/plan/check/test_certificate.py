"""Prices prove a bound, whatever they are; forged ones are found out."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
import pytest

from foedus.model.tables import Tables
from foedus.plan.check.certificate import bound
from foedus.plan.check.columns import Way
from foedus.plan.check.demand import best_value, destinations, fits, stays
from foedus.plan.check.judge import case_of
from foedus.plan.check.shape import stated
from foedus.plan.check.supply import rider
from foedus.plan.check.verify import Arrival, Case, _capacity
from tests.plan.check.helpers import Plan, by_rail, codes, judged, plan, tables
from tests.standing.small import seen

# Two serials go by rail and one train is there for both: with a price on it, the bound is what one of them is worth.
SCARCE = {
    "trains": {"count": 2.0},
    "a-east-road": {"days": 25.0},
    "a-narrows-sea": {"days": 25.0},
    "a-port-road": {"gate": "shut-road"},
}
# Medics and frigates, which no price below touches: the frigates arrive 17 days late at best.
OTHERS = 2 / 9 + 0.15 / 2


def price(resource: str, day: int, much: float) -> Plan:
    return {"resource": resource, "day": day, "price": much}


def certified(*prices: Plan, **changes: object) -> Plan:
    return plan(by_rail("a-force#1"), by_rail("a-force#2", 9), **{"certificate": list(prices), **changes})


def test_a_price_by_hand() -> None:
    # Serials start on day 2 or later and keep two trains for seven days. A price p on the two trains of day 8 costs a
    # serial that starts on 2 to 8 two p, and the capacity as much; who starts on day 1 or before is not ready.
    made = certified(price("lift.trains", 8, 0.1))
    found = judged(made, tight=SCARCE)
    # Starting on day 2 costs 0.2 and is on time; on day 9 it costs nothing, arrives on 13, 7 late, and is worth 0.3.
    assert found.bound == pytest.approx(2 * 0.1 + 2 * max(0.5 - 0.2, 0.3) + OTHERS)
    assert codes(found) == []
    assert found.value == pytest.approx(0.5 + 0.5 * 0.6)


def test_a_certificate_that_proves_and_forged_ones() -> None:
    prices = [price("lift.trains", 8, 0.1)]
    proved = judged(certified(*prices), tight=SCARCE).bound
    assert proved is not None
    assert codes(judged(certified(*prices, bound=proved), tight=SCARCE)) == []
    assert codes(judged(certified(*prices, bound=proved + 1), tight=SCARCE)) == []
    assert codes(judged(certified(*prices, bound=proved - 1e-5), tight=SCARCE)) == ["bound-not-proved"]
    assert "bad-price" in codes(judged(certified(price("lift.trains", 8, -0.1), bound=proved), tight=SCARCE))
    assert codes(judged(certified(bound=proved), tight=SCARCE)) == ["bound-not-proved"]
    for factor in (0.5, 2.0, 1e6):
        forged = certified(price("lift.trains", 8, 0.1 * factor), bound=proved)
        assert codes(judged(forged, tight=SCARCE)) == ["bound-not-proved"]


def test_no_certificate_is_prices_of_zero() -> None:
    made = certified(bound=1.0 + OTHERS)
    del made["certificate"]
    assert codes(judged(made, tight=SCARCE)) == []
    assert codes(judged({**made, "certificate": None, "bound": 1.2}, tight=SCARCE)) == ["bound-not-proved"]


def test_a_huge_price_does_not_swallow_small_ones() -> None:
    small = [price("lift.trains", day, 0.01) for day in range(2, 15)]
    free = {**SCARCE, "trains": {"count": 2.0, "from_day": 2}}
    without = judged(certified(*small), tight=free).bound
    # Nothing is there on day 0, so that a price costs nothing, and nobody is on the way then.
    assert judged(certified(price("lift.trains", 0, 1e12), *small), tight=free).bound == pytest.approx(
        without, abs=1e-12
    )


def prepared(of: Tables) -> Case:
    found, _ = stated(plan())
    assert found is not None
    return case_of(seen(of), found)


def choices(case: Case) -> Iterator[tuple[str, Arrival]]:
    """Everything that any serial might do."""
    places = case.columns.terrain.places
    for offer in case.offers.values():
        for number in range(1, offer.serials.count + 1):
            amount = offer.serials.of(number) or 0.0
            for ask in case.asked.values():
                if not fits(offer, ask):
                    continue
                ways: list[Way] = []
                if offer.origin is not None:
                    for sector in destinations(offer, ask, places):
                        ways += case.columns.ways(offer.origin, sector, rider(offer, amount))
                for way in ways:
                    for starts in range(offer.ready, case.horizon + 1 - way.days):
                        yield (
                            f"{offer.pledge}#{number}",
                            Arrival(ask=ask, amount=amount, starts=starts, day=starts + way.days, way=way, slot=None),
                        )
                assert not (ways and stays(offer, ask, places))


@pytest.mark.parametrize("seed", range(25))
def test_no_feasible_plan_is_worth_more_than_any_prices_prove(seed: int) -> None:
    rng = random.Random(seed)
    tight = {
        "trains": {"count": rng.choice([0.4, 1.0, 2.0, 5.0])},
        "ferry": {"count": rng.choice([0.3, 1.0])},
        "a-east-road": {"lane_metres_day": rng.choice([60.0, 300.0, None])},
        "a-change-rail": {"lane_metres_day": rng.choice([100.0, 500.0])},
        "narrows": {"warship_tonnes": rng.choice([3000.0, 5000.0, 9000.0]), "warship_stay": rng.choice([2, 20, None])},
        "change": {"wagons_day": rng.choice([3.0, 15.0, 40.0])},
    }
    case = prepared(tables(tight=tight))
    some = list(choices(case))
    best = 0.0
    for _ in range(30):
        rng.shuffle(some)
        taken: dict[str, Arrival] = {}
        for serial, arrival in some[:120]:
            if serial not in taken and not _capacity(case, [*taken.values(), arrival]):
                taken[serial] = arrival
        by_ask: dict[str, list[tuple[float, int]]] = {}
        for each in taken.values():
            by_ask.setdefault(each.ask.row.id, []).append((each.amount, each.day))
        best = max(best, sum(best_value(case.asked[id_], came) for id_, came in by_ask.items()))
    numbers = np.random.default_rng(seed)
    for scale in (0.0, 1e-5, 1e-3, 0.1, 10.0):
        of = {
            resource: numbers.random(case.horizon + 1) * (numbers.random(case.horizon + 1) < 0.5) * scale
            for resource in case.capacity
        }
        proved = bound(of, case.capacity, case.offers.values(), case.asked.values(), case.columns, case.horizon)
        assert proved >= best - 1e-9
