"""What to find out next: bands by hand, what everything hangs on first, pledges of which nobody knows how large."""

from __future__ import annotations

import pytest

from foedus.model.nouns import PledgeVersion
from foedus.plan.tally import moves_of
from foedus.risk.chances import Lot
from foedus.risk.limits import Drawing
from foedus.risk.make import risk
from foedus.risk.nouns import Risk, Unknown
from foedus.risk.ranking import Common
from foedus.risk.silence import told
from foedus.risk.unknowns import MOST, Unknowns
from tests.plan.made import Unit, problem, requirement
from tests.plan.strait import given, required, strait, view
from tests.risk.cases import drawn, keeps, loss_of, posed, vote
from tests.risk.fields import NEVER_KEPT, SURE, chances, field, lot, prepared
from tests.standing.small import gate


def unknowns(*lots: Lot, outer: int = 400, studies: tuple[str, ...] = ("one",)) -> Unknowns:
    """Pledges that fill a slot of 100 each."""
    found = problem([Unit()] * len(lots), [requirement(quantity=str(100 * len(lots)))])
    plan = field(found, *((at, at, at, 0) for at in range(len(lots))))
    return Unknowns(Common(prepared(plan, chances(*lots, studies=studies), outer=outer, inner=2), 0))


def named(found: tuple[Unknown, ...]) -> dict[str, Unknown]:
    return {each.question: each for each in found}


def test_a_known_quantity_takes_its_range_away() -> None:
    """Of 100 asked for, 0 to 100 from the one: at the ends 0 or 1/2 of all; known, nothing is left but the other's."""
    found = unknowns(lot("a", amount=(0.0, 100.0)), lot("b", amount=(80.0, 100.0)))
    (first, second) = found.all({}, None)
    assert (first.question, first.answers) == ("quantity.a", ("0", "100"))
    assert (second.question, second.answers) == ("quantity.b", ("80", "100"))
    assert first.band_known == pytest.approx(0.09, abs=0.01)
    assert first.band_now == pytest.approx(0.5 + 0.09, abs=0.02)
    assert first.narrows > second.narrows > 0


def test_a_range_that_several_share_is_one_unknown() -> None:
    some = [lot(name, amount=(0.0, 100.0), amount_key="one") for name in "ab"]
    (only,) = unknowns(*some).all({}, None)
    assert (only.question, only.answers) == ("quantity.a quantity.b", ("0 0", "100 100"))
    assert (only.band_now, only.band_known) == (1.0, 0.0)


def test_readiness_counts_where_it_decides_on_the_day() -> None:
    late, early = lot("a", ready=(0, 60)), lot("b", ready=(0, 3))
    found = named(unknowns(late, early).all({}, None))
    assert set(found) == {"ready.a"}
    assert found["ready.a"].answers == ("0", "60")
    assert (found["ready.a"].band_now, found["ready.a"].band_known) == (0.5, 0.0)


def test_studies_that_disagree_are_an_unknown() -> None:
    lots = [lot(name, keep=(SURE, NEVER_KEPT)) for name in "ab"]
    found = named(unknowns(*lots, studies=("good", "bad")).all({}, None))
    assert found["studies"].answers == ("good", "bad")
    assert (found["studies"].band_now, found["studies"].band_known) == (1.0, 0.0)
    agree = [lot(name, keep=(SURE, SURE)) for name in "ab"]
    assert unknowns(*agree, studies=("good", "bad")).all({}, None) == ()


def test_a_question_is_worth_what_hangs_on_it() -> None:
    found = unknowns(*(lot(name) for name in "abcd"))
    most, least = found.all({"two": ["a", "b", "elsewhere"], "one": ["c"], "none": ["elsewhere"]}, None)
    assert (most.question, most.answers, most.band_now, most.band_known) == ("two", ("met", "refused"), 0.5, 0.0)
    assert (least.question, least.band_now) == ("one", 0.25)


def test_only_so_many_are_named_and_those_that_narrow_most() -> None:
    some = [lot(f"p{at:02}", amount=(4.0 * at, 100.0)) for at in range(MOST + 4)]
    found = unknowns(*some, outer=100).all({}, None)
    assert len(found) == MOST
    widths = [each.narrows for each in found]
    assert widths == sorted(widths, reverse=True)
    assert "quantity.p00" in named(found)


def replayed(pledges: list[PledgeVersion], *rows: object, quantity: str = "400", **more: object) -> Risk:
    base = strait(pledges, [required(quantity=quantity)], **more)  # type: ignore[arg-type]
    tables = drawn(base, *(rows or (keeps(low=1, mode=1, high=1),)))  # type: ignore[arg-type]
    draws = Drawing(outer=50, inner=4, day=30)
    return risk(view(tables), "mix", given="gates_open", draws=draws)


