from __future__ import annotations

import random
import time
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from foedus.model.logistics import MODES, PASSABLE, Link, Mode, Place
from foedus.network.passable import Network
from foedus.network.routes import Mover, Route
from tests.plan.net import link, place

GATES = {"open": True, "shut": False}
ANYBODY = Mover(party="AA", own_means=None, warship=False, lane_metres=True, tonnes=True, persons=True)
SHIP = Mover(party="AA", own_means="sea", warship=True, lane_metres=False, tonnes=True, persons=True)


def network(places: list[Place], links: list[Link]) -> Network:
    return Network(places, links, GATES.__getitem__)


def found(net: Network, mover: Mover = ANYBODY, origin: str = "o", sector: str = "s") -> list[tuple[str, int]]:
    return [(" ".join(route.ids), route.minutes) for route in net.routes(origin, sector, mover)]


def line(*kinds: str) -> list[Place]:
    """An origin o, places a, b, .. of these kinds, a sector s."""
    between = [place(name, kind) for name, kind in zip("abcdef", kinds, strict=False)]
    return [place("o", "origin"), *between, place("s", "sector")]


def test_the_two_shortest_of_every_set_of_modes() -> None:
    links = [
        link("r1", "o", "a", "rail", 1),
        link("r2", "a", "s", "rail", 1),
        link("d1", "o", "a", "road", 2),
        link("d2", "s", "a", "road", 2),
        link("d3", "o", "s", "road", 9),
    ]
    # A change of run takes a day: by rail and by road it is 4 days, as by road alone. Second of all modes is, of these
    # three with two links, the first by ids; by road alone there are two.
    net = network(line("junction"), links)
    # With rail favoured the second is by road and by rail (2880 + 1440 + 360), before its like by ids.
    assert found(net) == [("r1 r2", 2880), ("d1 d2", 5760), ("d1 r2", 5760), ("d3", 12960)]
    assert [[(run.mode, len(run.links)) for run in route.runs] for route in net.routes("o", "s", ANYBODY)] == [
        [("rail", 2)],
        [("road", 2)],
        [("road", 1), ("rail", 1)],
        [("road", 1)],
    ]
    assert net.routes("o", "s", ANYBODY) is net.routes("o", "s", ANYBODY)


def test_ties_go_to_fewer_links_then_to_ids() -> None:
    links = [link("z", "o", "s", days=2), link("b", "o", "a"), link("y", "a", "s"), link("c", "b", "s")]
    links += [link("a", "o", "b")]
    assert found(network(line("junction", "junction"), links)) == [("z", 2880), ("a c", 2880)]


def test_routes_pass_only_places_that_can_be_passed() -> None:
    for kind in ("origin", "sector"):
        assert found(network(line(kind), [link("1", "o", "a"), link("2", "a", "s")])) == []
    for kind in PASSABLE:
        assert len(found(network(line(kind), [link("1", "o", "a"), link("2", "a", "s")]))) == 1


def test_a_break_of_gauge_takes_a_day_where_wagons_can_be_moved_at_all() -> None:
    links = [link("1", "o", "a", "rail", gauge=1435), link("2", "a", "s", "rail", gauge=1520)]
    for wagons, expected in ((None, []), (0, []), (3, [("1 2", 4320)])):
        places = [place("o", "origin"), place("a", wagons_day=wagons), place("s", "sector")]
        assert found(network(places, links)) == expected
    without = ANYBODY.__class__(**{**ANYBODY.__dict__, "lane_metres": False})
    places = [place("o", "origin"), place("a", wagons_day=0), place("s", "sector")]
    assert found(network(places, links), without) == [("1 2", 4320)]
    assert found(network(line("junction"), [links[0], link("2", "a", "s", "rail")])) == [("1 2", 2880)]


def test_gates_bind_everybody_and_those_of_straits_warships_that_are_not_littoral() -> None:
    def by(gate: str, kind: str, **more: Any) -> Network:
        places = [place("o", "origin"), place("a", kind, gate=gate, **more), place("s", "sector")]
        return network(places, [link("1", "o", "a", "sea"), link("2", "a", "s", "sea")])

    assert [len(found(by(gate, "port"))) for gate in ("open", "shut")] == [1, 0]
    assert [len(found(by(gate, "strait"))) for gate in ("open", "shut")] == [1, 1]
    assert [len(found(by(gate, "strait"), SHIP)) for gate in ("open", "shut")] == [1, 0]
    assert len(found(by("shut", "strait", littoral="BB AA"), SHIP)) == 1
    assert found(by("open", "strait", warship_tonnes=0), SHIP) == []
    gated = [link("1", "o", "a", gate="shut"), link("2", "a", "s")]
    assert found(network(line("port"), gated)) == []


