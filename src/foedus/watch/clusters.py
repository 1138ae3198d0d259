"""Where and when more happened together than elsewhere and at other times: positions to places, and the scan."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foedus.watch.counts import day_of
from foedus.watch.method.clusters import Cases, Cylinders
from foedus.watch.method.scan import scan
from foedus.watch.nouns import ClusterRow

MOST_PLACES = 200  # that the scan looks at: cells are as fine as that allows
GRIDS = (0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0)  # degrees
LEAST = 10  # incidents, below which nothing can cluster beyond chance
MOST_CASES = 1 << 22
CHANCE = 0.05  # of a cluster as strong anywhere, above which it is not shown

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """Incidents under the truce that have a position; all of one length.

    `day` counts from 1970, `weight` is how many there were at once, `name` what the place is called.
    """

    latitude: Floats
    longitude: Floats
    day: Ints
    weight: Ints
    name: NDArray[np.object_]


def clusters(at: Positions, *, seed: int) -> tuple[ClusterRow, ...]:
    """Return the clusters that chance seldom brings about, strongest first.

    Each cell of a grid is one place, at the mean of what happened in it; circles of at most half of all incidents and
    windows of at most half the days, at most 30.
    """
    if len(at.day) < LEAST or at.weight.sum() > MOST_CASES:
        return ()
    place = _cells(at)
    count = int(place.max()) + 1
    if count < 2 or at.day.min() == at.day.max():
        return ()
    number = np.bincount(place, minlength=count)
    latitude = np.bincount(place, at.latitude, count) / number
    longitude = np.bincount(place, at.longitude, count) / number
    first = int(at.day.min())
    days = int(at.day.max()) - first + 1
    found = scan(
        Cases(
            place=np.repeat(place, at.weight),
            day=np.repeat(at.day - first, at.weight),
            days=days,
            latitude=latitude,
            longitude=longitude,
        ),
        Cylinders(most_days=max(1, min(30, days // 2))),
        seed=seed,
    )
    return tuple(
        ClusterRow(
            place=_name(at, place, each.places[0]),
            latitude=float(latitude[each.places[0]]),
            longitude=float(longitude[each.places[0]]),
            radius_km=each.radius_km,
            from_=day_of(first + each.first),
            to=day_of(first + each.last),
            observed=float(each.observed),
            expected=each.expected,
            llr=each.llr,
            p=each.p,
        )
        for each in found.clusters
        if each.p <= CHANCE
    )


def _cells(at: Positions) -> Ints:
    """Return the index of the cell of each incident, on the finest grid that has few enough."""
    place = np.zeros(len(at.day), dtype=np.int64)
    for step in GRIDS:
        corner = np.stack([np.round(at.latitude / step), np.round(at.longitude / step)], axis=1).astype(np.int64)
        cells, place = np.unique(corner, axis=0, return_inverse=True)
        if len(cells) <= MOST_PLACES:
            break
    return np.asarray(place, dtype=np.int64).ravel()


def _name(at: Positions, place: Ints, cell: int) -> str:
    """Return the name that most incidents in a cell have."""
    names = [str(name) for name in at.name[place == cell] if name is not None]
    return max(sorted(set(names)), key=names.count) if names else ""
