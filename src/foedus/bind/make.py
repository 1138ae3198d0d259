"""What the instruments of a case bind whom to, on one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foedus.bind.ceilings import Contradiction, ceilings
from foedus.bind.questions import Against, TestAnswer, against, budapest
from foedus.errors import ArgumentError, nearest
from foedus.evidence.index import Evidence
from foedus.model.answer import Answer
from foedus.model.instruments import Instrument
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard
from foedus.standing.instruments import admitted, basis_of
from foedus.standing.suppose import Supposition
from foedus.standing.view import View

# Official words and reports: what a text says is no matter of assumption.
STANDARD = Standard.REPORTED


@dataclass(frozen=True, kw_only=True)
class Bound:
    """One instrument as it stands.

    Parameters
    ----------
    row
        The instrument.
    basis
        Whether its words were read at a source that shows them, or are told by others.
    signed_by, ratified_by
        Parties that have by then.
    test
        The Budapest test.
    """

    row: Instrument
    basis: Standard
    signed_by: tuple[str, ...]
    ratified_by: tuple[str, ...]
    test: tuple[TestAnswer, ...]


@dataclass(frozen=True, kw_only=True)
class Binding:
    """The instruments of a case on one day.

    Parameters
    ----------
    tables, as_of, suppose
        The case, the day asked about, and what was supposed.
    instruments
        Those that are known by then and were asked for, in the order of the file.
    later
        Ids of those that the case knows only from a later day.
    against
        Each compared with one of them, question by question.
    ceilings
        What contradicts the ceilings of those asked for.
    limits
        On each standard, the questions that those ceilings deny or bound: that there are no limits is an answer
        with a source, never what is left when no ceiling was found.
    """

    tables: Tables
    as_of: date
    suppose: tuple[Supposition, ...]
    instruments: tuple[Bound, ...]
    later: tuple[str, ...]
    against: tuple[Against, ...]
    ceilings: tuple[Contradiction, ...]
    limits: tuple[tuple[Standard, Answer], ...]


def bind(
    evidence: Evidence,
    *,
    as_of: date,
    instruments: Iterable[str] = (),
    other: str | None = None,
    suppose: Iterable[Supposition] = (),
) -> Binding:
    """Say what each instrument binds whom to.

    Parameters
    ----------
    evidence
        The indexed statements of a case without problems.
    as_of
        The day asked about; only what was known by then counts.
    instruments
        Ids; all that are known by then if none is given.
    other
        The instrument to compare each with.
    suppose
        Suppositions, such as ``ratified.<instrument>.<party>=yes``.

    Raises
    ------
    ArgumentError
        If an instrument does not exist, or is not known by then.
    """
    tables, supposed, wanted = evidence.tables, tuple(suppose), tuple(instruments)
    views = [View(evidence, day=as_of, known=as_of, standard=each, suppose=supposed) for each in STANDARDS]
    view = next(each for each in views if each.standard is STANDARD)
    known = [row for row in tables.instruments if admitted(tables, row, known=as_of, standard=STANDARD)]
    for id_ in (*wanted, *((other,) if other else ())):
        _there(tables, id_, known, as_of)
    bound = {row.id: _bound(view, row) for row in known if not wanted or row.id in wanted or row.id == other}
    shown = tuple(each for id_, each in bound.items() if not wanted or id_ in wanted)
    compared = [
        pair
        for each in shown
        if other is not None and each.row.id != other
        for pair in against(each.row, each.test, other, bound[other].test)
    ]
    asked = {each.row.id for each in shown}
    return Binding(
        tables=tables,
        as_of=as_of,
        suppose=supposed,
        instruments=shown,
        later=tuple(row.id for row in tables.instruments if row not in known),
        against=tuple(compared),
        ceilings=tuple(each for each in ceilings(views) if each.instrument in asked),
        limits=tuple((each.standard, each.answer(name)) for name in _limits(shown) for each in views),
    )


def _limits(shown: Iterable[Bound]) -> list[str]:
    caps = [clause.ceiling for each in shown for clause in each.row.clause.values() if clause.ceiling is not None]
    return list(dict.fromkeys(name for cap in caps for name in (*cap.denies, *cap.bounds)))


def _bound(view: View, row: Instrument) -> Bound:
    def did(act: str) -> tuple[str, ...]:
        return tuple(party for party in row.party if view.answer(f"{act}.{row.id}.{party}").value == "yes")

    basis = basis_of(view.tables.source[row.source])
    assert basis is not None  # it was admitted
    return Bound(row=row, basis=basis, signed_by=did("signed"), ratified_by=did("ratified"), test=budapest(view, row))


def _there(tables: Tables, id_: str, known: list[Instrument], as_of: date) -> None:
    if id_ not in tables.instrument:
        names = ", ".join(tables.instrument) or "none: the case has no instruments.toml"
        raise ArgumentError("There is no such instrument.", id_, f"one of {names}", nearest(id_, tables.instrument))
    if tables.instrument[id_] not in known:
        first = tables.source[tables.instrument[id_].source].published.isoformat()
        raise ArgumentError(
            f"This instrument is not known on {as_of.isoformat()}.", id_, f"a day from {first} on (--as-of)"
        )
