"""Plans made by hand, ready to be replayed: what a test is about and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from foedus.plan.instance import Instance, Ints
from foedus.plan.nouns import Problem
from foedus.risk.chances import Chances, Const, Field, Lot, Rate
from foedus.risk.layout import WHOLE, Asked
from foedus.risk.run import Prepared, prepare
from tests.plan.made import schedule

SURE = Rate(id="sure", low=1, mode=1, high=1)
NEVER_KEPT = Rate(id="never", low=0, mode=0, high=0)
HALF = Rate(id="half", low=0.5, mode=0.5, high=0.5)
SLOTS = dict[str, tuple[str, ...]]


def lot(id_: str, party: str = "", **more: Any) -> Lot:
    """A pledge of 100 that is surely kept and ready on C-day, unless it is said otherwise."""
    plain = Lot(
        id=id_,
        party=party or id_,
        ready=(0, 0),
        ready_key=f"ready.{id_}",
        amount=(100.0, 100.0),
        amount_key=f"amount.{id_}",
        date=Const(0),
        keep=(None,),
        late=None,
    )
    return replace(plain, **more)


def chances(*lots: Lot, **more: Any) -> Chances:
    """Lots, one study, and nothing that fails."""
    return replace(Chances(studies=("one",), lots=lots, leads=(), outages=(), delays=()), **more)


def field(found: Problem, *moves: tuple[int, int, int, int], **more: Any) -> Field:
    """A plan of (serial, slot, way, start) in which every serial is a lot of its own."""
    return field_of(found.instance, **{"schedule": schedule(found, *moves), **more})


def field_of(instance: Instance, **more: Any) -> Field:
    """An instance with every serial a lot of its own, and slots that count by their worth."""
    plain: Mapping[str, Any] = {
        "lot": np.arange(instance.serials),
        "before": np.zeros(instance.serials),
        "units": instance.slot_worth / max(1e-9, instance.slot_worth.sum()),
        "classes": ("road", "sea"),
        "way_class": np.ones(instance.ways, np.int64),
        "extra": np.zeros(instance.serials, np.bool_),
    }
    return Field(instance=instance, **{**plain, **more})


def prepared(where: Field, what: Chances, *, outer: int = 1, inner: int = 1, days: tuple[int, ...] = (30,)) -> Prepared:
    """A plan ready to be replayed."""
    return prepare(where, what, Asked(seed=0, outer=outer, inner=inner, days=days))


def surely(instance: Instance) -> Chances:
    """Everybody comes, with all he has, as early as the instance says."""
    each = zip(instance.ready.tolist(), instance.amount.tolist(), strict=True)
    return chances(*(lot(f"p{at}", ready=(day, day), amount=(most, most)) for at, (day, most) in enumerate(each)))


def without(where: Field, what: Chances, gone: Collection[int]) -> tuple[Field, Chances]:
    """The same plan and chances as if some lots had never been pledged."""
    i = where.instance
    serial = np.flatnonzero(~np.isin(where.lot, list(gone)))
    of_way, of_use = np.repeat(np.arange(i.serials), np.diff(i.way_start)), np.repeat(np.arange(i.ways), _uses(i))
    way = np.flatnonzero(np.isin(of_way, serial))
    use = np.flatnonzero(np.isin(of_use, way))
    stay = [at for at in range(len(what.lots)) if at not in gone]
    number, place = ({old: new for new, old in enumerate(some)} for some in (stay, way.tolist()))
    plan = where.schedule
    instance = replace(
        i,
        **{name: getattr(i, name)[serial] for name in ("kind", "fights", "amount", "ready")},
        **{name: getattr(i, name)[way] for name in ("way_sector", "way_days", "way_cost")},
        **{name: getattr(i, name)[use] for name in ("use_resource", "use_offset", "use_length", "use_amount")},
        way_start=np.cumsum([0, *np.diff(i.way_start)[serial]]),
        use_start=np.cumsum([0, *_uses(i)[way]]),
    )
    left = replace(
        where,
        instance=instance,
        schedule=replace(
            plan,
            slot=plan.slot[serial],
            way=np.array([place.get(each, -1) for each in plan.way[serial].tolist()], np.int64),
            start=plan.start[serial],
        ),
        lot=np.array([number[each] for each in where.lot[serial].tolist()], np.int64),
        before=where.before[serial],
        way_class=where.way_class[way],
        extra=where.extra[stay],
    )
    return left, replace(what, lots=tuple(what.lots[at] for at in stay))


def _uses(instance: Instance) -> Ints:
    return np.diff(instance.use_start)


def by_hand(where: Field, days: tuple[int, ...]) -> list[int]:
    """What of the plan itself is there by some days, in billionths, rounded down as the replay does."""
    i, plan = where.instance, where.schedule
    found = []
    for day in days:
        there = 0
        for at in np.flatnonzero(plan.slot >= 0).tolist():
            slot = int(plan.slot[at])
            if plan.start[at] + i.way_days[plan.way[at]] <= day:
                has, size = (round(float(each) * 1000) for each in (i.amount[at], i.slot_size[slot]))
                parts = min(1_000_000, has * 1_000_000 // size)
                there += int(np.floor(where.units[slot] * WHOLE + 0.5)) * parts // 1_000_000
        found.append(there)
    return found
