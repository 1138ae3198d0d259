"""The statements of a case, compared: what each witness says last, question by question."""

from __future__ import annotations

from datetime import date

from foedus.compare.answers import answers
from foedus.compare.nouns import Comparison, Question, Span
from foedus.compare.positions import Position
from foedus.compare.relate import Said
from foedus.compare.weigh import gravest, pairs
from foedus.evidence.entry import Entry, age
from foedus.evidence.index import Evidence
from foedus.model.nouns import Question as Asked
from foedus.model.nouns import Statement
from foedus.model.tables import canonical
from foedus.model.values import Quantity, Value
from foedus.read import nouns
from foedus.read.registry import asked

_BY_TYPE = {"yes_no": "class", "class": "class", "count": "number", "range": "number", "date": "date", "text": "words"}


def compare_case(evidence: Evidence, as_of: date) -> Comparison:
    """Compare what is recorded in a case, as it was known on a day.

    Parameters
    ----------
    evidence
        The case.
    as_of
        Only what had been said and published by then counts, and of each witness only the last answer.

    Returns
    -------
    Comparison
        Every question on which there is a statement, in the order of the case. A witness is the speaker, else the wire,
        else the source, as in the fold; `docs` and `spans` name sources.
    """
    tables = evidence.tables
    said: dict[str, list[tuple[Statement, Entry]]] = {}
    for row in evidence.known(as_of):
        said.setdefault(canonical(row.question), []).append((row, evidence.of_statement[row.id]))
    questions = [
        _question(known, rows) for key, known in tables.question.items() if (rows := _last(known, said.get(key, [])))
    ]
    wires: dict[str, list[str]] = {}
    for source in tables.sources:
        if source.wire and source.published <= as_of:
            wires.setdefault(source.wire, []).append(source.id)
    used = dict.fromkeys(row.source for rows in said.values() for row, _ in rows)
    return Comparison(
        sources=tuple(used),
        documents=(),
        questions=tuple(questions),
        aliases=(),
        wires=tuple(tuple(group) for group in wires.values() if len(group) > 1),
    )


def comparator(question: Asked) -> str:
    """Return how two answers to a question of a case are compared: as the registry says, else by its type."""
    known = asked(question.id)
    by_type = _BY_TYPE[question.type]
    if known is not None and by_type == "class" and known.compare in {"status", "class", "stance"}:
        return known.compare
    return by_type


def _last(question: Asked, rows: list[tuple[Statement, Entry]]) -> list[tuple[Statement, Entry]]:
    """Keep of each witness the last answer, whatever its basis: the fold hears a witness basis by basis."""
    newest: dict[str, tuple[date, date]] = {}
    for _, entry in rows:
        newest[entry.witness] = max(newest.get(entry.witness, (date.min, date.min)), age(entry, question.kind))
    return [(row, entry) for row, entry in rows if age(entry, question.kind) == newest[entry.witness]]


def _question(question: Asked, rows: list[tuple[Statement, Entry]]) -> Question:
    found = [
        Position(
            doc=entry.witness,
            said=Said(
                asked=question.id,
                value=_plain(entry.value),
                # Of an event the day on which it is told changes nothing.
                said=entry.stated_on.isoformat() if question.kind == "state" else None,
            ),
            spans=(_span(row),),
            heading=False,
        )
        for row, entry in rows
    ]
    weighed = pairs(comparator(question), found)
    return Question(
        key=question.id,
        words=question.words,
        relation=gravest(each.relation for each in weighed),
        answers=answers(found, {}),
        pairs=tuple(weighed),
    )


def _plain(value: Value) -> nouns.Value:
    if isinstance(value, Quantity):
        return int(str(value)) if str(value).isdecimal() else str(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _span(row: Statement) -> Span:
    return Span(
        doc=row.source,
        start=None,
        end=None,
        quote=row.words,
        speaker=row.speaker or nouns.NARRATOR,
        certainty=str(row.basis),
        cue=None,
    )
