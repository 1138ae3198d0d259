"""Dates in a text, as ISO 8601: in full, without a year, and relative to the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTH = "(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]}|t)?" for name in MONTHS) + r")\b\.?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
_PATTERNS = (
    re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])\b"),
    re.compile(rf"\b{_MONTH}\s+(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}{_YEAR}", re.IGNORECASE),
)
# 04.09.2025, 4/9/2025, and "on 4/9": with dots only in full, or a decimal would be a date.
_NUMERIC = re.compile(
    r"(?<![\w./-])(?P<one>\d{1,2})(?:\.(?P<two>\d{1,2})\.(?P<dotted>20\d\d)|"
    r"/(?P<second>\d{1,2})(?:/(?P<year>20\d\d))?)(?![\w/%-]|[.,]\d)"
)
_ON = re.compile(r"\b(?:on|of|dated|since|until|by) $", re.IGNORECASE)
_HINT = re.compile(r"\d|day|tomorrow|tonight|this (?:morn|after|even)", re.IGNORECASE)  # no date without one of these
_RELATIVE = re.compile(
    rf"\b(?P<word>{'|'.join(DAYS)}|(?:the )?day (?:before yesterday|after tomorrow)|"
    r"(?:two|three|four|five|six) days ago|today|tonight|this (?:morning|afternoon|evening)|yesterday|tomorrow)\b",
    re.IGNORECASE,
)
_AGO = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


@dataclass(frozen=True, slots=True)
class Found:
    """A date where it stands: code points, its ISO form (None if it cannot be told), and whether it is in full."""

    start: int
    end: int
    iso: str | None
    full: bool


def find_dates(text: str, published: str | None) -> list[Found]:
    """Return the dates of a text in their order.

    A day without a year is taken in the year of publication, a weekday as the last such day up to publication; without
    a date of publication both stay unknown (`iso` None), and so does a date that no calendar has.
    """
    known = date.fromisoformat(published) if published else None
    if not _HINT.search(text):
        return []
    found: list[Found] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < each.end and each.start < match.end() for each in found):
                continue
            parts = match.groupdict()
            if "y" in parts:
                year, month, day = int(parts["y"]), int(parts["m"]), int(parts["d"])
            else:
                if match["month"].casefold() == "may" and match["month"][0].islower():
                    continue
                month = next(n for n, name in enumerate(MONTHS, 1) if match["month"].casefold()[:3] == name[:3])
                day = int(parts["day"])
                year = int(parts["year"]) if parts["year"] else (known.year if known else 0)
            found.append(Found(match.start(), match.end(), _iso(year, month, day), bool(parts.get("year", True))))
    for match in _NUMERIC.finditer(text):
        written = match["dotted"] or match["year"]
        if written or (known and _ON.search(text[: match.start()])):
            iso = _numeric(
                int(match["one"]), int(match["two"] or match["second"]), written, known, match["dotted"] is not None
            )
            found.append(Found(match.start(), match.end(), iso, written is not None))
    for match in _RELATIVE.finditer(text):
        if not any(each.start <= match.start() < each.end for each in found):
            found.append(Found(match.start(), match.end(), _relative(match["word"].casefold(), known), False))
    return sorted(found, key=lambda each: each.start)


def _numeric(one: int, two: int, year: str | None, known: date | None, day_first: bool) -> str | None:
    """Return which day a numeric date is: with slashes the nearer to publication of both ways to read it."""
    at = int(year) if year else (known.year if known else 0)
    readings = {
        iso for day, month in ((one, two), (two, one))[: 1 if day_first else 2] if (iso := _iso(at, month, day))
    }
    if len(readings) <= 1:
        return next(iter(readings), None)
    if known is None:
        return None
    near = sorted(readings, key=lambda iso: abs((date.fromisoformat(iso) - known).days))
    return near[0]


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _relative(word: str, known: date | None) -> str | None:
    if known is None:
        return None
    if word in DAYS:
        return (known - timedelta(days=(known.weekday() - DAYS.index(word)) % 7)).isoformat()
    if word.endswith("ago"):
        return (known - timedelta(days=_AGO[word.split()[0]])).isoformat()
    if word.endswith(("before yesterday", "after tomorrow")):
        return (known + timedelta(days=-2 if "before" in word else 2)).isoformat()
    return (known + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(word, 0))).isoformat()
