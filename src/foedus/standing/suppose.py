"""Suppositions: what would be so if a question were answered, or a gate stood, otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from foedus.errors import SupposeError, nearest
from foedus.model.tables import Tables, canonical
from foedus.model.values import Value, Verdict, parse_date, parse_value

_AFTER_C_DAY = re.compile(r"[Cc]\+([0-9]{1,4})")


@dataclass(frozen=True)
class Supposition:
    """From `day` on, the question has this answer, whatever is recorded; for a gate, this verdict.

    Parameters
    ----------
    question
        A question, or ``gate.<id>``.
    value
        Its typed answer, or a verdict.
    day
        From when; the history before it stays.
    """

    question: str
    value: Value | Verdict
    day: date

    def __str__(self) -> str:
        return f"{self.question}={self.value}@{self.day.isoformat()}"


def parse_supposition(tables: Tables, text: str, default_day: date) -> Supposition:
    """Read ``question=answer``, ``question=answer@date``, ``question=answer@C+30`` or ``gate.<id>=open``.

    Days behind C+ are counted from the default day, on which C-day is supposed to be.

    Raises
    ------
    SupposeError
        If the question does not exist or cannot have that answer.
    """
    name, equals, rest = text.partition("=")
    name = name.strip()
    answer, at, when = (part.strip() for part in rest.partition("@"))
    if not equals or not name or not answer:
        raise SupposeError(f"{text!r} is no supposition. Expected question=answer or question=answer@date.")
    day = _day(text, when, default_day) if at else default_day
    if name.startswith("gate."):
        return Supposition(name, _verdict(tables, name, answer), day)
    question = tables.question.get(canonical(name))
    if question is None:
        raise SupposeError(f"There is no question {name!r} to suppose.{_hint(name, [*tables.question])}")
    try:
        value = parse_value(question.type, question.values, answer)
    except ValueError as error:
        raise SupposeError(
            f"{question.id} cannot be {answer!r}; expected {error}.{_hint(answer, question.values)}"
        ) from None
    return Supposition(question.id, value, day)


def _day(text: str, when: str, c_day: date) -> date:
    after = _AFTER_C_DAY.fullmatch(when)
    try:
        return c_day + timedelta(days=int(after[1])) if after else parse_date(when)
    except (ValueError, OverflowError) as error:
        expected = str(error) if isinstance(error, ValueError) else "a day that exists"
        raise SupposeError(f"{text!r}: found {when!r} behind the @, expected {expected}, or C+30.") from None


def _verdict(tables: Tables, name: str, answer: str) -> Verdict:
    gate = name.removeprefix("gate.")
    if gate not in tables.gate:
        raise SupposeError(f"There is no gate {gate!r} to suppose.{_hint(gate, tables.gate)}")
    if answer not in ("open", "shut"):
        raise SupposeError(f"A gate can be supposed open or shut, not {answer!r}.{_hint(answer, ('open', 'shut'))}")
    return Verdict(answer)


def _hint(found: str, valid: Iterable[str]) -> str:
    near = nearest(found, valid)
    return f" Did you mean {near!r}?" if near else ""
