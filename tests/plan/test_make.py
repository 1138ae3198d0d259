"""A plan as a whole: its proof, its figures, the same again; what is odd and asked for all the same."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from foedus.errors import ArgumentError
from foedus.plan.bound import bound_at
from foedus.plan.certificate import DECIMALS, certificate
from foedus.plan.make import make
from foedus.plan.nouns import Plan
from foedus.plan.tally import certified
from tests.plan.made import Unit, problem, requirement
from tests.plan.strait import given, planned, required, strait, view


def priced(plan: Plan) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The certificate as an array."""
    found = np.zeros_like(plan.problem.instance.capacity)
    for each in plan.certificate:
        found[plan.problem.resources.index(each.resource), each.day] = each.price
    return found


TIGHT = ([given(quantity="900")], [required(quantity="900", needed_by=12)])


def test_the_certificate_proves_the_bound_without_what_breaks_ties() -> None:
    plan = planned(strait(*TIGHT, ferries=1))
    assert plan.certificate
    assert all(each.price == round(each.price, DECIMALS) > 0 for each in plan.certificate)
    proved = bound_at(certified(plan.problem.instance), priced(plan)).value
    assert plan.bound == pytest.approx(max(plan.value, proved), abs=1e-12)
    assert plan.value <= plan.bound <= plan.most
    assert plan.gap == pytest.approx((plan.bound - plan.value) / plan.bound)


def test_no_price_is_taken_where_it_proves_as_much() -> None:
    found = problem([Unit()], [requirement(quantity="200")], {"ferry": 1})
    price = np.full_like(found.instance.capacity, 0.5)
    bound, prices, used = certificate(found, price)
    assert (bound, prices, used.any()) == (0.5, (), np.False_)


def test_prices_too_small_to_write_are_dropped() -> None:
    found = problem([Unit(ways={"east": (2, {"ferry": 1.0})})] * 9, [requirement(quantity="900")], {"ferry": 0.1})
    price = np.zeros_like(found.instance.capacity)
    price[0, 3], price[0, 4] = 4e-10, 2.0
    _, prices, _ = certificate(found, price)
    assert {each.day for each in prices} <= {4}


def test_value_counts_no_ties() -> None:
    plan = planned(strait([given()], [required(priority=4)]))
    assert plan.value == pytest.approx(0.25, abs=1e-12)
    assert plan.most == 0.25
    assert (plan.gap, plan.closure) == (0, 3)


def test_coverage_runs_to_the_horizon() -> None:
    plan = planned(strait([given()], [required(), required("rear", sector="far", priority=3)]))
    assert [day for day, _, _ in plan.coverage] == list(range(plan.problem.horizon + 1))
    assert plan.coverage[2][1:] == (0, 0)
    assert plan.coverage[3] == pytest.approx((3, 0.5, 0.75))
    assert plan.closure is None


def test_many_small_slots_are_filled_in_spite_of_their_day() -> None:
    """Each is worth a fortieth, and a day at the end would cost more than that."""
    plan = planned(strait([given(quantity="4000", ready_after="30")], [required(quantity="4000", needed_by=None)]))
    assert plan.value == pytest.approx(1)


def test_the_same_again() -> None:
    def text() -> str:
        plan = planned(strait(*TIGHT, ferries=1))
        moves = [(each.serial.id, each.slot.number, each.start, each.arrives) for each in plan.moves]
        return json.dumps([moves, plan.value, plan.bound, [repr(each) for each in plan.certificate], repr(plan.gaps)])

    assert text() == text()


def test_a_watch_that_says_no_keeps_a_valid_plan() -> None:
    plan = make(
        view(strait(*TIGHT, ferries=1)), "mix", given="gates_open", figure="high", iterations=10**9,
        watch=lambda done, value, bound: False,
    )  # fmt: skip
    assert plan.stopped_because == "interrupted"
    assert 0 < plan.value <= plan.bound


def test_nothing_asked_for() -> None:
    plan = planned(strait([given()], [required(quantity="..5")]))
    assert (plan.value, plan.most, plan.bound, plan.gap, plan.closure) == (0, 0, 0, 0, 0)
    assert not [*plan.moves, *plan.gaps, *plan.holding]
    assert {weighted for _, _, weighted in plan.coverage} == {0}


def test_no_network_moves_nobody_and_says_so() -> None:
    plan = planned(strait([given()], [required(sector="")], network=False))
    assert plan.moves == ()
    assert [gap.reason for gap in plan.gaps] == ["no-route"]


@pytest.mark.parametrize("horizon", [0, 731])
def test_a_horizon_that_cannot_be(horizon: int) -> None:
    with pytest.raises(ArgumentError):
        make(view(strait(*TIGHT)), "mix", given="gates_open", figure="high", horizon=horizon)


def test_a_horizon_before_anybody_arrives() -> None:
    plan = make(view(strait(*TIGHT)), "mix", given="gates_open", figure="high", horizon=1, iterations=100)
    assert plan.moves == ()
    assert plan.gaps[0].reason == "late"


def test_a_frontier_only_when_it_is_asked_for() -> None:
    tables = strait([given()], [required()])
    assert planned(tables).frontier == ()
    assert [each.beyond_km for each in planned(tables, frontier=True).frontier] == [0, 100]


def test_an_option_that_is_no_composition() -> None:
    tables = strait(*TIGHT)
    option = tables.options[0].model_copy(update={"id": "some", "measure": "personnel"})
    with pytest.raises(ArgumentError, match="no requirements"):
        make(view(replace(tables, options=(*tables.options, option))), "some", given="gates_open", figure="high")
