"""What would change it most: against recomputing without a party, against trying every answer, against filling in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from foedus.assess import OnStandard
from foedus.coverage.contribution import contributions
from foedus.model.tables import Tables
from foedus.model.values import Verdict
from foedus.standing.gates import gate_states
from foedus.standing.pledges import pledges
from tests.coverage import twin
from tests.coverage.helpers import WORLDS, World, covered, lever, on, option, small
from tests.standing.small import approval, ask, gate, pledge, said, seen

HERE = {"where": "in_country", "quantity": "100"}
ROLE = ("none", "signalled", "confirmed")
# What can be asked in the random cases below: about whom, hinging on whom, and every answer.
ASKED: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "a": (("XA",), (), ("yes", "no")),
    "b": (("XB",), ("XC",), ("yes", "no")),
    "c": (("XC",), (), ROLE),
    "d": (("XA", "XB"), (), ("yes", "no")),
}
ATOMS = ("a", "b", "c is confirmed", "not c is none", "d")
RULES = st.one_of(
    st.sampled_from(ATOMS),
    st.lists(st.sampled_from(ATOMS), min_size=2, max_size=3, unique=True).map(" and ".join),
    st.lists(st.sampled_from(ATOMS), min_size=2, max_size=3, unique=True).map(" or ".join),
    st.just("(a or b) and (c is confirmed or d)"),
)


@st.composite
def conditional(draw: st.DrawFn) -> Tables:
    """Three parties with a pledge each, which hang on rules, own gates and a parliament."""
    rows = [pledge(f"p{party}", party=party, rule=draw(st.just("") | RULES), **HERE) for party in ("XA", "XB", "XC")]
    own = draw(st.dictionaries(st.sampled_from(["XA", "XB", "XC"]), RULES, max_size=3))
    answers = draw(st.dictionaries(st.sampled_from(sorted(ASKED)), st.integers(0, 2)))
    spoken = [
        said(name, name, ASKED[name][2][index % len(ASKED[name][2])], 1, ASKED[name][0][0])
        for name, index in answers.items()
    ]
    questions = [
        ask(name, *about, hinges_on=hinges, type="class" if len(values) > 2 else "yes_no",
            values=values if len(values) > 2 else ())
        for name, (about, hinges, values) in ASKED.items()
    ]  # fmt: skip
    return small(
        *rows,
        questions=questions,
        statements=spoken,
        gates=[
            gate("deploy", draw(st.just("q") | RULES)),
            *(gate(f"own-{party}", rule, party) for party, rule in own.items()),
        ],
        approvals=[approval("XB", "parliament")] if draw(st.booleans()) else [],
        options=[option("some", "300")],
    )


def suppositions(names: Sequence[str]) -> Iterator[list[str]]:
    """Every way of answering some questions; what is open while one is unknown is open whatever its answer."""
    for picked in product(*map(values, names)):
        yield [f"{name}={value}" for name, value in zip(names, picked, strict=True)]


def values(name: str) -> tuple[str, ...]:
    return ASKED[name][2] if name in ASKED else ("yes", "no")


def gates_open(tables: Tables, suppose: list[str]) -> set[str]:
    """The parties' own gates that are open if something is supposed."""
    states = gate_states(seen(tables, *suppose))
    return {each.gate.id for each in states if each.verdict is Verdict.OPEN and each.gate.party}


def met(tables: Tables, suppose: list[str]) -> set[str]:
    """The pledges whose every condition is met if something is supposed."""
    view = seen(tables, *suppose)
    return {each.pledge.id for each in contributions(view, pledges(view)) if each.met is Verdict.OPEN}


def questions_of(tables: Tables) -> list[str]:
    return [*ASKED, *(row.question for row in tables.approvals)]


@settings(max_examples=20)
@given(conditional())
def test_a_question_takes_with_it_what_cannot_open_while_it_stays(tables: Tables) -> None:
    found = on(tables)
    listed = {each.id for each in found.levers if each.kind == "question"}
    names = questions_of(tables)
    for question in names:
        others = [name for name in names if name != question]
        opening = set[str]().union(*(met(tables, suppose) for suppose in suppositions(others)))
        left = len(opening)
        if question in listed:
            row = lever(found, question)
            assert row.loss_low == pytest.approx(1 - left / 3), question
            assert row.loss_high == pytest.approx(1 - left / 3), question
        else:
            assert left == 3, f"{question} takes something with it and is not listed"


@settings(max_examples=40)
@given(conditional())
def test_a_question_alone_meets_as_many_conditions_as_supposing_it_opens(tables: Tables) -> None:
    found = on(tables)
    before = gates_open(tables, [])
    listed = {each.id: each.conditions_met for each in found.levers if each.kind == "question"}
    for question in questions_of(tables):
        opened = set[str]().union(*(gates_open(tables, [f"{question}={value}"]) for value in values(question)))
        assert listed.get(question, 0) == len(opened - before), question


