"""Pledges of unstated quantity: a plan in which they could fill what it leaves open, if they were large enough."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import partial

import numpy as np

from foedus.coverage.contribution import contributions
from foedus.evidence.index import Evidence
from foedus.model.values import Quantity
from foedus.plan.instance import Schedule
from foedus.plan.nouns import Problem
from foedus.plan.serials import kind_of
from foedus.plan.tally import NOISE, fillings, moves_of
from foedus.risk.pose import Posed, pose
from foedus.standing.pledges import pledges


def told(posed: Posed) -> Posed | None:
    """Return the same plan with each pledge of unstated quantity as a spare of what its kind lacks; None without any.

    The plan itself does not count on them.
    """
    view, problem = posed.view, posed.problem
    lacking: defaultdict[tuple[str, str], float] = defaultdict(float)
    filled = fillings(problem, moves_of(problem, posed.field.schedule))
    for row in problem.requirements:
        lacking[kind_of(row)] += sum(each.slot.size - each.filled for each in filled[row.id])
    silent = {}
    for each in contributions(view, pledges(view)):
        if each.amount is None and each.capability is not None:
            missing = lacking.get((each.strand, each.capability.id), 0.0)
            if missing > NOISE:
                silent[each.pledge.id] = Quantity(missing, missing)
    if not silent:
        return None
    rows = tuple(
        row.model_copy(update={"quantity": silent[row.id]}) if row.id in silent else row for row in view.tables.pledges
    )
    changed = view.on(Evidence(replace(view.tables, pledges=rows)))
    found = pose(
        changed,
        problem.option.id,
        given=problem.given,
        horizon=problem.horizon,
        extra=silent,
        scheduling=partial(_carried_over, posed),
    )
    return found if found.field.extra.any() else None


def _carried_over(posed: Posed, problem: Problem) -> Schedule:
    """Return the plan of the one problem as a schedule of another that has more serials."""
    before, old = posed.problem, posed.field.schedule
    number = {serial.id: at for at, serial in enumerate(problem.serials)}
    slot, way, start = (np.full(len(problem.serials), -1, np.int64) for _ in range(3))
    for at in np.flatnonzero(old.slot >= 0).tolist():
        new = number[before.serials[at].id]
        slot[new], start[new] = old.slot[at], old.start[at]
        way[new] = problem.instance.way_start[new] + old.way[at] - before.instance.way_start[at]
    return Schedule(slot=slot, way=way, start=start, value=old.value)
