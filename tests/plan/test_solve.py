"""The planner: what it gives is a plan, as good as the exact one nearly always, and the same again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from foedus.plan.exact import exact
from foedus.plan.instance import Instance
from foedus.plan.solution import Solution
from foedus.plan.solve import solve
from tests.plan.tiny import tiny
from tests.plan.twin import violations

SEEDS = range(400)


def sound(instance: Instance, found: Solution) -> None:
    assert violations(instance, found.schedule) == []
    assert found.schedule.value <= found.bound.value + 1e-9
    assert (found.bound.price >= 0).all()


def test_value_optimum_bound_and_nearly_always_the_optimum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.plan.solve.SMALL", 0)  # the search alone, without the exact solver behind it
    missed = []
    for seed in SEEDS:
        instance = tiny(seed)
        found, best = solve(instance, iterations=1500, seed=seed), exact(instance)
        sound(instance, found)
        assert found.schedule.value <= best.value + 1e-6, seed
        assert best.value <= found.bound.value + 1e-6, seed
        if found.schedule.value < best.value - 1e-6:
            missed.append(seed)
        # Where something can be moved to advantage, something is.
        assert (found.schedule.slot >= 0).any() or best.value < 1e-9, seed
    assert len(missed) <= 0.05 * len(SEEDS), missed


@pytest.mark.parametrize("seed", range(40))
def test_more_never_hurts(seed: int) -> None:
    instance = tiny(seed)
    before, found = exact(instance).value, solve(instance, iterations=1500)
    more = replace(instance, capacity=1.3 * instance.capacity)
    later = replace(instance, slot_due=instance.slot_due + 2)
    for changed in (more, later, doubled(instance)):
        assert exact(changed).value >= before - 1e-6
        again = solve(changed, iterations=1500)
        assert again.schedule.value >= found.schedule.value - (again.bound.value - again.schedule.value) - 1e-6


def doubled(instance: Instance) -> Instance:
    """Every serial twice."""
    i = instance
    starts = {
        "way_start": np.concatenate([[0], np.cumsum(np.tile(np.diff(i.way_start), 2))]).astype(np.int64),
        "use_start": np.concatenate([[0], np.cumsum(np.tile(np.diff(i.use_start), 2))]).astype(np.int64),
    }
    twice = ["kind", "fights", "amount", "ready", "way_sector", "way_days", "way_cost"]
    twice += ["use_resource", "use_offset", "use_length", "use_amount"]
    changed: dict[str, Any] = starts | {name: np.tile(getattr(i, name), 2) for name in twice}
    return replace(i, **changed)


@pytest.mark.parametrize("seed", range(0, 60, 4))
def test_what_is_small_is_settled_exactly(seed: int) -> None:
    instance = tiny(seed)
    found = solve(instance, iterations=1000)
    sound(instance, found)
    assert found.stopped_because in ("optimal", "exact", "nothing to plan")
    assert found.schedule.value == pytest.approx(exact(instance).value, abs=1e-6)


@pytest.mark.parametrize("seed", [0, 1, 2, 14])
def test_the_same_again(seed: int) -> None:
    instance = tiny(seed)
    one, other = (solve(instance, iterations=3000, seed=5) for _ in range(2))
    for name in ("slot", "way", "start"):
        np.testing.assert_array_equal(getattr(one.schedule, name), getattr(other.schedule, name))
    np.testing.assert_array_equal(one.bound.price, other.bound.price)
    assert one.bound.value == other.bound.value


def test_stopped_from_outside_it_keeps_a_valid_plan() -> None:
    instance = tiny(1)
    looks: list[tuple[int, float, float]] = []

    def watch(done: int, value: float, bound: float) -> bool:
        looks.append((done, value, bound))
        return len(looks) < 3

    found = solve(instance, iterations=10**9, watch=watch)
    assert found.stopped_because in ("interrupted", "optimal")
    sound(instance, found)


def test_a_time_limit_ends_it() -> None:
    instance = tiny(1)
    found = solve(instance, time_limit=0.3)
    assert found.stopped_because in ("time limit", "optimal")
    sound(instance, found)


@pytest.mark.parametrize("seed", [7, 13])
def test_nothing_to_plan(seed: int) -> None:
    found = solve(tiny(seed))
    assert found.stopped_because == "nothing to plan"
    assert found.gap == 0
    assert found.iterations == 0
