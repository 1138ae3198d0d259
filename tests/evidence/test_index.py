"""Statements joined with their sources: who is the witness, what counts, from when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foedus.evidence.index import Evidence, entry
from foedus.model.nouns import Approval, Family, Statement
from foedus.model.tables import Tables
from foedus.model.values import Quantity, Standard
from tests.evidence.strategies import INFO, PARTIES, at, source, statement, tables

OFFICIAL, REPORTED, ASSUMED = Standard


def witness(*, speaker: str = "", source_wire: str = "", via_wire: str | None = None) -> str:
    sources = (source(0, wire=source_wire), source(1, wire=via_wire or ""))
    via = None if via_wire is None else "s1"
    row = statement(1, "yes", speaker=speaker, speaker_party=None, via=via)
    return entry(tables(row, sources=sources), row, "yes", ()).witness


def test_a_witness_is_the_speaker_else_the_wire_else_the_source() -> None:
    assert witness(speaker="Ann", source_wire="AFP") == witness(speaker="ANN")
    assert witness(source_wire="AFP") == "AFP"
    assert witness(via_wire="AP") == "AP"
    assert witness() == "s0"


def test_a_statement_is_known_when_it_was_said_and_its_source_was_out() -> None:
    case = tables(statement(1, "yes", 3), sources=(source(0, published=5),))
    evidence = Evidence(case)
    for known, seen in ((4, False), (5, True)):
        assert (evidence.known(at(known)) == list(case.statements)) == seen
        answer = evidence.fold("q", day=at(9), known=at(known), standard=OFFICIAL)
        assert (answer.state == "known") == seen


@pytest.mark.parametrize(("grade", "via_grade"), [("E", None), ("F", None), ("A", "E"), ("E", "A"), ("A", "F")])
def test_the_grade_of_a_statement_is_the_worse_of_source_and_via(grade: str, via_grade: str | None) -> None:
    sources = (source(0, grade=grade), source(1, grade=via_grade))
    row = statement(1, "yes", via=None if via_grade is None else "s1")
    assert not entry(tables(row, sources=sources), row, "yes", ("XA",)).decides


@pytest.mark.parametrize(
    ("credibility", "rank", "decides", "contests"),
    [(1, 1, True, True), (2, 2, True, True), (3, 3, True, True), (6, 4, True, False), (4, 4, False, False)],
)
def test_credibility(credibility: int, rank: int, decides: bool, contests: bool) -> None:
    row = statement(1, "yes", basis="reported", credibility=credibility)
    made = entry(tables(row), row, "yes", ("XA",))
    assert (made.rank, made.decides, made.contests) == (rank, decides, contests)


def test_own_words_are_those_of_a_party_the_question_is_about() -> None:
    case = tables()
    for party, own in (("XA", True), ("XB", True), ("XC", False), (None, False)):
        row = statement(1, "yes", speaker_party=party)
        assert entry(case, row, "yes", ("XA", "XB")).own == own


def test_admitted_asks_for_day_date_standard_and_weight() -> None:
    rows = [
        statement(1, "yes", 3, since=6),
        statement(2, "yes", 3, basis="reported"),
        statement(3, "yes", 3, credibility=5),
    ]
    evidence = Evidence(tables(*rows, sources=(source(0, published=4),)))

    def admitted(number: int, day: int, known: int, standard: Standard = OFFICIAL) -> bool:
        return evidence.admitted(f"t{number}", day=at(day), known=at(known), standard=standard)

    assert admitted(1, 6, 4)
    assert not admitted(1, 5, 9), "it holds from a later day"
    assert not admitted(1, 9, 3), "its source was not out"
    assert not admitted(2, 9, 9)
    assert admitted(2, 9, 9, REPORTED)
    assert not admitted(3, 9, 9), "it never decides anything"


def test_a_field_folds_over_the_versions_of_its_row() -> None:
    rows: list[tuple[Statement, Quantity]] = [
        (statement(1, "yes", 1), Quantity(5, 5)),
        (statement(2, "yes", 9), Quantity(8, 8)),
    ]
    evidence = Evidence(tables(*(row for row, _ in rows)))
    for day, value in ((5, 5), (9, 8)):
        answer = evidence.fold_field("pledge.p.quantity", "XA", rows, day=at(day), known=at(9), standard=OFFICIAL)
        assert (answer.question, answer.value) == ("pledge.p.quantity", Quantity(value, value))


def test_the_party_of_a_row_supersedes_a_field_by_its_own_later_words() -> None:
    said = [(statement(1, "yes", 1), "in_country"), (statement(2, "yes", 9, basis="reported"), "home")]
    evidence = Evidence(tables(*(row for row, _ in said)))
    for about, state in (("XA", "known"), ("XB", "disputed")):
        answer = evidence.fold_field(f"{about}.f", about, said, day=at(9), known=at(9), standard=REPORTED)
        assert answer.state == state


def test_a_leaders_approval_goes_by_two_names() -> None:
    case = replace(
        tables(statement(1, "yes", 2)),
        approvals=(Approval(party="XA", step="leader", statement="t1"),),
        statements=(
            statement(1, "yes", 2, question="endorsed.XA"),
            statement(2, "no", 3, question="approved.XA.leader"),
        ),
    )
    evidence = Evidence(case)
    for name in ("endorsed.XA", "approved.XA.leader"):
        answers = [evidence.fold(name, day=at(day), known=at(9), standard=OFFICIAL) for day in (2, 3)]
        assert [(each.question, each.value) for each in answers] == [
            ("approved.XA.leader", "yes"),
            ("approved.XA.leader", "no"),
        ]


def test_a_question_of_a_family_is_about_its_party() -> None:
    family = Family(id="ready", words="Is {party} ready?", over=("member",))
    row = statement(1, "yes", question="ready.XB", speaker_party="XB")
    case = Tables(info=INFO, sources=(source(0),), parties=PARTIES, families=(family,), statements=(row,))
    (made,) = Evidence(case).entries["ready.XB"]
    assert made.own
    assert case.question["ready.XB"].words == "Is Country XB ready?"


def test_there_is_no_answer_to_a_question_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        Evidence(tables()).fold("nothing", day=at(0), known=at(0), standard=OFFICIAL)
