"""Short texts in the other languages, read."""

from __future__ import annotations

from dataclasses import replace

from foedus.read.languages.claims import read
from foedus.read.nouns import Claim, Document
from tests.read.helpers import document


def told(lang: str, text: str, published: str | None = "2025-09-05") -> Document:
    return replace(document(text, published), lang=lang)


def claims(lang: str, text: str, published: str | None = "2025-09-05") -> list[Claim]:
    return read(told(lang, text, published))


def one(lang: str, text: str, question: str) -> Claim:
    """The one claim that a text makes on a question."""
    found = [each for each in claims(lang, text) if each.question == question]
    assert len(found) == 1, [(each.question, each.quote) for each in claims(lang, text)]
    return found[0]
