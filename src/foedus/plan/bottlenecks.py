"""Which resources are used up or have a price: where one more unit would help."""

from __future__ import annotations

import numpy as np

from foedus.plan.instance import Floats, Schedule
from foedus.plan.nouns import Bottleneck, Problem
from foedus.plan.tally import use_of

SHOWN = 20
NEARLY_FULL = 0.95
UNITS = {
    "lane_metres": "lane metres",
    "tonnes": "tonnes",
    "passengers": "persons",
    "rail": "lane metres",
    "sea": "lane metres",
    "air": "tonnes",
    "wagons": "wagons",
    "warships": "tonnes of warships",
}


def unit_of(resource: str) -> str:
    """Return in what a resource is counted."""
    return "assets" if resource.startswith("lift.") else UNITS[resource.rpartition(".")[2]]


def bottlenecks(problem: Problem, schedule: Schedule, price: Floats) -> tuple[Bottleneck, ...]:
    """Return the resource-days that matter most: by what all of one is worth, then by how full it is.

    Parameters
    ----------
    problem, schedule
        The problem and its plan.
    price
        Of one unit of each resource on each day.
    """
    use, capacity = use_of(problem.instance, schedule), problem.instance.capacity
    share = np.divide(use, capacity, out=np.zeros_like(use), where=capacity > 0)
    resources, days = np.nonzero((price > 0) | (share >= NEARLY_FULL))
    ranked = sorted(
        zip(resources.tolist(), days.tolist(), strict=True),
        key=lambda at: (-float(price[at]) * max(float(capacity[at]), 1.0), -float(share[at]), at[1], at[0]),
    )
    return tuple(
        Bottleneck(
            resource=problem.resources[resource],
            day=day,
            use=float(use[resource, day]),
            capacity=float(capacity[resource, day]),
            unit=unit_of(problem.resources[resource]),
            price=float(price[resource, day]),
        )
        for resource, day in ranked[:SHOWN]
    )
