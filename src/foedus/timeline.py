"""The one timeline: what was said when, by whom, in which strand."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from foedus.evidence.index import Evidence
from foedus.model.nouns import Topic
from foedus.model.tables import canonical
from foedus.model.values import Standard


@dataclass(frozen=True, kw_only=True)
class Said:
    """One statement as it stands on the timeline.

    Parameters
    ----------
    date, date_precision
        The day it was said or done, and how exact that is: `day`, `month`, `year` or `approx`.
    strand
        That of its question; None where the case gives it none.
    party
        Whose words or act; None where no party spoke.
    question, answer
        What was asked and what was answered, as the case writes them.
    source, statement, basis
        Where it stands, its id, and whether it is official or reported.
    decides
        False for what is listed and never decides (credibility 4-5, sources graded E or F).
    """

    date: date
    date_precision: str
    strand: Topic | None
    party: str | None
    question: str
    answer: str
    source: str
    statement: str
    basis: Standard
    decides: bool


def timeline(evidence: Evidence, as_of: date) -> tuple[Said, ...]:
    """Put the statements that had been said and published by a day on one timeline, oldest first.

    Assumptions have no place on it: their dates are chosen, not found.

    Parameters
    ----------
    evidence
        The indexed statements of a case without problems.
    as_of
        Nothing that was said or published later is known.
    """
    questions = evidence.tables.question
    rows = (
        Said(
            date=row.stated_on,
            date_precision=row.date_precision,
            strand=questions[canonical(row.question)].strand,
            party=row.speaker_party,
            question=canonical(row.question),
            answer=row.answer,
            source=row.source,
            statement=row.id,
            basis=row.basis,
            decides=evidence.of_statement[row.id].decides,
        )
        for row in evidence.known(as_of)
        if row.basis is not Standard.ASSUMED
    )
    return tuple(sorted(rows, key=lambda row: (row.date, row.statement)))


def of_strands(rows: Iterable[Said], strands: Collection[Topic]) -> tuple[Said, ...]:
    """Return what belongs to the strands named; everything if none is."""
    return tuple(row for row in rows if not strands or row.strand in strands)


def together(rows: Iterable[Said]) -> list[tuple[Said, ...]]:
    """Put together what one party answered to one question on one day, in the order of the first of each."""
    groups: dict[tuple[object, ...], list[Said]] = {}
    for row in rows:
        groups.setdefault((row.date, row.party, row.question, row.answer), []).append(row)
    return [tuple(group) for group in groups.values()]
