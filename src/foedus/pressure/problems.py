"""Mistakes in measures of pressure."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem
from foedus.evidence.mistakes import no_quantity, unknown
from foedus.model.strands import Measure
from foedus.model.tables import Tables, canonical
from foedus.pressure.measures import IN_FORCE
from foedus.rules import check


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in measures of pressure."""
    for row in tables.measures:
        for party in row.parties:
            if party not in tables.party:
                yield unknown("party", party, tables.party, "measures", row.id, "who")
        if row.source not in tables.source:
            yield unknown("source", row.source, tables.source, "measures", row.id, "source")
        yield from _status(tables, row)
        yield from _size(tables, row)
        for column, rule in (("starts_if", row.starts_if), ("ends_if", row.ends_if)):
            if rule:
                yield from check.problems(tables, rule, "measures", row.id, column)


def _status(tables: Tables, row: Measure) -> Iterator[Problem]:
    question = tables.question.get(canonical(row.question))
    if question is None:
        yield unknown("question", row.question, tables.question, "measures", row.id, "question")
    elif IN_FORCE not in question.values:
        yield Problem(
            code="not-a-status",
            says="This question cannot say that a measure is in force.",
            table="measures",
            key=row.id,
            column="question",
            found=f"{row.question}, of type {question.type}",
            expected=f"a question of type class with the value {IN_FORCE}",
        )


def _size(tables: Tables, row: Measure) -> Iterator[Problem]:
    if row.size is None:
        return
    yield from no_quantity(tables, row.size, "measures", row.id, "size")
    if not row.unit:
        yield Problem(
            code="size-without-unit",
            says="A size is in some unit.",
            table="measures",
            key=row.id,
            column="unit",
            expected="a unit such as bn EUR",
        )
