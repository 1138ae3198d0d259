"""Where in a text does a quote stand? Word for word first, then with its typography left aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from unicodedata import combining

from foedus.read.llm.fold import Folded, fold

_AHEAD = 200  # code points in front of a place that are compared


@dataclass(frozen=True, slots=True)
class Place:
    """The code points ``start`` to ``end`` (exclusive), and whether the quote stands elsewhere just as well."""

    start: int
    end: int
    doubtful: bool


class Searched:
    """A text in which quotes are sought; it is folded once, and only when a quote is not there word for word."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ahead: dict[int, list[str]] = {}  # the words in front of a place, from the last one on

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.text)

    def find(self, quote: str, before: str = "") -> Place | None:
        """Return where a quote stands as whole words, or None.

        Of several places the one is taken in front of which most of the words of `before` stand, from the last one on;
        of equals the first, which is then `doubtful`.
        """
        quote = quote.strip()
        places = self._exact(quote) or self._whole(self._folded.places(fold(quote).text.strip()))
        if not places:
            return None
        wanted = fold(before[-_AHEAD:]).text.split()[::-1]
        common = (
            [self._common(start, wanted) for start, _ in places] if wanted and len(places) > 1 else [0] * len(places)
        )
        best = max(common)
        start, end = places[common.index(best)]
        return Place(start, end, common.count(best) > 1)

    def _exact(self, quote: str) -> list[tuple[int, int]]:
        found = []
        at = self.text.find(quote) if quote else -1
        while at >= 0:
            found.append((at, at + len(quote)))
            at = self.text.find(quote, at + 1)
        return self._whole(found)

    def _whole(self, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Leave out places that begin or end within a word, a number or a sign: 26 is not in 2026."""
        text = self.text
        return [
            (start, end)
            for start, end in places
            if not (start and text[start - 1].isalnum() and text[start].isalnum())
            and not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())
            and not (end < len(text) and combining(text[end]))
        ]

    def _common(self, start: int, wanted: list[str]) -> int:
        """How many words in front of a place are those that should stand there, from the last one on."""
        if start not in self._ahead:
            self._ahead[start] = fold(self.text[max(0, start - _AHEAD) : start]).text.split()[::-1]
        pairs = zip(self._ahead[start], wanted, strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
