"""Whether each move of a plan can be made, and whether all of them can be made together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from foedus.plan.check.columns import Columns, Way
from foedus.plan.check.demand import Ask, destinations, fits, may_fight, stays
from foedus.plan.check.figures import SLACK, same, shown
from foedus.plan.check.legs import Finder, follow, leg_days
from foedus.plan.check.shape import StatedMove
from foedus.plan.check.supply import Offer, rider
from foedus.plan.check.violation import Violation
from foedus.plan.instance import Floats

_UNIT = re.compile(r"(?P<pledge>.+)#(?P<number>[1-9][0-9]{0,17})")
_STAYING = Way(days=0, uses=(), times=())


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A serial that arrives for a requirement: its amount, when, by which way, and the slot that the plan gives it."""

    ask: Ask
    amount: float
    starts: int
    day: int
    way: Way
    slot: int | None


@dataclass(frozen=True, kw_only=True)
class Case:
    """What a judge holds against a plan: who can move, for what, how, and within what.

    Parameters
    ----------
    offers, left_out
        Pledges that are supply; of those that are not, why.
    asked
        Requirements of the option.
    columns
        The ways of serials.
    capacity
        Of each resource on each day.
    horizon
        Last day of the plan.
    """

    offers: Mapping[str, Offer]
    left_out: Mapping[str, str]
    asked: Mapping[str, Ask]
    columns: Columns
    capacity: Mapping[str, Floats]
    horizon: int


def verify(case: Case, moves: Sequence[StatedMove]) -> tuple[list[Arrival], list[Violation]]:
    """Return the arrivals that can be followed, and all that is wrong with moves."""
    arrivals: list[Arrival] = []
    wrong: list[Violation] = []
    for move in moves:
        finder = Finder(move.unit)
        arrival = _arrival(case, move, finder)
        if arrival is not None:
            arrivals.append(arrival)
        wrong += finder.violations
    for unit, times in Counter(move.unit for move in moves).items():
        if times > 1:
            finder = Finder(unit)
            finder.wrong("serial-twice", "A serial moves at most once.", f"{times} moves", "1 move")
            wrong += finder.violations
    wrong += _slots(case, moves)
    wrong += _capacity(case, arrivals)
    return arrivals, wrong


def _arrival(case: Case, move: StatedMove, finder: Finder) -> Arrival | None:
    """Follow one move as far as it can be followed."""
    serial = _serial(case, move, finder)
    ask = _ask(case, move, finder)
    if serial is None or ask is None:
        return None
    offer, amount = serial
    if not fits(offer, ask):
        kind, wanted = f"{offer.strand} {offer.capability.id}", f"{ask.row.strand} {ask.row.capability}"
        finder.wrong("wrong-kind", f"The requirement {ask.row.id} asks for something else.", kind, wanted)
        return None
    if not may_fight(offer, ask):
        finder.wrong("no-combat", f"{offer.party} does not fight, and {ask.row.id} is a combat requirement.")
    way = _way(case, move, offer, amount, ask, finder)
    if way is None:
        return None
    return _timed(case, move, offer, amount, ask, way, finder)


def _serial(case: Case, move: StatedMove, finder: Finder) -> tuple[Offer, float] | None:
    """Whose serial it is and how much."""
    match = _UNIT.fullmatch(move.unit)
    pledge = match["pledge"] if match else move.unit.rpartition("#")[0] or move.unit
    if pledge not in case.offers and pledge not in case.left_out:
        finder.wrong("unknown-pledge", "There is no such pledge.", pledge, "a pledge of pledges.csv")
        return None
    if match is None:
        finder.wrong("unknown-serial", "This is no serial.", move.unit, f"such as {pledge}#1")
        return None
    if pledge in case.left_out:
        finder.wrong("no-supply", f"The pledge is no supply: {case.left_out[pledge]}.", pledge)
        return None
    offer = case.offers[pledge]
    amount = offer.serials.of(int(match["number"]))
    if amount is None:
        finder.wrong(
            "unknown-serial", "The pledge has not so many serials.", match["number"], f"1 to {offer.serials.count}"
        )
        return None
    stated = {"pledge": move.pledge, "party": move.party, "capability": move.capability}
    for key, expected in (("pledge", pledge), ("party", offer.party), ("capability", offer.capability.id)):
        if stated[key] not in (None, expected):
            finder.wrong("detail-differs", f"The {key} of the serial is another one.", stated[key], expected)
    if move.amount is not None and not same(move.amount, amount):
        finder.wrong("detail-differs", "The amount of the serial is another one.", shown(move.amount), shown(amount))
    return offer, amount


