"""Dates of gates: the exact ones against counting every case, and against sampling; what is never called exact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import lcm, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.model.chances import Factor
from foedus.model.nouns import Gate
from foedus.model.tables import Tables
from foedus.model.values import Quantity
from foedus.risk.bands import LEVELS
from foedus.risk.chances import NEVER, Const, Date, Kth, Lead, LeadOf
from foedus.risk.dates import at
from foedus.risk.gates import GateDate, drawn, gate_dates, quantiles, sampled
from tests.standing.small import approval, ask, case, gate, seen

DRAWS = 20_000
PARTIES = ("XA", "XB", "XC")


@st.composite
def rules(draw: st.DrawFn, *, most: int = 8, longest: int = 60) -> tuple[Date, list[Lead]]:
    """A tree of and, or, at least, in which every approval stands once, some of them moving with one factor."""
    widest = st.integers(0, longest)
    leads = [
        Lead(
            id=f"approval-{number}",
            days=(low, low + draw(widest)),
            factor=draw(st.sampled_from(["", "parliaments"])),
            share=draw(st.sampled_from([0.0, 0.3, 0.5, 1.0])),
        )
        for number, low in enumerate(draw(st.lists(st.integers(0, 9), min_size=1, max_size=most)))
    ]
    parts: list[Date] = [LeadOf(number) for number in range(len(leads))]
    parts += [Const(day) for day in draw(st.lists(st.sampled_from([0, 3, NEVER]), max_size=2))]
    parts = draw(st.permutations(parts))
    while len(parts) > 1:
        taken = draw(st.integers(2, len(parts)))
        parts = [Kth(draw(st.integers(1, taken)), tuple(parts[:taken])), *parts[taken:]]
    return parts[0], leads


def cases(leads: Sequence[Lead]) -> Iterator[tuple[Fraction, list[int]]]:
    """Every way in which lead times can fall, with its chance: who moves with the factor, its number, and the rest."""
    joins = [Fraction(lead.share) if lead.factor else Fraction(0) for lead in leads]
    widths = [lead.days[1] - lead.days[0] + 1 for lead in leads]
    cells = lcm(*widths)
    for together in product([False, True], repeat=len(leads)):
        chance = Fraction(1)
        for joined, share in zip(together, joins, strict=True):
            chance *= share if joined else 1 - share
        if not chance:
            continue
        alone = [range(1) if joined else range(width) for joined, width in zip(together, widths, strict=True)]
        of_factor = range(cells) if any(together) else range(1)
        ways = len(of_factor) * np.prod([len(each) for each in alone], dtype=int).item()
        for cell, own in product(of_factor, product(*alone)):
            steps = [
                cell * width // cells if joined else mine
                for joined, width, mine in zip(together, widths, own, strict=True)
            ]
            yield chance / ways, [lead.days[0] + step for lead, step in zip(leads, steps, strict=True)]


@given(rules(most=4, longest=2))
@settings(max_examples=150)
def test_exact_dates_are_those_of_counting_every_case(rule: tuple[Date, list[Lead]]) -> None:
    date, leads = rule
    chance: defaultdict[int, Fraction] = defaultdict(Fraction)
    for weight, days in cases(leads):
        chance[at(date, days)] += weight
    assert sum(chance.values()) == 1
    expected = []
    for level in (Fraction(1, 20), Fraction(1, 2), Fraction(19, 20)):
        come, day = Fraction(0), 0
        for each in sorted(chance):
            come, day = come + chance[each], each
            # Shares are floats: 0.3 is not three tenths.
            if come >= level - Fraction(1, 10**12):
                break
        expected.append(None if day >= NEVER else day)
    assert quantiles(date, leads) == tuple(expected)


@given(rules())
@settings(max_examples=120)
def test_exact_dates_are_those_of_sampling(rule: tuple[Date, list[Lead]]) -> None:
    """So large a part of many draws as a quantile says has come by its day, and no more the day before."""
    date, leads = rule
    exact = quantiles(date, leads)
    days = drawn(date, leads, 0, DRAWS)
    assert exact is not None
    for level, day in zip(LEVELS, exact, strict=True):
        error = 5 * sqrt(level * (1 - level) / DRAWS)
        if day is None:
            assert (days < NEVER).mean() <= level + error
        else:
            assert (days <= day).mean() >= level - error
            assert (days < day).mean() <= level + error


@given(rules())
@settings(max_examples=60)
def test_sampled_quantiles_are_order_statistics_with_an_error(rule: tuple[Date, list[Lead]]) -> None:
    date, leads = rule
    found, error = sampled(date, leads, 3, 2_000)
    days = np.sort(drawn(date, leads, 3, 2_000))
    assert found == tuple(None if days[rank] >= NEVER else int(days[rank]) for rank in (99, 999, 1899))
    assert 0 <= error <= 70


def test_the_error_of_a_sampled_date_is_about_its_spread_over_seeds() -> None:
    leads = [Lead(id=f"a{number}", days=(0, 400)) for number in range(3)]
    date = Kth(3, tuple(LeadOf(number) for number in range(3)))
    found = [sampled(date, leads, seed, 1_000) for seed in range(200)]
    days = np.array([each for each, _ in found], np.float64)
    spread, error = days.std(axis=0).max(), np.mean([each for _, each in found])
    assert 0.7 * spread < error < 1.5 * spread


def test_approvals_of_one_factor_are_given_together() -> None:
    """Of four that take 0 to 9 days, all are given by day 9 with 95%: alone mostly late, together as late as one."""
    alone = [Lead(id=f"a{number}", days=(0, 9)) for number in range(4)]
    together = [replace(lead, factor="parliaments", share=1.0) for lead in alone]
    every = Kth(4, tuple(LeadOf(number) for number in range(4)))
    assert quantiles(every, alone) == (4, 8, 9)  # (d + 1) / 10 to the fourth: 0.0625 by day 4, 0.41 and 0.66 by 7 and 8
    assert quantiles(every, together) == (0, 4, 9)
    assert quantiles(every, [replace(lead, share=0.0) for lead in together]) == (4, 8, 9)


def gates(tables: Tables) -> dict[str, GateDate]:
    found = gate_dates(seen(tables), given="gates_open", horizon=100, seed=0, draws=2_000)
    return {each.id: each for each in found}


def with_leads(*made: Gate, factors: Sequence[str | None] = (None, None, None)) -> Tables:
    """Three parliaments that take 0 to 9 days, each with its factor."""
    named = [each for each in factors if each]
    found = case(
        questions=[ask("own", "XA")],
        gates=[gate("deploy", "q"), *made],
        approvals=[
            approval(party, "parliament", lead_days=Quantity(0, 9), factor=factor)
            for party, factor in zip(PARTIES, factors, strict=True)
        ],
    )
    factor = {each: Factor(title=each, share=0.5, source="s0") for each in named}
    return replace(found, info=found.info.model_copy(update={"factor": factor}))


ONE, TWO, THREE = (f"approved.{party}.parliament" for party in PARTIES)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (ONE, (0, 4, 9)),
        (f"{ONE} and {TWO} and {THREE}", (3, 7, 9)),  # ((d + 1) / 10)^3: 0.064 by day 3, 0.512 by 7, 0.729 by 8
        (f"{ONE} or {TWO} or {THREE}", (0, 2, 6)),  # 1 - (0.9 - d / 10)^3: 0.27 by day 0, 0.657 by 2, 0.973 by 6
        ("at least 2 of approved.*.parliament", (1, 4, 8)),  # 0.104 by day 1, 0.5 by day 4, 0.972 by day 8
        (f"{ONE} and own", (0, 4, 9)),
        (f"{ONE} or own", (0, 0, 0)),
    ],
)
def test_dates_of_simple_rules_are_exact(rule: str, days: tuple[int, int, int]) -> None:
    found = gates(with_leads(gate("simple", rule)))["simple"]
    assert (found.p05, found.p50, found.p95) == days
    assert (found.exact, found.stderr) == (True, 0.0)


def test_one_factor_is_exact_two_are_not() -> None:
    both = gate("both", f"{ONE} and {TWO}")
    assert gates(with_leads(both, factors=("one", "one", None)))["both"].exact
    assert gates(with_leads(both, factors=("one", None, "other")))["both"].exact
    assert not gates(with_leads(both, factors=("one", "other", None)))["both"].exact


@pytest.mark.parametrize(
    "rule",
    [
        f"({ONE} and {TWO}) or ({ONE} and {THREE})",
        f"{ONE} and at least 2 of approved.*.parliament",
        f"({ONE} and {TWO}) for 3 days",
        f"gate.inner and {TWO}",
    ],
)
def test_an_approval_that_stands_twice_and_a_duration_are_sampled(rule: str) -> None:
    inner = gate("inner", f"{ONE} for 2 days")
    found = gates(with_leads(inner, gate("odd", rule)))["odd"]
    assert not found.exact
    assert found.p05 is not None
    assert found.stderr >= 0


def test_sampled_dates_of_a_duration_are_right() -> None:
    found = gates(with_leads(gate("held", f"{ONE} for 3 days")))["held"]
    # A tenth is given on C-day and holds from then on; else three days later than given: a half of all by day 7.
    assert (found.p05, found.p95) == (0, 12)
    assert found.p50 in (7, 8)
    assert found.leads == (ONE,)


def test_what_a_gate_waits_for_is_named_once_and_unstated_lead_times_are_told() -> None:
    tables = with_leads(gate("twice", f"({ONE} and {TWO}) or {ONE}"))
    rows = tuple(row.model_copy(update={"lead_days": None}) if row.party == "XB" else row for row in tables.approvals)
    view = seen(replace(tables, approvals=rows))
    found = gate_dates(view, given="gates_open", horizon=100, seed=0, draws=100)
    assert {each.id: each.leads for each in found} == {"deploy": (), "twice": (ONE,)}
    assert {each.id: each.silent for each in found} == {"deploy": (), "twice": (TWO,)}
    assert found[0].exact


def test_a_gate_that_never_opens_has_no_days() -> None:
    found = gate_dates(seen(with_leads(gate("no", ONE)), f"{ONE}=no"), given="as_is", horizon=9, seed=0, draws=9)
    assert [(each.p05, each.p50, each.p95, each.exact) for each in found if each.id == "no"] == [(None,) * 3 + (True,)]


def test_too_long_ranges_of_one_factor_are_left_to_sampling() -> None:
    leads = [Lead(id=f"a{n}", days=(0, 15_000 + n), factor="f", share=0.5) for n in range(2)]
    assert quantiles(Kth(2, (LeadOf(0), LeadOf(1))), leads) is None
