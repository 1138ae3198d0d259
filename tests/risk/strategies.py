"""Random plans with random chances: everything that docs/risk.md draws, small enough for the plain twin."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from hypothesis import strategies as st

from foedus.plan.instance import Floats, Instance, Ints, Schedule
from foedus.risk.chances import NEVER, Chances, Const, Date, Field, Kth, Lead, LeadOf, Lot, Outage, Plus, Rate
from foedus.risk.layout import Asked
from foedus.risk.run import Change
from tests.plan.tiny import tiny

CLASSES = ("road", "rail", "sea", "air")
FACTORS = ("", "weather", "politics")
# What may be drawn, by name: an example without any of them has no risk.
FEATURES = frozenset({"keep", "late", "dates", "ranges", "delays", "outages", "changes", "extra"})
Random = np.random.Generator
T = TypeVar("T")


@dataclass(frozen=True)
class Made:
    """A plan, what is drawn of it, how it is asked for, and what is changed."""

    field: Field
    chances: Chances
    asked: Asked
    change: Change


def made(seed: int, features: Collection[str] = FEATURES, *, outer: int = 3, inner: int = 4) -> Made:
    """Draw a plan in which serials come as twins, and what happens to it."""
    rng = np.random.default_rng(seed)
    instance, base = _twinned(tiny(seed, serials=5, slots=6, days=16), rng)
    lot = _lots(instance, base, rng)
    lots, field = int(lot.max(initial=-1)) + 1, _field(instance, base, lot, features, rng)
    studies = int(rng.integers(1, 4)) if "keep" in features else 1
    keep = [_rates(f"keep-{study}", 2, rng) for study in range(studies)]
    late = _rates("late", 2, rng)
    leads = tuple(
        Lead(id=f"approval-{at}", days=_pair(0, 5, rng), factor=_factor(rng), share=_share(rng))
        for at in range(int(rng.integers(1, 4)))
    )
    dates = "dates" in features
    chances = Chances(
        studies=tuple(f"study-{at}" for at in range(studies)),
        lots=tuple(
            Lot(
                id=f"pledge-{at}",
                party=f"party-{at % 3}",
                ready=_ready(instance, lot, at, features, rng),
                ready_key=f"ready-{at % 3}",
                amount=_amount(instance, lot, at, features, rng),
                amount_key=f"amount-{at % 2}",
                date=_date(len(leads), rng) if dates and rng.random() < 0.6 else Const(0),
                keep=tuple(_one_of((None, *each), rng) if "keep" in features else None for each in keep),
                late=_one_of((None, *late), rng) if "late" in features else None,
            )
            for at in range(lots)
        ),
        leads=leads if dates else (),
        outages=_outages(instance, rng) if "outages" in features else (),
        delays=_delays(rng) if "delays" in features else (),
    )
    asked = Asked(
        seed=seed % 7,
        outer=outer,
        inner=inner,
        days=tuple(range(0, instance.days + 2, 2)),
        study=_one_of((None, *range(studies)), rng),
        replan=bool(rng.random() < 0.4),
    )
    return Made(field, chances, asked, _change(lots, rng) if "changes" in features else Change())


MADE = st.builds(made, st.integers(0, 2**32), st.sets(st.sampled_from(sorted(FEATURES))))


def _one_of(some: tuple[T, ...], rng: Random) -> T:
    return some[int(rng.integers(len(some)))]


def _pair(low: int, high: int, rng: Random) -> tuple[int, int]:
    one, other = sorted(rng.integers(low, high + 1, 2).tolist())
    return one, other


def _factor(rng: Random) -> str:
    return _one_of(FACTORS, rng)


def _share(rng: Random) -> float:
    return _one_of((0.0, 0.3, 0.8, 1.0), rng)


def _rates(name: str, count: int, rng: Random) -> tuple[Rate, ...]:
    """Rates of any shape: a point, an end for a mode, surely and never among them."""
    found = []
    for at in range(count):
        ends = _one_of(((0.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.5, 0.5), (0.3, 0.9), (0.7, 0.75)), rng)
        mode = _one_of((ends[0], ends[1], (ends[0] + ends[1]) / 2), rng)
        days = _pair(0, 6, rng)
        found.append(
            Rate(
                id=f"{name}-{at}", low=ends[0], mode=mode, high=ends[1], days=days, factor=_factor(rng),
                share=_share(rng),
            )
        )  # fmt: skip
    return tuple(found)


def _twinned(instance: Instance, rng: Random) -> tuple[Instance, Ints]:
    """Repeat serials with their ways; of each serial then the one it repeats."""
    i = instance
    base = np.repeat(np.arange(i.serials), rng.integers(1, 4, i.serials))
    ways = [np.arange(i.way_start[each], i.way_start[each + 1]) for each in base]
    way = np.concatenate([np.zeros(0, np.int64), *ways])
    uses = [np.arange(i.use_start[each], i.use_start[each + 1]) for each in way]
    use = np.concatenate([np.zeros(0, np.int64), *uses])
    return replace(
        i,
        **{name: getattr(i, name)[base] for name in ("kind", "fights", "amount", "ready")},
        **{name: getattr(i, name)[way] for name in ("way_sector", "way_days", "way_cost")},
        **{name: getattr(i, name)[use] for name in ("use_resource", "use_offset", "use_length", "use_amount")},
        way_start=np.cumsum([0, *(len(each) for each in ways)]),
        use_start=np.cumsum([0, *(len(each) for each in uses)]),
    ), base


def _lots(instance: Instance, base: Ints, rng: Random) -> Ints:
    """Return of each serial its lot: what repeats one serial, now and then with what repeats the next one."""
    joined = rng.random(int(base.max(initial=-1)) + 2) < 0.25
    joined[0] = False
    return np.asarray((np.cumsum(~joined) - 1)[base], np.int64)


def _field(instance: Instance, base: Ints, lot: Ints, features: Collection[str], rng: Random) -> Field:
    before, so_far = np.zeros(instance.serials), np.zeros(int(lot.max(initial=-1)) + 1)
    for serial, its in enumerate(lot.tolist()):
        before[serial] = so_far[its]
        so_far[its] += instance.amount[serial]
    extra = rng.random(len(so_far)) < (0.4 if "extra" in features else 0)
    return Field(
        instance=instance,
        schedule=_schedule(instance, np.flatnonzero(~extra[lot]), rng),
        lot=lot,
        before=before,
        units=instance.slot_worth / max(1.0, instance.slot_worth.sum()),
        classes=CLASSES,
        way_class=_way_class(instance, base, rng),
        extra=extra,
    )


def _way_class(instance: Instance, base: Ints, rng: Random) -> Ints:
    """Any classes, of twins the same."""
    drawn = rng.integers(0, 1 << len(CLASSES), (int(base.max(initial=-1)) + 1, 3))
    number = np.diff(instance.way_start)
    return np.concatenate([np.zeros(0, np.int64), *(drawn[at, :n] for at, n in zip(base, number, strict=True))])


def _schedule(instance: Instance, serials: Ints, rng: Random) -> Schedule:
    """Put most serials somewhere at some time, if it fits."""
    i, left, taken = instance, instance.capacity.copy(), set[int]()
    slot, way, start = (np.full(i.serials, -1, np.int64) for _ in range(3))
    for serial in rng.permutation(serials).tolist():
        its = slice(int(i.way_start[serial]), int(i.way_start[serial + 1]))
        fits = (i.slot_kind == i.kind[serial]) & (i.fights[serial] | ~i.slot_combat)
        free = [each for each in np.flatnonzero(fits & np.isin(i.slot_sector, i.way_sector[its])) if each not in taken]
        if not free or rng.random() < 0.25:
            continue
        where = int(rng.choice(free))
        by = int(rng.choice(np.flatnonzero(i.way_sector[its] == i.slot_sector[where]))) + its.start
        first, last = int(i.ready[serial]), i.days - 1 - int(i.way_days[by])
        for day in sorted(rng.integers(first, last + 1, 3).tolist()) if first <= last else ():
            after = _used(i, left, by, day)
            if after.min(initial=0.0) >= 0:
                left, slot[serial], way[serial], start[serial] = after, where, by, day
                taken.add(where)
                break
    return Schedule(slot=slot, way=way, start=start, value=0.0)


def _used(instance: Instance, left: Floats, way: int, day: int) -> Floats:
    found = left.copy()
    for use in range(int(instance.use_start[way]), int(instance.use_start[way + 1])):
        first = day + int(instance.use_offset[use])
        found[instance.use_resource[use], first : first + int(instance.use_length[use])] -= instance.use_amount[use]
    return found


def _ready(instance: Instance, lot: Ints, at: int, features: Collection[str], rng: Random) -> tuple[int, int]:
    """As the instance has it, at the earliest; a lot may become ready later than was planned."""
    first = int(instance.ready[lot == at].min(initial=0))
    return (first, first + int(rng.integers(0, 4))) if "ranges" in features else (first, first)


def _amount(instance: Instance, lot: Ints, at: int, features: Collection[str], rng: Random) -> tuple[float, float]:
    most = float(instance.amount[lot == at].sum())
    if "ranges" not in features:
        return most, most
    if rng.random() < 0.5:
        return float(np.floor(most * rng.random())), float(np.ceil(most))
    return most * float(rng.random()), most


def _date(leads: int, rng: Random, depth: int = 2) -> Date:
    """A date of any shape; some never come."""
    shape = int(rng.integers(5 if depth else 3))
    if shape == 0:
        return Const(_one_of((0, 0, 2, NEVER), rng))
    if shape in (1, 2):
        return LeadOf(int(rng.integers(leads)))
    if shape == 3:
        return Plus(_date(leads, rng, depth - 1), int(rng.integers(1, 4)))
    parts = tuple(_date(leads, rng, depth - 1) for _ in range(int(rng.integers(1, 4))))
    return Kth(int(rng.integers(1, len(parts) + 1)), parts)


def _outages(instance: Instance, rng: Random) -> tuple[Outage, ...]:
    """Links of one or two resources that fail as a whole, and single assets of lift."""
    rates, found = _rates("outage", 2, rng), []
    for at in range(int(rng.integers(1, 5))):
        resources = tuple(rng.permutation(instance.resources)[: int(rng.integers(1, 3))].tolist())
        kind, rate = _one_of(CLASSES, rng), _one_of(rates, rng)
        if rng.random() < 0.5:
            found.append(Outage(id=f"link-{at}", kind=kind, rate=rate, resources=resources, amount=None))
        else:
            asset = Outage(id=f"lift-{at}.1", kind=kind, rate=rate, resources=resources[:1], amount=1.0)
            found += [asset, replace(asset, id=f"lift-{at}.2")]
    return tuple(found)


def _delays(rng: Random) -> tuple[tuple[int, Rate], ...]:
    modes = rng.permutation(len(CLASSES))[: int(rng.integers(1, 4))].tolist()
    return tuple((mode, _rates(f"delay-{mode}", 1, rng)[0]) for mode in sorted(modes))


def _change(lots: int, rng: Random) -> Change:
    def some() -> frozenset[int]:
        return frozenset(np.flatnonzero(rng.random(lots) < 0.2).tolist())

    def bits() -> int:
        return int(rng.integers(1 << len(CLASSES))) if rng.random() < 0.3 else 0

    return Change(kept=some(), gone=some(), lost=bits(), spared=bits())
