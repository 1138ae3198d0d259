"""A plan from a file, to be replayed: read, held against its case, judged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from foedus.case.read import Reading
from foedus.errors import ArgumentError
from foedus.evidence.index import Evidence
from foedus.plan.asked import view_of
from foedus.plan.check import judge, read_plan
from foedus.standing.suppose import Supposition
from foedus.standing.view import View
from foedus.views.plan_json import plan_text


def handed_in(
    reading: Reading, evidence: Evidence, path: Path
) -> tuple[Mapping[str, Any], View, date, tuple[Supposition, ...]]:
    """Return a plan, and the view of the case that it says it was made from.

    Raises
    ------
    ArgumentError
        If it is none, cannot be read, is of another case or not of the high figure, or breaks a rule.
    """
    try:
        plan = read_plan(plan_text(path))
    except OSError as error:
        expected = "a file that foedus plan --out wrote"
        raise ArgumentError("This plan cannot be read.", f"{path}: {error.strerror or error}", expected) from None
    if "moves" not in plan:
        raise ArgumentError("This is no plan.", str(plan.get("schema", "an object without moves")), "foedus/plan/1")
    assert reading.tables is not None  # the case is sound
    mine = reading.tables.info.id
    if plan.get("case", mine) != mine:
        raise ArgumentError("This plan is of another case.", str(plan["case"]), f"a plan of {mine}")
    if plan.get("figure") != "high":
        raise ArgumentError(
            "Draws take away from what is there at most.", f"a plan of the {plan.get('figure')} figure", "figure high"
        )
    view, day, supposed = view_of(evidence, plan)
    violations = judge(view, plan).violations
    if violations:
        more = f" and {len(violations) - 1} more" if len(violations) > 1 else ""
        raise ArgumentError(
            "This plan does not hold.",
            f"{violations[0].code} in {violations[0].where}{more}",
            "a plan that foedus plan --check passes",
        )
    return plan, view, day, supposed
