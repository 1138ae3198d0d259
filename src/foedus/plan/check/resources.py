"""What moves take from: names of resources and how much of each there is on each day."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from foedus.model.tables import Tables
from foedus.plan.instance import Floats

# Of each column of a table that limits: what it is called in the name of the resource.
LINK = {"lane_metres_day": "lane_metres", "tonnes_day": "tonnes", "passengers_day": "passengers"}
PLACE = {"rail_day": "rail", "sea_day": "sea", "air_day": "air", "wagons_day": "wagons", "warship_tonnes": "warships"}


def link_resource(link: str, column: str) -> str:
    """Return the name of a link's capacity."""
    return f"link.{link}.{LINK[column]}"


def place_resource(place: str, column: str) -> str:
    """Return the name of a place's capacity."""
    return f"place.{place}.{PLACE[column]}"


def lift_resource(lift: str) -> str:
    """Return the name of a pool of lift."""
    return f"lift.{lift}"


def capacities(tables: Tables, horizon: int) -> Mapping[str, Floats]:
    """Return what there is of every resource on each day from 0 to the horizon; only what is stated limits."""
    found: dict[str, Floats] = {}
    for link in tables.links:
        for column in LINK:
            if (stated := getattr(link, column)) is not None:
                found[link_resource(link.id, column)] = np.full(horizon + 1, float(stated))
    for place in tables.places:
        for column in PLACE:
            if (stated := getattr(place, column)) is not None:
                found[place_resource(place.id, column)] = np.full(horizon + 1, float(stated))
    for row in tables.lift:
        pool = np.full(horizon + 1, float(row.count))
        pool[: row.from_day] = 0.0
        found[lift_resource(row.id)] = pool
    return found
