"""Which routes are considered, against trying every chain of random networks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from time import perf_counter
from typing import Any

import pytest

from foedus.model.logistics import MODES, Link
from foedus.model.tables import Tables
from foedus.plan.check.routes import Routes
from foedus.plan.check.supply import Rider
from foedus.plan.check.terrain import Terrain
from tests.plan.check.helpers import link, place, tables
from tests.standing.small import seen

SOLDIERS = Rider(party="XA", own_means=None, warship=False, persons=1.0, lane_metres=1.0, tonnes=None)
FRIGATE = Rider(party="XA", own_means="sea", warship=True, persons=None, lane_metres=None, tonnes=9.0)
KINDS = ("junction", "railhead", "port", "strait", "origin", "sector")


def network(seed: int, places: int = 7, links: int = 14) -> Tables:
    """A random network; lengths tie often, gauges break, gates are shut, capacities are 0."""
    rng = random.Random(seed)
    names = [f"p{each}" for each in range(places)]
    nodes = [place("from", "origin"), place("to", "sector")]
    for name in names:
        changes: dict[str, Any] = {
            "gate": rng.choice([None] * 6 + ["shut-road"]),
            "wagons_day": rng.choice([None, 0, 5, 5, 5]),
            "rail_day": rng.choice([None, None, 0, 9]),
            "littoral": rng.choice(["", "XA"]),
        }
        nodes.append(place(name, rng.choice(KINDS), **changes))
    made = []
    for number in range(links):
        one, other = rng.sample(["from", "to", *names], 2)
        row = link(one, other, rng.choice(["road", "rail", "rail", "sea", "air"]), rng.choice([0, 0.5, 1, 1, 2]))
        changes = {"id": f"k{number:02}", "gauge": rng.choice([None, 1435, 1520]), "tonnes_day": rng.choice([None, 0])}
        if rng.random() < 0.1:
            changes["lane_metres_day"] = 0
        made.append(row.model_copy(update=changes))
    return replace(tables(), places=tuple(nodes), links=tuple(made), lift=())


def every_chain(of: Tables, rider: Rider) -> Iterator[tuple[Link, ...]]:
    """Every chain from one end to the other that visits no place twice and can be passed, by trying them all."""

    def go(at: str, seen_: frozenset[str], chain: tuple[Link, ...]) -> Iterator[tuple[Link, ...]]:
        if at == "to":
            yield chain
            return
        for each in of.links:
            if at in (each.one, each.other):
                there = each.other if each.one == at else each.one
                if there not in seen_:
                    yield from go(there, seen_ | {there}, (*chain, each))

    return (chain for chain in go("from", frozenset({"from"}), ()) if length(of, rider, chain) is not None)


def length(of: Tables, rider: Rider, chain: tuple[Link, ...], favoured: str = "") -> int | None:
    """Minutes of a chain, a quarter of those by a favoured mode; None if it cannot be passed."""
    at, minutes = "from", 0
    for number, each in enumerate(chain):
        if (
            (rider.own_means or each.mode) != each.mode
            or each.gate
            or (each.lane_metres_day == 0 and rider.lane_metres)
        ):
            return None
        if each.tonnes_day == 0 and rider.tonnes:
            return None
        before = chain[number - 1] if number else None
        here = of.place[at]
        if before is not None and here.kind in ("origin", "sector"):
            return None
        if here.gate and not (here.kind == "strait" and (not rider.warship or here.littoral == rider.party)):
            return None
        if (before is None or before.mode != each.mode) and rider.own_means is None and rider.lane_metres:
            handled = {each.mode} | ({before.mode} if before else set())
            if "rail" in handled and here.rail_day == 0:
                return None
        if before is not None and before.mode != each.mode:
            minutes += 1440
        elif before is not None and each.mode == "rail" and before.gauge and each.gauge and before.gauge != each.gauge:
            if not here.wagons_day:
                return None
            minutes += 1440
        minutes += each.minutes // 4 if each.mode == favoured else each.minutes
        at = each.other if each.one == at else each.one
    return minutes


@pytest.mark.parametrize("rider", [SOLDIERS, FRIGATE], ids=["soldiers", "frigate"])
@pytest.mark.parametrize("seed", range(150))
def test_as_trying_every_chain(seed: int, rider: Rider) -> None:
    of = network(seed)
    passable = list(every_chain(of, rider))

    def shortest(favoured: str) -> list[tuple[Link, ...]]:
        ids = {chain: tuple(each.id for each in chain) for chain in passable}
        return sorted(passable, key=lambda chain: (length(of, rider, chain, favoured), len(chain), ids[chain]))

    chains = shortest("")
    expected = {tuple(each.id for each in chain) for mode in MODES for chain in shortest(mode)[:2]}
    for size in range(1, 5):
        for modes in combinations(MODES, size):
            within = [chain for chain in chains if {each.mode for each in chain} <= set(modes)]
            expected.update(tuple(each.id for each in chain) for chain in within[:2])
    routes = Routes(Terrain(seen(of), "as_is", "high"))
    found = [tuple(step.link.id for step in route) for route in routes.considered("from", "to", rider)]
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_networks_are_worth_trying() -> None:
    counts = [len(list(every_chain(network(seed), SOLDIERS))) for seed in range(150)]
    assert sum(count > 2 for count in counts) > 20
    assert sum(count == 0 for count in counts) > 5


def test_a_dead_end_full_of_chains_takes_no_time() -> None:
    # Behind `gap` lies a mesh of 14 places with more chains than anybody can count, and no second way out of it.
    mesh = [f"m{each}" for each in range(14)]
    nodes = [place("from", "origin"), place("to", "sector"), *(place(each, "junction") for each in ("gap", *mesh))]
    made = [link("from", "gap", "road", 1), link("gap", "to", "road", 1)]
    made += [link("gap", each, "road", 1) for each in mesh[:1]]
    made += [link(one, other, "road", 1) for one, other in combinations(mesh, 2)]
    of = replace(tables(), places=tuple(nodes), links=tuple(made), lift=())
    begin = perf_counter()
    routes = Routes(Terrain(seen(of), "as_is", "high")).considered("from", "to", SOLDIERS)
    assert [[step.link.id for step in route] for route in routes] == [["from-gap-road", "gap-to-road"]]
    assert perf_counter() - begin < 5
