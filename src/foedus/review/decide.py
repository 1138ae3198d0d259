"""A person's decisions: accept, reject, change, undo. Each happens whole or not at all, and none is lost."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from foedus.case.append import SOURCES, STATEMENTS, grown, shrunk
from foedus.case.journal import Change, commit, put_proposals
from foedus.case.journal import proposals as standing
from foedus.case.layout import Table
from foedus.case.lock import held, writable
from foedus.case.proposed import PROPOSALS
from foedus.case.read import Reading, read
from foedus.case.write import cells
from foedus.errors import CaseError, RecordError
from foedus.model.base import Noun
from foedus.model.nouns import Source, Statement
from foedus.model.proposal import CHANGEABLE, Proposal
from foedus.review import refusals
from foedus.review.draft import changed, draft
from foedus.review.match import Matches
from foedus.review.texts import fetch

Verify = Callable[[Reading], object]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A proposal, the statement that was added for it, and its source if that was added too."""

    proposal: Proposal
    statement: Statement
    source: Source | None


@dataclass(frozen=True, slots=True)
class Undone:
    """A proposal that is pending again, and what was taken out of the case.

    `kept` is a source that was added with the statement and stays, since something else cites it or it was changed.
    """

    proposal: Proposal
    statement: str | None
    source: str | None
    kept: str | None


def accept(
    folder: Path, ids: Sequence[str], fields: Mapping[str, str], verify: Verify, shown: Proposal | None = None
) -> list[Accepted]:
    """Add the statements of proposals to a case, all or none.

    Parameters
    ----------
    folder
        The case.
    ids
        Of pending proposals.
    fields
        Columns to change in each of them first.
    verify
        Raises if the case, as it will be, has a mistake.
    shown
        The one proposal, as the person saw it who accepts it.

    Raises
    ------
    CaseError
        With everything that keeps them from being accepted. Nothing was written.
    RecordError
        If the case cannot be written to.
    """
    with held(folder):
        reading, rows, lines = _open(folder, verify)
        for table in (STATEMENTS, SOURCES, PROPOSALS):
            writable(folder / table.file)
        problems = [*refusals.strange(fields), *refusals.undecided(rows, ids, lines)]
        known_fields = {name: value for name, value in fields.items() if name in CHANGEABLE}
        done: list[Accepted] = []
        number = _last(rows)
        larger = reading
        for id_ in _pending(rows, ids):  # the others are among the problems
            assert larger.tables is not None  # verified
            matches = Matches(larger.tables, [*rows.values(), *(each.proposal for each in done)])
            try:
                row = changed(larger.tables, matches.settled(rows[id_]), known_fields)
            except CaseError as error:
                problems += error.problems
                continue
            if shown is not None and row != shown:
                problems.append(refusals.meanwhile(row, lines[id_]))
                continue
            made = draft(larger, row, larger.tables.statement, lines[id_], fetch(folder, row.sha256))
            problems += made.problems
            if made.statement is None:
                continue
            known = matches.known(row)
            if known:
                problems.append(refusals.known(row, known, lines[id_]))
                continue
            number += 1
            done.append(_accepted(row, made.statement, made.source, number))
            larger = grown(reading, *_rows(done))
        if problems:
            raise CaseError(problems)
        verify(larger)
        statements, sources = _rows(done)
        commit(
            folder,
            Change(
                sources=tuple(sources),
                statements=tuple(statements),
                proposals=tuple(each.proposal for each in done),
            ),
        )
        return done


def reject(folder: Path, ids: Sequence[str], reason: str = "") -> list[Proposal]:
    """Reject proposals, all or none; they stay rejected when their document is read again.

    Raises
    ------
    CaseError
        If one does not exist or is decided. Nothing was written.
    RecordError
        If the case cannot be written to.
    """
    with held(folder):
        rows, lines = _proposals(folder)
        writable(folder / PROPOSALS.file)
        problems = list(refusals.undecided(rows, ids, lines))
        if problems:
            raise CaseError(problems)
        last = _last(rows)
        done = [
            rows[id_].model_copy(update={"state": "rejected", "decided": last + number, "reason": reason.strip()})
            for number, id_ in enumerate(dict.fromkeys(ids), 1)
        ]
        put_proposals(folder, done)
        return done


