"""The tables of comparing: which answers conflict, which say less, which are the same in other words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from foedus.read.load_tables import table
from foedus.read.registry import asked


@dataclass(frozen=True, slots=True)
class Table:
    """What is known of the answers to one question.

    Parameters
    ----------
    conflict
        Unordered pairs that cannot both be so at one time.
    narrower
        Ordered pairs: the first admits less than the second.
    same
        Word -> the word it stands for.
    general
        Word -> the words that it takes in.
    aside
        Words that conflict with their denial and say nothing else: whether all do it, or not all.
    """

    conflict: frozenset[frozenset[str]]
    narrower: frozenset[tuple[str, str]]
    same: dict[str, str]
    general: dict[str, frozenset[str]]
    aside: frozenset[str]


@cache
def tables() -> dict[str, Table]:
    """Return the tables, question -> table; a party's question stands under its key without the party."""
    return {
        key: Table(
            conflict=frozenset(frozenset(pair) for pair in row.get("conflict", ())),
            narrower=frozenset((pair[0], pair[1]) for pair in row.get("narrower", ())),
            same={pair[0]: pair[1] for pair in row.get("same", ())},
            general={word: frozenset(words) for word, words in row.get("general", {}).items()},
            aside=frozenset(row.get("aside", ())),
        )
        for key, row in table("tables", "foedus.compare").items()
    }


NOTHING = Table(frozenset(), frozenset(), {}, {}, frozenset())


def table_of(question: str) -> Table:
    """Return the table of a question; an empty one where none is written."""
    known = asked(question)
    return tables().get(known.key if known else question, NOTHING)
