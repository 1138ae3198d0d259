"""When rules open: worked out by hand, rule by rule, with what is supposed and on both readings of conditions."""

from __future__ import annotations

import pytest

from foedus.coverage.figures import Given
from foedus.model.tables import Tables
from foedus.model.tree import GateRef
from foedus.model.values import Standard
from foedus.risk.chances import NEVER, Const, Date, Kth, Lead, LeadOf, Plus, silent_in
from foedus.risk.dates import Dates, at
from foedus.rules.parse import parse
from foedus.standing.pledges import pledges
from tests.evidence.strategies import at as day
from tests.plan.strait import given, required, strait
from tests.risk.cases import drawn, vote
from tests.standing.small import approval, gate, seen

A, B, C = (f"approved.{party}.parliament" for party in ("XA", "XB", "XC"))
TODAY = 9  # of `seen`


def case(**more: object) -> Tables:
    """Parliaments that take 2 to 4, 5 to 5 and 1 to 9 days; q is met, n refused, u and v nobody has answered."""
    votes = [vote("XA", 2, 4), vote("XB", 5, 5), vote("XC", 1, 9)]
    base = strait([given()], [required()], approvals=votes, **more)  # type: ignore[arg-type]
    return drawn(base, questions=["v"])


def dates(rule: str, *suppose: str, conditions: Given = "as_is", tables: Tables | None = None) -> tuple[Date, Dates]:
    found = Dates(seen(tables or case(), *suppose), conditions, 60)
    return found.of(parse(rule)), found


def opens(rule: str, *suppose: str, conditions: Given = "as_is", leads: tuple[int, int, int] = (3, 5, 7)) -> int:
    """The day on which a rule opens if approvals of the three take so many days."""
    date, found = dates(rule, *suppose, conditions=conditions)
    days = dict(zip((A, B, C), leads, strict=True))
    return at(date, [days[lead.id] for lead in found.leads])


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (A, 3),
        (f"{A} is yes", 3),
        (f"{A} and {B}", 5),
        (f"{A} or {B}", 3),
        (f"{A} and {B} or {C}", 5),
        (f"({A} or {C}) and {B}", 5),
        ("at least 2 of approved.*.parliament", 5),
        ("at least 3 of approved.*.parliament", 7),
        ("at least 3 of approved.*.parliament is yes", 7),
        (f"{A} for 4 days", 7),
        (f"({A} and {C}) for 2 days or {B}", 5),
        (f"{A} and q", 3),
        (f"{A} or q", 0),
        (f"{A} and u", 3),
        (f"{A} and n", NEVER),
        (f"{A} or n", 3),
        ("not n", 0),
        ("not q", NEVER),
        ("u", 0),
        ("u for 3 days", 0),
        (f"{A} and on or after {day(TODAY + 6).isoformat()}", 6),
        (f"{A} or on or after {day(TODAY + 6).isoformat()}", 3),
        (f"on or after {day(0).isoformat()}", 0),
    ],
)
def test_the_day_on_which_a_rule_opens(rule: str, expected: int) -> None:
    assert min(opens(rule), NEVER) == expected


@pytest.mark.parametrize(("rule", "expected"), [("n", 0), (f"{A} and n", 3), ("not q", 0), ("n for 9 days", 0), (A, 3)])
def test_where_conditions_count_as_met_only_approvals_take_time(rule: str, expected: int) -> None:
    assert opens(rule, conditions="gates_open") == expected


@pytest.mark.parametrize(
    ("rule", "suppose", "expected"),
    [
        ("n", ("n=yes@C+8",), 8),
        ("n", ("n=yes@C+61",), NEVER),
        ("n", ("n=yes",), 0),
        ("n and u", ("n=yes@C+8", "u=no"), NEVER),
        ("n or u", ("n=yes@C+8", "u=no", "u=yes@C+5"), 5),
        (f"n and {A}", ("n=yes@C+2",), 3),
        (A, (f"{A}=yes",), 0),
        (A, (f"{A}=yes@C+30",), 30),
        (A, (f"{A}=yes@C+61",), NEVER),
        (A, (f"{A}=no",), NEVER),
        (A, (f"{A}=no", f"{A}=yes@C+12"), 12),
        (f"{A} and {B}", (f"{A}=yes@C+30",), 30),
        (f"{A} or {B}", (f"{A}=yes@C+30",), 5),
        ("n for 3 days", ("n=yes@C+8",), 11),
        ("gate.deploy", ("gate.deploy=shut",), NEVER),
        ("gate.deploy", ("gate.deploy=shut", "gate.deploy=open@C+4"), 4),
    ],
)
def test_what_is_supposed_holds_from_its_day(rule: str, suppose: tuple[str, ...], expected: int) -> None:
    assert min(opens(rule, *suppose), NEVER) == expected


