"""What spreadsheets make of a case is read as the case it was: same model, no mistakes."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from foedus.case.read import read
from foedus.check import check, sound
from foedus.model.tables import Tables
from tests.case.small import FILES, write_small

CSV = tuple(file for file in FILES if file.endswith(".csv"))
AMOUNTS = ("lead_days", "personnel", "lane_metres", "tonnes", "quantity", "ready_after", "stay")
Grid = list[list[str]]


def _grid(data: bytes) -> Grid:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def _text(grid: Grid, separator: str = ",", end: str = "\n") -> str:
    out = io.StringIO(newline="")
    if end == "\r":
        csv.writer(out, delimiter=separator, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(grid)
    else:
        csv.writer(out, delimiter=separator, lineterminator=end).writerows(grid)
    return out.getvalue()


def _decimal_commas(grid: Grid) -> Grid:
    amounts = [at for at, column in enumerate(grid[0]) if column in AMOUNTS]
    for row in grid[1:]:
        for at in amounts:
            row[at] = "..".join(part.replace(".", ",") for part in row[at].split(".."))
    return grid


def _blank_rows(grid: Grid) -> Grid:
    blank = ["", " "] + [""] * (len(grid[0]) - 2)
    return [[], blank, *(each for row in grid for each in (row, blank, []))]


DIALECTS: dict[str, Callable[[Grid], bytes]] = {
    "byte-order mark": lambda grid: _text(grid).encode("utf-8-sig"),
    "UTF-16 LE": lambda grid: b"\xff\xfe" + _text(grid, "\t", "\r\n").encode("utf-16-le"),
    "UTF-16 BE": lambda grid: b"\xfe\xff" + _text(grid, "\t", "\r\n").encode("utf-16-be"),
    "UTF-16 with commas": lambda grid: _text(grid).encode("utf-16"),
    "semicolons": lambda grid: _text(grid, ";").encode(),
    "tabs": lambda grid: _text(grid, "\t").encode(),
    "semicolons and decimal commas": lambda grid: _text(_decimal_commas(grid), ";").encode(),
    "tabs and decimal commas": lambda grid: _text(_decimal_commas(grid), "\t", "\r\n").encode("utf-8-sig"),
    "CRLF": lambda grid: _text(grid, end="\r\n").encode(),
    "CR": lambda grid: _text(grid, end="\r").encode(),
    "sep= line": lambda grid: ("sep=;\r\n" + _text(_decimal_commas(grid), ";", "\r\n")).encode("utf-8-sig"),
    "SEP= line with tabs": lambda grid: ("SEP=\t\n" + _text(grid, "\t")).encode(),
    "trailing empty columns": lambda grid: _text([[*row, "", " ", ""] for row in grid]).encode(),
    "no trailing empty cells": lambda grid: "\n".join(
        _text([row]).rstrip("\n,") if row else "" for row in grid
    ).encode(),
    "blank rows": lambda grid: _text(_blank_rows(grid), ";").encode(),
    "spaces around cells": lambda grid: _text([[f"  {cell} \u00a0" for cell in row] for row in grid]).encode(),
    "columns in another order": lambda grid: _text([row[::-1] for row in grid]).encode(),
    "capital headings": lambda grid: _text([[cell.upper() for cell in grid[0]], *grid[1:]]).encode(),
    "all cells in quotes": lambda grid: "\n".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in grid
    ).encode(),
}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return sound(read(write_small(tmp_path_factory.mktemp("good"))))


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_dialect_gives_the_same_model(dialect: str, good: Tables, tmp_path: Path) -> None:
    changes = {file: DIALECTS[dialect](_grid(FILES[file])) for file in CSV}
    assert changes != {file: FILES[file] for file in CSV}
    reading = read(write_small(tmp_path / "case", dict(changes)))
    assert check(reading) == []
    assert reading.tables == good


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_texts_are_read_in_the_same_encodings(encoding: str, end: str, good: Tables, tmp_path: Path) -> None:
    changes = {
        file: data.decode().replace("\n", end).encode(encoding) for file, data in FILES.items() if file not in CSV
    }
    reading = read(write_small(tmp_path / "case", dict(changes)))
    assert check(reading) == []
    assert reading.tables == good


def test_dialects_may_be_mixed(good: Tables, tmp_path: Path) -> None:
    makers = list(DIALECTS.values())
    changes = {file: makers[at](_grid(FILES[file])) for at, file in enumerate(CSV)}
    reading = read(write_small(tmp_path / "case", dict(changes)))
    assert check(reading) == []
    assert reading.tables == good
