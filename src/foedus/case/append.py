"""Rows put behind a table or taken out of it: what stands there otherwise stays to the letter."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from foedus.case.layout import TABLES, Table
from foedus.case.read import Reading
from foedus.case.rows import delimiter_of
from foedus.case.write import cells, table_text
from foedus.model.base import Noun
from foedus.model.nouns import Source, Statement

SOURCES = next(table for table in TABLES if table.name == "sources")
STATEMENTS = next(table for table in TABLES if table.name == "statements")


def grown(reading: Reading, statements: Sequence[Statement], sources: Sequence[Source] = ()) -> Reading:
    """Return the case with more rows, as if it had been read.

    Parameters
    ----------
    reading
        The case, without mistakes.
    statements, sources
        What is added; their ids are not taken.
    """
    assert reading.tables is not None  # a case without mistakes has tables
    tables = replace(
        reading.tables,
        statements=(*reading.tables.statements, *statements),
        sources=(*reading.tables.sources, *sources),
    )
    lines = dict(reading.lines)
    for table, ids in ((STATEMENTS, [row.id for row in statements]), (SOURCES, [row.id for row in sources])):
        behind = reading.texts[table.file].count("\n") + 1
        lines |= {(table.name, id_): behind + number for number, id_ in enumerate(ids)}
    return Reading(folder=reading.folder, tables=tables, lines=lines, texts=reading.texts, contents=reading.contents)


def shrunk(reading: Reading, statement: str, source: str | None) -> Reading:
    """Return the case without a statement, and without a source if one is named."""
    assert reading.tables is not None  # a case without mistakes has tables
    tables = replace(
        reading.tables,
        statements=tuple(row for row in reading.tables.statements if row.id != statement),
        sources=tuple(row for row in reading.tables.sources if row.id != source),
    )
    return replace(reading, tables=tables)


def appended(table: Table, data: bytes, text: str, rows: Sequence[Noun], added: Sequence[Noun]) -> bytes:
    """Return a file with rows behind what stood there; a dialect that is not ours is rewritten in ours.

    Parameters
    ----------
    data, text
        The file, and what it decodes to.
    rows, added
        What it holds, and what is to stand behind that.
    """
    if not _ours(table, data, text):
        return table_text(table, (*rows, *added)).encode()
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n" if "\r\n" in text else "\n")
    columns = _columns(text)
    for row in added:
        writer.writerow(cells(row, columns))
    joint = "" if text.endswith("\n") else "\n"
    return (text + joint + out.getvalue()).encode()


def removed(table: Table, data: bytes, text: str, rows: Sequence[Any], ids: Collection[str]) -> bytes:
    """Return a file without the rows of these ids; a dialect that is not ours is rewritten in ours."""
    if not _ours(table, data, text):
        return table_text(table, tuple(row for row in rows if row.id not in ids)).encode()
    lines = io.StringIO(text, newline="").readlines()
    place = _columns(text).index("id")
    reader = csv.reader(lines, strict=True)
    kept: list[str] = []
    start = 0
    for record in reader:
        if len(record) <= place or record[place].strip() not in ids:
            kept += lines[start : reader.line_num]
        start = reader.line_num
    return "".join(kept).encode()


def _ours(table: Table, data: bytes, text: str) -> bool:
    return delimiter_of(text) == "," and data == text.encode() and set(table.columns) <= set(_columns(text))


def _columns(text: str) -> tuple[str, ...]:
    header = next(csv.reader(io.StringIO(text, newline="")), [])
    return tuple(column.strip().casefold() for column in header if column.strip())
