"""From the text of a CSV file to nouns, with the line of each and every mistake."""

from __future__ import annotations

import csv
import io
import re
import reprlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError

from foedus.case.layout import Table
from foedus.errors import Problem, nearest
from foedus.model.nouns import Amount, Noun

MISSING = "This cell must be filled."
_DELIMITERS = (",", ";", "\t")
# 10.000 is ten thousand to one spreadsheet and ten to another.
_TWO_WAYS = re.compile(r"(.*\.\.)?[1-9]\d{0,2}[.,]\d{3}(\.\..*)?")
_LONGEST = 200
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
    header = next((line for line in re.split("[\r\n]", text.lstrip(), maxsplit=1)), "")
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
    for line, cells in lines:
        cut = [cell.strip() for cell in cells]
        found = {column: cell for column, cell in zip(columns, cut, strict=False) if cell}
        # A blank one too: a comma in a cell pushes a blank note over the edge.
        if len(cells) > len(header[1]) or any(cut[len(columns) :]):
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
            if any(cell.strip() for cell in record):
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
    if all(column in found for column in table.key):
        rows.lines[key] = line
    if noun is None or len(rows.problems) > before:
        rows.refused.add(key)
    else:
        rows.nouns.append(noun)


def _key(found: dict[str, str], table: Table) -> str:
    return " ".join(found.get(column, "") for column in table.key)


def _with_points(found: dict[str, str], table: Table, rows: Rows, line: int, key: str) -> dict[str, str]:
    """Read the decimal commas of quantities, ``1,5..2,5`` as ``1.5..2.5``; what may be thousands is reported."""
    read = dict(found)
    for column, cell in found.items():
        quantity = table.noun.model_fields[column].annotation == (Amount | None) or column == "answer"
        bare = cell.replace(",", "").replace(".", "").replace(" ", "")
        if not quantity or not bare.isdecimal():
            continue
        if _TWO_WAYS.fullmatch(cell):
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


def explain(
    error: ValidationError, noun: type[Noun], table: str, key: str, file: str, line: int | None
) -> Iterator[Problem]:
    """Say in plain words what pydantic found wrong with a row."""
    for each in error.errors(include_url=False):
        column = ".".join(str(part) for part in each["loc"] if part != "[key]") or next(iter(noun.model_fields))
        found = "" if each["type"] == "missing" else shown(each["input"])
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


def shown(value: Any) -> str:
    """Return what was found as a message can hold it: cut where it is long or deep."""
    if not isinstance(value, str):
        return reprlib.repr(value)
    return value if len(value) <= _LONGEST else value[:_LONGEST] + "…"


def _meaning(each: Any) -> tuple[str, str, str, tuple[str, ...]]:
    """Code, sentence, what was expected, and the valid words."""
    kind = each["type"]
    context = each.get("ctx", {})
    if kind == "missing":
        return "missing", MISSING, "a value", ()
    if kind in ("literal_error", "enum"):
        valid = tuple(part.strip("' ") for part in str(context["expected"]).replace(" or ", ", ").split(","))
        return "bad-value", "This is none of the values that can stand here.", _one_of(valid), valid
    if kind == "value_error":
        expected = str(context["error"])
        if "set_int_max_str_digits" in expected:
            expected = "a number with fewer digits"
        if "date" in expected or "day that exists" in expected:
            return "bad-date", "This is not a date.", expected, ()
        code = "upside-down" if "ascends" in expected else "bad-quantity"
        return code, "This is not a quantity." if code == "bad-quantity" else "This range is upside down.", expected, ()
    if kind == "string_pattern_mismatch":
        return _form(context["pattern"], each["input"])
    if kind == "extra_forbidden":
        return "unknown-key", "This key does not exist.", "a key that docs/case-format.md names", ()
    if kind == "string_too_short":
        return "missing", "This must not be empty.", "some words", ()
    if kind == "less_than_equal":
        return "bad-value", "This number is too large.", f"{context['le']} or less", ()
    if kind == "greater_than_equal":
        return "bad-value", "This number is too small.", f"{context['ge']} or more", ()
    message = str(each["msg"])
    return "bad-value", "This value does not fit.", _PLAIN.get(kind) or message[0].lower() + message[1:], ()


def _one_of(valid: tuple[str, ...]) -> str:
    return "one of " + ", ".join(valid) if len(valid) > 1 else valid[0]


_PLAIN = {
    "tuple_type": 'a list, such as ["FR", "GB"]',
    "dict_type": "a table",
    "model_type": "a table",
    "string_type": "text in quotes",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "finite_number": "a whole number",
}


def _form(pattern: str, found: str) -> tuple[str, str, str, tuple[str, ...]]:
    """Say in words what the pattern of an id or code asks for."""
    if r"\d{20}" in pattern:
        return "bad-value", "This is not a symbol code.", "20 digits (APP-6D), or a blank cell", ()
    if "[A-Z]{2}" in pattern:
        upper = (found.upper(),) if re.fullmatch(pattern, found.upper()) else ()
        return "bad-id", "This cannot be a party.", "two upper-case letters (ISO 3166), or EU, NATO, UN", upper
    points = ", with points between its parts" if r"\." in pattern else ""
    return "bad-id", "This cannot be an id.", f"letters, digits, - and _{points}, beginning with a letter or digit", ()


def _problem(table: Table, line: int, code: str, says: str, found: str, expected: str, column: str = "") -> Problem:
    return Problem(
        code=code, says=says, table=table.name, file=table.file, row=line, column=column, found=found, expected=expected
    )
