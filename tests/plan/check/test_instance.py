"""The judge of generated instances against a second one in plain loops, and against trying everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from benchmarks.planning.instances import make

from foedus.plan.check import judge_instance
from foedus.plan.instance import Bound, Instance, Schedule
from tests.plan.tiny import tiny
from tests.plan.twin import brute, value_of, violations


def random_schedule(instance: Instance, rng: np.random.Generator) -> Schedule:
    """Anything at all, often against the rules, now and then not."""
    n = instance.serials
    slot, way, start = np.full(n, -1), np.full(n, -1), np.full(n, -1)
    free = list(rng.permutation(instance.slots))
    for serial in range(n):
        first, last = instance.way_start[serial], instance.way_start[serial + 1]
        if first < last and free and rng.random() < 0.8:
            way[serial] = rng.integers(first, last)
            fitting = [
                each
                for each in free
                if instance.slot_kind[each] == instance.kind[serial]
                and instance.slot_sector[each] == instance.way_sector[way[serial]]
            ]
            slot[serial] = rng.choice(fitting) if fitting and rng.random() < 0.9 else free[-1]
            if rng.random() < 0.95:
                free.remove(slot[serial])
            start[serial] = rng.integers(0, instance.days)
    made = Schedule(slot=slot, way=way, start=start, value=0.0)
    return replace(made, value=value_of(instance, made))


@pytest.mark.parametrize("seed", range(200))
def test_agrees_with_plain_loops(seed: int) -> None:
    instance, rng = tiny(seed), np.random.default_rng(seed)
    for _ in range(10):
        schedule = random_schedule(instance, rng)
        wrong, value, _ = judge_instance(instance, schedule, None)
        assert bool(wrong) == bool(violations(instance, schedule))
        if not wrong:
            assert value == pytest.approx(schedule.value)


@pytest.mark.parametrize("seed", range(200))
def test_any_prices_bound_the_best(seed: int) -> None:
    instance, rng = tiny(seed, serials=4, slots=4, days=12), np.random.default_rng(seed)
    best = brute(instance)
    assert judge_instance(instance, best, None)[0] == ()
    for scale in (0.0, 0.01, 1.0, 100.0):
        price = rng.random(instance.capacity.shape) * (rng.random(instance.capacity.shape) < 0.5) * scale
        wrong, value, proved = judge_instance(instance, best, Bound(value=1e9, price=price))
        assert proved is not None
        assert proved >= value - 1e-9
        if proved > 1e9:
            assert [each.code for each in wrong] == ["bound-not-proved"]


def one() -> tuple[Instance, Schedule]:
    """A small instance in which somebody moves, and its best schedule."""
    for seed in range(99):
        instance = tiny(seed, serials=4, slots=4, days=12)
        schedule = brute(instance)
        if (schedule.way >= 0).sum() >= 2 and (instance.ready >= 0).all():
            return instance, schedule
    raise AssertionError("nobody moves")


def moved(schedule: Schedule, name: str, change: Callable[[int], int]) -> Schedule:
    """The schedule with one entry of the first serial that moves changed."""
    array = getattr(schedule, name).copy()
    serial = int(np.flatnonzero(schedule.way >= 0)[0])
    array[serial] = change(int(array[serial]))
    return replace(schedule, **{name: array})


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        ("slot", lambda _: 99, "bad-slot"),
        ("slot", lambda _: -1, "bad-slot"),
        ("way", lambda _: 10**6, "unknown-way"),
        ("start", lambda _: -1, "not-ready"),
        ("start", lambda _: 11, "beyond-horizon"),
    ],
)
def test_one_entry_broken(name: str, change: Callable[[int], int], code: str) -> None:
    instance, schedule = one()
    broken = moved(schedule, name, change)
    if code == "beyond-horizon":
        instance = replace(instance, way_days=np.maximum(instance.way_days, 2))
    assert code in [each.code for each in judge_instance(instance, broken, None)[0]]


def test_what_else_can_be_wrong() -> None:
    instance, schedule = one()

    def found(changed: Instance = instance, by: Schedule = schedule, bound: Bound | None = None) -> set[str]:
        return {each.code for each in judge_instance(changed, by, bound)[0]}

    movers = np.flatnonzero(schedule.way >= 0)
    slot = schedule.slot.copy()
    slot[movers] = slot[movers[0]]
    everywhere: dict[str, Any] = {
        "slot_kind": instance.slot_kind * 0,
        "kind": instance.kind * 0,
        "slot_combat": instance.slot_combat & False,
    }
    everywhere |= {"slot_sector": instance.slot_sector * 0, "way_sector": instance.way_sector * 0}
    assert "slot-twice" in found(replace(instance, **everywhere), replace(schedule, slot=slot))
    assert "wrong-kind" in found(replace(instance, slot_kind=instance.slot_kind + 5))
    assert "sector-closed" in found(replace(instance, slot_sector=instance.slot_sector + 5))
    combat = np.ones(instance.slots, bool)
    assert "no-combat" in found(replace(instance, slot_combat=combat, fights=np.zeros(instance.serials, bool)))
    assert "over-capacity" in found(replace(instance, capacity=instance.capacity * 0))
    assert "wrong-value" in found(by=replace(schedule, value=schedule.value + 0.001))
    assert "malformed" in found(by=replace(schedule, slot=schedule.slot[:-1]))
    assert "malformed" in found(by=replace(schedule, value=float("nan")))
    price = np.zeros_like(instance.capacity)
    assert "bound-not-proved" in found(bound=Bound(value=schedule.value - 1, price=price))
    assert "malformed" in found(bound=Bound(value=99.0, price=price[:-1]))
    price[0, 0] = -1e-12
    assert "bad-price" in found(bound=Bound(value=99.0, price=price))


def test_medium_in_time() -> None:
    instance = make("medium", 1)
    home = np.full(instance.serials, -1)
    price = np.full(instance.capacity.shape, 1e-5)
    wrong, value, proved = judge_instance(
        instance, Schedule(slot=home, way=home, start=home, value=0.0), Bound(value=1e9, price=price)
    )
    assert (wrong, value) == ((), 0.0)
    assert proved is not None
    assert proved > 0
