"""What-ifs side by side: what is supposed, who leaves, what is there then, and which gaps open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from foedus.coverage.figures import Given
from foedus.errors import ArgumentError, nearest
from foedus.model.chances import WhatIf
from foedus.model.tables import Tables
from foedus.model.values import Verdict
from foedus.plan.tally import NOISE, fillings, moves_of
from foedus.risk.bands import Band
from foedus.risk.gates import gate_dates
from foedus.risk.nouns import Opened, Scenario
from foedus.risk.pose import Posed, pose
from foedus.rules.evaluate import Why
from foedus.standing.pledges import pledges
from foedus.standing.suppose import parse_supposition
from foedus.standing.view import View

Bands = Callable[[Posed], tuple[Band, ...]]


def chosen(tables: Tables, wanted: Iterable[str]) -> dict[str, WhatIf]:
    """Return the what-ifs of a case that are wanted: by id, or ``all``.

    Raises
    ------
    ArgumentError
        If there is no such what-if.
    """
    known, ids = tables.info.whatif, list(wanted)
    for each in ids:
        if each != "all" and each not in known:
            expected = f"all, or one of {', '.join(known)}" if known else "a case with [whatif.…] in case.toml"
            raise ArgumentError("There is no such what-if.", each, expected, nearest(each, ["all", *known]))
    return dict(known) if "all" in ids else {each: known[each] for each in dict.fromkeys(ids)}


@dataclass(frozen=True, kw_only=True)
class Asking:
    """How what-ifs are replayed: what they are held against, and how draws become bands."""

    posed: Posed
    given: Given
    horizon: int
    seed: int
    draws: int
    bands: Bands

    def scenario(self, id_: str, whatif: WhatIf) -> Scenario:
        """Return one what-if beside the rest."""
        base = self.posed.view
        more = [parse_supposition(base.tables, text, base.day) for text in whatif.suppose]
        view = View(
            base.evidence, day=base.day, known=base.known, standard=base.standard, suppose=[*base.suppose, *more]
        )
        # What is supposed says which conditions are met and which are refused: so they count as they stand.
        given: Given = "as_is" if more else self.given
        leaving = tuple(dict.fromkeys([*whatif.leave, *largest(self.posed, whatif.leave_largest)]))
        posed = pose(view, self.posed.problem.option.id, given=given, horizon=self.horizon, without=leaving)
        gates = gate_dates(view, given=given, horizon=self.horizon, seed=self.seed, draws=self.draws)
        return Scenario(
            id=id_,
            whatif=whatif,
            given=given,
            left=leaving,
            shut=tuple(_shut(self.posed, posed)),
            bands=self.bands(posed),
            gaps=tuple(opened(self.posed, posed, leaving)),
            gates=gates,
        )


def largest(posed: Posed, count: int) -> list[str]:
    """Return so many parties whose serials come to most coverage in the plan, most first."""
    schedule = posed.field.schedule
    of_party: defaultdict[str, float] = defaultdict(float)
    for number in np.flatnonzero(schedule.slot >= 0).tolist():
        of_party[posed.problem.serials[number].party] += float(posed.field.units[schedule.slot[number]])
    return sorted(of_party, key=lambda party: (-of_party[party], party))[:count]


def opened(before: Posed, after: Posed, leaving: Iterable[str]) -> Iterator[Opened]:
    """Yield the requirements that lack more on their day than they did, who no longer fills them, and why."""
    there, now = (_on_time(each) for each in (before, after))
    unit = before.view.tables.capability
    left_out = {each.pledge: each.detail or each.reason for each in after.problem.left_out}
    for row in before.problem.requirements:
        had, has = there[row.id], now.get(row.id, {})
        asked = sum(slot.size for slot in before.problem.slots if slot.requirement.id == row.id)
        missing, was = asked - sum(has.values()), asked - sum(had.values())
        if missing > was + NOISE:
            lost = [pledge for pledge in had if has.get(pledge, 0.0) < had[pledge] - NOISE]
            yield Opened(
                requirement=row.id,
                unit=unit[row.capability].unit,
                missing=missing,
                before=was,
                lost=tuple((pledge, _why(before, pledge, leaving, left_out)) for pledge in lost),
            )


def _on_time(posed: Posed) -> dict[str, dict[str, float]]:
    """Of each requirement how much of each pledge is there on its day, as planned."""
    problem = posed.problem
    moves = moves_of(problem, posed.field.schedule)
    who = {(move.slot.requirement.id, move.slot.number): move.serial.pledge for move in moves}
    found: dict[str, dict[str, float]] = {}
    for requirement, filled in fillings(problem, moves).items():
        of_pledge: defaultdict[str, float] = defaultdict(float)
        for each in filled:
            if each.on_time > 0:
                of_pledge[who[requirement, each.slot.number]] += each.on_time
        found[requirement] = dict(of_pledge)
    return found


def _shut(before: Posed, after: Posed) -> Iterator[tuple[str, str]]:
    """Yield the pledges that conditions keep out and did not before."""
    known = {each.pledge for each in before.problem.left_out if each.reason == "gate-shut"}
    made = {each.id: each for each in pledges(after.view)}
    for each in after.problem.left_out:
        if each.reason == "gate-shut" and each.pledge not in known:
            condition = made[each.pledge].condition if each.pledge in made else None
            shut = list(dict.fromkeys(_shut_leaves(condition))) if condition is not None else []
            yield each.pledge, ", ".join(shut or each.names) or each.detail


def _shut_leaves(why: Why) -> Iterator[str]:
    """Yield the parts of a rule that keep it shut; what is shut beside something open keeps nobody out."""
    if why.verdict is Verdict.SHUT:
        if not why.parts:
            yield why.rule
        for part in why.parts:
            yield from _shut_leaves(part)


def _why(before: Posed, pledge: str, leaving: Iterable[str], left_out: dict[str, str]) -> str:
    party = next(lot.party for lot in before.chances.lots if lot.id == pledge)
    if party in set(leaving):
        return f"{before.view.tables.name(party)} leaves"
    return left_out.get(pledge, "fills another need, comes later or not at all")
