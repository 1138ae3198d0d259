"""A statement as the fold sees it, and how new its answer is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from foedus.model.values import Standard, Value

Kind = Literal["state", "event"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement as the fold sees it.

    Parameters
    ----------
    id
        Of the statement.
    value
        Its typed answer.
    since
        The day from which the answer holds.
    stated_on, known_from
        When it was said, and when the last of what is needed to know it was out.
    basis
        Official, reported or assumed.
    witness
        Who counts as having said it: the speaker, else the wire, else the source.
    rank
        Of credibility: 1 to 3 as given, 4 for "cannot be judged" (6).
    own
        Whether the speaker's party is one that the question is about.
    decides
        False for credibility 4-5 and for sources graded E or F: listed, never deciding.
    contests
        Whether it may contest an official answer: reported, credibility 1-3.
    """

    id: str
    value: Value
    since: date
    stated_on: date
    known_from: date
    basis: Standard
    witness: str
    rank: int
    own: bool
    decides: bool
    contests: bool


def age(entry: Entry, kind: Kind) -> tuple[date, date]:
    """How new an answer is: a state by the day it holds from, then when it was said; an event by the latter alone."""
    return (entry.since, entry.stated_on) if kind == "state" else (entry.stated_on, entry.stated_on)
