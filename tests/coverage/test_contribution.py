"""What a pledge gives: its quantity, its place, its readiness, and what it hangs on; on each standard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.coverage.contribution import Contribution, contributions
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard, Verdict
from foedus.standing.pledges import pledges
from tests.coverage.helpers import ASSUMED, OFFICIAL, REPORTED, covered, on, option, small
from tests.standing.small import approval, exclusion, gate, pledge, said, seen

OPEN, SHUT, UNDETERMINED = Verdict.OPEN, Verdict.SHUT, Verdict.UNDETERMINED


def only(tables: Tables, *suppose: str, standard: Standard = OFFICIAL) -> Contribution:
    """The one contribution of a case."""
    view = seen(tables, *suppose, standard=standard)
    (found,) = contributions(view, pledges(view))
    return found


@pytest.mark.parametrize(
    ("quantity", "low", "high", "open_ended"),
    [("5", 5, 5, False), ("3..8", 3, 8, False), ("..8", 0, 8, False), ("8..", 8, 8, True)],
)
def test_a_quantity_has_a_low_and_a_high_end(quantity: str, low: int, high: int, open_ended: bool) -> None:
    amount = only(small(pledge("p", quantity=quantity))).amount
    assert amount is not None
    assert (amount.low, amount.high, amount.open_ended) == (low, high, open_ended)


def test_a_disputed_quantity_spans_what_is_said() -> None:
    rows = [pledge("p", "tone", quantity="5..6"), pledge("p", "tother", quantity="1000..")]
    spoken = [said("one", "stage.p", "confirmed"), said("other", "stage.p", "confirmed")]
    amount = only(small(*rows, statements=spoken)).amount
    assert amount is not None
    assert (amount.low, amount.high, amount.open_ended) == (5, 1000, True), "one says at least 1000"


@pytest.mark.parametrize(
    ("where", "placed"),
    [("in_country", OPEN), ("home", SHUT), ("neighbouring", SHUT), ("unstated", UNDETERMINED), (None, UNDETERMINED)],
)
def test_only_what_is_surely_in_the_country_is_placed(where: str | None, placed: Verdict) -> None:
    assert only(small(pledge("p", where=where))).in_country is placed


@pytest.mark.parametrize(
    ("ready", "days"),
    [(None, (None, None)), ("30", (30, 30)), ("..30", (0, 30)), ("30..60", (30, 60)), ("30..", (30, None))],
)
def test_readiness_is_a_range_of_days(ready: str | None, days: tuple[int | None, int | None]) -> None:
    assert only(small(pledge("p", ready_after=ready))).ready == days


def test_all_that_is_not_open_is_named() -> None:
    tables = small(
        pledge("p", rule="u"),
        gates=[gate("deploy", "n"), gate("own", "n", "XA")],
        approvals=[approval("XA", "parliament"), approval("XA", "government"), approval("XA", "leader")],
        statements=[said("gov", "approved.XA.government", "yes")],
    )
    found = only(tables)
    assert found.met is SHUT
    assert found.shut_by == ("gate.deploy", "u", "approved.XA.parliament")


def test_a_rule_of_its_own_stands_in_the_place_of_the_partys_gates() -> None:
    gates = [gate("deploy", "q"), gate("own", "n", "XA"), gate("of-another", "n", "XB")]
    assert only(small(pledge("p"), gates=gates)).shut_by == ("gate.own",)
    assert only(small(pledge("p", rule="q"), gates=gates)).met is OPEN


def test_a_disputed_rule_is_undetermined() -> None:
    rows = [pledge("p", "tone", rule="q"), pledge("p", "tother", rule="n")]
    spoken = [said("one", "stage.p", "confirmed"), said("other", "stage.p", "confirmed")]
    found = only(small(*rows, statements=spoken))
    assert (found.met, found.shut_by) == (UNDETERMINED, ("a disputed condition",))


def test_a_gate_that_does_not_apply_yet_shuts_nothing() -> None:
    gates = [gate("deploy", "q"), gate("own", "n", "XA", "tlater")]
    tables = small(pledge("p"), gates=gates, statements=[said("later", "q", "yes", 12)])
    assert only(tables).met is OPEN


def test_withdrawn_and_defeated_pledges_give_nothing() -> None:
    rows = [
        pledge("gone", party="XA"),
        pledge("refused", party="XB", where="in_country"),
        pledge("kept", party="XB", where="home"),
    ]
    tables = small(
        *rows,
        statements=[
            said("gone", "stage.gone", "withdrawn", 2),
            said("no", "position.XB", "no_troops", 2, "XB"),
        ],
        exclusions=[exclusion("XB", "no_troops_in_country", "tno")],
    )
    view = seen(tables)
    assert [each.pledge.id for each in contributions(view, pledges(view))] == ["kept"]


def test_a_reported_refusal_lowers_coverage() -> None:
    """Golden: the one way in which a wider standard may give less."""
    row = pledge("p", quantity="100", where="in_country")
    press: dict[str, Any] = {"basis": "reported", "speaker": "A paper", "speaker_party": None}
    tables = small(
        row,
        statements=[said("no", "position.XA", "no_troops", 3, **press)],
        exclusions=[exclusion("XA", "no_troops_in_country", "tno")],
        options=[option("some", "100..200")],
    )
    shares = {standard: covered(on(tables, standard=standard)) for standard in STANDARDS}
    assert [(each.share_low, each.share_high) for each in shares.values()] == [(0.5, 1), (0, 0), (0, 0)]


BASES = st.sampled_from(STANDARDS)


@settings(max_examples=60)
@given(st.lists(st.tuples(BASES, st.integers(1, 60), st.sampled_from(["", "q", "u"])), max_size=6))
def test_where_nobody_contests_or_refuses_a_wider_standard_is_sure_of_no_less(
    made: list[tuple[Standard, int, str]],
) -> None:
    sources = {OFFICIAL: "s0", REPORTED: "s0", ASSUMED: "sguess"}
    rows, spoken = [], []
    for number, (basis, quantity, rule) in enumerate(made):
        spoken.append(said(str(number), f"stage.p{number}", "spoken", basis=basis, source=sources[basis]))
        rows.append(pledge(f"p{number}", f"t{number}", quantity=str(quantity), where="in_country", rule=rule))
    tables = small(*rows, statements=spoken)
    guess = tables.sources[0].model_copy(update={"id": "sguess", "kind": "assumption", "grade": None})
    tables = replace(tables, sources=(*tables.sources, guess))
    found = [on(tables, standard=standard).coverage for standard in STANDARDS]
    for narrow, wide in pairwise(found):
        for one, other in zip(narrow, wide, strict=True):
            assert one.met_low <= other.met_low
            assert one.share_low <= other.share_low
    total = {basis: sum(each[1] for each in made if each[0] is basis) for basis in STANDARDS}
    assert covered(on(tables)).met_low == total[OFFICIAL]
    assert covered(on(tables, standard=ASSUMED)).met_low == sum(total.values())
