"""Accept, reject, change, undo: what is added, what is refused and why, and what undoing takes out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from foedus.case.append import STATEMENTS
from foedus.case.read import read
from foedus.case.write import cells
from foedus.check import check, sound
from foedus.errors import CaseError, RecordError
from foedus.model.values import Standard
from foedus.review.decide import accept, change, reject, undo
from foedus.review.view import answers, drafted
from tests.helpers import FIVE, copy, run
from tests.review.helpers import bytes_of, decided, elsewhere, ids, made, offer, shown, statuses


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return copy(FIVE, tmp_path)


def refused(case: Path, *which: str, **fields: str) -> list[tuple[str, str, str]]:
    """Code, column and nearest of what keeps proposals from being accepted; nothing is written."""
    before = {**bytes_of(case), "proposals.csv": (case / "proposals.csv").read_bytes()}
    with pytest.raises(CaseError) as error:
        accept(case, which, fields, sound)
    assert {**bytes_of(case), "proposals.csv": (case / "proposals.csv").read_bytes()} == before
    return [(each.code, each.column, each.nearest) for each in error.value.problems]


def test_accepting_adds_the_statement_and_what_follows_from_the_case(case: Path) -> None:
    offer(case, made())
    before = (case / "statements.csv").read_text()
    (done,) = accept(case, ["one"], {}, sound)
    row = sound(read(case)).statement[done.statement.id]
    assert (row.question, row.answer, row.stated_on, row.credibility) == ("bs.air", "confirmed", date(2030, 3, 1), 6)
    assert row.basis is Standard.OFFICIAL, "the backstop's own words, read at a source graded A"
    assert row.paraphrase == "Does the backstop give air support? Confirmed, says President of BS."
    assert (case / "statements.csv").read_text().startswith(before)
    assert statuses(case) == {"one": "accepted"}
    assert check(read(case)) == []


def test_a_source_is_added_with_the_first_statement_and_serves_the_next(case: Path) -> None:
    offer(
        case,
        elsewhere("a"),
        elsewhere("b", question="truce", answer="ceasefire", speaker_party=None, source="herald-2"),
    )
    (first,) = accept(case, ["a"], {"publisher": "The Daily Herald", "grade": "B"}, sound)
    assert first.source is not None
    assert (first.source.publisher, first.source.grade) == ("The Daily Herald", "B")
    (second,) = accept(case, ["b"], {}, sound)
    assert (second.source, second.statement.source) == (None, "herald"), "the same document has one source"
    assert second.statement.basis is Standard.REPORTED


def test_several_are_all_or_none_and_every_reason_is_named_at_once(case: Path) -> None:
    offer(
        case,
        made(),
        made("two", answer="maybe"),
        made("three", question="bs.airs"),
        elsewhere("four", publisher="", sha256=""),
    )
    found = refused(case, "one", "two", "three", "four", "onne", speeker="x")
    assert ("bad-answer", "answer", "") in found
    assert ("unknown-question", "question", "bs.air") in found
    assert ("missing", "publisher", "") in found
    assert ("unknown-proposal", "id", "one") in found
    assert ("unknown-column", "speeker", "speaker") in found


def test_what_a_person_must_say_is_asked_for_with_the_valid_values(case: Path) -> None:
    offer(case, made(answer="", key="us.support", value="confirm"), made("two", question="", candidates="bs.air truce"))
    with pytest.raises(CaseError) as error:
        accept(case, ["one", "two"], {}, sound)
    answer, question = error.value.problems
    assert (answer.code, answer.row, answer.nearest) == ("no-answer", 2, "confirmed")
    assert answer.expected == "one of none, signalled, confirmed, refused"
    assert (question.code, question.row, question.expected) == ("no-question", 3, "one of bs.air, truce")
    (done,) = accept(case, ["two"], {"question": "truce", "answer": "peace"}, sound)
    assert (done.statement.question, done.statement.answer) == ("truce", "peace")


def test_official_only_by_the_rules_of_evidence(case: Path) -> None:
    offer(case, made(speaker_party="AA"), elsewhere())
    assert refused(case, "one", basis="official") == [("official-not-own", "basis", "")]
    assert refused(case, "new", basis="official") == [("official-grade", "basis", "")]
    assert refused(case, "one", stated_on="2030-03-02") == [("published-before-stated", "stated_on", "")]


def test_a_quote_stands_in_the_text_and_has_ten_words_at_most(case: Path) -> None:
    offer(case, made())
    assert refused(case, "one", quote="Air support is certain") == [("not-verbatim", "quote", "")]
    long = "The President of BS spoke. Air support is confirmed, she said"
    assert refused(case, "one", quote=long) == [("long-quote", "quote", "")]
    (done,) = accept(case, ["one"], {"quote": "Air support is confirmed"}, sound)
    assert (done.statement.quote, done.statement.paraphrase) == ("Air support is confirmed", "")


def test_what_the_case_has_already_is_known_and_not_added_twice(case: Path) -> None:
    offer(case, made(), made("two"), made("three", speaker=""), made("four", speaker="Somebody", speaker_party=None))
    accept(case, ["one"], {}, sound)
    assert statuses(case) == {"one": "accepted", "two": "known", "three": "known", "four": "pending"}
    assert refused(case, "two") == [("known", "answer", "")]
    undo(case, sound)
    assert set(statuses(case).values()) == {"pending"}
    offer(case, made("five"))
    assert refused(case, "one", "five") == [("known", "answer", "")], "nor twice at one go"


def test_what_is_decided_is_decided(case: Path) -> None:
    offer(case, made(), made("two", answer="none"))
    accept(case, ["one"], {}, sound)
    reject(case, ["two"], "no reason")
    assert refused(case, "one", "two") == [("decided", "state", ""), ("decided", "state", "")]
    with pytest.raises(CaseError, match="has been decided"):
        reject(case, ["one"])
    with pytest.raises(CaseError, match="has been decided"):
        change(case, "two", {"answer": "none"}, sound)


def test_undoing_takes_out_what_was_added_to_the_letter(case: Path) -> None:
    before = bytes_of(case)
    offer(case, elsewhere(), made("two", answer="refused"))
    accept(case, ["new"], {}, sound)
    reject(case, ["two"])
    assert undo(case, sound).proposal.id == "two"
    undone = undo(case, sound)
    assert (undone.statement, undone.source, undone.kept) == ("st-20300302-bs-air", "herald", None)
    assert bytes_of(case) == before
    assert set(decided(case).values()) == {"pending"}
    with pytest.raises(RecordError, match="no decision to undo"):
        undo(case, sound)


def test_a_statement_that_was_changed_or_deleted_since_is_left_alone(case: Path) -> None:
    offer(case, made())
    (done,) = accept(case, ["one"], {}, sound)
    path = case / "statements.csv"
    text = path.read_text()
    for edited in (text.replace("says President", "say we"), "".join(text.splitlines(keepends=True)[:-1])):
        path.write_text(edited)
        with pytest.raises(CaseError, match=done.statement.id) as error:
            undo(case, sound)
        assert [each.code for each in error.value.problems] == ["changed-since"]
        assert path.read_text() == edited
        assert decided(case) == {"one": "accepted"}


def test_a_source_stays_that_something_else_cites_or_somebody_changed(case: Path) -> None:
    offer(case, elsewhere())
    accept(case, ["new"], {}, sound)
    assert run("record", case, "--question", "truce", "--answer", "peace", "--source", "herald").exit_code == 0
    undone = undo(case, sound)
    assert (undone.source, undone.kept) == (None, "herald")
    assert ids(case)[1][-1] == "herald"

    accept(case, ["new"], {}, sound)  # its source is one of the case now
    assert undo(case, sound).kept is None


def test_a_source_that_somebody_graded_since_stays(case: Path) -> None:
    offer(case, elsewhere())
    accept(case, ["new"], {}, sound)
    path = case / "sources.csv"
    path.write_text(path.read_text().replace("press,D,", "press,C,"))
    assert undo(case, sound).kept == "herald"


def test_a_statement_that_a_gate_cites_is_not_taken_out(case: Path) -> None:
    offer(case, made())
    (done,) = accept(case, ["one"], {}, sound)
    gates = case / "gates.toml"
    gates.write_text(gates.read_text().replace('statement = "aa-plan"', f'statement = "{done.statement.id}"'))
    assert check(read(case)) == []
    with pytest.raises(CaseError, match="unknown-statement"):
        undo(case, sound)
    assert done.statement.id in ids(case)[0]


def test_a_change_is_kept_and_the_answer_follows_the_question(case: Path) -> None:
    offer(case, made(question="", answer="", candidates="bs.air", key="us.support", value="signalled"))
    assert change(case, "one", {"question": "bs.air"}, sound).answer == "signalled"
    assert change(case, "one", {"answer": "none", "note": "x"}, sound).answer == "none"
    assert change(case, "one", {"question": "truce"}, sound).answer == "none", "what a person said stays"
    assert change(case, "one", {"note": ""}, sound).note == ""
    assert statuses(case) == {"one": "pending"}
    with pytest.raises(CaseError, match="not a date"):
        change(case, "one", {"since": "soon"}, sound)


def test_what_changed_while_it_was_shown_is_not_accepted(case: Path) -> None:
    offer(case, made())
    (each,) = shown(case)
    change(case, "one", {"answer": "none"}, sound)
    with pytest.raises(CaseError) as error:
        accept(case, ["one"], {}, sound, shown=each.proposal)
    assert [one.code for one in error.value.problems] == ["changed-meanwhile"]


def test_a_case_that_was_broken_meanwhile_takes_nothing(case: Path) -> None:
    offer(case, made())
    with (case / "statements.csv").open("a") as file:
        file.write("broken,bs.air,perhaps,,2030-01-01,day,,,gazette,,reported,2,,x,\n")
    assert refused(case, "one") == [("bad-answer", "answer", "")]


def test_a_case_whose_question_went_meanwhile_says_so(case: Path) -> None:
    offer(case, made(question="gone", candidates="gone"))
    assert refused(case, "one") == [("unknown-question", "question", "")]
    assert [each.code for each in check(read(case))] == ["unknown-question"]
    assert run("gates", case, "--as-of", "2030-02-01").exit_code == 0, "proposals keep no command from working"


def test_a_broken_row_keeps_review_from_writing_over_it(case: Path) -> None:
    offer(case, made())
    path = case / "proposals.csv"
    path.write_text(path.read_text() + "two,rules/13,perhaps\n")
    text = path.read_text()
    for does in (
        lambda: accept(case, ["one"], {}, sound),
        lambda: reject(case, ["one"]),
        lambda: offer(case, made("x")),
    ):
        with pytest.raises(CaseError, match=r"proposals\.csv:3:state"):
            does()
    assert path.read_text() == text


@pytest.mark.parametrize("file", ["statements.csv", "sources.csv", "proposals.csv"])
def test_a_protected_table_is_left_alone(case: Path, file: str) -> None:
    offer(case, elsewhere())
    (case / file).chmod(0o444)
    with pytest.raises(RecordError, match=f"{file} is write-protected; nothing was written"):
        accept(case, ["new"], {}, sound)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is not a case folder"):
        accept(tmp_path / "none", ["x"], {}, sound)


def test_what_the_case_would_answer_is_what_it_answers_then(case: Path) -> None:
    offer(case, made(), elsewhere(answer="refused", question="bs.air"))
    for id_ in ("one", "new"):
        each = next(one for one in shown(case) if one.proposal.id == id_)
        reading = read(case)
        said = answers(reading, each.proposal, drafted(reading, each), date(2030, 4, 1))
        assert said is not None
        accept(case, [id_], {}, sound)
        again = read(case)
        now = answers(again, each.proposal, drafted(again, each), date(2030, 4, 1))
        assert now is not None
        assert now.now == said.after


def test_the_row_in_the_file_is_the_row_that_was_shown(case: Path) -> None:
    offer(case, elsewhere())
    (each,) = shown(case)
    promised = drafted(read(case), each)
    (done,) = accept(case, ["new"], {}, sound)
    assert (done.statement, done.source) == (promised.statement, promised.source)
    assert sound(read(case)).statements[-1] == done.statement
    assert cells(done.statement, STATEMENTS.columns)[0] == done.statement.id


def test_a_new_source_is_not_taken_for_another_but_a_slip_is_seen(case: Path) -> None:
    offer(case, elsewhere(source="agency-20300301-0a1b", publisher=""), made("two", source="page-2030301"))
    assert ("missing", "publisher", "") in refused(case, "new")
    assert ("missing", "publisher", "source=page-20300301") in refused(case, "two")
