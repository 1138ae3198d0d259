"""The compiled replay is its plain twin to the bit, whatever is drawn."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from benchmarks.risk import luck, plain
from hypothesis import given, settings

from foedus.plan.arrays import apart
from foedus.risk.run import prepare, replay
from foedus.risk.uses import uses_of
from tests.risk.strategies import FEATURES, MADE, Made, made

SAMPLE = range(150)


def changed(one: Made) -> luck.Change:
    change = one.change
    return luck.Change(kept=change.kept, gone=change.gone, lost=change.lost, spared=change.spared)


def differences(one: Made) -> list[str]:
    """What the kernel finds beside what its twin finds, draw by draw, where they are not the same."""
    asked = one.asked
    found = replay(prepare(one.field, one.chances, asked), change=one.change)
    twin = plain.replay(
        one.field,
        one.chances,
        seed=asked.seed,
        outer=asked.outer,
        inner=asked.inner,
        days=asked.days,
        study=asked.study,
        change=changed(one),
        replan=asked.replan,
    )
    rows = zip(found.draws.tolist(), found.coverage.tolist(), found.closure.tolist(), twin, strict=True)
    return [
        f"draw {draw}: {coverage}, {closure}; twin {other}"
        for draw, coverage, closure, other in rows
        if (coverage, closure) != other
    ]


@given(MADE)
@settings(max_examples=600)
def test_the_kernel_finds_what_its_twin_finds(one: Made) -> None:
    assert differences(one) == []


def test_the_kernel_finds_what_its_twin_finds_with_everything_drawn() -> None:
    for seed in range(400):
        assert differences(made(seed)) == [], seed


@cache
def happened() -> Counter[str]:
    """How often what should happen does in a fixed sample of draws."""
    seen: Counter[str] = Counter()
    for seed in SAMPLE:
        one = made(seed)
        asked, change = one.asked, changed(one)
        plan = plain.Plan(one.field, asked.replan)
        drawn = luck.Luck(one.field, one.chances, asked.seed, asked.inner, asked.study)
        used = uses_of(one.field, one.chances)
        own = one.field.instance.way_start[:-1]
        seen["twins"] += int((used.twins != own).sum())
        seen["overlapping uses"] += int(apart(one.field.instance)[0] is not one.field.instance.use_start)
        seen["several kinds"] += int(len(np.unique(one.field.instance.kind)) > 1)
        seen["no combat"] += int((one.field.instance.slot_combat & ~one.field.instance.fights.all()).any())
        for draw in range(asked.outer * asked.inner):
            fate = drawn.at(draw, change)
            run = plain.Replay(plan, one.chances, fate, change.lost)
            run.run()
            moves = set(run.moving.items())
            seen["as planned"] += len(moves & set(plan.moves.items()))
            seen["stay at home"] += len(plan.moves.keys() - run.moving.keys())
            seen["move otherwise"] += sum(run.moving.get(at, move) != move for at, move in plan.moves.items())
            seen["spares step in"] += len(run.moving.keys() - plan.moves.keys())
            seen["failures"] += len(fate.failed)
            seen["delays"] += sum(bool(run._delay(at, way)) for at, (_, way, _) in run.moving.items())
            seen["several delays"] += sum(len(each) > 1 for each in fate.delays)
            seen["parts"] += sum(0 < fate.part[at] < drawn.amount[at] for at in run.moving)
            calm = plain.Replay(plan, one.chances, replace(fate, failed=[]), change.lost)
            calm.run()
            seen["moved by failures"] += int(calm.moving != run.moving)
    return seen


@pytest.mark.parametrize(
    ("what", "times"),
    [
        ("twins", 250),
        ("overlapping uses", 20),
        ("several kinds", 30),
        ("no combat", 20),
        ("as planned", 150),
        ("stay at home", 600),
        ("move otherwise", 200),
        ("spares step in", 600),
        ("failures", 1000),
        ("delays", 300),
        ("several delays", 300),
        ("parts", 200),
        ("moved by failures", 100),
    ],
)
def test_the_sample_is_disturbed(what: str, times: int) -> None:
    assert happened()[what] >= times, happened()


def test_nothing_happens_without_a_feature() -> None:
    assert "keep" in FEATURES
    for seed in range(40):
        one = made(seed, ())
        found = replay(prepare(one.field, one.chances, one.asked)).coverage
        assert (found == found[0]).all(), seed
