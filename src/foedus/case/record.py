"""Append statements to a case: validated against all of it, atomic, and safe when two processes do it at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from foedus.case.atomic import write_atomic
from foedus.case.layout import TABLES
from foedus.case.read import Reading, read
from foedus.case.rows import delimiter_of
from foedus.case.write import cells, table_text
from foedus.errors import RecordError
from foedus.model.nouns import Statement

LOCK = ".foedus.lock"
WAIT_SECONDS = 30.0
_TABLE = next(table for table in TABLES if table.name == "statements")

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
    if not folder.is_dir():
        raise RecordError(f"{folder} is not a case folder; nothing was written.")
    try:
        with FileLock(folder / LOCK, timeout=WAIT_SECONDS):
            return _append(folder, drafts, build, verify)
    except Timeout:
        raise RecordError(
            f"Another process has held {folder} for {WAIT_SECONDS:.0f} seconds; nothing was written. Try again."
        ) from None
    except OSError as error:
        raise RecordError(f"{folder} cannot be written to: {error.strerror or error}; nothing was written.") from None


def _append(
    folder: Path, drafts: Sequence[Mapping[str, Any]], build: Build, verify: Callable[[Reading], object]
) -> list[Statement]:
    reading = read(folder)
    verify(reading)
    if not (folder / _TABLE.file).stat().st_mode & 0o200:
        raise RecordError(f"{folder / _TABLE.file} is write-protected; nothing was written.")
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
    grown = _with(reading, added)
    verify(grown)
    write_atomic(folder / _TABLE.file, _text(grown, added))
    return added


def _with(reading: Reading, added: Sequence[Statement]) -> Reading:
    """Return the case with more statements, as if it had been read."""
    assert reading.tables is not None  # verified before
    fields = {name: getattr(reading.tables, name) for name in reading.tables.__dataclass_fields__}
    fields["statements"] = (*reading.tables.statements, *added)
    line = reading.texts[_TABLE.file].count("\n") + 1
    new = {("statements", row.id): line + number for number, row in enumerate(added)}
    return Reading(
        folder=reading.folder,
        tables=type(reading.tables)(**fields),
        lines={**reading.lines, **new},
        texts=reading.texts,
        contents=reading.contents,
    )


def _text(reading: Reading, added: Sequence[Statement]) -> bytes:
    """Return the file with the rows behind what stood there; a dialect that is not ours is rewritten in ours."""
    assert reading.tables is not None  # verified before
    old = (reading.folder / _TABLE.file).read_bytes()
    text = reading.texts[_TABLE.file]
    header = next(csv.reader(io.StringIO(text, newline="")), [])
    columns = tuple(column.strip().casefold() for column in header if column.strip())
    plain = delimiter_of(text) == "," and old == text.encode() and set(_TABLE.columns) <= set(columns)
    if not plain:
        return table_text(_TABLE, reading.tables.statements).encode()
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n" if "\r\n" in text else "\n")
    for row in added:
        writer.writerow(cells(row, columns))
    joint = "" if text.endswith("\n") else "\n"
    return (text + joint + out.getvalue()).encode()
