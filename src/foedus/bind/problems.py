"""Mistakes in instruments.toml."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem, nearest
from foedus.evidence.mistakes import long_quote, no_answer, unknown
from foedus.model.instruments import EVERY_PARTY, SCALES, SIGNED_KINDS, Ceiling, Clause, Instrument
from foedus.model.tables import Tables, canonical

TABLE = "instruments"
_PERSONS = "persons"


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in the instruments of a case."""
    for row in tables.instruments:
        yield from _sources(tables, row)
        yield from _parties(tables, row)
        yield from _dates(tables, row)
        yield from _signed(row)
        yield from _ratification_cycle(row)
        yield from _cores(row)
        for id_, clause in row.clause.items():
            yield from _clause(tables, row, f"{row.id}.clause.{id_}", clause)


def _sources(tables: Tables, row: Instrument) -> Iterator[Problem]:
    cited = [(row.id, row.source)]
    cited += [(f"{row.id}.party.{party}", bond.source) for party, bond in row.party.items() if bond.source]
    cited += [(f"{row.id}.clause.{id_}", clause.source) for id_, clause in row.clause.items() if clause.source]
    for key, source in cited:
        if source not in tables.source:
            yield unknown("source", source, tables.source, TABLE, key, "source")


def _parties(tables: Tables, row: Instrument) -> Iterator[Problem]:
    named = [(row.id, "protects", party) for party in row.protects]
    named += [(f"{row.id}.party", party, party) for party in row.party]
    for party, bond in row.party.items():
        named += [(f"{row.id}.party.{party}", "after", each) for each in bond.after]
    for key, column, party in named:
        if party not in tables.party:
            yield unknown("party", party, tables.party, TABLE, key, column)


def _dates(tables: Tables, row: Instrument) -> Iterator[Problem]:
    for party, bond in row.party.items():
        key = f"{row.id}.party.{party}"
        if bond.signed is not None and bond.ratified is not None and bond.ratified < bond.signed:
            yield _upside_down(key, "ratified", f"{bond.ratified} before {bond.signed}", "a day after it signed")
        known = tables.party.get(party)
        acts = [(name, day) for name, day in (("signed", bond.signed), ("ratified", bond.ratified)) if day is not None]
        for name, day in acts:
            if known is not None and known.since is not None and day < known.since:
                yield Problem(
                    code="before-party",
                    says=f"{known.name} did not exist yet on that day.",
                    table=TABLE,
                    key=key,
                    column=name,
                    found=day.isoformat(),
                    expected=f"a day from {known.since.isoformat()} on, since when parties.csv has it",
                )
    if row.signed is not None and row.in_force is not None and row.in_force < row.signed:
        yield _upside_down(row.id, "in_force", f"{row.in_force} before {row.signed}", "a day on which it was signed")
    if row.in_force is not None and row.ended is not None and row.ended <= row.in_force:
        yield _upside_down(row.id, "ended", f"{row.ended} after {row.in_force}", "a day after it came into force")


def _upside_down(key: str, column: str, found: str, expected: str) -> Problem:
    return Problem(
        code="upside-down",
        says="These days are the wrong way round.",
        table=TABLE,
        key=key,
        column=column,
        found=found,
        expected=expected,
    )


def _signed(row: Instrument) -> Iterator[Problem]:
    signed = [party for party, bond in row.party.items() if bond.signed is not None]
    if row.kind in SIGNED_KINDS and not signed:
        yield Problem(
            code="nobody-signed",
            says=f"Nobody signed this {row.kind}.",
            table=TABLE,
            key=row.id,
            column="party",
            found="no party with a day on which it signed",
            expected='[<instrument>.party] with FR = { signed = "2026-01-06" }, or kind statement, draft or demand',
        )
    if row.kind not in SIGNED_KINDS and signed:
        yield Problem(
            code="signed-draft",
            says=f"A {row.kind} is not signed.",
            table=TABLE,
            key=row.id,
            column="kind",
            found=f"{row.kind}, signed by {', '.join(signed)}",
            expected="one of " + ", ".join(SIGNED_KINDS),
        )


def _ratification_cycle(row: Instrument) -> Iterator[Problem]:
    """A party that ratifies only once others have must not be waited for by them."""
    for party in row.party:
        way = _way_back(row, party)
        if way and party == min(way):  # each circle once
            yield Problem(
                code="ratification-cycle",
                says="These parties wait for each other's ratification, so none can be the first.",
                table=TABLE,
                key=f"{row.id}.party.{party}",
                column="after",
                found=" -> ".join(way),
                expected="at least one of them that waits for none of the others",
            )


