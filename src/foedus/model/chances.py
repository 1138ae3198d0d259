"""The nouns of risk: likelihoods by class of act, what moves together, and what somebody might want to suppose."""

from typing import Annotated, Literal

from pydantic import Field

from foedus.model.base import Amount, Id, Noun, PartyId, Words

Act = Literal["keep", "late", "delay", "outage"]
Probability = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]

# Classes of resource: modes, places where a mode is handled, pools of lift.
RESOURCE_CLASSES = (
    "road", "rail", "sea", "air",
    "origin", "junction", "railhead", "port", "airport", "crossing",
    "lift.rail", "lift.sea", "lift.air",
)  # fmt: skip


class Likelihood(Noun):
    """A probability as a range, for a class of act and never for a state.

    `of` names the classes it speaks of: domains of capability for `keep` and `late` (blank: every one), modes for
    `delay`, classes of resource for `outage`. `prior` is the study whose rates belong together; only `keep` has one.
    `days` is how long it takes; `factor` what its items move together with; `population` whom the figure speaks of.
    """

    id: Id
    act: Act
    of: str = ""
    prior: Id | None = None
    low: Probability
    mode: Probability
    high: Probability
    days: Amount | None = None
    factor: Id | None = None
    source: Id
    population: str = ""
    note: str = ""

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes it speaks of; none where it speaks of every one."""
        return tuple(self.of.split())


class Factor(Noun):
    """What several chances have in common: with probability `share` they take one number instead of their own."""

    title: Words
    share: Probability = 1.0
    source: Id


class WhatIf(Noun):
    """A scenario: what is supposed, and who leaves; `leave_largest` are so many parties with the most coverage."""

    title: Words
    suppose: tuple[Words, ...] = ()
    leave: tuple[PartyId, ...] = ()
    leave_largest: Annotated[int, Field(ge=0, le=20)] = 0
    note: str = ""
