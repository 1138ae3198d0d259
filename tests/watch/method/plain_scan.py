"""The scan statistic as its definition says it, slowly: the twin of the kernels."""

from __future__ import annotations

from collections.abc import Iterator
from math import asin, cos, log, radians, sin, sqrt

import numpy as np

from foedus.watch.method.scan import Cases, Cylinders

EARTH_KM = 6371.0


def km(cases: Cases, one: int, other: int) -> float:
    north = [radians(float(cases.latitude[place])) for place in (one, other)]
    east = [radians(float(cases.longitude[place])) for place in (one, other)]
    half = sin((north[1] - north[0]) / 2) ** 2 + cos(north[0]) * cos(north[1]) * sin((east[1] - east[0]) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def circles(cases: Cases, cylinders: Cylinders) -> Iterator[frozenset[int]]:
    """Every set of places that a circle about a place can hold."""
    places = range(len(cases.latitude))
    most = cylinders.share * len(cases.place)
    for centre in places:
        for radius in {round(km(cases, centre, other), 9) for other in places}:
            inside = frozenset(other for other in places if round(km(cases, centre, other), 9) <= radius)
            if (
                (cylinders.radius_km is None or radius <= cylinders.radius_km)
                and (cylinders.most_places is None or len(inside) <= cylinders.most_places)
                and np.isin(cases.place, list(inside)).sum() <= most
            ):
                yield inside


def windows(cases: Cases, cylinders: Cylinders) -> Iterator[tuple[int, int]]:
    """First day and the day after the last one."""
    for first in range(cases.days):
        for after in range(first + 1, min(cases.days, first + cylinders.most_days) + 1):
            if after == cases.days or not cylinders.only_last:
                yield first, after


def llr(observed: int, expected: float, every: int) -> float:
    if observed < 2 or observed <= expected:
        return 0.0
    outside = every - observed
    rest = outside * log(outside / (every - expected)) if outside else 0.0
    return observed * log(observed / expected) + rest


def strongest(cases: Cases, cylinders: Cylinders) -> tuple[float, frozenset[int], tuple[int, int]]:
    every = len(cases.place)
    best: tuple[float, frozenset[int], tuple[int, int]] = (0.0, frozenset(), (0, 0))
    for inside in circles(cases, cylinders):
        here = np.isin(cases.place, list(inside))
        for first, after in windows(cases, cylinders):
            now = (cases.day >= first) & (cases.day < after)
            ratio = llr(int((here & now).sum()), here.sum() * now.sum() / every, every)
            if ratio > best[0]:
                best = ratio, inside, (first, after)
    return best
