"""Every mistake in sources, parties, questions and statements, with its words, key and column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foedus.errors import Problem
from foedus.evidence.problems import problems
from foedus.model.nouns import Approval, Family, Party, PledgeVersion, Question
from foedus.model.tables import Tables
from tests.evidence.strategies import PARTIES, source, statement, tables

SOUND = tables(statement(1, "yes", 3), sources=(source(0, published=9), source(1, grade="C", published=9)))


def only(case: Tables) -> Problem:
    """The one mistake of a case; a second one fails the test."""
    (found,) = problems(case)
    return found


def place(found: Problem) -> tuple[str, str, str, str]:
    return (found.code, found.table, found.key, found.column)


def with_statement(answer: str = "yes", stated: int = 3, /, **changes: object) -> Tables:
    return replace(SOUND, statements=(statement(1, answer, stated, **changes),))


def with_question(**changes: object) -> Tables:
    row = {"id": "other", "words": "What?", "type": "yes_no", "about": ("XA",), **changes}
    return replace(SOUND, questions=(*SOUND.questions, Question.model_validate(row)))


def with_family(**changes: object) -> Tables:
    row = {"id": "ready", "words": "Is {party} ready?", "over": ("member",), **changes}
    return replace(SOUND, families=(Family.model_validate(row),))


def test_a_sound_case_has_no_mistakes() -> None:
    assert list(problems(SOUND)) == []
    assert list(problems(with_family(size=3, size_statement="t1"))) == []
    assert list(problems(with_question(counts="endorsed.*", type="count"))) == []


def test_no_grade() -> None:
    found = only(replace(SOUND, sources=(*SOUND.sources, source(2, grade=None))))
    assert place(found) == ("no-grade", "sources", "s2", "grade")
    assert (found.says, found.expected) == ("A source that is not an assumption needs a grade.", "A, B, C, D, E or F")
    assert list(problems(replace(SOUND, sources=(*SOUND.sources, source(2, grade=None, kind="assumption"))))) == []


def test_unknown_source_of_a_party() -> None:
    party = Party(id="XD", name="Country XD", role="member", source="S1")
    found = only(replace(SOUND, parties=(*PARTIES, party)))
    assert place(found) == ("unknown-source", "parties", "XD", "source")
    assert (found.says, found.found, found.nearest) == ("This source does not exist.", "S1", "s1")
    assert found.expected == "the id of a source"


@pytest.mark.parametrize("column", ["about", "hinges_on"])
def test_unknown_party_that_a_question_is_about_or_hinges_on(column: str) -> None:
    assert list(problems(with_question(**{column: ("XA",)}))) == []
    found = only(with_question(**{column: ("XA", "XE")}))
    assert place(found) == ("unknown-party", "questions", "other", column)
    assert (found.says, found.found) == ("This party does not exist.", "XE")
    assert found.nearest in ("XA", "XB", "XC")


def test_unknown_family_that_a_total_counts() -> None:
    found = only(with_question(type="count", counts="endorsd.*"))
    assert place(found) == ("unknown-family", "questions", "other", "counts")
    assert (found.says, found.nearest) == ("This family does not exist.", "endorsed.*")


def test_no_values() -> None:
    found = only(with_question(type="class", values=("one",)))
    assert place(found) == ("no-values", "questions", "other", "values")
    assert found.says == "A class needs the values it can have."
    assert (found.found, found.expected) == ("one", "two values or more")
    assert place(only(with_family(type="class"))) == ("no-values", "questions", "family.ready", "values")


def test_values_without_class() -> None:
    found = only(with_question(type="count", values=("one", "two")))
    assert place(found) == ("values-without-class", "questions", "other", "values")
    assert (found.says, found.found) == ("Only a class has values.", "one, two")
    assert found.expected == 'no values, or type = "class" instead of count'
    assert only(with_family(values=("a", "b"))).key == "family.ready"


def test_unknown_party_or_role_of_a_family() -> None:
    found = only(with_family(over=("XA", "membr")))
    assert place(found) == ("unknown-party", "questions", "family.ready", "over")
    assert (found.found, found.nearest) == ("membr", "member")


def test_a_size_without_source() -> None:
    found = only(with_family(size=5))
    assert place(found) == ("no-source", "questions", "family.ready", "size_statement")
    assert (found.says, found.expected) == ("A size needs the statement that says so.", "the id of a statement")


def test_unknown_statement_of_a_size() -> None:
    found = only(with_family(size=5, size_statement="t12"))
    assert place(found) == ("unknown-statement", "questions", "family.ready", "size_statement")
    assert (found.says, found.found, found.nearest) == ("This statement does not exist.", "t12", "t1")


def test_size_below_named() -> None:
    found = only(with_family(size=2, size_statement="t1"))
    assert place(found) == ("size-below-named", "questions", "family.ready", "size")
    assert found.says == "The family is smaller than the number of members that are named."
    assert (found.found, found.expected) == ("2", "at least 3")


def test_size_below_named_of_the_leaders_who_endorse() -> None:
    approvals = tuple(Approval(party=each, step="leader", statement="t1") for each in ("XA", "XB"))
    case = with_family(id="endorsed", words="", over=(), size=1, size_statement="t1")
    assert place(only(replace(case, approvals=approvals))) == (
        "size-below-named",
        "questions",
        "family.endorsed",
        "size",
    )


def test_unknown_class_that_lifts_an_exclusion() -> None:
    classes = {"type": "class", "values": ("deploy", "none")}
    found = only(with_family(**classes, lifts={"no_combat": ("deplo",)}))
    assert place(found) == ("unknown-class", "questions", "family.ready", "lifts")
    assert (found.says, found.found, found.nearest) == ("This class does not exist.", "deplo", "deploy")


def test_unknown_question() -> None:
    found = only(with_statement(question="Q1"))
    assert place(found) == ("unknown-question", "statements", "t1", "question")
    assert (found.says, found.found, found.nearest) == ("This question does not exist.", "Q1", "q")


def test_unknown_source_and_via_of_a_statement() -> None:
    for column in ("source", "via"):
        found = only(with_statement(**{column: "s9"}))
        assert place(found) == ("unknown-source", "statements", "t1", column)
        assert found.found == "s9"
        assert found.nearest in ("s0", "s1")


def test_unknown_party_of_a_speaker() -> None:
    found = only(with_statement(basis="reported", speaker_party="XZ"))
    assert place(found) == ("unknown-party", "statements", "t1", "speaker_party")
    assert (found.says, found.found) == ("This party does not exist.", "XZ")


@pytest.mark.parametrize(
    ("type_", "answer", "expected", "near"),
    [
        ("yes_no", "yess", "yes or no", "yes"),
        ("class", "refuse", "one of none, refused", "refused"),
        ("count", "many", "a quantity such as 1..3, ..5000, 10000.. or 2", ""),
        ("range", "3..1", "a range that ascends, such as 1..3", ""),
        ("date", "4 September", "a date such as 2025-09-04", ""),
        ("date", "2025-09-31", "a day that exists, such as 2025-09-04", ""),
    ],
)
def test_bad_answer(type_: str, answer: str, expected: str, near: str) -> None:
    values = ("none", "refused") if type_ == "class" else ()
    case = with_question(type=type_, values=values)
    found = only(replace(case, statements=(statement(1, answer, 3, question="other"),)))
    assert place(found) == ("bad-answer", "statements", "t1", "answer")
    assert found.says == "This is no answer to other."
    assert (found.found, found.expected, found.nearest) == (answer, expected, near)


def test_derived_rung() -> None:
    pledge = PledgeVersion(id="p", statement="t1", party="XA")
    for rung in ("endorsed", "ratified"):
        case = replace(with_statement(rung, question="stage.p"), pledges=(pledge,))
        found = only(case)
        assert place(found) == ("derived-rung", "statements", "t1", "answer")
        assert found.says == "This rung follows from approvals and is never recorded."
        assert (found.found, found.expected) == (rung, "a statement on approved.<party>.<step> instead")
    assert list(problems(replace(with_statement("confirmed", question="stage.p"), pledges=(pledge,)))) == []


@pytest.mark.parametrize(("quote", "paraphrase", "word"), [("a", "b", "both"), ("", "", "neither")])
def test_quote_or_paraphrase(quote: str, paraphrase: str, word: str) -> None:
    found = only(with_statement(quote=quote, paraphrase=paraphrase))
    assert place(found) == ("quote-or-paraphrase", "statements", "t1", "quote")
    assert found.says == "A statement has a quote or a paraphrase."
    assert (found.found, found.expected) == (word, "exactly one of the two")


def test_long_quote() -> None:
    assert list(problems(with_statement(quote="word " * 10, paraphrase=""))) == []
    found = only(with_statement(quote="word " * 11, paraphrase=""))
    assert place(found) == ("long-quote", "statements", "t1", "quote")
    assert found.says == "A quote has at most ten words."
    assert (found.found, found.expected) == ("11 words", "ten words or fewer, or a paraphrase")


def test_assumed_basis() -> None:
    found = only(with_statement(basis="assumed"))
    assert place(found) == ("assumed-basis", "statements", "t1", "basis")
    assert found.says == "An assumption, and nothing else, is assumed."
    assert found.found == "assumed with a source of kind official"
    assert found.expected == "basis assumed with a source of kind assumption, or neither"
    assumption = source(2, grade=None, kind="assumption", published=9)
    case = replace(with_statement(source="s2", basis="reported"), sources=(*SOUND.sources, assumption))
    assert only(case).found == "reported with a source of kind assumption"


@pytest.mark.parametrize(("party", "words"), [("XC", "XC"), (None, "nobody")])
def test_official_not_own(party: str | None, words: str) -> None:
    found = only(with_statement(speaker_party=party))
    assert place(found) == ("official-not-own", "statements", "t1", "basis")
    assert found.says == "Official are only the words or the act of a party the question is about."
    assert found.found == f"official, spoken for {words}"
    assert found.expected == "a speaker_party among XA, XB, or basis reported"


@pytest.mark.parametrize(("cited", "poor"), [({"source": "s1"}, "s1"), ({"via": "s1"}, "s1")])
def test_official_grade(cited: dict[str, str], poor: str) -> None:
    found = only(with_statement(**cited))
    assert place(found) == ("official-grade", "statements", "t1", "basis")
    assert found.says == "Official words are read at a source graded A or B."
    assert (found.found, found.expected) == (
        f"official, read at {poor} graded C",
        "a better source, or basis reported",
    )
    better = (source(0, grade="B", published=9), source(1, grade="B", published=9))
    assert list(problems(replace(with_statement(**cited), sources=better))) == []


def test_published_before_stated() -> None:
    found = only(with_statement("yes", 12))
    assert place(found) == ("published-before-stated", "statements", "t1", "stated_on")
    assert found.says == "A source cannot carry words before they were said."
    assert (found.found, found.expected) == ("2025-09-13", "a day up to 2025-09-10, when s0 was published")
    assert list(problems(with_statement("yes", 12, date_precision="month"))) == []


def test_every_mistake_is_reported_at_once() -> None:
    rows = (statement(1, "perhaps", 3), statement(2, "yes", 12, via="s9", paraphrase=""))
    codes = [(each.key, each.code) for each in problems(replace(SOUND, statements=rows))]
    assert codes == [("t1", "bad-answer"), ("t2", "unknown-source"), ("t2", "quote-or-paraphrase")]
