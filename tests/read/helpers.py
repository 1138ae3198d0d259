"""Short texts, read."""

from __future__ import annotations

import hashlib

from foedus.read.make import read
from foedus.read.nouns import Claim, Document


def document(text: str, published: str | None = "2025-09-04") -> Document:
    return Document(
        id="text",
        title=None,
        publisher=None,
        published=published,
        lang="en",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def claims(text: str, published: str | None = "2025-09-04") -> list[Claim]:
    return read(document(text, published))


def answers(text: str, question: str) -> list[object]:
    """What a text answers to a question, in reading order."""
    return [each.value for each in claims(text) if each.question == question]


def one(text: str, question: str) -> Claim:
    """The one claim that a text makes on a question."""
    found = [each for each in claims(text) if each.question == question]
    assert len(found) == 1, [(each.question, each.quote) for each in claims(text)]
    return found[0]
