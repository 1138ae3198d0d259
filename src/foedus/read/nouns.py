"""The nouns of reading: a document, a claim with its exact words, what could not be read, and all of it together."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

Value = str | int | float | tuple[str, ...] | None

NARRATOR = "narrator"
KINDS = (
    "date",
    "name",
    "status",
    "event",
    "count",
    "contribution",
    "purpose",
    "condition",
    "membership",
    "statement",
    "quantity",
)
READER = "rules/13"  # of all languages: goes up when they find something else, so that lines are read anew
LEARNT = "learnt/4"  # likewise, with what is learnt from and how
BUILT_IN = f"{READER}+{LEARNT}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text that was read, and what it says of itself.

    Parameters
    ----------
    id
        The file's name without its ending; a second one of that name gets a number.
    title, publisher, published, lang
        As the file says, `None` where it does not: nothing is guessed from the address. `published` is an ISO date,
        `lang` an ISO 639-1 code found by `language.guess`.
    text
        What was extracted. Every span counts Unicode code points in it.
    sha256
        Of `text` in UTF-8, in hexadecimal.
    cut
        Whether the file has more text than is read (`load_text.LONGEST`).
    """

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    lang: str | None
    text: str
    sha256: str
    cut: bool = False

    @property
    def chars(self) -> int:
        """How many code points the text has."""
        return len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a document says about one question, with the words in which it says so.

    Parameters
    ----------
    id
        Made from the text's hash, the span and the question, so that it stays while those do.
    kind
        One of `KINDS`: what sort of thing is said.
    doc, start, end, quote
        The document, and its code points ``start`` to ``end`` (exclusive), which are `quote`.
    question
        A key of the registry, or ``unkeyed``.
    value, unit
        Typed as the registry says; `unit` where it is a quantity.
    speaker, attribution
        Who said it by the document (``narrator`` if the document itself does), and the chain from the outermost voice
        to `speaker`; empty for the narrator.
    certainty, cue
        A hint (asserted, expected, possible, conditional, denied) and the words that suggest it.
    polarity
        ``affirmed`` or ``denied``.
    condition
        The words on which it depends, if the claim says so.
    event_date, stated_at
        The ISO dates of what is spoken of and of its being said, where the sentence gives them.
    reader
        What found it, with its version.
    """

    id: str
    kind: str
    doc: str
    start: int
    end: int
    quote: str
    question: str
    value: Value
    unit: str | None
    speaker: str
    attribution: tuple[str, ...]
    certainty: str
    cue: str | None
    polarity: str
    condition: str | None
    event_date: str | None
    stated_at: str | None
    reader: str = READER


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A file that could not be read, or not wholly understood: what was found, and what was expected."""

    file: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}: found {self.found}; expected {self.expected}."


@dataclass(frozen=True, slots=True)
class Reading:
    """Documents, the claims in them in reading order, and the files that could not be read."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Unread, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file.

    Parameters
    ----------
    file
        Its path as text.
    file_sha256
        Of its bytes; `None` where they could not be had.
    document, claims
        What was read; `None` and empty if it could not be.
    problems
        Why it could not be, or what may be missing.
    """

    file: str
    file_sha256: str | None
    document: Document | None
    claims: tuple[Claim, ...]
    problems: tuple[Unread, ...]


def claim_id(document: Document, start: int, end: int, question: str) -> str:
    """Return an id that stays while the text, the span and the question do."""
    return hashlib.sha256(f"{document.sha256}:{start}:{end}:{question}".encode()).hexdigest()[:16]