def test_a_refusal_that_is_recorded_is_asked_again_where_conditions_count_as_met_one_supposed_is_not() -> None:
    assert opens(A, f"{A}=no", conditions="gates_open") == NEVER
    assert opens(A, conditions="gates_open") == 3


def test_a_day_later_supposed_is_a_day_later() -> None:
    found = [opens(f"{A} and {B}", f"{A}=yes@C+{late}") for late in range(61)]
    assert found == [max(5, late) for late in range(61)]


def test_dates_name_what_they_wait_for() -> None:
    date, found = dates(f"{C} and ({A} or {B}) for 2 days")
    assert found.leads == [Lead(id=C, days=(1, 9)), Lead(id=A, days=(2, 4)), Lead(id=B, days=(5, 5))]
    assert date == Kth(2, (LeadOf(0), Plus(Kth(1, (LeadOf(1), LeadOf(2))), 2)))


def test_a_gate_waits_for_what_its_rule_waits_for() -> None:
    tables = case(gates=[gate("deploy", "q"), gate("inner", f"{A} for 2 days"), gate("outer", f"gate.inner and {B}")])
    date, found = dates("gate.outer", tables=tables)
    assert date == Kth(2, (Plus(LeadOf(0), 2), LeadOf(1)))
    assert found.has_duration(GateRef("outer"))
    assert not found.has_duration(parse(f"gate.deploy and {A}"))


def test_a_gate_supposed_open_later_opens_with_its_rule_if_that_is_earlier() -> None:
    tables = case(gates=[gate("deploy", "q"), gate("one", "n"), gate("two", A)])
    for rule, expected in (("gate.one", Const(20)), ("gate.two", Kth(1, (LeadOf(0), Const(20))))):
        name = rule.removeprefix("gate.")
        assert dates(rule, f"gate.{name}=open@C+20", tables=tables)[0] == expected


def test_lead_times_that_nobody_stated_take_no_time_and_are_named() -> None:
    tables = strait([given()], [required()], approvals=[approval("XA", "parliament"), vote("XB", 2, 3)])
    date, found = dates(f"{A} and {B}", tables=tables)
    assert (at(date, [3]), list(silent_in(date))) == (3, [A])
    assert [lead.id for lead in found.leads] == [B]


def test_lead_times_of_an_assumption_count_on_its_standard_only() -> None:
    base = strait([given()], [required()], approvals=[vote("XA", 2, 3, lead_source="sguess", factor="votes")])
    tables = drawn(base, factors={"votes": 0.25})
    official = Dates(seen(tables), "as_is", 60)
    assert list(silent_in(official.of(parse(A)))) == [A]
    assumed = Dates(seen(tables, standard=Standard.ASSUMED), "as_is", 60)
    assert assumed.of(parse(A)) == LeadOf(0)
    assert assumed.leads == [Lead(id=A, days=(2, 3), factor="votes", share=0.25)]


@pytest.mark.parametrize(
    ("deploy", "suppose", "expected"),
    [
        ("q", (), 5),
        ("u", (), 5),  # nobody has answered it: on C-day it is open
        ("n", ("n=yes@C+40",), 40),
        ("q", ("gate.deploy=shut", "gate.deploy=open@C+6"), 6),
    ],
)
def test_a_pledge_waits_for_c_day_its_rule_and_its_approvals(
    deploy: str, suppose: tuple[str, ...], expected: int
) -> None:
    votes = [vote("XA", 2, 4), vote("XB", 5, 5), approval("XA", "leader")]
    tables = strait([given(rule=B)], [required()], gates=[gate("deploy", deploy)], approvals=votes)
    view = seen(tables, *suppose)
    found = Dates(view, "as_is", 60)
    (pledge,) = pledges(view)
    days = {A: 3, B: 5}
    date = found.of_pledge(pledge)
    assert at(date, [days[lead.id] for lead in found.leads]) == expected
    assert {lead.id for lead in found.leads} == {A, B}


def test_a_duration_that_has_begun_is_counted_from_its_beginning() -> None:
    """The answer to n has been no since the first day, nine days ago."""
    assert opens("(not n) for 5 days") == 0
    assert opens("(not n) for 12 days") == 3
