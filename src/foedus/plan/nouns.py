"""What a planning problem and a plan consist of, in a reader's terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from foedus.coverage.figures import Given
from foedus.model.logistics import Mode, PlanSettings
from foedus.model.nouns import Capability, Option, Requirement
from foedus.model.values import Standard
from foedus.plan.instance import Instance

Figure = Literal["high", "low"]
FIGURES: tuple[Figure, ...] = ("high", "low")
# Why a pledge is no supply, or why a requirement is not filled; docs/plan.md says when which.
Reason = Literal[
    "nobody-pledged", "gate-shut", "excluded", "not-stated", "placed-elsewhere", "no-route", "late", "lift"
]


@dataclass(frozen=True, kw_only=True)
class Serial:
    """The part of a pledge that moves together.

    Parameters
    ----------
    pledge, number, party
        Which pledge, which serial of it (from 1), whose.
    capability, amount
        Of what and how much, in its unit.
    persons
        Whom it counts; None where the capability states no personnel.
    ready
        First day after C-day on which it can start.
    stay
        Days it can stay; None where nobody stated it.
    """

    pledge: str
    number: int
    party: str
    capability: Capability
    amount: float
    persons: float | None
    ready: int
    stay: float | None

    @property
    def id(self) -> str:
        """Its name in a plan, such as ``fr-force#1``."""
        return f"{self.pledge}#{self.number}"


@dataclass(frozen=True, kw_only=True)
class Slot:
    """A part of a requirement that one serial fills."""

    requirement: Requirement
    number: int
    size: float
    due: int


@dataclass(frozen=True, kw_only=True)
class Leg:
    """One link of a way: days count from the start of the way."""

    link: str
    from_: str
    to: str
    mode: Mode
    lift: str
    depart: int
    arrive: int


@dataclass(frozen=True, kw_only=True)
class Way:
    """How a serial can get to a sector: its legs, none where it serves from where it stands; days it takes."""

    sector: str
    legs: tuple[Leg, ...]
    days: int


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """A pledge of the strand that is no supply, and why; `names` are gates and approvals, exclusions or places."""

    pledge: str
    party: str
    capability: str
    reason: Reason
    detail: str
    names: tuple[str, ...] = ()
    amount: float | None = None


@dataclass(frozen=True, kw_only=True)
class Problem:
    """A case's planning problem: the arrays, and what their numbers stand for.

    Parameters
    ----------
    option, standard, given, figure, horizon, settings
        What is planned for, from which pledges, until which day.
    serials, slots, ways, resources
        In the order of the instance's arrays; `ways` are those of all serials, `resources` are ids as docs/plan.md
        spells them.
    requirements
        Those of the option that ask for something, in the order of the file.
    left_out
        Pledges to the option's strands that are no supply, of capabilities it asks for.
    unstated
        Capabilities in use of which a load is not stated: they moved as if they had none.
    instance
        The arrays.
    """

    option: Option
    standard: Standard
    given: Given
    figure: Figure
    horizon: int
    settings: PlanSettings
    requirements: tuple[Requirement, ...]
    serials: tuple[Serial, ...]
    slots: tuple[Slot, ...]
    ways: tuple[Way, ...]
    resources: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    unstated: tuple[str, ...]
    instance: Instance


@dataclass(frozen=True, kw_only=True)
class Move:
    """One serial on its way to one slot: `start`, and when it arrives; days after C-day."""

    serial: Serial
    slot: Slot
    way: Way
    start: int
    arrives: int


@dataclass(frozen=True, kw_only=True)
class CloseBy:
    """The smallest change of one kind that would close a gap, in its own unit.

    `kind` is ``pledge`` (amount more of the capability), ``gate`` (what must open), ``readiness`` (days earlier),
    ``lift`` (units more of a resource), ``caveat`` (the exclusion lifted) or ``statement`` (a quantity or readiness
    stated); `amount` is None for what is not counted.
    """

    kind: Literal["pledge", "gate", "caveat", "readiness", "lift", "statement"]
    what: str
    amount: float | None
    unit: str


@dataclass(frozen=True, kw_only=True)
class PlanGap:
    """What one requirement lacks on its day: how much, for which first reason, in words, and what would close it."""

    requirement: Requirement
    missing: float
    reason: Reason
    detail: str
    close_by: tuple[CloseBy, ...]


@dataclass(frozen=True, kw_only=True)
class Bottleneck:
    """A resource on a day that is used up or has a price: what one more unit of it is worth."""

    resource: str
    day: int
    use: float
    capacity: float
    unit: str
    price: float


@dataclass(frozen=True, kw_only=True)
class Holding:
    """How long what the plan put there can be held, and what a rotation needs.

    Parameters
    ----------
    requirement
        Which.
    days
        Days from the arrival of its first serial until the first stay that ends; None where a stay is not stated.
    pool
        For each rotation (3 is one in place, two at home): how much must be in the pool to hold what is asked for.
    pledged
        How much of the capability is supply, in the same unit.
    """

    requirement: Requirement
    days: int | None
    pool: dict[int, float]
    pledged: float


@dataclass(frozen=True, kw_only=True)
class Frontier:
    """A plan that keeps everybody at least `beyond_km` from the line of contact, and what that costs in coverage."""

    beyond_km: float
    value: float
    weighted: float
    personnel: dict[float, float]


@dataclass(frozen=True, kw_only=True)
class Price:
    """What one more unit of a resource on a day is worth, in value."""

    resource: str
    day: int
    price: float


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A plan with its certified bound.

    Parameters
    ----------
    problem
        What was to be planned.
    moves
        Serials with the slots they fill, by arrival.
    value, most, bound, gap
        Priority-weighted coverage on time, what it is when all is filled on time, what no plan exceeds, and
        (bound - value) / bound.
    closure
        Day on which every requirement is full; None if one is not.
    coverage
        (day, share, weighted) for every day from 0 to the horizon: the share of what is asked for that is there,
        every requirement alike, and weighted by 1 / priority.
    gaps, bottlenecks, holding, exposure, frontier
        See there; `exposure` is (band in km, persons within it), cumulative; `frontier` only when asked for.
    certificate
        The prices that prove the bound.
    seed, iterations, stopped_because
        How the search ran: ``optimal``, ``iterations``, ``time limit``, ``interrupted`` or ``nothing to plan``.
    """

    problem: Problem
    moves: tuple[Move, ...]
    value: float
    most: float
    bound: float
    gap: float
    closure: int | None
    coverage: tuple[tuple[int, float, float], ...]
    gaps: tuple[PlanGap, ...]
    bottlenecks: tuple[Bottleneck, ...]
    holding: tuple[Holding, ...]
    exposure: tuple[tuple[float, float], ...]
    frontier: tuple[Frontier, ...] = ()
    certificate: tuple[Price, ...] = field(default=())
    seed: int = 0
    iterations: int = 0
    stopped_because: str = ""
