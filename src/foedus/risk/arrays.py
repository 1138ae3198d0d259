"""From a plan and its chances to the arrays of the replay kernel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor

import numpy as np

from foedus.plan.instance import Floats, Ints
from foedus.risk.chances import NEVER, Chances, Const, Date, Field, Kth, LeadOf, Lot, Plus, Rate
from foedus.risk.layout import (
    BLOCKS,
    COLUMNS,
    CONST,
    FINE,
    GRAINS,
    KEEP,
    KEEP_FACTOR,
    KEEP_SHARE,
    KTH,
    LEAD,
    PARTS,
    PLUS,
    READY,
    WHOLE,
    Arrays,
    Asked,
)
from foedus.risk.numbers import key, outer_numbers, outer_rate, outer_whole, threshold, thresholds
from foedus.risk.uses import Uses, columns, grains


def arrays(field: Field, chances: Chances, asked: Asked, used: Uses) -> Arrays:
    """Return a plan and its chances as arrays."""
    i, seed = field.instance, asked.seed
    rates, factors = _rates(chances), _factors(chances)
    rate_of = {rate.id: at for at, rate in enumerate(rates)}
    starts, uses = used.starts, used.table
    schedule = field.schedule
    planned = [int(each) for each in np.flatnonzero(schedule.slot >= 0)]
    arrival = {each: int(schedule.start[each] + i.way_days[schedule.way[each]]) for each in planned}
    order = sorted(planned, key=lambda each: (arrival[each], each))
    holder = np.full(i.slots, -1, np.int64)
    holder[schedule.slot[planned]] = planned
    spares = sorted(set(range(i.serials)) - set(planned), key=lambda each: (int(i.ready[each]), each))
    kinds = int(max(i.kind.max(initial=-1), i.slot_kind.max(initial=-1))) + 1
    spare_rows = [[each for each in spares if i.kind[each] == kind] for kind in range(kinds)]
    users = _users(field, order, starts, uses, len(i.capacity))
    steps = [_steps(lot.date) for lot in chances.lots]
    parts = {
        "serial": columns(
            field.lot, i.fights, grains(i.amount), grains(field.before), i.way_start[:-1], i.way_start[1:],
            schedule.slot, schedule.way, schedule.start, used.twins,
        ),
        "way": columns(i.way_sector, i.way_days, starts[:-1], starts[1:], field.way_class),
        "use": uses,
        "slot": columns(
            i.slot_sector, i.slot_combat, grains(i.slot_size), np.floor(field.units * WHOLE + 0.5), i.slot_kind, holder
        ),
        "kind": _slices(spare_rows),
        "spare": _rows((each,) for group in spare_rows for each in group),
        "order": _rows((each,) for each in order),
        "resource": _slices(users),
        "user": _rows(each for group in users for each in group),
        "lot": _rows(
            _lot_row(lot, number, first, last, rate_of, field, seed)
            for number, (lot, (first, last)) in enumerate(zip(chances.lots, _slices(steps).tolist(), strict=True))
        ),
        "lead": _rows(
            (*lead.days, key(seed, f"lead.{lead.id}"), key(seed, f"lead.{lead.id}.share"),
             factors.get(lead.factor, -1), threshold(lead.share))
            for lead in chances.leads
        ),
        "step": _rows(each for group in steps for each in group),
        "rate": _rows((factors.get(rate.factor, -1), threshold(rate.share), *rate.days) for rate in rates),
        "delay": _rows(_delay_rows(field, chances, rate_of, seed)),
        "outage": _rows(_outage_rows(field, chances, rate_of, seed)),
        "failing": _rows(
            (resource, -1 if each.amount is None else floor(each.amount * FINE))
            for each in chances.outages
            for resource in each.resources
        ),
        "factor": _rows((key(seed, f"factor.{name}"),) for name in factors),
    }  # fmt: skip
    at = dict(zip(parts, np.cumsum([0, *(len(part) for part in parts.values())]).tolist(), strict=False))
    return Arrays(
        last=i.days - 1,
        inner=asked.inner,
        replan=int(asked.replan),
        opened=int(asked.replan or field.extra.any()),
        serials=i.serials,
        ways=i.ways,
        slots=i.slots,
        kinds=kinds,
        lots=len(chances.lots),
        leads=len(chances.leads),
        rates=len(rates),
        outages=len(chances.outages),
        delays=len(chances.delays),
        planned=len(order),
        n=np.concatenate([np.pad(part, ((0, 0), (0, COLUMNS - part.shape[1]))) for part in parts.values()]),
        outer=_outer(field, chances, rates, factors, asked),
        days=np.array(asked.days, np.int64),
        whole=np.ceil(i.capacity * FINE).astype(np.int64),
        **{f"{name}_at": start for name, start in at.items() if name != "serial"},
    )


def _rates(chances: Chances) -> list[Rate]:
    """Every rate but those of keeping, each once."""
    found = [lot.late for lot in chances.lots if lot.late] + [rate for _, rate in chances.delays]
    found += [each.rate for each in chances.outages]
    return list({rate.id: rate for rate in found}.values())


def _factors(chances: Chances) -> dict[str, int]:
    keeping = [rate for lot in chances.lots for rate in lot.keep if rate]
    named = {each.factor for each in (*keeping, *_rates(chances))} | {lead.factor for lead in chances.leads}
    return {name: at for at, name in enumerate(sorted(named - {""}))}


def _users(field: Field, order: Sequence[int], starts: Ints, uses: Ints, resources: int) -> list[list[tuple[int, ...]]]:
    """Of each resource, who uses it on which days: from the last in order to the first."""
    users: list[list[tuple[int, ...]]] = [[] for _ in range(resources)]
    for serial in reversed(order):
        way, start = int(field.schedule.way[serial]), int(field.schedule.start[serial])
        for resource, offset, length, _ in uses[starts[way] : starts[way + 1]].tolist():
            users[resource].append((serial, start + offset, length))
    return users


def _steps(date: Date) -> list[tuple[int, int]]:
    """A date as steps of a stack: push a day or a lead, or put the k-th of the last so many in their place."""
    match date:
        case Const():
            return [(CONST, min(date.day, NEVER))]
        case LeadOf():
            return [(LEAD, date.lead)]
        case Plus():
            return [*_steps(date.part), (PLUS, date.days)]
        case Kth():
            parts = [step for each in date.parts for step in _steps(each)]
            return [*parts, (KTH, date.count * PARTS + len(date.parts))]


def _lot_row(
    lot: Lot, number: int, first: int, last: int, rate_of: dict[str, int], field: Field, seed: int
) -> tuple[int, ...]:
    return (
        int(field.extra[number]),
        rate_of[lot.late.id] if lot.late else -1,
        first,
        last,
        key(seed, f"keep.{lot.id}"),
        key(seed, f"late.{lot.id}"),
        key(seed, f"late.{lot.id}.days"),
        key(seed, f"keep.{lot.id}.share"),
        key(seed, f"late.{lot.id}.share"),
    )


def _delay_rows(field: Field, chances: Chances, rate_of: dict[str, int], seed: int) -> Iterable[tuple[int, ...]]:
    for number, rate in chances.delays:
        name = field.classes[number]
        for lot in chances.lots:
            item = f"delay.{name}.{lot.id}"
            keys = key(seed, item), key(seed, f"{item}.share"), key(seed, f"{item}.days")
            yield (0, 0, rate_of[rate.id], *keys, 0, 1 << number)


def _outage_rows(field: Field, chances: Chances, rate_of: dict[str, int], seed: int) -> Iterable[tuple[int, ...]]:
    first = 0
    for each in chances.outages:
        item, last = f"outage.{each.id}", first + len(each.resources)
        keys = key(seed, item), key(seed, f"{item}.share"), key(seed, f"{item}.days"), key(seed, f"{item}.from")
        yield (first, last, rate_of[each.rate.id], *keys, 1 << field.classes.index(each.kind))
        first = last


def _outer(field: Field, chances: Chances, rates: Sequence[Rate], factors: dict[str, int], asked: Asked) -> Ints:
    """Return what each outer draw comes to: of each lot readiness, quantity and rate of keeping; of each rate."""
    outer, seed, lots = asked.outer, asked.seed, len(chances.lots)
    found = np.zeros((outer, BLOCKS * lots + len(rates)), np.int64)
    if asked.study is None:
        study = outer_whole(seed, "study", 0, len(chances.studies) - 1, outer)
    else:
        study = np.full(outer, asked.study, np.int64)
    drawn: dict[str, Ints] = {}
    for number, lot in enumerate(chances.lots):
        low, high = lot.ready
        found[:, READY * lots + number] = (
            low if low == high else outer_whole(seed, f"range.{lot.ready_key}", low, high, outer)
        )
        found[:, GRAINS * lots + number] = grains(_quantity(lot, seed, outer))
        for at, rate in enumerate(lot.keep):
            of_study = study == at
            if rate is None:
                found[of_study, KEEP * lots + number] = -1
                found[of_study, KEEP_FACTOR * lots + number] = -1
                continue
            if rate.id not in drawn:
                drawn[rate.id] = thresholds(outer_rate(seed, rate, outer))
            found[of_study, KEEP * lots + number] = drawn[rate.id][of_study]
            found[of_study, KEEP_FACTOR * lots + number] = factors.get(rate.factor, -1)
            found[of_study, KEEP_SHARE * lots + number] = threshold(rate.share)
    for number, rate in enumerate(rates):
        found[:, BLOCKS * lots + number] = thresholds(outer_rate(seed, rate, outer))
    return found


def _quantity(lot: Lot, seed: int, outer: int) -> Floats:
    low, high = lot.amount
    if low == high:
        return np.full(outer, low)
    name = f"range.{lot.amount_key}"
    if lot.whole:
        return outer_whole(seed, name, int(low), int(high), outer).astype(np.float64)
    return low + outer_numbers(seed, name, outer) * (high - low)


def _rows(rows: Iterable[Sequence[int]]) -> Ints:
    listed = [tuple(row) for row in rows]
    return np.array(listed, np.int64) if listed else np.zeros((0, 1), np.int64)


def _slices(groups: Iterable[Sequence[object]]) -> Ints:
    """First and one past the last of each group, counted from the first group's first."""
    ends = np.cumsum([0, *(len(group) for group in groups)])
    return np.stack([ends[:-1], ends[1:]], axis=1).astype(np.int64)
