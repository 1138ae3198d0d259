"""From the text of a CSV file to nouns, with the line of each and every mistake."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from foedus.case.layout import Table
from foedus.errors import Problem, nearest
from foedus.model.nouns import Noun

_DELIMITERS = (",", ";", "\t")


@dataclass
class Rows:
    """What a CSV file holds: its nouns, the line of each key, the mistakes, the keys of rows that were refused."""

    nouns: list[Noun] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)


def delimiter_of(text: str) -> str:
    """Say which sign parts the columns: the commonest of comma, semicolon and tab in the header."""
    header = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=header.count)


def read_rows(text: str, table: Table) -> Rows:
    """Read a table; rows with mistakes are left out of `nouns` and named in `problems`."""
    rows = Rows()
    skipped = 0
    if text.lower().startswith("sep="):  # a hint that spreadsheets leave for each other
        text, skipped = text.split("\n", 1)[-1], 1
    delimiter = delimiter_of(text)
    lines = _records(text, delimiter, table, rows, skipped)
    header = next(lines, None)
    if header is None:
        rows.problems.append(_problem(table, 1, "empty-file", "This file has no header.", "", ", ".join(table.columns)))
        return rows
    columns = _header(header[1], table, rows, header[0])
    if columns is None:
        return rows
    for line, cells in lines:
        cut = [cell.strip() for cell in cells]
        if not any(cut):
            continue
        if any(cut[len(columns) :]):
            rows.problems.append(
                _problem(
                    table,
                    line,
                    "too-many-cells",
                    "This row has more cells than the header.",
                    f"{len(cells)} cells",
                    f"{len(columns)}; put a cell that holds the separator in quotes",
                )
            )
            rows.refused.add(cut[0])
            continue
        found = {column: cell for column, cell in zip(columns, cut, strict=False) if cell and column}
        _row(found, table, rows, line, decimal_comma=delimiter != ",")
    return rows


def _records(text: str, delimiter: str, table: Table, rows: Rows, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line it starts on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1 + skipped
    try:
        for record in reader:
            if record:
                yield start, record
            start = reader.line_num + 1 + skipped
    except csv.Error as error:
        rows.problems.append(
            _problem(table, start, "broken-csv", "This row cannot be read as CSV.", str(error), "quotes that close")
        )


def _header(cells: list[str], table: Table, rows: Rows, line: int) -> list[str] | None:
    columns = [cell.strip().casefold() for cell in cells]
    while columns and not columns[-1]:
        columns.pop()
    broken = False
    for column in columns:
        if column not in table.columns:
            rows.problems.append(
                Problem(
                    code="unknown-column",
                    says="This column does not exist.",
                    table=table.name,
                    file=table.file,
                    row=line,
                    column=column,
                    found=column,
                    expected="one of " + ", ".join(table.columns),
                    nearest=nearest(column, table.columns),
                )
            )
            broken = True
    for column in sorted({column for column in columns if columns.count(column) > 1}):
        rows.problems.append(
            _problem(table, line, "double-column", "This column stands twice.", column, "each column once", column)
        )
        broken = True
    for name, info in table.noun.model_fields.items():
        if info.is_required() and name not in columns:
            rows.problems.append(
                _problem(table, line, "missing-column", "A column is missing.", "", f"a column {name}", name)
            )
            broken = True
    return None if broken else columns


def _row(found: dict[str, str], table: Table, rows: Rows, line: int, decimal_comma: bool) -> None:
    key = " ".join(found.get(column, "") for column in table.key)
    if decimal_comma:
        found = {column: _point(cell) for column, cell in found.items()}
    try:
        noun = table.noun.model_validate(found)
    except ValidationError as error:
        rows.problems.extend(explain(error, table.noun, table.name, key, table.file, line))
        rows.refused.add(key)
        return
    if key in rows.lines:
        rows.problems.append(
            Problem(
                code="double-key",
                says="Two rows have one key.",
                table=table.name,
                key=key,
                file=table.file,
                row=line,
                column=table.key[0],
                found=key,
                expected=f"a key of its own; line {rows.lines[key]} has this one",
            )
        )
        return
    rows.lines[key] = line
    rows.nouns.append(noun)


def _point(cell: str) -> str:
    """Read the decimal comma of a number or range: ``1,5..2,5`` is ``1.5..2.5``."""
    bare = cell.replace(",", "").replace(".", "")
    return cell.replace(",", ".") if bare.isdecimal() and "," in cell else cell


def explain(
    error: ValidationError, noun: type[Noun], table: str, key: str, file: str, line: int | None
) -> Iterator[Problem]:
    """Say in plain words what pydantic found wrong with a row."""
    for each in error.errors(include_url=False):
        column = ".".join(str(part) for part in each["loc"]) or next(iter(noun.model_fields))
        found = "" if each["type"] == "missing" else _found(each["input"])
        code, says, expected, valid = _meaning(each)
        yield Problem(
            code=code,
            says=says,
            table=table,
            key=key,
            file=file,
            row=line,
            column=column,
            found=found,
            expected=expected,
            nearest=nearest(found, valid) if valid else "",
        )


def _found(value: Any) -> str:
    return value if isinstance(value, str) else repr(value)


def _meaning(each: Any) -> tuple[str, str, str, tuple[str, ...]]:
    """Code, sentence, what was expected, and the valid words."""
    kind = each["type"]
    context = each.get("ctx", {})
    if kind == "missing":
        return "missing", "This cell must be filled.", "a value", ()
    if kind in ("literal_error", "enum"):
        valid = tuple(part.strip("' ") for part in str(context["expected"]).replace(" or ", ", ").split(","))
        return "bad-value", "This is none of the values that this column can have.", "one of " + ", ".join(valid), valid
    if kind == "value_error":
        expected = str(context["error"])
        if "date" in expected or "day that exists" in expected:
            return "bad-date", "This is not a date.", expected, ()
        code = "upside-down" if "ascends" in expected else "bad-quantity"
        return code, "This is not a quantity." if code == "bad-quantity" else "This range is upside down.", expected, ()
    if kind == "string_pattern_mismatch":
        return "bad-id", "This cannot be an id.", f"the form {context['pattern']}", ()
    if kind == "extra_forbidden":
        return "unknown-key", "This key does not exist.", "a key that docs/case-format.md names", ()
    if kind == "string_too_short":
        return "missing", "This must not be empty.", "some words", ()
    message = str(each["msg"])
    return "bad-value", "This value does not fit.", message[0].lower() + message[1:], ()


def _problem(table: Table, line: int, code: str, says: str, found: str, expected: str, column: str = "") -> Problem:
    return Problem(
        code=code, says=says, table=table.name, file=table.file, row=line, column=column, found=found, expected=expected
    )
