"""What would change it most: each party, each question, each pledge of unstated size, with everything else met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Literal

from foedus.coverage.contribution import Contribution
from foedus.coverage.figures import Supply
from foedus.coverage.needs import Need
from foedus.model.tables import canonical
from foedus.model.tree import GateRef
from foedus.model.values import Number, Standard, Verdict
from foedus.rules.parse import parse
from foedus.rules.waits import TIME, Waits
from foedus.standing.gates import GateState
from foedus.standing.view import View


@dataclass(frozen=True, kw_only=True)
class Lever:
    """What hangs on one party, question or pledge, for one option, with everything else met.

    Parameters
    ----------
    id, kind
        A party, a question, or a pledge whose quantity nobody stated.
    need, standard
        Of which option, on which standard.
    loss_low, loss_high
        Shares of the option (0..1) that are lost if the party refuses or the question stays as it is.
    conditions_met
        How many other parties have a condition that this alone would meet.
    closes_at
        For a pledge: how much it would have to be for the low figure to reach the least asked for, in its
        capability's unit; None otherwise.
    """

    id: str
    kind: Literal["party", "question", "pledge"]
    need: Need
    standard: Standard
    loss_low: float
    loss_high: float
    conditions_met: int
    closes_at: Number | None


class Hinges:
    """Which contributions to the force and which parties' conditions hang on which question, on one standard."""

    def __init__(self, view: View, gates: list[GateState], supply: Supply) -> None:
        self.view = view
        c_day = _needed(view.waits(GateRef(view.tables.info.c_day)))
        own: dict[str, frozenset[str]] = defaultdict(frozenset)
        for state in gates:
            if state.gate.party is not None:
                own[state.gate.party] |= _needed(state.waits)
        self.of_question: dict[str, set[str]] = defaultdict(set)
        for each in supply.of("force"):
            pledge = each.pledge
            if pledge.condition is not None:
                needed = _needed(view.waits(parse(pledge.text("rule"))))
            else:  # a rule of its own, even a disputed one, stands in the place of the party's gates
                needed = own[pledge.party] if "rule" not in pledge.fields else frozenset()
            for question in c_day | needed | self._approvals(pledge.party):
                self.of_question[question].add(pledge.id)
        self.alone: dict[str, set[str]] = defaultdict(set)
        self.by_party: dict[str, set[str]] = defaultdict(set)
        for state in gates:
            if state.gate.party is not None and state.verdict is not Verdict.OPEN:
                self._conditions(state.gate.party, state.waits)

    def _approvals(self, party: str) -> frozenset[str]:
        """The approvals that a party's pledges need and do not have."""
        rows = self.view.tables.approvals_of.get(party, ())
        needed = [row.question for row in rows if row.step != "leader" and self.view.applies(row)]
        return frozenset(each for each in needed if self.view.answer(each).value != "yes")

    def _conditions(self, party: str, waits: Waits) -> None:
        """Note which question, and which other party, alone would meet a party's condition."""
        for changes in waits.sets:
            names = [change.question for change in changes if change.question != TIME]
            if len(names) == 1:
                self.alone[names[0]].add(party)
            deciders = [self._deciders(name) for name in names]
            for decider in set.intersection(*map(set, deciders)) if deciders else ():
                if decider != party:
                    self.by_party[decider].add(party)

    def _deciders(self, name: str) -> tuple[str, ...]:
        """The parties whose word or act settles a question; none for a family."""
        question = self.view.tables.question.get(canonical(name))
        return question.about + question.hinges_on if question else ()


def _needed(waits: Waits) -> frozenset[str]:
    """The questions that no way of opening can do without."""
    if not waits.sets or not waits.complete:
        return frozenset()
    return frozenset(
        set.intersection(
            *({change.question for change in changes if change.question != TIME} for changes in waits.sets)
        )
    )


def levers(needs: Iterable[Need], supply: Supply, hinges: Hinges) -> Iterator[Lever]:
    """Yield what hangs on each party, question and unquantified pledge, for options that ask for persons."""
    parties = dict.fromkeys(each.pledge.party for each in supply.of("force"))
    for need in needs:
        if need.requirement is not None:
            continue
        fitting = supply.fitting(need)
        amounts = {each.pledge.id: _amounts(need, each) for each in fitting}
        made: dict[str, list[str]] = defaultdict(list)
        for each in fitting:
            made[each.pledge.party].append(each.pledge.id)
        for party in dict.fromkeys([*parties, *sorted(hinges.by_party)]):
            yield _lever(party, "party", need, supply, amounts, made[party], len(hinges.by_party.get(party, ())))
        for question in sorted({*hinges.of_question, *hinges.alone}):
            hanging = hinges.of_question.get(question, set())
            met = len(hinges.alone.get(question, ()))
            yield _lever(question, "question", need, supply, amounts, hanging, met)
        yield from _silent(need, supply, fitting)


def _amounts(need: Need, each: Contribution) -> tuple[Number, Number]:
    """What a contribution adds to the low and the high figure once everything else is met."""
    placed = need.placed(each)
    amount = need.amount(each)
    if placed is Verdict.SHUT or amount is None:
        return 0, 0
    return amount.low if placed is Verdict.OPEN else 0, amount.high


def _lever(
    id_: str,
    kind: Literal["party", "question"],
    need: Need,
    supply: Supply,
    amounts: Mapping[str, tuple[Number, Number]],
    lost: Iterable[str],
    conditions_met: int,
) -> Lever:
    found = supply.figure(need, "gates_open", None)
    gone = [amounts[pledge] for pledge in lost if pledge in amounts]
    least, most = need.needed.low or 0, need.needed.high
    low = sum(each for each, _ in gone)
    high = sum(each for _, each in gone)
    return Lever(
        id=id_,
        kind=kind,
        need=need,
        standard=supply.standard,
        loss_low=_share(found.low, most) - _share(found.low - low, most),
        loss_high=_share(found.high, least) - _share(found.high - high, least),
        conditions_met=conditions_met,
        closes_at=None,
    )


def _share(met: Number, needed: Number | None) -> float:
    return min(1.0, met / needed) if needed else 0.0


def _silent(need: Need, supply: Supply, fitting: Iterable[Contribution]) -> Iterator[Lever]:
    """Yield what each pledge of unstated size would have to be to close the gap alone."""
    missing = (need.needed.low or 0) - supply.figure(need, "gates_open", None).low
    for each in fitting:
        per = each.capability.personnel.low if each.capability and each.capability.personnel else None
        if each.amount is None and need.placed(each) is not Verdict.SHUT and missing > 0 and per:
            yield Lever(
                id=each.pledge.id,
                kind="pledge",
                need=need,
                standard=supply.standard,
                loss_low=0.0,
                loss_high=0.0,
                conditions_met=0,
                closes_at=ceil(missing / per),
            )
