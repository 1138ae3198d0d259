"""Mistakes in proposals.csv: cells that cannot be read, and what is named there and is not in the case."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.case.journal import proposals as standing
from foedus.case.read import Reading
from foedus.errors import CaseError, Problem
from foedus.evidence.mistakes import unknown
from foedus.model.tables import canonical
from foedus.review.refusals import placed


def problems(reading: Reading) -> Iterator[Problem]:
    """Yield every mistake in the proposals of a case. What a person must still say is none."""
    if not reading.contents:  # there is no case to have any
        return
    try:
        rows, lines = standing(reading.folder)
    except CaseError as error:
        yield from error.problems
        return
    tables = reading.tables
    if tables is None or reading.problems:  # what could not be read may hold what is named
        return
    for row in rows:
        found: list[Problem] = []
        if row.state == "pending":
            if row.question and canonical(row.question) not in tables.question:
                found.append(unknown("question", row.question, tables.question, "", "", "question"))
            if row.speaker_party is not None and row.speaker_party not in tables.party:
                found.append(unknown("party", row.speaker_party, tables.party, "", "", "speaker_party"))
        elif row.decided is None:
            found.append(
                Problem(
                    code="missing",
                    says="A decision has a number, so that it can be undone in its turn.",
                    column="decided",
                    expected="a whole number from 1; or state pending",
                )
            )
        yield from (placed(each, row, lines[row.id]) for each in found)
