"""The judge of a plan: from a case and what a file says to all that is wrong with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from foedus.errors import nearest
from foedus.plan.check.certificate import bound, prices
from foedus.plan.check.columns import Columns
from foedus.plan.check.demand import Ask, asks, best_value, filled
from foedus.plan.check.figures import CLOSE, same, shown
from foedus.plan.check.resources import capacities
from foedus.plan.check.shape import Stated, stated
from foedus.plan.check.supply import supply
from foedus.plan.check.terrain import Terrain
from foedus.plan.check.verify import Arrival, Case, verify
from foedus.plan.check.violation import Code, Violation
from foedus.standing.view import View


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What a judge says of a plan.

    Parameters
    ----------
    violations
        All that is wrong with it; none if it is sound and what it says of itself follows.
    value
        What its moves are worth: of those that can be followed, where some cannot.
    most
        What it would be worth with everything there on its day.
    bound
        What no plan exceeds, as its certificate proves it (without one, as prices of 0 do); None where nobody can say
        what the plan is for.
    gap
        ``(bound - value) / bound``; None as `bound` is.
    closure
        First day by which every requirement is full; None if one never is.
    """

    violations: tuple[Violation, ...]
    value: float
    most: float
    bound: float | None
    gap: float | None
    closure: int | None


def judge(view: View, plan: Mapping[str, Any]) -> Judgement:
    """Verify a plan that anybody made, from the case alone.

    Parameters
    ----------
    view
        The case as seen on the day and the standard of the plan, with what it supposes.
    plan
        What ``foedus plan --json`` writes. `option`, `given`, `figure` and `moves` have to be there; what the plan says
        of itself beyond that is verified if it is there. Nothing in it makes the judge fail.
    """
    found, wrong = stated(plan)
    if found is not None and found.option not in {row.id for row in view.tables.options}:
        near = nearest(found.option, [row.id for row in view.tables.options])
        wrong.append(_wrong("unknown-option", "option", "There is no such option.", found.option, near))
        found = None
    if found is None:
        return Judgement(violations=tuple(wrong), value=0.0, most=0.0, bound=None, gap=None, closure=None)
    if found.standard not in (None, str(view.standard)):
        says = "The plan was made on another standard."
        wrong.append(_wrong("wrong-standard", "standard", says, str(found.standard), str(view.standard)))
    readable = not any(each.where.startswith("moves") for each in wrong)
    case = case_of(view, found)
    arrivals, broken = verify(case, found.moves)
    wrong += broken
    asked = [ask for ask in case.asked.values() if ask.slots.count]
    of, unproved = prices(found.certificate, case.capacity, case.horizon)
    wrong += unproved
    came = _by_requirement(arrivals)
    value = sum(best_value(ask, [(each.amount, each.day) for each in came[ask.row.id]]) for ask in asked)
    most = sum(1 / ask.row.priority for ask in asked)
    proved = bound(of, case.capacity, case.offers.values(), asked, case.columns, case.horizon)
    closure = _closure(asked, came)
    gap = (proved - value) / proved if proved else 0.0
    if not same(found.most if found.most is not None else most, most):
        wrong.append(_wrong("wrong-most", "most", "What is asked for is worth something else.", found.most, most))
    wrong += _bound(found, proved)
    if readable and len(arrivals) == len(found.moves):  # otherwise it follows from them that figures differ
        wrong += _figures(found, value, proved, closure)
        wrong += _coverage(found, asked, came, case.horizon)
    return Judgement(violations=tuple(wrong), value=value, most=most, bound=proved, gap=gap, closure=closure)


def case_of(view: View, found: Stated) -> Case:
    """Return what the judge holds against a plan."""
    tables = view.tables
    horizon = tables.info.plan.horizon if found.horizon is None else found.horizon
    offers, left_out = supply(view, found.given, found.figure)
    return Case(
        offers=offers,
        left_out=left_out,
        asked=asks(tables, found.option, found.figure, horizon),
        columns=Columns(Terrain(view, found.given, found.figure)),
        capacity=capacities(tables, horizon),
        horizon=horizon,
    )


def _by_requirement(arrivals: Sequence[Arrival]) -> defaultdict[str, list[Arrival]]:
    found: defaultdict[str, list[Arrival]] = defaultdict(list)
    for each in arrivals:
        found[each.ask.row.id].append(each)
    return found


def _filled(ask: Ask, came: Sequence[Arrival], day: int) -> float:
    """How much of a requirement is there by a day: in the slots that the plan gives, if it gives each its own."""
    there = [each for each in came if each.day <= day]
    slots = [each.slot for each in came]
    sizes = [None if slot is None else ask.slots.of(slot) for slot in slots]
    if None in sizes or len(set(slots)) < len(slots):
        return filled(ask, [each.amount for each in there])
    pairs = zip(came, sizes, strict=True)
    return sum(min(each.amount, size or 0.0) for each, size in pairs if each.day <= day) / ask.amount


def _closure(asked: Sequence[Ask], came: Mapping[str, Sequence[Arrival]]) -> int | None:
    days = [0]
    for ask in asked:
        arrivals = came[ask.row.id]
        full = [each.day for each in arrivals if _filled(ask, arrivals, each.day) >= 1 - CLOSE]
        if not full:
            return None
        days.append(min(full))
    return max(days)


def _bound(found: Stated, proved: float) -> list[Violation]:
    """A bound may be higher than what the certificate proves, and never lower."""
    if found.bound is None or found.bound >= proved or same(found.bound, proved):
        return []
    says = "The certificate does not prove this bound."
    return [_wrong("bound-not-proved", "bound", says, found.bound, f"{shown(proved)} or more")]


def _figures(found: Stated, value: float, proved: float, closure: int | None) -> list[Violation]:
    wrong = []
    if found.value is not None and not same(found.value, value):
        wrong.append(_wrong("wrong-value", "value", "The moves are worth something else.", found.value, value))
    above = proved if found.bound is None else found.bound
    gap = (above - value) / above if above else 0.0
    if found.gap is not None and not same(found.gap, gap):
        wrong.append(_wrong("wrong-gap", "gap", "Value and bound lie otherwise apart.", found.gap, gap))
    if found.closes and found.closure != closure:
        says = "Every requirement is full on another day."
        wrong.append(_wrong("wrong-closure", "closure", says, found.closure, closure))
    return wrong


def _coverage(
    found: Stated, asked: Sequence[Ask], came: Mapping[str, Sequence[Arrival]], horizon: int
) -> list[Violation]:
    wrong = []
    weights = [1 / ask.row.priority for ask in asked]
    for each in found.coverage:
        if not 0 <= each.day <= horizon:
            says = "The plan has no such day."
            wrong.append(_wrong("wrong-coverage", f"{each.path}.day", says, each.day, f"0 to {horizon}"))
            continue
        there = [_filled(ask, came[ask.row.id], each.day) for ask in asked]
        share = sum(there) / len(there) if there else 0.0
        weighted = sum(w * t for w, t in zip(weights, there, strict=True)) / sum(weights) if there else 0.0
        for key, says_it, follows in (("share", each.share, share), ("weighted", each.weighted, weighted)):
            if says_it is not None and not same(says_it, follows):
                says = "Something else is there by this day."
                wrong.append(_wrong("wrong-coverage", f"{each.path}.{key}", says, says_it, follows))
    return wrong


def _wrong(code: Code, where: str, says: str, found: object, expected: object) -> Violation:
    return Violation(code=code, where=where, says=says, found=_text(found), expected=_text(expected))


def _text(found: object) -> str:
    if found is None or isinstance(found, int | float):
        return shown(found)
    return str(found)
