"""The result of folding evidence: what was so, on whose word, and who says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from foedus.model.values import Standard, Value


@dataclass(frozen=True)
class Option:
    """One of several answers that stand against each other."""

    value: Value
    basis: Standard
    statements: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What evidence says of one question on one day.

    Parameters
    ----------
    question
        Its id.
    state
        ``known``, ``unknown`` (nobody says) or ``disputed``. Unknown is never no.
    value
        The answer if known, else None.
    basis
        Of the statements that decide.
    since
        First day of the unbroken run of this answer; for an event, the day from which it is said to hold.
    decided_by
        Ids of the statements that decide.
    options
        The answers that stand against each other, if disputed.
    contested_since, contested_by
        Reported statements that differ from an official answer.
    superseded_since
        The day from which the party's own later words, relayed, replaced its official ones.
    listed
        Statements admitted but never deciding: credibility 4-5, or a source graded E or F.
    supposed
        Whether the answer was supposed, not found.
    at_most
        Of a stage: the highest rung that it may stand on, since approvals that would raise it are unknown; empty where
        the rung is certain.
    """

    question: str
    state: Literal["known", "unknown", "disputed"]
    value: Value | None = None
    basis: Standard | None = None
    since: date | None = None
    decided_by: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    contested_since: date | None = None
    contested_by: tuple[str, ...] = ()
    superseded_since: date | None = None
    listed: tuple[str, ...] = ()
    supposed: bool = False
    at_most: str = ""

    @property
    def says(self) -> str:
        """The answer as a word: its value, ``unknown`` or ``disputed``."""
        return show(self.value) if self.state == "known" and self.value is not None else self.state


def show(value: Value) -> str:
    """Write a value as it stands in a cell."""
    return value.isoformat() if isinstance(value, date) else str(value)
