"""The same replay as a discrete-event simulation in SimPy, as one would write it who takes SimPy for such things.

Each resource has a container for each day, as moves are booked ahead: made when it is first touched, and filled with
what the plan leaves of it. What fails claims its share of those days, and waits where the plan has taken it. Who is on
the move is a process, which a dispatcher may interrupt; it then gives back what it had booked.

What is drawn, and what is the same in all draws, are the plain twin's. Coverage is the same, to the billionth: amounts
are whole numbers, and decisions are taken in the twin's order, on C-day, before time goes on.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, Sequence
from typing import Any

import simpy

from benchmarks.risk.luck import Change, Fate, Luck
from benchmarks.risk.plain import Filled, Plan
from foedus.risk.chances import NEVER, Chances, Field

Process = Generator[simpy.Event, Any, None]


def simulate(
    field: Field,
    chances: Chances,
    *,
    seed: int,
    inner: int,
    days: Sequence[int],
    draws: Sequence[int],
    study: int | None = None,
    change: Change = Change(),  # noqa: B008  (it is frozen)
    replan: bool = False,
) -> list[tuple[list[int], int]]:
    """Replay a plan; parameters and result are those of `benchmarks.risk.plain.replay`."""
    plan, luck = Plan(field, replan), Luck(field, chances, seed, inner, study)
    return [plan.score(Theatre(plan, chances, luck.at(draw, change), change.lost).run(), days) for draw in draws]


class Theatre:
    """One draw, simulated from C-day to the last arrival."""

    def __init__(self, plan: Plan, chances: Chances, fate: Fate, lost: int) -> None:
        self.plan, self.chances, self.fate, self.lost = plan, chances, fate, lost
        self.env = simpy.Environment()
        self.free = plan.capacity if plan.replan else plan.left
        self.rooms: dict[tuple[int, int], simpy.Container] = {}
        self.filled: Filled = {}
        self.moving: dict[int, simpy.Process] = {}
        self.placed: set[int] = set()  # slots

    def run(self) -> Filled:
        """Return which slots are filled, by how much and from when."""
        if not self.plan.replan:
            for serial, (slot, way, start) in self.plan.moves.items():
                self._send(serial, slot, way, start)
        self.env.process(self._dispatch())
        self.env.run()
        return self.filled

    def _send(self, serial: int, slot: int, way: int, start: int) -> None:
        self.placed.add(slot)
        self.moving[serial] = self.env.process(self._journey(serial, slot, way, start))

    def _journey(self, serial: int, slot: int, way: int, start: int) -> Process:
        """Wait, move and arrive; or, if interrupted, give back what was booked."""
        try:
            yield self.env.timeout(start)
            yield self.env.timeout(self.plan.way_days[way] + self._delay(serial, way))
            self.filled[slot] = (self.fate.part[serial], int(self.env.now))
        except simpy.Interrupt:
            for resource, day, amount in self._uses(way, start):
                if amount:
                    yield self._room(resource, day).put(amount)
            self.placed.discard(slot)

    def _outage(self, resource: int, day: int, amount: int) -> Process:
        """Claim what a failure takes, and wait for it if the plan has it."""
        yield self._room(resource, day).get(amount)

    def _dispatch(self) -> Process:
        """Take off who cannot move as planned, and put again who can move otherwise."""
        plan = self.plan
        for serial in list(self.moving):
            _, way, start = plan.moves[serial]
            if self.fate.ready[serial] > start or plan.way_class[way] & self.lost:
                yield self._call_off(serial)
        failed = [(self.chances.outages[at], first, after) for at, first, after in self.fate.failed]
        for outage, first, after in failed:
            for resource in outage.resources:
                for day in range(first, min(plan.days, after)):
                    whole = plan.capacity[resource][day]
                    amount = whole if outage.amount is None else math.floor(outage.amount * 1e6)
                    if amount:
                        self.env.process(self._outage(resource, day, amount))
        yield self.env.timeout(0)
        for outage, _, _ in failed:
            for resource in outage.resources:
                for serial in plan.users.get(resource, ()):
                    _, way, start = plan.moves[serial]
                    mine = (day for used, day, _ in self._uses(way, start) if used == resource)
                    if serial in self.moving and any(self._waited_for(resource, day) for day in mine):
                        yield self._call_off(serial)
        for serial in plan.order:
            if serial not in self.moving:
                self._book(serial, plan.moves[serial][0])
        for slot, spares in plan.spares.items():
            for spare in () if slot in self.placed else spares:
                if spare not in self.moving and self._book(spare, slot):
                    break

    def _call_off(self, serial: int) -> simpy.Process:
        process = self.moving.pop(serial)
        process.interrupt()
        return process

    def _book(self, serial: int, slot: int) -> bool:
        """Book the way and the start that get a serial to a slot first, and let it go; return whether there is any."""
        plan, ready = self.plan, self.fate.ready[serial]
        if ready >= NEVER:
            return False
        found = [
            (start + plan.way_days[way] + self._delay(serial, way), way, start)
            for way in plan.ways[serial].get(plan.slot_sector[slot], ())
            if not plan.way_class[way] & self.lost
            for start in self._first_start(way, ready)
        ]
        if not found:
            return False
        _, way, start = min(found)
        for resource, day, amount in self._uses(way, start):
            if amount:
                self._room(resource, day).get(amount)  # there is room: it has it at once
        self._send(serial, slot, way, start)
        return True

    def _first_start(self, way: int, ready: int) -> Iterator[int]:
        """Yield the first start on which everything fits, if there is one."""
        for start in range(ready, self.plan.days - self.plan.way_days[way]):
            if all(self._fits(*use) for use in self._uses(way, start)):
                yield start
                return

    def _uses(self, way: int, start: int) -> Iterator[tuple[int, int, int]]:
        """Yield resource, day and amount of all that a way takes."""
        for resource, offset, length, amount in self.plan.stretches[way]:
            for day in range(start + offset, min(self.plan.days, start + offset + length)):
                yield resource, day, amount

    def _room(self, resource: int, day: int) -> simpy.Container:
        """Return the container of a resource on a day."""
        if (resource, day) not in self.rooms:
            self.rooms[resource, day] = simpy.Container(self.env, init=self.free[resource][day])
        return self.rooms[resource, day]

    def _fits(self, resource: int, day: int, amount: int) -> bool:
        room = self.rooms.get((resource, day))
        if room is None:
            return amount <= self.free[resource][day]
        return bool(amount <= room.level) and not room.get_queue

    def _waited_for(self, resource: int, day: int) -> bool:
        """Whether a failure waits for what others have booked."""
        return (resource, day) in self.rooms and bool(self.rooms[resource, day].get_queue)

    def _delay(self, serial: int, way: int) -> int:
        classes = self.plan.way_class[way]
        return sum(days for mask, days in self.fate.delays[self.plan.lot[serial]] if mask & classes)
