"""What each requirement lacks on its day, why, and what would close it: in words, with amounts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foedus.model.values import spelled
from foedus.plan.bottlenecks import unit_of
from foedus.plan.causes import Cause, Causes
from foedus.plan.closing import Lack, More, Resolve, blocking, close_by
from foedus.plan.instance import Floats, Schedule
from foedus.plan.nouns import PlanGap, Problem, Reason
from foedus.plan.tally import NOISE, fillings, moves_of
from foedus.plan.whatif import WhatIf
from foedus.standing.view import View

# Which comes first when several hold.
ORDER: tuple[Reason, ...] = (
    "nobody-pledged", "gate-shut", "excluded", "not-stated", "placed-elsewhere", "no-route", "late", "lift"
)  # fmt: skip
# Of these the problem knows more than a list of names would say.
_TOLD: tuple[Reason, ...] = ("placed-elsewhere", "no-route", "late", "lift")
NAMED = 3  # pledges, gates or resources that a sentence names before it counts the rest


def gaps(
    view: View, problem: Problem, schedule: Schedule, price: Floats, resolve: Resolve | None = None
) -> tuple[PlanGap, ...]:
    """Return the requirements that are not full on their day.

    Parameters
    ----------
    view
        The case as it was planned for.
    problem, schedule
        The problem and its plan.
    price
        Of one unit of each resource on each day.
    resolve
        Plans an instance shortly, always in the same way: to find how many more of a resource would do. Without it
        nobody looks.
    """
    causes, more = Causes(view, problem, schedule), More(problem, price, resolve)
    what_if = WhatIf(view, problem)
    filled = fillings(problem, moves_of(problem, schedule))
    found = []
    for row in problem.requirements:
        missing = sum(each.slot.size - each.on_time for each in filled[row.id])
        if missing <= NOISE:
            continue
        slots = causes.slots(row)
        known, elsewhere = causes.of(row)
        nobody = _nobody(missing, known)
        reasons: set[Reason] = {each.reason for each in known}
        if nobody:
            reasons.add("nobody-pledged")
        reason = min(reasons, key=ORDER.index)
        unit = view.tables.capability[row.capability].unit
        lack = Lack(
            row=row,
            unit=unit,
            slots=tuple(slots),
            sizes=tuple(problem.slots[slot].size for slot in slots),
            there=tuple(causes.there(slots)),
            causes=tuple(known),
            reason=reason,
        )
        words = _words(problem, lack, nobody, elsewhere, price)
        changes = close_by(lack, what_if, more)
        found.append(PlanGap(requirement=row, missing=missing, reason=reason, detail=words, close_by=changes))
    return tuple(found)


def _nobody(missing: float, causes: Sequence[Cause]) -> float:
    """How much nobody pledged at all; nobody can say so while somebody's pledge states no quantity."""
    if any(each.amount is None for each in causes):
        return 0.0
    rest = missing - sum(each.amount or 0.0 for each in causes if not each.also)
    # Parts that are too small for a slot may add up and still not fill it: then it is theirs to grow.
    return rest if rest > NOISE else 0.0


def _words(problem: Problem, lack: Lack, nobody: float, elsewhere: float, price: Floats) -> str:
    """Say every reason that holds, with its amount, in order."""
    said = []
    if nobody:
        taken = f" ({_amount(elsewhere, lack.unit)} serve other requirements)" if elsewhere else ""
        said.append(f"nobody pledged {_amount(nobody, lack.unit)}{taken}")
    for reason in ORDER:
        causes = lack.of(reason)
        if reason in _TOLD:
            said.extend(_told(each, lack.unit) for each in causes if each.says)
            causes = [each for each in causes if not each.says]
        if not causes:
            continue
        who = _listed(each.pledge for each in causes)
        names = _listed(name for each in causes for name in each.names)
        much = _amount(sum(each.amount or 0.0 for each in causes), lack.unit)
        if reason == "gate-shut":
            said.append(f"{_of_unknown(much, causes)} not let in by {names} ({who})")
        elif reason == "excluded":
            said.append(f"{_of_unknown(much, causes)} kept out by {names} ({who})")
        elif reason == "not-stated":
            silent = " or ".join(dict.fromkeys(each.silent_on for each in causes))
            said.append(f"no {silent} stated ({who})")
        elif reason == "placed-elsewhere":
            said.append(f"{much} of a kind that does not go to {names} ({who})")
        elif reason == "no-route":
            said.append(f"{much} without a route to {names or 'any sector'} ({who})")
        elif reason == "late":
            said.extend(_late(causes, lack.unit))
        else:
            said.append(_lift(problem, causes, much, price))
    return "; ".join(said)


def _told(cause: Cause, unit: str) -> str:
    """Say why a whole pledge is no supply, as the problem puts it."""
    much = "a quantity nobody stated" if cause.amount is None else _amount(cause.amount, unit)
    return f"{much} of {cause.pledge}: {cause.says}"


def _late(causes: Sequence[Cause], unit: str) -> list[str]:
    """Say what the plan brings late, and what could not be there in time even alone."""
    said = []
    for planned, words in ((True, "arrive"), (False, "could arrive, even alone, only")):
        some = [each for each in causes if each.planned is planned]
        if some:
            days = sorted({each.late for each in some})
            late = str(days[0]) if len(days) == 1 else f"{days[0]} to {days[-1]}"
            much = _amount(sum(each.amount or 0.0 for each in some), unit)
            day = "day" if late == "1" else "days"
            said.append(f"{much} {words} {late} {day} late ({_listed(each.pledge for each in some)})")
    return said


def _lift(problem: Problem, causes: Sequence[Cause], much: str, price: Floats) -> str:
    """Say which resources are full, and what one more unit of each on every day is worth."""
    resources = []
    for number in blocking(causes, price):
        name, worth = problem.resources[number], float(price[number].sum())
        priced = f" (one more of its {unit_of(name)}: up to {worth:.2g} of value)" if worth > 0 else ""
        resources.append(f"{name}{priced}")
    who = _listed(each.pledge for each in causes)
    if not resources:
        return f"{much} left behind by the search; a longer one may place them ({who})"
    return f"{much} find no room on {_listed(resources)} ({who})"


def _of_unknown(much: str, causes: Sequence[Cause]) -> str:
    """An amount, and how many pledges state none."""
    silent = len({each.pledge for each in causes if each.amount is None})
    if not silent:
        return much
    stated = any(each.amount for each in causes)
    return f"{f'{much} and ' if stated else ''}{silent} of unstated quantity"


def _amount(amount: float, unit: str) -> str:
    return f"{spelled(float(amount))} {unit}"


def _listed(names: Iterable[str]) -> str:
    each = list(dict.fromkeys(names))
    more = f" and {len(each) - NAMED} more" if len(each) > NAMED else ""
    return ", ".join(each[:NAMED]) + more
