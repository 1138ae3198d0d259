"""What is planned of a case is planned once, and as if it were planned anew."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import numpy as np
import pytest

from foedus.case.read import read
from foedus.check import sound
from foedus.evidence.index import Evidence
from foedus.model.values import Standard
from foedus.plan import kept
from foedus.plan.instance import Instance
from foedus.plan.make import ITERATIONS, ceiling, make, solved
from foedus.plan.solve import solve
from foedus.standing.view import View
from tests.helpers import PARIS


def view(evidence: Evidence, standard: Standard = Standard.ASSUMED) -> View:
    day = date(2025, 9, 5)
    return View(evidence, day=day, known=day, standard=standard)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return Evidence(sound(read(PARIS)))


def option(evidence: Evidence) -> str:
    return next(row.id for row in evidence.tables.options if row.measure == "composition")


def test_a_plan_that_is_kept_is_the_one_that_is_found_anew(evidence: Evidence) -> None:
    first = make(view(evidence), option(evidence), given="gates_open", figure="high")
    again = make(view(evidence), option(evidence), given="gates_open", figure="high")
    assert again.problem is first.problem
    instance = first.problem.instance
    anew = solve(instance, seed=0, iterations=ITERATIONS, ceiling=ceiling(instance))
    held = solved(view(evidence), instance)
    assert anew is not held
    for each in ("slot", "way", "start"):
        assert np.array_equal(getattr(anew.schedule, each), getattr(held.schedule, each))
    assert (anew.schedule.value, anew.bound.value) == (held.schedule.value, held.bound.value)


def test_another_view_has_another_plan(evidence: Evidence) -> None:
    plans = [
        make(view(evidence, standard), option(evidence), given=given, figure=figure)
        for standard in (Standard.OFFICIAL, Standard.ASSUMED)
        for given in ("gates_open", "as_is")
        for figure in ("high", "low")
    ]
    assert len({id(each.problem) for each in plans}) == len(plans)


@pytest.mark.parametrize("name", [each.name for each in fields(Instance)])
def test_whatever_an_instance_has_tells_it_from_another(evidence: Evidence, name: str) -> None:
    instance = make(view(evidence), option(evidence), given="gates_open", figure="high").problem.instance
    value = getattr(instance, name)
    changed = ~value if getattr(value, "dtype", None) == np.bool_ else value + 1
    assert kept.digest(replace(instance, **{name: changed})) != kept.digest(instance)
    assert kept.digest(replace(instance)) == kept.digest(instance)


def test_only_the_last_are_kept(evidence: Evidence) -> None:
    made: list[int] = []
    for number in range(kept.MOST + 1):
        kept.once(evidence, ("number", number), lambda number=number: made.append(number))  # type: ignore[misc]
    kept.once(evidence, ("number", kept.MOST), lambda: made.append(-1))
    assert made == list(range(kept.MOST + 1))
    kept.once(evidence, ("number", 0), lambda: made.append(-2))
    assert made[-1] == -2
