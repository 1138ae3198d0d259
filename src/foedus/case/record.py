"""Append statements to a case: validated against all of it, atomic, and safe when two processes do it at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from foedus.case.append import STATEMENTS, appended, grown
from foedus.case.atomic import write_atomic
from foedus.case.lock import held, writable
from foedus.case.read import Reading, read
from foedus.errors import RecordError
from foedus.model.nouns import Statement

Build = Callable[[Reading, Mapping[str, Any], Collection[str]], Statement]


def record(
    folder: Path, drafts: Sequence[Mapping[str, Any]], build: Build, verify: Callable[[Reading], object]
) -> list[Statement]:
    """Append statements, all or none.

    Parameters
    ----------
    folder
        The case.
    drafts
        What is known of each statement, by column.
    build
        Makes a whole statement of a draft, the case and the ids that are taken, or raises a RecordError.
    verify
        Raises if the case, as read back with the new rows, has a mistake.

    Returns
    -------
    The statements as they were written.

    Raises
    ------
    RecordError
        If a draft cannot be added, or another process holds the case for half a minute. Nothing was written.
    """
    with held(folder):
        return _append(folder, drafts, build, verify)


def _append(
    folder: Path, drafts: Sequence[Mapping[str, Any]], build: Build, verify: Callable[[Reading], object]
) -> list[Statement]:
    reading = read(folder)
    verify(reading)
    writable(folder / STATEMENTS.file)
    assert reading.tables is not None  # verified
    taken = set(reading.tables.statement)
    added: list[Statement] = []
    for draft in drafts:
        row = build(reading, draft, taken)
        if row.id in taken:
            raise RecordError(
                f"There is a statement {row.id!r} already; nothing was written. Give this one another --id."
            )
        taken.add(row.id)
        added.append(row)
    verify(grown(reading, added))
    file = STATEMENTS.file
    data = appended(STATEMENTS, reading.contents[file], reading.texts[file], reading.tables.statements, added)
    write_atomic(folder / file, data)
    return added
