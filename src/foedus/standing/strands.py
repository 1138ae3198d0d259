"""The strands of a guarantee, and where each party stands in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from foedus.model.answer import Answer
from foedus.model.nouns import LADDER, STRANDS, Approval, StrandId
from foedus.model.values import Quantity, Standard
from foedus.rules.waits import Waits
from foedus.standing.gates import GateState
from foedus.standing.pledges import Pledge
from foedus.standing.view import View, rung


@dataclass(frozen=True, kw_only=True)
class StrandState:
    """One strand on one standard.

    Parameters
    ----------
    id, title, standard
        Which strand, its title, what was let in.
    state
        The verdict of its gate, or the answer to its question.
    answer
        That answer, where a question gives the state.
    stage
        The lowest rung on which a pledge of the strand that still counts stands; empty if there is none.
    rungs
        How many of those pledges stand on each rung.
    parties
        Those that pledged to it, withdrawn and defeated pledges left out.
    waits
        What its gate waits on.
    """

    id: StrandId
    title: str
    standard: Standard
    state: str
    answer: Answer | None
    stage: str
    rungs: dict[str, int]
    parties: tuple[str, ...]
    waits: Waits


@dataclass(frozen=True, kw_only=True)
class Position:
    """Where a party stands on one standard.

    Parameters
    ----------
    party, standard
        Who, and what was let in.
    answer
        The folded position.
    stage
        The highest rung that one of its pledges has reached; empty if it made none.
    conditions
        The party's own gates that apply.
    pledges
        Its pledges.
    """

    party: str
    standard: Standard
    answer: Answer
    stage: str
    conditions: tuple[GateState, ...]
    pledges: tuple[Pledge, ...]


@dataclass(frozen=True, kw_only=True)
class ApprovalState:
    """One approval on one standard; `applies` is false until the statement that requires it is admitted.

    `lead_days` is how long it takes, None where nobody stated it on this standard.
    """

    row: Approval
    standard: Standard
    applies: bool
    answer: Answer
    lead_days: Quantity | None


def strand_states(view: View, gates: list[GateState], made: list[Pledge]) -> list[StrandState]:
    """Return the strands that the case declares, in their fixed order."""
    by_id = {state.gate.id: state for state in gates}
    found = []
    for id_ in STRANDS:
        strand = view.tables.info.strands.get(id_)
        if strand is None:
            continue
        answer = view.answer(strand.question) if strand.question else None
        gate = by_id.get(strand.gate) if strand.gate else None
        mine = [each for each in made if each.text("strand") == id_ and each.counts]
        rungs = Counter(str(each.stage.value) for each in mine if each.stage.state == "known")
        lowest = min((rung(each.stage) for each in mine if rung(each.stage) >= 0), default=None)
        found.append(
            StrandState(
                id=id_,
                title=strand.title,
                standard=view.standard,
                state=answer.says if answer else str(gate.verdict) if gate else "undetermined",
                answer=answer,
                stage="" if lowest is None else LADDER[lowest],
                rungs={each: rungs[each] for each in LADDER if each in rungs},
                parties=tuple(dict.fromkeys(each.party for each in mine)),
                waits=gate.waits if gate else Waits((), True),
            )
        )
    return found


def positions(view: View, gates: list[GateState], made: list[Pledge]) -> list[Position]:
    """Return where each party stands of which a position can be asked, in the order of the parties."""
    found = []
    made_by: dict[str, list[Pledge]] = defaultdict(list)
    for each in made:
        made_by[each.party].append(each)
    for party in view.tables.party:
        if f"position.{party}" in view.tables.question:
            mine = tuple(made_by[party])
            highest = max((rung(each.stage) for each in mine), default=-1)
            found.append(
                Position(
                    party=party,
                    standard=view.standard,
                    answer=view.answer(f"position.{party}"),
                    stage=LADDER[highest] if highest >= 0 else "",
                    conditions=tuple(state for state in gates if state.gate.party == party),
                    pledges=mine,
                )
            )
    return found


def approvals(view: View) -> list[ApprovalState]:
    """Return every approval of the case with its answer."""
    return [
        ApprovalState(
            row=row,
            standard=view.standard,
            applies=view.applies(row),
            answer=view.answer(row.question),
            lead_days=view.lead_of(row),
        )
        for row in view.tables.approvals
    ]
