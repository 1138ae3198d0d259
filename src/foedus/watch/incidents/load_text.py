"""The edge of incidents: CSV and GeoJSON files to columns, with the line or record of each row."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path
from typing import Any

from foedus.errors import ReadError
from foedus.watch.incidents.layouts import Layout, layout_of
from foedus.watch.incidents.nouns import CELLS, HALF, NUMBERS, QUOTES, TEXT, UNREADABLE
from foedus.watch.incidents.text import rows_of

QUOTES_OPEN = 100  # lines after which a quote that does not close is a fault of its own line
COLUMNS = (*TEXT, *NUMBERS, "start", "end", "fine", "bad", "row")


def read_text(path: Path, zone: tzinfo) -> tuple[dict[str, list[Any]], Layout]:
    """Read a CSV (also gzipped) or GeoJSON file into the columns of a raw table.

    Raises
    ------
    ReadError
        If the file cannot be opened, has no header, or no column that says when.
    """
    text = _decoded(path)
    geo = path.suffix.casefold() in (".geojson", ".json")
    records, columns = _features(path, text) if geo else _lines(path, text)
    layout = layout_of(columns)
    named = layout.named(columns)
    if "start" not in named:
        wanted = ", ".join(layout.columns["start"])
        raise ReadError(
            f"{path}: no column says when. Found the columns {', '.join(columns)}; expected one of {wanted}."
        )
    found: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    blank = dict.fromkeys(columns, "")
    for line, cells, bad in records:
        for row in rows_of(layout, named, cells if bad is None else blank, zone):
            for name in COLUMNS[:-2]:
                found[name].append(row.get(name))
            found["bad"].append(bad or row["bad"])
            found["row"].append(line)
    return found, layout


Record = tuple[int, dict[str, str], str | None]


def _decoded(path: Path) -> str:
    try:
        data = path.read_bytes()
        if path.suffix == ".gz" or data[:2] == b"\x1f\x8b":
            data = gzip.decompress(data)
    except (OSError, EOFError) as error:
        raise ReadError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}.") from None
    return data.decode("utf-8-sig", errors="replace")


def _lines(path: Path, text: str) -> tuple[Iterator[Record], list[str]]:
    pieces = _pieces(text, delimiter_of(text.partition("\n")[0]))
    _, columns, unread, _ = next(pieces, (1, [], None, True))
    if unread:
        raise ReadError(f"{path}:1: {unread}. Expected a header that names the columns.")
    if not any(each.strip() for each in columns):
        raise ReadError(f"{path}: is empty. Expected a header and a row for each incident.")

    def records() -> Iterator[Record]:
        for line, cells, bad, last in pieces:
            if not cells and bad is None:
                continue  # an empty line is no row
            fits = len(cells) == len(columns)
            cut = last and not text.endswith(("\n", "\r")) and (bad or len(cells) < len(columns))
            yield line, dict(zip(columns, cells, strict=False)), HALF if cut else bad or (None if fits else CELLS)

    return records(), columns


def delimiter_of(header: str) -> str:
    """Return the sign that parts the cells: that which the header has most of."""
    return max((",", ";", "\t"), key=header.count)


def cells_of(record: str, delimiter: str) -> list[str] | None:
    """Return the cells of one record, none of an empty line; None if it is no CSV, or a cell of it is endless."""
    try:
        return next(csv.reader([record], delimiter=delimiter), [])
    except csv.Error:
        return None


def _pieces(text: str, delimiter: str) -> Iterator[tuple[int, list[str], str | None, bool]]:
    """Yield line, cells and fault of each record, and whether it is the last; a record closes its quotes."""
    lines = io.StringIO(text, newline="").readlines()
    at = 0
    while at < len(lines):
        end, odd = at + 1, lines[at].count('"') % 2 == 1
        while odd and end < len(lines) and end - at < QUOTES_OPEN:
            odd ^= lines[end].count('"') % 2 == 1
            end += 1
        cells = None if odd else cells_of("".join(lines[at:end]), delimiter)
        bad = None
        if cells is None:  # what follows is not swallowed with it
            bad = QUOTES if odd or end > at + 1 else UNREADABLE
            cells, end = [], at + 1
        yield at + 1, cells, bad, end == len(lines)
        at = end


def _features(path: Path, text: str) -> tuple[Iterator[Record], list[str]]:
    try:
        features = json.loads(text)["features"]
        bare = [_cells(each) for each in features]
    except (ValueError, KeyError, TypeError):
        raise ReadError(f"{path}: is no GeoJSON. Expected a FeatureCollection with features.") from None
    columns = list(dict.fromkeys(name for each in bare for name in each))

    def records() -> Iterator[Record]:
        for number, each in enumerate(bare, start=1):
            yield number, {name: "" if value is None else str(value) for name, value in each.items()}, None

    return records(), columns


def _cells(feature: Any) -> dict[str, Any]:
    """Return what a feature says, whatever it lacks: without properties it has no date, without a point no position."""
    feature = feature if isinstance(feature, dict) else {}
    properties, geometry = feature.get("properties"), feature.get("geometry")
    cells = dict(properties) if isinstance(properties, dict) else {}
    if isinstance(geometry, dict) and geometry.get("type") == "Point":
        match geometry.get("coordinates"):
            case [longitude, latitude, *_]:
                cells |= {"latitude": latitude, "longitude": longitude}
    return cells
