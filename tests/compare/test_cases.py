"""A case compared: of each witness the last answer, as it was known on a day."""

from __future__ import annotations

from datetime import date

import pytest

from foedus.case.read import read
from foedus.check import sound
from foedus.compare.cases import comparator, compare_case
from foedus.compare.nouns import Comparison
from foedus.evidence.index import Evidence
from foedus.model.values import Standard
from tests.compare.helpers import on
from tests.helpers import PARIS

DAY = date(2025, 9, 5)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return Evidence(sound(read(PARIS)))


@pytest.fixture(scope="module")
def paris(evidence: Evidence) -> Comparison:
    return compare_case(evidence, DAY)


def test_the_two_reports_differ_in_composition(paris: Comparison) -> None:
    asked = on(paris, "scope.the_26")
    assert asked.relation == "conflict"
    docs = {answer.value: answer.docs for answer in asked.answers}
    assert "wyomingstar-20250905" in docs["all_troops"]
    assert "insight-20250904" in docs["troops_or_support"]


def test_copies_of_a_wire_are_one_witness(evidence: Evidence, paris: Comparison) -> None:
    wire = {row.id: row.wire for row in evidence.tables.sources}
    for asked in paris.questions:
        for answer in asked.answers:
            named = {span.speaker.casefold() for span in answer.spans if span.speaker != "narrator"}
            silent = {wire[span.doc] or span.doc for span in answer.spans if span.speaker == "narrator"}
            assert answer.witnesses <= len(named) + len(silent)
            assert set(answer.docs) == {span.doc for span in answer.spans}
    assert all(len({wire[doc] for doc in group}) == 1 for group in paris.wires)


def test_whatever_the_fold_disputes_is_no_agreement(evidence: Evidence, paris: Comparison) -> None:
    disputed = [
        key
        for key in evidence.tables.question
        if evidence.fold(key, day=DAY, known=DAY, standard=Standard.REPORTED).state == "disputed"
    ]
    assert disputed
    for key in disputed:
        assert on(paris, key).relation not in ("agree", None), key


def test_nothing_is_known_too_early(evidence: Evidence) -> None:
    early = compare_case(evidence, date(2025, 2, 1))
    published = {row.id: row.published for row in evidence.tables.sources}
    assert all(published[name] <= date(2025, 2, 1) for name in early.sources)
    assert len(early.questions) < len(compare_case(evidence, DAY).questions)


def test_every_type_has_a_comparator(evidence: Evidence) -> None:
    assert {comparator(each) for each in evidence.tables.question.values()} <= {
        *("number", "class", "status", "stance", "date", "words")
    }
