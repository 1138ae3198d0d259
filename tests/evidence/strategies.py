"""Random statements on one question: few witnesses, few days, so that every step of the fold has work to do."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from hypothesis import strategies as st

from foedus.model.nouns import CaseInfo, Party, Question, Source, Statement
from foedus.model.tables import Tables
from foedus.model.values import AnswerType, Standard

BASE = date(2025, 9, 1)
OFFSETS = (0, 1, 2, 7, 8, 9, 15, 16, 25)
HORIZON = range(27)
KNOWN = (0, 2, 8, 16, 30)
INFO = CaseInfo(format=1, id="case", title="A case", question="How sturdy?", c_day="deploy")
PARTIES = tuple(Party(id=each, name=f"Country {each}", role="member", source="s0") for each in ("XA", "XB", "XC"))
QUANTITIES = ("2", "1..3", "3..5", "..4", "4..", "6", "2.0")


def at(offset: int) -> date:
    """The day so many days after the first one."""
    return BASE + timedelta(days=offset)


def source(
    number: int | str, *, grade: str | None = "A", wire: str = "", published: int = 0, kind: str = "official"
) -> Source:
    """A source called s<number>."""
    words = {"title": "A text", "publisher": "A paper", "published": at(published), "grade": grade}
    return Source.model_validate({"id": f"s{number}", **words, "wire": wire, "kind": kind})


def statement(number: int | str, answer: str, stated: int = 0, /, **changes: object) -> Statement:
    """A statement called t<number> on the question q, official and by XA, unless `changes` says otherwise."""
    row: dict[str, object] = {
        "id": f"t{number}",
        "question": "q",
        "answer": answer,
        "stated_on": at(stated),
        "speaker": "Ann",
        "speaker_party": "XA",
        "source": "s0",
        "basis": "official",
        "credibility": 1,
        "paraphrase": "Some words.",
    }
    row.update(changes)
    if isinstance(row.get("since"), int):
        row["since"] = at(int(str(row["since"])))
    return Statement.model_validate(row)


def tables(
    *statements: Statement,
    kind: Literal["state", "event"] = "state",
    type_: AnswerType = "yes_no",
    sources: tuple[Source, ...] = (source(0),),
) -> Tables:
    """A case of one question q, about XA and XB."""
    question = Question(id="q", words="What is so?", type=type_, kind=kind, about=("XA", "XB"))
    return Tables(info=INFO, sources=sources, parties=PARTIES, questions=(question,), statements=statements)


@st.composite
def sources_of_a_case(draw: st.DrawFn) -> tuple[Source, ...]:
    """Three sources; grades and wires repeat, E and F occur."""
    grades = st.sampled_from(["A", "A", "B", "C", "C", "D", "E", "F", None])
    return tuple(
        source(
            number,
            grade=draw(grades),
            wire=draw(st.sampled_from(["", "AFP"])),
            published=draw(st.sampled_from([0, 0, 2, 9])),
        )
        for number in range(3)
    )


@st.composite
def statements_on(draw: st.DrawFn, number: int, answers: tuple[str, ...], bases: tuple[str, ...]) -> Statement:
    """One statement with everything the fold looks at drawn at random."""
    speaker, party = draw(st.sampled_from([("", None), ("Ann", "XA"), ("ann", "XA"), ("Bob", "XB"), ("Cy", "XC")]))
    day = st.sampled_from(OFFSETS)
    return statement(
        f"{draw(st.sampled_from('abc'))}{number}",
        draw(st.sampled_from(answers)),
        draw(day),
        since=draw(st.none() | day),
        speaker=speaker,
        speaker_party=draw(st.sampled_from([party, party, party, None])),
        source=f"s{draw(st.integers(0, 2))}",
        via=draw(st.sampled_from([None, None, None, "s1"])),
        basis=draw(st.sampled_from(bases)),
        credibility=draw(st.sampled_from([1, 1, 1, 2, 2, 3, 4, 5, 6])),
    )


@st.composite
def cases(draw: st.DrawFn, bases: tuple[str, ...] = tuple(Standard), most: int = 7) -> Tables:
    """A case of one question, with up to `most` statements on it."""
    type_: AnswerType = draw(st.sampled_from(["yes_no", "yes_no", "count"]))
    kind: Literal["state", "event"] = draw(st.sampled_from(["state", "event"]))
    answers = ("yes", "no") if type_ == "yes_no" else QUANTITIES
    weighted = draw(st.sampled_from([bases, bases[:2], bases[:1], bases[1:2] or bases]))
    count = draw(st.integers(0, most))
    rows = tuple(draw(statements_on(number, answers, weighted)) for number in range(count))
    return tables(*rows, kind=kind, type_=type_, sources=draw(sources_of_a_case()))