def test_capacity_zero_stops_who_has_a_load_in_that_measure() -> None:
    def over(more: dict[str, Any]) -> Network:
        return network(line(), [link("1", "o", "s", "air", **more)])

    bare = Mover(party="AA", own_means=None, warship=False, lane_metres=False, tonnes=False, persons=False)
    flier = Mover(party="AA", own_means="air", warship=False, lane_metres=True, tonnes=True, persons=True)
    for column in ("lane_metres_day", "tonnes_day", "passengers_day"):
        net = over({column: 0})
        assert [len(found(net, mover)) for mover in (ANYBODY, bare, flier)] == [0, 1, 1]
    for mode, column in (("rail", "rail_day"), ("sea", "sea_day"), ("air", "air_day")):
        zero: dict[str, Any] = {column: 0}
        places = [place("o", "origin"), place("s", "sector", **zero)]
        net = network(places, [link("1", "o", "s", mode)])
        assert [len(found(net, mover)) for mover in (ANYBODY, bare)] == [0, 1]
        # Only where a run begins or ends is anything handled.
        places = [place("o", "origin"), place("a", **zero), place("s", "sector")]
        assert len(found(network(places, [link("1", "o", "a", mode), link("2", "a", "s", mode)]))) == 1


def test_a_place_that_must_be_visited_twice_is_no_way_through() -> None:
    """The shortest walk turns round at c to get past the break of gauge at a; no route does."""
    links = [
        link("in", "o", "a", "rail", gauge=1435),
        link("out", "a", "s", "rail", gauge=1520),
        link("there", "a", "b", "road", 0.1),
        link("on", "b", "c", "road", 0.1),
        link("back", "c", "a", "road", 0.1),
        link("far", "c", "s", "road", 50),
    ]
    assert found(network(line("railhead", "junction", "junction"), links)) == [
        ("in back far", round((1 + 1 + 0.1 + 50) * 1440)),
        ("in there on far", round((1 + 1 + 0.2 + 50) * 1440)),
    ]


def test_ends_that_do_not_exist_or_are_one_join_nothing() -> None:
    net = network(line(), [link("1", "o", "o"), link("2", "o", "x"), link("3", "x", "s")])
    assert found(net) == []
    assert found(net, origin="o", sector="o") == found(net, origin="x") == found(net, sector="x") == []


def _chains(
    places: dict[str, Place], links: list[Link], origin: str, sector: str
) -> Iterator[tuple[list[str], list[Link]]]:
    """Every chain that visits no place twice."""
    todo: list[tuple[list[str], list[Link]]] = [([origin], [])]
    while todo:
        visited, chain = todo.pop()
        if visited[-1] == sector:
            yield visited, chain
        elif visited[-1] == origin or places[visited[-1]].kind in PASSABLE:
            for row in links:
                if visited[-1] in (row.one, row.other):
                    to = row.other if row.one == visited[-1] else row.one
                    if to not in visited:
                        todo.append(([*visited, to], [*chain, row]))


def _length(places: dict[str, Place], visited: list[str], chain: list[Link], mover: Mover) -> int | None:
    """The minutes of a chain, step by step as docs/plan.md says; None if it cannot be passed."""
    minutes = 0
    for each in visited:
        at = places[each]
        bound = at.kind != "strait" or (mover.warship and mover.party not in at.littoral.split())
        if bound and at.gate and not GATES[at.gate]:
            return None
        if at.kind == "strait" and bound and mover.tonnes and at.warship_tonnes == 0:
            return None
    loads = (("lane_metres_day", mover.lane_metres), ("tonnes_day", mover.tonnes), ("passengers_day", mover.persons))
    handling = {
        "rail": ("rail_day", mover.lane_metres),
        "sea": ("sea_day", mover.lane_metres),
        "air": ("air_day", mover.tonnes),
    }
    for number, row in enumerate(chain):
        minutes += row.minutes
        if (row.gate and not GATES[row.gate]) or (mover.own_means and row.mode != mover.own_means):
            return None
        if mover.own_means is None:
            if any(loaded and getattr(row, column) == 0 for column, loaded in loads):
                return None
            column, loaded = handling.get(row.mode, ("", False))
            first = number == 0 or chain[number - 1].mode != row.mode
            last = number == len(chain) - 1 or chain[number + 1].mode != row.mode
            for is_end, end in ((first, visited[number]), (last, visited[number + 1])):
                if is_end and loaded and getattr(places[end], column) == 0:
                    return None
        if number:
            before, at = chain[number - 1], places[visited[number]]
            if before.mode != row.mode:
                minutes += 1440
            elif row.mode == "rail" and before.gauge and row.gauge and before.gauge != row.gauge:
                if at.wagons_day is None or (at.wagons_day == 0 and mover.lane_metres):
                    return None
                minutes += 1440
    return minutes


