"""What docs/risk.md says is drawn, in plain Python: numbers from names, and what one draw brings."""

from __future__ import annotations

import math
from dataclasses import dataclass
from hashlib import blake2b

from foedus.risk.chances import NEVER, Chances, Const, Date, Field, Kth, Lead, LeadOf, Lot, Plus, Rate

GOLDEN = 0x9E3779B97F4A7C15
MASK = 2**64 - 1
ONE = 2**53


@dataclass(frozen=True, kw_only=True)
class Change:
    """What differs from what is drawn.

    Parameters
    ----------
    kept, gone
        Lots that are surely kept, and lots that are surely gone; the latter wins.
    lost
        Bits of classes that are lost: no way with any of them can be used.
    spared
        Bits of classes whose outages and delays do not happen.
    """

    kept: frozenset[int] = frozenset()
    gone: frozenset[int] = frozenset()
    lost: int = 0
    spared: int = 0


@dataclass(frozen=True, kw_only=True)
class Fate:
    """What one draw brings.

    Parameters
    ----------
    ready, part
        Of each serial: the first day it can start (`NEVER` if it is gone), and how much it is, in thousandths.
    failed
        Outages that happen, in their order, with their first day and the one after their last.
    delays
        Of each lot: pairs of a class (as a mask) and days.
    """

    ready: list[int]
    part: list[int]
    failed: list[tuple[int, int, int]]
    delays: list[list[tuple[int, int]]]


def mix(x: int) -> int:
    """Return splitmix64's output for a state."""
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB & MASK
    return x ^ (x >> 31)


def key(seed: int, name: str) -> int:
    """Return the key of an item's stream."""
    named = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little")
    return mix((seed * GOLDEN + named) & MASK)


def number(stream: int, draw: int) -> int:
    """Return the number of a stream in a draw, 53 bits."""
    return mix((stream + (draw + 1) * GOLDEN) & MASK) >> 11


def whole(r: int, low: int, high: int) -> int:
    """Return the whole number from `low` to `high` that a number stands for."""
    return low + min(high - low, math.floor(r / ONE * (high - low + 1)))


def probability(r: int, rate: Rate) -> float:
    """Return the probability, out of a row's triangular distribution, that a number stands for."""
    low, mode, high, u = rate.low, rate.mode, rate.high, r / ONE
    if low == high:
        return low
    if u < (mode - low) / (high - low):
        return low + math.sqrt(u * (high - low) * (mode - low))
    return high - math.sqrt((1 - u) * (high - low) * (high - mode))


def thousandths(x: float) -> int:
    """Return a number in thousandths, rounded."""
    return math.floor(x * 1000 + 0.5)


class Item:
    """Something that is drawn, alone or together with a factor."""

    def __init__(self, seed: int, name: str, of: Rate | Lead | None = None) -> None:
        self.own = key(seed, name)
        self.joins = math.floor(of.share * ONE) if of is not None and of.factor else 0
        if of is not None and self.joins:
            self.share, self.factor = key(seed, f"{name}.share"), key(seed, f"factor.{of.factor}")

    def at(self, draw: int) -> int:
        """Return the item's number in a draw."""
        if self.joins and number(self.share, draw) < self.joins:
            return number(self.factor, draw)
        return number(self.own, draw)