def _ask(case: Case, move: StatedMove, finder: Finder) -> Ask | None:
    ask = case.asked.get(move.requirement)
    if ask is None:
        expected = " or ".join(case.asked) or "none: the option has no requirements"
        finder.wrong("unknown-requirement", "The option has no such requirement.", move.requirement, expected)
    elif move.slot is not None and not 1 <= move.slot <= ask.slots.count:
        finder.wrong("bad-slot", f"{ask.row.id} has no such slot.", move.slot, f"1 to {ask.slots.count}")
    return ask


def _way(case: Case, move: StatedMove, offer: Offer, amount: float, ask: Ask, finder: Finder) -> Way | None:
    """By which way it moves; a way of no days where it serves from where it stands."""
    places = case.columns.terrain.places
    reached = destinations(offer, ask, places)
    if move.sector is None:
        if not stays(offer, ask, places):
            finder.wrong(
                "no-sector", "It does not serve from where it stands.", "null", " or ".join(reached) or "no move"
            )
            return None
        if move.legs:
            finder.wrong("not-a-chain", "It serves from where it stands.", f"{len(move.legs)} legs", "no legs")
            return None
        return _STAYING
    place = places.get(move.sector)
    if place is None or place.kind != "sector":
        finder.wrong("unknown-sector", "There is no such sector.", move.sector, "a place of kind sector")
        return None
    if move.sector not in ask.sectors:
        says = f"The requirement {ask.row.id} does not name this sector."
        finder.wrong("sector-not-named", says, move.sector, " or ".join(ask.sectors))
    elif move.sector not in reached:
        says = f"The sector is closed to the pledge {offer.pledge}."
        finder.wrong("sector-closed", says, move.sector, " or ".join(reached) or "none")
    return follow(move.legs, offer.origin, move.sector, rider(offer, amount), case.columns, finder)


def _timed(
    case: Case, move: StatedMove, offer: Offer, amount: float, ask: Ask, way: Way, finder: Finder
) -> Arrival | None:
    """The arrival that follows from start and way, if it is one within the plan."""
    day = move.starts + way.days
    if move.starts < offer.ready:
        finder.wrong("not-ready", "It starts before it is ready.", move.starts, f"{offer.ready} or later")
    for leg, key, stated, expected in leg_days(move.legs, way, move.starts):
        finder.wrong("wrong-leg-day", f"The {key} of the leg by {leg.link} is another day.", stated, expected)
    if move.arrives is not None and move.arrives != day:
        finder.wrong("wrong-arrival", "It arrives on another day.", move.arrives, day)
    if day > case.horizon:
        finder.wrong("beyond-horizon", "It arrives after the horizon.", day, f"at most {case.horizon}")
    if move.starts < 0 or day > case.horizon:
        return None
    return Arrival(ask=ask, amount=amount, starts=move.starts, day=day, way=way, slot=move.slot)


def _slots(case: Case, moves: Sequence[StatedMove]) -> list[Violation]:
    """No more serials than slots, and no slot twice."""
    wrong: list[Violation] = []
    for id_, times in Counter(move.requirement for move in moves).items():
        if id_ in case.asked and times > case.asked[id_].slots.count:
            finder = Finder(id_)
            finder.wrong(
                "too-many-serials", "A slot holds one serial.", times, f"at most {case.asked[id_].slots.count}"
            )
            wrong += finder.violations
    taken = Counter((move.requirement, move.slot) for move in moves if move.slot is not None)
    for (id_, slot), times in taken.items():
        if times > 1:
            finder = Finder(id_)
            finder.wrong("slot-twice", f"{times} serials fill slot {slot}.", times, 1)
            wrong += finder.violations
    return wrong


def _capacity(case: Case, arrivals: Sequence[Arrival]) -> list[Violation]:
    """No use exceeds a capacity by more than one part in 10^9; use after the horizon does not count."""
    used = {resource: np.zeros(case.horizon + 1) for resource in case.capacity}
    for each in arrivals:
        for use in each.way.uses:
            begin = each.starts + use.offset
            stop = case.horizon + 1 if use.length is None else begin + use.length
            used[use.resource][begin:stop] += use.amount
    wrong = []
    for resource, taken in used.items():
        capacity = case.capacity[resource]
        for day in np.flatnonzero(taken > capacity * (1 + SLACK)):
            wrong.append(
                Violation(
                    code="over-capacity",
                    where=f"{resource} day {day}",
                    says="More is used than there is.",
                    found=shown(float(taken[day])),
                    expected=f"at most {shown(float(capacity[day]))}",
                )
            )
    return wrong
