"""Which gates on the network keep a pledge from a requirement that it could otherwise reach."""

from __future__ import annotations

from foedus.model.nouns import Requirement
from foedus.model.tree import GateRef
from foedus.model.values import Verdict
from foedus.network.passable import Network
from foedus.network.routes import Mover, Route, bound_by
from foedus.plan.nouns import LeftOut, Problem
from foedus.plan.ways import Moved
from foedus.plan.where import origin, sectors_of
from foedus.standing.pledges import Pledge
from foedus.standing.view import View


class Passage:
    """The network with every gate open, beside the gates as they stand."""

    def __init__(self, view: View, problem: Problem) -> None:
        self.view, self.problem = view, problem
        self.network = Network(view.tables.places, view.tables.links, lambda gate: True)

    def gates(self, left: LeftOut, pledge: Pledge, row: Requirement) -> tuple[str, ...]:
        """Return the fewest gates that a pledge without a route to a requirement waits for; none if there is no way."""
        if self.problem.given == "gates_open":
            return ()
        tables = self.view.tables
        home = pledge.fields.get("home")
        named = str(home.value) if home is not None and home.state == "known" else left.party
        start = origin(tables, named)
        capability = tables.capability[left.capability]
        mover = Moved(party=left.party, capability=capability, amount=left.amount or capability.serial).mover
        waits = {
            self._shut(route, mover)
            for sector in sectors_of(tables, row)
            for route in (self.network.routes(start, sector, mover) if start else ())
        }
        return min(waits, key=lambda each: (len(each), each), default=())

    def _shut(self, route: Route, mover: Mover) -> tuple[str, ...]:
        """The gates of a route that do not count as met."""
        named = {link.gate for link in route.links} | {
            place.gate
            for place in route.places
            if place.kind != "strait" or (mover.warship and bound_by(place, mover.party))
        }
        return tuple(sorted(f"gate.{gate}" for gate in named if gate is not None and not self._met(gate)))

    def _met(self, gate: str) -> bool:
        verdict = self.view.why(GateRef(gate)).verdict
        return verdict is Verdict.OPEN or (verdict is Verdict.UNDETERMINED and self.problem.figure == "high")
