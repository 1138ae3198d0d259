"""From the cells of a row to the columns of a raw table; what cannot be read is a reason, never dropped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import tzinfo
from functools import lru_cache
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo

from foedus.watch.incidents.layouts import ACLED, DAILY, STRIKES, UCDP, Layout
from foedus.watch.incidents.nouns import NO_DATE, NOT_A_NUMBER, NUMBERS, TAGS
from foedus.watch.incidents.times import from_to, span, widened

_EMPTY: dict[str, Any] = {"bad": None, **dict.fromkeys(NUMBERS)}
_LONGEST_BLANK = 4
_BLANK = frozenset({"", "nan", "none", "null", "n/a", "na", "-"})
# Words of the strike table that name a part of the country, or all of it: no place to count by.
_WIDE = frozenset({"ukraine", "north", "south", "east", "west", "center", "centre", "south-east", "north-east"})
_REGION = {UCDP.name: 4, ACLED.name: 3}  # the coarsest precision that still names a region
_POINT = {UCDP.name: 3, ACLED.name: 2}  # and a position
_WIDE_COLUMNS = frozenset({"period_end", "days", "metric", "precision", "role", "source"})


def rows_of(
    layout: Layout, named: Mapping[str, str], cells: Mapping[str, str], zone: tzinfo
) -> Iterator[dict[str, Any]]:
    """Yield what one row of a file says: one incident, or one for each place that has a column of its own.

    Parameters
    ----------
    layout, named
        The layout, and its column of each of our names.
    cells
        The row, by the file's own column names.
    zone
        Of times without an offset, where the layout has none.
    """
    row = _row(layout, named, cells, _zone(layout.zone) if layout.zone else zone)
    if layout is not DAILY:
        yield row
        return
    for column, cell in cells.items():
        if column.strip().casefold() not in _WIDE_COLUMNS:
            amount, bad = number(cell)
            yield {
                **row,
                "place": column.strip(),
                "amount": amount,
                "bad": row["bad"] or (NOT_A_NUMBER if bad else None),
            }


_zone = lru_cache(ZoneInfo)


def number(cell: str) -> tuple[float | None, bool]:
    """Read a number; None for a blank, and whether it is text that is no number."""
    text = cell.strip()
    if len(text) <= _LONGEST_BLANK and text.casefold() in _BLANK:
        return None, False
    try:
        found = float(text)
    except ValueError:
        try:  # thousands parted by spaces
            found = float(text.replace("\u00a0", "").replace(" ", ""))
        except ValueError:
            return None, True
    return (found, False) if isfinite(found) else (None, True)


def _row(layout: Layout, named: Mapping[str, str], cells: Mapping[str, str], zone: tzinfo) -> dict[str, Any]:
    said: dict[str, str] = {}
    for name, column in named.items():
        found = cells.get(column, "").strip()
        if found and not (len(found) <= _LONGEST_BLANK and found.casefold() in _BLANK):
            said[name] = found
    row: dict[str, Any] = dict(_EMPTY)
    for name in NUMBERS:
        if name in said:
            row[name], bad = number(said[name])
            if bad:
                row["bad"] = NOT_A_NUMBER
    if said.get("start", "").startswith("#"):  # a row of HXL tags below the header
        row["bad"] = TAGS
    first, last = said.get("start", ""), said.get("end", "")
    if layout.whole_days:
        first, last = first[:10], last[:10]
    started, ended = span(first, zone), span(last, zone) if last else None
    if started is None or (last and ended is None):
        row["bad"] = row["bad"] or NO_DATE
        row["start"] = row["end"] = None
    else:
        when = from_to(started, ended)
        row["start"], row["end"] = (
            widened(when, _precision(layout, said.get("date_precision", ""))) if when[1] > when[0] else when
        )
    kind = said.get("kind", "")
    row |= {
        "id": said.get("id", "") or None,
        "kind": layout.kind(kind) if layout.kind else kind,
        "target": said.get("target", "").casefold() or None,
        "place": place(layout, said.get("place", ""), said.get("place_precision", "")),
        "claimant": said.get("claimant", "") or layout.claimant or None,
        "verified_by": verifier(said.get("verified_by", "")) or layout.verified_by or None,
        "reporter": said.get("reporter", "") or None,
    }
    if layout.name in _POINT and said.get("place_precision", "").isdecimal():
        row["fine"] = int(said.get("place_precision", "")) <= _POINT[layout.name]
    else:
        row["fine"] = True
    if not layout.counted and "amount" not in named:
        row["amount"] = 1.0
    return row


def _precision(layout: Layout, cell: str) -> str:
    if layout is ACLED:
        return {"2": "week", "3": "month"}.get(cell, "")
    return "" if layout is UCDP else cell.casefold()  # UCDP writes the whole span down


def verifier(cell: str) -> str:
    """Who saw it; ``no`` and its like are nobody."""
    return "" if cell.casefold() in {"no", "false", "0", "unverified", "claimed"} else cell


def place(layout: Layout, cell: str, precision: str) -> str | None:
    """Return the place to count by; None where the row names none, several, or only a part of the country."""
    if layout.name in _REGION and precision.isdecimal() and int(precision) > _REGION[layout.name]:
        return None
    if layout is STRIKES:
        cell = cell.split(",")[0].strip() if " and " not in cell else ""
        return None if cell.casefold() in _WIDE or not cell else cell
    return cell or None
