"""A plan that is handed in: it is what is replayed, or the replay says what it does not know."""

from __future__ import annotations

from copy import deepcopy
from functools import cache, partial
from typing import Any

import pytest

import foedus
from foedus.errors import ArgumentError
from foedus.plan.nouns import Problem
from foedus.risk.handed import schedule_of
from foedus.risk.make import undisturbed
from foedus.risk.pose import pose
from tests.plan.convoy import CONVOY, DAY
from tests.plan.strait import given, required, strait
from tests.risk.cases import cases, posed, vote


@cache
def made() -> dict[str, Any]:
    """The plan of the convoy, short enough to be another one than the replay would make."""
    return (
        foedus.load(CONVOY).plan("convoy", as_of=DAY, standard="official", given="gates_open", iterations=1).to_dict()
    )


def problem() -> Problem:
    view, option = cases()["convoy"]
    return pose(view, option, given="gates_open", horizon=60).problem


def test_a_plan_that_is_handed_in_is_what_is_replayed() -> None:
    view, option = cases()["convoy"]
    here = pose(view, option, given="gates_open", horizon=180, scheduling=partial(schedule_of, made()))
    found = undisturbed(here, tuple(range(61))).coverage[0] / 1e9
    assert found.tolist() == pytest.approx([each["weighted"] for each in made()["coverage"]], abs=1e-6)
    assert len(made()["moves"]) == (here.field.schedule.slot >= 0).sum()


def changed(**move: object) -> dict[str, Any]:
    plan = deepcopy(made())
    plan["moves"][0] |= move
    return plan


@pytest.mark.parametrize(
    ("move", "says"),
    [
        ({"unit": "aa-brigade#9"}, "what the replay does not know"),
        ({"unit": "zz#1"}, "what the replay does not know"),
        ({"requirement": "front"}, "what the replay does not know"),
        ({"slot": 99}, "what the replay does not know"),
        ({"sector": "nowhere"}, "by a way that the replay does not know"),
        ({"legs": [{"link": "tunnel", "lift": None}]}, "by a way that the replay does not know"),
    ],
)
def test_a_move_that_the_replay_does_not_know_is_refused(move: dict[str, object], says: str) -> None:
    with pytest.raises(ArgumentError, match=says):
        schedule_of(changed(**move), problem())


def test_a_start_that_an_approval_does_not_allow_is_late_in_every_draw() -> None:
    """`foedus plan` counts on approvals at once; the replay has such a move start when it can."""
    tables = strait([given("a")], [required()], approvals=[vote("XA", 5, 5)])
    free = posed(strait([given("a")], [required()]))
    first = int(free.field.schedule.start.max())
    early = posed(tables, scheduling=lambda _: free.field.schedule)
    waits = posed(tables)
    assert first == 0
    assert waits.field.schedule.start.tolist() == [5]
    arrival = int(free.problem.instance.way_days[free.field.schedule.way[0]])
    days = tuple(range(41))
    assert undisturbed(early, days).coverage.tolist() == undisturbed(waits, days).coverage.tolist()
    assert undisturbed(early, (4 + arrival, 5 + arrival)).coverage.tolist() == [[0, 1_000_000_000]]
