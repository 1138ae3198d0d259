"""Which pledges are supply, how much of each, from when and from where: the first part of docs/plan.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from foedus.coverage.contribution import Contribution, contributions
from foedus.coverage.figures import Given
from foedus.model.nouns import Capability
from foedus.model.tables import Tables
from foedus.model.values import Quantity, Verdict
from foedus.plan.check.lots import Lots
from foedus.standing.pledges import Pledge, exclusions, pledges
from foedus.standing.view import View


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A pledge as a supply of serials.

    Parameters
    ----------
    pledge, party, strand, capability
        Whose it is and of what.
    serials
        How its amount is cut.
    ready
        First day on which a serial can start.
    where
        Where it serves; empty where that is not stated or disputed.
    origin
        The place where its routes begin; None where the case has none.
    stays_out, spares_combat
        Whether its party excludes troops in the country, or combat.
    """

    pledge: str
    party: str
    strand: str
    capability: Capability
    serials: Lots
    ready: int
    where: str
    origin: str | None
    stays_out: bool
    spares_combat: bool

    @property
    def land(self) -> bool:
        """Whether these are land forces."""
        return self.capability.domain == "land"


@dataclass(frozen=True, kw_only=True)
class Rider:
    """What decides by which ways a serial can move and what it takes: two that are alike share their ways.

    Parameters
    ----------
    party
        Straits do not bind those of some.
    own_means
        The mode by which it moves itself, if it does.
    warship
        Whether straits bind it.
    persons, lane_metres, tonnes
        Its loads; None where the capability states none.
    """

    party: str
    own_means: str | None
    warship: bool
    persons: float | None
    lane_metres: float | None
    tonnes: float | None


def rider(offer: Offer, amount: float) -> Rider:
    """Return what moves where so much of a pledge moves together."""
    capability = offer.capability
    return Rider(
        party=offer.party,
        own_means=capability.own_means,
        warship=capability.warship == "yes",
        persons=_load(capability.personnel, amount),
        lane_metres=_load(capability.lane_metres, amount),
        tonnes=_load(capability.tonnes, amount),
    )


def _load(each: Quantity | None, amount: float) -> float | None:
    if each is None:
        return None
    return amount * float((each.low or 0) if each.high is None else each.high)


def supply(view: View, given: Given, figure: str) -> tuple[dict[str, Offer], dict[str, str]]:
    """Return the pledges that are supply, and of the others why they are none.

    Parameters
    ----------
    view
        The case as seen.
    given
        Whether conditions stand as they are or count as met.
    figure
        ``high``, as far as anybody stated, or ``low``, for certain.
    """
    made = pledges(view)
    left_out = dict.fromkeys(view.tables.pledge_versions, "nobody had made it by then, on this standard")
    for each in made:
        left_out[each.id] = f"excluded by {each.defeated_by.scope}" if each.defeated_by else "withdrawn"
    scopes = {(row.party, row.scope) for row in exclusions(view)}
    found = {}
    for given_by in contributions(view, made):
        id_ = given_by.pledge.id
        reason = _reason(given_by, given, figure)
        if reason:
            left_out[id_] = reason
        else:
            del left_out[id_]
            found[id_] = _offer(view.tables, given_by, figure, scopes)
    return found, left_out


def _reason(each: Contribution, given: Given, figure: str) -> str:
    """Why a pledge that stands is no supply all the same; empty if it is."""
    if each.capability is None:
        return "what it is of is disputed or not stated"
    if given == "as_is" and not _enough(each.met, figure):
        return f"what it hangs on is {each.met}: {', '.join(each.shut_by)}"
    if each.amount is None:
        return "its quantity is not stated"
    if figure == "low" and each.ready[1] is None:
        return "no latest day of readiness is stated"
    if each.capability.domain == "land" and not _enough(each.in_country, figure):
        return "these land forces are not placed in the country"
    return ""


def _enough(verdict: Verdict, figure: str) -> bool:
    return verdict is not Verdict.SHUT if figure == "high" else verdict is Verdict.OPEN


def _offer(tables: Tables, each: Contribution, figure: str, scopes: Iterable[tuple[str, str]]) -> Offer:
    assert each.capability is not None  # `_reason` left those out,
    assert each.amount is not None  # and these
    pledge = each.pledge
    high = figure == "high"
    amount = each.amount.high if high else each.amount.low
    ready = (each.ready[0] if high else each.ready[1]) or 0
    return Offer(
        pledge=pledge.id,
        party=pledge.party,
        strand=each.strand,
        capability=each.capability,
        serials=Lots.cut(float(amount), each.capability.serial),
        ready=ceil(ready),
        where=_known(pledge, "where", besides="unstated"),
        origin=_origin(tables, _known(pledge, "home") or pledge.party),
        stays_out=(pledge.party, "no_troops_in_country") in scopes,
        spares_combat=(pledge.party, "no_combat") in scopes,
    )


def _known(pledge: Pledge, field: str, besides: str = "") -> str:
    """A field of a pledge; empty where it is not stated, or disputed."""
    answer = pledge.fields.get(field)
    if answer is None or answer.state != "known" or str(answer.value) == besides:
        return ""
    return str(answer.value)


def _origin(tables: Tables, home: str) -> str | None:
    """The place of that id, else the first origin of that party."""
    if home in tables.place:
        return home
    return next((row.id for row in tables.places if row.kind == "origin" and row.party == home), None)
