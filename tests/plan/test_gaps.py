"""Why a requirement is short, and that what would close it closes it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

import pytest

from tests.plan.strait import capability, change, closed, gap_of, given, planned, required, strait
from tests.standing.small import approval, exclusion, gate, said


def test_what_nobody_pledged_is_closed_by_so_much_more() -> None:
    gap = gap_of(planned(strait([given()], [required(quantity="350")])))
    assert (gap.reason, gap.missing) == ("nobody-pledged", 250)
    assert "nobody pledged 250 soldiers" in gap.detail
    more = change(gap, "pledge")
    assert (more.what, more.amount, more.unit) == ("soldiers", 250, "soldiers")
    closing = given("xb", str(ceil(more.amount or 0)), "XB")
    assert closed(planned(strait([given(), closing], [required(quantity="350")])))


def test_a_part_too_small_for_its_slot_wants_a_whole_one() -> None:
    tables = [given(quantity="60")], [required()]
    gap = gap_of(planned(strait(*tables)))
    assert (gap.reason, gap.missing) == ("nobody-pledged", 40)
    assert change(gap, "pledge").amount == 100
    assert not closed(planned(strait([*tables[0], given("xb", "40", "XB")], tables[1])))
    assert closed(planned(strait([*tables[0], given("xb", "100", "XB")], tables[1])))


def test_what_serves_elsewhere_is_said() -> None:
    gap = gap_of(planned(strait([given()], [required("rear", priority=1), required(priority=2)])))
    assert gap.reason == "nobody-pledged"
    assert gap.detail == "nobody pledged 100 soldiers (100 soldiers serve other requirements)"


def test_no_pledge_at_all() -> None:
    plan = planned(strait([], [required()]))
    assert (plan.value, plan.bound, plan.stopped_because) == (0, 0, "nothing to plan")
    assert gap_of(plan).reason == "nobody-pledged"
    assert change(gap_of(plan), "pledge").amount == 100


def test_a_gate_that_is_shut_is_named_and_its_opening_closes_the_gap() -> None:
    tables = strait([given(rule="n")], [required()])
    gap = gap_of(planned(tables, conditions="as_is"))
    assert gap.reason == "gate-shut"
    assert change(gap, "gate").what == "n"
    assert closed(planned(tables, "n=yes", conditions="as_is"))
    assert closed(planned(tables))  # as if every condition were met


def test_the_fewest_gates_that_let_enough_in() -> None:
    """XA's 100 wait for two things, XB's 100 for one; one of the two is enough."""
    pledges = [given(), given("xb", party="XB")]
    tables = strait(
        pledges, [required()],
        gates=[gate("deploy", "q"), gate("own-a", "n", "XA"), gate("own-b", "n", "XB")],
        approvals=[approval("XA", "parliament")], statements=[said("no", "approved.XA.parliament", "no")],
    )  # fmt: skip
    gap = gap_of(planned(tables, conditions="as_is"))
    assert change(gap, "gate").what == "gate.own-b"
    assert closed(planned(tables, "gate.own-b=open", conditions="as_is"))


def test_a_gate_and_an_approval_both_have_to_open() -> None:
    tables = strait(
        [given()], [required()], gates=[gate("deploy", "q"), gate("own-a", "n", "XA")],
        approvals=[approval("XA", "parliament")], statements=[said("no", "approved.XA.parliament", "no")],
    )  # fmt: skip
    gap = gap_of(planned(tables, conditions="as_is"))
    assert change(gap, "gate").what == "approved.XA.parliament and gate.own-a"
    supposed = ("approved.XA.parliament=yes", "gate.own-a=open")
    assert not any(closed(planned(tables, each, conditions="as_is")) for each in supposed)
    assert closed(planned(tables, *supposed, conditions="as_is"))


def test_gates_that_let_in_too_little_are_named_and_do_not_close_it() -> None:
    gap = gap_of(planned(strait([given(rule="n")], [required(quantity="300")]), conditions="as_is"))
    assert gap.reason == "nobody-pledged"
    assert gap.detail == "nobody pledged 200 soldiers; 100 soldiers not let in by n (xa)"
    assert [each.kind for each in gap.close_by] == ["pledge"]
    assert change(gap, "pledge").amount == 300


@pytest.mark.parametrize("scope", ["no_contribution", "no_troops_in_country"])
def test_an_exclusion_that_falls_closes_the_gap(scope: str) -> None:
    tables = strait([given()], [required()], exclusions=[exclusion("XA", scope, "tbase")])
    gap = gap_of(planned(tables))
    assert (gap.reason, change(gap, "caveat").what) == ("excluded", f"{scope} of XA")
    assert closed(planned(strait([given()], [required()])))


def test_a_caveat_keeps_from_combat_and_not_from_the_rest() -> None:
    wanted = [required(combat="yes"), required("rear", priority=9)]
    tables = strait([given(quantity="200")], wanted, exclusions=[exclusion("XA", "no_combat", "tbase")])
    plan = planned(tables)
    assert closed(plan, "rear")
    gap = gap_of(plan)
    assert (gap.reason, change(gap, "caveat").what) == ("excluded", "no_combat of XA")
    assert closed(planned(strait([given(quantity="200")], wanted)))


def test_a_quantity_nobody_stated() -> None:
    gap = gap_of(planned(strait([given(quantity=None)], [required()])))
    assert gap.reason == "not-stated"
    stated = change(gap, "statement")
    assert (stated.what, stated.amount) == ("quantity of xa", 100)
    assert closed(planned(strait([given(quantity="100")], [required()])))


def test_a_readiness_nobody_stated_is_no_supply_for_certain() -> None:
    tables = strait([given(ready_after=None)], [required()])
    assert closed(planned(tables))
    gap = gap_of(planned(tables, figure="low"))
    assert (gap.reason, change(gap, "statement").what) == ("not-stated", "readiness of xa")
    assert closed(planned(strait([given(ready_after="3")], [required()]), figure="low"))


def test_a_place_nobody_stated_is_no_supply_for_certain() -> None:
    gap = gap_of(planned(strait([given(where=None)], [required()]), figure="low"))
    assert (gap.reason, change(gap, "statement").what) == ("not-stated", "place of xa")
    assert closed(planned(strait([given()], [required()]), figure="low"))


def test_placed_elsewhere_and_without_a_route() -> None:
    gap = gap_of(planned(strait([given(where="neighbouring")], [required()])))
    assert gap.reason == "placed-elsewhere"
    assert gap_of(planned(strait([given()], [required(sector="far")]))).reason == "no-route"
    both = planned(strait([given(quantity="200")], [required(sector="far"), required("near")]))
    assert closed(both, "near")
    assert gap_of(both).detail == "100 soldiers without a route to far (xa)"


@pytest.mark.parametrize("ready", [12, 25])
def test_readiness_that_is_too_late_says_by_how_many_days(ready: int) -> None:
    """Three days on the way: it would have to be ready on C+7."""
    gap = gap_of(planned(strait([given(ready_after=str(ready))], [required()])))
    earlier = change(gap, "readiness")
    assert (gap.reason, earlier.what, earlier.amount, earlier.unit) == ("late", "xa", ready - 7, "days")
    assert closed(planned(strait([given(ready_after=str(ready - int(earlier.amount or 0)))], [required()])))
    assert not closed(planned(strait([given(ready_after=str(ready - int(earlier.amount or 0) + 1))], [required()])))


def test_of_several_that_are_late_the_least_late_that_are_enough() -> None:
    pledges = [given(f"x{days}", ready_after=str(days)) for days in (9, 10, 20)]
    gap = gap_of(planned(strait(pledges, [required(quantity="200")])))
    earlier = change(gap, "readiness")
    assert (earlier.what, earlier.amount) == ("x9 and x10", 3)


def test_a_route_too_long_for_any_readiness() -> None:
    gap = gap_of(planned(strait([given()], [required(needed_by=1)])))
    assert gap.reason == "late"
    assert [each.kind for each in gap.close_by] == ["pledge"]


def test_a_ferry_too_few_is_priced_and_so_many_more_close_it() -> None:
    """One ferry for three days a serial: four serials by C+10 take two."""
    pledges, wanted = [given(quantity="400")], [required(quantity="400")]
    plan = planned(strait(pledges, wanted, ferries=1))
    gap = gap_of(plan)
    assert gap.missing == 100
    more = change(gap, "lift")
    assert (more.what, more.unit) == ("lift.ferry", "assets")
    assert more.amount is not None
    assert closed(planned(strait(pledges, wanted, ferries=1 + int(more.amount))))
    assert not closed(planned(strait(pledges, wanted, ferries=int(more.amount))))
    assert any(each.resource == "lift.ferry" for each in plan.bottlenecks)


def test_what_no_ferry_can_carry_is_left_out_and_says_so() -> None:
    heavy = capability("heavy", serial=1, lane_metres="3000")
    pledges = [given(capability="heavy", quantity="1")]
    plan = planned(strait(pledges, [required(capability="heavy", quantity="1")], ferries=1, capabilities=[heavy]))
    gap = gap_of(plan)
    assert gap.reason == "lift"
    assert "at most 25 parts" in gap.detail


def test_every_reason_that_holds_is_told_in_order() -> None:
    pledges = [given(rule="n"), given("xb", None, "XB"), given("xc", party="XC", ready_after="30")]
    gap = gap_of(planned(strait(pledges, [required(quantity="500")]), conditions="as_is"))
    assert gap.reason == "gate-shut"
    first, second, third = gap.detail.split("; ")
    assert first == "100 soldiers not let in by n (xa)"
    assert second == "no quantity stated (xb)"
    assert "late (xc)" in third


def test_a_requirement_that_is_full_has_no_gap() -> None:
    plan = planned(strait([given()], [required()]))
    assert plan.gaps == ()
    assert plan.gap == 0
    assert plan.closure == 3


def test_a_gate_on_the_way_is_named_and_its_opening_closes_the_gap() -> None:
    tables = strait([given()], [required()], gates=[gate("deploy", "q"), gate("passage", "n")])
    links = tuple(row.model_copy(update={"gate": "passage"}) if row.id == "street" else row for row in tables.links)
    tables = replace(tables, links=links)
    gap = gap_of(planned(tables, conditions="as_is"))
    assert (gap.reason, change(gap, "gate").what) == ("gate-shut", "gate.passage")
    assert closed(planned(tables, "gate.passage=open", conditions="as_is"))
    assert closed(planned(tables))
