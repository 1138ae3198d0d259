"""Each measure of pressure: its status, the claims of its size side by side, and its links to the talks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.model.answer import Answer
from foedus.model.nouns import Statement
from foedus.model.strands import Measure
from foedus.model.tables import canonical
from foedus.model.values import Standard
from foedus.rules.evaluate import Why
from foedus.rules.parse import parse
from foedus.standing.view import View

IN_FORCE = "in_force"


@dataclass(frozen=True, kw_only=True)
class MeasureState:
    """One measure on one standard.

    Parameters
    ----------
    measure, standard
        Which, and what was let in.
    answer
        How far it is.
    claims
        What was said of its size by then, oldest first: every claim, none decides against another. Claims of other
        periods or of other things are no dispute, and their paraphrases say what they count.
    starts, ends
        Whether the condition that would start it, or end it, is met; None where nobody made one.
    """

    measure: Measure
    standard: Standard
    answer: Answer
    claims: tuple[Statement, ...]
    starts: Why | None
    ends: Why | None

    @property
    def in_force(self) -> bool:
        """Whether it is known to be in force."""
        return self.answer.says == IN_FORCE


def measures(view: View) -> Iterator[MeasureState]:
    """Yield the measures of the case whose sources were out by then, in their order."""
    tables = view.tables
    for row in tables.measures:
        if tables.source[row.source].published > view.known:
            continue
        yield MeasureState(
            measure=row,
            standard=view.standard,
            answer=view.answer(row.question),
            claims=_claims(view, row.size) if row.size else (),
            starts=view.why(parse(row.starts_if)) if row.starts_if else None,
            ends=view.why(parse(row.ends_if)) if row.ends_if else None,
        )


def _claims(view: View, size: str) -> tuple[Statement, ...]:
    joined = view.evidence.of_statement
    found = [
        row
        for row in view.tables.statements
        if canonical(row.question) == canonical(size)
        and joined[row.id].known_from <= view.known
        and view.standard.admits(row.basis)
    ]
    return tuple(sorted(found, key=lambda row: (row.stated_on, row.id)))
