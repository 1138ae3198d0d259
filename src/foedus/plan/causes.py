"""Why each serial and each pledge that could fill a requirement is not there on its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from foedus.model.nouns import Requirement
from foedus.plan.fill import cut
from foedus.plan.instance import Schedule
from foedus.plan.nouns import LeftOut, Problem, Reason, Serial
from foedus.plan.passage import Passage
from foedus.plan.room import Reach, Room
from foedus.plan.tally import NOISE, use_of
from foedus.standing.pledges import exclusions, pledges
from foedus.standing.view import View


@dataclass(frozen=True, kw_only=True)
class Cause:
    """Why one serial or one pledge does not help a requirement on its day.

    Parameters
    ----------
    reason, pledge, party
        Why, and which.
    amount, parts
        How much it is, None where nobody stated it; and in which serials.
    names, resources
        Gates and approvals, exclusions or sectors; numbers of the resources that stand in its way.
    silent_on
        What is not stated, ``quantity``, ``readiness`` or ``place``; empty where that is not the reason.
    says
        Why a whole pledge is no supply, as the problem puts it.
    late
        Days late: alone on the network, or as it was planned.
    earlier
        Days by which its readiness would have to be earlier; None where that would not do.
    planned
        Whether it is as late as that in the plan.
    also
        Whether another cause has counted its amount.
    """

    reason: Reason
    pledge: str
    party: str
    amount: float | None
    parts: tuple[float, ...]
    names: tuple[str, ...] = ()
    resources: tuple[int, ...] = ()
    silent_on: str = ""
    says: str = ""
    late: int = 0
    earlier: int | None = None
    planned: bool = False
    also: bool = False


class Causes:
    """What keeps the pledges of a problem from its requirements, given a schedule."""

    def __init__(self, view: View, problem: Problem, schedule: Schedule) -> None:
        self.view, self.problem, self.schedule = view, problem, schedule
        self.room = Room(problem.instance, use_of(problem.instance, schedule))
        ids = [each.pledge for each in problem.left_out]
        self.pledge = {each.id: each for each in (pledges(view, ids, ("strand", "home")) if ids else ())}
        self.passage = Passage(view, problem)
        self._exclusions = exclusions(view)
        self._reach: dict[tuple[str, float, int, int], Reach] = {}

    def slots(self, row: Requirement) -> list[int]:
        """Return the numbers of a requirement's slots."""
        return [number for number, slot in enumerate(self.problem.slots) if slot.requirement.id == row.id]

    def of(self, row: Requirement) -> tuple[list[Cause], float]:
        """Return why what is pledged is not there, and how much of it fills other requirements."""
        instance, slots = self.problem.instance, self.slots(row)
        kind, elsewhere = int(instance.slot_kind[slots[0]]), 0.0
        found = [self._left_out(left, row) for left in self.problem.left_out if self._fits(left, row)]
        least = min(self._on_time(slot) for slot in slots)
        for number in np.flatnonzero(instance.kind == kind).tolist():
            slot = int(self.schedule.slot[number])
            if slot >= 0 and slot not in slots:
                elsewhere += self.problem.serials[number].amount
            elif slot >= 0 and self._arrives(number) > instance.slot_due[slot]:
                found.extend(self._late(number, slot))
            elif slot < 0 and self.problem.serials[number].amount > least + NOISE:
                found.append(self._unused(number, slots[0], row))
        return found, elsewhere

    def there(self, slots: list[int]) -> list[float]:
        """Return the serials that are in some slots on their day."""
        numbers = np.flatnonzero(np.isin(self.schedule.slot, slots)).tolist()
        due = self.problem.instance.slot_due
        return [
            self.problem.serials[number].amount
            for number in numbers
            if self._arrives(number) <= due[self.schedule.slot[number]]
        ]

    def _left_out(self, left: LeftOut, row: Requirement) -> Cause:
        serial = self.view.tables.capability[left.capability].serial
        shut = self.passage.gates(left, self.pledge[left.pledge], row) if left.reason == "no-route" else ()
        return Cause(
            reason="gate-shut" if shut else left.reason,
            pledge=left.pledge,
            party=left.party,
            amount=left.amount,
            parts=tuple(cut(left.amount, serial)) if left.amount is not None else (),
            names=shut or left.names,
            silent_on=_silent_on(left) if left.reason == "not-stated" else "",
            says=left.detail,
        )

    def _fits(self, left: LeftOut, row: Requirement) -> bool:
        return left.capability == row.capability and self.pledge[left.pledge].text("strand") == row.strand

    def _arrives(self, number: int) -> int:
        return int(self.schedule.start[number] + self.problem.instance.way_days[self.schedule.way[number]])

    def _on_time(self, slot: int) -> float:
        amounts = self.there([slot])
        return min(amounts[0], self.problem.slots[slot].size) if amounts else 0.0

    def _late(self, number: int, slot: int) -> Iterator[Cause]:
        """A serial that fills a slot after its day: because it cannot be there sooner, or because others go first."""
        serial, due = self.problem.serials[number], int(self.problem.instance.slot_due[slot])
        reach, arrives = self.reach(number, slot), self._arrives(number)
        too_late = (reach.alone if reach.alone is not None else arrives) > due
        late = replace(_cause(serial, "late"), late=arrives - due, planned=True)
        yield replace(late, earlier=_earlier(serial, reach)) if too_late else late
        if not too_late:
            yield replace(_cause(serial, "lift"), resources=tuple(sorted(reach.blocked_by)), also=True)

    def _unused(self, number: int, slot: int, row: Requirement) -> Cause:
        """A serial that stays at home."""
        instance, serial = self.problem.instance, self.problem.serials[number]
        if instance.slot_combat[slot] and not instance.fights[number]:
            return replace(_cause(serial, "excluded"), names=(f"no_combat of {serial.party}",))
        reach, due = self.reach(number, slot), int(instance.slot_due[slot])
        if reach.ways == 0:
            return self._nowhere(serial, row)
        blocked = replace(_cause(serial, "lift"), resources=tuple(sorted(reach.blocked_by)))
        if reach.alone is None and reach.blocked_by:
            return blocked
        alone = self.problem.horizon + 1 if reach.alone is None else reach.alone
        if alone > due:
            return replace(_cause(serial, "late"), late=alone - due, earlier=_earlier(serial, reach))
        return blocked

    def reach(self, number: int, slot: int) -> Reach:
        """Return how a serial can reach a slot; alike for all serials of a pledge that are as large."""
        instance, serial = self.problem.instance, self.problem.serials[number]
        sector, due = int(instance.slot_sector[slot]), int(instance.slot_due[slot])
        key = (serial.pledge, serial.amount, sector, due)
        if key not in self._reach:
            self._reach[key] = self.room.reach(number, sector, due)
        return self._reach[key]

    def _nowhere(self, serial: Serial, row: Requirement) -> Cause:
        """A serial without a way: kept out, of a kind that goes elsewhere, or allowed in and without a route."""
        refused = f"no_troops_in_country of {serial.party}"
        if serial.capability.domain == "land":
            places = self.view.tables.place
            if any(f"{each.scope} of {each.party}" == refused for each in self._exclusions):
                return replace(_cause(serial, "excluded"), names=(refused,))
            if row.sectors and not any(places[each].where in (None, "in_country") for each in row.sectors):
                return replace(_cause(serial, "placed-elsewhere"), names=row.sectors)
        return replace(_cause(serial, "no-route"), names=row.sectors)


def _silent_on(left: LeftOut) -> str:
    if left.amount is None:
        return "quantity"
    return "readiness" if "ready" in left.detail else "place"


def _cause(serial: Serial, reason: Reason) -> Cause:
    return Cause(reason=reason, pledge=serial.pledge, party=serial.party, amount=serial.amount, parts=(serial.amount,))


def _earlier(serial: Serial, reach: Reach) -> int | None:
    """Days by which a serial would have to be ready earlier to be on time alone."""
    return serial.ready - reach.ready_by if reach.ready_by is not None else None
