"""Who stands how far from the line of contact: force protection, and what distance costs in coverage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from foedus.model.logistics import Place
from foedus.plan.instance import Schedule
from foedus.plan.nouns import Frontier, Move, Problem
from foedus.plan.tally import NOISE, moves_of, value_of


@dataclass(frozen=True, kw_only=True)
class Exposure:
    """Persons within each band, cumulative, and those of whom it cannot be said.

    Parameters
    ----------
    bands
        (km, persons no farther than that from the line of contact, as far as the case says).
    unplaced
        Persons in sectors whose distance nobody stated; they are in no band.
    uncounted
        Serials in a sector whose capability does not say how many persons it is.
    """

    bands: tuple[tuple[float, float], ...]
    unplaced: float
    uncounted: int


def exposure(problem: Problem, moves: Iterable[Move], places: Mapping[str, Place]) -> Exposure:
    """Count the persons within each band; who serves from where it stands is in no sector."""
    bands = dict.fromkeys(sorted(problem.settings.reach_km), 0.0)
    unplaced, uncounted = 0.0, 0
    for move in moves:
        if not move.way.legs:
            continue
        persons, distance = move.serial.persons, distance_of(places.get(move.way.sector))
        if persons is None:
            uncounted += 1
        elif distance is None:
            unplaced += persons
        else:
            for band in bands:
                if distance <= band:
                    bands[band] += persons
    return Exposure(bands=tuple(bands.items()), unplaced=unplaced, uncounted=uncounted)


def distance_of(place: Place | None) -> float | None:
    """Return how near a sector may be to the line of contact; None where nobody says."""
    if place is None or place.distance_km is None:
        return None
    return float(place.distance_km.low or 0)


def frontier(
    problem: Problem, schedule: Schedule, places: Mapping[str, Place], solve: Callable[[Problem], Schedule]
) -> tuple[Frontier, ...]:
    """Return plans that keep farther and farther away, as far as no other is as good in value and in every band.

    Parameters
    ----------
    problem, schedule
        The problem and its plan, which keeps no distance: ``beyond_km`` 0.
    places
        Of the case.
    solve
        Plans a problem.
    """
    most = float(problem.instance.slot_worth.sum())
    found = [_point(problem, schedule, places, 0.0, most)]
    for edge in sorted(problem.settings.reach_km):
        found.append(_point(problem, solve(kept_beyond(problem, places, edge)), places, edge, most))
    return tuple(each for number, each in enumerate(found) if not any(
        _beats(other, each) or (at < number and _same(other, each)) for at, other in enumerate(found)
    ))  # fmt: skip


def kept_beyond(problem: Problem, places: Mapping[str, Place], edge: float) -> Problem:
    """Return the problem without the ways into sectors that may be no farther than so many km."""
    near = np.zeros(len(problem.ways), np.bool_)
    for number, way in enumerate(problem.ways):
        distance = distance_of(places.get(way.sector)) if way.legs else None
        near[number] = distance is not None and distance <= edge
    # A way that takes longer than there are days is no way.
    days = np.where(near, problem.instance.days, problem.instance.way_days).astype(np.int64)
    return replace(problem, instance=replace(problem.instance, way_days=days))


def _point(problem: Problem, schedule: Schedule, places: Mapping[str, Place], edge: float, most: float) -> Frontier:
    moves = moves_of(problem, schedule)
    value = value_of(problem.instance, schedule)
    return Frontier(
        beyond_km=edge,
        value=value,
        weighted=value / most if most else 0.0,
        personnel=dict(exposure(problem, moves, places).bands),
    )


def _beats(one: Frontier, other: Frontier) -> bool:
    """Whether one is nowhere worse than another and somewhere better."""
    bands = [(one.personnel[band], other.personnel[band]) for band in one.personnel]
    worse = one.value < other.value - NOISE or any(mine > theirs + NOISE for mine, theirs in bands)
    better = one.value > other.value + NOISE or any(mine < theirs - NOISE for mine, theirs in bands)
    return better and not worse


def _same(one: Frontier, other: Frontier) -> bool:
    return (
        not _beats(one, other)
        and not _beats(other, one)
        and one.personnel == other.personnel
        and (abs(one.value - other.value) <= NOISE)
    )
