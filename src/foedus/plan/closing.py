"""What would close a gap: of each kind of change the smallest that does it alone, in its own unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from foedus.model.nouns import Requirement
from foedus.plan.bottlenecks import unit_of
from foedus.plan.causes import Cause
from foedus.plan.fill import fills, smallest, wanting
from foedus.plan.instance import Floats, Instance, Schedule
from foedus.plan.nouns import CloseBy, Problem, Reason
from foedus.plan.tally import NOISE
from foedus.plan.whatif import WhatIf

# How much searching it is worth to say how many more of a resource would do.
REPLANS = 24  # of a whole plan
LARGE = 5_000_000  # ways times days from which on one search takes seconds: nothing is planned again
RESOURCES = 2  # of one gap
Resolve = Callable[[Instance], Schedule]


@dataclass(frozen=True, kw_only=True)
class Lack:
    """What one requirement lacks: its slots, what is in them on the day, and why the rest is not."""

    row: Requirement
    unit: str
    slots: tuple[int, ...]
    sizes: tuple[float, ...]
    there: tuple[float, ...]
    causes: tuple[Cause, ...]
    reason: Reason

    def of(self, *reasons: Reason) -> list[Cause]:
        """Return the causes of some kinds."""
        return [each for each in self.causes if each.reason in reasons]


def close_by(lack: Lack, what_if: WhatIf, more: More) -> tuple[CloseBy, ...]:
    """Return the smallest changes that close a gap, each alone, as far as there is one of its kind.

    A pledge that another reason keeps out as well is not counted on. Each change is what this requirement needs: what
    another one takes first does not close it.
    """
    found = [
        *_opened(lack, what_if),
        *_lifted(lack, what_if),
        *_stated(lack, what_if),
        *_readiness(lack),
        *more.of(lack),
    ]
    helps = lack.reason not in ("late", "lift") or (lack.reason == "late" and not found)
    if helps and what_if.deploys:
        found.insert(0, _pledge(lack))
    return tuple(found)


def _pledge(lack: Lack) -> CloseBy:
    return CloseBy(kind="pledge", what=lack.row.capability, amount=wanting(lack.sizes, lack.there), unit=lack.unit)


def _opened(lack: Lack, what_if: WhatIf) -> Iterator[CloseBy]:
    """Fewest gates and approvals that let enough in."""
    causes = {each.pledge: frozenset(each.names) for each in lack.of("gate-shut")}
    if causes:
        parts = what_if.opened(lack.row, frozenset().union(*causes.values()), causes)
        names = smallest([(needs, parts.get(pledge, [])) for pledge, needs in causes.items()], lack.sizes, lack.there)
        if names:  # a gate that one pledge waits for may also bar the way of another that does not name it
            let_in = {pledge for pledge, needs in causes.items() if needs <= set(names)}
            parts = what_if.opened(lack.row, names, let_in)
            if fills(lack.sizes, [*lack.there, *(each for pledge in let_in for each in parts.get(pledge, []))]):
                yield CloseBy(kind="gate", what=" and ".join(names), amount=None, unit="")


def _lifted(lack: Lack, what_if: WhatIf) -> Iterator[CloseBy]:
    """Fewest exclusions without which enough is there."""
    causes = {each.pledge: frozenset(each.names) for each in lack.of("excluded")}
    if causes:
        parts = what_if.lifted(lack.row, frozenset().union(*causes.values()))
        names = smallest([(needs, parts.get(pledge, [])) for pledge, needs in causes.items()], lack.sizes, lack.there)
        if names:
            yield CloseBy(kind="caveat", what=" and ".join(names), amount=None, unit="")


def _stated(lack: Lack, what_if: WhatIf) -> Iterator[CloseBy]:
    """A quantity, at least so large; the readiness or the place of the fewest pledges."""
    amount = wanting(lack.sizes, lack.there)
    for field in ("quantity", "readiness", "place"):
        silent = [each.pledge for each in lack.of("not-stated") if each.silent_on == field]
        parts = what_if.stated(lack.row, field, silent, amount) if silent else {}
        if field == "quantity":
            for pledge in silent:
                if fills(lack.sizes, [*lack.there, *parts.get(pledge, [])]):
                    yield CloseBy(kind="statement", what=f"quantity of {pledge}", amount=amount, unit=lack.unit)
            continue
        names = smallest([(frozenset({each}), parts.get(each, [])) for each in silent], lack.sizes, lack.there)
        if names:
            yield CloseBy(kind="statement", what=f"{field} of {' and '.join(names)}", amount=None, unit="")


def _readiness(lack: Lack) -> Iterator[CloseBy]:
    """Fewest days by which enough would have to be ready earlier."""
    late = [(each.earlier, each.pledge, each.parts) for each in lack.of("late") if each.earlier is not None]
    there, pledges = list(lack.there), dict[str, None]()
    for earlier, pledge, parts in sorted(late):
        there.extend(parts)
        pledges.setdefault(pledge)
        if fills(lack.sizes, there):
            what = " and ".join(pledges)
            yield CloseBy(kind="readiness", what=what, amount=earlier, unit="days")
            return


class More:
    """How many more of a resource fill a requirement, found by planning again, so often and no more."""

    def __init__(self, problem: Problem, price: Floats, resolve: Resolve | None) -> None:
        self.problem, self.price, self.resolve = problem, price, resolve
        large = problem.instance.ways * problem.instance.days > LARGE
        self.left = 0 if large or resolve is None else REPLANS

    def of(self, lack: Lack) -> Iterator[CloseBy]:
        """Yield of each resource that stands in the way how many more of it would do, at most."""
        for resource in blocking(lack.causes, self.price)[:RESOURCES]:
            amount = self._enough(lack, resource)
            if amount is not None:
                name = self.problem.resources[resource]
                yield CloseBy(kind="lift", what=name, amount=amount, unit=unit_of(name))

    def _enough(self, lack: Lack, resource: int) -> float | None:
        """Double until it fills, then halve the step; None if no amount does, or not before the searches run out."""
        most = float(self.problem.instance.use_amount.sum()) * self.problem.instance.serials
        if not self._fills(lack, resource, most):
            return None
        low, high = 0, 1
        while not self._fills(lack, resource, high):
            low, high = high, 2 * high
            if self.left <= 0 or high > most:
                return None
        while high - low > max(1, high // 100):
            middle = (low + high) // 2
            if self.left <= 0:
                break
            if self._fills(lack, resource, middle):
                high = middle
            else:
                low = middle
        return high

    def _fills(self, lack: Lack, resource: int, more: float) -> bool:
        if self.left <= 0 or self.resolve is None:
            return False
        self.left -= 1
        instance = self.problem.instance
        capacity = instance.capacity.copy()
        capacity[resource] += np.where(capacity[resource] > 0, more, 0.0)
        schedule = self.resolve(replace(instance, capacity=capacity))
        slots = list(lack.slots)
        for number in np.flatnonzero(np.isin(schedule.slot, slots)).tolist():
            slot = int(schedule.slot[number])
            arrives = schedule.start[number] + instance.way_days[schedule.way[number]]
            if arrives <= instance.slot_due[slot] and instance.amount[number] >= instance.slot_size[slot] - NOISE:
                slots.remove(slot)
        return not slots


def blocking(causes: Iterable[Cause], price: Floats) -> list[int]:
    """Return the resources that stand in the way, those with a price first, then by how much they keep away."""
    kept: dict[int, float] = {}
    for each in causes:
        for resource in each.resources:
            kept[resource] = kept.get(resource, 0.0) + (each.amount or 0.0)
    return sorted(kept, key=lambda resource: (-float(price[resource].sum()), -kept[resource], resource))
