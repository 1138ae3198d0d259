"""Shares and figures, against a plain loop and by the laws they obey."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.assess import OnStandard
from foedus.coverage.contribution import contributions
from foedus.coverage.figures import DAYS, GIVEN, Coverage, figure
from foedus.coverage.needs import needs
from foedus.standing.pledges import pledges
from tests.coverage import twin
from tests.coverage.helpers import MADE, WORLDS, Made, World, covered, on, option, requirement, small
from tests.standing.small import gate, pledge, seen

Key = tuple[str, str, int | None]


def keyed(found: OnStandard) -> dict[Key, Coverage]:
    return {(each.option.id, each.given, each.day): each for each in found.coverage}


@settings(max_examples=150)
@given(WORLDS)
def test_figures_are_those_of_a_plain_loop(world: World) -> None:
    rows = keyed(on(world.tables()))
    for name in ("land", "all"):
        for what in GIVEN:
            for day in DAYS:
                row, found = rows[name, what, day], twin.total(world, name, what, day)
                assert (row.met_low, row.met_high) == pytest.approx((found.low, found.high))
                assert (row.unquantified, row.open_ended) == (found.unquantified, found.open_ended)
                assert (row.share_low, row.share_high) == pytest.approx(twin.shares(found, world.needed))
                least, most = twin.bounds(world.needed)
                assert (row.needed_low, row.needed_high, row.unit) == (least, most, "soldiers")
                top = sorted(found.by_party.values())[-2:]
                assert row.top2_share == (pytest.approx(sum(top) / found.high) if found.high else None)


@settings(max_examples=150)
@given(WORLDS.filter(lambda world: bool(world.required)))
def test_a_composition_weighs_each_requirement_by_its_priority(world: World) -> None:
    rows = keyed(on(world.tables()))
    for what in GIVEN:
        for day in DAYS:
            row = rows["mix", what, day]
            weight = low = high = 0.0
            unquantified, open_ended = 0, False
            for capability, quantity, priority, strand in world.required:
                found = twin.total(world, capability, what, day, strand)
                each_low, each_high = twin.shares(found, quantity)
                weight += 1 / priority
                low += each_low / priority
                high += each_high / priority
                unquantified += found.unquantified
                open_ended = open_ended or found.open_ended
            assert (row.met_low, row.met_high) == pytest.approx((low, high))
            assert (row.needed_low, row.needed_high) == pytest.approx((weight, weight))
            assert (row.share_low, row.share_high) == pytest.approx((low / weight, high / weight))
            assert (row.unquantified, row.open_ended) == (unquantified, open_ended)
            assert (row.unit, row.top2_share, row.option.illustrative) == ("requirements", None, "yes")


@settings(max_examples=150)
@given(WORLDS)
def test_ranges_nest(world: World) -> None:
    rows = keyed(on(world.tables()))
    for (name, what, day), row in rows.items():
        assert 0 <= row.share_low <= row.share_high <= 1
        assert row.met_low <= row.met_high
        eventually, open_ = rows[name, what, None], rows[name, "gates_open", day]
        assert at_most(row, eventually), "eventually is no less than any day"
        assert at_most(row, open_), "gates that open take nothing away"
        for later in DAYS:
            if later is not None and day is not None and later >= day:
                assert at_most(row, rows[name, what, later]), "a later day is no less"


def at_most(one: Coverage, other: Coverage) -> bool:
    """Whether no figure of one is above that of the other; sums of thirds differ in their last digit."""
    pairs = [(getattr(one, name), getattr(other, name)) for name in ("met_low", "met_high", "share_low", "share_high")]
    return all(less <= more + 1e-9 for less, more in pairs)


@settings(max_examples=100)
@given(WORLDS, MADE)
def test_a_further_pledge_lowers_no_figure(world: World, more: Made) -> None:
    before = keyed(on(world.tables()))
    after = keyed(on(replace(world, made=(*world.made, more)).tables()))
    for key, row in before.items():
        assert at_most(row, after[key])
        assert row.unquantified <= after[key].unquantified
        assert row.open_ended <= after[key].open_ended


@settings(max_examples=60)
@given(WORLDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(world: World, dice: Random) -> None:
    tables = world.tables()
    names = ("statements", "pledges", "approvals", "exclusions", "capabilities", "parties")
    shuffled: dict[str, Any] = {
        name: tuple(dice.sample(getattr(tables, name), len(getattr(tables, name)))) for name in names
    }
    mixed = replace(tables, **shuffled)
    one, other = on(tables), on(mixed)
    assert keyed(one) == keyed(other)
    assert sorted(map(repr, facts(one))) == sorted(map(repr, facts(other)))


def facts(found: OnStandard) -> list[object]:
    """Gaps and levers without what is only order: the words of a gap name parties in the order of the file."""
    gaps = [(g.need.id, g.given, g.day, g.missing_low, g.missing_high, g.reason) for g in found.gaps]
    levers = [(v.id, v.kind, v.need.id, v.loss_low, v.loss_high, v.conditions_met, v.closes_at) for v in found.levers]
    return [*gaps, *levers]


def of(*quantities: tuple[str, str]) -> Coverage:
    """The coverage by pledges of parties, ready and in the country."""
    rows = [
        pledge(f"p{number}", party=party, quantity=quantity, where="in_country")
        for number, (party, quantity) in enumerate(quantities)
    ]
    return covered(on(small(*rows, options=[option("some", "100..200")])))


def test_two_contributors_at_most_make_the_concentration() -> None:
    assert of().top2_share is None
    assert of(("XA", "0")).top2_share is None
    assert of(("XA", "10"), ("XA", "30")).top2_share == 1
    assert of(("XA", "10"), ("XB", "30")).top2_share == 1
    assert of(("XA", "10"), ("XB", "30"), ("XC", "60")).top2_share == pytest.approx(0.9)


def test_what_is_open_upwards_adds_its_low_bound_to_both_figures() -> None:
    row = of(("XA", "40.."))
    assert (row.met_low, row.met_high, row.open_ended, row.unquantified) == (40, 40, True, 0)
    assert (row.share_low, row.share_high) == (0.2, 0.4)


def test_up_to_adds_nothing_to_the_low_figure() -> None:
    row = of(("XA", "..150"))
    assert (row.met_low, row.met_high, row.open_ended) == (0, 150, False)
    assert (row.share_low, row.share_high) == (0, 1)


def test_an_unstated_quantity_is_counted_and_is_in_neither_figure() -> None:
    tables = small(pledge("p", where="in_country"), pledge("o", party="XB", where="home"))
    row = covered(on(tables))
    assert (row.met_low, row.met_high, row.unquantified, row.open_ended) == (0, 0, 1, True)


def test_a_need_without_limit_is_never_surely_met() -> None:
    row = covered(on(small(pledge("p", quantity="900", where="in_country"), options=[option("some", "100..")])))
    assert (row.share_low, row.share_high, row.needed_high) == (0, 1, None)


def test_an_option_published_later_is_not_shown_yet() -> None:
    tables = small(options=[option("some", "1"), option("late", "1", source="s9")])
    assert {row.option.id for row in on(tables, day=19).coverage} == {"some"}
    assert {row.option.id for row in on(tables, day=20).coverage} == {"some", "late"}
    assert {row.need.option.id for row in on(tables, day=19).levers + on(tables, day=19).gaps} <= {"some"}


def test_a_requirement_is_met_by_its_own_strand_alone() -> None:
    rows = [
        pledge("air", party="XA", capability="ships", quantity="2", strand="backstop"),
        pledge("sea", party="XB", capability="ships", quantity="5", where="at_sea"),
    ]
    parts = [requirement("r", "ships", "10", strand="backstop")]
    mix = [option("mix", None, "composition", illustrative="yes")]
    assert covered(on(small(*rows, options=mix, requirements=parts)), "mix").share_high == pytest.approx(0.2)


def test_gates_open_leaves_place_quantity_and_readiness_as_they_are() -> None:
    rows = [
        pledge("here", quantity="50", where="in_country", rule="n"),
        pledge("there", quantity="50", where="home", rule="n"),
        pledge("later", quantity="7", where="in_country", ready_after="80"),
    ]
    found = on(small(*rows, gates=[gate("deploy", "n")]))
    assert covered(found, given="as_is").met_high == 0
    assert covered(found).met_low == 57
    assert covered(found, day=60).met_high == 50
    assert covered(found, day=60).met_low == 0, "nobody says when the first is ready"
    assert covered(found, day=90).met_low == 7


def test_a_figure_counts_the_pledges_of_its_strand_and_kind_among_any() -> None:
    rows = [pledge("p", quantity="5", where="in_country"), pledge("o", quantity="7", strand="strengthening")]
    tables = small(*rows, pledge("s", capability="ships", quantity="9", where="in_country"))
    view = seen(tables)
    (need,) = needs(tables, tables.options[0])
    found = figure(need, contributions(view, pledges(view)), "gates_open", None)
    assert (found.low, found.high, found.unquantified) == (5, 5, 0)
