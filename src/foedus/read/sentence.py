"""One sentence of a line: its words, where they stand, and what can be looked for in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from foedus.read.parse import Line
from foedus.read.quick import bit_for, bit_of, heads, held, one_of, small

if TYPE_CHECKING:
    from foedus.read.tokens import Doc, Span

_FEW = 6  # words that are as soon looked for one by one
_QUOTES = frozenset('“”„"')
_QUOTATION = re.compile(r"[“”„\"]")


@dataclass
class Sentence:
    """One sentence of a line."""

    line: Line
    sent: Span

    @cached_property
    def doc(self) -> Doc:
        """The parsed line."""
        return self.sent.doc

    @cached_property
    def text(self) -> str:
        """The words of the sentence."""
        return self.line.text[self.sent.start_char : self.sent.end_char]

    @cached_property
    def lower(self) -> str:
        """The words of the sentence in small letters: `has` looks here before a rule goes to work."""
        return small(self.text)

    def has(self, *words: str) -> bool:
        """Whether one of these, in small letters, stands in the sentence: much cheaper than any pattern."""
        if len(words) < _FEW:
            return any(map(self.lower.__contains__, words))
        return self.holds(bit_of(words))

    def holds(self, bit: int) -> bool:
        """Whether the sentence has a word of a list, by the bit of the list."""
        have, newer = self.held
        return have & bit != 0 if bit < newer else one_of(self.lower, bit)

    @cached_property
    def held(self) -> tuple[int, int]:
        """Of which lists the sentence has a word, and the lowest bit that no list had when it was asked."""
        return held(self.lower, self.heads)

    @cached_property
    def heads(self) -> set[str]:
        """Every three letters in a row of the sentence."""
        return heads(self.lower)

    def could(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern may match in the sentence, by the words that it needs."""
        bit = bit_for(pattern)
        return bit == 0 or self.holds(bit)

    @cached_property
    def searched(self) -> dict[int, re.Match[str] | None]:
        """What patterns found in the sentence, by their ids."""
        return {}

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Search the sentence for a pattern: once, and only if it could match."""
        searched, key = self.searched, id(pattern)
        if key not in searched:
            searched[key] = pattern.search(self.text) if self.could(pattern) else None
        return searched[key]

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Find a pattern all over the sentence, if it could match."""
        return pattern.finditer(self.text) if self.could(pattern) else iter(())

    @cached_property
    def unmarked(self) -> tuple[str, Sequence[int]]:
        """The words without quotation marks, and where each of their code points stands in the sentence."""
        if not _QUOTATION.search(self.text):
            return self.text, range(len(self.text))
        places = [place for place, each in enumerate(self.text) if each not in _QUOTES]
        return "".join(self.text[place] for place in places), places

    def unquoted(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int, int]]:
        """Find a pattern in the words without quotation marks: each match, from where to where in the sentence."""
        if self.could(pattern):
            words, places = self.unmarked
            for match in pattern.finditer(words):
                if match[0]:
                    yield match, places[match.start()], places[match.end() - 1] + 1

    def words(self, first: int, last: int) -> str:
        """Return the words from one token to another, inclusive."""
        return self.line.text[self.line.starts[first] : self.line.ends[last]]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Return first and last token of code points of the sentence."""
        base = self.sent.start_char
        first = bisect_right(self.line.ends, base + start)
        return first, max(bisect_left(self.line.starts, base + end) - 1, first)

    def start(self, token: int) -> int:
        """Return at which code point of the sentence a token begins."""
        return self.line.starts[token] - self.sent.start_char

    def end(self, token: int) -> int:
        """Return at which code point of the sentence a token ends (exclusive)."""
        return self.line.ends[token] - self.sent.start_char
