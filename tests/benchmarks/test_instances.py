"""Our instances are, number for number, those that the reference values belong to."""

from __future__ import annotations

import runpy
from typing import Any

import numpy as np
import pytest
from benchmarks.planning.instances import make

from foedus.plan.instance import Instance
from tests.helpers import SHARED, need


def reference(size: str, seed: int, tight: float) -> Any:
    return runpy.run_path(str(need(SHARED / "bench" / "gen.py")))["gen"](size, seed, tight)


def same(ours: Instance, theirs: Any) -> None:
    slots = np.repeat(np.arange(theirs.R), theirs.rq)
    pairs = {
        "capacity": np.repeat(theirs.cap[:, None], theirs.T, axis=1),
        "kind": theirs.ut,
        "fights": theirs.cav != 3,
        "amount": np.ones(theirs.U),
        "ready": theirs.ready,
        "way_start": theirs.opt_ptr,
        "way_sector": theirs.osec,
        "way_days": theirs.otau,
        "way_cost": theirs.ocost,
        "use_start": theirs.rect_ptr,
        "use_resource": theirs.rr,
        "use_offset": theirs.ro,
        "use_length": theirs.rl,
        "use_amount": theirs.ra,
        "slot_kind": theirs.rt[slots],
        "slot_sector": theirs.rs[slots],
        "slot_combat": theirs.rc[slots],
        "slot_size": np.ones(len(slots)),
        "slot_worth": theirs.rw[slots],
        "slot_due": theirs.rd[slots],
        "late_days": [0, 7, 15, 30],
        "late_weight": [1.0, 0.6, 0.35, 0.15],
    }
    assert ours.days == theirs.T
    for name, expected in pairs.items():
        np.testing.assert_array_equal(
            getattr(ours, name), expected, err_msg=name, strict=isinstance(expected, np.ndarray)
        )


@pytest.mark.parametrize("tight", [1.0, 0.3])
@pytest.mark.parametrize("size", ["small", "medium"])
@pytest.mark.parametrize("seed", [0, 1])
def test_same_numbers(size: str, seed: int, tight: float) -> None:
    same(make(size, seed, tight), reference(size, seed, tight))


def test_same_numbers_at_the_largest_size() -> None:
    same(make("large", 1), reference("large", 1, 1.0))


@pytest.mark.parametrize("size", ["small", "medium"])
def test_arrays_fit_together(size: str) -> None:
    instance = make(size, 5)
    assert instance.way_start[-1] == instance.ways == len(instance.way_days)
    assert instance.use_start[-1] == len(instance.use_resource)
    assert (np.diff(instance.way_start) >= 0).all()
    assert (np.diff(instance.use_start) > 0).all()
    assert instance.use_resource.max() < instance.resources
    assert (instance.use_amount <= instance.capacity[instance.use_resource, 0]).all()
