"""Numbers and dates in one of the other languages: what they are, and how exact they are said to be."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from foedus.read.dates import Found
from foedus.read.languages.lexicon import Lexicon, plain

_YEAR = re.compile(r"(?:19|20)\d\d")
_TOKEN = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*|(?<!\w)[^\W\d_]\w*")
_DIGITS = re.compile(r"(?:\d{1,3}(?:[ .']\d{3}){1,4}|\d{1,15})(?:,\d{1,15})?(?![.,]?\d)")
_ANY = math.inf

_Kind = Literal["digits", "word", "scale", "dozen"]


class _Part(NamedTuple):
    """A part of a number: where it ends, what it is worth, and how it is written."""

    end: int
    value: float
    kind: _Kind


@cache
def numbers(lexicon: str) -> re.Pattern[str]:
    """Return the expression that finds a number that stands by itself; `lexicon` is its own expression."""
    return re.compile(rf"(?<![\w.,/-])(?P<number>{lexicon})(?![\w/%-]|[.,]\d)", re.IGNORECASE)


def number(text: str, lexicon: Lexicon) -> int | float | None:
    """Return the number that a text is: ``vingt-six``, ``10.000``, ``1,5 Millionen``; None if it is none."""
    text = plain(text.strip())
    found = next(figures(text, lexicon), None)
    return found[2] if found is not None and found[:2] == (0, len(text)) else None


def figures(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, int | float]]:
    """Yield the numbers of a plain text in their order, each as long as it can be: its code points and its value.

    What only multiplies is a number behind one alone: ``deux millions``, but not ``des millions``.
    """
    and_ = re.compile(f"{lexicon.joiner}|[ -]", re.IGNORECASE)
    at = 0
    while token := _TOKEN.search(text, at):
        run, start = _Run(), token.start()
        end, at, joint = start, start, False
        while (part := _part(text, at, lexicon)) and run.takes(part, joint=joint):
            end = part.end
            between = and_.match(text, end)
            if between is None:
                break
            at, joint = between.end(), len(between[0]) > 1
        if end > start and not run.bare:
            yield start, end, run.value
        at = end if end > start else token.end()


class _Run:
    """Words and digits that are one number, as far as they have come."""

    def __init__(self) -> None:
        self.bare = False  # begins with what only multiplies
        self._total, self._current = 0.0, 0.0
        self._top, self._room = 0, _ANY  # the largest scale so far; the next number word must be below this

    @property
    def value(self) -> int | float:
        """What it comes to."""
        value = self._total + self._current
        return int(value) if value == int(value) else value

    def takes(self, part: _Part, *, joint: bool) -> bool:
        """Take one more part, if it goes on the same number; `joint` says that an "and" stands before it."""
        if part.kind == "scale":
            return not joint and self._multiply(int(part.value))
        if self._room != _ANY and (part.kind != "word" or part.value >= self._room):
            return False
        self._current += part.value
        self._room = _room(part)
        return True

    def _multiply(self, scale: int) -> bool:
        self.bare = self.bare or self._room == _ANY
        if scale < 1000 and self._current < scale:
            self._current = (self._current or 1) * scale
        elif scale > max(self._top, 999):  # cinco mil doscientos millones
            self._total, self._current, self._top = (self._total + self._current or 1) * scale, 0.0, scale
        elif scale >= 1000 and self._current:
            self._total, self._current = self._total + self._current * scale, 0.0
        else:
            return False
        self._room = scale
        return True


def _room(part: _Part) -> float:
    """Below what the next number word must be: twenty six, but five, six; soixante-dix-sept."""
    if part.kind != "word" or part.value < 10 or part.value % 10:
        return 0
    if part.value >= 100:
        return 100
    return 20 if part.value in (60, 80) else 10


def _part(text: str, at: int, lexicon: Lexicon) -> _Part | None:
    """Return the longest part of a number that begins at a place; None if none does."""
    if digits := _DIGITS.match(text, at):
        return _Part(digits.end(), float(re.sub(r"[ .']", "", digits[0]).replace(",", ".")), "digits")
    kinds: tuple[tuple[_Kind, Sequence[tuple[re.Pattern[str], int]]], ...] = (
        ("word", lexicon.numerals),
        ("scale", lexicon.scales),
        ("dozen", lexicon.dozens),
    )
    found = [
        _Part(match.end(), value, kind)
        for kind, rows in kinds
        for words, value in rows
        if (match := words.match(text, at))
    ]
    return max(found, key=lambda part: part.end, default=None)


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
