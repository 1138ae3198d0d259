"""Fields small enough to work out by hand, and their replay by the plain twin and by SimPy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from benchmarks.risk.luck import key, number, whole
from benchmarks.risk.plain import Change, replay
from benchmarks.risk.simulated import simulate

from foedus.plan.instance import Instance, Schedule
from foedus.risk.chances import Chances, Const, Date, Field, Lot, Rate

DAYS = 10
ALL = 1_000_000_000
SURE = Rate(id="sure", low=1, mode=1, high=1)
HALF = Rate(id="half", low=0.5, mode=0.5, high=0.5)

Use = tuple[int, int, int, float]  # resource, offset, length, amount


@dataclass
class Way:
    days: int = 1
    uses: tuple[Use, ...] = ((0, 0, 1, 1.0),)
    sector: int = 0
    classes: int = 0


@dataclass
class Serial:
    plan: tuple[int, int, int] | None = None  # slot, which of its ways, start
    ways: tuple[Way, ...] = (Way(),)
    ready: int = 0
    amount: float = 1.0
    lot: int | None = None  # its own if None
    before: float = 0.0
    fights: bool = True


def field(
    serials: Sequence[Serial],
    slots: int,
    capacity: float = 2.0,
    resources: int = 1,
    classes: tuple[str, ...] = ("any",),
    extra: Sequence[int] = (),
    combat: bool = False,
) -> Field:
    """Slots of size 1 in sector 0, worth the same each; planned on days 0 to 9."""
    ways = [way for serial in serials for way in serial.ways]
    uses = [use for way in ways for use in way.uses]
    first = np.cumsum([0, *(len(serial.ways) for serial in serials)])
    moves = [
        (-1, -1, -1) if serial.plan is None else (serial.plan[0], int(first[at]) + serial.plan[1], serial.plan[2])
        for at, serial in enumerate(serials)
    ]
    lots = [at if serial.lot is None else serial.lot for at, serial in enumerate(serials)]
    instance = Instance(
        days=DAYS,
        capacity=np.full((resources, DAYS), capacity),
        kind=np.zeros(len(serials), np.int64),
        fights=np.array([serial.fights for serial in serials]),
        amount=np.array([serial.amount for serial in serials]),
        ready=np.array([serial.ready for serial in serials]),
        way_start=first,
        way_sector=np.array([way.sector for way in ways]),
        way_days=np.array([way.days for way in ways]),
        way_cost=np.zeros(len(ways)),
        use_start=np.cumsum([0, *(len(way.uses) for way in ways)]),
        use_resource=np.array([use[0] for use in uses]),
        use_offset=np.array([use[1] for use in uses]),
        use_length=np.array([use[2] for use in uses]),
        use_amount=np.array([use[3] for use in uses]),
        slot_kind=np.zeros(slots, np.int64),
        slot_sector=np.zeros(slots, np.int64),
        slot_combat=np.full(slots, combat),
        slot_size=np.ones(slots),
        slot_worth=np.ones(slots),
        slot_due=np.full(slots, DAYS),
        late_days=np.zeros(1, np.int64),
        late_weight=np.ones(1),
    )
    slot, way, start = np.array(moves).T
    return Field(
        instance=instance,
        schedule=Schedule(slot=slot, way=way, start=start, value=0.0),
        lot=np.array(lots),
        before=np.array([serial.before for serial in serials]),
        units=np.full(slots, 1 / slots),
        classes=classes,
        way_class=np.array([way.classes for way in ways]),
        extra=np.array([lot in extra for lot in range(max(lots) + 1)]),
    )


def lot(name: str, ready: int = 0, keep: tuple[Rate | None, ...] = (None,), **more: Any) -> Lot:
    date: Date = more.pop("date", Const(0))
    plain = Lot(
        id=name,
        party="",
        ready=(ready, ready),
        ready_key=f"{name}.ready",
        amount=(1.0, 1.0),
        amount_key=f"{name}.amount",
        date=date,
        keep=keep,
        late=None,
    )
    return replace(plain, **more)


def chances(*lots: Lot, **more: Any) -> Chances:
    return replace(Chances(studies=("one",), lots=lots, leads=(), outages=(), delays=()), **more)


def both(
    where: Field,
    what: Chances,
    days: Sequence[int] = range(DAYS),
    draws: Sequence[int] = (0,),
    inner: int = 1000,
    study: int | None = None,
    change: Change = Change(),  # noqa: B008
    replan: bool = False,
) -> list[tuple[list[int], int]]:
    """What the plain twin finds, once SimPy has found the same."""
    found = replay(
        where,
        what,
        seed=0,
        outer=1,
        inner=inner,
        days=days,
        draws=draws,
        study=study,
        change=change,
        replan=replan,
    )
    assert found == simulate(
        where, what, seed=0, inner=inner, days=days, draws=draws, study=study, change=change, replan=replan
    )
    return found


def arrivals(coverage: Sequence[int]) -> list[int]:
    """The days on which coverage grows."""
    return [day for day, now in enumerate(coverage) if now > (coverage[day - 1] if day else 0)]


def draw_of(high: int, wanted: dict[str, int]) -> int:
    """The first draw in which items' whole numbers from 0 to `high` are those that are wanted."""
    return next(
        draw
        for draw in range(10_000)
        if all(whole(number(key(0, name), draw), 0, high) == each for name, each in wanted.items())
    )
