"""Mistakes that any table can have: it cites what does not exist, gives no answer to its question, quotes too much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foedus.errors import Problem, nearest
from foedus.model.nouns import Question
from foedus.model.tables import Tables, canonical
from foedus.model.values import parse_value

MAX_QUOTE_WORDS = 10


def unknown(what: str, found: str, valid: Iterable[str], table: str, key: str, column: str) -> Problem:
    """Say that something is cited that does not exist."""
    return Problem(
        code=f"unknown-{what}",
        says=f"This {what} does not exist.",
        table=table,
        key=key,
        column=column,
        found=found,
        expected=f"the id of {'an' if what[0] in 'aeiou' else 'a'} {what}",
        nearest=nearest(found, valid),
    )


def no_answer(question: Question, answer: str, table: str, key: str, column: str) -> Iterator[Problem]:
    """Yield a problem if an answer is none to its question."""
    try:
        parse_value(question.type, question.values, answer)
    except ValueError as error:
        valid = {"class": question.values, "yes_no": ("yes", "no")}.get(question.type, ())
        yield Problem(
            code="bad-answer",
            says=f"This is no answer to {question.id}.",
            table=table,
            key=key,
            column=column,
            found=answer,
            expected=str(error),
            nearest=nearest(answer, valid),
        )


def no_quantity(tables: Tables, asked: str, table: str, key: str, column: str) -> Iterator[Problem]:
    """Yield a problem if a question does not exist, or is not answered by a quantity."""
    question = tables.question.get(canonical(asked))
    if question is None:
        yield unknown("question", asked, tables.question, table, key, column)
    elif question.type not in ("count", "range"):
        yield Problem(
            code="not-a-quantity",
            says="This question is not answered by a quantity.",
            table=table,
            key=key,
            column=column,
            found=f"{asked}, of type {question.type}",
            expected="a question of type count or range",
        )


def long_quote(quote: str, table: str, key: str, otherwise: str) -> Iterator[Problem]:
    """Yield a problem if a quotation is too long; `otherwise` says what can stand instead."""
    if words_in(quote) > MAX_QUOTE_WORDS:
        yield Problem(
            code="long-quote",
            says="A quote has at most ten words.",
            table=table,
            key=key,
            column="quote",
            found=f"{words_in(quote)} words",
            expected=f"ten words or fewer, or {otherwise}",
        )


def words_in(quote: str) -> int:
    """Count the words of a quotation; a dash or a stroke parts words."""
    return len([part for part in re.split(r"[\s—–/]+", quote) if part])
