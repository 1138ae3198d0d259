"""What is drawn, in a reader's terms: lots with their ranges and rates, lead times, what can fail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from foedus.plan.instance import Floats, Instance, Ints, Schedule

NEVER = 1_000_000  # days; a pledge whose conditions never hold


@dataclass(frozen=True, kw_only=True)
class Rate:
    """A likelihood as it is drawn: the range of a probability, days where it speaks of time, and its factor.

    Parameters
    ----------
    id
        Of the row of likelihoods.csv.
    low, mode, high
        Probability, 0..1, ascending.
    days
        Fewest and most days that it takes; (0, 0) where it speaks of none.
    factor, share
        What it moves together with, empty if with nothing, and with which probability it does.
    """

    id: str
    low: float
    mode: float
    high: float
    days: tuple[int, int] = (0, 0)
    factor: str = ""
    share: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Lead:
    """An approval that has not been given: fewest and most days it takes, and what it moves together with."""

    id: str
    days: tuple[int, int]
    factor: str = ""
    share: float = 0.0


@dataclass(frozen=True)
class Const:
    """Always the same day; `silent` are the approvals behind it of which nobody stated how long they take."""

    day: int
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class LeadOf:
    """The day on which an approval is given, by its place among the leads."""

    lead: int


@dataclass(frozen=True)
class Kth:
    """The day on which `count` of the parts have come: all of them for "and", 1 for "or"."""

    count: int
    parts: tuple[Date, ...]


@dataclass(frozen=True)
class Plus:
    """So many days after a part, unless the part holds from C-day."""

    part: Date
    days: int


Date = Const | LeadOf | Kth | Plus


def leads_in(date: Date) -> Iterator[int]:
    """Yield the leads that a date depends on, repeated ones included."""
    match date:
        case LeadOf():
            yield date.lead
        case Kth():
            for part in date.parts:
                yield from leads_in(part)
        case Plus():
            yield from leads_in(date.part)
        case Const():
            return


def silent_in(date: Date) -> Iterator[str]:
    """Yield the approvals behind a date of which nobody stated how long they take, repeated ones included."""
    match date:
        case Const():
            yield from date.silent
        case Kth():
            for part in date.parts:
                yield from silent_in(part)
        case Plus():
            yield from silent_in(date.part)
        case LeadOf():
            return


@dataclass(frozen=True, kw_only=True)
class Lot:
    """A pledge as it is drawn: all its serials share one fate.

    Parameters
    ----------
    id, party
        The pledge, and whose it is.
    ready, ready_key
        Earliest and latest day of readiness, and the name of what decides within them.
    amount, amount_key
        Least and most, in the capability's unit, and the name of what decides within them.
    date
        When its conditions hold.
    keep
        Of each study the rate at which it is kept; None where the study does not speak of it.
    late
        The rate and days of lateness; None where nothing says.
    """

    id: str
    party: str
    ready: tuple[int, int]
    ready_key: str
    amount: tuple[float, float]
    amount_key: str
    date: Date
    keep: tuple[Rate | None, ...]
    late: Rate | None

    @property
    def whole(self) -> bool:
        """Whether its quantity is counted in whole units."""
        return all(float(each).is_integer() for each in self.amount)


@dataclass(frozen=True, kw_only=True)
class Outage:
    """Something that can fail: its rows among the resources, and how much of each it takes (None: all of it)."""

    id: str
    kind: str
    rate: Rate
    resources: tuple[int, ...]
    amount: float | None


@dataclass(frozen=True, kw_only=True)
class Chances:
    """All that is drawn for a plan.

    Parameters
    ----------
    studies
        Ids of the priors, in the order of `Lot.keep`; one empty name where no study speaks of anything.
    lots, leads, outages
        Pledges, approvals, and what can fail.
    delays
        Of each mode (its place among `Field.classes`) the rate and days of delay.
    """

    studies: tuple[str, ...]
    lots: tuple[Lot, ...]
    leads: tuple[Lead, ...]
    outages: tuple[Outage, ...]
    delays: tuple[tuple[int, Rate], ...]


@dataclass(frozen=True, kw_only=True)
class Field:
    """A plan to be replayed.

    Parameters
    ----------
    instance, schedule
        The problem as arrays, and its plan.
    lot, before
        Of each serial: its lot, and how much the serials of the lot before it come to.
    units
        Of each slot: what it counts for when it is full, a share of the whole; they add up to 1.
    classes, way_class
        Names of classes of resource; of each way the classes it uses, the bit 1 << n for the n-th of them.
    extra
        Of each lot: whether it may fill slots that the plan left open; those of a quantity that is only supposed.
    """

    instance: Instance
    schedule: Schedule
    lot: Ints
    before: Floats
    units: Floats
    classes: tuple[str, ...]
    way_class: Ints
    extra: np.ndarray[tuple[int], np.dtype[np.bool_]]
