"""Acts by place and day, the cylinders to look at, and the clusters found."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foedus.errors import ArgumentError
from foedus.watch.method.series import Floats

Ints = NDArray[np.int64]

CASES = 1 << 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """Acts, each at a place on a day.

    Parameters
    ----------
    place
        Index of the place of each case, shape (cases,).
    day
        Day of each case, from 0.
    days
        How many days the study has.
    latitude, longitude
        Of each place, degrees.

    Raises
    ------
    ArgumentError
        If a place or a day is not there, a position is not on Earth, or there are too many cases.
    """

    place: Ints
    day: Ints
    days: int
    latitude: Floats
    longitude: Floats

    def __post_init__(self) -> None:
        if len(self.place) != len(self.day) or len(self.place) >= CASES:
            found = f"{len(self.place)} places and {len(self.day)} days"
            raise ArgumentError("A case has a place and a day.", found, f"as many of each, fewer than {CASES}")
        for what, given, most in (("place", self.place, len(self.latitude)), ("day", self.day, self.days)):
            if len(given) and not 0 <= given.min() <= given.max() < most:
                raise ArgumentError(f"A {what} is not there.", f"{given.min()} to {given.max()}", f"0 to {most - 1}")
        if not (np.abs(self.latitude) <= 90).all() or not (np.abs(self.longitude) <= 180).all():
            raise ArgumentError("A position is not on Earth.", "latitude or longitude out of range", "degrees")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cylinders:
    """Which cylinders are looked at: circles of places, times windows of days.

    Parameters
    ----------
    most_places
        Places in a circle at most, with its centre; any number if None.
    radius_km
        Radius at most; any if None.
    share
        Share of all cases that a circle has at most, above 0 and at most 1.
    most_days
        Days of a window at most.
    only_last
        Whether windows end on the last day (is there a cluster now?), or anywhere (has there been one?).
    """

    most_places: int | None = None
    radius_km: float | None = None
    share: float = 0.5
    most_days: int = 7
    only_last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A cylinder with more cases than if time and place had nothing to do with each other.

    Parameters
    ----------
    places
        Index of each, by distance from the centre, which is the first.
    radius_km
        Distance of the last place.
    first, last
        Days, from 0, both within.
    observed, expected
        Cases.
    llr
        Logarithm of the likelihood ratio: the test statistic.
    p
        Share of permutations, this one counted among them, whose strongest cluster is at least as strong.
    """

    places: tuple[int, ...]
    radius_km: float
    first: int
    last: int
    observed: int
    expected: float
    llr: float
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """What a scan found.

    Parameters
    ----------
    clusters
        Strongest first; none shares a place with a stronger one.
    strongest
        The statistic of the strongest cluster of each permutation, shape (replications,).
    """

    clusters: tuple[Cluster, ...]
    strongest: Floats
