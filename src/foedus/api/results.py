"""What a program gets: results that know their case, so that they can be turned to JSON."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foedus.api.given import standard_of
from foedus.case.read import Reading
from foedus.evidence.index import Evidence
from foedus.model.values import Standard
from foedus.moves import Difference
from foedus.results import Assessment, OnStandard
from foedus.standing.gates import Finding, GateState
from foedus.standing.suppose import Supposition

if TYPE_CHECKING:  # planning loads compilers and solvers: only who plans waits for them
    from foedus.plan.check import Judgement
    from foedus.plan.nouns import Plan
    from foedus.risk.nouns import Risk


@dataclass(frozen=True, kw_only=True, repr=False)
class CaseAssessment(Assessment):
    """An assessment that knows its case, so that it can be turned to JSON."""

    reading: Reading

    def __repr__(self) -> str:
        return f"<assessment of {self.tables.info.id} as of {self.as_of.isoformat()}>"

    def on(self, standard: Standard | str) -> OnStandard:
        """Return the result on one standard: ``official``, ``reported`` or ``assumed``."""
        return Assessment.on(self, standard_of(standard))

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus assess --json`` writes."""
        from foedus.views.contract import assess_json

        return assess_json(self.reading, self)

    def report(self, path: str | os.PathLike[str]) -> None:
        """Write what ``foedus assess --report`` writes: a page, or Markdown where the name ends in .md.

        Raises
        ------
        FoedusError
            If it cannot be written there.
        """
        from foedus.breakeven.make import break_even
        from foedus.views.page import plans_of, risk_of, watched_of, write_brief

        evidence = Evidence(self.tables)
        plans = plans_of(evidence, self.as_of, self.suppose)
        risk = risk_of(evidence, self.as_of, self.suppose)
        watched = watched_of(self.reading, self.as_of)
        believed = break_even(evidence, self.as_of, self.suppose)
        write_brief(Path(path), self.reading, self, plans, risk, watched, believed)


@dataclass(frozen=True, kw_only=True, repr=False)
class CaseDifference(Difference):
    """A difference that knows its case, so that it can be turned to JSON."""

    reading: Reading

    def __repr__(self) -> str:
        days = f"from {self.before.as_of.isoformat()} to {self.after.as_of.isoformat()}"
        return f"<difference of {self.after.tables.info.id} {days}>"

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus diff --json`` writes."""
        from foedus.views.difference import diff_json

        return diff_json(self.reading, self)


@dataclass(frozen=True, kw_only=True, repr=False)
class CaseGates:
    """Gates on the standards on which they apply; iterates over their states.

    Parameters
    ----------
    reading
        The case.
    as_of, suppose
        The day asked about, and what was supposed.
    states
        Each gate that was asked for on each standard, official first.
    findings
        Deadlocks and gates that nothing can open, each once.
    """

    reading: Reading
    as_of: date
    suppose: tuple[Supposition, ...]
    states: tuple[GateState, ...]
    findings: tuple[Finding, ...]

    def __repr__(self) -> str:
        return f"<{len(self.states)} verdicts on gates as of {self.as_of.isoformat()}>"

    def __iter__(self) -> Iterator[GateState]:
        return iter(self.states)

    def __len__(self) -> int:
        return len(self.states)

    def on(self, standard: Standard | str) -> dict[str, GateState]:
        """Return the gates that apply on one standard, by id."""
        wanted = standard_of(standard)
        return {state.gate.id: state for state in self.states if state.standard is wanted}

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus gates --json`` writes."""
        from foedus.views.contract import common, findings_json, gate_json

        return {
            **common("gates", self.reading, self.as_of.isoformat(), self.suppose),
            "gates": [gate_json(state) for state in self.states],
            "findings": findings_json([self.findings]),
        }


@dataclass(frozen=True, kw_only=True, repr=False)
class CasePlan:
    """A plan that knows its case, so that it can be turned to JSON.

    Parameters
    ----------
    reading
        The case.
    as_of, suppose
        The day asked about, and what was supposed.
    plan
        The plan: `moves`, `gaps`, `value`, `bound` and the rest.
    judgement
        What an independent judge found: no `violations`, unless the planner is broken.
    """

    reading: Reading
    as_of: date
    suppose: tuple[Supposition, ...]
    plan: Plan
    judgement: Judgement

    def __repr__(self) -> str:
        return f"<plan for {self.plan.problem.option.id} as of {self.as_of.isoformat()}>"

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus plan --json`` writes."""
        from foedus.views.plan_json import plan_json

        found = self.judgement.violations
        return plan_json(self.reading, self.as_of.isoformat(), self.suppose, self.plan, found)


@dataclass(frozen=True, kw_only=True, repr=False)
class CaseRisk:
    """A risk analysis that knows its case, so that it can be turned to JSON.

    Parameters
    ----------
    reading
        The case.
    as_of, suppose
        The day asked about, and what was supposed.
    risk
        The analysis: `bands`, `ranking`, `scenarios`, `unknowns` and the rest.
    """

    reading: Reading
    as_of: date
    suppose: tuple[Supposition, ...]
    risk: Risk

    def __repr__(self) -> str:
        return f"<risk of {self.risk.option.id} as of {self.as_of.isoformat()}>"

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus risk --json`` writes."""
        from foedus.views.risk_json import risk_json

        return risk_json(self.reading, self.as_of.isoformat(), self.suppose, self.risk)


def fields_of(found: Assessment | Difference) -> dict[str, Any]:
    """Return a result field by field, so that one that knows its case can be made of it."""
    return {field.name: getattr(found, field.name) for field in fields(found)}
