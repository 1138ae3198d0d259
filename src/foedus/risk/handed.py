"""A plan that somebody made, as a schedule of the problem that is replayed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from foedus.errors import ArgumentError
from foedus.plan.instance import Schedule
from foedus.plan.nouns import Problem


def schedule_of(plan: Mapping[str, Any], problem: Problem) -> Schedule:
    """Return the schedule that a plan describes.

    A plan that counts on an approval at once may start before it can be given: then every draw has it late.

    Parameters
    ----------
    plan
        What ``foedus plan --json`` writes, without violations.
    problem
        The problem that is replayed.

    Raises
    ------
    ArgumentError
        If a move is none that this problem knows: another serial, slot or way.
    """
    instance = problem.instance
    serials = {serial.id: number for number, serial in enumerate(problem.serials)}
    slots = {(slot.requirement.id, slot.number): number for number, slot in enumerate(problem.slots)}
    slot, way, start = (np.full(instance.serials, -1, np.int64) for _ in range(3))
    for move in plan["moves"]:
        serial, wanted = serials.get(move["unit"]), slots.get((move["requirement"], move["slot"]))
        if serial is None or wanted is None:
            raise ArgumentError(
                "This plan moves what the replay does not know.",
                f"{move['unit']} for {move['requirement']}",
                "serials and slots of the high figure, with conditions as they were planned",
            )
        slot[serial], start[serial] = wanted, move["starts"]
        way[serial] = _way(move, problem, serial)
    return Schedule(slot=slot, way=way, start=start, value=0.0)


def _way(move: Mapping[str, Any], problem: Problem, serial: int) -> int:
    instance, legs = problem.instance, [(leg["link"], leg["lift"] or "") for leg in move["legs"]]
    for way in range(int(instance.way_start[serial]), int(instance.way_start[serial + 1])):
        found = problem.ways[way]
        if found.sector == (move["sector"] or "") and [(leg.link, leg.lift) for leg in found.legs] == legs:
            return way
    raise ArgumentError(
        "This plan goes by a way that the replay does not know.",
        f"{move['unit']} by {', '.join(link for link, _ in legs) or 'no link'}",
        "a way that foedus plan considers",
    )
