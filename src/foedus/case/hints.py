"""What somebody may have meant: the accidents that spreadsheets and word processors make of dates, numbers and ids."""

from __future__ import annotations

import re
from datetime import date, timedelta

_SPREADSHEET_DAY_0 = date(1899, 12, 30)
_QUOTES = str.maketrans("", "", "“”„‟‘’‚‛«»\"'")
_SPACES = re.compile(r"[\s  '’_]+")


def meant(code: str, found: str) -> str:
    """Return the valid value that was probably meant; empty where there is no telling.

    Parameters
    ----------
    code
        Of the problem: ``bad-date``, ``bad-quantity`` or ``bad-id``.
    found
        What stands in the cell.
    """
    if code == "bad-date":
        return _date(found)
    if code == "bad-quantity":
        return _quantity(found)
    if code == "bad-id":
        bare = re.sub(r"[\s  ]+", "-", found.translate(_QUOTES).strip())
        return bare if bare != found and re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]*", bare) else ""
    return ""


def _date(found: str) -> str:
    """A spreadsheet's day number, a day of another form, or the last day of a month that is shorter."""
    text = found.translate(_QUOTES).strip()
    if re.fullmatch(r"[345]\d{4}(\.0+)?", text):
        return (_SPREADSHEET_DAY_0 + timedelta(days=int(text[:5]))).isoformat()
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})( .*|T.*)?", text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    # With slashes the day may come first or second; only a number above 12 tells.
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        one, two, year = int(match[1]), int(match[2]), int(match[3])
        if one > 12 or one == two:
            return _day(year, two, one)
        return _day(year, one, two) if two > 12 else ""
    return ""


def _day(year: int, month: int, day: int) -> str:
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 31):
        return ""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else date(9999, 12, 31)
    return date(year, month, min(day, (following - timedelta(days=1)).day if day > 28 else day)).isoformat()


def _quantity(found: str) -> str:
    """Thousands with signs between them, another dash for a range, a sign for up to or at least."""
    text = _SPACES.sub("", found.translate(_QUOTES)).replace("…", "..")
    number = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
    if match := re.fullmatch(rf"({number})", text):
        return match[1].replace(",", "")
    if match := re.fullmatch(rf"({number})(?:-|–|—|to|\.\.)({number})", text):
        low, high = (float(part.replace(",", "")) for part in match.groups())
        return f"{min(low, high):.15g}..{max(low, high):.15g}"
    if match := re.fullmatch(rf"(?:<|<=|≤|~<|upto|max\.?)({number})", text.lower()):
        return f"..{match[1].replace(',', '')}"
    if match := re.fullmatch(rf"(?:>|>=|≥|atleast|min\.?)({number})|({number})\+", text.lower()):
        return f"{(match[1] or match[2]).replace(',', '')}.."
    return ""
