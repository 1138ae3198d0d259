"""From a case to what is replayed: lots and their ranges, who leaves, what is planned from when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from foedus.evidence.index import Evidence
from foedus.model.nouns import PledgeVersion
from foedus.model.tables import Tables
from foedus.model.values import Quantity
from foedus.plan.tally import moves_of
from foedus.risk.chances import NEVER, Const, leads_in
from foedus.risk.pose import Posed, pose
from foedus.risk.run import Asked, Change, prepare, replay
from tests.evidence.strategies import at
from tests.plan import convoy
from tests.plan.strait import given, required, strait
from tests.risk.cases import cases, drawn, happens, keeps, paris, posed, shares, vote
from tests.standing.small import gate

DAYS = tuple(range(0, 181, 3))


def others(tables: Tables, party: str) -> tuple[PledgeVersion, ...]:
    """The pledges of all but one party."""
    return tuple(row for row in tables.pledges if tables.pledge_party[row.id] != party)


@pytest.mark.parametrize("party", ["AA", "BB", "CC", "DD"])
def test_who_leaves_might_as_well_never_have_pledged(party: str) -> None:
    view, option = cases()["convoy"]
    less = view.on(Evidence(replace(view.tables, pledges=others(view.tables, party))))
    gone = pose(view, option, given="gates_open", horizon=180, without=(party,))
    never = pose(less, option, given="gates_open", horizon=180)
    assert shares(gone, DAYS) == shares(never, DAYS)
    everybody = shares(pose(view, option, given="gates_open", horizon=180), DAYS)
    assert sum(shares(gone, DAYS)) < sum(everybody)


@pytest.mark.parametrize("party", ["BE", "EE", "LT"])
def test_who_leaves_paris_might_as_well_never_have_pledged(party: str) -> None:
    """A search of which nothing proves that it is over may find a day's difference; all is there in the end."""
    view = paris()
    less = view.on(Evidence(replace(view.tables, pledges=others(view.tables, party))))
    gone = pose(view, "brigade-group", given="gates_open", horizon=180, without=(party,))
    never = pose(less, "brigade-group", given="gates_open", horizon=180)
    assert shares(gone, (30, 60, 90, 180)) == pytest.approx(shares(never, (30, 60, 90, 180)), abs=1e-6)


def test_certain_withdrawal_is_the_same_luck_without_the_party() -> None:
    """In a plan made without a party it makes no difference whether its lots are drawn at all."""
    tables = drawn(strait([given("xa"), given("xb", party="XB")], [required(quantity="200")]), keeps())
    without = posed(tables, without=("XB",))
    never = posed(replace(tables, pledges=others(tables, "XB")))
    asked = Asked(seed=0, outer=20, inner=10, days=(5, 20))
    one, other = (replay(prepare(each.field, each.chances, asked)).coverage for each in (without, never))
    assert (one == other).all()
    assert len(np.unique(one)) > 1


@pytest.mark.parametrize("horizon", [60, 180])
def test_who_leaves_fills_no_slot_not_even_on_the_last_day(horizon: int, tmp_path: Path) -> None:
    """Found by these tests: jets that need not move were planned for the last day after their party had left."""
    changes = {
        "pledges.csv": (
            "aa-jets,aa-word,AA,force,jets,6,airspace,AA,3,",
            "aa-jets,aa-word,AA,force,jets,6,airspace,AA,0,",
        ),
        "requirements.csv": ("cover,convoy,force,jets,8,coast,10,", "cover,convoy,force,jets,8,coast,,"),
    }
    view = convoy.view(convoy.tables(changes, to=tmp_path))
    gone = pose(view, "convoy", given="gates_open", horizon=horizon, without=("AA",))
    assert {each.serial.party for each in moves_of(gone.problem, gone.field.schedule)} == {"BB", "CC", "DD"}


def lots(some: Posed) -> dict[str, tuple[object, ...]]:
    return {each.id: (each.party, each.ready, each.amount, each.date) for each in some.chances.lots}


def test_lots_have_the_ranges_that_were_stated() -> None:
    pledges = [
        given("a", "250"),
        given("b", "120..350", "XB", ready_after="3..7"),
        given("c", "..80", "XC", ready_after=None),
    ]
    found = posed(strait(pledges, [required(quantity="900")]))
    assert lots(found) == {
        "a": ("XA", (0, 0), (250, 250), Const(0)),
        "b": ("XB", (3, 7), (120, 350), Const(0)),
        "c": ("XC", (0, 0), (0, 80), Const(0)),
    }
    assert found.field.lot.tolist() == [0, 0, 0, 1, 1, 1, 1, 2]
    assert found.field.before.tolist() == [0, 100, 200, 0, 100, 200, 300, 0]
    assert found.field.instance.ready.tolist() == [0, 0, 0, 3, 3, 3, 3, 0]
    assert found.undrawn == ("ready.c",)
    assert found.field.units.sum() == pytest.approx(1.0)


