"""Short documents, compared."""

from __future__ import annotations

import hashlib
from typing import get_args

from foedus.compare.make import compare
from foedus.compare.nouns import Comparison, Question, Relation
from foedus.read.make import read_all
from foedus.read.nouns import Document

RELATIONS: tuple[str, ...] = get_args(Relation)


def document(name: str, text: str, *, title: str | None = None, published: str | None = None) -> Document:
    return Document(
        id=name,
        title=title,
        publisher=None,
        published=published,
        lang="en",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def compared(*texts: str | Document) -> Comparison:
    """Compare texts, which are called a, b, c."""
    named = zip("abcdefgh", texts, strict=False)
    return compare(read_all([document(name, text) if isinstance(text, str) else text for name, text in named]))


def on(found: Comparison, key: str) -> Question:
    """Return what was found on a question."""
    return next(each for each in found.questions if each.key == key)
