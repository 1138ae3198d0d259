"""Statements joined with their sources and questions once, so that folding at another date is quick."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from foedus.evidence.entry import Entry, Kind
from foedus.evidence.fold import fold
from foedus.model.answer import Answer
from foedus.model.nouns import Statement
from foedus.model.tables import Tables, canonical
from foedus.model.values import Standard, Value, parse_value

_NEVER_DECIDING = ("E", "F")


@dataclass
class _Folds:
    """The answers to one question, standard by standard, on the day last asked about.

    Parameters
    ----------
    widest
        The widest basis among its statements; a wider standard lets in nothing more.
    asked
        The day asked about, and the date of what was known.
    """

    widest: Standard
    asked: tuple[date, date] | None = None
    answers: dict[Standard, Answer] = field(default_factory=dict)


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
        self._fields: dict[tuple[str, str], list[Entry]] = {}
        self._folds: dict[tuple[str, str], _Folds] = {}
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
        return self._fold((asked.id, ""), self.entries.get(asked.id, ()), asked.kind, day, known, standard)

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
            What the answer is to be called; with its party it always stands for the same field of one row.
        about
            The party whose row it is.
        said
            Statements with the value each gives the field.
        """
        key = (name, about)
        entries = self._fields.get(key)
        if entries is None:
            entries = self._fields[key] = [entry(self.tables, row, value, (about,)) for row, value in said]
        return self._fold(key, entries, "state", day, known, standard)

    def _fold(
        self, key: tuple[str, str], entries: Sequence[Entry], kind: Kind, day: date, known: date, standard: Standard
    ) -> Answer:
        """Fold, once for all standards that let in the same entries."""
        folds = self._folds.get(key)
        if folds is None:
            widest = max((each.basis for each in entries), key=lambda basis: basis.rank, default=Standard.OFFICIAL)
            folds = self._folds[key] = _Folds(widest)
        if folds.asked != (day, known):
            folds.asked, folds.answers = (day, known), {}
        on = folds.widest if standard.admits(folds.widest) else standard
        if on not in folds.answers:
            folds.answers[on] = fold(entries, key[0], kind, day=day, known=known, standard=on)
        return folds.answers[on]

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
    read_well = source.grade not in _NEVER_DECIDING and (via is None or via.grade not in _NEVER_DECIDING)
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
        decides=read_well and row.credibility not in (4, 5),
        contests=row.basis is Standard.REPORTED and row.credibility <= 3,
    )
