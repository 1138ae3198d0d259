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
from foedus.watch.incidents.nouns import CELLS, HALF, NUMBERS, QUOTES, TEXT
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
    delimiter = max((",", ";", "\t"), key=text.partition("\n")[0].count)
    pieces = list(_pieces(text))
    reader = csv.reader((piece for _, piece, _ in pieces), delimiter=delimiter)
    columns = next(reader, [])
    if not any(each.strip() for each in columns):
        raise ReadError(f"{path}: is empty. Expected a header and a row for each incident.")

    def records() -> Iterator[Record]:
        for (line, _, bad), cells in zip(pieces[1:], reader, strict=True):
            if not cells and bad is None:
                continue  # an empty line is no row
            fits = len(cells) == len(columns)
            cut = line == pieces[-1][0] and not text.endswith(("\n", "\r")) and (bad or len(cells) < len(columns))
            yield line, dict(zip(columns, cells, strict=False)), HALF if cut else bad or (None if fits else CELLS)

    return records(), columns


def _pieces(text: str) -> Iterator[tuple[int, str, str | None]]:
    """Yield the line, the text and the fault of each record: as many lines as it takes to close its quotes."""
    lines = io.StringIO(text, newline="").readlines()
    at = 0
    while at < len(lines):
        end = at + 1
        if lines[at].count('"') % 2:
            odd = True
            while odd and end < len(lines) and end - at < QUOTES_OPEN:
                odd ^= lines[end].count('"') % 2 == 1
                end += 1
            if odd:  # what follows is not swallowed with it
                yield at + 1, "\n", QUOTES
                at += 1
                continue
        yield at + 1, "".join(lines[at:end]), None
        at = end


def _features(path: Path, text: str) -> tuple[Iterator[Record], list[str]]:
    try:
        features = json.loads(text)["features"]
        bare = [{**(each.get("properties") or {}), **_position(each)} for each in features]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ReadError(f"{path}: is no GeoJSON. Expected a FeatureCollection with features.") from None
    columns = list(dict.fromkeys(name for each in bare for name in each))

    def records() -> Iterator[Record]:
        for number, each in enumerate(bare, start=1):
            yield number, {name: "" if value is None else str(value) for name, value in each.items()}, None

    return records(), columns


def _position(feature: dict[str, Any]) -> dict[str, Any]:
    geometry = feature.get("geometry") or {}
    if geometry.get("type") != "Point":
        return {}
    longitude, latitude = geometry["coordinates"][:2]
    return {"latitude": latitude, "longitude": longitude}
