"""Mistakes in sources, parties, questions and statements."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem
from foedus.evidence.mistakes import long_quote, no_answer, unknown
from foedus.model.instruments import SCALES
from foedus.model.nouns import DERIVED_RUNGS, Question, Statement
from foedus.model.tables import Tables, canonical
from foedus.model.values import Standard

_OFFICIAL_GRADES = ("A", "B")


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in the evidence of a case."""
    yield from _sources(tables)
    yield from _questions(tables)
    fitting: set[tuple[str, str]] = set()  # answers that were found to fit their question
    for row in tables.statements:
        yield from _statement(tables, row, fitting)


def of_statement(tables: Tables, row: Statement) -> Iterator[Problem]:
    """Yield every mistake in one statement, which need not stand in the case."""
    yield from _statement(tables, row, set())


def _sources(tables: Tables) -> Iterator[Problem]:
    for source in tables.sources:
        if source.grade is None and source.kind != "assumption":
            yield Problem(
                code="no-grade",
                says="A source that is not an assumption needs a grade.",
                table="sources",
                key=source.id,
                column="grade",
                expected="A, B, C, D, E or F",
            )
    for party in tables.parties:
        if party.source not in tables.source:
            yield unknown("source", party.source, tables.source, "parties", party.id, "source")


def _questions(tables: Tables) -> Iterator[Problem]:
    for question in tables.questions:
        for column, parties in (("about", question.about), ("hinges_on", question.hinges_on)):
            for party in parties:
                if party not in tables.party:
                    yield unknown("party", party, tables.party, "questions", question.id, column)
        if question.counts and question.counts not in tables.members:
            yield unknown("family", question.counts, tables.members, "questions", question.id, "counts")
        yield from _values(question.id, question.type, question.values)
        yield from _reserved(question)
    roles = {party.role for party in tables.parties}
    for family in tables.families:
        key = f"family.{family.id}"
        if not family.words and family.id != "endorsed":
            yield Problem(
                code="family-without-words",
                says="A family needs the words of its question.",
                table="questions",
                key=key,
                column="words",
                expected='words = "… {party} …"; only family.endorsed goes without',
            )
        for each in family.over:
            if each not in roles and each not in tables.party:
                yield unknown("party", each, [*roles, *tables.party], "questions", key, "over")
        if family.size is not None and family.size_statement is None:
            yield Problem(
                code="no-source",
                says="A size needs the statement that says so.",
                table="questions",
                key=key,
                column="size_statement",
                expected="the id of a statement",
            )
        elif family.size_statement is not None and family.size_statement not in tables.statement:
            yield unknown("statement", family.size_statement, tables.statement, "questions", key, "size_statement")
        if family.size is not None and family.size < len(tables.members.get(f"{family.id}.*", ())):
            yield Problem(
                code="size-below-named",
                says="The family is smaller than the number of members that are named.",
                table="questions",
                key=key,
                column="size",
                found=str(family.size),
                expected=f"at least {len(tables.members[f'{family.id}.*'])}",
            )
        if family.words:
            yield from _values(key, family.type, family.values)
        for classes in family.lifts.values():
            for each in classes:
                if each not in family.values:
                    yield unknown("class", each, family.values, "questions", key, "lifts")


def _reserved(question: Question) -> Iterator[Problem]:
    """Questions that follow from pledges, approvals and instruments cannot be declared as well."""
    first, _, rest = question.id.partition(".")
    of_scale = first == "binding" and rest.partition(".")[0] in SCALES
    if of_scale or first in ("stage", "approved", "endorsed", "gate", "signed", "ratified"):
        yield Problem(
            code="reserved-question",
            says="Questions of this name follow from pledges, approvals, gates and instruments.",
            table="questions",
            key=question.id,
            column="id",
            found=question.id,
            expected="another name; docs/case-format.md says which questions exist without being declared",
        )


