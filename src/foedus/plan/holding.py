"""How long what the plan put somewhere can be held, by arithmetic, and how much a rotation would need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from foedus.plan.nouns import Holding, Move, Problem


def holding(problem: Problem, moves: Iterable[Move]) -> tuple[Holding, ...]:
    """Return for each requirement how long it can be held and what a rotation needs.

    Parameters
    ----------
    problem
        The problem; its settings say which rotations.
    moves
        Of its plan. A requirement that nobody fills is held for 0 days.
    """
    there: dict[str, list[Move]] = defaultdict(list)
    for move in moves:
        there[move.slot.requirement.id].append(move)
    asked: dict[str, float] = defaultdict(float)
    kind: dict[str, int] = {}
    for slot, number in zip(problem.slots, problem.instance.slot_kind.tolist(), strict=True):
        asked[slot.requirement.id] += slot.size
        kind[slot.requirement.id] = number
    pledged: dict[int, float] = defaultdict(float)
    for serial, number in zip(problem.serials, problem.instance.kind.tolist(), strict=True):
        pledged[number] += serial.amount
    return tuple(
        Holding(
            requirement=row,
            days=_days(there[row.id]),
            pool={rotation: rotation * asked[row.id] for rotation in problem.settings.rotation},
            pledged=pledged[kind[row.id]],
        )
        for row in problem.requirements
    )


def _days(there: list[Move]) -> int | None:
    """Days from the first arrival to the end of the first stay; whole days that are certain."""
    if not there:
        return 0
    ends = []
    for move in there:
        if move.serial.stay is None:
            return None
        ends.append(move.arrives + move.serial.stay)
    return int(min(ends) - min(move.arrives for move in there))
