"""The plain replay does what docs/risk.md says, on fields small enough to work out by hand; SimPy agrees with it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from benchmarks.risk.luck import key, mix, number, probability, whole
from benchmarks.risk.medium import medium
from benchmarks.risk.plain import Change

from foedus.risk.chances import NEVER, Const, Date, Kth, Lead, LeadOf, Outage, Plus, Rate
from tests.benchmarks.risk_fields import (
    ALL,
    DAYS,
    HALF,
    SURE,
    Serial,
    Way,
    arrivals,
    both,
    chances,
    draw_of,
    field,
    lot,
)


def test_numbers_follow_from_names() -> None:
    state, found = 1234567, []
    for _ in range(3):
        state = (state + 0x9E3779B97F4A7C15) % 2**64
        found.append(mix(state))
    assert found == [6457827717110365317, 3203168211198807973, 9817491932198370423]  # published for this seed
    # printf keep.fr-force | b2sum -l 64: a149c9e0669ef197
    assert key(7, "keep.fr-force") == mix((7 * 0x9E3779B97F4A7C15 + 0x97F19E66E0C949A1) % 2**64) == 7265153358394530725
    assert [number(7265153358394530725, draw) for draw in (0, 1, 41)] == [
        4373600267591704,
        5127104580043150,
        1499650008378937,
    ]


def test_what_numbers_stand_for() -> None:
    assert [whole(int(u * 2**53), 3, 6) for u in (0, 0.24, 0.25, 0.99)] == [3, 3, 4, 6]
    even = Rate(id="even", low=0, mode=0.5, high=1)
    assert [probability(int(u * 2**53), even) for u in (0.125, 0.5, 0.875)] == [0.25, 0.5, 0.75]
    assert probability(2**52, Rate(id="edge", low=0.2, mode=0.2, high=0.7)) == 0.7 - (0.5 * (0.7 - 0.2) * 0.5) ** 0.5
    assert probability(2**52, SURE) == 1


def test_zero_risk_gives_the_plan_back() -> None:
    where = field([Serial((0, 0, 2)), Serial((1, 0, 5)), Serial()], slots=3)
    third = 333_333_333
    expected = [0, 0, 0, third, third, third, 2 * third, 2 * third, 2 * third, 2 * third]
    assert both(where, chances(lot("a"), lot("b"), lot("c"))) == [(expected, -1)]


def test_closure_is_when_the_last_slot_is_full() -> None:
    where = field([Serial((1, 0, 2)), Serial((0, 0, 5))], slots=2)
    assert both(where, chances(lot("a"), lot("b")), days=(5, 6)) == [([ALL // 2, ALL], 6)]


def test_a_spare_fills_the_slot_of_who_is_gone() -> None:
    # Number 2 is ready before number 1, but cannot fight.
    serials = [Serial((0, 0, 2)), Serial(ready=4), Serial(ready=3, fights=False), Serial(ready=4)]
    lots = chances(lot("a", keep=(SURE,)), lot("b", ready=4), lot("c", ready=3), lot("d", ready=4))
    where, fighting = field(serials, slots=1), field(serials, slots=1, combat=True)
    assert both(where, lots)[0][1] == 3
    assert both(where, lots, change=Change(gone=frozenset({0})))[0][1] == 4
    assert both(fighting, lots, change=Change(gone=frozenset({0})))[0][1] == 5
    assert both(fighting, lots, change=Change(gone=frozenset({0, 1, 3})))[0] == ([0] * DAYS, -1)


def test_kept_surely_but_gone_wins() -> None:
    never = Rate(id="never", low=0, mode=0, high=0)
    where, lots = field([Serial((0, 0, 0))], slots=1), chances(lot("a", keep=(never,)))
    assert both(where, lots)[0][1] == -1
    assert both(where, lots, change=Change(kept=frozenset({0})))[0][1] == 1
    assert both(where, lots, change=Change(kept=frozenset({0}), gone=frozenset({0})))[0][1] == -1


def test_who_is_late_waits_for_room() -> None:
    # Late by three days, number 0 could start on day 3; but the road is taken on days 3 and 4.
    serials = [Serial((0, 0, 0)), Serial((1, 0, 3)), Serial((2, 0, 4))]
    where = field(serials, slots=3, capacity=1)
    lots = chances(lot("a", late=replace(SURE, days=(3, 3))), lot("b", ready=3), lot("c", ready=4))
    coverage, closure = both(where, lots)[0]
    assert (arrivals(coverage), closure) == ([4, 5, 6], 6)


def test_the_way_that_arrives_first_and_of_equals_the_first() -> None:
    # Both ways arrive on day 5; the first is taken and with it the road, so number 1 has only the sea.
    road, sea = Way(days=1), Way(days=1, uses=((1, 0, 1, 1.0),))
    late = replace(SURE, days=(4, 4))
    serials = [Serial((0, 1, 0), (road, sea)), Serial((1, 0, 1), (sea,))]
    where = field(serials, slots=2, capacity=1, resources=2)
    assert both(where, chances(lot("a", late=late), lot("b", late=late)))[0][1] == 5


def test_who_would_arrive_after_the_last_day_stays_at_home() -> None:
    where = field([Serial((0, 0, 0))], slots=1)
    for late, closure in ((8, 9), (9, -1)):
        assert both(where, chances(lot("a", late=replace(SURE, days=(late, late)))))[0][1] == closure


def test_an_outage_takes_off_the_last_first() -> None:
    # Room for two a day. What fails takes one of it on days 2 and 3: of the two who start on day 2, the one that
    # arrives later goes, and starts on day 4.
    serials = [Serial((0, 0, 2), (Way(days=3),)), Serial((1, 0, 2), (Way(days=2),))]
    where = field(serials, slots=2)
    fails = Outage(id="x", kind="any", rate=replace(SURE, days=(2, 2)), resources=(0,), amount=1.0)
    lots = chances(lot("a", ready=2), lot("b", ready=2), outages=(fails,))
    draw = draw_of(DAYS - 1, {"outage.x.from": 2})
    assert arrivals(both(where, lots, draws=(draw,))[0][0]) == [4, 6]  # number 0 uses the road on day 3 as well as 2
    assert arrivals(both(where, lots, draws=(draw,), change=Change(spared=1))[0][0]) == [4, 5]
    # All of it: both go, and the one that arrived first in the plan is put first.
    lots = replace(lots, outages=(replace(fails, amount=None),))
    assert arrivals(both(where, lots, draws=(draw,))[0][0]) == [6, 7]


def test_outages_of_one_resource_add_up_and_end_with_the_last_day() -> None:
    # Of 2, what fails takes 1.5 from day 3 and as much again from day 5: one serial of 0.5 still fits on days 3 and 4.
    fails = tuple(
        Outage(id=name, kind="any", rate=replace(SURE, days=(DAYS, DAYS)), resources=(0,), amount=1.5) for name in "xy"
    )
    half = Way(uses=((0, 0, 1, 0.5),))
    serials = [Serial((0, 0, 6), (half,)), Serial((1, 0, 7), (half,)), Serial((2, 0, 8), (half,))]
    draw = draw_of(DAYS - 1, {"outage.x.from": 3, "outage.y.from": 5})
    lots = chances(lot("a", ready=4), lot("b", ready=3), lot("c", ready=3), outages=fails)
    assert arrivals(both(field(serials, slots=3), lots, draws=(draw,))[0][0]) == [4, 5]


def test_part_of_a_quantity_fills_part_of_a_slot() -> None:
    serials = [Serial((at, 0, at), lot=0, before=at) for at in range(3)]
    where = field(serials, slots=3, capacity=1)
    coverage, closure = both(where, chances(lot("a", amount=(1.5, 1.5))))[0]
    assert closure == -1
    assert coverage[1] == 333_333_333
    assert coverage[2:] == [333_333_333 + 333_333_333 * 500_000 // 1_000_000] * 8


def test_ranges_are_drawn_once_for_all_who_share_them() -> None:
    serials = [Serial((0, 0, 0), amount=4.0), Serial((1, 0, 0), amount=4.0)]
    where = field(serials, slots=2)
    where = replace(where, instance=replace(where.instance, slot_size=np.full(2, 4.0)))
    one = lot("a", amount=(0.0, 4.0), amount_key="shared")
    lots = chances(one, replace(one, id="b"))
    for outer in range(20):
        q = whole(number(key(0, "range.shared"), outer), 0, 4)
        coverage, closure = both(where, lots, days=(9,), draws=(outer,), inner=1)[0]
        assert (coverage, closure) == ([2 * (ALL // 2 * q // 4)], 1 if q == 4 else -1)


def test_a_delay_moves_the_arrival_only() -> None:
    by_sea = Way(classes=2)
    where = field([Serial((0, 0, 0), (by_sea,)), Serial((1, 0, 0), (Way(),))], slots=2, classes=("road", "sea"))
    lots = chances(lot("a"), lot("b"), delays=((1, replace(SURE, days=(4, 4))),))
    assert arrivals(both(where, lots)[0][0]) == [1, 5]
    assert both(where, lots)[0][1] == 5
    assert both(where, lots, change=Change(spared=2))[0][1] == 1


def test_a_delayed_way_is_not_the_first_choice() -> None:
    quick, slow = Way(days=2, classes=2), Way(days=4)
    serial = Serial((0, 0, 0), (quick, slow))
    where = field([serial], slots=1, classes=("road", "sea"))
    late = lot("a", late=replace(SURE, days=(1, 1)))
    assert both(where, chances(late))[0][1] == 3
    assert both(where, chances(late, delays=((1, replace(SURE, days=(4, 4))),)))[0][1] == 5
    assert both(where, chances(lot("a")), change=Change(lost=2))[0][1] == 4


def test_replan_takes_everybody_off_and_fills_what_was_open() -> None:
    # The plan lets number 0 wait and number 2 stay at home.
    where = field([Serial((0, 0, 6)), Serial((1, 0, 0)), Serial()], slots=3, capacity=1)
    lots = chances(lot("a"), lot("b"), lot("c"))
    assert arrivals(both(where, lots)[0][0]) == [1, 7]
    coverage, closure = both(where, lots, replan=True)[0]
    assert (arrivals(coverage), closure) == ([1, 2, 3], 3)


def test_extra_lots_fill_what_was_open() -> None:
    where = field([Serial((0, 0, 0)), Serial(ready=1), Serial(ready=2)], slots=2, extra=(2,))
    lots = chances(lot("a"), lot("b", ready=1), lot("c", ready=2))
    assert both(where, lots)[0][1] == 3
    # Slots are filled in turn: any spare, the first first, for the one that was lost; then the extra one.
    gone = Change(gone=frozenset({0}))
    assert arrivals(both(where, lots, change=gone)[0][0]) == [2, 3]
    assert both(where, lots, change=Change(gone=frozenset({2})))[0][1] == -1


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_factor_lets_lots_fall_together(share: float) -> None:
    rate = replace(HALF, factor="weather", share=share)
    where = field([Serial((0, 0, 0)), Serial((1, 0, 0))], slots=2)
    lots = chances(lot("a", keep=(rate,)), lot("b", keep=(rate,)))
    found = {coverage[0] for coverage, _ in both(where, lots, days=(9,), draws=range(200))}
    assert found == ({0, ALL} if share else {0, ALL // 2, ALL})


def test_any_study_is_drawn_for_each_outer_draw() -> None:
    never = Rate(id="never", low=0, mode=0, high=0)
    where = field([Serial((0, 0, 0))], slots=1)
    lots = chances(lot("a", keep=(SURE, never)), studies=("one", "two"))
    found = [coverage[0] == ALL for coverage, _ in both(where, lots, days=(9,), draws=range(60), inner=3)]
    assert found == [number(key(0, "study"), draw // 3) < 2**52 for draw in range(60)]
    assert both(where, lots, days=(9,), study=1)[0][0] == [0]


def test_conditions_come_on_their_days() -> None:
    leads = (Lead(id="slow", days=(5, 5)), Lead(id="quick", days=(2, 2)))
    where = field([Serial((0, 0, 0))], slots=1)
    slow, quick = LeadOf(0), LeadOf(1)
    dates: list[tuple[Date, int]] = [
        (Kth(1, (slow, quick)), 2),
        (Kth(2, (slow, quick)), 5),
        (Kth(2, (slow, Const(0), Plus(quick, 1))), 3),
        (Plus(Const(0), 4), 0),
        (Kth(1, (Const(NEVER), slow)), 5),
    ]
    for date, day in dates:
        assert both(where, chances(lot("a", date=date), leads=leads))[0][1] == day + 1
    assert both(where, chances(lot("a", date=Plus(Const(NEVER), 1))))[0][1] == -1


def test_leads_of_one_factor_end_together() -> None:
    leads = tuple(Lead(id=name, days=(0, 6), factor="parliaments", share=1.0) for name in "ab")
    where = field([Serial((0, 0, 0)), Serial((1, 0, 0))], slots=2)
    lots = chances(lot("a", date=LeadOf(0)), lot("b", date=LeadOf(1)), leads=leads)
    for draw in range(30):
        day = whole(number(key(0, "factor.parliaments"), draw), 0, 6)
        assert arrivals(both(where, lots, draws=(draw,))[0][0]) == [day + 1]


def test_uses_of_one_resource_add_up() -> None:
    gone = Change(gone=frozenset({0}))
    for amount, closure in ((0.5, 1), (0.6, -1)):
        twice = Way(uses=((0, 0, 2, amount), (0, 1, 1, amount)))  # on day 1 both count
        where = field([Serial((0, 0, 0)), Serial(ways=(twice,))], slots=1, capacity=1)
        assert both(where, chances(lot("a"), lot("b")), change=gone)[0][1] == closure


def test_rounding_lets_thirds_fit() -> None:
    third = Way(uses=((0, 0, 1, 1 / 3),))
    where = field([Serial((at, 0, 0), (third,)) for at in range(4)], slots=4, capacity=1)
    where = replace(where, schedule=replace(where.schedule, start=np.array([0, 0, 0, 4])))
    lots = [lot(name, late=replace(SURE, days=(1, 1))) for name in "abc"]
    assert arrivals(both(where, chances(*lots, lot("d", ready=4)))[0][0]) == [2, 5]


@pytest.mark.parametrize("replan", [False, True])
def test_simpy_agrees_on_a_generated_plan(replan: bool) -> None:
    where, what = medium("small")
    changes = (Change(), Change(gone=frozenset(range(0, 60, 7)), kept=frozenset({1, 2})))
    for change in changes:
        both(where, what, days=(30, 60, 89), draws=range(0, 400, 20), inner=20, change=change, replan=replan)


def test_a_generated_plan_without_risk() -> None:
    where, what = medium("small")
    what = replace(what, lots=tuple(replace(each, late=None) for each in what.lots))
    change = Change(kept=frozenset(range(60)), spared=1)
    moves = where.schedule.slot >= 0
    ends = where.schedule.start[moves] + where.instance.way_days[where.schedule.way[moves]]
    units = np.floor(where.units * 1e9 + 0.5).astype(np.int64)[where.schedule.slot[moves]]
    expected = [int(units[ends <= day].sum()) for day in range(90)]
    assert both(where, what, days=range(90), change=change) == [(expected, -1)]
