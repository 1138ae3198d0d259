"""From a view of a case to what is replayed: the problem of the high figure, its plan, and all that is drawn of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from math import ceil

import numpy as np

from foedus.coverage.contribution import Contribution, contributions
from foedus.coverage.figures import Given
from foedus.model.answer import Answer
from foedus.model.chances import RESOURCE_CLASSES
from foedus.plan.instance import Schedule
from foedus.plan.make import solved
from foedus.plan.nouns import Problem
from foedus.plan.problem import problem
from foedus.plan.serials import asked
from foedus.plan.tally import modest
from foedus.risk.chances import NEVER, Chances, Const, Date, Field, Lot, silent_in
from foedus.risk.dates import AT_ONCE, Dates, first_day
from foedus.risk.failing import delays, outages, way_classes
from foedus.risk.rates import admitted, rate_of, speaking_of, studies
from foedus.standing.pledges import pledges
from foedus.standing.view import View


@dataclass(frozen=True, kw_only=True)
class Posed:
    """A plan that can be replayed.

    Parameters
    ----------
    view
        The case as seen.
    problem
        What was planned, with each serial's readiness moved to the first day on which its conditions can hold.
    field, chances
        The plan, and what is drawn.
    undrawn
        What could be drawn and is not stated: ``lead.<approval>``, ``ready.<pledge>``, ``keep.<domain>``.
    """

    view: View
    problem: Problem
    field: Field
    chances: Chances
    undrawn: tuple[str, ...]


def pose(
    view: View,
    option_id: str,
    *,
    given: Given,
    horizon: int,
    without: Collection[str] = (),
    extra: Collection[str] = (),
    scheduling: Callable[[Problem], Schedule] | None = None,
) -> Posed:
    """Pose a plan for replay.

    Parameters
    ----------
    view
        The case on a day, on a standard, with what is supposed, also from later days on.
    option_id
        A composition.
    given
        Conditions as they stand, or all counted as met.
    horizon
        Last day after C-day.
    without
        Parties that leave: the plan is made without them.
    extra
        Pledges that no plan counts on, and that may fill what it leaves open.
    scheduling
        Where the plan comes from, if it is not to be made.
    """
    # What is supposed of a later day is planned for, and happens no earlier than on that day: its date says so.
    found = problem(_ahead(view), option_id, given=given, figure="high", horizon=horizon)
    dates = Dates(view, given, horizon)
    made = {each.id: each for each in pledges(view)}
    supply = {each.pledge.id: each for each in contributions(view, made.values())}
    ids = list(dict.fromkeys(serial.pledge for serial in found.serials))
    of_pledge = {each: dates.of_pledge(made[each]) if each in made else AT_ONCE for each in ids}
    gone = {serial.pledge for serial in found.serials if serial.party in without}
    never = horizon + 1  # not even who need not move serves by then
    first = {each: never if each in extra else first_day(of_pledge[each], dates.leads) for each in ids}
    found = _timed(view, found, {**first, **dict.fromkeys(gone, never)})
    lots = tuple(
        _lot(view, found, each, supply.get(each), Const(NEVER) if each in gone else of_pledge[each]) for each in ids
    )
    schedule = solved(view, found.instance).schedule if scheduling is None else scheduling(found)
    chances = Chances(
        studies=tuple(studies(view)) or ("",),
        lots=lots,
        leads=tuple(dates.leads),
        outages=tuple(outages(view, found)),
        delays=tuple(delays(view)),
    )
    return Posed(
        view=view,
        problem=found,
        field=_field(view, found, lots, extra, schedule),
        chances=chances,
        undrawn=tuple(_undrawn(found, chances, supply)),
    )


def _timed(view: View, found: Problem, first: Mapping[str, int]) -> Problem:
    """Return the problem with serials that wait for their first day, and with slots due as the case has them.

    A longer last day is for who comes late: what has no day of its own is due on the last day of the case all the same.
    """
    last = found.horizon + 1
    wait = np.array([min(last, first[serial.pledge]) for serial in found.serials], np.int64)
    due = min(found.horizon, view.tables.info.plan.horizon)
    slots = tuple(slot if slot.requirement.needed_by is not None else replace(slot, due=due) for slot in found.slots)
    instance = replace(
        found.instance,
        ready=np.minimum(found.instance.ready + wait, last),
        slot_due=np.array([slot.due for slot in slots], np.int64),
    )
    return replace(found, slots=slots, instance=modest(instance))


def _ahead(view: View) -> View:
    """Return the view in which all that is supposed of later days is so already."""
    moved = [replace(each, day=min(each.day, view.day)) for each in view.suppose]
    return View(view.evidence, day=view.day, known=view.known, standard=view.standard, suppose=moved)


def _lot(view: View, found: Problem, pledge: str, given: Contribution | None, date: Date) -> Lot:
    serials = [each for each in found.serials if each.pledge == pledge]
    domain = serials[0].capability.domain
    keeping = admitted(view, "keep")
    keep = tuple(
        rate_of(view.tables, speaking_of([row for row in keeping if row.prior == study], domain))
        for study in studies(view) or [""]
    )
    most = sum(each.amount for each in serials)
    ready, amount, keys = (serials[0].ready,) * 2, (most, most), {"ready_after": "", "quantity": ""}
    if given is not None:
        earliest, latest = given.ready
        keys = {name: _key(name, pledge, given.pledge.fields.get(name)) for name in keys}
        if latest is not None:
            ready = ceil(earliest or 0), ceil(latest)
        else:  # nobody says by when: no name, and an unknown of its own
            keys["ready_after"] = ""
        if given.amount is not None:
            amount = min(most, float(given.amount.low)), most
    return Lot(
        id=pledge,
        party=serials[0].party,
        ready=ready,
        ready_key=keys["ready_after"],
        amount=amount,
        amount_key=keys["quantity"],
        date=date,
        keep=keep,
        late=rate_of(view.tables, speaking_of(admitted(view, "late"), domain)),
    )


def _key(field: str, pledge: str, answer: Answer | None) -> str:
    """Name what decides within a range: what the same statements say of several pledges is one unknown."""
    by = list(answer.decided_by or [each for option in answer.options for each in option.statements]) if answer else []
    return f"{field}.{'+'.join(by) or pledge}"


def _field(view: View, found: Problem, lots: tuple[Lot, ...], extra: Collection[str], schedule: Schedule) -> Field:
    number = {lot.id: at for at, lot in enumerate(lots)}
    before, so_far = [], dict.fromkeys(number, 0.0)
    for serial in found.serials:
        before.append(so_far[serial.pledge])
        so_far[serial.pledge] += serial.amount
    weights = sum(1 / row.priority for row in found.requirements)
    shares = {row.id: 1 / (row.priority * asked(row, "high") * weights) for row in found.requirements}
    return Field(
        instance=found.instance,
        schedule=schedule,
        lot=np.array([number[serial.pledge] for serial in found.serials], np.int64),
        before=np.array(before, np.float64),
        units=np.array([slot.size * shares[slot.requirement.id] for slot in found.slots], np.float64),
        classes=RESOURCE_CLASSES,
        way_class=way_classes(view.tables, found),
        extra=np.array([lot.id in extra for lot in lots], np.bool_),
    )


def _undrawn(found: Problem, chances: Chances, supply: Mapping[str, Contribution]) -> list[str]:
    """Name what is taken for granted since nobody stated it."""
    silent = dict.fromkeys(each for lot in chances.lots for each in silent_in(lot.date))
    said = [f"lead.{each}" for each in silent]
    said += [f"ready.{lot.id}" for lot in chances.lots if lot.id in supply and supply[lot.id].ready[1] is None]
    if chances.studies != ("",):
        spared = {lot.id for lot in chances.lots if None in lot.keep}
        domains = [each.capability.domain for each in found.serials if each.pledge in spared]
        said += [f"keep.{each}" for each in dict.fromkeys(domains)]
    return said
