"""Statements joined with their sources and questions once, so that folding at another date is quick."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from foedus.evidence.fold import Entry, fold
from foedus.model.answer import Answer
from foedus.model.nouns import Statement
from foedus.model.tables import Tables, canonical
from foedus.model.values import Standard, Value, parse_value

_NEVER_DECIDING = ("E", "F")


class Evidence:
    """The statements of a case, ready to be folded.

    Parameters
    ----------
    tables
        Of a case without problems; statements that do not fit their question are an error that `check` reports.
    """

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.entries: dict[str, list[Entry]] = defaultdict(list)
        self.of_statement: dict[str, Entry] = {}
        self._fields: dict[str, list[Entry]] = {}
        for row in tables.statements:
            question = tables.question[canonical(row.question)]
            value = parse_value(question.type, question.values, row.answer)
            joined = entry(tables, row, value, question.about)
            self.entries[question.id].append(joined)
            self.of_statement[row.id] = joined

    def fold(self, question: str, *, day: date, known: date, standard: Standard) -> Answer:
        """Fold the statements on a question; see `foedus.evidence.fold.fold`.

        Raises
        ------
        KeyError
            If the case has no such question.
        """
        asked = self.tables.question[canonical(question)]
        return fold(self.entries.get(asked.id, ()), asked.id, asked.kind, day=day, known=known, standard=standard)

    def fold_field(
        self,
        name: str,
        about: str,
        said: Iterable[tuple[Statement, Value]],
        *,
        day: date,
        known: date,
        standard: Standard,
    ) -> Answer:
        """Fold one field over the versions of a row, each made by the statement it cites.

        Parameters
        ----------
        name
            What the answer is to be called; one name always stands for one field of one row.
        about
            The party whose row it is.
        said
            Statements with the value each gives the field.
        """
        entries = self._fields.get(name)
        if entries is None:
            entries = self._fields[name] = [entry(self.tables, row, value, (about,)) for row, value in said]
        return fold(entries, name, "state", day=day, known=known, standard=standard)

    def admitted(self, statement: str, *, day: date, known: date, standard: Standard) -> bool:
        """Whether a statement counts by then and on this standard, and may decide something."""
        joined = self.of_statement[statement]
        return joined.decides and joined.since <= day and joined.known_from <= known and standard.admits(joined.basis)

    def known(self, known: date) -> list[Statement]:
        """Return the statements that had been said and published by a date, in the order of the file."""
        return [row for row in self.tables.statements if self.of_statement[row.id].known_from <= known]


def entry(tables: Tables, row: Statement, value: Value, about: tuple[str, ...]) -> Entry:
    """Join a statement with its source; `about` are the parties of the question it answers."""
    source = tables.source[row.source]
    via = tables.source[row.via] if row.via else None
    graded = [each.grade for each in (source, via) if each is not None]
    return Entry(
        id=row.id,
        value=value,
        since=row.holds_from,
        stated_on=row.stated_on,
        known_from=max(row.stated_on, source.published),
        basis=row.basis,
        witness=row.speaker.casefold() or source.wire or (via.wire if via else "") or source.id,
        rank=4 if row.credibility == 6 else row.credibility,
        own=row.speaker_party is not None and row.speaker_party in about,
        decides=row.credibility not in (4, 5) and not any(grade in _NEVER_DECIDING for grade in graded),
        contests=row.basis is Standard.REPORTED and row.credibility <= 3,
    )