def _cores(row: Instrument) -> Iterator[Problem]:
    cores = [id_ for id_, clause in row.clause.items() if clause.core]
    for id_ in cores[1:]:
        yield Problem(
            code="two-cores",
            says="Only one clause of a text can be the one that says what is done on an attack.",
            table=TABLE,
            key=f"{row.id}.clause.{id_}",
            column="core",
            found=" and ".join(cores),
            expected=f"core = true in {cores[0]} alone",
        )


def _way_back(row: Instrument, goal: str) -> list[str]:
    """The shortest way along `after` from a party back to itself; empty if there is none."""
    ways = [[goal, each] for each in row.party[goal].after]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        if way[-1] == goal:
            return way
        if way[-1] not in seen and way[-1] in row.party:
            seen.add(way[-1])
            ways.extend([*way, each] for each in row.party[way[-1]].after)
    return []


def _clause(tables: Tables, row: Instrument, key: str, clause: Clause) -> Iterator[Problem]:
    for column, parties in (("party", clause.party), ("to", clause.to)):
        for each in parties:
            if each != EVERY_PARTY and each not in tables.party:
                yield unknown("party", each, [*tables.party, EVERY_PARTY], TABLE, key, column)
    if not row.duty_holders(clause):
        yield Problem(
            code="no-duty-holder",
            says="Nobody owes what this clause asks for.",
            table=TABLE,
            key=key,
            column="party",
            found="every party of a text that names none" if clause.party else "nobody",
            expected=f'ids of parties, or "{EVERY_PARTY}" for those under [{row.id}.party]',
        )
    yield from long_quote(clause.quote, TABLE, key, "none")
    if row.text == "unseen" and any(clause.level(scale) is not None for scale in SCALES):
        yield Problem(
            code="unseen-level",
            says="A text that nobody has seen has no level on a scale.",
            table=TABLE,
            key=key,
            column=next(scale for scale in SCALES if clause.level(scale) is not None),
            found=f'a level, and text = "{row.text}"',
            expected='no level, or text = "excerpts"',
        )
    if clause.ceiling is not None:
        yield from _ceiling(tables, f"{key}.ceiling", clause.ceiling)


def _ceiling(tables: Tables, key: str, ceiling: Ceiling) -> Iterator[Problem]:
    for column, parties in (("party", (ceiling.party,)), ("of", ceiling.of)):
        for each in parties:
            if each not in tables.party:
                yield unknown("party", each, tables.party, TABLE, key, column)
    units = {_PERSONS}
    for id_ in ceiling.capability:
        capability = tables.capability.get(id_)
        if capability is None:
            yield unknown("capability", id_, tables.capability, TABLE, key, "capability")
            continue
        units = {capability.unit} | ({_PERSONS} if capability.personnel is not None else set())
        if ceiling.unit not in units:
            yield _unit(key, ceiling.unit, units, f"the capability {id_}")
    if not ceiling.capability and ceiling.unit != _PERSONS:
        yield _unit(key, ceiling.unit, units, "a cap on all forces")
    for column, asked in (("denies", tuple(ceiling.denies)), ("bounds", ceiling.bounds)):
        for name in asked:
            if canonical(name) not in tables.question:
                yield unknown("question", name, tables.question, TABLE, key, column)
    for name, value in ceiling.denies.items():
        question = tables.question.get(canonical(name))
        if question is not None:
            yield from no_answer(question, value, TABLE, key, "denies")
    for name in ceiling.bounds:
        question = tables.question.get(canonical(name))
        if question is not None and question.type not in ("count", "range"):
            yield Problem(
                code="ceiling-unit",
                says="A cap bounds only a question that is answered with a number.",
                table=TABLE,
                key=key,
                column="bounds",
                found=f"{name}, a question of type {question.type}",
                expected="a question of type count or range",
            )


def _unit(key: str, found: str, units: set[str], what: str) -> Problem:
    return Problem(
        code="ceiling-unit",
        says=f"This cap is counted in another unit than {what}.",
        table=TABLE,
        key=key,
        column="unit",
        found=found,
        expected=" or ".join(sorted(units)),
        nearest=nearest(found, units),
    )
