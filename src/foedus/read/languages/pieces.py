"""A text in lines, sentences, quotations and pieces, without a parse: each with its code points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.read.languages.lexicon import Lexicon

QUOTES = '«»“”„"‟'
_BULLET = re.compile(r"\s*(?:[•▪◦●·*‣#–—-]+\s+|\(?(?:\d{1,2}|\w)[.)]\s+)?\s*")
_END = re.compile(r"[.!?…]+[»”“\"')\]]*(?=\s+[«„“\"(–—-]*\s?[^\W_a-zа-яіїєґßà-öø-ÿ])")
_SHORT = re.compile(r"(?:(?<!\w)\w|(?<!\w)(?:mr|mme|dr|st|bzw|etc|тис|млн|млрд|гг|ст|sr|sra|ee|uu|z\. b|u\. a))$", re.I)
_LONGEST = 10_000  # characters of a line that are looked at at once
_WORDS = 4  # words from which what stands in quotation marks is what somebody said, not how something is called


@dataclass(frozen=True, slots=True)
class Sentence:
    """Code points of a sentence, the number of its line, and whether it is a heading."""

    start: int
    end: int
    line: int
    heading: bool


def sentences(text: str, lexicon: Lexicon) -> Iterator[Sentence]:
    """Yield the sentences of a text; a line ends one."""
    at = 0
    for number, raw in enumerate(text.split("\n")):
        bullet = _BULLET.match(raw)
        begin, end = at + (bullet.end() if bullet else 0), at + len(raw.rstrip())
        while begin < end:
            stop = min(end, begin + _LONGEST)
            if stop < end and " " in text[begin:stop]:
                stop = max(text.rfind(" ", begin, stop), begin + 1)
            for low, high in _split(text, begin, stop, lexicon):
                closed = text[low:high].rstrip(QUOTES + ") ").endswith((".", "!", "?", "…", ":", ";", ","))
                yield Sentence(low, high, number, not closed)
            begin = stop
        at += len(raw) + 1


def _split(text: str, begin: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    low = begin
    for match in _END.finditer(text, begin, end):
        before, after = (
            text[max(low, match.start() - 12) : match.start()],
            text[match.end() : match.end() + 20].lstrip(),
        )
        if text[match.start()] == "." and (_SHORT.search(before) or _is_ordinal(before, after, lexicon)):
            continue
        yield low, match.end()
        low = match.end()
        while low < end and text[low].isspace():
            low += 1
    if low < end:
        yield low, end


def _is_ordinal(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a stop belongs to a number: ``4. September``."""
    return re.search(r"(?<!\w)\d{1,2}$", before) is not None and any(words.match(after) for words in lexicon.months)


def quotations(text: str, start: int, end: int, inside: bool) -> list[tuple[int, int]]:
    """Return code points of what stands in quotation marks and has several words, without the marks.

    Parameters
    ----------
    inside
        Whether a quotation goes on from the sentence before.
    """
    found = []
    opened = start if inside else None
    for at in range(start, end):
        if text[at] in QUOTES:
            if opened is None:
                opened = at + 1
            else:
                if len(text[opened:at].split()) >= _WORDS:
                    found.append((opened, at))
                opened = None
    if opened is not None and len(text[opened:end].split()) >= _WORDS:
        found.append((opened, end))  # it goes on in the next sentence
    return found


def cut(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a stretch of text between semicolons, dashes and words that turn it."""
    low = start
    for match in lexicon.cut.finditer(text, start, end):
        if match.start() > low:
            yield low, match.start()
        low = match.end()
    if low < end:
        yield low, end


def chunks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return what stands between commas."""
    found = []
    low = start
    for match in re.finditer(r",(?!\d)\s*", text[start:end]):
        found.append((low, start + match.start()))
        low = start + match.end()
    return [*found, (low, end)]


def around(text: str, bounds: tuple[int, int], places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the smallest run of chunks that holds every place."""
    parts = chunks(text, *bounds)
    low = min(place[0] for place in places)
    high = max(place[1] for place in places)
    first = max((a for a, _ in parts if a <= low), default=bounds[0])
    last = min((b for _, b in parts if b >= high), default=bounds[1])
    return trim(text, first, max(last, high))


_LOOSE = " \t\n\r,;:—–-" + QUOTES + "."


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blanks and marks at both ends, but never everything, and keep a pair of quotation marks whole."""
    low, high = start, end
    while low < high and text[low] in _LOOSE:
        low += 1
    while high > low and text[high - 1] in _LOOSE:
        high -= 1
    if low >= high:
        return start, end
    inside = [at for at in range(low, high) if text[at] in QUOTES]
    if len(inside) % 2:
        if high < end and text[high] in QUOTES:
            high += 1
        elif low > start and text[low - 1] in QUOTES:
            low -= 1
    return low, high
