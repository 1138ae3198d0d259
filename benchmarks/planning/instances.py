"""Planning instances of three sizes from a seed: what the project's figures of speed and quality are measured on.

They draw the same numbers in the same order as the reference generator that the published values belong to (see
tests/benchmarks/test_instances.py), so the order of the draws below is part of what they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from benchmarks.planning.moves import Move, Resources, move
from benchmarks.planning.network import Links, Places, Route, draw_links, draw_places, find_routes
from foedus.plan.instance import Flags, Floats, Instance, Ints


@dataclass(frozen=True)
class Size:
    """How large an instance is."""

    nations: int
    units: int
    requirements: int
    places: int
    days: int
    sectors: int


SIZES = {
    "small": Size(nations=10, units=60, requirements=40, places=60, days=90, sectors=3),
    "medium": Size(nations=26, units=300, requirements=200, places=200, days=180, sectors=6),
    "large": Size(nations=40, units=2000, requirements=1500, places=800, days=365, sectors=10),
}

# Kinds of unit: lane-metres, tonnes, whether they fight, how common they are.
KINDS = {
    "mechanised battalion": (3200, 9000, True, 14),
    "light battalion": (1400, 2000, True, 8),
    "reconnaissance company": (500, 700, True, 6),
    "engineer company": (700, 1200, False, 8),
    "air defence battery": (600, 900, True, 6),
    "artillery battalion": (1800, 4000, True, 5),
    "fighter flight": (150, 300, True, 4),
    "minehunter": (60, 80, False, 3),
    "field hospital": (900, 1200, False, 4),
    "logistics battalion": (2600, 4500, False, 10),
    "training team": (60, 80, False, 9),
    "military police company": (300, 250, False, 6),
    "helicopter flight": (300, 400, True, 4),
    "signals company": (450, 500, False, 5),
    "bomb disposal team": (150, 150, False, 5),
    "drone company": (150, 150, True, 3),
}
_LANE_METRES, _TONNES, _FIGHTS, _COMMON = (np.array(column) for column in zip(*KINDS.values(), strict=True))
_SHARE = _COMMON / _COMMON.sum()

_READY_DAYS = [5, 7, 10, 15, 20, 30, 45, 60, 90]
_READY_SHARE = [0.05, 0.08, 0.15, 0.17, 0.15, 0.2, 0.1, 0.06, 0.04]
_DUE_DAYS = [15, 20, 30, 45, 60, 75, 90]
_LATE_DAYS = [0, 7, 15, 30]
_LATE_WEIGHT = [1.0, 0.6, 0.35, 0.15]

# What a nation rules out for a unit.
_ANYWHERE, _REAR_ONLY, _WEST_OF_LINE, NO_COMBAT = range(4)
_CAVEAT_SHARE = [0.5, 0.15, 0.2, 0.15]


@dataclass(frozen=True, kw_only=True)
class Units:
    """Of each unit: kind, home, lane-metres, tonnes, first day, and what its nation rules out."""

    kind: Ints
    home: Ints
    lane_metres: Floats
    tonnes: Floats
    ready: Ints
    caveat: Ints


@dataclass(frozen=True, kw_only=True)
class Requirements:
    """Of each requirement: kind, sector, how many units, due day, whether to fight, and what one unit is worth."""

    kind: Ints
    sector: Ints
    units: Ints
    due: Ints
    combat: Flags
    worth: Ints


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """All that is drawn for an instance: a theatre, routes over it, and what is offered and asked for there."""

    size: Size
    places: Places
    links: Links
    routes: dict[tuple[int, int], list[Route]]
    units: Units
    requirements: Requirements
    resources: Resources


def draw(size: str, seed: int, tight: float = 1.0) -> Drawn:
    """Draw what an instance is made of.

    Parameters
    ----------
    size
        One of `SIZES`.
    tight
        What every capacity is multiplied by: 1 is generous, 0.3 starved.
    """
    scale = SIZES[size]
    rng = np.random.default_rng(seed)
    places = draw_places(scale.places, scale.nations, scale.sectors, rng)
    links = draw_links(places, tight, rng)
    return Drawn(
        size=scale,
        places=places,
        links=links,
        routes=find_routes(places, links, rng),
        units=_draw_units(scale, places, rng),
        requirements=_draw_requirements(scale, rng),
        resources=Resources(places, links, tight, scale.units / 300, rng),
    )


def make(size: str, seed: int, tight: float = 1.0) -> Instance:
    """Draw an instance; the parameters are those of `draw`."""
    drawn = draw(size, seed, tight)
    ways = _ways(drawn.size, drawn.places, drawn.units, drawn.routes, drawn.resources)
    return _arrays(drawn.size, drawn.units, drawn.requirements, ways, drawn.resources)


def _draw_units(size: Size, places: Places, rng: np.random.Generator) -> Units:
    count = size.units
    kind = rng.choice(len(KINDS), count, p=_SHARE)
    nations = rng.permutation(np.arange(count) % size.nations)
    home = np.array([rng.choice(np.flatnonzero(places.nation == nation)) for nation in nations])
    stretch = rng.uniform(0.8, 1.2, count)
    notice = rng.choice(_READY_DAYS, count, p=_READY_SHARE)
    parliament = rng.random(count) < 0.4
    ready = notice + np.where(parliament, rng.integers(7, 30, count), 0)
    rng.random(count)  # who waits for a backstop; no instance turns on it, but the draws that follow do
    caveat = rng.choice(4, count, p=_CAVEAT_SHARE)
    lane_metres, tonnes = _LANE_METRES[kind] * stretch, _TONNES[kind] * stretch
    return Units(kind=kind, home=home, lane_metres=lane_metres, tonnes=tonnes, ready=ready, caveat=caveat)


def _draw_requirements(size: Size, rng: np.random.Generator) -> Requirements:
    count = size.requirements
    due_days = list(_DUE_DAYS)
    if size.days > 90:
        due_days += [120, 150]
    if size.days > 200:
        due_days += [210, 270, 330]
    kind = rng.choice(len(KINDS), count, p=_SHARE)
    sector = rng.integers(0, size.sectors, count)
    units = rng.choice([1, 2, 3], count, p=[0.7, 0.2, 0.1])
    due = rng.choice(due_days, count)
    combat = (rng.random(count) < 0.5) & _FIGHTS[kind]
    worth = rng.choice([1, 2, 3, 5, 8], count)
    return Requirements(kind=kind, sector=sector, units=units, due=due, combat=combat, worth=worth)


def _ways(
    size: Size, places: Places, units: Units, routes: dict[tuple[int, int], list[Route]], resources: Resources
) -> list[list[tuple[int, Move]]]:
    """Of each unit its ways: to each sector that its nation allows, by each route that it fits, in time."""
    sectors = places.of("sector")
    from_west = np.argsort(places.spot[sectors, 0])
    allowed = {
        _ANYWHERE: np.arange(size.sectors),
        _REAR_ONLY: from_west[: max(1, size.sectors // 3)],
        _WEST_OF_LINE: from_west[: max(1, int(0.6 * size.sectors))],
        NO_COMBAT: np.arange(size.sectors),
    }
    ways = []
    for unit in range(size.units):
        mine = []
        for sector in allowed[int(units.caveat[unit])].tolist():
            for route in routes.get((int(units.home[unit]), int(sectors[sector])), []):
                found = move(float(units.lane_metres[unit]), float(units.tonnes[unit]), route, resources)
                if found is not None and units.ready[unit] + found.days < size.days:
                    mine.append((sector, found))
        ways.append(mine)
    return ways


def _arrays(
    size: Size, units: Units, requirements: Requirements, ways: list[list[tuple[int, Move]]], resources: Resources
) -> Instance:
    moves = [found for mine in ways for _, found in mine]
    uses = [use for found in moves for use in found.uses]
    slots = np.repeat(np.arange(size.requirements), requirements.units)
    return Instance(
        days=size.days,
        capacity=np.repeat(np.minimum(resources.capacity, 1e9)[:, None], size.days, axis=1),
        kind=units.kind,
        fights=units.caveat != NO_COMBAT,
        amount=np.ones(size.units),
        ready=units.ready,
        way_start=_starts([len(mine) for mine in ways]),
        way_sector=np.array([sector for mine in ways for sector, _ in mine], dtype=np.int64),
        way_days=np.array([found.days for found in moves], dtype=np.int64),
        way_cost=np.array([found.cost for found in moves], dtype=np.float64),
        use_start=_starts([len(found.uses) for found in moves]),
        use_resource=np.array([use.resource for use in uses], dtype=np.int64),
        use_offset=np.array([use.offset for use in uses], dtype=np.int64),
        use_length=np.array([use.length for use in uses], dtype=np.int64),
        use_amount=np.array([use.amount for use in uses], dtype=np.float64),
        slot_kind=requirements.kind[slots],
        slot_sector=requirements.sector[slots],
        slot_combat=requirements.combat[slots],
        slot_size=np.ones(len(slots)),
        slot_worth=requirements.worth[slots].astype(np.float64),
        slot_due=requirements.due[slots],
        late_days=np.array(_LATE_DAYS, dtype=np.int64),
        late_weight=np.array(_LATE_WEIGHT),
    )


def _starts(lengths: list[int]) -> Ints:
    return np.array([0, *accumulate(lengths)], dtype=np.int64)
