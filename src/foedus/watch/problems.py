"""Mistakes in truces: what they cite must exist."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem
from foedus.evidence.mistakes import no_answer, unknown
from foedus.model.tables import Tables, canonical
from foedus.model.truces import Tolerated, Truce


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every citation in the truces of a case that leads nowhere."""
    for truce in tables.truces:
        for column in ("declared_by", "accepted_by"):
            for party in getattr(truce, column):
                if party not in tables.party:
                    yield unknown("party", party, tables.party, "truces", truce.id, column)
        yield from _source(tables, truce, truce.source, "source")
        yield from _answers(tables, truce)
        yield from _tolerated(tables, truce, truce.tolerated, "tolerated")
        for id_, clause in truce.clause.items():
            yield from _source(tables, truce, clause.source, f"clause.{id_}.source")
            yield from _tolerated(tables, truce, clause.tolerated, f"clause.{id_}.tolerated")


def _answers(tables: Tables, truce: Truce) -> Iterator[Problem]:
    if truce.question is None:
        return
    question = tables.question.get(canonical(truce.question))
    if question is None:
        yield unknown("question", truce.question, tables.question, "truces", truce.id, "question")
        return
    for state, answer in truce.answers.items():
        yield from no_answer(question, answer, "truces", truce.id, f"answers.{state}")


def _tolerated(tables: Tables, truce: Truce, tolerated: Tolerated | None, column: str) -> Iterator[Problem]:
    if tolerated is not None and tolerated.source is not None:
        yield from _source(tables, truce, tolerated.source, f"{column}.source")


def _source(tables: Tables, truce: Truce, source: str, column: str) -> Iterator[Problem]:
    if source not in tables.source:
        yield unknown("source", source, tables.source, "truces", truce.id, column)
