"""Every mistake in a case at once: what reading found, joined with what each stage finds."""

from __future__ import annotations

from foedus.case.layout import FILES
from foedus.case.read import Reading
from foedus.errors import CaseError, Problem
from foedus.evidence import problems as evidence
from foedus.model.tables import Tables
from foedus.standing import problems as standing

_CITED = {
    "unknown-source": "sources",
    "unknown-party": "parties",
    "unknown-statement": "statements",
    "unknown-question": "questions",
    "unknown-capability": "capabilities",
    "unknown-gate": "gates",
}


def check(reading: Reading) -> list[Problem]:
    """Return every mistake in a case, in the order of its files and lines.

    A row that was refused for a mistake of its own is not reported again by the rows that cite it, and a file that
    could not be read hides what only it could settle.
    """
    found = list(reading.problems)
    if reading.tables is not None and not _unreadable(reading):
        stages = [*evidence.problems(reading.tables), *standing.problems(reading.tables)]
        found += [reading.place(each) for each in stages if not _follows(each, reading)]
    return sorted(dict.fromkeys(found), key=_place)


def sound(reading: Reading) -> Tables:
    """Return the tables of a case without mistakes.

    Raises
    ------
    CaseError
        With every mistake, if there is one.
    """
    found = check(reading)
    if found or reading.tables is None:
        raise CaseError(found)
    return reading.tables


def _unreadable(reading: Reading) -> bool:
    """Whether a whole file is missing from the tables, so that references into it cannot be judged."""
    return any(problem.code in _WHOLE_FILE for problem in reading.problems)


_WHOLE_FILE = {
    "missing-file",
    "unreadable",
    "too-large",
    "not-utf8",
    "nul-bytes",
    "damaged-utf16",
    "broken-toml",
    "empty-file",
    "broken-csv",
    "unknown-column",
    "missing-column",
    "double-column",
}


def _follows(problem: Problem, reading: Reading) -> bool:
    """Whether a problem only follows from a row that was refused."""
    table = _CITED.get(problem.code)
    return table is not None and problem.found.removeprefix("gate.") in reading.refused.get(table, ())


def _place(problem: Problem) -> tuple[int, int, str, str]:
    order = FILES.index(problem.file) if problem.file in FILES else len(FILES)
    return (order, problem.row or 0, problem.column, problem.code)
