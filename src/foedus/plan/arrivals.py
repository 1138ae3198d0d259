"""What plans say of each requirement by a day: how much is there, for certain and at most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from foedus.coverage.figures import DAYS, GIVEN, Given
from foedus.model.nouns import Option
from foedus.plan.make import schedule_of
from foedus.plan.nouns import FIGURES
from foedus.plan.tally import fillings, moves_of
from foedus.standing.view import View

# Of each requirement, given and day: how much is there at least and at most, in the capability's unit.
Arrivals = Mapping[tuple[str, Given, int], tuple[float, float]]


def arrivals(view: View, options: Iterable[Option]) -> Arrivals:
    """Plan compositions, and return how much of each requirement is there on the days that coverage speaks of.

    A case without a network says nothing of when anybody could arrive: nothing is returned for it, and coverage counts
    who is ready. Days after the horizon of the case are left out too.

    Parameters
    ----------
    view
        The case on a day, on a standard, with what is supposed.
    options
        The options; only compositions are planned.
    """
    found: dict[tuple[str, Given, int], tuple[float, float]] = {}
    days = [day for day in DAYS if day is not None and day <= view.tables.info.plan.horizon]
    if not view.tables.places or not view.tables.links:
        return found
    for option in options:
        if option.measure != "composition":
            continue
        for given in GIVEN:
            there: dict[tuple[str, int], list[float]] = {}
            for figure in FIGURES:
                problem, schedule = schedule_of(view, option.id, given=given, figure=figure)
                for requirement, filled in fillings(problem, moves_of(problem, schedule)).items():
                    for day in days:
                        by_then = sum(
                            each.filled for each in filled if each.arrives is not None and each.arrives <= day
                        )
                        there.setdefault((requirement, day), []).append(by_then)
            for (requirement, day), (high, low) in there.items():  # in the order of FIGURES
                # For certain, more is asked for (5..10 asks for 10): more of it may be filled then.
                found[requirement, given, day] = low, max(low, high)
    return found