def test_what_the_same_statement_says_of_several_pledges_is_one_unknown() -> None:
    """Both pledges rest on the first statement: their ranges are drawn together."""
    pledges = [given("a", "50..100"), given("b", "50..100", "XB")]
    found = posed(strait(pledges, [required(quantity="200")]))
    one, other = found.chances.lots
    assert one.amount_key == other.amount_key
    assert one.amount_key != one.ready_key


def test_serials_are_planned_from_the_day_on_which_their_conditions_can_hold() -> None:
    base = strait(
        [given("a"), given("b", party="XB", ready_after="4")],
        [required(quantity="200")],
        approvals=[vote("XA", 6, 30), vote("XB", 3, 8)],
    )
    found = posed(base)
    assert [list(leads_in(each.date)) for each in found.chances.lots] == [[0], [1]]
    assert found.field.instance.ready.tolist() == [6, 7]  # four days after an approval that takes at least three
    moves = moves_of(found.problem, found.field.schedule)
    assert sorted((each.serial.pledge, each.start) for each in moves) == [("a", 6), ("b", 7)]


def test_a_refused_approval_never_comes_and_a_later_one_comes_on_its_day() -> None:
    base = strait([given("a")], [required()], approvals=[vote("XA", 6, 30)])
    name = "approved.XA.parliament"
    for supposed, date in ((f"{name}=yes", 0), (f"{name}=yes@C+9", 9)):
        (lot,) = posed(base, supposed, given="as_is").chances.lots
        assert lot.date == Const(date)
    later = posed(base, f"{name}=yes@{at(9 + 9).isoformat()}", given="as_is")
    assert later.field.instance.ready.tolist() == [9]
    assert posed(base, f"{name}=no", given="as_is").chances.lots == ()
    (never,) = posed(base, f"{name}=no").chances.lots  # with all conditions met it is asked for all the same
    assert never.date == Const(NEVER)


def test_own_gates_count_unless_a_pledge_has_a_rule_of_its_own() -> None:
    gates = [gate("deploy", "q"), gate("own", "approved.XA.parliament for 5 days", "XA")]
    pledges = [given("a"), given("b", rule="u")]
    base = strait(pledges, [required(quantity="200")], gates=gates, approvals=[vote("XA", 2, 4)])
    ready = dict(zip("ab", posed(base).field.instance.ready.tolist(), strict=True))
    assert ready == {"a": 7, "b": 2}


def test_a_study_speaks_of_its_domains_only() -> None:
    rows = [keeps("land-only", of="land"), keeps("all"), happens("late", "sea", Quantity(1, 2))]
    found = posed(drawn(strait([given("a")], [required()]), *rows))
    (lot,) = found.chances.lots
    assert found.chances.studies == ("land-only", "all")
    assert [rate.id for rate in lot.keep if rate] == ["keep-land-only", "keep-all"]
    assert lot.late is None
    other = posed(drawn(strait([given("a")], [required()]), keeps("sea-only", of="sea"), keeps("all")))
    assert other.chances.lots[0].keep[0] is None
    assert other.undrawn == ("keep.land",)


def test_a_requirement_without_a_day_is_due_on_the_last_day_of_the_case() -> None:
    base = strait([given("a")], [required(needed_by=None), required("soon", needed_by=9)])
    found = posed(base, horizon=120)
    assert found.field.instance.slot_due.tolist() == [40, 9]
    assert found.field.instance.days == 121


def test_pledges_that_no_plan_counts_on_stay_at_home_and_may_fill_what_is_open() -> None:
    base = strait([given("a"), given("b", party="XB")], [required(quantity="200")])
    found = posed(base, extra=("b",))
    assert found.field.extra.tolist() == [False, True]
    assert (found.field.schedule.slot >= 0).tolist() == [True, False]
    come = replay(prepare(found.field, found.chances, Asked(seed=0, outer=1, inner=1, days=(40,))))
    assert come.coverage.tolist() == [[1_000_000_000]]
    gone = replay(
        prepare(found.field, found.chances, Asked(seed=0, outer=1, inner=1, days=(40,))),
        change=Change(gone=frozenset({1})),
    )
    assert gone.coverage.tolist() == [[500_000_000]]
