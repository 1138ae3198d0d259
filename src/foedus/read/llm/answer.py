"""What a model answered, as far as it has the form that was asked for; every piece that has not is told apart."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from foedus.read.llm.prompt import MOST

_LONGEST = 1_000_000  # characters of an answer
_TRIES = 50  # braces from which an object is sought in the prose of a model


class Given(BaseModel):
    """One claim as the model gives it; nothing of it is believed yet. The fields are those of `prompt.schema`."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    question: str
    quote: str
    value: int | float | str | list[str]
    speaker: str
    party: str | None = None
    before: str = ""
    attributed_by: list[str] = []
    condition: str | None = None


class AnswerError(Exception):
    """An answer has not the form that was asked for; the message says what it is instead."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What could be read of an answer.

    Parameters
    ----------
    claims
        Those in the right form.
    malformed
        Why others are not, in words, one for each.
    """

    claims: tuple[Given, ...]
    malformed: tuple[str, ...]


def parse(text: str) -> Answer:
    """Read the text of an answer: JSON, also between other words or fences, as endpoints without a schema give it.

    Raises
    ------
    AnswerError
        If there is no object with a list of claims in it.
    """
    if len(text) > _LONGEST:
        raise AnswerError(f"{len(text):,} characters")
    rows = _rows(text)
    claims: list[Given] = []
    malformed = [f"beyond the first {MOST} of an answer"] * (len(rows) - MOST)
    for row in rows[:MOST]:
        try:
            claims.append(Given.model_validate(row))
        except ValidationError as error:
            first = error.errors()[0]
            where = str(first["loc"][0]) if first["loc"] else "claim"
            malformed.append(f"{where} is missing" if first["type"] == "missing" else f"{where} is of a wrong type")
    return Answer(tuple(claims), tuple(malformed))


def _rows(text: str) -> list[Any]:
    if not text.strip():
        raise AnswerError("an empty answer")
    decoder = json.JSONDecoder()
    broken = other = False
    at = text.find("{")
    for _ in range(_TRIES):
        if at < 0:
            break
        try:
            found, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            broken, end = True, at + 1
        else:
            other = True
            if isinstance(found.get("claims"), list):
                rows: list[Any] = found["claims"]
                return rows
        at = text.find("{", end)
    if broken:  # said first: what is cut off has whole claims in it, but no whole list
        raise AnswerError("JSON that is cut off or broken")
    raise AnswerError("JSON without a list of claims" if other else "words that are not JSON")
