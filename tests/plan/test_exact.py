"""The exact solver against trying everything, and against the published optimum."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from benchmarks.planning.instances import make

from foedus.plan.exact import exact, relaxed
from tests.plan.tiny import tiny
from tests.plan.twin import brute, violations


@pytest.mark.parametrize("seed", range(250))
def test_as_good_as_trying_everything(seed: int) -> None:
    instance = tiny(seed, serials=4, slots=4, days=12)
    found = exact(instance)
    assert found.proved
    assert violations(instance, found.schedule) == []
    assert found.value == pytest.approx(brute(instance).value, abs=1e-6)
    assert found.bound == pytest.approx(found.value, abs=1e-5)


@pytest.mark.parametrize("seed", range(250, 400))
def test_relaxation_bounds_and_prices(seed: int) -> None:
    instance = tiny(seed)
    found, bound = exact(instance), relaxed(instance)
    assert violations(instance, found.schedule) == []
    assert bound.value >= found.value - 1e-6
    assert bound.price.shape == instance.capacity.shape
    assert (bound.price >= 0).all()
    # The value is concave in the capacities: losing some costs no less than the prices say.
    less = relaxed(replace(instance, capacity=0.8 * instance.capacity))
    assert less.value <= bound.value - 0.2 * (bound.price * instance.capacity).sum() + 1e-6


def test_free_capacity_has_no_price() -> None:
    instance = tiny(3)
    plenty = replace(instance, capacity=np.full_like(instance.capacity, 1e6))
    assert not relaxed(plenty).price.any()
    assert relaxed(plenty).value == pytest.approx(exact(plenty).value)


@pytest.mark.parametrize("seed", range(20))
def test_same_again(seed: int) -> None:
    one, other = exact(tiny(seed)).schedule, exact(tiny(seed)).schedule
    for name in ("slot", "way", "start"):
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name))


def test_stopped_at_once_stays_at_home() -> None:
    instance = make("small", 1, 0.3)
    found = exact(instance, time_limit=0.0)
    assert not found.proved
    assert violations(instance, found.schedule) == []
    assert found.bound >= 110


def test_published_optimum_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    instance = make("small", 1)
    found = exact(instance)
    assert found.proved
    assert violations(instance, found.schedule) == []
    assert found.value == pytest.approx(122.775, abs=1e-3)
    assert relaxed(instance).value == pytest.approx(122.775, abs=1e-3)
    assert capfd.readouterr() == ("", "")
