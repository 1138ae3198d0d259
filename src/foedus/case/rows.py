"""From the text of a CSV file to nouns, with the line of each and every mistake."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import get_args

from pydantic import ValidationError

from foedus.case.explain import explain
from foedus.case.layout import Table
from foedus.errors import Problem, nearest
from foedus.model.base import Amount, Noun
from foedus.model.values import Quantity

_DELIMITERS = (",", ";", "\t")
# 10.000 is ten thousand to one spreadsheet and ten to another.
_TWO_WAYS = re.compile(r"(.*\.\.)?[1-9]\d{0,2}[.,]\d{3}(\.\..*)?")
# Of degrees there are no thousands.
_COORDINATES = ("latitude", "longitude")
_QUOTES = "quotes that close; a quote inside a cell is written twice"


@dataclass
class Rows:
    """What a CSV file holds: its nouns, the line of each key, the mistakes, the keys of rows that were refused."""

    nouns: list[Noun] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)


def delimiter_of(text: str) -> str:
    """Say which sign parts the columns: the commonest of comma, semicolon and tab in the header."""
    header = re.split("[\r\n]", text.lstrip(), maxsplit=1)[0]
    return max(_DELIMITERS, key=header.count)


def read_rows(text: str, table: Table) -> Rows:
    """Read a table; rows with mistakes are left out of `nouns` and named in `problems`."""
    rows = Rows()
    skipped = 0
    if text[:4].casefold() == "sep=":  # a hint that spreadsheets leave for each other
        text, skipped = text.partition("\n")[2], 1
    delimiter = delimiter_of(text)
    lines = _records(text, delimiter, table, rows, skipped)
    header = next(lines, None)
    if header is None:
        if table.required and not rows.problems:
            columns_needed = ", ".join(table.columns)
            rows.problems.append(
                _problem(table, 1, "empty-file", "This file has no header.", "nothing", f"the columns {columns_needed}")
            )
        return rows
    columns = _header(header[1], table, rows, header[0])
    if columns is None:
        return rows
    width = len(columns)
    for line, cells in lines:
        found = {column: cut for column, cell in zip(columns, cells, strict=False) if cell and (cut := cell.strip())}
        # A blank one too: a comma in a cell pushes a blank note over the edge.
        if len(cells) > len(header[1]) or (len(cells) > width and any(cell.strip() for cell in cells[width:])):
            rows.problems.append(
                _problem(
                    table,
                    line,
                    "too-many-cells",
                    "This row has more cells than the header.",
                    f"{len(cells)} cells",
                    f"{len(header[1])}; put a cell that holds the separator in quotes",
                )
            )
            rows.refused.add(_key(found, table))
            continue
        _row(found, table, rows, line, decimal_comma=delimiter != ",")
    return rows


def _records(text: str, delimiter: str, table: Table, rows: Rows, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line it starts on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1 + skipped
    try:
        for record in reader:
            if record and (record[0].strip() or any(cell.strip() for cell in record)):
                yield start, record
            start = reader.line_num + 1 + skipped
    except csv.Error as error:
        rows.problems.append(
            _problem(table, start, "broken-csv", "This row cannot be read as CSV.", _broken(str(error)), _QUOTES)
        )


def _broken(message: str) -> str:
    """Say in plain words what the csv module found."""
    if "end of data" in message:
        return "a quote that opens and does not close"
    if "expected after" in message:
        return "text right behind a closing quote"
    return "a cell too long to be one" if "field larger" in message else message


def _header(cells: list[str], table: Table, rows: Rows, line: int) -> list[str] | None:
    columns = [cell.strip().casefold() for cell in cells]
    while columns and not columns[-1]:
        columns.pop()
    broken = False
    for number, column in enumerate(columns, 1):
        if not column:
            rows.problems.append(
                _problem(table, line, "unknown-column", f"Column {number} has no name.", "a blank heading", "a name")
            )
            broken = True
        elif column not in table.columns:
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
    for column in sorted({column for column in columns if column and columns.count(column) > 1}):
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
    key = _key(found, table)
    before = len(rows.problems)
    if decimal_comma:
        found = _with_points(found, table, rows, line, key)
    noun = None
    try:
        noun = table.noun.model_validate(found)
    except ValidationError as error:
        rows.problems.extend(explain(error, table.noun, table.name, key, table.file, line))
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
    if found.keys() >= table.keys:
        rows.lines[key] = line
    if noun is None or len(rows.problems) > before:
        rows.refused.add(key)
        # What was probably meant counts as refused too, so that rows that cite it are not blamed.
        own = [each for each in rows.problems[before:] if each.column in table.key]
        rows.refused.update(each.nearest for each in own if each.nearest and len(table.key) == 1)
    else:
        rows.nouns.append(noun)


def _key(found: dict[str, str], table: Table) -> str:
    return " ".join([found.get(column, "") for column in table.key])


def _with_points(found: dict[str, str], table: Table, rows: Rows, line: int, key: str) -> dict[str, str]:
    """Read the decimal commas of quantities, ``1,5..2,5`` as ``1.5..2.5``; what may be thousands is reported."""
    read = dict(found)
    for column, cell in found.items():
        bare = cell.removeprefix("-").replace(",", "").replace(".", "").replace(" ", "")
        if not _fractional(table, column) or not bare.isdecimal():
            continue
        if _TWO_WAYS.fullmatch(cell) and column not in _COORDINATES:
            two = _problem(
                table,
                line,
                "bad-quantity",
                "This number can be read in two ways.",
                cell,
                "thousands without a sign between them, such as 10000, or a fraction such as 10,0",
                column,
            )
            rows.problems.append(replace(two, key=key))
        read[column] = cell.replace(",", ".")
    return read


def _fractional(table: Table, column: str) -> bool:
    """Whether a column can hold numbers with fractions."""
    annotation = table.noun.model_fields[column].annotation
    parts = (annotation, *get_args(annotation))
    floats = any(float in (part, *get_args(part)[:1]) for part in parts)  # Annotated[float, ...] may be blank
    return floats or annotation in (Amount | None, Quantity) or column == "answer"


def _problem(table: Table, line: int, code: str, says: str, found: str, expected: str, column: str = "") -> Problem:
    return Problem(
        code=code, says=says, table=table.name, file=table.file, row=line, column=column, found=found, expected=expected
    )
