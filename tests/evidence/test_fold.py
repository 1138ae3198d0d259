"""Each step of the fold on a case that shows it."""

from __future__ import annotations

from foedus.evidence.index import Evidence
from foedus.model.answer import Answer
from foedus.model.nouns import Statement
from foedus.model.values import Quantity, Standard
from tests.evidence.strategies import at, source, statement, tables

OFFICIAL, REPORTED, ASSUMED = Standard
AFP = {"speaker": "", "speaker_party": None, "basis": "reported"}
BOB = {"speaker": "Bob", "speaker_party": "XB"}
CY = {"speaker": "Cy", "speaker_party": "XC", "basis": "reported"}
DEE = {"speaker": "Dee", "speaker_party": "XC", "basis": "reported"}


def on(standard: Standard, *rows: Statement, kind: str = "state", day: int = 20, number: bool = False) -> Answer:
    case = tables(*rows, kind="event" if kind == "event" else "state", type_="count" if number else "yes_no")
    return Evidence(case).fold("q", day=at(day), known=at(30), standard=standard)


def test_nobody_says() -> None:
    answer = on(ASSUMED)
    assert (answer.state, answer.value, answer.says) == ("unknown", None, "unknown")


def test_a_statement_counts_from_the_day_it_holds_even_before_it_is_made() -> None:
    rows = [statement(1, "yes", 10, since=5)]
    assert on(OFFICIAL, *rows, day=4).state == "unknown"
    assert on(OFFICIAL, *rows, day=5).value == "yes"


def test_an_older_word_of_a_witness_is_replaced_by_its_own_newer_one_only() -> None:
    rows = [statement(1, "yes", 0, **CY), statement(2, "no", 9, **CY)]
    assert on(REPORTED, *rows).value == "no"
    other = [statement(1, "yes", 3, **CY), statement(2, "no", 9, **DEE)]
    assert on(REPORTED, *other).state == "disputed"


def test_two_answers_of_one_witness_on_one_day_are_disputed_however_credible_each_is() -> None:
    for kind in ("state", "event"):
        for changes in ({}, CY):
            rows = [statement(1, "yes", 3, **changes), statement(2, "no", 3, **changes, credibility=3)]
            answer = on(REPORTED, *rows, kind=kind)
            assert answer.state == "disputed", (kind, changes)
            assert [option.statements for option in answer.options] == [("t2",), ("t1",)]


def test_a_witness_reported_words_older_than_its_official_ones_are_dropped() -> None:
    rows = [statement(1, "no", 3, basis="reported"), statement(2, "yes", 4)]
    answer = on(REPORTED, *rows, kind="event")
    assert (answer.state, answer.value, answer.contested_by) == ("known", "yes", ())


def test_the_better_basis_decides_however_old() -> None:
    rows = [statement(1, "yes", 9), statement(2, "no", 2, **CY)]
    answer = on(REPORTED, *rows)
    assert (answer.value, answer.basis, answer.contested_by) == ("yes", OFFICIAL, ())


def test_a_state_takes_the_newest_and_an_event_the_more_credible() -> None:
    rows = [statement(1, "yes", 0, credibility=1), statement(2, "no", 15, **BOB, credibility=3)]
    assert on(OFFICIAL, *rows).value == "no"
    assert on(OFFICIAL, *rows, kind="event").value == "yes"


def test_of_two_states_since_one_day_the_one_stated_later_is_newer() -> None:
    rows = [statement(1, "yes", 8, since=3), statement(2, "no", 5, **BOB, since=3)]
    assert on(OFFICIAL, *rows).value == "yes"


def test_official_equals_that_differ_are_disputed_and_credibility_settles_it() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 3, **BOB)]
    answer = on(OFFICIAL, *rows)
    assert answer.state == "disputed"
    assert [(option.value, option.statements) for option in answer.options] == [("no", ("t2",)), ("yes", ("t1",))]
    assert on(OFFICIAL, rows[0], statement(2, "no", 3, **BOB, credibility=2)).value == "yes"


def test_credibility_6_ranks_after_3() -> None:
    rows = [statement(1, "yes", 3, credibility=6), statement(2, "no", 3, **BOB, credibility=3)]
    assert on(OFFICIAL, *rows).value == "no"


def test_reported_witnesses_dispute_each_other_within_seven_days_and_not_on_the_eighth() -> None:
    for kind in ("state", "event"):
        near = [statement(1, "yes", 9, **CY), statement(2, "no", 2, **DEE, credibility=3)]
        assert on(REPORTED, *near, kind=kind).state == "disputed"
        apart = [statement(1, "yes", 10, **CY), statement(2, "no", 2, **DEE, credibility=3)]
        assert on(REPORTED, *apart, kind=kind).value == "yes"


def test_a_report_near_any_of_the_deciding_ones_disputes_an_event() -> None:
    """Which of two equals has the smaller id does not matter."""
    for first, second in (("a", "b"), ("b", "a")):
        rows = [statement(first, "yes", 0, **CY), statement(second, "yes", 15, **AFP)]
        rows.append(statement("z", "no", 16, **DEE, credibility=3))
        assert on(REPORTED, *rows, kind="event").state == "disputed"


def test_assumptions_do_not_dispute_each_other_within_seven_days() -> None:
    rows = [
        statement(1, "yes", 5, speaker="foedus", basis="assumed"),
        statement(2, "no", 3, speaker="somebody", basis="assumed"),
    ]
    assert on(ASSUMED, *rows).value == "yes"
    assert on(REPORTED, *rows).state == "unknown"


