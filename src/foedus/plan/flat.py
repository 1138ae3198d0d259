"""The serials, ways and slots of a problem laid out as the arrays that the kernel works on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import numpy as np

from foedus.model.logistics import PlanSettings
from foedus.plan.instance import Flags, Floats, Instance, Ints
from foedus.plan.nouns import Figure, Slot
from foedus.plan.reach import Block, Reach
from foedus.plan.resources import capacities
from foedus.plan.serials import asked, kind_of
from foedus.plan.where import sectors_of

_Number = TypeVar("_Number")
_Array = TypeVar("_Array", Ints, Floats)


def flat(
    reach: Reach, blocks: Sequence[Block], slots: Sequence[Slot], settings: PlanSettings, figure: Figure
) -> Instance:
    """Return the arrays of a problem."""
    days = reach.horizon + 1
    names = reach.used(blocks)
    number = {name: at for at, name in enumerate(names)}
    limits = dict(capacities(reach.tables, days))
    copies = [block.count for block in blocks]
    ways = [[timed for _, timed in block.ways] for block in blocks]
    uses = [[use for timed in each for use in timed.uses] for each in ways]
    rows = list({slot.requirement.id: slot.requirement for slot in slots}.values())
    kinds = {row.id: reach.kinds.index(kind_of(row)) for row in rows}
    targets = {row.id: reach.targets.index(sectors_of(reach.tables, row)) for row in rows}
    worths = {row.id: 1 / (row.priority * asked(row, figure)) for row in rows}
    asking = [slot.requirement for slot in slots]
    return Instance(
        days=days,
        capacity=np.array([limits[name] for name in names], dtype=np.float64).reshape(len(names), days),
        kind=_ints(reach.kinds.index(block.offer.kind) for block in blocks).repeat(copies),
        fights=_flags(block.offer.caveat("no_combat") is None for block in blocks).repeat(copies),
        amount=_floats(block.amount for block in blocks).repeat(copies),
        ready=_ints(block.offer.ready for block in blocks).repeat(copies),
        way_start=_starts(_ints(len(each) for each in ways).repeat(copies)),
        way_sector=_tiled(_ints, [(target for target, _ in block.ways) for block in blocks], copies),
        way_days=_tiled(_ints, [(timed.way.days for timed in each) for each in ways], copies),
        way_cost=_tiled(_floats, [(timed.lift_days for timed in each) for each in ways], copies),
        use_start=_starts(_tiled(_ints, [(len(timed.uses) for timed in each) for each in ways], copies)),
        use_resource=_tiled(_ints, [(number[use.resource] for use in each) for each in uses], copies),
        use_offset=_tiled(_ints, [(use.offset for use in each) for each in uses], copies),
        use_length=_tiled(_ints, [(use.length for use in each) for each in uses], copies),
        use_amount=_tiled(_floats, [(use.amount for use in each) for each in uses], copies),
        slot_kind=_ints(kinds[row.id] for row in asking),
        slot_sector=_ints(targets[row.id] for row in asking),
        slot_combat=_flags(row.combat == "yes" for row in asking),
        slot_size=_floats(slot.size for slot in slots),
        slot_worth=_floats(slot.size * worths[slot.requirement.id] for slot in slots),
        slot_due=_ints(slot.due for slot in slots),
        late_days=_ints(settings.late_days),
        late_weight=_floats(settings.late_weight),
    )


def _ints(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, dtype=np.int64)


def _floats(numbers: Iterable[float]) -> Floats:
    return np.fromiter(numbers, dtype=np.float64)


def _flags(truths: Iterable[bool]) -> Flags:
    return np.fromiter(truths, dtype=np.bool_)


def _starts(counts: Ints) -> Ints:
    """Where each row begins, and where the last one ends, from how long they are."""
    return np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(counts, dtype=np.int64)))


def _tiled(
    make: Callable[[Iterable[_Number]], _Array], parts: Iterable[Iterable[_Number]], copies: Iterable[int]
) -> _Array:
    """What serials that are alike have in common, once for each of them."""
    return np.concatenate([make(()), *(np.tile(make(part), count) for part, count in zip(parts, copies, strict=True))])
