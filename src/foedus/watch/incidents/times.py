"""When something happened, from the forms in which people write it: as precise as it says, and no more."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from foedus.watch.incidents.nouns import DAY

Span = tuple[int, int]  # seconds since 1970 in UTC, the end exclusive

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FORM = re.compile(
    r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})"
    r"(?:[T ]+(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?"
    r" *(?P<zone>Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?"
)
_WORDS = re.compile(r"(?P<d>\d{1,2})[ -](?P<m>[A-Za-z]{3})[a-z]*[ -](?P<y>\d{4})")
_POINTS = re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?: +(?P<h>\d{1,2}):(?P<min>\d{2}))?")
_MONTH = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})")


@lru_cache(maxsize=65536)
def span(text: str, zone: tzinfo) -> Span | None:
    """Read a moment, a day or a month; None if it is none of these.

    Parameters
    ----------
    text
        ISO 8601, ``01 March 2025`` or ``1.3.2025``; with or without hour and offset.
    zone
        Of what has no offset.

    Returns
    -------
    A moment as a span of no length, a day or a month as a span from its begin to its end.
    """
    text = text.strip()
    match = _FORM.fullmatch(text) or _WORDS.fullmatch(text) or _POINTS.fullmatch(text)
    if match is None:
        return _month(text, zone)
    found = match.groupdict()
    number = found["m"]
    month = int(number) if number.isdecimal() else _MONTHS.index(number.lower()) + 1 if number.lower() in _MONTHS else 0
    try:
        day = date(int(found["y"]), month, int(found["d"]))
        if found.get("h") is None:
            return _day(day, zone), _day(day + timedelta(days=1), zone)
        clock = datetime(day.year, day.month, day.day, int(found["h"]), int(found["min"]), int(found.get("s") or 0))
        at = int(clock.replace(tzinfo=_offset(found.get("zone")) or zone).timestamp())
    except (ValueError, OverflowError):
        return None
    return at, at


def _offset(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text in ("Z", "UTC"):
        return UTC
    digits = text[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _month(text: str, zone: tzinfo) -> Span | None:
    match = _MONTH.fullmatch(text)
    if match is None or not 1 <= int(match["m"]) <= 12:
        return None
    first = date(int(match["y"]), int(match["m"]), 1)
    return _day(first, zone), _day(first + timedelta(days=monthrange(first.year, first.month)[1]), zone)


def _day(day: date, zone: tzinfo) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp())


def from_to(start: Span, end: Span | None) -> Span:
    """Return from when until when: the end of a day that is named as the last one is its last moment."""
    if end is None:
        return start
    return start[0], end[1]


def widened(when: Span, precision: str) -> Span:
    """Widen what is dated by a day that only stands for a week, a month or a year.

    Parameters
    ----------
    when
        As written.
    precision
        1 or ``day``; 2 to 5 as UCDP and ACLED number them, where the span as written may be wide enough already.
    """
    least = {"2": 7, "3": 7, "4": 30, "5": 365, "week": 7, "month": 30, "year": 365, "approx": 7}.get(precision, 0)
    lacking = least * DAY - (when[1] - when[0])
    return when if lacking <= 0 else (when[0] - lacking // 2, when[1] + lacking - lacking // 2)
