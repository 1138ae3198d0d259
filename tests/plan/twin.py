"""Planning a second time, in plain loops over what `Instance` says: value, broken constraints, best schedule."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from foedus.plan.instance import Instance, Schedule

# By how much of itself, and at least of 1, a capacity may seem exceeded for the rounding of sums.
ROUNDING = 1e-9


@dataclass(frozen=True)
class Choice:
    """One thing a serial may do: fill this slot by this way from this day; its value."""

    slot: int
    way: int
    start: int
    value: float


def value_of(instance: Instance, schedule: Schedule) -> float:
    """Sum the values of the serials that move."""
    total = 0.0
    for serial in range(instance.serials):
        if schedule.way[serial] >= 0:
            total += worth(
                instance, serial, int(schedule.slot[serial]), int(schedule.way[serial]), int(schedule.start[serial])
            )
    return total


def worth(instance: Instance, serial: int, slot: int, way: int, start: int) -> float:
    """Value of a serial in a slot after a way from a day."""
    arrival = start + int(instance.way_days[way])
    left = 0.0
    for late, weight in zip(instance.late_days, instance.late_weight, strict=True):
        if arrival <= instance.slot_due[slot] + late:
            left = float(weight)
            break
    share = min(1.0, float(instance.amount[serial] / instance.slot_size[slot]))
    spent = instance.day_cost * arrival + instance.lift_cost * float(instance.way_cost[way])
    return float(instance.slot_worth[slot]) * share * left - spent


def violations(instance: Instance, schedule: Schedule) -> list[str]:
    """Say in words what of an instance a schedule breaks, and whether its value is not what it says."""
    said = []
    for name in ("slot", "way", "start"):
        if len(getattr(schedule, name)) != instance.serials:
            return [f"{name} has {len(getattr(schedule, name))} entries for {instance.serials} serials"]
    holder: dict[int, int] = {}
    for serial in range(instance.serials):
        slot, way, start = int(schedule.slot[serial]), int(schedule.way[serial]), int(schedule.start[serial])
        if (slot, way, start) == (-1, -1, -1):
            continue
        if not 0 <= slot < instance.slots:
            said.append(f"serial {serial} moves but fills slot {slot}")
            continue
        if not instance.way_start[serial] <= way < instance.way_start[serial + 1]:
            said.append(f"way {way} is not one of serial {serial}")
            continue
        if start < instance.ready[serial]:
            said.append(f"serial {serial} starts on {start} but is ready on {instance.ready[serial]}")
        if start + instance.way_days[way] >= instance.days:
            said.append(f"serial {serial} arrives after the horizon")
        if slot in holder:
            said.append(f"serials {holder[slot]} and {serial} both fill slot {slot}")
        holder[slot] = serial
        if instance.slot_kind[slot] != instance.kind[serial]:
            said.append(f"serial {serial} is not of the kind of slot {slot}")
        if instance.slot_sector[slot] != instance.way_sector[way]:
            said.append(f"way {way} does not end in the sector of slot {slot}")
        if instance.slot_combat[slot] and not instance.fights[serial]:
            said.append(f"serial {serial} may not fill the combat slot {slot}")
    if said:
        return said
    taken: dict[tuple[int, int], float] = defaultdict(float)
    for serial in range(instance.serials):
        if schedule.way[serial] >= 0:
            for cell, amount in uses(instance, int(schedule.way[serial]), int(schedule.start[serial])).items():
                taken[cell] += amount
    said = [
        f"resource {resource} on day {day}: {amount} of {instance.capacity[resource, day]}"
        for (resource, day), amount in sorted(taken.items())
        if exceeds(amount, float(instance.capacity[resource, day]))
    ]
    actual = value_of(instance, schedule)
    if abs(actual - schedule.value) > ROUNDING * max(1.0, abs(actual)):
        said.append(f"the value is {actual}, not {schedule.value}")
    return said


def uses(instance: Instance, way: int, start: int) -> dict[tuple[int, int], float]:
    """Sum what a way from a day takes, by resource and day."""
    found: dict[tuple[int, int], float] = defaultdict(float)
    for use in range(int(instance.use_start[way]), int(instance.use_start[way + 1])):
        begin = start + int(instance.use_offset[use])
        for day in range(begin, begin + int(instance.use_length[use])):
            if day < instance.days:
                found[int(instance.use_resource[use]), day] += float(instance.use_amount[use])
    return found


def exceeds(amount: float, capacity: float) -> bool:
    """Whether an amount is more than a capacity, rounding aside."""
    return amount > capacity + ROUNDING * max(1.0, capacity)


def brute(instance: Instance) -> Schedule:
    """Try everything, serial by serial; only what cannot beat the best so far, even if nothing got in the way, is cut.

    For up to about four serials: beyond, it may take minutes.
    """
    choices = [_choices(instance, serial) for serial in range(instance.serials)]
    hope = [0.0] * (instance.serials + 1)  # what the serials from here on could add
    for serial in reversed(range(instance.serials)):
        hope[serial] = hope[serial + 1] + max((each.value for each in choices[serial]), default=0.0)
    best: list[Choice | None] = [None] * instance.serials
    most = 0.0
    chosen: list[Choice | None] = []
    taken: dict[tuple[int, int], float] = defaultdict(float)

    def descend(serial: int, value: float) -> None:
        nonlocal best, most
        if value > most:
            best, most = chosen + [None] * (instance.serials - serial), value
        if serial == instance.serials:
            return
        for choice in choices[serial]:
            if value + choice.value + hope[serial + 1] <= most:
                break
            if any(each is not None and each.slot == choice.slot for each in chosen):
                continue
            mine = uses(instance, choice.way, choice.start)
            if any(exceeds(taken[cell] + amount, float(instance.capacity[cell])) for cell, amount in mine.items()):
                continue
            for cell, amount in mine.items():
                taken[cell] += amount
            chosen.append(choice)
            descend(serial + 1, value + choice.value)
            chosen.pop()
            for cell, amount in mine.items():
                taken[cell] -= amount
        if value + hope[serial + 1] > most:
            chosen.append(None)
            descend(serial + 1, value)
            chosen.pop()

    descend(0, 0.0)
    return Schedule(
        slot=np.array([-1 if each is None else each.slot for each in best], dtype=np.int64),
        way=np.array([-1 if each is None else each.way for each in best], dtype=np.int64),
        start=np.array([-1 if each is None else each.start for each in best], dtype=np.int64),
        value=most,
    )


def _choices(instance: Instance, serial: int) -> list[Choice]:
    """What a serial may do that is worth something, the best first."""
    found = []
    for way in range(int(instance.way_start[serial]), int(instance.way_start[serial + 1])):
        for start in range(int(instance.ready[serial]), instance.days - int(instance.way_days[way])):
            for slot in range(instance.slots):
                fits = (
                    instance.slot_kind[slot] == instance.kind[serial]
                    and instance.slot_sector[slot] == instance.way_sector[way]
                    and (instance.fights[serial] or not instance.slot_combat[slot])
                )
                if fits:
                    found.append(Choice(slot, way, start, worth(instance, serial, slot, way, start)))
    return sorted((each for each in found if each.value > 0), key=lambda each: -each.value)
