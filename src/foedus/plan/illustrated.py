"""The plans that a brief shows: of each composition known by then, on the standards that tell a reader something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from foedus.evidence.index import Evidence
from foedus.model.nouns import Option
from foedus.model.values import Standard
from foedus.plan.make import make
from foedus.plan.nouns import FIGURES, Plan
from foedus.standing.suppose import Supposition
from foedus.standing.view import View


def illustrated(evidence: Evidence, as_of: date, suppose: Iterable[Supposition] = ()) -> tuple[Plan, ...]:
    """Plan every composition known by then, as if every gate were open.

    A composition has the plans of its high and its low figure as reported. Reports often state no least number, so
    that the low figure moves nobody; then the two with assumptions stand beside them, unless these move nobody for
    certain either.

    Parameters
    ----------
    evidence
        The indexed statements of a case without problems.
    as_of
        The day asked about.
    suppose
        Suppositions, in the order given.
    """
    tables, supposed = evidence.tables, tuple(suppose)
    known = [each for each in tables.options if tables.source[each.source].published <= as_of]
    composed = [each for each in known if each.measure == "composition"]
    return tuple(plan for option in composed for plan in _of(evidence, option, as_of, supposed))


def _of(evidence: Evidence, option: Option, as_of: date, suppose: Sequence[Supposition]) -> Iterator[Plan]:
    """Yield the plans of one composition, the high figure before the low one."""
    for standard in (Standard.REPORTED, Standard.ASSUMED):
        view = View(evidence, day=as_of, known=as_of, standard=standard, suppose=suppose)
        high, low = (make(view, option.id, given="gates_open", figure=figure) for figure in FIGURES)
        if not high.problem.requirements:
            return
        if standard is Standard.REPORTED or low.moves:
            yield from (high, low)
        if low.moves:
            return