def change(folder: Path, id_: str, fields: Mapping[str, str], verify: Verify) -> Proposal:
    """Change a pending proposal, and keep it pending.

    Raises
    ------
    CaseError
        If it does not exist, is decided, or a value cannot stand in its column. Nothing was written.
    RecordError
        If the case cannot be written to.
    """
    with held(folder):
        reading, rows, lines = _open(folder, verify)
        writable(folder / PROPOSALS.file)
        problems = [*refusals.strange(fields), *refusals.undecided(rows, [id_], lines)]
        if problems:
            raise CaseError(problems)
        assert reading.tables is not None  # verified
        row = changed(reading.tables, Matches(reading.tables, rows.values()).settled(rows[id_]), fields)
        put_proposals(folder, [row])
        return row


def undo(folder: Path, verify: Verify) -> Undone:
    """Take the last decision back: a rejected proposal is pending again, and what an accepted one added is taken out.

    Raises
    ------
    CaseError
        If what was added has been changed since, is gone, or something in the case rests on it. Nothing was written.
    RecordError
        If nothing has been decided, or the case cannot be written to.
    """
    with held(folder):
        reading, rows, lines = _open(folder, verify)
        for table in (STATEMENTS, SOURCES, PROPOSALS):
            writable(folder / table.file)
        last = max((row for row in rows.values() if row.decided), key=lambda row: row.decided or 0, default=None)
        if last is None:
            raise RecordError("There is no decision to undo; nothing was written.")
        again = last.model_copy(
            update={"state": "pending", "decided": None, "statement": None, "added": "", "reason": ""}
        )
        if last.state == "rejected":
            put_proposals(folder, [again])
            return Undone(again, None, None, None)
        assert reading.tables is not None  # verified
        statement = reading.tables.statement.get(last.statement or "")
        added = last.added.split()
        if statement is None or _seal(STATEMENTS, statement) not in added:
            raise CaseError([refusals.touched(last, statement, lines[last.id])])
        source = reading.tables.source.get(statement.source)
        brought = len(added) > 1 and source is not None
        drop = source.id if brought and source is not None and _seal(SOURCES, source) in added else None
        if drop:
            try:
                verify(shrunk(reading, statement.id, drop))
            except CaseError:  # something else cites it
                drop = None
        if not drop:
            verify(shrunk(reading, statement.id, None))
        commit(
            folder,
            Change(no_statements=(statement.id,), no_sources=(drop,) if drop else (), proposals=(again,)),
        )
        kept = source.id if brought and source is not None and not drop else None
        return Undone(again, statement.id, drop, kept)


def _open(folder: Path, verify: Verify) -> tuple[Reading, dict[str, Proposal], dict[str, int]]:
    reading = read(folder)
    verify(reading)
    return reading, *_proposals(folder)


def _proposals(folder: Path) -> tuple[dict[str, Proposal], dict[str, int]]:
    rows, lines = standing(folder)
    return {row.id: row for row in rows}, lines


def _accepted(row: Proposal, statement: Statement, source: Source | None, number: int) -> Accepted:
    seals = [_seal(STATEMENTS, statement), *([_seal(SOURCES, source)] if source else [])]
    made = {"state": "accepted", "decided": number, "statement": statement.id, "added": " ".join(seals), "reason": ""}
    return Accepted(row.model_copy(update=made), statement, source)


def _pending(rows: Mapping[str, Proposal], ids: Sequence[str]) -> list[str]:
    return [id_ for id_ in dict.fromkeys(ids) if id_ in rows and rows[id_].state == "pending"]


def _rows(done: Sequence[Accepted]) -> tuple[list[Statement], list[Source]]:
    return [each.statement for each in done], [each.source for each in done if each.source]


def _last(rows: Mapping[str, Proposal]) -> int:
    return max((row.decided or 0 for row in rows.values()), default=0)


def _seal(table: Table, row: Noun) -> str:
    """A digest of a row as it stands in its file, by which it is known to be unchanged."""
    text = "\0".join(cells(row, table.columns))
    return f"{table.name}={hashlib.sha256(text.encode()).hexdigest()[:16]}"