@settings(max_examples=40)
@given(conditional())
def test_a_party_alone_meets_as_many_conditions_as_all_its_questions_open(tables: Tables) -> None:
    found = on(tables)
    before = gates_open(tables, [])
    listed = {each.id: each.conditions_met for each in found.levers if each.kind == "party"}
    for party in ("XA", "XB", "XC"):
        its = [name for name, (about, hinges, _) in ASKED.items() if party in about + hinges]
        opened = set[str]().union(*(gates_open(tables, suppose) for suppose in suppositions(its)))
        assert listed[party] == len(opened - before - {f"own-{party}"}), party


@settings(max_examples=100)
@given(WORLDS)
def test_a_party_that_refuses_takes_its_pledges_with_it(world: World) -> None:
    found = on(world.tables())
    for party in {made.party for made in world.made}:
        rest = replace(world, made=tuple(made for made in world.made if made.party != party))
        for name in ("land", "all"):
            rows = [each for each in found.levers if (each.id, each.need.id, each.kind) == (party, name, "party")]
            before = twin.shares(twin.total(world, name, "gates_open", None), world.needed)
            after = twin.shares(twin.total(rest, name, "gates_open", None), world.needed)
            losses = [(row.loss_low, row.loss_high) for row in rows] or [(0.0, 0.0)]
            assert losses == [pytest.approx((before[0] - after[0], before[1] - after[1]))]


@settings(max_examples=80)
@given(
    stated=st.sampled_from(["", "30", "10..60"]),
    capability=st.sampled_from(["soldiers", "company", "crowd"]),
    needed=st.integers(1, 400),
    personnel=st.booleans(),
)
def test_a_pledge_of_that_size_closes_the_gap_and_one_less_does_not(
    stated: str, capability: str, needed: int, personnel: bool
) -> None:
    def with_(quantity: str | None) -> OnStandard:
        silent = pledge("p", capability=capability, where="in_country", quantity=quantity)
        other = pledge("o", party="XB", where="in_country", quantity=stated or None)
        return on(small(silent, other, options=[option("some", str(needed), measure)]))

    measure = "personnel" if personnel else "land_personnel"
    assume(covered(with_(None)).met_low < needed)
    size = lever(with_(None), "p").closes_at
    assert isinstance(size, int)
    assert covered(with_(str(size))).share_low == 1
    assert covered(with_(str(size - 1))).share_low < 1


def test_only_a_silent_pledge_closes_a_gap_and_only_where_there_is_one() -> None:
    rows = [
        pledge("silent", where="in_country"),
        pledge("stated", party="XB", quantity="60", where="in_country"),
        pledge("elsewhere", party="XB", where="home"),
        pledge("countless", party="XC", capability="cadre", where="in_country"),
        pledge("other", party="XC", capability="ships", where="in_country"),
    ]
    options = [option("some", "100.."), option("few", "60")]
    found = [each for each in on(small(*rows, options=options)).levers if each.kind == "pledge"]
    assert [(each.id, each.need.id, each.closes_at) for each in found] == [("silent", "some", 40)]


def test_a_pledge_of_unstated_place_says_how_large_it_would_have_to_be_in_the_country() -> None:
    assert lever(on(small(pledge("p"))), "p").closes_at == 100


def test_a_condition_that_time_must_pass_for_is_met_by_the_question_all_the_same() -> None:
    tables = small(
        pledge("p", **HERE),
        questions=[ask("a", "XB", hinges_on=["XC"])],
        gates=[gate("deploy", "q"), gate("own", "a for 30 days", "XB")],
    )
    found = on(tables)
    assert lever(found, "a").conditions_met == 1
    assert lever(found, "XC").conditions_met == 1
    assert lever(found, "XA").conditions_met == 0


def test_an_approval_that_is_missing_takes_its_partys_pledges_with_it() -> None:
    rows = [pledge("p", **HERE), pledge("o", party="XB", **HERE)]
    tables = small(
        *rows,
        approvals=[approval("XA", "parliament"), approval("XB", "parliament"), approval("XB", "leader")],
        statements=[said("yes", "approved.XB.parliament", "yes", 1, "XB")],
        options=[option("some", "200")],
    )
    assert lever(on(tables), "approved.XA.parliament").loss_low == 0.5
    assert {each.id for each in on(tables).levers if each.kind == "question"} == {"approved.XA.parliament"}


def test_parties_come_in_one_order_whatever_the_hashes() -> None:
    """Parties without a pledge come behind the others, by name."""
    tables = small(
        pledge("p", party="XA", **HERE),
        questions=[ask("a", "XB", "XC")],
        gates=[gate("deploy", "q"), gate("own", "a", "XA")],
    )
    assert [each.id for each in on(tables).levers if each.kind == "party"] == ["XA", "XB", "XC"]


def test_a_composition_has_no_levers() -> None:
    mix = [option("mix", None, "composition", illustrative="yes")]
    assert on(small(pledge("p"), options=mix)).levers == ()


def test_a_partys_own_gate_takes_its_pledges_with_it_unless_they_have_a_rule() -> None:
    rows = [pledge("p", **HERE), pledge("ruled", rule="q", **HERE), pledge("o", party="XB", **HERE)]
    tables = small(
        *rows,
        questions=[ask("a", "XA")],
        gates=[gate("deploy", "q"), gate("own", "a", "XA")],
        options=[option("some", "300")],
    )
    assert lever(on(tables), "a").loss_low == pytest.approx(1 / 3)