def twin(places: list[Place], links: list[Link], origin: str, sector: str, mover: Mover) -> list[tuple[str, int]]:
    """The routes by enumeration of every chain, every set of modes and every mode favoured."""
    by_id = {each.id: each for each in places}
    lengths = []
    favoured: dict[str, list[tuple[int, int, tuple[str, ...], int]]] = {mode: [] for mode in MODES}
    for visited, chain in _chains(by_id, links, origin, sector):
        minutes = _length(by_id, visited, chain, mover)
        if minutes is not None:
            lengths.append((minutes, len(chain), tuple(row.id for row in chain), {row.mode for row in chain}))
            for mode in MODES:
                less = sum(row.minutes - row.minutes // 4 for row in chain if row.mode == mode)
                favoured[mode].append((minutes - less, *lengths[-1][1:3], minutes))
    kept = set()
    for size in range(1, 5):
        for modes in combinations(MODES, size):
            fitting = sorted(each[:3] for each in lengths if each[3] <= set(modes))
            kept.update(fitting[:2])
    for each in favoured.values():
        kept.update((minutes, count, ids) for _, count, ids, minutes in sorted(each)[:2])
    return [(" ".join(ids), minutes) for minutes, _, ids in sorted(kept)]


def _some(random_: random.Random) -> tuple[list[Place], list[Link]]:
    places = [
        place("o", "origin"),
        place("s", "sector"),
        place("t", "sector", gate=random_.choice([None, None, "shut"])),
    ]
    for name in "abcde"[: random_.randint(1, 5)]:
        kind = random_.choice([*sorted(PASSABLE), "origin"])
        more: dict[str, Any] = {
            column: random_.choice([None, None, 0, 5]) for column in ("rail_day", "sea_day", "air_day", "wagons_day")
        }
        more["gate"] = random_.choice([None, None, None, "open", "shut"])
        if kind == "strait":
            more |= {"warship_tonnes": random_.choice([None, 0, 9]), "littoral": random_.choice(["", "AA CC"])}
        places.append(place(name, kind, **more))
    links = []
    modes: list[Mode] = random_.sample(MODES, random_.randint(1, 4))
    for number in range(random_.randint(1, 12)):
        one, other = random_.sample([each.id for each in places], 2)
        more = {"gate": random_.choice([*[None] * 8, "open", "shut"])}
        more |= {
            column: random_.choice([None] * 9 + [0]) for column in ("lane_metres_day", "tonnes_day", "passengers_day")
        }
        mode = random_.choice(modes)
        gauge = random_.choice([None, 1435, 1520]) if mode == "rail" else None
        days = random_.choice([0, 0.25, 0.5, 1, 1])
        links.append(link(f"l{number}", one, other, mode, days, gauge=gauge, **more))
    random_.shuffle(links)
    return places, links


@pytest.mark.parametrize("seed", range(400))
def test_as_its_twin_says(seed: int) -> None:
    random_ = random.Random(seed)
    places, links = _some(random_)
    net = network(places, links)
    for _ in range(3):
        mover = Mover(
            party=random_.choice(["AA", "BB"]),
            own_means=random_.choice([None, None, "sea", "air"]),
            warship=random_.random() < 0.5,
            lane_metres=random_.random() < 0.7,
            tonnes=random_.random() < 0.7,
            persons=random_.random() < 0.7,
        )
        for sector in ("s", "t"):
            assert found(net, mover, "o", sector) == twin(places, links, "o", sector, mover)


def grid(size: int, seed: int) -> tuple[list[Place], list[Link]]:
    """A country of so many places, each joined by road to its neighbours, some by rail of two gauges, sea and air."""
    random_ = random.Random(seed)
    side = int(size**0.5)
    places, links = [], []
    for at in range(side * side):
        kind = "origin" if at < 40 and at % 2 else ("sector" if at >= side * side - 10 else "railhead")
        places.append(place(f"p{at}", kind, wagons_day=random_.choice([None, 20])))
        for to, near in ((at - side, at >= side), (at - 1, at % side > 0)):
            if near:
                links.append(link(f"road{at}-{to}", f"p{at}", f"p{to}", "road", random_.randint(2, 9) / 10))
                if random_.random() < 0.6:
                    gauge = 1435 if at < side * side / 2 else 1520
                    days = random_.randint(1, 6) / 10
                    links.append(link(f"rail{at}-{to}", f"p{at}", f"p{to}", "rail", days, gauge=gauge))
    for number in range(side):
        one, other = random_.sample(range(side * side), 2)
        mode = random_.choice(["sea", "air"])
        links.append(link(f"{mode}{number}", f"p{one}", f"p{other}", mode, random_.randint(1, 20) / 10))
    return places, links


def test_quick_on_a_large_network() -> None:
    places, links = grid(784, 1)
    origins = [row.id for row in places if row.kind == "origin"]
    sectors = [row.id for row in places if row.kind == "sector"]
    net = network(places, links)
    start = time.process_time()
    routes: list[Route] = [each for o in origins for s in sectors for each in net.routes(o, s, ANYBODY)]
    assert len(routes) > 2 * len(origins) * len(sectors)
    assert time.process_time() - start < 30
