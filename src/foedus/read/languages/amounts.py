"""Numbers and dates in one of the other languages: what they are, and how exact they are said to be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from foedus.read.dates import Found
from foedus.read.languages.lexicon import Lexicon

_YEAR = re.compile(r"(?:19|20)\d\d")


@cache
def numbers(lexicon: str) -> re.Pattern[str]:
    """Return the expression that finds a number that stands by itself; `lexicon` is its own expression."""
    return re.compile(rf"(?<![\w.,/-])(?P<number>{lexicon})(?![\w/%-]|[.,]\d)", re.IGNORECASE)


def number(text: str, lexicon: Lexicon) -> int | float | None:
    """Return the number that a text is: ``vingt-six``, ``10.000``, ``1,5 Millionen``; None if it is none."""
    total: float = 0
    rest = text.casefold().strip()
    for words, dozen in lexicon.dozens:
        if words.fullmatch(rest):
            return dozen
    digits = re.match(r"\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+(?:,\d+)?", rest)
    found = digits is not None
    if digits:
        total = float(re.sub(r"[ .]", "", digits[0]).replace(",", "."))
        rest = rest[digits.end() :]
    at = 0
    for start in (match.start() for match in re.finditer(r"(?<!\w)\w", rest)):
        if start < at:
            continue  # quatre-vingt is one word
        value, end = _longest(lexicon.numerals, rest, start)
        scale, stop = _longest(lexicon.scales, rest, start)
        if value is not None and end >= stop:
            total, found, at = total + value, True, end
        elif scale is not None:
            total, found, at = (total if found else 1) * scale, True, stop
    if not found:
        return None
    return int(total) if total == int(total) else total


def _longest(rows: Sequence[tuple[re.Pattern[str], int]], text: str, at: int) -> tuple[int | None, int]:
    """Return the number whose words are the longest at a place, and where they end."""
    found = [(match.end(), value) for words, value in rows if (match := words.match(text, at))]
    end, value = max(found, default=(at, None))
    return value, end


def ranged(value: int | float, text: str, start: int, end: int, lexicon: Lexicon) -> str | int | float:
    """Return the number at code points `start` to `end` with how exact it is said to be: ``30..``, ``~30``."""
    before, after = text[max(0, start - 40) : start], text[end : end + 24]
    if any(words.fullmatch(text[start:end].strip()) for words, _ in lexicon.dozens):
        return f"~{value}"
    if _ends(lexicon.words["at_least"], before) or lexicon.words["or_more"].match(after.lstrip()):
        return f"{value}.."
    if _ends(lexicon.words["at_most"], before):
        return f"..{value}"
    if _ends(lexicon.words["about"], before):
        return f"~{value}"
    return value


def _ends(words: re.Pattern[str], before: str) -> bool:
    return any(not before[match.end() :].strip() for match in words.finditer(before))


def find_dates(text: str, published: str | None, lexicon: Lexicon) -> list[Found]:
    """Return the dates of a text in their order, as `dates.find_dates` does for English."""
    known = date.fromisoformat(published) if published else None
    found: list[Found] = []
    for words in lexicon.dates:
        for match in words.finditer(text):
            if any(match.start() < each.end and each.start < match.end() for each in found):
                continue
            parts = match.groupdict()
            if "y" in parts:
                iso = _iso(int(parts["y"]), int(parts["m"]), int(parts["d"]))
                found.append(Found(match.start(), match.end(), iso, True))
                continue
            month = next(n for n, words in enumerate(lexicon.months, 1) if words.fullmatch(parts["month"]))
            year = int(parts["year"]) if parts["year"] else (known.year if known else 0)
            found.append(Found(match.start(), match.end(), _iso(year, month, int(parts["day"])), bool(parts["year"])))
    for match in lexicon.weekday.finditer(text):
        if not any(each.start <= match.start() < each.end for each in found):
            found.append(Found(match.start(), match.end(), _relative(match[0], known, lexicon), False))
    return sorted(found, key=lambda each: each.start)


def is_year(text: str) -> bool:
    """Whether a number looks like a year."""
    return _YEAR.fullmatch(text) is not None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _relative(word: str, known: date | None, lexicon: Lexicon) -> str | None:
    if known is None:
        return None
    for index, words in enumerate(lexicon.days):
        if words.fullmatch(word):
            return (known - timedelta(days=(known.weekday() - index) % 7)).isoformat()
    step = next(value for value, words in lexicon.near.items() if words.fullmatch(word))
    return (known + timedelta(days=step)).isoformat()
