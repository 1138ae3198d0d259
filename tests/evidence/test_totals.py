"""Announced totals beside what is known of the members."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foedus.evidence.index import Evidence
from foedus.evidence.totals import Announced, announced
from foedus.model.answer import Answer
from foedus.model.nouns import Family, Question, Statement
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Quantity, Standard
from tests.evidence.strategies import INFO, PARTIES, at, source, statement

OFFICIAL, REPORTED, ASSUMED = Standard
WHO = ("XA", "XB", "XC")


def case(*rows: Statement, counts: str = "contributor.*") -> Tables:
    total = Question(id="total.nations", words="How many?", type="count", kind="event", about=("XA",), counts=counts)
    words = Question(id="total.published", words="Is the list out?", type="yes_no", about=("XA",))
    family = Family(id="contributor", words="Is {party} one?", kind="event", over=("member",))
    return Tables(
        info=INFO,
        sources=(source(0), source(1), source(2, kind="press", grade="C")),
        parties=PARTIES,
        questions=(total, words, Question(id="size", words="How big?", type="count", about=("XA",))),
        families=(family,),
        statements=rows,
    )


def total(number: int, answer: str, stated: int = 0, **changes: object) -> Statement:
    return statement(number, answer, stated, question="total.nations", **changes)


def member(party: str, answer: str = "yes", *, by: str | None = None, basis: str = "official") -> Statement:
    speaker = by or party
    about = f"contributor.{party}"
    return statement(party, answer, question=about, speaker=speaker, speaker_party=speaker, basis=basis)


def reconciled(tables: Tables, standard: Standard = REPORTED, day: int = 9) -> Announced:
    (found,) = announced(Evidence(tables), day=at(day), known=at(day), standard=standard)
    return found


def test_a_total_reconciles() -> None:
    rows = [total(1, "26"), member("XA"), member("XB", by="XC", basis="reported"), member("XC", "no")]
    found = reconciled(case(*rows))
    assert (found.by_own_word, found.named, found.unnamed) == (1, 1, 24)
    assert (found.own, found.others) == (("contributor.XA",), ("contributor.XB",))
    official = reconciled(case(*rows), OFFICIAL)
    assert (official.by_own_word, official.named, official.unnamed) == (1, 0, 25)


def test_own_words_that_are_relayed_are_own_words() -> None:
    found = reconciled(case(total(1, "2"), member("XB", basis="reported")))
    assert (found.by_own_word, found.named, found.unnamed) == (1, 0, 1)


def test_more_named_than_announced_leaves_nobody_unnamed() -> None:
    found = reconciled(case(total(1, "1"), member("XA"), member("XB")))
    assert (found.by_own_word, found.unnamed) == (2, 0)


def test_a_range_an_unknown_and_a_disputed_total_leave_the_rest_open() -> None:
    assert reconciled(case(total(1, "26..30"), member("XA"))).unnamed is None
    assert reconciled(case(member("XA"))).unnamed is None
    disputed = reconciled(case(total(1, "26"), total(2, "27", speaker="Bob"), member("XA")))
    assert (disputed.answer.state, disputed.unnamed, disputed.by_own_word) == ("disputed", None, 1)


def test_a_total_that_counts_no_family_names_nobody() -> None:
    found = reconciled(case(total(1, "26"), member("XA"), counts=""))
    assert (found.by_own_word, found.named, found.unnamed) == (None, None, None)


def test_every_source_that_states_the_deciding_total_is_named_once() -> None:
    rows = [
        total(1, "26"),
        total(2, "26", source="s1"),
        total(3, "26", 1),
        total(4, "30", 1, source="s2", speaker="Cy", speaker_party="XC", basis="reported", credibility=6),
        total(5, "26", 20, source="s2"),
        total(6, "26", 1, source="s2", since=20),
        statement(7, "26", 1, question="size", source="s2"),
    ]
    assert reconciled(case(*rows)).sources == ("s0", "s1"), (
        "not who says 30, what is said or holds later, nor another count"
    )


def test_only_counts_are_totals() -> None:
    row = statement(1, "yes", question="total.published")
    assert [each.question for each in announced(Evidence(case(row)), day=at(9), known=at(9), standard=OFFICIAL)] == [
        "total.nations"
    ]


@st.composite
def members(draw: st.DrawFn) -> list[Statement]:
    rows = []
    for party in WHO:
        answer = draw(st.sampled_from(["yes", "no", ""]))
        if answer:
            by = draw(st.sampled_from(WHO))
            basis = draw(st.sampled_from(["official", "reported"])) if by == party else "reported"
            rows.append(member(party, answer, by=by, basis=basis))
    return rows


@given(members(), st.integers(0, 5), st.sampled_from(STANDARDS))
def test_counts_reconcile(rows: list[Statement], number: int, standard: Standard) -> None:
    tables = case(total(1, str(number)), *rows)
    found = reconciled(tables, standard)
    yes = 0
    for party in WHO:
        answer = Evidence(tables).fold(f"contributor.{party}", day=at(9), known=at(9), standard=standard)
        yes += answer.value == "yes"
    assert found.answer.value == Quantity(number, number)
    assert found.by_own_word is not None
    assert found.named is not None
    assert found.unnamed is not None
    assert found.by_own_word + found.named == yes
    assert found.by_own_word + found.named + found.unnamed == max(number, yes)


def test_what_is_supposed_counts_too() -> None:
    evidence = Evidence(case(total(1, "3"), member("XA")))

    def ask(question: str) -> Answer:
        if question == "contributor.XB":
            return Answer(question=question, state="known", value="yes", supposed=True)
        return evidence.fold(question, day=at(9), known=at(9), standard=OFFICIAL)

    (found,) = announced(evidence, day=at(9), known=at(9), standard=OFFICIAL, ask=ask)
    assert (found.by_own_word, found.named, found.unnamed) == (1, 1, 1)