class Luck:
    """What is drawn for a plan; the parameters are those of `benchmarks.risk.plain.replay`."""

    def __init__(self, field: Field, chances: Chances, seed: int, inner: int, study: int | None) -> None:
        self.chances, self.inner, self.study = chances, inner, study
        self.lot = field.lot.tolist()
        self.amount = [thousandths(each) for each in field.instance.amount.tolist()]
        self.before = [thousandths(each) for each in field.before.tolist()]
        self.last = field.instance.days - 1
        lots, outages = chances.lots, chances.outages
        self.choice = Item(seed, "study")
        self.ready = [Item(seed, f"range.{lot.ready_key}") for lot in lots]
        self.quantity = [Item(seed, f"range.{lot.amount_key}") for lot in lots]
        self.keep = [[Item(seed, f"keep.{lot.id}", rate) for rate in lot.keep] for lot in lots]
        self.late = [Item(seed, f"late.{lot.id}", lot.late) for lot in lots]
        self.late_days = [Item(seed, f"late.{lot.id}.days") for lot in lots]
        self.leads = [Item(seed, f"lead.{lead.id}", lead) for lead in chances.leads]
        self.outages = [Item(seed, f"outage.{each.id}", each.rate) for each in outages]
        self.outage_from = [Item(seed, f"outage.{each.id}.from") for each in outages]
        self.outage_days = [Item(seed, f"outage.{each.id}.days") for each in outages]
        self.kind = [1 << field.classes.index(each.kind) for each in outages]
        modes = [(1 << bit, rate, f"delay.{field.classes[bit]}") for bit, rate in chances.delays]
        self.delay = [
            [
                (mask, rate, Item(seed, f"{name}.{lot.id}", rate), Item(seed, f"{name}.{lot.id}.days"))
                for mask, rate, name in modes
            ]
            for lot in lots
        ]
        rates = [rate for lot in lots for rate in (*lot.keep, lot.late) if rate is not None]
        rates += [each.rate for each in outages] + [rate for _, rate in chances.delays]
        self.rates = {rate.id: (rate, Item(seed, f"rate.{rate.id}")) for rate in rates}
        self.outer = -1

    def at(self, draw: int, change: Change) -> Fate:
        """Return what a draw brings."""
        if draw // self.inner != self.outer:
            self._begin(draw // self.inner)
        leads = [whole(item.at(draw), *lead.days) for item, lead in zip(self.leads, self.chances.leads, strict=True)]
        starts = [self._ready(lot, draw, leads, change) for lot in range(len(self.chances.lots))]
        failed = []
        for at, outage in enumerate(self.chances.outages):
            if self.outages[at].at(draw) < self.bar[outage.rate.id] and not self.kind[at] & change.spared:
                first = whole(self.outage_from[at].at(draw), 0, self.last)
                failed.append((at, first, first + whole(self.outage_days[at].at(draw), *outage.rate.days)))
        delays = [
            [
                (mask, whole(days.at(draw), *rate.days))
                for mask, rate, event, days in each
                if not mask & change.spared and event.at(draw) < self.bar[rate.id]
            ]
            for each in self.delay
        ]
        ready = [starts[lot] if part > 0 else NEVER for lot, part in zip(self.lot, self.part, strict=True)]
        return Fate(ready=ready, part=self.part, failed=failed, delays=delays)

    def _begin(self, outer: int) -> None:
        """Draw what is not known, as opposed to chance."""
        self.outer = outer
        studies = len(self.chances.studies)
        self.now = whole(self.choice.at(outer), 0, studies - 1) if self.study is None else self.study
        self.bar = {
            id_: math.floor(probability(item.at(outer), rate) * ONE) for id_, (rate, item) in self.rates.items()
        }
        lots = self.chances.lots
        self.readiness = [_between(item, outer, lot.ready) for item, lot in zip(self.ready, lots, strict=True)]
        quantity = [thousandths(_quantity(item, outer, lot)) for item, lot in zip(self.quantity, lots, strict=True)]
        self.part = [
            max(0, min(amount, quantity[lot] - before))
            for amount, before, lot in zip(self.amount, self.before, self.lot, strict=True)
        ]

    def _ready(self, at: int, draw: int, leads: list[int], change: Change) -> int:
        """Return the first day on which a lot can start; `NEVER` if it is gone."""
        lot, keep = self.chances.lots[at], self.chances.lots[at].keep[self.now]
        if at in change.gone:
            return NEVER
        if keep is not None and at not in change.kept and self.keep[at][self.now].at(draw) >= self.bar[keep.id]:
            return NEVER
        ready = self.readiness[at] + _day(lot.date, leads)
        if lot.late is not None and self.late[at].at(draw) < self.bar[lot.late.id]:
            ready += whole(self.late_days[at].at(draw), *lot.late.days)
        return min(ready, NEVER)


def _between(item: Item, outer: int, ends: tuple[int, int]) -> int:
    return ends[0] if ends[0] == ends[1] else whole(item.at(outer), *ends)


def _quantity(item: Item, outer: int, lot: Lot) -> float:
    low, high = lot.amount
    if low == high:
        return low
    r = item.at(outer)
    return whole(r, int(low), int(high)) if lot.whole else low + r / ONE * (high - low)


def _day(date: Date, leads: list[int]) -> int:
    match date:
        case Const():
            return date.day
        case LeadOf():
            return leads[date.lead]
        case Kth():
            return sorted(_day(part, leads) for part in date.parts)[date.count - 1]
        case Plus():
            day = _day(date.part, leads)
            return day + date.days if day else 0
