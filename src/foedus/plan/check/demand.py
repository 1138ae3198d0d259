"""What is asked for: slots, what each is worth when filled by when, and who may fill it where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from foedus.model.logistics import Place, PlanSettings
from foedus.model.nouns import Requirement
from foedus.model.tables import Tables
from foedus.plan.check.lots import Lots
from foedus.plan.check.supply import Offer


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A requirement, as one of the two figures asks for it.

    Parameters
    ----------
    row
        The requirement.
    amount, slots
        How much is asked for, and how it is cut.
    sectors
        Those it names; every sector of the case where it names none.
    due
        Day by which it is wanted.
    steps
        Of lateness: days late, at most, and the weight that is left.
    """

    row: Requirement
    amount: float
    slots: Lots
    sectors: tuple[str, ...]
    due: int
    steps: tuple[tuple[int, float], ...]

    def worth(self, size: float, amount: float) -> float:
        """What a slot is worth that is filled on time by a serial of so much."""
        return min(size, amount) / (self.row.priority * self.amount)

    def weight(self, arrival: int) -> float:
        """The share of the worth that is left on a day."""
        return next((weight for late, weight in self.steps if arrival <= self.due + late), 0.0)


def asks(tables: Tables, option: str, figure: str, horizon: int) -> dict[str, Ask]:
    """Return what an option asks for, by requirement, in the order of the file."""
    settings = tables.info.plan
    every = tuple(row.id for row in tables.places if row.kind == "sector")
    return {
        row.id: _ask(tables, row, figure, horizon, settings, every)
        for row in tables.requirements
        if row.option == option
    }


def _ask(
    tables: Tables, row: Requirement, figure: str, horizon: int, settings: PlanSettings, every: tuple[str, ...]
) -> Ask:
    low, high = row.quantity.low or 0, row.quantity.high
    amount = float(low if figure == "high" or high is None else high)
    return Ask(
        row=row,
        amount=amount,
        slots=Lots.cut(amount, tables.capability[row.capability].serial),
        sectors=tuple(each for each in row.sectors if each in every) if row.sectors else every,
        due=horizon if row.needed_by is None else row.needed_by,
        steps=tuple(zip(settings.late_days, settings.late_weight, strict=True)),
    )


def fits(offer: Offer, ask: Ask) -> bool:
    """Whether a pledge is of the strand and the capability that a requirement asks for."""
    return offer.strand == ask.row.strand and offer.capability.id == ask.row.capability


def may_fight(offer: Offer, ask: Ask) -> bool:
    """Whether no caveat against combat stands in the way."""
    return not (offer.spares_combat and ask.row.combat == "yes")


def destinations(offer: Offer, ask: Ask, places: Mapping[str, Place]) -> tuple[str, ...]:
    """Return the sectors of a requirement to which a pledge may move: rules 1 to 3."""
    return tuple(each for each in ask.sectors if _admits(places[each], offer))


def _admits(sector: Place, offer: Offer) -> bool:
    if sector.where is None:
        return True
    if sector.where == "in_country" and offer.stays_out:
        return False
    return sector.where == "in_country" if offer.land else offer.where in ("", sector.where)


def stays(offer: Offer, ask: Ask, places: Mapping[str, Place]) -> bool:
    """Whether a pledge serves from where it stands: rule 4."""
    if offer.land:
        return False
    wheres = [places[each].where for each in ask.sectors]
    elsewhere = bool(offer.where) and all(where not in (None, offer.where) for where in wheres)
    kept_out = offer.stays_out and bool(wheres) and all(where == "in_country" for where in wheres)
    return elsewhere or kept_out


def best_value(ask: Ask, came: list[tuple[float, int]]) -> float:
    """Return what serials of one requirement are worth in its slots, put where they are worth most.

    Parameters
    ----------
    ask
        The requirement.
    came
        Amount and day of arrival of each serial.
    """
    sizes = ask.slots.sizes(len(came))
    if not sizes:
        return 0.0
    worth = np.array([[ask.worth(size, amount) * ask.weight(day) for size in sizes] for amount, day in came])
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return float(worth[rows, columns].sum())


def filled(ask: Ask, came: list[float]) -> float:
    """Return how much of a requirement serials of these amounts fill: 0 to 1.

    The largest serials fill the largest slots, which fills most.
    """
    sizes = ask.slots.sizes(len(came))
    pairs = zip(sorted(came, reverse=True), sizes, strict=False)
    return sum(min(amount, size) for amount, size in pairs) / ask.amount
