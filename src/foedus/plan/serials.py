"""Which pledges are supply for an option: how much of them, from when, who may fight; and why others are not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from math import ceil

from foedus.coverage.contribution import Contribution, contributions, stated
from foedus.coverage.figures import Given
from foedus.model.nouns import Capability, Exclusion, Requirement
from foedus.model.values import Number, Verdict, spelled
from foedus.plan.nouns import Figure, LeftOut, Reason
from foedus.standing.pledges import Pledge, pledges
from foedus.standing.view import View

# What pledges are compared with: requirements ask for a capability within a strand.
Kind = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A pledge as supply.

    Parameters
    ----------
    pledge, kind, capability
        The pledge, and what it is supply of.
    amount
        How much, in the capability's unit; more than 0.
    ready
        First day on which it can start.
    stay
        Days it can stay; None where nobody stated it.
    """

    pledge: Pledge
    kind: Kind
    capability: Capability
    amount: float
    ready: int
    stay: float | None

    @property
    def where(self) -> str:
        """Where it is to serve; empty where that is not stated or disputed."""
        answer = self.pledge.fields.get("where")
        known = answer is not None and answer.state == "known" and answer.value != "unstated"
        return self.pledge.text("where") if known else ""

    @property
    def home(self) -> str:
        """Where it starts from: a place or a party."""
        answer = self.pledge.fields.get("home")
        return self.pledge.text("home") if answer is not None and answer.state == "known" else self.pledge.party

    def caveat(self, scope: str) -> Exclusion | None:
        """Return its party's caveat of a scope, if there is one in force."""
        return next((each for each in self.pledge.caveats if each.scope == scope), None)

    def left_out(
        self, reason: Reason, detail: str, names: tuple[str, ...] = (), amount: float | None = None
    ) -> LeftOut:
        """Return why it, or so much of it, is no supply."""
        return LeftOut(
            pledge=self.pledge.id,
            party=self.pledge.party,
            capability=self.capability.id,
            reason=reason,
            detail=detail,
            names=names,
            amount=self.amount if amount is None else amount,
        )


def asked(row: Requirement, figure: Figure) -> float:
    """Return how much a requirement asks for: for the high figure the least, for the low one the most."""
    low = row.quantity.low or 0
    return float(low if figure == "high" or row.quantity.high is None else row.quantity.high)


def kind_of(row: Requirement) -> Kind:
    """Return what a requirement asks for."""
    return row.strand, row.capability


def called(exclusion: Exclusion) -> str:
    """Return the name by which a reader knows an exclusion."""
    return f"{exclusion.scope} of {exclusion.party}"


def supply(
    view: View, requirements: Collection[Requirement], *, given: Given, figure: Figure, horizon: int
) -> tuple[list[Offer], list[LeftOut]]:
    """Return the pledges that are supply for some requirements, and the others of their kinds with the reason."""
    peaceful = {kind_of(row): False for row in requirements} | {
        kind_of(row): True for row in requirements if row.combat == "no"
    }
    made = pledges(view)
    found: list[Offer] = []
    left: list[LeftOut] = []
    of_pledge = {each.pledge.id: each for each in contributions(view, made)}
    for pledge in made:
        capability = view.tables.capability.get(pledge.text("capability"))
        kind = (pledge.text("strand"), capability.id if capability else "")
        if capability is None or kind not in peaceful or pledge.stage.value == "withdrawn":
            continue
        if pledge.defeated_by is not None:
            left.append(_excluded(pledge, capability, pledge.defeated_by, None))
            continue
        offer = _offer(of_pledge[pledge.id], capability, kind, given, figure, horizon)
        caveat = next((each for each in pledge.caveats if each.scope == "no_combat"), None)
        if isinstance(offer, LeftOut):
            left.append(offer)
        elif caveat is not None and not peaceful[kind]:
            left.append(_excluded(pledge, capability, caveat, offer.amount))
        else:
            found.append(offer)
    return found, left


def _offer(
    each: Contribution, capability: Capability, kind: Kind, given: Given, figure: Figure, horizon: int
) -> Offer | LeftOut:
    """Return a pledge as supply, or the first reason why it is none."""
    amount = 0.0
    if each.amount is not None:
        amount = float(each.amount.low if figure == "low" else each.amount.high)
    for reason, detail in _reasons(each, capability, given, figure, horizon):
        return LeftOut(
            pledge=each.pledge.id,
            party=each.pledge.party,
            capability=capability.id,
            reason=reason,
            detail=detail,
            names=each.shut_by if reason == "gate-shut" else (),
            amount=amount or None,
        )
    stay = stated(each.pledge.fields.get("stay"))
    return Offer(
        pledge=each.pledge,
        kind=kind,
        capability=capability,
        amount=amount,
        ready=_day(each, figure) or 0,
        stay=None if stay is None else float(stay.low if figure == "low" else stay.high),
    )


def _reasons(
    each: Contribution, capability: Capability, given: Given, figure: Figure, horizon: int
) -> Iterator[tuple[Reason, str]]:
    accepted = (Verdict.OPEN,) if figure == "low" else (Verdict.OPEN, Verdict.UNDETERMINED)
    if given == "as_is" and each.met not in accepted:
        word = "shut" if each.met is Verdict.SHUT else "undetermined"
        yield "gate-shut", f"what it waits for is {word}: {', '.join(each.shut_by)}"
    if each.amount is None:
        yield "not-stated", "its quantity is not stated"
    elif not (each.amount.low if figure == "low" else each.amount.high):
        yield "not-stated", "at least how much it is, is not stated"
    if capability.domain == "land" and each.in_country not in accepted:
        if each.in_country is Verdict.SHUT:
            yield "placed-elsewhere", f"it is placed {each.pledge.text('where')}, and land forces serve in the country"
        else:
            yield "not-stated", "where it is to serve is not stated"
    day = _day(each, figure)
    if day is None:
        yield "not-stated", "by when it is ready is not stated"
    elif day > horizon:
        yield "late", f"it is ready on day {spelled(day)}, after the last day, {horizon}"


def _day(each: Contribution, figure: Figure) -> int | None:
    """The first day on which it can start; None where the low figure has none."""
    earliest, latest = each.ready
    day: Number | None = latest if figure == "low" else earliest or 0
    return None if day is None else ceil(day)


def _excluded(pledge: Pledge, capability: Capability, exclusion: Exclusion, amount: float | None) -> LeftOut:
    if amount is None:
        quantity = pledge.quantity
        amount = None if quantity is None else float((quantity.high or quantity.low) or 0) or None
    return LeftOut(
        pledge=pledge.id,
        party=pledge.party,
        capability=capability.id,
        reason="excluded",
        detail=f"{called(exclusion)} keeps it out ({exclusion.statement})",
        names=(called(exclusion),),
        amount=amount,
    )
