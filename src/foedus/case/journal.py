"""Changes of several files of a case, whole or not at all: written down first, so that an end in between is made good.

What is to change is written to a file of its own; then each file is replaced; then that file is deleted. Whoever holds
the case next and finds it there carries the change out again. Doing so twice changes nothing, and what somebody else
did to the files meanwhile stays. At every moment in between the case is without mistakes: a source stands before what
cites it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foedus.case.append import SOURCES, STATEMENTS, appended, removed
from foedus.case.atomic import write_atomic
from foedus.case.layout import Table
from foedus.case.proposed import PROPOSALS
from foedus.case.rows import Rows, read_rows
from foedus.case.text import decode, read_bytes
from foedus.case.write import cells, table_text
from foedus.errors import CaseError, Problem
from foedus.model.nouns import Source, Statement
from foedus.model.proposal import Proposal

JOURNAL = ".foedus.journal"


@dataclass(frozen=True, kw_only=True)
class Change:
    """What is to stand in a case and what is not: rows added and ids dropped, and proposals as they are to be."""

    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    no_statements: tuple[str, ...] = ()
    no_sources: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()

    def text(self) -> str:
        """Return it as JSON, each row by its cells."""
        rows: dict[str, Any] = {
            table.name: [dict(zip(table.columns, cells(row, table.columns), strict=True)) for row in found]
            for table, found in ((SOURCES, self.sources), (STATEMENTS, self.statements), (PROPOSALS, self.proposals))
        }
        return json.dumps(
            {**rows, "no_statements": self.no_statements, "no_sources": self.no_sources}, ensure_ascii=False
        )

    @classmethod
    def parse(cls, text: str) -> Change:
        """Read what `text` wrote.

        Raises
        ------
        ValueError
            If it is something else.
        """
        found = json.loads(text)
        if not isinstance(found, dict):
            raise ValueError("no object")
        rows: dict[str, Any] = {
            table.name: tuple(
                table.noun.model_validate({name: cell for name, cell in row.items() if cell != ""})
                for row in found[table.name]
            )
            for table in (SOURCES, STATEMENTS, PROPOSALS)
        }
        ids: dict[str, Any] = {name: tuple(map(str, found[name])) for name in ("no_statements", "no_sources")}
        return cls(**rows, **ids)


def commit(folder: Path, change: Change) -> None:
    """Carry a change out. The lock of the case is held.

    Raises
    ------
    OSError
        If a file cannot be written. Once the journal is written, the change is carried out by whoever comes next.
    """
    write_atomic(folder / JOURNAL, change.text().encode())
    _carry_out(folder, change)


def heal(folder: Path) -> None:
    """Carry out what was written down and not finished. The lock of the case is held.

    Raises
    ------
    CaseError
        If the journal, or a file that it changes, cannot be read.
    """
    path = folder / JOURNAL
    if not path.exists():
        return
    data = read_bytes(path)
    try:
        change = Change.parse(data.decode()) if isinstance(data, bytes) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        change = None
    if change is None:
        raise CaseError(
            [
                Problem(
                    code="broken-journal",
                    says="A change was begun and not finished, and what it was cannot be read.",
                    file=JOURNAL,
                    found="something that foedus did not write",
                    expected="no such file; delete it, and see that sources.csv and statements.csv are as they should",
                )
            ]
        )
    _carry_out(folder, change)


def _carry_out(folder: Path, change: Change) -> None:
    _drop(folder, STATEMENTS, change.no_statements)
    _drop(folder, SOURCES, change.no_sources)
    _add(folder, SOURCES, change.sources)
    _add(folder, STATEMENTS, change.statements)
    if change.proposals:
        put_proposals(folder, change.proposals)
    (folder / JOURNAL).unlink(missing_ok=True)


def proposals(folder: Path) -> tuple[list[Proposal], dict[str, int]]:
    """Return the proposals of a case and the line of each; none where the case has no proposals.csv.

    Raises
    ------
    CaseError
        With every mistake in it.
    """
    if not (folder / PROPOSALS.file).exists():
        return [], {}
    _, _, rows = _file(folder, PROPOSALS)
    return [row for row in rows.nouns if isinstance(row, Proposal)], rows.lines


def put_proposals(folder: Path, changed: Iterable[Proposal]) -> None:
    """Write proposals: those of an id that stands there in its place, others behind. The lock of the case is held.

    Raises
    ------
    CaseError
        If proposals.csv has mistakes; it is then left as it is.
    """
    found, _ = proposals(folder)
    rows = {row.id: row for row in found} | {row.id: row for row in changed}
    text = table_text(PROPOSALS, tuple(rows.values())).encode()
    path = folder / PROPOSALS.file
    if not path.exists() or path.read_bytes() != text:
        write_atomic(path, text)


def _drop(folder: Path, table: Table, ids: Sequence[str]) -> None:
    if not ids:
        return
    data, text, rows = _file(folder, table)
    if not rows.lines.keys().isdisjoint(ids):
        write_atomic(folder / table.file, removed(table, data, text, rows.nouns, ids))


def _add(folder: Path, table: Table, wanted: Sequence[Source | Statement]) -> None:
    if not wanted:
        return
    data, text, rows = _file(folder, table)
    new = [row for row in wanted if row.id not in rows.lines]
    if new:
        write_atomic(folder / table.file, appended(table, data, text, rows.nouns, new))


def _file(folder: Path, table: Table) -> tuple[bytes, str, Rows]:
    """Read one table; its bytes, its text, its rows."""
    data = read_bytes(folder / table.file)
    text = data if isinstance(data, Problem) else decode(data, table.file)
    if isinstance(text, Problem):
        raise CaseError([text])
    rows = read_rows(text, table)
    if rows.problems:
        raise CaseError(rows.problems)
    assert isinstance(data, bytes)  # the text came from it
    return data, text, rows
