"""A comparison as one self-contained page: answers side by side, their words highlighted in their texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from foedus import __version__
from foedus.compare.nouns import Comparison, Question, Span
from foedus.read.nouns import NARRATOR, Document
from foedus.views.compare_words import answer_text, by_gravity, sign, summary, why
from foedus.views.page import write_text

_AROUND = 140  # characters of context on either side of an answer's words
_SHOWN = 3  # excerpts that an answer shows before the rest is folded away


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words with what stands around them, and where on the page they are."""

    doc: str
    speaker: str
    certainty: str
    before: str
    quote: str
    after: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; `keys` are the questions that are answered there, none for what nobody claims."""

    text: str
    keys: tuple[str, ...]
    anchors: tuple[str, ...]


def write_page(path: Path, found: Comparison, noun: str) -> None:
    """Write the page, whole or not at all.

    Parameters
    ----------
    path
        Where to.
    found
        The comparison.
    noun
        What is compared: documents, or the sources of a case.

    Raises
    ------
    FoedusError
        If it cannot be written there.
    """
    write_text(path, page(found, noun), "page")


def page(found: Comparison, noun: str) -> str:
    """Return the page."""
    environment = Environment(
        loader=PackageLoader("foedus.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"shown": _shown}
    documents = {each.id: each for each in found.documents}
    number = {name: position for position, name in enumerate(found.sources, 1)}

    def excerpts(spans: Iterable[Span]) -> list[Excerpt]:
        return [_excerpt(span, documents.get(span.doc)) for span in _of_each_first(list(spans))]

    return environment.get_template("compare.html.j2").render(
        version=__version__,
        found=found,
        noun=noun,
        number=number,
        questions=by_gravity(found.questions),
        shown=_SHOWN,
        narrator=NARRATOR,
        sign=sign,
        why=why,
        answer_text=answer_text,
        excerpts=excerpts,
        summary=summary(found, noun),
        pieces=lambda document: pieces(document, found.questions),
    )


def pieces(document: Document, questions: Iterable[Question]) -> list[Piece]:
    """Cut a text where claims begin and end; joined again, the pieces are the text."""
    spans = [
        (span.start, span.end, question.key, anchor(span))
        for question in questions
        for answer in question.answers
        for span in answer.spans
        if span.doc == document.id and span.start is not None and span.end is not None
    ]
    cuts = sorted({0, document.chars, *(each[0] for each in spans), *(each[1] for each in spans)})
    begun: set[str] = set()
    result = []
    for low, high in pairwise(cuts):
        over = [each for each in spans if each[0] <= low and high <= each[1]]
        anchors = tuple(dict.fromkeys(each[3] for each in over if each[3] not in begun))
        begun.update(anchors)
        result.append(Piece(document.text[low:high], tuple(dict.fromkeys(each[2] for each in over)), anchors))
    return result


def anchor(span: Span) -> str:
    """Return the name of a place in a text on the page."""
    return f"{span.doc}-{span.start}-{span.end}"


def _of_each_first(spans: list[Span]) -> list[Span]:
    """Of every document one quotation first."""
    firsts = list({span.doc: span for span in reversed(spans)}.values())[::-1]
    return [*firsts, *(span for span in spans if span not in firsts)]


def _excerpt(span: Span, document: Document | None) -> Excerpt:
    before = after = ""
    if document is not None and span.start is not None and span.end is not None:
        before = document.text[max(0, span.start - _AROUND) : span.start].rsplit("\n", 1)[-1]
        after = document.text[span.end : span.end + _AROUND].split("\n", 1)[0]
        if len(before) == _AROUND:
            before = f"…{before.partition(' ')[2]}"
        if len(after) == _AROUND:
            after = f"{after.rpartition(' ')[0]}…"
    return Excerpt(span.doc, span.speaker, span.certainty, before, span.quote, after, anchor(span))


def _shown(text: str) -> str:
    """A text without signs that would turn the direction of what stands beside it."""
    return "".join(" " if unicodedata.category(sign) in {"Cf", "Co", "Cs"} else sign for sign in text)
