"""Mistakes in case.toml, gates, approvals, capabilities, pledges and exclusions."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem, nearest
from foedus.evidence.mistakes import unknown
from foedus.model.nouns import PledgeVersion
from foedus.model.tables import Tables, canonical
from foedus.rules import check


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in what stands on the evidence."""
    yield from _info(tables)
    yield from _strands_of_questions(tables)
    for gate in tables.gates:
        yield from check.problems(tables, gate.rule, "gates", gate.id)
        yield from _cited(tables, gate.statement, "gates", gate.id)
        if gate.party is not None:
            yield from _party(tables, gate.party, "gates", gate.id)
    yield from check.cycles(tables)
    for approval in tables.approvals:
        key = f"{approval.party} {approval.step}"
        yield from _party(tables, approval.party, "approvals", key)
        yield from _cited(tables, approval.statement, "approvals", key)
    for capability in tables.capabilities:
        if capability.source not in tables.source:
            yield unknown("source", capability.source, tables.source, "capabilities", capability.id, "source")
    for pledge, versions in tables.pledge_versions.items():
        yield from _pledge(tables, pledge, versions)
    for exclusion in tables.exclusions:
        key = f"{exclusion.party} {exclusion.scope} {exclusion.statement}"
        yield from _party(tables, exclusion.party, "exclusions", key)
        yield from _cited(tables, exclusion.statement, "exclusions", key)


def _info(tables: Tables) -> Iterator[Problem]:
    if tables.info.c_day not in tables.gate:
        yield unknown("gate", tables.info.c_day, tables.gate, "case", "", "c_day")
    for id_, strand in tables.info.strands.items():
        key = f"strands.{id_}"
        if (strand.gate is None) == (strand.question is None):
            yield Problem(
                code="gate-or-question",
                says="A gate or a question gives a strand its state.",
                table="case",
                key=key,
                column="gate",
                found="neither" if strand.gate is None else "both",
                expected="exactly one of the two",
            )
        if strand.gate is not None and strand.gate not in tables.gate:
            yield unknown("gate", strand.gate, tables.gate, "case", key, "gate")
        if strand.question is not None and canonical(strand.question) not in tables.question:
            yield unknown("question", strand.question, tables.question, "case", key, "question")
        for text in strand.texts or ():
            if text not in tables.instrument:
                yield unknown("instrument", text, tables.instrument, "case", key, "texts")
        if strand.texts and id_ != "binding":
            yield Problem(
                code="texts-of-another-strand",
                says="Only the strand of what binds has texts.",
                table="case",
                key=key,
                column="texts",
                found=", ".join(strand.texts),
                expected="texts under [strands.binding]",
            )


def _strands_of_questions(tables: Tables) -> Iterator[Problem]:
    """A question that gives strands their state belongs to one of them."""
    given: dict[str, list[str]] = {}
    for id_, strand in tables.info.strands.items():
        given.setdefault(strand.question or "", []).append(id_)
    for row in tables.questions:
        if row.strand is not None and row.id in given and row.strand not in given[row.id]:
            yield Problem(
                code="other-strand",
                says="The question that gives a strand its state is said to belong to another.",
                table="questions",
                key=row.id,
                column="strand",
                found=row.strand,
                expected=" or ".join(given[row.id]),
                nearest=given[row.id][0],
            )


def _pledge(tables: Tables, pledge: str, versions: tuple[PledgeVersion, ...]) -> Iterator[Problem]:
    for row in versions:
        key = f"{row.id} {row.statement}"
        yield from _cited(tables, row.statement, "pledges", key)
        if row.party is not None:
            yield from _party(tables, row.party, "pledges", key)
            if row.party != tables.pledge_party[pledge]:
                yield Problem(
                    code="pledge-changes-party",
                    says="A pledge belongs to one party.",
                    table="pledges",
                    key=key,
                    column="party",
                    found=row.party,
                    expected=f"{tables.pledge_party[pledge]}, as in its first version",
                )
        if row.capability is not None and row.capability not in tables.capability:
            yield unknown("capability", row.capability, tables.capability, "pledges", key, "capability")
        if row.rule:
            yield from check.problems(tables, row.rule, "pledges", key)
    dated = [row for row in versions if row.statement in tables.statement]
    if dated:
        first = min(dated, key=lambda row: (tables.statement[row.statement].stated_on, versions.index(row)))
        for column in ("party", "strand", "capability"):
            if getattr(first, column) is None:
                yield Problem(
                    code="incomplete-pledge",
                    says="The first version of a pledge states party, strand and capability.",
                    table="pledges",
                    key=f"{first.id} {first.statement}",
                    column=column,
                    expected=f"a {column}",
                )


def _party(tables: Tables, party: str, table: str, key: str) -> Iterator[Problem]:
    if party not in tables.party:
        yield unknown("party", party, tables.party, table, key, "party")


def _cited(tables: Tables, statement: str, table: str, key: str) -> Iterator[Problem]:
    if statement not in tables.statement:
        yield Problem(
            code="unknown-statement",
            says="The statement that is cited does not exist.",
            table=table,
            key=key,
            column="statement",
            found=statement,
            expected="the id of a statement",
            nearest=nearest(statement, tables.statement),
        )
