"""Classes of resource: which a way uses, what of them can fail, and what delays a move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from foedus.model.chances import RESOURCE_CLASSES, Likelihood
from foedus.model.logistics import MODES, Link
from foedus.model.tables import Tables
from foedus.network.routes import gauge_break
from foedus.plan.instance import Ints
from foedus.plan.nouns import Problem, Way
from foedus.risk.chances import Outage, Rate
from foedus.risk.rates import admitted, rate_of, speaking_of
from foedus.standing.view import View

_BIT = {name: 1 << number for number, name in enumerate(RESOURCE_CLASSES)}


def way_classes(tables: Tables, problem: Problem) -> Ints:
    """Return the classes that each way uses, as bits in the order of `RESOURCE_CLASSES`."""
    own = np.repeat(
        [bool(serial.capability.own_means) for serial in problem.serials], np.diff(problem.instance.way_start)
    )
    known: dict[tuple[int, bool], int] = {}
    links = {link.id: link for link in tables.links}
    found = np.zeros(len(problem.ways), np.int64)
    for number, way in enumerate(problem.ways):
        key = id(way), bool(own[number])
        if key not in known:
            known[key] = _classes(tables, links, way, handled=not own[number])
        found[number] = known[key]
    return found


def _classes(tables: Tables, links: Mapping[str, Link], way: Way, *, handled: bool) -> int:
    bits = 0
    for number, leg in enumerate(way.legs):
        bits |= _BIT[leg.mode] | (_BIT[f"lift.{leg.mode}"] if leg.lift else 0)
        if not handled or leg.mode == "road":
            continue
        # A run begins where the mode changes; there and at its end it is loaded and unloaded, at a break moved over.
        begins = number == 0 or way.legs[number - 1].mode != leg.mode
        ends = number + 1 == len(way.legs) or way.legs[number + 1].mode != leg.mode
        changes = not ends and gauge_break(links[leg.link], links[way.legs[number + 1].link])
        for place in ([leg.from_] if begins else []) + ([leg.to] if ends or changes else []):
            bits |= _BIT.get(tables.place[place].kind, 0)
    return bits


def outages(view: View, problem: Problem) -> Iterator[Outage]:
    """Yield what can fail: each link, each place's handling by one mode, each asset of lift that some way uses."""
    rows = admitted(view, "outage")
    of_link: dict[str, list[int]] = {}
    of_lift: dict[str, int] = {}
    of_place: list[tuple[str, int]] = []
    for number, name in enumerate(problem.resources):
        kind, _, rest = name.partition(".")
        if kind == "link":
            of_link.setdefault(rest.rpartition(".")[0], []).append(number)
        elif kind == "lift":
            of_lift[rest] = number
        elif not rest.endswith(".warships"):  # a strait is shut or open, it does not fail
            of_place.append((rest, number))
    for link in view.tables.links:
        if link.id in of_link:
            yield from _outage(view.tables, rows, f"link.{link.id}", link.mode, of_link[link.id], None)
    for rest, number in of_place:
        place = view.tables.place[rest.rpartition(".")[0]]
        yield from _outage(view.tables, rows, f"place.{rest}", place.kind, [number], None)
    for row in view.tables.lift:
        if row.id in of_lift:
            for asset in range(int(row.count)):
                name = f"lift.{row.id}.{asset + 1}"
                yield from _outage(view.tables, rows, name, f"lift.{row.mode}", [of_lift[row.id]], 1.0)


def _outage(
    tables: Tables, rows: Sequence[Likelihood], name: str, kind: str, resources: Sequence[int], amount: float | None
) -> Iterator[Outage]:
    rate = rate_of(tables, speaking_of(rows, kind))
    if rate is not None and kind in _BIT:
        yield Outage(id=name, kind=kind, rate=rate, resources=tuple(resources), amount=amount)


def delays(view: View) -> Iterator[tuple[int, Rate]]:
    """Yield the modes by which a move may be delayed, by their place among the classes, and how."""
    rows = admitted(view, "delay")
    for mode in MODES:
        rate = rate_of(view.tables, speaking_of(rows, mode))
        if rate is not None:
            yield RESOURCE_CLASSES.index(mode), rate