def _values(key: str, kind: str, values: tuple[str, ...]) -> Iterator[Problem]:
    if kind == "class" and len(values) < 2:
        yield Problem(
            code="no-values",
            says="A class needs the values it can have.",
            table="questions",
            key=key,
            column="values",
            found=", ".join(values),
            expected="two values or more",
        )
    if kind != "class" and values:
        yield Problem(
            code="values-without-class",
            says="Only a class has values.",
            table="questions",
            key=key,
            column="values",
            found=", ".join(values),
            expected=f'no values, or type = "class" instead of {kind}',
        )


def _statement(tables: Tables, row: Statement, fitting: set[tuple[str, str]]) -> Iterator[Problem]:
    question = tables.question.get(canonical(row.question))
    if question is None:
        yield unknown("question", row.question, tables.question, "statements", row.id, "question")
    elif (row.question, row.answer) not in fitting:
        wrong = list(_answer(row, question))
        yield from wrong
        if not wrong:
            fitting.add((row.question, row.answer))
    for column, cited in (("source", row.source), ("via", row.via)):
        if cited is not None and cited not in tables.source:
            yield unknown("source", cited, tables.source, "statements", row.id, column)
    if row.speaker_party is not None and row.speaker_party not in tables.party:
        yield unknown("party", row.speaker_party, tables.party, "statements", row.id, "speaker_party")
    if row.quote or not row.paraphrase:
        yield from _words(row)
    if row.source in tables.source and (row.via is None or row.via in tables.source):
        yield from _basis(tables, row, question)


def _answer(row: Statement, question: Question) -> Iterator[Problem]:
    if question.id.startswith("stage.") and row.answer in DERIVED_RUNGS:
        yield Problem(
            code="derived-rung",
            says="This rung follows from approvals and is never recorded.",
            table="statements",
            key=row.id,
            column="answer",
            found=row.answer,
            expected="a statement on approved.<party>.<step> instead",
        )
        return
    yield from no_answer(question, row.answer, "statements", row.id, "answer")


def _words(row: Statement) -> Iterator[Problem]:
    if bool(row.quote) == bool(row.paraphrase):
        found = "both" if row.quote else "neither"
        yield Problem(
            code="quote-or-paraphrase",
            says="A statement has a quote or a paraphrase.",
            table="statements",
            key=row.id,
            column="quote",
            found=found,
            expected="exactly one of the two",
        )
    else:
        yield from long_quote(row.quote, "statements", row.id, "a paraphrase")


def _basis(tables: Tables, row: Statement, question: Question | None) -> Iterator[Problem]:
    source = tables.source[row.source]
    if (source.kind == "assumption") != (row.basis is Standard.ASSUMED):
        yield Problem(
            code="assumed-basis",
            says="An assumption, and nothing else, is assumed.",
            table="statements",
            key=row.id,
            column="basis",
            found=f"{row.basis} with a source of kind {source.kind}",
            expected="basis assumed with a source of kind assumption, or neither",
        )
    if row.basis is Standard.OFFICIAL and question is not None:
        graded = [source, *([tables.source[row.via]] if row.via else [])]
        poor = [each for each in graded if each.grade not in _OFFICIAL_GRADES]
        if row.speaker_party is None or row.speaker_party not in question.about:
            yield Problem(
                code="official-not-own",
                says="Official are only the words or the act of a party the question is about.",
                table="statements",
                key=row.id,
                column="basis",
                found=f"official, spoken for {row.speaker_party or 'nobody'}",
                expected=f"a speaker_party among {', '.join(question.about) or 'none'}, or basis reported",
            )
        elif poor:
            yield Problem(
                code="official-grade",
                says="Official words are read at a source graded A or B.",
                table="statements",
                key=row.id,
                column="basis",
                found=f"official, read at {poor[0].id} graded {poor[0].grade or 'not at all'}",
                expected="a better source, or basis reported",
            )
    if row.date_precision == "day" and source.published < row.stated_on and source.kind != "assumption":
        yield Problem(
            code="published-before-stated",
            says="A source cannot carry words before they were said.",
            table="statements",
            key=row.id,
            column="stated_on",
            found=row.stated_on.isoformat(),
            expected=f"a day up to {source.published.isoformat()}, when {source.id} was published",
        )
