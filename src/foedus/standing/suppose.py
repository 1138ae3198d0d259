"""Suppositions: what would be so if a question were answered, or a gate stood, otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foedus.errors import SupposeError, nearest
from foedus.model.tables import Tables, canonical
from foedus.model.values import Value, Verdict, parse_date, parse_value


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
    """Read ``question=answer``, ``question=answer@date`` or ``gate.<id>=open``.

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
    try:
        day = parse_date(when) if at else default_day
    except ValueError as error:
        raise SupposeError(f"{text!r}: found {when!r} behind the @, expected {error}.") from None
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
