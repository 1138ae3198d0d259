"""Which sectors the pledges of a problem reach, and how; what reaches none is left out with its reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from foedus.coverage.figures import Given
from foedus.model.nouns import Requirement
from foedus.model.tree import GateRef
from foedus.model.values import Verdict
from foedus.network.passable import Network
from foedus.plan.fill import cut
from foedus.plan.nouns import Figure, LeftOut, Reason
from foedus.plan.resources import capacities
from foedus.plan.serials import Kind, Offer, kind_of
from foedus.plan.ways import MOST_PARTS, STANDING, Carriage, Moved, Timed
from foedus.plan.where import Sectors, goal, origin, sectors_of
from foedus.standing.view import View

# Of several reasons why a serial reaches none of the places it is asked for, the one nearest to success is told.
_NEAREST: tuple[Reason, ...] = ("late", "lift", "no-route", "excluded", "placed-elsewhere")


@dataclass(frozen=True, kw_only=True)
class Block:
    """The serials of one pledge that are alike: how many, from which number on, and their ways.

    `ways` are pairs of the index of a requirement's sectors and a way to one of them.
    """

    offer: Offer
    amount: float
    first: int
    count: int
    ways: tuple[tuple[int, Timed], ...]


class Reach:
    """Which places the pledges of a problem reach, and how.

    Parameters
    ----------
    view, given, figure, horizon, requirements
        As in a problem.

    Attributes
    ----------
    kinds
        What is asked for, each kind once.
    targets
        What requirements name, each set of sectors once.
    """

    def __init__(
        self,
        view: View,
        given: Given,
        figure: Figure,
        horizon: int,
        requirements: Collection[Requirement],
    ) -> None:
        def met(gate: str) -> bool:
            verdict = Verdict.OPEN if given == "gates_open" else view.why(GateRef(gate)).verdict
            return verdict is Verdict.OPEN or (verdict is Verdict.UNDETERMINED and figure == "high")

        self.tables, self.horizon = view.tables, horizon
        self.network = Network(self.tables.places, self.tables.links, met)
        wagon_metres = self.tables.info.plan.wagon_metres
        self.carriage = Carriage(self.network, self.tables.lift, wagon_metres=wagon_metres, horizon=horizon)
        self.targets: list[Sectors] = list(dict.fromkeys(sectors_of(self.tables, row) for row in requirements))
        self.asked_at: defaultdict[Kind, dict[int, Sectors]] = defaultdict(dict)
        for row in requirements:
            named = sectors_of(self.tables, row)
            self.asked_at[kind_of(row)][self.targets.index(named)] = named
        self.kinds = list(self.asked_at)
        self._ways: dict[tuple[str, str, Moved], tuple[Timed, ...]] = {}

    def ways(self, offer: Offer, amount: float) -> tuple[list[tuple[int, Timed]], LeftOut | None]:
        """Return the ways of a serial to the sectors that are asked for; without any, why it has none."""
        found: list[tuple[int, Timed]] = []
        why: dict[Reason, LeftOut] = {}
        for target, named in self.asked_at[offer.kind].items():
            allowed = goal(self.tables, offer, named)
            if allowed.stands:
                found.append((target, STANDING))
            elif not allowed.sectors:
                why.setdefault(allowed.reason, offer.left_out(allowed.reason, allowed.detail, allowed.names, amount))
            for sector in allowed.sectors:
                ways, reason, detail = self._to(offer, amount, sector)
                found.extend((target, each) for each in ways)
                if not ways:
                    why.setdefault(reason, offer.left_out(reason, detail, (), amount))
        failed = None if found else why[min(why, key=_NEAREST.index)]
        return found, failed

    def _to(self, offer: Offer, amount: float, sector: str) -> tuple[list[Timed], Reason, str]:
        start = origin(self.tables, offer.home)
        if start is None:
            return [], "no-route", f"places.csv has no place of its home, {offer.home}"
        moved = Moved(party=offer.pledge.party, capability=offer.capability, amount=amount)
        routes = self.network.routes(start, sector, moved.mover)
        if not routes:
            return [], "no-route", f"no chain of links that it can pass leads from {start} to {sector}"
        key = (start, sector, moved)
        if key not in self._ways:
            # What differs in nothing but its legs is one way for the plan: the first is kept.
            alike: dict[object, Timed] = {}
            for each in (way for route in routes for way in self.carriage.ways(route, moved)):
                alike.setdefault((each.way.days, each.uses, each.lift_days), each)
            self._ways[key] = tuple(alike.values())
        ways = self._ways[key]
        if not ways:
            return [], "lift", f"no lift carries it from {start} to {sector} in at most {MOST_PARTS} parts"
        in_time = [each for each in ways if offer.ready + each.way.days <= self.horizon]
        first = offer.ready + min(each.way.days for each in ways)
        return in_time, "late", f"it arrives on day {first} at the earliest, after the last day, {self.horizon}"

    def used(self, blocks: Iterable[Block]) -> list[str]:
        """Return the resources that some way uses, in the order of the files."""
        names = {use.resource for block in blocks for _, timed in block.ways for use in timed.uses}
        return [name for name, _ in capacities(self.tables, 1) if name in names]


def cut_up(offers: Iterable[Offer], reach: Reach) -> tuple[list[Block], list[LeftOut]]:
    """Cut offers into serials with their ways; what has none is left out."""
    blocks: list[Block] = []
    left: list[LeftOut] = []
    for offer in offers:
        first = 1
        failed: list[tuple[LeftOut, float]] = []
        for amount, count in Counter(cut(offer.amount, offer.capability.serial)).items():
            ways, why = reach.ways(offer, amount)
            if why is None:
                blocks.append(Block(offer=offer, amount=amount, first=first, count=count, ways=tuple(ways)))
            else:
                failed.append((why, amount * count))
            first += count
        reasons = dict.fromkeys((why.reason, why.detail, why.names) for why, _ in failed)
        for reason, detail, names in reasons:
            amount = sum(much for why, much in failed if (why.reason, why.detail, why.names) == (reason, detail, names))
            left.append(offer.left_out(reason, detail, names, amount))
    return blocks, left
