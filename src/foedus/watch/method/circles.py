"""Circles about each place: which places lie in them, smallest circle first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foedus.watch.method.series import Floats

Ints = NDArray[np.int64]

EARTH_KM = 6371.0
SAME_KM = 1e-6  # a millimetre: equal distances differ by less than that as they are computed


@dataclass(frozen=True, slots=True)
class Circles:
    """The circles about one place.

    Parameters
    ----------
    places
        Places by distance from the centre, shape (reached,).
    radius_km
        Distance of each.
    whole
        Whether a circle ends with this place: places equally far are in one circle or out of it together.
    """

    places: Ints
    radius_km: Floats
    whole: NDArray[np.bool_]


def distances(latitude: Floats, longitude: Floats, place: int) -> Floats:
    """Return the distance of every place from one, in km along a great circle (haversine)."""
    north, east = np.radians(latitude), np.radians(longitude)
    half = np.sin((north - north[place]) / 2) ** 2
    half += np.cos(north) * np.cos(north[place]) * np.sin((east - east[place]) / 2) ** 2
    return np.asarray(2 * EARTH_KM * np.arcsin(np.minimum(1.0, np.sqrt(half))))


def circles(
    latitude: Floats,
    longitude: Floats,
    cases: Ints,
    *,
    most_places: int | None,
    radius_km: float | None,
    share: float,
) -> tuple[Circles, ...]:
    """Return the circles about each place.

    Parameters
    ----------
    latitude, longitude
        Of each place, degrees.
    cases
        How many cases each place has.
    most_places, radius_km, share
        The most places in a circle with its centre, the largest radius, and the largest share of all cases.
    """
    most = share * cases.sum()
    found = []
    for place in range(len(latitude)):
        far = distances(latitude, longitude, place)
        order = np.argsort(far, kind="stable")
        if radius_km is not None:
            order = order[far[order] <= radius_km]
        within = cases[order].cumsum() <= most
        whole = np.append(np.diff(far[order]) > SAME_KM, True) & within
        if most_places is not None:
            whole[most_places:] = False
        reached = int(np.flatnonzero(whole)[-1]) + 1 if whole.any() else 0
        found.append(Circles(order[:reached].astype(np.int64), far[order[:reached]], whole[:reached]))
    return tuple(found)