def test_ranges_agree_if_they_have_a_value_in_common() -> None:
    rows = [statement(1, "1..3", 3), statement(2, "3..5", 3, **BOB)]
    answer = on(OFFICIAL, *rows, number=True)
    assert (answer.state, answer.value) == ("known", Quantity(1, 3))
    apart = [statement(1, "1..3", 3), statement(2, "4..", 3, **BOB)]
    assert on(OFFICIAL, *apart, number=True).state == "disputed"


def test_a_newer_report_contests_an_official_answer_and_disputes_it_on_the_reported_standard() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 8, **CY), statement(3, "no", 5, **DEE)]
    official = on(OFFICIAL, *rows)
    assert (official.value, official.contested_since, official.contested_by) == ("yes", at(5), ("t2", "t3"))
    reported = on(REPORTED, *rows)
    assert reported.state == "disputed"
    assert (reported.contested_since, reported.contested_by) == (None, ())
    assert [(option.value, option.basis) for option in reported.options] == [("yes", OFFICIAL), ("no", REPORTED)]


def test_a_report_of_the_same_day_contests_a_state_and_an_older_one_does_not() -> None:
    assert on(OFFICIAL, statement(1, "yes", 3), statement(2, "no", 3, **CY)).contested_by == ("t2",)
    assert on(OFFICIAL, statement(1, "yes", 3), statement(2, "no", 2, **CY)).contested_by == ()
    older = on(OFFICIAL, statement(1, "yes", 3), statement(2, "no", 2, **CY), kind="event")
    assert older.contested_by == ("t2",)


def test_what_cannot_be_judged_contests_nothing() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 8, **CY, credibility=6)]
    assert on(OFFICIAL, *rows).contested_by == ()
    assert on(REPORTED, *rows).value == "yes"


def test_own_later_words_relayed_supersede() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 8, basis="reported")]
    answer = on(REPORTED, *rows)
    assert (answer.state, answer.value, answer.basis) == ("known", "no", REPORTED)
    assert (answer.superseded_since, answer.since, answer.decided_by) == (at(8), at(8), ("t2",))
    assert answer.contested_by == (), "an answer is not contested by the statement that decides it"
    assert on(OFFICIAL, *rows).contested_by == ("t2",)


def test_own_words_stated_later_of_a_state_since_the_same_day_supersede() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 8, since=3, basis="reported")]
    answer = on(REPORTED, *rows)
    assert (answer.state, answer.value, answer.superseded_since) == ("known", "no", at(8))


def test_own_words_that_go_back_to_the_official_answer_leave_it_official() -> None:
    rows = [statement(1, "yes", 0), statement(2, "no", 5, basis="reported")]
    rows.append(statement(3, "yes", 16, **BOB, basis="reported"))
    answer = on(REPORTED, *rows)
    assert (answer.value, answer.basis, answer.superseded_since) == ("yes", OFFICIAL, None)
    assert answer.since == at(16), "in between it was no"
    assert on(REPORTED, *rows, day=10).value == "no"


def test_other_accounts_later_than_the_superseding_words_dispute_them() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 8, basis="reported")]
    before = on(REPORTED, *rows, statement(3, "yes", 7, **CY))
    assert (before.state, before.value) == ("known", "no")
    after = on(REPORTED, *rows, statement(3, "yes", 9, **CY))
    assert (after.state, after.superseded_since) == ("disputed", at(8))


def test_own_earlier_words_of_an_event_do_not_dispute_the_superseding_ones() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 20, basis="reported")]
    rows.append(statement(3, "yes", 1, **BOB, basis="reported"))
    answer = on(REPORTED, *rows, kind="event")
    assert (answer.state, answer.value, answer.superseded_since) == ("known", "no", at(20))


def test_own_later_words_settle_an_official_dispute() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 3, **BOB)]
    answer = on(REPORTED, *rows, statement(3, "yes", 9, basis="reported"))
    assert (answer.state, answer.value, answer.superseded_since) == ("known", "yes", at(9))


def test_grades_e_and_f_and_doubtful_statements_are_listed_only() -> None:
    sources = (source(0), source(1, grade="E"), source(2, grade="F"))
    rows = [
        statement(1, "no", 8, source="s1"),
        statement(2, "no", 8, via="s2"),
        statement(3, "no", 8, credibility=4),
        statement(4, "no", 8, credibility=5),
        statement(5, "yes", 3),
    ]
    answer = Evidence(tables(*rows, sources=sources)).fold("q", day=at(9), known=at(9), standard=OFFICIAL)
    assert (answer.value, answer.decided_by, answer.listed) == ("yes", ("t5",), ("t1", "t2", "t3", "t4"))


def test_a_run_begins_where_the_answer_was_last_another_one() -> None:
    rows = [statement(1, "yes", 0), statement(2, "no", 4), statement(3, "yes", 8), statement(4, "yes", 12)]
    assert on(OFFICIAL, *rows).since == at(8)


def test_a_run_does_not_depend_on_which_of_two_rivals_stands_first_in_the_file() -> None:
    rows = [statement(1, "yes", 3), statement(2, "no", 3, **BOB), statement(3, "yes", 9)]
    for order in (rows, rows[::-1]):
        assert on(OFFICIAL, *order).since == at(9)


def test_an_event_is_dated_by_the_first_of_the_statements_that_decide() -> None:
    rows = [statement(1, "yes", 4), statement(2, "yes", 2, **BOB)]
    assert on(OFFICIAL, *rows, kind="event").since == at(2)
