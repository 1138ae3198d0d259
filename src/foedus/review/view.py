"""What a person needs to see of a proposal: its words, its statement, what the case answers now and then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from foedus.case.journal import proposals as standing
from foedus.case.read import Reading
from foedus.evidence.entry import Entry
from foedus.evidence.fold import fold
from foedus.evidence.index import entry
from foedus.model.answer import Answer
from foedus.model.nouns import Question, Statement
from foedus.model.proposal import Proposal
from foedus.model.tables import Tables, canonical
from foedus.model.values import STANDARDS, parse_value
from foedus.review.draft import Draft, draft
from foedus.review.match import Matches
from foedus.review.texts import fetch

Status = Literal["pending", "known", "accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A proposal against the case as it stands.

    Parameters
    ----------
    proposal
        With its source settled.
    line
        Of proposals.csv.
    status
        As decided; ``known`` where it is pending and the case has the statement already.
    known
        The statement that says the same.
    """

    proposal: Proposal
    line: int
    status: Status
    known: str | None


@dataclass(frozen=True, slots=True)
class Answers:
    """What the case answers now, and what it would answer: one answer for each standard."""

    now: tuple[Answer, ...]
    after: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a proposal between what stands around them in their paragraph."""

    before: str
    words: str
    after: str


def seen(reading: Reading) -> list[Seen]:
    """Return every proposal of a case, in the order of the file.

    Raises
    ------
    CaseError
        If proposals.csv has mistakes.
    """
    rows, lines = standing(reading.folder)
    assert reading.tables is not None  # a case without mistakes has tables
    matches = Matches(reading.tables, rows)
    return [_one(matches, row, lines[row.id]) for row in rows]


def _one(matches: Matches, row: Proposal, line: int) -> Seen:
    if row.state != "pending":
        return Seen(row, line, row.state, row.statement)
    row = matches.settled(row)
    known = matches.known(row)
    return Seen(row, line, "known" if known else "pending", known)


def drafted(reading: Reading, each: Seen) -> Draft:
    """Return what accepting a proposal would add, and what keeps it from being accepted."""
    assert reading.tables is not None  # a case without mistakes has tables
    text = fetch(reading.folder, each.proposal.sha256)
    return draft(reading, each.proposal, reading.tables.statement, each.line, text)


def answers(reading: Reading, proposal: Proposal, made: Draft, day: date) -> Answers | None:
    """Return what the case answers on a day to the question of a proposal; None where there is no such question."""
    tables = reading.tables
    assert tables is not None  # a case without mistakes has tables
    asked = tables.question.get(canonical(proposal.question))
    if asked is None:
        return None
    said = [_entry(tables, asked, row) for row in tables.statements if canonical(row.question) == asked.id]
    now = _fold(asked, said, day)
    if made.statement is None:
        return Answers(now, now)
    larger = replace(tables, sources=(*tables.sources, made.source)) if made.source else tables
    return Answers(now, _fold(asked, [*said, _entry(larger, asked, made.statement)], day))


def words(folder: Path, proposal: Proposal) -> Words | None:
    """Return the words of a proposal in their paragraph; None where their text is not stored or ends before them."""
    text = fetch(folder, proposal.sha256)
    start, end = proposal.start, proposal.end
    if text is None or start is None or end is None or not start < end <= len(text):
        return None
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return Words(text[first:start], text[start:end], text[end : last if last >= 0 else len(text)])


def waiting(found: list[Seen]) -> Iterator[Seen]:
    """Yield those that wait for a decision: first those that bear on a question of the case."""
    pending = [each for each in found if each.status == "pending"]
    yield from (each for each in pending if each.proposal.question or each.proposal.asked)
    yield from (each for each in pending if not each.proposal.question and not each.proposal.asked)


def _entry(tables: Tables, asked: Question, row: Statement) -> Entry:
    return entry(tables, row, parse_value(asked.type, asked.values, row.answer), asked.about)


def _fold(asked: Question, said: Sequence[Entry], day: date) -> tuple[Answer, ...]:
    return tuple(fold(said, asked.id, asked.kind, day=day, known=day, standard=standard) for standard in STANDARDS)
