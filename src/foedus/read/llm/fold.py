"""Texts in a form in which typography does not count, with the way back to where each sign stood."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SAME = {
    **dict.fromkeys("‘’‚‛‹›´`ʼ′", "'"),
    **dict.fromkeys("“”„‟«»″〝〞", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃﹘", "-"),
}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where its signs come from.

    Parameters
    ----------
    text
        The text in Unicode form NFKD; every quotation mark is ' or ", every dash -, every run of blanks one blank;
        signs that are not seen (soft hyphens, marks of direction, blanks of no width) are left out.
    starts, ends
        For each sign of `text`, the code points ``starts[i]`` to ``ends[i]`` (exclusive) from which it was made.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def places(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield where folded `words` stand, as code points of the text that was folded; never a part of a sign."""
        at = self.text.find(words) if words else -1
        while at >= 0:
            last = at + len(words) - 1
            whole = (at == 0 or self.ends[at - 1] <= self.starts[at]) and (
                last + 1 == len(self.text) or self.ends[last] <= self.starts[last + 1]
            )
            if whole:
                yield self.starts[at], self.ends[last]
            at = self.text.find(words, at + 1)


def fold(text: str) -> Folded:
    """Fold a text. Folding what was folded changes nothing.

    The form is NFKD rather than NFKC: what is taken apart can be compared as well as what is put together, and each
    piece still comes from one place.
    """
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for sign in _folded(text[at:end]):
            if sign == " " and signs and signs[-1] == " ":
                ends[-1] = end
            else:
                signs.append(sign)
                starts.append(at)
                ends.append(end)
        at = end
    return Folded("".join(signs), tuple(starts), tuple(ends))


def _folded(cluster: str) -> str:
    """Fold a sign with the marks that are set over or under it."""
    found = []
    for sign in cluster if len(cluster) == 1 and cluster in _SAME else unicodedata.normalize("NFKD", cluster):
        if sign in _SAME:
            found.append(_SAME[sign])
        elif sign.isspace():
            found.append(" ")
        elif unicodedata.category(sign) != "Cf":
            found.append(sign)
    return "".join(found)
