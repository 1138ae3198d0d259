"""The statement that a proposal would make of a case as it stands, and everything that keeps it from being one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import ValidationError

from foedus.case.append import grown
from foedus.case.draft import complete
from foedus.case.explain import explain
from foedus.case.proposed import PROPOSALS
from foedus.case.read import Reading
from foedus.errors import CaseError, Problem, nearest
from foedus.evidence import problems as evidence
from foedus.evidence.mistakes import unknown
from foedus.model.nouns import Question, Source, Statement
from foedus.model.proposal import OF_SOURCE, OF_STATEMENT, Proposal
from foedus.model.tables import Tables, canonical
from foedus.review.answers import answer, near, valid
from foedus.review.refusals import placed

_NEEDED = ("title", "publisher", "published", "kind", "grade")


@dataclass(frozen=True, slots=True)
class Draft:
    """What accepting a proposal would add.

    Parameters
    ----------
    statement
        The row; None as long as something is missing or does not fit.
    source
        The row of its source, if the case does not have it.
    problems
        What is missing or does not fit, each at its row and column of proposals.csv.
    """

    statement: Statement | None
    source: Source | None
    problems: tuple[Problem, ...]


def draft(reading: Reading, proposal: Proposal, taken: Collection[str], line: int | None, text: str | None) -> Draft:
    """Make of a proposal a whole statement, with what follows from the case filled in.

    Parameters
    ----------
    reading
        The case, without mistakes.
    proposal
        What is proposed; its source is settled (see `match`).
    taken
        Ids of statements that are taken.
    line
        Of the proposal in proposals.csv.
    text
        The text in which its words stand, where it is stored: a quote must be in it.
    """
    tables = reading.tables
    assert tables is not None  # a case without mistakes has tables
    problems = list(_missing(tables, proposal))
    source, wrong = _source(tables, proposal)
    problems += wrong
    if not _quoted(proposal, text):
        problems.append(
            Problem(
                code="not-verbatim",
                says="These words do not stand in the text.",
                column="quote",
                found=proposal.quote,
                expected="words as they stand in the text, or a paraphrase",
            )
        )
    statement = None
    if not problems:
        larger = grown(reading, (), [source]) if source else reading
        cells = {name: getattr(proposal, name) for name in OF_STATEMENT}
        cells = {name: str(value) for name, value in cells.items() if value not in (None, "")}
        if not proposal.quote and not proposal.paraphrase:
            cells["paraphrase"] = paraphrase(tables.question[canonical(proposal.question)], proposal)
        try:
            statement = complete(larger, cells, taken)
            assert larger.tables is not None  # it has grown from tables
            problems += evidence.of_statement(larger.tables, statement)
        except CaseError as error:
            problems += error.problems
    return Draft(None if problems else statement, source, tuple(placed(each, proposal, line) for each in problems))


def changed(tables: Tables, proposal: Proposal, fields: Mapping[str, str]) -> Proposal:
    """Return a proposal with other values; a blank one takes a value out.

    An answer that followed from the claim follows again when the question changes.

    Raises
    ------
    CaseError
        With every value that cannot stand in its column.
    """
    cells = {name: str(value) for name, value in proposal.model_dump(mode="json").items() if value not in (None, "")}
    if "question" in fields and "answer" not in fields:
        old, new = canonical(proposal.question), canonical(fields["question"])
        followed = not proposal.answer or (
            old in tables.question and proposal.answer == answer(tables, proposal.key, proposal.value, old)
        )
        if followed:
            follows = answer(tables, proposal.key, proposal.value, new) if new in tables.question else ""
            fields = {**fields, "answer": follows}
    for name, value in fields.items():
        cells.pop(name, None)
        if value.strip():
            cells[name] = value.strip()
    try:
        return Proposal.model_validate(cells)
    except ValidationError as error:
        raise CaseError(
            [replace(each, key=proposal.id) for each in explain(error, Proposal, "proposals", "", PROPOSALS.file, None)]
        ) from None


def paraphrase(question: Question, proposal: Proposal) -> str:
    """Say in our own words what is answered, by whom, and how surely: ``How many …? 26, says Emmanuel Macron.``"""
    said = f", says {proposal.speaker}" if proposal.speaker else ""
    sure = {"": "", "asserted": "", "denied": ""}.get(proposal.certainty, f" ({proposal.certainty})")
    on = "; on a condition" if proposal.condition and not proposal.key.startswith(("condition", "deployment")) else ""
    return f"{question.words} {proposal.answer[:1].upper()}{proposal.answer[1:].replace('_', ' ')}{said}{on}{sure}."


def _missing(tables: Tables, proposal: Proposal) -> Iterator[Problem]:
    """What only a person can say: which question, which answer, which source."""
    question = tables.question.get(canonical(proposal.question))
    candidates = [each for each in proposal.asked if each in tables.question]
    if not proposal.question:
        yield Problem(
            code="no-question",
            says="Which question of the case this answers must be chosen." if candidates else NO_QUESTION,
            column="question",
            expected="one of " + ", ".join(candidates) if candidates else "the id of a question in questions.toml",
        )
    elif question is None:
        yield unknown("question", proposal.question, tables.question, "", "", "question")
    if not proposal.answer and question is not None:
        yield Problem(
            code="no-answer",
            says=f"What this answers to {question.id} must be said.",
            column="answer",
            found=proposal.value,
            expected=valid(question),
            nearest=near(question, proposal.value),
        )
    if proposal.source is None:
        yield Problem(
            code="missing",
            says="A statement needs a source.",
            column="source",
            expected="the id of a source in sources.csv, or a new one with its title, publisher and day",
        )
    if proposal.via is not None and proposal.via not in tables.source:
        yield unknown("source", proposal.via, tables.source, "", "", "via")


_SLIP = 0.85  # likeness from which a name may be another one, misspelt
NO_QUESTION = "No question of this case is answered by it."


def _source(tables: Tables, proposal: Proposal) -> tuple[Source | None, list[Problem]]:
    """The source to add, and what is missing of it; None where the case has it."""
    if proposal.source is None or proposal.source in tables.source:
        return None, []
    cells = {name: str(value) for name in OF_SOURCE if (value := getattr(proposal, name)) not in (None, "")}
    ungraded = cells.get("kind") == "assumption"
    missing = [name for name in _NEEDED if name not in cells and not (name == "grade" and ungraded)]
    if missing:
        # only what may be a slip of the pen: what a document is proposed under is near to nothing
        near_id = nearest(proposal.source, tables.source, like=_SLIP)
        return None, [
            Problem(
                code="missing",
                says=f"The case has no source {proposal.source!r}, and a new one needs this.",
                column=name,
                expected=_EXPECTED[name],
                nearest=f"source={near_id}" if near_id else "",
            )
            for name in missing
        ]
    return Source.model_validate({"id": proposal.source, **cells}), []


_EXPECTED = {
    "title": "its title",
    "publisher": "who published it",
    "published": "the day it could first be read, such as 2025-09-04",
    "kind": "one of official, press, study, law, treaty, data, assumption",
    "grade": "A, B, C, D (unknown), E or F",
}


def _quoted(proposal: Proposal, text: str | None) -> bool:
    """Whether the quote, if there is one, stands in the text, as far as that can be seen."""
    return not proposal.quote or text is None or " ".join(proposal.quote.split()) in " ".join(text.split())
