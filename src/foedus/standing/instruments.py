"""What instruments answer of themselves: who signed and ratified them, and where their clauses stand on the scales."""

from __future__ import annotations

from datetime import date

from foedus.model.answer import Answer
from foedus.model.instruments import SCALES, Bond, Instrument
from foedus.model.nouns import Source
from foedus.model.tables import Tables
from foedus.model.values import Quantity, Standard, Value

_OFFICIAL_GRADES = ("A", "B")
_OFFICIAL_KINDS = ("official", "law", "treaty")
_NEVER_DECIDING = ("E", "F")


def is_of_instrument(question: str) -> bool:
    """Whether a question is one that instruments give rise to, going by its name."""
    first, _, rest = question.partition(".")
    return first in ("signed", "ratified") or (first == "binding" and rest.partition(".")[0] in SCALES)


def basis_of(source: Source) -> Standard | None:
    """On whose word a text is known: official where its own words were read well; None where nothing follows from it.

    A treaty or official page of grade A or B shows the parties' own words; all else tells of them.
    """
    if source.kind == "assumption":
        return Standard.ASSUMED
    if source.grade in _NEVER_DECIDING:
        return None
    own = source.kind in _OFFICIAL_KINDS and source.grade in _OFFICIAL_GRADES
    return Standard.OFFICIAL if own else Standard.REPORTED


def known_from(tables: Tables, row: Instrument) -> date:
    """The day from which a case knows a text: that on which its source was published."""
    return tables.source[row.source].published


def admitted(tables: Tables, row: Instrument, *, known: date, standard: Standard) -> bool:
    """Whether a text is known by a date and may decide something on a standard."""
    basis = basis_of(tables.source[row.source])
    return basis is not None and standard.admits(basis) and known_from(tables, row) <= known


def of_instrument(tables: Tables, question: str, *, day: date, known: date, standard: Standard) -> Answer:
    """Return what the instruments of a case themselves answer to a question such as ``ratified.<instrument>.<party>``.

    Parameters
    ----------
    tables
        The case.
    question
        One of those for which `is_of_instrument` holds, and which exists.
    day, known, standard
        As for any answer.

    Notes
    -----
    What an instrument does not say is unknown: a party without a day of ratification may have ratified. Only a text
    that takes effect without ratification is known not to be ratified.
    """
    unknown = Answer(question=question, state="unknown")
    found = _said(tables, question)
    if found is None:
        return unknown
    value, since, source = found
    basis = basis_of(source)
    if basis is None or not standard.admits(basis) or source.published > known or since > day:
        return unknown
    return Answer(question=question, state="known", value=value, basis=basis, since=since)


def days_of_instrument(tables: Tables, question: str, known: date) -> list[date]:
    """Return the days on which what the instruments answer may change, as known at a date."""
    found = _said(tables, question)
    return [] if found is None or found[2].published > known else [found[1]]


def _said(tables: Tables, question: str) -> tuple[Value, date, Source] | None:
    """The answer, from when, and the source; None where the instrument does not say."""
    first, *names = question.split(".")
    if first == "binding":
        scale, text, *clause = names
        row = tables.instrument[text]
        found = row.clause[clause[0]] if clause else row.core[1] if row.core else None
        level = found.level(scale) if found is not None else None
        if found is None or level is None:
            return None
        source = tables.source[found.source or row.source]
        return Quantity(level, level), row.signed or source.published, source
    row = tables.instrument[names[0]]
    return _bond(tables, row, row.party[names[1]], ratified=first == "ratified")


def _bond(tables: Tables, row: Instrument, bond: Bond, *, ratified: bool) -> tuple[Value, date, Source] | None:
    source = tables.source[bond.source or row.source]
    on = bond.ratified if ratified else bond.signed
    if on is not None:
        return "yes", on, source
    if ratified and row.ratification == "none":
        return "no", row.signed or source.published, source
    return ("no", source.published, source) if row.text == "none" else None
