"""What was said when, and about whom: counts by week for the chart, and the statements that decide today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from foedus.model.nouns import Statement
from foedus.model.tables import Tables, canonical
from foedus.model.values import Standard
from foedus.results import Assessment
from foedus.rules.evaluate import Why


@dataclass(frozen=True)
class Week:
    """How many statements of one basis were made about one lane in the week from `start`, and the first of them."""

    start: date
    lane: str
    basis: Standard
    count: int
    first: str


@dataclass(frozen=True)
class Timeline:
    """The counts, the lanes from top to bottom, and the statements that decide gates, strands and totals."""

    lanes: tuple[str, ...]
    weeks: tuple[Week, ...]
    deciding: tuple[Statement, ...]


def timeline(result: Assessment, statements: Iterable[Statement]) -> Timeline:
    """Return the timeline of the statements given, which are those known by the date of the assessment.

    Assumptions have no place in it: their dates are chosen, not found.
    """
    tables = result.tables
    said = [row for row in statements if row.basis is not Standard.ASSUMED]
    found: dict[tuple[date, str, Standard], list[Statement]] = {}
    for row in said:
        found.setdefault((_monday(row.stated_on), _lane(tables, row.question), row.basis), []).append(row)
    deciding = _deciding(result)
    return Timeline(
        lanes=tuple(lane for lane in _lanes(tables) if any(key[1] == lane for key in found)),
        weeks=tuple(Week(*key, len(rows), rows[0].id) for key, rows in sorted(found.items())),
        deciding=tuple(row for row in said if row.id in deciding),
    )


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _lanes(tables: Tables) -> list[str]:
    return [
        "The plan and its texts",
        "Members",
        *(_named(tables, role) for role in ("backstop", "beneficiary", "adversary")),
    ]


def _named(tables: Tables, role: str) -> str:
    return " and ".join(party.name for party in tables.parties if party.role == role)


def _lane(tables: Tables, question: str) -> str:
    """Whom a question is about; what is about an adversary and others is the adversary's, as a truce is."""
    asked = tables.question.get(canonical(question))
    roles = {tables.party[party].role for party in (asked.about if asked else ()) if party in tables.party}
    for role in ("adversary", "backstop", "beneficiary"):
        if role in roles:
            return _named(tables, role)
    return "Members" if roles and len(asked.about if asked else ()) == 1 else "The plan and its texts"


def _deciding(result: Assessment) -> set[str]:
    """Statements on which shared gates, strands and announced totals rest today, as reported."""
    on = result.on(Standard.REPORTED)
    found: set[str] = set()
    for state in on.gates:
        if state.gate.party is None:
            found.add(state.gate.statement)
            found.update(_leaves(state.why))
    for strand in on.strands:
        found.update(strand.answer.decided_by if strand.answer else ())
    for total in on.announced:
        found.update(total.answer.decided_by)
    return found


def _leaves(why: Why) -> Iterable[str]:
    yield from why.statements
    for part in why.parts:
        yield from _leaves(part)
