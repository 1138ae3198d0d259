"""What a risk analysis gives: bands, gates, what matters most, scenarios, and what to find out next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from foedus.coverage.figures import Given
from foedus.model.chances import Likelihood, WhatIf
from foedus.model.nouns import Option
from foedus.model.values import Standard
from foedus.risk.bands import Band, Closure, Reach, Spread
from foedus.risk.gates import GateDate

RankKind = Literal["party", "question", "class"]
ANY = "any"  # the prior that draws one of the studies in each outer draw


@dataclass(frozen=True, kw_only=True)
class Rank:
    """What hangs on a party, a question or a class of resource: shares of what is asked for, on one day.

    Parameters
    ----------
    kind, id, day
        What, and when.
    loss
        What expected coverage falls by if it is surely gone.
    gain
        What it rises by if it is surely kept, answered at once, or nothing of it fails.
    shapley
        Its share of expected coverage, averaged over orders in which parties come; None for what is no party.
    stderr
        Sampling error, the largest of the three.
    """

    kind: RankKind
    id: str
    day: int
    loss: float
    gain: float
    shapley: float | None
    stderr: float


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two parties that hurt more together than apart: what is lost without both, and the sum of what each costs."""

    a: str
    b: str
    day: int
    together: float
    apart: float
    stderr: float


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A gap that a scenario opens or widens.

    Parameters
    ----------
    requirement, unit
        What is short, in which unit.
    missing, before
        On its day, with the scenario and without.
    lost
        Pledges that filled it and no longer do, each with the reason.
    """

    requirement: str
    unit: str
    missing: float
    before: float
    lost: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A what-if beside the rest.

    Parameters
    ----------
    id, whatif
        Which.
    given, left
        Whether conditions count as they stand, and the parties that leave.
    shut
        Pledges that its answers keep out, each with what it waits for, whether or not they state a number.
    bands
        Of each prior and day.
    gaps
        What it opens.
    gates
        When gates open, if it is so.
    """

    id: str
    whatif: WhatIf
    given: Given
    left: tuple[str, ...]
    shut: tuple[tuple[str, str], ...]
    bands: tuple[Band, ...]
    gaps: tuple[Opened, ...]
    gates: tuple[GateDate, ...]


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """What somebody could find out: the band over all its answers, and the one left on average once it is known.

    Parameters
    ----------
    question
        ``studies``, ``quantity.<pledge>``, ``ready.<pledge>``, or a question of the case.
    day
        After C-day.
    answers
        What was tried, in words.
    band_now, band_known
        Distance between 5% and 95%, as a share of what is asked for.
    """

    question: str
    day: int
    answers: tuple[str, ...]
    band_now: float
    band_known: float

    @property
    def narrows(self) -> float:
        """By how much knowing it would narrow the band on average."""
        return self.band_now - self.band_known


@dataclass(frozen=True, kw_only=True)
class Risk:
    """What draws and scenarios say of a plan.

    Parameters
    ----------
    option, standard, given, horizon, day
        What was replayed, and the day on which things are ranked.
    outer, inner, seed, replan
        How it was drawn.
    planned
        (day, share) of the plan itself: what is there if nothing goes wrong.
    bands, reaches, closure, gates, ranking, pairs, scenarios, unknowns
        See there. Without likelihoods only `scenarios` and `gates`.
    priors
        The likelihoods that were drawn.
    undrawn
        What could be drawn and is not stated: ``lead.<approval>``, ``ready.<pledge>``, ``keep.<domain>``.
    assumed
        What of it rests on assumptions: ids of likelihoods, factors and lead times.
    fan, fan_planned
        Bands of each study, and the plan itself, on the days that a chart asked for.
    """

    option: Option
    standard: Standard
    given: Given
    horizon: int
    day: int
    outer: int
    inner: int
    seed: int
    replan: bool
    planned: tuple[tuple[int, float], ...]
    bands: tuple[Band, ...]
    reaches: tuple[Reach, ...]
    closure: tuple[Closure, ...]
    gates: tuple[GateDate, ...]
    ranking: tuple[Rank, ...]
    pairs: tuple[Pair, ...]
    scenarios: tuple[Scenario, ...]
    unknowns: tuple[Unknown, ...]
    priors: tuple[Likelihood, ...]
    undrawn: tuple[str, ...]
    assumed: tuple[str, ...]
    fan: tuple[Spread, ...] = ()
    fan_planned: tuple[tuple[int, float], ...] = ()

    @property
    def drawn(self) -> bool:
        """Whether there were likelihoods to draw from."""
        return bool(self.bands)
