"""A long text in parts that a model can read at once, cut where paragraphs end."""

from __future__ import annotations

from collections.abc import Iterator

LONGEST = 6000  # code points of a part: some 1,500 tokens, and room for the answer in a small context
_CUTS = ("\n\n", "\n", ". ", " ")  # where to cut, the best first


def parts(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Yield first and last (exclusive) code point of each part that has words; together they cover every word.

    Parameters
    ----------
    longest
        Code points of a part, above 0. It is cut at the last paragraph that ends in the part's second half, else at a
        line, a sentence, a blank, or within a word.
    """
    start = 0
    while start < len(text):
        end = min(len(text), start + longest)
        if end < len(text):
            end = next(
                (
                    at + len(cut)
                    for cut in _CUTS
                    if (at := text.rfind(cut, start + longest // 2, end)) >= 0 and at + len(cut) <= end
                ),
                end,
            )
        if any(sign.isalnum() for sign in text[start:end]):
            yield start, end
        start = end
