"""Laws that hold for any statements whatever."""

from __future__ import annotations

import dataclasses
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.evidence.index import Evidence
from foedus.model.answer import Answer
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard, agree
from tests.evidence.strategies import KNOWN, at, cases, source, statement, tables

DAYS = st.sampled_from([at(day) for day in (2, 8, 9, 15, 16, 17, 25, 26)])
DATES = st.sampled_from([at(day) for day in KNOWN[1:]])
STANDARD = st.sampled_from(STANDARDS)
QUICK = settings(max_examples=300)


def fold(case: Tables, day: date, known: date, standard: Standard) -> Answer:
    return Evidence(case).fold("q", day=day, known=known, standard=standard)


def only(case: Tables, keep: set[str]) -> Tables:
    """The same case with only some of its statements."""
    return Tables(
        info=case.info,
        sources=case.sources,
        parties=case.parties,
        questions=case.questions,
        statements=tuple(row for row in case.statements if row.id in keep),
    )


@QUICK
@given(cases(), DAYS, DATES, STANDARD, st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(case: Tables, day: date, known: date, standard: Standard, dice: object) -> None:
    rows = list(case.statements)
    dice.shuffle(rows)  # type: ignore[attr-defined]
    kind, type_ = case.questions[0].kind, case.questions[0].type
    shuffled = tables(*rows, kind=kind, type_=type_, sources=tuple(reversed(case.sources)))
    assert fold(case, day, known, standard) == fold(shuffled, day, known, standard)


@QUICK
@given(cases(), DAYS, DATES)
def test_widening_changes_a_known_answer_only_through_own_later_words_or_to_disputed(
    case: Tables, day: date, known: date
) -> None:
    narrow, middle, wide = (fold(case, day, known, standard) for standard in STANDARDS)
    if narrow.state == "known":
        if middle.state == "known" and middle.value != narrow.value:
            about = case.questions[0].about
            by = [case.statement[each] for each in middle.decided_by]
            official = [case.statement[each] for each in narrow.decided_by]
            assert middle.superseded_since == min(row.stated_on for row in by)
            for row in by:
                assert row.basis is Standard.REPORTED
                assert row.speaker_party in about
                for word in official:
                    if case.questions[0].kind == "event":
                        assert row.stated_on > word.stated_on
                    else:
                        assert (row.holds_from, row.stated_on) > (word.holds_from, word.stated_on)
        else:
            assert middle.value == narrow.value or middle.state == "disputed"
    if narrow.state == "disputed":
        assert middle.state == "disputed" or middle.superseded_since is not None
    if middle.state != "unknown":  # assumptions fill unknowns only
        assert (wide.state, wide.value, wide.basis, wide.decided_by) == (
            middle.state,
            middle.value,
            middle.basis,
            middle.decided_by,
        )
        assert wide.options == middle.options


@QUICK
@given(cases(), DAYS, DATES, STANDARD)
def test_what_is_said_was_said_by_somebody_who_counts(case: Tables, day: date, known: date, standard: Standard) -> None:
    """Unknown is never no; E, F and credibility 4-5 never decide; nothing is seen before its time."""
    answer = fold(case, day, known, standard)
    cited = {*answer.decided_by, *(each for option in answer.options for each in option.statements)}
    if answer.state == "unknown":
        assert answer.value is None
        assert answer.says == "unknown"
    else:
        assert cited
    if answer.state == "known" and answer.value is not None and answer.value in ("yes", "no"):
        assert {case.statement[each].answer for each in answer.decided_by} == {answer.value}
    for each in {*cited, *answer.contested_by, *answer.listed}:
        row = case.statement[each]
        weak = row.credibility in (4, 5) or case.source[row.source].grade in ("E", "F")
        weak = weak or (row.via is not None and case.source[row.via].grade in ("E", "F"))
        assert weak == (each in answer.listed)
        assert max(row.stated_on, case.source[row.source].published) <= known
        assert row.holds_from <= day
        if each not in answer.contested_by:
            assert standard.admits(row.basis)


@QUICK
@given(cases(), DAYS, DATES, STANDARD)
def test_rows_that_never_decide_change_nothing_but_the_list(
    case: Tables, day: date, known: date, standard: Standard
) -> None:
    poor = {row.id for row in case.sources if row.grade in ("E", "F")}
    weak = {row.id for row in case.statements if row.credibility in (4, 5) or {row.source, row.via} & poor}
    with_them = fold(case, day, known, standard)
    without = fold(only(case, {row.id for row in case.statements} - weak), day, known, standard)
    assert without.listed == ()
    assert set(with_them.listed) <= weak
    fields = [each.name for each in dataclasses.fields(Answer) if each.name != "listed"]
    assert [getattr(with_them, each) for each in fields] == [getattr(without, each) for each in fields]


@QUICK
@given(cases(), DAYS, DATES, STANDARD)
def test_what_is_not_yet_out_is_invisible(case: Tables, day: date, known: date, standard: Standard) -> None:
    out = {row.id for row in case.statements if row.stated_on <= known and case.source[row.source].published <= known}
    assert fold(case, day, known, standard) == fold(only(case, out), day, known, standard)


@QUICK
@given(cases(bases=("reported", "assumed")), DAYS, DATES)
def test_assumptions_fill_unknowns_only(case: Tables, day: date, known: date) -> None:
    reported = fold(case, day, known, Standard.REPORTED)
    assumed = fold(case, day, known, Standard.ASSUMED)
    assert fold(case, day, known, Standard.OFFICIAL).state == "unknown"
    if reported.state == "unknown":
        assert assumed.basis in (None, Standard.ASSUMED)
    else:
        assert (assumed.state, assumed.value, assumed.options) == (reported.state, reported.value, reported.options)


@QUICK
@given(cases(), DAYS, DATES, STANDARD)
def test_what_is_contested_is_a_known_official_answer(case: Tables, day: date, known: date, standard: Standard) -> None:
    answer = fold(case, day, known, standard)
    assert bool(answer.contested_by) == (answer.contested_since is not None)
    if answer.contested_by:
        assert (answer.state, answer.basis) == ("known", Standard.OFFICIAL)
        rows = [case.statement[each] for each in answer.contested_by]
        assert answer.contested_since == min(row.stated_on for row in rows)
        assert all(row.basis is Standard.REPORTED and row.credibility <= 3 for row in rows)


@QUICK
@given(cases(), DATES, STANDARD)
def test_a_run_is_unbroken(case: Tables, known: date, standard: Standard) -> None:
    """On every day from `since` to the day asked about a state has this answer, and not on the day before."""
    if case.questions[0].kind == "event":
        return
    answers = [fold(case, at(number), known, standard) for number in range(-1, 27)]
    for number, answer in enumerate(answers):
        if answer.since is not None and answer.value is not None and answer.basis is not None:
            first = (answer.since - at(-1)).days
            so = [
                other.value is not None
                and agree(other.value, answer.value)
                and (other.basis is not None and other.basis.rank <= answer.basis.rank)
                for other in answers[first - 1 : number + 1]
            ]
            assert so == [False] + [True] * (number + 1 - first)


@given(st.integers(1, 10), st.booleans())
def test_ten_copies_of_a_wire_are_one_witness(copies: int, event: bool) -> None:
    """The agency's correction replaces every copy of its first text, whoever printed it."""
    papers = tuple(source(number, grade="C", wire="AFP", kind="press") for number in range(copies))
    first = [
        statement(n, "yes", 0, speaker="", speaker_party=None, source=f"s{n}", basis="reported") for n in range(copies)
    ]
    corrected = statement("z", "no", 1, speaker="", speaker_party=None, source="s0", basis="reported")
    case = tables(*first, corrected, kind="event" if event else "state", sources=papers)
    answer = fold(case, at(5), at(5), Standard.REPORTED)
    assert (answer.state, answer.value, answer.decided_by) == ("known", "no", ("tz",))
