"""What watching a truce gives: days, clauses, clusters, breaches, and a verdict with its reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from foedus.model.proposal import Proposal
from foedus.model.truces import Tolerated, Truce
from foedus.watch.incidents.nouns import NO_ROWS, Tally

ALL = "all"  # places or clauses together


class State(StrEnum):
    """How a truce stands, on a day or as a whole."""

    NOT_IN_FORCE = "not in force"
    HOLDING = "holding"
    STRAINED = "strained"
    BROKEN = "broken"
    EXPIRED = "expired"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day at one place under one clause; None where it cannot be told.

    `observed` counts what certainly fell under the truce, or after it; `p` is the chance of at least so many if no more
    happens than is tolerated; `since` is when what is beyond that began, where it is.
    """

    day: date
    place: str
    clause: str
    state: State
    observed: float | None
    expected: float | None
    expected_low: float | None
    expected_high: float | None
    p: float | None
    since: date | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """One clause while the truce was in force; `observed` and `expected` are sums over the days that can be told."""

    id: str
    state: State
    since: date | None
    first_breach: date | None
    observed: float | None
    expected: float | None
    before: float | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterRow:
    """Where and when more happened together than elsewhere and at other times."""

    place: str
    latitude: float
    longitude: float
    radius_km: float
    from_: date
    to: date
    observed: float
    expected: float
    llr: float
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A verified prohibited act: who saw it did not claim it, and all of it lies under the truce."""

    incident: str
    clause: str
    verified_by: str
    day: date
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What the text says follows from a breach of a clause; foedus says no more than that."""

    clause: str
    says: str
    source: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shots:
    """What was launched and stopped on a day, as one side claims it; the share with a 95 % interval (Jeffreys)."""

    day: date
    launched: float
    stopped: float
    share: float | None
    share_low: float | None
    share_high: float | None
    claimant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How the truce stands; `in_force` is how it stood while it was in force, where it no longer is."""

    state: State
    since: date | None
    in_force: State | None
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarms:
    """The rate of false alarms over all clauses and places: days until one, stated and as resampled real days give."""

    stated: float
    achieved: float | None
    error: float | None
    series: int
    holds: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Everything that watching one truce gives.

    Parameters
    ----------
    truce
        The truce; of one without a case, one made from what was asked.
    until
        The moment until which is looked.
    tolerated
        What is tolerated, by clause; marked where nobody stated it.
    unseen
        What each clause prohibits besides, of which there is no incident: it cannot be told whether that is kept.
    tally, gaps, unplaced, undated, straddling
        What became of the rows; days for which nobody reported; and how many used incidents have no place, no single
        day, or lie across an end of the truce, so that they count on neither side.
    """

    truce: Truce
    until: datetime
    tolerated: dict[str, Tolerated]
    days: tuple[DayRow, ...] = ()
    clauses: tuple[ClauseRow, ...] = ()
    clusters: tuple[ClusterRow, ...] = ()
    verdict: Verdict
    unseen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    breach: tuple[Breach, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    interception: tuple[Shots, ...] = ()
    alarms: Alarms | None = None
    tally: Tally = NO_ROWS
    files: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    gaps: tuple[date, ...] = ()
    unplaced: int = 0
    undated: int = 0
    straddling: int = 0
    proposed: tuple[Proposal, ...] = ()
