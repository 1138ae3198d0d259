"""What is missing, and why: every reason by a case as small as can be."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from foedus.coverage.figures import DAYS, GIVEN
from foedus.coverage.gaps import REASONS, Gap
from foedus.model.nouns import PledgeVersion
from tests.coverage import twin
from tests.coverage.helpers import WORLDS, World, gap, on, option, requirement, small
from tests.standing.small import exclusion, gate, pledge, said

HERE = {"where": "in_country"}


def refused(*pledges: PledgeVersion) -> Any:
    """A case in which XA refuses troops in the country."""
    return small(
        *pledges,
        statements=[said("no", "position.XA", "no_troops", 2)],
        exclusions=[exclusion("XA", "no_troops_in_country", "tno")],
    )


CASES = {
    "nobody-pledged": (small(), "nobody pledged it"),
    "excluded": (refused(pledge("p", quantity="500", **HERE)), "pledged by XA and excluded by their own word"),
    "gate-shut": (
        small(pledge("p", quantity="500", **HERE), gates=[gate("deploy", "n")]),
        "1 pledge waiting on gate.deploy",
    ),
    "placed-elsewhere": (
        small(pledge("p", quantity="500"), pledge("o", quantity="3", where="home")),
        "2 pledges placed elsewhere or nowhere stated",
    ),
    "not-stated": (small(pledge("p", **HERE)), "1 pledge of unstated quantity (XA)"),
    "too-little": (small(pledge("p", quantity="50", **HERE)), "what is pledged does not add up to it"),
}


@pytest.mark.parametrize("reason", CASES)
def test_each_reason_has_a_case(reason: str) -> None:
    tables, detail = CASES[reason]
    found = gap(on(tables))
    assert (found.reason, found.detail) == (reason, detail)


def test_not_ready_is_a_reason_of_a_day() -> None:
    tables = small(
        pledge("p", quantity="500", ready_after="40..70", **HERE), pledge("o", party="XB", quantity="500", **HERE)
    )
    found = on(tables)
    assert gap(found, day=30).reason == "not-ready"
    assert gap(found, day=30).detail == "2 pledges not surely ready by C+30, 1 of unstated readiness"
    assert not [each for each in found.gaps if each.day in (None, 90)], "by then there is enough"


def test_every_reason_is_reached() -> None:
    assert {*CASES, "not-ready", "on-the-way"} == set(REASONS)  # the last is for plans: tests/plan/test_arrivals.py


def test_a_pledge_in_time_but_of_unstated_place_is_not_late() -> None:
    found = gap(on(small(pledge("p", quantity="500", ready_after="10"))), day=30)
    assert (found.reason, found.detail) == ("placed-elsewhere", "1 pledge placed elsewhere or nowhere stated")


def test_a_refused_pledge_counts_against_its_own_strand_and_kind_only() -> None:
    rows = [
        pledge("ships", capability="ships", quantity="5", **HERE),
        pledge("other", quantity="5", strand="strengthening", **HERE),
    ]
    assert gap(on(refused(*rows))).reason == "nobody-pledged"


def test_several_reasons_are_all_said_and_the_first_of_the_list_gives_the_code() -> None:
    rows = [
        pledge("p", quantity="5", rule="n", **HERE),
        pledge("o", party="XB", **HERE),
        pledge("r", party="XC", quantity="5", where="home"),
    ]
    found = gap(on(small(*rows)))
    assert found.reason == "gate-shut"
    assert found.detail == (
        "1 pledge waiting on n; 1 pledge placed elsewhere or nowhere stated; 1 pledge of unstated quantity (XB)"
    )
    opened = gap(on(small(*rows)), given="gates_open")
    assert opened.reason == "placed-elsewhere"


def test_a_refusal_beside_other_pledges_is_said_and_comes_first() -> None:
    found = gap(on(refused(pledge("p", quantity="9", **HERE), pledge("o", party="XB", quantity="5", **HERE))))
    assert (found.reason, found.detail) == ("excluded", "excluded by their own word: XA")


def test_of_many_gates_three_are_named() -> None:
    rows = [pledge(f"p{number}", quantity="1", rule=f"u for {number} days", **HERE) for number in range(1, 6)]
    found = gap(on(small(*rows)))
    assert found.detail == "5 pledges waiting on u for 1 day, u for 2 days, u for 3 days and 2 more"


def test_land_forces_of_unstated_strength_are_of_unstated_quantity() -> None:
    found = gap(on(small(pledge("p", capability="cadre", quantity="2", **HERE))))
    assert (found.reason, found.missing_low, found.missing_high) == ("not-stated", 100, 200)


def test_a_need_without_limit_always_lacks_something() -> None:
    found = gap(on(small(pledge("p", quantity="500", **HERE), options=[option("some", "100..")])))
    assert (found.missing_low, found.missing_high, found.reason) == (0, None, "too-little")


def test_a_requirement_lacks_its_own_capability() -> None:
    mix = [option("mix", None, "composition", illustrative="yes")]
    parts = [requirement("r", "ships", "4..6"), requirement("s", "crew", "1")]
    found = on(small(pledge("p", capability="ships", quantity="3"), options=mix, requirements=parts))
    one = gap(found, "r")
    assert (one.missing_low, one.missing_high, one.need.unit, one.need.option.id) == (1, 3, "ships", "mix")
    assert gap(found, "s").reason == "nobody-pledged"


@settings(max_examples=80)
@given(WORLDS)
def test_missing_is_what_the_plain_loop_leaves_and_never_below_0(world: World) -> None:
    found: dict[tuple[str, str, int | None], Gap] = {
        (each.need.id, each.given, each.day): each for each in on(world.tables()).gaps
    }
    least, most = twin.bounds(world.needed)
    for name in ("land", "all"):
        for what in GIVEN:
            for day in DAYS:
                met = twin.total(world, name, what, day)
                lacks = None if most is None else max(0, most - met.low)
                row = found.get((name, what, day))
                if lacks == 0:
                    assert row is None
                else:
                    assert row is not None
                    assert row.missing_low == pytest.approx(max(0, least - met.high))
                    assert row.missing_high == (None if lacks is None else pytest.approx(lacks))
                    assert row.reason in REASONS
                    assert row.detail


def test_a_pledge_behind_a_shut_gate_is_not_called_late_as_well() -> None:
    found = on(small(pledge("p", quantity="500", rule="n", ready_after="60", **HERE)))
    assert gap(found, day=30).detail == "1 pledge waiting on n"
    assert gap(found, given="gates_open", day=30).reason == "not-ready"
