"""Gates: the verdict of each, why, what it waits on, and what is wrong with how they hang together."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.model.nouns import Gate
from foedus.model.tables import canonical
from foedus.model.tree import GateRef
from foedus.model.values import Standard, Verdict
from foedus.rules.evaluate import Why
from foedus.rules.parse import parse
from foedus.rules.waits import TIME, Change, Waits
from foedus.standing.pledges import Pledge, pledges
from foedus.standing.view import View


@dataclass(frozen=True)
class GateState:
    """A gate on one standard.

    Parameters
    ----------
    gate
        The gate.
    standard
        What was let in.
    why
        Its verdict and the tree that made it.
    waits
        What would open it.
    """

    gate: Gate
    standard: Standard
    why: Why
    waits: Waits

    @property
    def verdict(self) -> Verdict:
        """Open, shut or undetermined."""
        return self.why.verdict


@dataclass(frozen=True)
class Finding:
    """Something about the case that its makers should know, and that is no mistake.

    Parameters
    ----------
    code
        ``deadlock`` or ``never-opens``.
    where
        The gates, pledges or parties concerned.
    says
        One sentence.
    """

    code: str
    where: tuple[str, ...]
    says: str


def gate_states(view: View) -> list[GateState]:
    """Return every gate that applies on this standard, in the order of the file."""
    found = []
    for gate in view.tables.gates:
        if view.applies(gate):
            rule = GateRef(gate.id)
            why = view.why(rule)
            inner = why.parts[0] if why.parts else why
            found.append(GateState(gate, view.standard, inner, view.waits(rule)))
    return found


def findings(view: View, states: list[GateState], made: list[Pledge] | None = None) -> list[Finding]:
    """Return gates that nothing can open, and parties that wait on each other.

    Parameters
    ----------
    view, states
        The case as seen, and its gates.
    made
        Its pledges, where they are at hand; those with a rule are looked up otherwise.
    """
    found = [
        Finding("never-opens", (state.gate.id,), f"Nothing that can still change would open the gate {state.gate.id}.")
        for state in states
        if state.verdict is not Verdict.OPEN and not state.waits.sets and state.waits.complete
    ]
    waits = _who_waits_on_whom(view, states, made)
    for group in _cycles(waits):
        names = " and ".join(view.tables.name(party) for party in group)
        found.append(Finding("deadlock", tuple(group), f"{names} wait on each other: no one of them can move first."))
    return found


def _who_waits_on_whom(view: View, states: list[GateState], made: list[Pledge] | None) -> dict[str, set[str]]:
    """Map each party to the parties without whose word or act none of its own conditions can open."""
    conditions: list[tuple[str, Waits]] = [
        (state.gate.party, state.waits) for state in states if state.gate.party is not None
    ]
    if made is None:
        asking = dict.fromkeys(row.id for row in view.tables.pledges if row.rule)
        made = pledges(view, asking, fields=("where", "rule"))
    ruled = [each for each in made if each.counts and each.condition is not None]
    conditions += [(each.party, view.waits(parse(each.text("rule")))) for each in ruled]
    waits: dict[str, set[str]] = {}
    for party, found in conditions:
        if found.sets and found.complete:
            needed = set.intersection(*({_deciders(view, change, party) for change in each} for each in found.sets))
            waits.setdefault(party, set()).update(*needed)
    return waits


def _deciders(view: View, change: Change, party: str) -> frozenset[str]:
    """The parties whose word or act a change needs: those it hinges on, else those it is about; none if it is one."""
    if change.question == TIME or canonical(change.question) not in view.tables.question:
        return frozenset()
    question = view.question(change.question)
    deciders = frozenset(question.hinges_on or question.about)
    return frozenset() if party in deciders else deciders


def _cycles(waits: dict[str, set[str]]) -> list[list[str]]:
    """Return the groups of two or more parties each of which waits, directly or by way of others, on all the rest."""
    reach = {party: _reachable(waits, party) for party in waits}
    groups: list[list[str]] = []
    for party in sorted(waits):
        group = sorted(other for other in reach[party] if party in reach.get(other, set()))
        if len(group) > 1 and group not in groups:
            groups.append(group)
    return groups


def _reachable(waits: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        for party in waits.get(todo.pop(), ()):
            if party not in seen:
                seen.add(party)
                todo.append(party)
    return seen
