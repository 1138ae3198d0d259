"""One row at a time, without an engine: what the expressions say of a table, said of a row; for live incidents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from foedus.watch.incidents.nouns import (
    BACKWARDS,
    DAY,
    DOUBLE,
    FUTURE,
    NEGATIVE,
    NO_DATE,
    OFF_EARTH,
    OVER,
)

WIDEST = 2 * DAY
Key = tuple[int | None, int, bool, str, str | None, str | None]


def refusal(row: Mapping[str, Any], now: int, again: bool) -> str | None:
    """Return why a row is refused, or None.

    Parameters
    ----------
    row
        As `text.rows_of` yields it.
    now
        Seconds since 1970; what begins later lies in the future.
    again
        Whether an earlier row has its id.
    """
    if row["bad"] is not None:
        return str(row["bad"])
    start, end = row["start"], row["end"]
    if start is None or end is None:
        return NO_DATE
    if end < start:
        return BACKWARDS
    if start > now:
        return FUTURE
    launched, stopped = row["launched"], row["stopped"]
    if any(each is not None and each < 0 for each in (row["amount"], launched, stopped)):
        return NEGATIVE
    if launched is not None and stopped is not None and stopped > launched:
        return OVER
    return DOUBLE if again else None


def doubt(row: Mapping[str, Any]) -> str | None:
    """Return what is doubtful about a row that is used, as far as it alone tells."""
    latitude, longitude = row["latitude"], row["longitude"]
    if latitude is None or longitude is None:
        return None
    return OFF_EARTH if abs(latitude) > 90 or abs(longitude) > 180 else None


def key_of(row: Mapping[str, Any], offset: int, since: int, until: int | None) -> Key:
    """Return the day, phase, whole, kind, target and place by which a row is counted, as `expressions.daily` does."""
    start, end = row["start"], row["end"]
    middle = start + (end - start) // 2
    phase = 0 if middle < since else 1
    whole = start >= since or end <= since
    if until is not None:
        phase = 2 if middle >= until else phase
        whole = whole and (end <= until or start >= until)
    day = None if end - start > WIDEST else (middle + offset) // DAY
    return day, phase, whole, row["kind"], row["target"], row["place"]
