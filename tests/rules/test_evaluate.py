"""The evaluator against its twin, and the laws of its logic."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.model.tree import And, Ask, Held, Not, OnOrAfter, Or, Rule
from foedus.model.values import Quantity, Verdict
from foedus.rules.evaluate import change_days, evaluate, open_since
from foedus.rules.facts import Fixed
from foedus.rules.parse import parse
from tests.rules.strategies import asks, pick, rules, seeds, worlds
from tests.rules.twin import UNSURE, YES, Twin
from tests.rules.world import DAY, DISPUTED, FAMILIES, QUESTIONS, History, World, on

many = settings(max_examples=150)
some = settings(max_examples=60)


def verdict(rule: Rule, world: World, day: date = DAY) -> Verdict:
    return evaluate(rule, world, day).verdict


@many
@given(rules(), worlds(), st.integers(-5, 8))
def test_evaluate_agrees_with_the_twin(rule: Rule, world: World, offset: int) -> None:
    assert verdict(rule, world, on(offset)).value == Twin(world).truth(rule, on(offset))


@some
@given(rules(), worlds())
def test_the_verdict_changes_on_no_other_day_than_change_days(rule: Rule, world: World) -> None:
    days = set(change_days(rule, world, DAY))
    twin = Twin(world)
    for offset in range(-60, 25):
        if twin.truth(rule, on(offset)) != twin.truth(rule, on(offset - 1)):
            assert on(offset) in days


@some
@given(rules(), worlds(), st.integers(-5, 8))
def test_open_since_is_what_a_loop_over_the_days_finds(rule: Rule, world: World, offset: int) -> None:
    twin, day = Twin(world), on(offset)
    while twin.truth(rule, day) == YES and day > on(-80):
        day -= timedelta(days=1)
    expected = None if day == on(offset) else date.min if day == on(-80) else day + timedelta(days=1)
    if twin.truth(rule, on(offset)) != YES:
        expected = None
    assert open_since(rule, world, on(offset)) == expected


@many
@given(rules(), worlds(), seeds())
def test_filling_in_what_is_unknown_or_disputed_never_changes_a_decided_verdict(
    rule: Rule, world: World, random: Random
) -> None:
    filled = world
    for family in FAMILIES:
        for number in range(random.randint(0, world.unnamed(family))):
            filled = filled.with_named(family, f"{family.removesuffix('.*')}.new{number}")

    def settled(name: str) -> History:
        history = filled.histories.get(name, ())
        if not history or history[0][0] > date.min:
            history = ((date.min, None), *history)
        return tuple(
            (
                since,
                pick(filled.questions[name], random) if said in (None, DISPUTED) and random.random() < 0.7 else said,
            )
            for since, said in history
        )

    filled = replace(filled, histories={name: settled(name) for name in filled.questions})
    before = verdict(rule, world)
    if before is not Verdict.UNDETERMINED:
        assert verdict(rule, filled) is before


@some
@given(rules(), worlds())
def test_x_or_not_x_is_undetermined_while_x_is(rule: Rule, world: World) -> None:
    inner = verdict(rule, world)
    expected = Verdict.UNDETERMINED if inner is Verdict.UNDETERMINED else Verdict.OPEN
    assert verdict(Or((rule, Not(rule))), world) is expected
    assert verdict(And((rule, Not(rule))), world) is ~expected


@some
@given(st.sampled_from([And, Or]), st.lists(rules(), min_size=2, max_size=4), worlds(), seeds())
def test_the_order_of_parts_changes_nothing(
    kind: type[And] | type[Or], parts: list[Rule], world: World, random: Random
) -> None:
    shuffled = random.sample(parts, len(parts))
    assert verdict(kind(tuple(shuffled)), world) is verdict(kind(tuple(parts)), world)


@some
@given(rules(), worlds(), st.integers(1, 9), st.integers(1, 9))
def test_a_duration_of_a_duration_is_their_sum(rule: Rule, world: World, one: int, other: int) -> None:
    assert verdict(Held(Held(rule, one), other), world) is verdict(Held(rule, one + other), world)


@some
@given(asks(), worlds())
def test_the_why_names_the_statements_that_decide_and_keeps_unknown_and_disputed_apart(rule: Ask, world: World) -> None:
    why, said = evaluate(rule, world, DAY), world.said(rule.question, DAY)
    if said is None:
        assert why.detail == "unknown: nobody says"
        assert why.statements == ()
    elif said == DISPUTED:
        assert why.detail == "disputed: yes (reported) / no (reported)"
        assert why.statements == ("s1", "s2")
    else:
        assert why.detail.endswith("(official)")
        assert why.statements == (f"said-{rule.question}",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("truce for 30 days", "open"),
        ("truce for 31 days", "shut"),
        ("lull for 5 days", "shut"),
        ("lull for 2 days", "undetermined"),
        ("lull for 1 day", "undetermined"),
        ("on or after 2026-03-01", "open"),
        ("on or after 2026-03-02", "shut"),
        ("on or after 2026-02-20 for 9 days", "open"),
        ("on or after 2026-02-20 for 10 days", "shut"),
        ("not (on or after 2026-02-20 for 10 days)", "open"),
        ("truce for 999999 days", "shut"),
        ("ever for 999999 days", "open"),
        ("on or after 9999-12-31 for 5 days", "shut"),
        ("on or after 0001-01-01 for 5 days", "open"),
        ("not (ever for 999999 days for 999999 days)", "shut"),
    ],
)
def test_durations_to_the_day(text: str, expected: str) -> None:
    yes_no = {name: QUESTIONS["a"].model_copy(update={"id": name}) for name in ("truce", "lull", "ever")}
    world = World(
        questions=yes_no,
        histories={
            "truce": ((date.min, "no"), (on(-30), "yes")),
            "lull": ((date.min, "yes"), (on(-4), "no"), (on(-3), "yes"), (on(-1), None), (on(0), "yes")),
            "ever": ((date.min, "yes"),),
        },
    )
    assert verdict(parse(text), world) == expected
    assert (open_since(parse(text), world, DAY) is not None) is (expected == "open")


@pytest.mark.parametrize(
    ("said", "hidden", "least", "expected", "detail"),
    [
        (("yes", "yes", "no"), 0, 2, "open", "2 yes, 0 undetermined, 0 unnamed, of 3"),
        (("yes", "no", "no"), 0, 2, "shut", "1 yes, 0 undetermined, 0 unnamed, of 3"),
        (("yes", "no", "no"), 1, 2, "undetermined", "1 yes, 0 undetermined, 1 unnamed, of 4"),
        (("yes", None, DISPUTED), 0, 2, "undetermined", "1 yes, 2 undetermined, 0 unnamed, of 3"),
        (("yes", None, DISPUTED), 0, 4, "shut", "1 yes, 2 undetermined, 0 unnamed, of 3"),
    ],
)
def test_a_count_is_an_interval(
    said: tuple[str | None, ...], hidden: int, least: int, expected: str, detail: str
) -> None:
    world = World(hidden={"f.*": hidden}).now(f__x=said[0], f__y=said[1], f__z=said[2])
    why = evaluate(parse(f"at least {least} of f.*"), world, DAY)
    assert (why.verdict, why.detail) == (expected, detail)
    assert why.statements == tuple(f"said-f.{name}" for name, each in zip("xyz", said, strict=True) if each == "yes")


def test_a_range_is_decided_only_if_all_of_it_agrees() -> None:
    world = World().now(r=Quantity(2, 4))
    found = {text: verdict(parse(text), world).value for text in ("r >= 2", "r >= 3", "r > 4", "r is 3", "r < 5")}
    assert found == {"r >= 2": "open", "r >= 3": UNSURE, "r > 4": "shut", "r is 3": UNSURE, "r < 5": "open"}


def test_a_supposed_gate_keeps_the_history_before_it() -> None:
    """From today on it is open; that it was shut in between counts, on whichever day one asks from."""
    always = Fixed(Verdict.OPEN, "supposed: open")
    world = World(
        histories={"a": ((date.min, "yes"), (on(-6), "no"), (on(-2), "yes"))},
        gates={"g": parse("a")},
        supposed={"g": (DAY, always)},
    )
    assert verdict(parse("gate.g for 10 days"), world) is Verdict.SHUT
    assert open_since(parse("gate.g"), world, DAY) == on(-2)
    assert verdict(parse("gate.g"), world.now(a="no")) is Verdict.OPEN
    assert open_since(parse("gate.g"), world.now(a="no"), DAY) == DAY


def test_the_why_of_a_gate_holds_the_why_of_its_rule() -> None:
    world = World(gates={"g": parse("a or b"), "off": Fixed(Verdict.OPEN, "no condition yet")}).now(a="yes")
    why = evaluate(parse("gate.g and gate.off"), world, DAY)
    inside = why.parts[0].parts[0]
    assert [part.rule for part in inside.parts] == ["a", "b"]
    assert [part.verdict for part in inside.parts] == ["open", "undetermined"]
    assert why.parts[1].detail == "no condition yet"


def test_the_why_of_a_duration_says_since_when() -> None:
    world = World(histories={"a": ((date.min, "no"), (on(-3), "yes"))})
    assert evaluate(Held(parse("a"), 9), world, DAY).detail == "open since 2026-02-26"
    assert evaluate(Held(parse("not a"), 9), world, DAY).detail == "shut from 2026-02-26"
    assert evaluate(Held(OnOrAfter(date.min), 9), world, DAY).detail == "open since ever"
