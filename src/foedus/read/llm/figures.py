"""Numbers and dates in a text, wherever they stand: in digits, in words of its language, with a currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foedus.read import dates
from foedus.read.languages import amounts
from foedus.read.languages.claims import READS, reads
from foedus.read.languages.lexicon import Lexicon, lexicon, plain
from foedus.read.nouns import Document
from foedus.read.numbers import number, ranged

_TOKEN = re.compile(r"\d{1,3}(?:[\u00a0\u202f\u2009 ’']\d{3})+(?![\d.,]*\d)|\d+(?:[.,]\d+)*|[^\W\d_]+")
_JOINED = re.compile(r"[\s\-\u2010\u2011]*")
_SCALES = frozenset(("hundred", "dozen", "thousand", "million", "billion", "bn", "m"))
_LONGEST = 9  # tokens of a number in words
_AROUND = 40  # characters around a number in which its exactness is said
_CURRENCIES = {
    "EUR": r"€|\bEUR\b|\beuros?\b",
    "USD": r"\$|\bUSD\b|\b(?:US )?dollars?\b",
    "GBP": r"£|\bGBP\b|\bpounds?\b",
}
_MONEY = {code: re.compile(words, re.I) for code, words in _CURRENCIES.items()}
_NEAR = 12  # characters between an amount and its currency


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its code points ``start`` to ``end`` (exclusive), and its value."""

    start: int
    end: int
    value: int | float


def language(document: Document) -> str | None:
    """Return in which language numbers and dates are looked for: an English text may be declared to be in another."""
    return "en" if document.lang in READS and not reads(document) else document.lang


def days(text: str, published: str | None, lang: str | None) -> list[str]:
    """Return the dates of a text in their order, as its language writes them, else as English does."""
    words = _words(lang)
    found = amounts.find_dates(plain(text), published, words) if words else dates.find_dates(text, published)
    return [each.iso for each in found if each.iso]


def figures(text: str, lang: str | None) -> Iterator[Figure]:
    """Yield the numbers of a text in their order, each as long as it can be.

    Number words are those of the language, if it is one that is read, and else English. Digits are read as it groups
    them: 10.000 is ten thousand except in English and where the language is not known.
    """
    words = _words(lang)
    if words is not None:
        yield from (Figure(*found) for found in amounts.figures(plain(text), words))
        return
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        stop = _run(text, tokens, at)
        for last in range(stop, at, -1):
            value = _value(tokens[at:last], lang)
            if value is not None:
                yield Figure(tokens[at].start(), tokens[last - 1].end(), value)
                at = last - 1
                break
        at += 1


def _words(lang: str | None) -> Lexicon | None:
    return lexicon(lang) if lang in READS else None


def _run(text: str, tokens: list[re.Match[str]], at: int) -> int:
    """Where the tokens end that may be one number: digits only in front; after "and" only what scales are said with."""
    stop = at + 1
    while stop < min(len(tokens), at + _LONGEST):
        last, each = tokens[stop - 1][0].casefold(), tokens[stop][0].casefold()
        digits = last[0].isdigit() and each not in _SCALES
        joined = _JOINED.fullmatch(text, tokens[stop - 1].end(), tokens[stop].start())
        if not joined or digits or each[0].isdigit() or (each == "and" and last not in _SCALES) or _steps(last, each):
            break
        stop += 1
    return stop


def _steps(last: str, each: str) -> bool:
    """Whether two number words that follow each other are two numbers: five six, but twenty six."""
    one, other = number(last), number(each)
    if one is None or other is None or last in _SCALES or each in _SCALES:
        return False
    return not (one >= 20 and one % 10 == 0 and 0 < other < 10)


def _value(tokens: list[re.Match[str]], lang: str | None) -> int | float | None:
    words = [token[0] for token in tokens]
    if words[0].casefold() == "and" or words[-1].casefold() in {"and", "a"}:
        return None
    if words[0][0].isdigit():
        digits = re.sub(r"[\u00a0\u202f\u2009 ’']", "", words[0])
        if lang not in {None, "en"}:
            digits = digits.translate(str.maketrans(",.", ".,"))
        words[0] = digits
    elif words[0].casefold() in _SCALES:
        return None  # "thousands", "a million" is said with what it multiplies
    return number(" ".join(words))


def exact(figure: Figure, text: str, lang: str | None) -> str | int | float:
    """Return a number with the exactness that the words around it give, in the line in which it stands."""
    begin, stop = text.rfind("\n", 0, figure.start) + 1, text.find("\n", figure.end)
    line = text[begin : len(text) if stop < 0 else stop]
    start, end = figure.start - begin, figure.end - begin
    words = _words(lang)
    if words is not None:
        return amounts.ranged(figure.value, plain(line), start, end, words)
    return ranged(figure.value, line[max(0, start - _AROUND) : start], line[end : end + _AROUND])


def currency(figure: Figure, text: str) -> str | None:
    """Return the currency directly in front of a number or behind it (ISO 4217), or None."""
    before, after = text[max(0, figure.start - _NEAR) : figure.start], text[figure.end : figure.end + _NEAR]
    for code, pattern in _MONEY.items():
        if any(not before[match.end() :].strip() for match in pattern.finditer(before)):
            return code
        found = pattern.search(after)
        if found and not re.search(r"[\d,.;]", after[: found.start()]):
            return code
    return None