def test_a_pledge_of_unstated_quantity_that_could_fill_what_is_open_is_found() -> None:
    """Of 400 there are 100 for sure: the silent one could be nothing, or the 300 that lack. So much is the band."""
    found = named(replayed([given("a"), given("b", None, "XB")]).unknowns)
    silent = found["quantity.b"]
    assert silent.answers == ("nothing", "300")
    assert silent.band_now == pytest.approx(0.75, abs=1e-8)
    assert silent.band_known == pytest.approx(0.0, abs=1e-8)


def test_a_silent_pledge_that_is_kept_half_the_time_leaves_as_much_luck() -> None:
    """Known to be nothing there is a quarter; known to be 300, it is 1 half the time."""
    half = keeps("study", 0.5, 0.5, 0.5, of="land")
    base = [given("a"), given("b", None, "XB")]
    silent = named(replayed(base, half).unknowns)["quantity.b"]
    # a itself is kept half the time: nothing or 1/4; with 300: 0, 1/4, 3/4 or 1.
    assert silent.band_now == pytest.approx(1.0, abs=1e-8)
    assert silent.band_known == pytest.approx((0.25 + 1.0) / 2, abs=1e-8)


def test_two_silent_pledges_are_two_unknowns_that_could_each_fill_all() -> None:
    found = named(replayed([given("a"), given("b", None, "XB"), given("c", None, "XC")]).unknowns)
    assert {name: each.answers for name, each in found.items() if name.startswith("quantity")} == {
        "quantity.b": ("nothing", "300"),
        "quantity.c": ("nothing", "300"),
    }


def test_where_nothing_is_open_or_nobody_is_silent_there_is_nothing_to_tell() -> None:
    full = posed(strait([given("a", "400"), given("b", None, "XB")], [required(quantity="400")]))
    assert told(full) is None
    stated = posed(strait([given("a")], [required(quantity="400")]))
    assert told(stated) is None
    elsewhere = given("b", None, "XB", where="at_sea")
    assert told(posed(strait([given("a"), elsewhere], [required(quantity="400")]))) is None


def test_the_plan_beside_silent_pledges_is_the_plan() -> None:
    here = posed(
        strait([given("a", "200"), given("b", None, "XB"), given("c", "100", "XC")], [required(quantity="500")])
    )
    found = told(here)
    assert found is not None
    plans = [moves_of(each.problem, each.field.schedule) for each in (here, found)]
    assert [[(m.serial.id, m.slot.number, m.start, m.arrives) for m in moves] for moves in plans] == [
        [(m.serial.id, m.slot.number, m.start, m.arrives) for m in plans[0]]
    ] * 2
    assert dict(zip((each.id for each in found.chances.lots), found.field.extra.tolist(), strict=True)) == {
        "a": False, "b": True, "c": False,
    }  # fmt: skip
    (silent,) = (each for each in found.chances.lots if each.id == "b")
    assert silent.amount == (200.0, 200.0)


def test_an_undetermined_question_on_which_everything_hangs_comes_first() -> None:
    gates = [gate("deploy", "u"), gate("own", "v", "XB")]
    base = strait(
        [given("a", "100..200"), given("b", "100", "XB"), given("c", None, "XC")],
        [required(quantity="400")],
        gates=gates,
    )
    tables = drawn(base, keeps(low=1, mode=1, high=1), questions=["v"])
    found = risk(view(tables), "mix", given="gates_open", draws=Drawing(outer=50, inner=4, day=30)).unknowns
    assert found[0].question == "u"
    assert found[0].answers == ("met", "refused")
    names = [each.question for each in found]
    assert {"v", "quantity.a", "quantity.c"} <= set(names)
    assert names.index("v") > 0


def test_readiness_that_nobody_stated_is_an_unknown() -> None:
    """Found by these tests: such a pledge had a name for its range all the same, and was never asked about."""
    found = named(replayed([given("a"), given("b", "100", "XB", ready_after=None)], quantity="200").unknowns)
    assert found["ready.b"].answers == ("C-day", "too late")
    assert found["ready.b"].band_now == pytest.approx(0.5, abs=1e-8)


def test_an_approval_that_is_asked_for_is_a_question_too() -> None:
    found = replayed([given("a"), given("b", "300", "XB")], approvals=[vote("XB", 2, 9)])
    assert found.unknowns[0].question == "approved.XB.parliament"
    assert loss_of(found, "question") == pytest.approx({"approved.XB.parliament": 0.75}, abs=1e-8)
