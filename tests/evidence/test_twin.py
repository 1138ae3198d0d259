"""The fold against its slow twin, on random statements, for all days, known dates and standards."""

from __future__ import annotations

from hypothesis import given, settings

from foedus.evidence.index import Evidence
from foedus.model.answer import Answer, show
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS
from tests.evidence.strategies import HORIZON, KNOWN, at, cases
from tests.evidence.twin import Said, Twin


def as_said(answer: Answer) -> Said:
    return Said(
        state=answer.state,
        value="" if answer.value is None else show(answer.value),
        basis=str(answer.basis or ""),
        since=answer.since,
        decided_by=list(answer.decided_by),
        options={show(option.value): list(option.statements) for option in answer.options},
        contested_since=answer.contested_since,
        contested_by=list(answer.contested_by),
        superseded_since=answer.superseded_since,
        listed=list(answer.listed),
    )


@settings(max_examples=300)
@given(cases())
def test_fold_says_what_its_twin_says(tables: Tables) -> None:
    evidence, twin = Evidence(tables), Twin(tables)
    for standard in STANDARDS:
        for known in map(at, KNOWN):
            for day in map(at, HORIZON):
                answer = evidence.fold("q", day=day, known=known, standard=standard)
                assert as_said(answer) == twin.fold(day, known, standard), (standard, known, day)
