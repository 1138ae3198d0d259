"""From files in any layout to one raw table: text is read here, Parquet by the engine, with the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import ibis

from foedus.errors import ReadError
from foedus.watch.incidents.layouts import ACLED, DAILY, UCDP, Layout, layout_of
from foedus.watch.incidents.load_engine import Tables
from foedus.watch.incidents.load_text import COLUMNS, read_text
from foedus.watch.incidents.nouns import DAY, NO_DATE, NOT_A_NUMBER, NUMBERS, TEXT
from foedus.watch.incidents.text import place

_TYPES = (
    dict.fromkeys(TEXT, "string")
    | dict.fromkeys(NUMBERS, "float64")
    | {"start": "int64", "end": "int64", "fine": "bool_", "bad": "string", "row": "int64"}
)
_FILE = 1 << 40  # rows of a file, at most
_MOST_NAMES = 5000  # kinds and places that a table of Parquet may have
_OFFSETS = range(1990, 2040)  # years in which changes of the clock are known


def load(tables: Tables, paths: Sequence[Path], zone: tzinfo) -> tuple[Any, tuple[Layout, ...]]:
    """Return the raw table of all files, and the layout of each.

    Parameters
    ----------
    tables
        The engine.
    paths
        CSV, gzipped CSV, GeoJSON or Parquet.
    zone
        Of times without an offset, where the layout has none of its own.

    Raises
    ------
    ReadError
        If a file cannot be read, or nothing in it says when.
    """
    parts, layouts = [], []
    for number, path in enumerate(paths):
        if path.suffix.casefold() in (".parquet", ".pq"):
            part, layout = _parquet(tables, path, zone)
        else:
            columns, layout = read_text(path, zone)
            part = tables.columns(columns, _TYPES)
        parts.append(part.mutate(file=ibis.literal(number, "int64"), at=part["row"] + number * _FILE))
        layouts.append(layout)
    return (parts[0] if len(parts) == 1 else ibis.union(*parts)), tuple(layouts)


def _parquet(tables: Tables, path: Path, zone: tzinfo) -> tuple[Any, Layout]:
    if not path.exists():
        raise ReadError(f"{path}: cannot be read: there is no such file.")
    try:
        found = tables.parquet([str(path)])
    except Exception as error:  # each engine has its own
        raise ReadError(f"{path}: cannot be read as Parquet: {str(error).splitlines()[0]}.") from None
    names = [name for name in found.columns if name != "foedus_row"]
    layout = layout_of(names)
    named = layout.named(names)
    if "start" not in named or layout is DAILY:
        wanted = ", ".join(layout.columns["start"])
        raise ReadError(f"{path}: no column says when. Found the columns {', '.join(names)}; expected one of {wanted}.")
    return _typed(tables, found, layout, named, ZoneInfo(layout.zone) if layout.zone else zone), layout


def _typed(tables: Tables, found: Any, layout: Layout, named: dict[str, str], zone: tzinfo) -> Any:
    """Return the columns of a raw table from typed ones."""
    columns: dict[str, Any] = {"row": found.foedus_row.cast("int64")}
    bad = ibis.null("string")
    for name in NUMBERS:
        columns[name] = ibis.null("float64")
        if name in named:
            cell = found[named[name]]
            columns[name] = cell.try_cast("float64") if cell.type().is_string() else cell.cast("float64")
            columns[name] = columns[name].isnan().ifelse(ibis.null("float64"), columns[name])
            if cell.type().is_string():
                bad = (columns[name].isnull() & cell.notnull() & (cell.strip() != "")).ifelse(NOT_A_NUMBER, bad)
    if not layout.counted and "amount" not in named:
        columns["amount"] = ibis.literal(1, "int64").cast("float64")  # 1.0 is a decimal to DuckDB
    start, length = _seconds(found[named["start"]], zone, layout.whole_days)
    if "end" in named:
        last, more = _seconds(found[named["end"]], zone, layout.whole_days)
        end = found[named["end"]].isnull().ifelse(start + length, last + more)
        bad = (last.isnull() & found[named["end"]].notnull()).ifelse(NO_DATE, bad)
    else:
        end = start + length
    columns["start"], columns["end"] = start.cast("int64"), end.cast("int64")
    for name in TEXT:
        columns[name] = ibis.null("string")
        if name in named:
            cell = found[named[name]].cast("string").strip()
            columns[name] = (cell == "").ifelse(ibis.null("string"), cell)
    columns["kind"] = _renamed(tables, columns["kind"], found, lambda cell: layout.kind(cell) if layout.kind else cell)
    columns["place"] = _renamed(tables, columns["place"], found, lambda cell: place(layout, cell, "") or "").nullif("")
    columns["target"] = columns["target"].lower()
    for name, value in (("claimant", layout.claimant), ("verified_by", layout.verified_by)):
        if value:
            columns[name] = columns[name].fill_null(value)
    columns["fine"] = ibis.literal(True)
    if layout in (UCDP, ACLED) and "place_precision" in named:
        region, point = (4, 3) if layout is UCDP else (3, 2)
        precision = found[named["place_precision"]].cast("int64")
        columns["fine"] = (precision <= point).fill_null(True)
        columns["place"] = (precision > region).fill_null(False).ifelse(ibis.null("string"), columns["place"])
    if layout is ACLED and "date_precision" in named:
        least = found[named["date_precision"]].cast("int64").cases((2, 7), (3, 30), else_=1)
        columns["start"] = columns["start"] - ((least - 1) * DAY // 2).cast("int64")
        columns["end"] = columns["start"] + (least * DAY).cast("int64")
    columns["bad"] = bad
    return found.select(**{name: columns[name] for name in COLUMNS})


def _seconds(cell: Any, zone: tzinfo, whole_days: bool) -> tuple[Any, Any]:
    """Return the seconds since 1970 at which a cell begins, and how long it lasts."""
    kind = cell.type()
    if kind.is_string():
        text = cell.strip().substr(0, 10) if whole_days else cell.strip()
        at = text.try_cast("timestamp").epoch_seconds().cast("int64")
        length = (text.length() <= 10).ifelse(DAY, 0)
        aware = text.re_search(r"(Z|[+-][0-9]{2}:?[0-9]{2})$") & (text.length() > 10)
        return aware.ifelse(at, _universal(at, zone)), length
    if kind.is_date():
        return _universal(cell.cast("timestamp").epoch_seconds().cast("int64"), zone), ibis.literal(DAY)
    if kind.is_timestamp():
        at = cell.epoch_seconds().cast("int64")
        if whole_days:
            return _universal(at // DAY * DAY, zone), ibis.literal(DAY)
        return (at if kind.timezone else _universal(at, zone)), ibis.literal(0)
    if kind.is_integer():
        return cell.cast("int64"), ibis.literal(0)
    return ibis.null("int64"), ibis.literal(0)


def _universal(local: Any, zone: tzinfo) -> Any:
    """Return the seconds in UTC of a clock on the wall: one branch for each time that the zone changed its offset."""
    steps: list[tuple[int, int]] = []
    for year in _OFFSETS:
        for month in range(1, 13):
            for day in (1, 15):
                at = datetime(year, month, day, tzinfo=zone)
                offset = int((at.utcoffset() or at - at).total_seconds())
                if not steps or steps[-1][1] != offset:
                    steps.append((_change(at, offset, zone) if steps else -(1 << 60), offset))
    if len(steps) == 1:
        return local - steps[0][1]
    branches = [(local < following[0], local - offset) for (_, offset), following in pairwise(steps)]
    return ibis.cases(*branches, else_=local - steps[-1][1])


def _change(after: datetime, offset: int, zone: tzinfo) -> int:
    """Return the wall clock, as seconds since 1970, at which an offset began: within the half month before."""
    day = int(after.replace(tzinfo=ZoneInfo("UTC")).timestamp())
    low, high = day - 17 * DAY, day
    while high - low > 60:
        middle = (low + high) // 2
        wall = datetime.fromtimestamp(middle, ZoneInfo("UTC")).replace(tzinfo=zone)
        found = int((wall.utcoffset() or wall - wall).total_seconds())
        low, high = (low, middle) if found == offset else (middle, high)
    return high // 60 * 60


def _renamed(tables: Tables, cell: Any, found: Any, name: Any) -> Any:
    """Return a column with each of its few values renamed."""
    values = tables.rows(found.select(cell=cell).distinct().limit(_MOST_NAMES + 1))["cell"]
    if len(values) > _MOST_NAMES:
        raise ReadError(f"A column of kinds or places has more than {_MOST_NAMES:,} values.")
    changed = {value: name(value) for value in values if value is not None and name(value) != value}
    renamed = cell.substitute(changed) if changed else cell
    return renamed.fill_null(name("")) if name("") else renamed
