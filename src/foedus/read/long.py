"""A long text is read in pieces, so that a worker needs no more memory for a book than for a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from foedus.read.nouns import Claim, Document, claim_id

PIECE = 100_000  # code points: with that a worker stays below 400 MB


def in_pieces(document: Document, reader: Callable[[Document], Sequence[Claim]], size: int = PIECE) -> list[Claim]:
    """Return the claims of a document, read in pieces of at most `size` code points that end with a line.

    Each piece is read by itself: who was named only in an earlier one is not remembered.
    """
    if document.chars <= size:
        return list(reader(document))
    claims: dict[str, Claim] = {}
    for start, text in _pieces(document.text, size):
        for each in reader(replace(document, text=text)):
            first, last = each.start + start, each.end + start
            id_ = claim_id(document, first, last, each.question)
            claims[id_] = replace(each, id=id_, start=first, end=last)
    return list(claims.values())


def _pieces(text: str, size: int) -> Iterator[tuple[int, str]]:
    """Cut after a line, in a line that is longer after a blank, and where there is none anywhere."""
    start = 0
    while start < len(text):
        end = start + size
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1 or end
        yield start, text[start:end]
        start = end
