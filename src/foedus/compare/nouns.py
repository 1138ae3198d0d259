"""The nouns of a comparison: an answer with its words, how two hold together, a question, and all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from foedus.read.nouns import Document, Unread, Value

# Of a second answer to a first: it says the same, less, more, partly the same, what cannot be so as well, or
# something that cannot be held against it.
Relation = Literal["agree", "narrower", "broader", "overlap", "conflict", "incomparable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The words of an answer, where they stand.

    Parameters
    ----------
    doc
        Id of the document; of the source where a case is compared.
    start, end
        Code points of the document's text, `end` exclusive; `None` for a statement of a case, which has no text.
    quote
        The words: the text from `start` to `end`, or a statement's quote or paraphrase.
    speaker
        Who says so by the document.
    certainty, cue
        A hint, as reading gives it; for a statement its basis and nothing.
    heading
        Whether it stands in the document's title.
    """

    doc: str
    start: int | None
    end: int | None
    quote: str
    speaker: str
    certainty: str
    cue: str | None
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to a question, and everybody who gives it.

    Parameters
    ----------
    value, unit
        As reading types it.
    asked
        The question that it was filed under: another than its `Question` where two ask for acts that get mixed up.
    side
        The party or person whose own answer it is, where everybody has one; else `None`.
    day
        ISO date of what it speaks of, where answers hold for a day.
    docs
        In the order in which they were given.
    witnesses
        How many documents give it, copies of one another counted once.
    spans
        In reading order.
    """

    value: Value
    unit: str | None
    asked: str
    side: str | None
    day: str | None
    docs: tuple[str, ...]
    witnesses: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """How a second document (or a text to its own title) relates to a first on one question, and why."""

    first: str
    second: str
    relation: Relation
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question and its answers.

    Parameters
    ----------
    key, words
        Of the registry, or of the case.
    relation
        The gravest of `pairs`; `None` if only one witness speaks of it.
    """

    key: str
    words: str
    relation: Relation | None
    answers: tuple[Answer, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Names that may stand for one thing: a candidate for a person to judge, and no conflict."""

    question: str
    names: tuple[str, ...]
    docs: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was compared, question by question, and what could not be read.

    Parameters
    ----------
    sources
        Ids of documents, or of the sources of a case, in their order.
    documents
        The texts themselves; empty where a case is compared.
    wires
        Groups of documents that are copies of one text, each in the order given.
    """

    sources: tuple[str, ...]
    documents: tuple[Document, ...]
    questions: tuple[Question, ...]
    aliases: tuple[Alias, ...]
    wires: tuple[tuple[str, ...], ...]
    problems: tuple[Unread, ...] = ()
