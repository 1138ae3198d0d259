"""What a plan is asked of: which composition, and the view of the case that a plan says it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from foedus.errors import ArgumentError, nearest
from foedus.evidence.index import Evidence
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard, parse_date
from foedus.standing.suppose import Supposition, parse_supposition
from foedus.standing.view import View

LONGEST = 730  # days after C-day that a plan can end; a case cannot ask for more either


def composition(tables: Tables, option: str | None, day: date) -> tuple[str, list[str]]:
    """Return the composition to plan for, and the others there are.

    Parameters
    ----------
    tables
        The case.
    option
        Its id; None takes the first.
    day
        Options published later are not known yet.

    Raises
    ------
    ArgumentError
        If there is no such option by that day, or it has no requirements to plan for.
    """
    known = [row for row in tables.options if tables.source[row.source].published <= day]
    composed = [row.id for row in known if row.measure == "composition"]
    if option is None:
        if not composed:
            raise ArgumentError(
                "There is nothing to plan.", "no composition", f"an option with requirements by {day.isoformat()}"
            )
        return composed[0], composed[1:]
    if option not in composed:
        row = next((row for row in tables.options if row.id == option), None)
        if row is None:
            says = "There is no such option."
        elif row.measure != "composition":
            says = "This option asks for a number of persons and has no requirements to plan for."
        else:
            says = f"This option was not published by {day.isoformat()}."
        expected = f"one of {', '.join(composed)}" if composed else "the id of a composition"
        raise ArgumentError(says, option, expected, nearest(option, composed))
    return option, [each for each in composed if each != option]


def view_of(evidence: Evidence, plan: Mapping[str, Any]) -> tuple[View, date, tuple[Supposition, ...]]:
    """Return the view of a case that a plan says it was made from: its day, its standard, its suppositions.

    Raises
    ------
    ArgumentError, SupposeError
        If the plan does not say so in a way that can be read.
    """
    try:
        day = parse_date(str(plan.get("as_of", "")))
    except ValueError as error:
        raise ArgumentError("The plan does not say of which day it is.", str(plan.get("as_of")), str(error)) from None
    standard, suppose = plan.get("standard"), plan.get("suppose", [])
    if standard not in [str(each) for each in STANDARDS]:
        raise ArgumentError("The plan names no standard.", str(standard), "official, reported or assumed")
    if not isinstance(suppose, list) or not all(isinstance(each, str) for each in suppose):
        raise ArgumentError("The plan does not say what it supposes.", str(suppose)[:80], "a list of texts")
    supposed = tuple(parse_supposition(evidence.tables, each, day) for each in suppose)
    return View(evidence, day=day, known=day, standard=Standard(standard), suppose=supposed), day, supposed
