"""Mistakes in enablers."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem, nearest
from foedus.evidence.mistakes import unknown
from foedus.model.tables import Tables, canonical


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in what the backstop gives."""
    needing = [*(row.id for row in tables.requirements), *(row.id for row in tables.options)]
    for row in tables.enablers:
        if row.capability not in tables.capability:
            yield unknown("capability", row.capability, tables.capability, "enablers", row.id, "capability")
        for column, source in (("source", row.source), ("needed_source", row.needed_source)):
            if source is not None and source not in tables.source:
                yield unknown("source", source, tables.source, "enablers", row.id, column)
        question = tables.question.get(canonical(row.question))
        if question is None:
            yield unknown("question", row.question, tables.question, "enablers", row.id, "question")
        elif not {"confirmed", "refused"} <= set(question.values):
            yield Problem(
                code="not-a-promise",
                says="This question cannot say that help is confirmed or refused.",
                table="enablers",
                key=row.id,
                column="question",
                found=f"{row.question}, of type {question.type}",
                expected="a question of type class with the values confirmed and refused",
            )
        for each in row.needs:
            if each not in needing:
                yield Problem(
                    code="unknown-need",
                    says="This requirement or option does not exist.",
                    table="enablers",
                    key=row.id,
                    column="needed_by",
                    found=each,
                    expected="ids of requirements or options",
                    nearest=nearest(each, needing),
                )
