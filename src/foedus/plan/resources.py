"""What is used of links, places and lift, how it is named in a plan, and how much there is of it on each day."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from foedus.model.logistics import Link, Mode, Place
from foedus.model.nouns import Capability
from foedus.model.tables import Tables
from foedus.plan.instance import Floats

# The measure of a load, the column of its daily capacity, and the last part of the resource's name.
ON_LINKS = (
    ("lane_metres", "lane_metres_day", "lane_metres"),
    ("tonnes", "tonnes_day", "tonnes"),
    ("persons", "passengers_day", "passengers"),
)
HANDLING: dict[Mode, tuple[str, str, str]] = {
    "rail": ("lane_metres", "rail_day", "rail"),
    "sea": ("lane_metres", "sea_day", "sea"),
    "air": ("tonnes", "air_day", "air"),
}
_OF_PLACES = (
    ("rail_day", "rail"),
    ("sea_day", "sea"),
    ("air_day", "air"),
    ("wagons_day", "wagons"),
    ("warship_tonnes", "warships"),
)
# A load in each measure; a measure that nobody stated is missing.
Load = dict[str, float]


def load_of(capability: Capability, amount: float) -> Load:
    """Return what so much of a capability weighs and measures: of a range the high end, else the low."""
    each = {"persons": capability.personnel, "lane_metres": capability.lane_metres, "tonnes": capability.tonnes}
    return {
        measure: amount * float((quantity.low or 0) if quantity.high is None else quantity.high)
        for measure, quantity in each.items()
        if quantity is not None
    }


def on_link(link: Link, load: Load) -> Iterator[tuple[str, float, float]]:
    """Yield what limits a load on a link: the resource, its daily capacity, and how much the load takes of it."""
    for measure, column, name in ON_LINKS:
        capacity = getattr(link, column)
        if capacity is not None and load.get(measure):
            yield f"link.{link.id}.{name}", capacity, load[measure]


def handled_at(place: Place, mode: Mode, load: Load) -> Iterator[tuple[str, float, float]]:
    """Yield what limits loading to and unloading from one mode at a place; as `on_link`."""
    if mode in HANDLING:
        measure, column, name = HANDLING[mode]
        capacity = getattr(place, column)
        if capacity is not None and load.get(measure):
            yield f"place.{place.id}.{name}", capacity, load[measure]


def wagons_at(place: Place, load: Load, wagon_metres: float) -> Iterator[tuple[str, float, float]]:
    """Yield what limits the change of gauge at a place; as `on_link`."""
    if place.wagons_day is not None and load.get("lane_metres"):
        yield f"place.{place.id}.wagons", place.wagons_day, load["lane_metres"] / wagon_metres


def capacities(tables: Tables, days: int) -> Iterator[tuple[str, Floats]]:
    """Yield every resource that the case limits, with its capacity on each day, in the order of the files."""
    for link in tables.links:
        for _, column, name in ON_LINKS:
            yield from _limit(f"link.{link.id}.{name}", getattr(link, column), days)
    for place in tables.places:
        for column, name in _OF_PLACES:
            yield from _limit(f"place.{place.id}.{name}", getattr(place, column), days)
    for row in tables.lift:
        for name, capacity in _limit(f"lift.{row.id}", row.count, days):
            capacity[: row.from_day] = 0
            yield name, capacity


def _limit(name: str, capacity: float | None, days: int) -> Iterator[tuple[str, Floats]]:
    if capacity is not None:
        yield name, np.full(days, capacity, dtype=np.float64)
