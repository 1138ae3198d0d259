"""What prices prove: that no plan is worth more than the priced capacity and the best that is left after paying."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import isfinite

import numpy as np
from scipy.optimize import linear_sum_assignment

from foedus.plan.check.columns import Columns, Way
from foedus.plan.check.demand import Ask, destinations, fits, may_fight, stays
from foedus.plan.check.figures import SLACK
from foedus.plan.check.shape import StatedPrice
from foedus.plan.check.supply import Offer, rider
from foedus.plan.check.violation import Violation
from foedus.plan.instance import Flags, Floats

# No honest price is near it: a unit of a resource would be worth a million million requirements.
MOST = 1e12


def prices(
    stated: Iterable[StatedPrice], capacity: Mapping[str, Floats], horizon: int
) -> tuple[dict[str, Floats], list[Violation]]:
    """Return the prices of a certificate by resource and day, and what is wrong with them.

    What is wrong is left out: prices that are 0 instead prove a bound as well.
    """
    found: dict[str, Floats] = {}
    wrong: list[Violation] = []
    seen: set[tuple[str, int]] = set()
    for each in stated:
        cell = f"{each.resource} day {each.day}"
        if each.resource not in capacity:
            says = "There is no such resource, or nobody states its capacity."
            wrong.append(Violation(code="unknown-resource", where=each.path, says=says, found=each.resource))
        elif not 0 <= each.day <= horizon:
            says = "A price is of a day of the plan."
            expected = f"0 to {horizon}"
            wrong.append(
                Violation(code="price-day", where=each.path, says=says, found=str(each.day), expected=expected)
            )
        elif not (isfinite(each.price) and 0 <= each.price <= MOST):
            says = f"A price of {cell} that proves nothing."
            expected = f"0 to {MOST:g}"
            wrong.append(
                Violation(code="bad-price", where=each.path, says=says, found=repr(each.price), expected=expected)
            )
        elif (each.resource, each.day) in seen:
            says = "A resource has one price on a day."
            wrong.append(Violation(code="price-twice", where=each.path, says=says, found=cell))
        else:
            seen.add((each.resource, each.day))
            found.setdefault(each.resource, np.zeros(horizon + 1))[each.day] = each.price
    return found, wrong


class Tariff:
    """What ways cost at some prices, by the day on which they start; infinite where they do not fit by themselves."""

    def __init__(self, of: Mapping[str, Floats], capacity: Mapping[str, Floats], horizon: int) -> None:
        self.of, self.capacity, self.horizon = of, capacity, horizon
        self._windows: dict[tuple[str, int], Floats] = {}

    def cost(self, way: Way) -> Floats:
        """Return what a way costs, started on each day from 0 to the horizon; use after the horizon is free."""
        days = self.horizon + 1
        total = np.where(self._fits(way), 0.0, np.inf)
        for use in way.uses:
            if use.resource in self.of and use.offset < days:
                length = days if use.length is None else min(use.length, days)
                total[: days - use.offset] += use.amount * self._window(use.resource, length)[use.offset :]
        return total

    def _fits(self, way: Way) -> Flags:
        """Whether a way started on each day would fit the capacities if nobody else moved."""
        days = self.horizon + 1
        fits = np.ones(days, dtype=np.bool_)
        taken: defaultdict[str, Floats] = defaultdict(lambda: np.zeros(days))
        for use in way.uses:
            end = days if use.length is None else use.offset + use.length
            taken[use.resource][use.offset : end] += use.amount
        for resource, amounts in taken.items():
            capacity = self.capacity.get(resource)
            if capacity is None or amounts.max() <= capacity.min() * (1 + SLACK):
                continue
            for offset in np.flatnonzero(amounts):
                fits[: days - offset] &= capacity[offset:] * (1 + SLACK) >= amounts[offset]
        return fits

    def _window(self, resource: str, length: int) -> Floats:
        """Prices summed over so many days from each day on.

        Windows are summed one by one: differences of running sums would let one huge price swallow the small ones.
        """
        key = (resource, length)
        if key not in self._windows:
            padded = np.concatenate([self.of[resource], np.zeros(length - 1)])
            self._windows[key] = np.lib.stride_tricks.sliding_window_view(padded, length).sum(axis=1)
        return self._windows[key]


def bound(
    of: Mapping[str, Floats],
    capacity: Mapping[str, Floats],
    offers: Iterable[Offer],
    asked: Iterable[Ask],
    columns: Columns,
    horizon: int,
) -> float:
    """Return what no plan exceeds, as prices prove it."""
    paid = sum(float((price * capacity[resource]).sum()) for resource, price in of.items())
    tariff = Tariff(of, capacity, horizon)
    kinds: defaultdict[tuple[str, str], list[Ask]] = defaultdict(list)
    for ask in asked:
        kinds[ask.row.strand, ask.row.capability].append(ask)
    supplied: defaultdict[tuple[str, str], list[Offer]] = defaultdict(list)
    for offer in offers:
        supplied[offer.strand, offer.capability.id].append(offer)
    return paid + sum(_assigned(supplied[kind], wanted, columns, tariff) for kind, wanted in kinds.items())


def _assigned(offers: list[Offer], asked: list[Ask], columns: Columns, tariff: Tariff) -> float:
    """The best that serials of one kind can do in the slots of one kind where they pay for what they use."""
    serials = sum(offer.serials.count for offer in offers)
    slots = sum(ask.slots.count for ask in asked)
    wide = [(ask, size, count) for ask in asked for size, count in ask.slots.kinds(serials)]
    high = [(offer, amount, count) for offer in offers for amount, count in offer.serials.kinds(slots)]
    if not wide or not high:
        return 0.0
    net = np.zeros((len(high), len(wide)))
    for row, (offer, amount, _) in enumerate(high):
        cheapest = {ask.row.id: _cheapest(offer, amount, ask, columns, tariff) for ask in asked}
        for column, (ask, size, _) in enumerate(wide):
            net[row, column] = _best(ask, ask.worth(size, amount), cheapest[ask.row.id])
    net = np.repeat(np.repeat(net, [count for *_, count in high], axis=0), [count for *_, count in wide], axis=1)
    chosen = linear_sum_assignment(net, maximize=True)
    return float(net[chosen].sum())


def _cheapest(offer: Offer, amount: float, ask: Ask, columns: Columns, tariff: Tariff) -> Floats:
    """The least that a serial pays to be in a slot of a requirement by each day; infinite where it cannot be there."""
    days = tariff.horizon + 1
    least = np.full(days, np.inf)
    if not (fits(offer, ask) and may_fight(offer, ask)) or offer.ready >= days:
        return least
    places = columns.terrain.places
    if stays(offer, ask, places):
        least[offer.ready :] = 0.0
        return least
    for sector in destinations(offer, ask, places) if offer.origin is not None else ():
        assert offer.origin is not None  # so says the line above
        for way in columns.ways(offer.origin, sector, rider(offer, amount)):
            last = days - way.days  # the first day that is too late to start
            if last > offer.ready:
                arriving = least[offer.ready + way.days :]
                np.minimum(arriving, tariff.cost(way)[offer.ready : last], out=arriving)
    return np.minimum.accumulate(least)


def _best(ask: Ask, worth: float, cheapest: Floats) -> float:
    """The highest worth less price, at least 0: for each step of lateness the cheapest arrival that it still allows."""
    nets = (worth * weight - cheapest[min(ask.due + late, len(cheapest) - 1)] for late, weight in ask.steps)
    return max(0.0, *(float(net) for net in nets))
