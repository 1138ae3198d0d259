"""Planning problems made by hand, without a network: what a test of the results is about and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np

from foedus.model.logistics import Mode, Place, PlanSettings
from foedus.model.nouns import Capability, Option, Requirement
from foedus.model.values import Standard
from foedus.plan.instance import Instance, Schedule
from foedus.plan.nouns import Leg, Problem, Serial, Slot, Way

SOLDIERS = Capability.model_validate(
    {"id": "soldiers", "title": "Soldiers", "domain": "land", "unit": "soldiers", "serial": 100, "source": "s0"}
)
OPTION = Option.model_validate(
    {"id": "mix", "title": "A mix", "study": "A study", "measure": "composition", "source": "s0", "illustrative": "yes"}
)


@dataclass(frozen=True)
class Unit:
    """A serial: its amount, when it is ready, how long it stays, how long each of its ways takes and what it uses."""

    amount: float = 100.0
    ready: int = 0
    stay: float | None = None
    persons: float | None = None
    ways: Mapping[str, tuple[int, Mapping[str, float]]] = field(default_factory=lambda: {"east": (2, {})})
    stands: bool = False  # serves from where it stands


def requirement(id_: str = "line", quantity: str = "100", **changes: object) -> Requirement:
    """A part of the mix."""
    row = {"id": id_, "option": "mix", "capability": "soldiers", "quantity": quantity, "source": "s0"}
    return Requirement.model_validate({**row, "sector": "east", "needed_by": 10, **changes})


def sector(id_: str, distance: str | None = None, **changes: object) -> Place:
    """A sector so far from the line of contact."""
    row = {"id": id_, "title": id_, "kind": "sector", "where": "in_country", "distance_km": distance, "source": "s0"}
    return Place.model_validate({**row, **changes})


def problem(
    units: Sequence[Unit],
    requirements: Sequence[Requirement],
    capacity: Mapping[str, float] | None = None,
    settings: PlanSettings | None = None,
    horizon: int = 30,
) -> Problem:
    """Units of pledges p0, p1, …; slots of 100 soldiers; resources with the same capacity every day."""
    settings, resources = settings or PlanSettings(horizon=horizon), dict(capacity or {})
    sectors = list(
        dict.fromkeys([*(row.sector for row in requirements), *(each for unit in units for each in unit.ways)])
    )
    slots = []
    for row in requirements:
        amount, number = float(row.quantity.low or 0), 0
        while amount > 0:
            number += 1
            due = row.needed_by if row.needed_by is not None else horizon
            slots.append(Slot(requirement=row, number=number, size=min(100.0, amount), due=due))
            amount -= 100.0
    ways, uses, names = [], [], list(resources)
    for unit in units:
        for where, (days, used) in unit.ways.items():
            mode: Mode = "road"
            leg = Leg(link="l", from_="home", to=where, mode=mode, lift="", depart=0, arrive=days)
            ways.append(Way(sector=where, legs=() if unit.stands else (leg,), days=days))
            uses.append(used)
    flat = [(names.index(name), amount) for used in uses for name, amount in used.items()]
    instance = Instance(
        days=horizon + 1,
        capacity=np.repeat(np.array(list(resources.values()), np.float64)[:, None], horizon + 1, axis=1)
        if resources
        else np.zeros((0, horizon + 1)),
        kind=np.zeros(len(units), np.int64),
        fights=np.ones(len(units), np.bool_),
        amount=np.array([unit.amount for unit in units], np.float64),
        ready=np.array([unit.ready for unit in units], np.int64),
        way_start=_starts([len(unit.ways) for unit in units]),
        way_sector=np.array([sectors.index(way.sector) for way in ways], np.int64),
        way_days=np.array([way.days for way in ways], np.int64),
        way_cost=np.zeros(len(ways)),
        use_start=_starts([len(used) for used in uses]),
        use_resource=np.array([resource for resource, _ in flat], np.int64),
        use_offset=np.zeros(len(flat), np.int64),
        use_length=np.ones(len(flat), np.int64),
        use_amount=np.array([amount for _, amount in flat], np.float64),
        slot_kind=np.zeros(len(slots), np.int64),
        slot_sector=np.array([sectors.index(slot.requirement.sector) for slot in slots], np.int64),
        slot_combat=np.array([slot.requirement.combat == "yes" for slot in slots], np.bool_),
        slot_size=np.array([slot.size for slot in slots], np.float64),
        slot_worth=np.array(
            [slot.size / (slot.requirement.priority * float(slot.requirement.quantity.low or 1)) for slot in slots]
        ),
        slot_due=np.array([slot.due for slot in slots], np.int64),
        late_days=np.array(settings.late_days),
        late_weight=np.array(settings.late_weight),
    )
    return Problem(
        option=OPTION,
        standard=Standard.REPORTED,
        given="gates_open",
        figure="high",
        horizon=horizon,
        settings=settings,
        requirements=tuple(requirements),
        serials=tuple(
            Serial(
                pledge=f"p{number}",
                number=1,
                party="XA",
                capability=SOLDIERS,
                amount=unit.amount,
                persons=unit.amount if unit.persons is None else unit.persons,
                ready=unit.ready,
                stay=unit.stay,
            )
            for number, unit in enumerate(units)
        ),
        slots=tuple(slots),
        ways=tuple(ways),
        resources=tuple(names),
        left_out=(),
        unstated=(),
        instance=instance,
    )


def schedule(found: Problem, *moves: tuple[int, int, int, int]) -> Schedule:
    """A schedule of (serial, slot, way, start)."""
    slot, way, start = (np.full(found.instance.serials, -1, np.int64) for _ in range(3))
    for number, its_slot, its_way, its_start in moves:
        slot[number], way[number], start[number] = its_slot, its_way, its_start
    return Schedule(slot=slot, way=way, start=start, value=0.0)


def _starts(lengths: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array([0, *accumulate(lengths)], np.int64)
