"""The gate board: each gate on every standard, and who waits on whom."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.model.nouns import Gate
from foedus.model.tables import Tables, canonical
from foedus.results import Assessment
from foedus.rules.waits import TIME, Change
from foedus.standing.gates import GateState
from foedus.views.brief.phrases import capital, listed, the
from foedus.views.words import smallest_waits

OWN = "Each on its own word or parliament"


@dataclass(frozen=True)
class Board:
    """One gate on every standard; None where it is no condition yet."""

    gate: Gate
    on: tuple[GateState | None, ...]

    @property
    def best(self) -> GateState:
        """The state that is explained: as reported, or on the standard on which it applies."""
        return next(each for each in (self.on[1], *self.on) if each is not None)


@dataclass(frozen=True)
class Waited:
    """Whose word or act gates wait on.

    Parameters
    ----------
    title
        Who could settle it.
    changes
        What would have to change, each with the parties that have a condition on it.
    gates
        The shared gates that wait on it.
    """

    title: str
    changes: tuple[tuple[Change, tuple[str, ...]], ...]
    gates: tuple[Gate, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """All that have a condition on it, once each."""
        return tuple(dict.fromkeys(party for _, parties in self.changes for party in parties))


def boards(result: Assessment) -> list[Board]:
    """Return the gates that are a condition on some standard, in the order of the case."""
    states = [{state.gate.id: state for state in on.gates} for on in result.standards]
    return [
        Board(gate, tuple(on.get(gate.id) for on in states))
        for gate in result.tables.gates
        if any(gate.id in on for on in states)
    ]


def waited_on(tables: Tables, found: list[Board]) -> list[Waited]:
    """Return who is waited on, by the smallest set of changes of each gate; those first on whom most wait."""
    waiting: dict[str, dict[Change, list[Gate]]] = {}
    for board in found:
        for change in smallest_waits(board.best.waits):
            if change.question != TIME:
                title = _settles(tables, change, board.gate.party)
                waiting.setdefault(title, {}).setdefault(change, []).append(board.gate)
    rows = [_waited(title, changes) for title, changes in waiting.items()]
    return sorted(rows, key=lambda row: (row.title == OWN, -len(row.parties), -len(row.gates), row.title))


def _waited(title: str, changes: dict[Change, list[Gate]]) -> Waited:
    shared = [gate for gates in changes.values() for gate in gates if gate.party is None]
    return Waited(
        title,
        tuple(
            (change, tuple(dict.fromkeys(gate.party for gate in gates if gate.party)))
            for change, gates in changes.items()
        ),
        tuple({gate.id: gate for gate in shared}.values()),
    )


def _settles(tables: Tables, change: Change, party: str | None) -> str:
    """Who could settle it: those it hinges on, else those it is about; a family is for its members."""
    question = tables.question.get(canonical(change.question))
    if question is None:
        return "Members"
    deciders = question.hinges_on or question.about
    if deciders == (party,):
        return OWN
    return capital(listed([the(tables.name(each)) for each in deciders])) or "Nobody in particular"
