"""Who could be there in time if something else were so: gates open, a refusal lifted, a number stated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from foedus.evidence.index import Evidence
from foedus.model.nouns import PledgeVersion, Requirement
from foedus.model.tree import GateRef
from foedus.model.values import Quantity, Verdict
from foedus.plan.nouns import Problem
from foedus.plan.problem import problem
from foedus.plan.room import Room
from foedus.plan.serials import called, kind_of
from foedus.standing.suppose import Supposition
from foedus.standing.view import View

CHANGES = 60  # of a whole plan: each makes its problem anew, and requirements of one kind share them
_ALWAYS = "on or after 1900-01-01"
# Of each requirement's serials that could be there in time alone: the pledge and the amount, by id.
Able = dict[str, tuple[str, float]]


class WhatIf:
    """The case of a plan with something changed."""

    def __init__(self, view: View, planned: Problem) -> None:
        self.view, self.planned = view, planned
        self._problems: dict[object, Problem] = {}

    @property
    def deploys(self) -> bool:
        """Whether a pledge without conditions of its own would count: the gate of C-day lets it in."""
        view, c_day = self.view, self.view.tables.info.c_day
        verdict = view.why(GateRef(c_day)).verdict
        if not view.applies(view.tables.gate[c_day]) and not view.supposes(f"gate.{c_day}"):
            verdict = Verdict.UNDETERMINED  # nobody has said yet what deployment takes
        possible = verdict is Verdict.UNDETERMINED and self.planned.figure == "high"
        return self.planned.given == "gates_open" or verdict is Verdict.OPEN or possible

    def opened(self, row: Requirement, names: Iterable[str], pledges: Collection[str]) -> dict[str, list[float]]:
        """Return the serials, by pledge, that are able once gates, approvals and pledges' own rules are met."""
        suppose, rules, names = [], False, sorted(set(names))
        for name in names:
            if name.startswith("gate."):
                suppose.append(Supposition(name, Verdict.OPEN, self.view.day))
            elif name in self.view.tables.approval:
                suppose.append(Supposition(name, "yes", self.view.day))
            else:
                rules = True
        changed = self._stated(pledges, {"rule": _ALWAYS}) if rules else {}
        return self._able(row, ("opened", *names, *sorted(pledges)), changed, suppose)

    def lifted(self, row: Requirement, names: Collection[str]) -> dict[str, list[float]]:
        """Return the serials, by pledge, that are able once exclusions have fallen."""
        kept = tuple(each for each in self.view.tables.exclusions if called(each) not in names)
        return self._able(row, ("lifted", *sorted(names)), {"exclusions": kept})

    def stated(self, row: Requirement, field: str, pledges: Collection[str], amount: float) -> dict[str, list[float]]:
        """Return the serials, by pledge, that are able once a quantity, readiness on C-day or a place is stated."""
        said: dict[str, Any] = {
            "quantity": {"quantity": Quantity(amount, amount)},
            "readiness": {"ready_after": Quantity(0, 0)},
            "place": {"where": "in_country"},
        }
        key = (field, amount if field == "quantity" else 0.0, *sorted(pledges))
        return self._able(row, key, self._stated(pledges, said[field]))

    def _stated(self, pledges: Collection[str], said: Mapping[str, Any]) -> dict[str, tuple[PledgeVersion, ...]]:
        rows = self.view.tables.pledges
        return {"pledges": tuple(row.model_copy(update=dict(said)) if row.id in pledges else row for row in rows)}

    def _able(
        self, row: Requirement, key: object, changed: Mapping[str, Any], suppose: Iterable[Supposition] = ()
    ) -> dict[str, list[float]]:
        """The serials that are able in the changed case and are not so as things are."""
        kind = kind_of(row)
        if (kind, key) not in self._problems:
            if len(self._problems) >= CHANGES:
                return {}
            # Of other kinds nothing is asked, which saves finding their ways.
            alike = tuple(each for each in self.planned.requirements if kind_of(each) == kind)
            tables = replace(self.view.tables, requirements=alike, **changed)
            self._problems[kind, key] = problem(
                self.view.on(Evidence(tables), suppose),
                self.planned.option.id,
                given=self.planned.given,
                figure=self.planned.figure,
                horizon=self.planned.horizon,
            )
        before = able(self.planned, row)
        parts: dict[str, list[float]] = {}
        for serial, (pledge, amount) in able(self._problems[kind, key], row).items():
            if serial not in before:
                parts.setdefault(pledge, []).append(amount)
        return parts


def able(found: Problem, row: Requirement) -> Able:
    """Return the serials that could fill a requirement on its day if nobody else moved."""
    instance = found.instance
    slots = [number for number, slot in enumerate(found.slots) if slot.requirement.id == row.id]
    if not slots:
        return {}
    first, room = slots[0], Room(instance, np.zeros_like(instance.capacity))
    sector, due = int(instance.slot_sector[first]), int(instance.slot_due[first])
    in_time: dict[tuple[str, float], bool] = {}
    able_ones: Able = {}
    for number in np.flatnonzero(instance.kind == instance.slot_kind[first]).tolist():
        serial = found.serials[number]
        if instance.slot_combat[first] and not instance.fights[number]:
            continue
        key = serial.pledge, serial.amount
        if key not in in_time:
            alone = room.reach(number, sector, due).alone
            in_time[key] = alone is not None and alone <= due
        if in_time[key]:
            able_ones[serial.id] = key
    return able_ones
