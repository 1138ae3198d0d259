"""Why a decision is refused, each with what would do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from foedus.case.proposed import PROPOSALS
from foedus.errors import Problem, nearest
from foedus.model.nouns import Statement
from foedus.model.proposal import CHANGEABLE, Proposal


def placed(problem: Problem, row: Proposal, line: int | None) -> Problem:
    """Return a problem at the row of its proposal."""
    return replace(problem, table="proposals", key=row.id, file=PROPOSALS.file, row=line)


def strange(fields: Mapping[str, str]) -> list[Problem]:
    """Fields that a proposal does not have, or that nobody may change."""
    return [
        Problem(
            code="unknown-column",
            says="This cannot be changed in a proposal.",
            table="proposals",
            file=PROPOSALS.file,
            column=name,
            found=name,
            expected="one of " + ", ".join(CHANGEABLE),
            nearest=nearest(name, CHANGEABLE),
        )
        for name in fields
        if name not in CHANGEABLE
    ]


def undecided(rows: Mapping[str, Proposal], ids: Iterable[str], lines: Mapping[str, int]) -> list[Problem]:
    """Proposals that do not exist, or that somebody decided."""
    problems = []
    for id_ in dict.fromkeys(ids):
        row = rows.get(id_)
        if row is None:
            problems.append(no_such(id_, rows))
        elif row.state != "pending":
            problem = Problem(
                code="decided",
                says="This proposal has been decided.",
                column="state",
                found=row.state,
                expected="pending; --undo takes the last decision back",
            )
            problems.append(placed(problem, row, lines[id_]))
    return problems


def no_such(id_: str, there: Iterable[str]) -> Problem:
    """Say that a proposal does not exist, and which one is nearest."""
    return Problem(
        code="unknown-proposal",
        says="This proposal does not exist.",
        table="proposals",
        file=PROPOSALS.file,
        column="id",
        found=id_,
        expected="the id of a proposal: foedus review CASE --list",
        nearest=nearest(id_, there),
    )


def known(row: Proposal, statement: str, line: int) -> Problem:
    """Say that the case has the statement already."""
    problem = Problem(
        code="known",
        says="The case has this statement already.",
        column="answer",
        found=statement,
        expected="another answer, source or speaker; or reject it",
    )
    return placed(problem, row, line)


def meanwhile(row: Proposal, line: int) -> Problem:
    """Say that a proposal is not the one that was shown."""
    problem = Problem(
        code="changed-meanwhile",
        says="This proposal, or the source of its document, was changed while it was shown.",
        column="id",
        found="another row than the one shown",
        expected="a look at it as it is now",
    )
    return placed(problem, row, line)


def touched(row: Proposal, statement: Statement | None, line: int) -> Problem:
    """Say that what was added is not there any more, or not as it was."""
    problem = Problem(
        code="changed-since",
        says="What was added has been changed since, so it is not taken out.",
        column="statement",
        found=f"{row.statement}, {'not there any more' if statement is None else 'changed'}",
        expected="the row as it was added; edit statements.csv by hand instead",
    )
    return placed(problem, row, line)
