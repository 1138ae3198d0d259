"""From a view of a case to its planning problem: supply, requirements and ways, joined into arrays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from foedus.coverage.figures import GIVEN, Given
from foedus.errors import ArgumentError, nearest
from foedus.model.nouns import Option, Requirement
from foedus.model.tables import Tables
from foedus.model.values import spelled
from foedus.plan.fill import cut
from foedus.plan.flat import flat
from foedus.plan.nouns import FIGURES, Figure, Problem, Serial, Slot
from foedus.plan.reach import Block, Reach, cut_up
from foedus.plan.resources import load_of
from foedus.plan.serials import Offer, asked, supply
from foedus.standing.view import View

MOST = 20_000  # serials, and slots
_LONGEST = 730  # days


def problem(view: View, option_id: str, *, given: Given, figure: Figure, horizon: int | None = None) -> Problem:
    """Return the planning problem of an option.

    Parameters
    ----------
    view
        The case on a day, on a standard, with what is supposed.
    option_id
        A composition.
    given, figure
        Which pledges count, and how much of them; docs/plan.md.
    horizon
        Last day after C-day; that of the case if not given.

    Raises
    ------
    ArgumentError
        If there is no such composition, an argument is not one of its values, or there are too many serials.
    """
    tables, settings = view.tables, view.tables.info.plan
    option = _option(tables, option_id)
    _check("given", given, GIVEN)
    _check("figure", figure, FIGURES)
    horizon = settings.horizon if horizon is None else horizon
    if not 1 <= horizon <= _LONGEST:
        raise ArgumentError("This cannot be the last day of a plan.", str(horizon), f"1 to {_LONGEST} days")
    requirements = tuple(row for row in tables.requirements if row.option == option.id and asked(row, figure) > 0)
    offers, left = supply(view, requirements, given=given, figure=figure, horizon=horizon)
    _not_too_many(tables, offers, [(row.capability, asked(row, figure)) for row in requirements])
    slots = tuple(each for row in requirements for each in _slots(row, asked(row, figure), tables, horizon))
    reach = Reach(view, given, figure, horizon, requirements)
    blocks, unreached = cut_up(offers, reach)
    order = {pledge: number for number, pledge in enumerate(tables.pledge_versions)}
    return Problem(
        option=option,
        standard=view.standard,
        given=given,
        figure=figure,
        horizon=horizon,
        settings=settings,
        requirements=requirements,
        serials=tuple(_serial(each, number) for each in blocks for number in range(each.count)),
        slots=slots,
        ways=tuple(timed.way for each in blocks for _ in range(each.count) for _, timed in each.ways),
        resources=tuple(reach.used(blocks)),
        left_out=tuple(sorted([*left, *unreached], key=lambda each: order[each.pledge])),
        unstated=tuple(_unstated(tables, blocks)),
        instance=flat(reach, blocks, slots, settings, figure),
    )


def _option(tables: Tables, option_id: str) -> Option:
    composed = [row.id for row in tables.options if row.measure == "composition"]
    option = next((row for row in tables.options if row.id == option_id), None)
    if option is None or option.id not in composed:
        says = "There is no such option." if option is None else "This option has no requirements to plan for."
        expected = f"one of {', '.join(composed)}" if composed else "the id of a composition; the case has none"
        raise ArgumentError(says, option_id, expected, nearest(option_id, composed))
    return option


def _check(name: str, found: str, valid: Sequence[str]) -> None:
    if found not in valid:
        raise ArgumentError(f"This cannot be {name!r}.", found, " or ".join(valid), nearest(found, valid))


def _not_too_many(tables: Tables, offers: Iterable[Offer], wanted: Iterable[tuple[str, float]]) -> None:
    """Refuse amounts that would be cut into more parts than can be planned, before they are cut."""
    given = [(offer.capability.id, offer.amount) for offer in offers]
    for what, amounts in (("serials of pledges", given), ("slots of requirements", list(wanted))):
        counts: Counter[str] = Counter()
        for capability, amount in amounts:
            counts[capability] += int(amount // tables.capability[capability].serial) + 1
        if counts.total() > MOST:
            capability, most = counts.most_common(1)[0]
            serial = tables.capability[capability].serial
            raise ArgumentError(
                f"This would make too many {what}, most of them of {capability}.",
                f"{spelled(most)} of serial {serial:g}",
                f"at most {spelled(MOST)}; write a larger serial for {capability} in capabilities.csv",
            )


def _slots(row: Requirement, amount: float, tables: Tables, horizon: int) -> Iterable[Slot]:
    due = horizon if row.needed_by is None else row.needed_by
    for number, size in enumerate(cut(amount, tables.capability[row.capability].serial), 1):
        yield Slot(requirement=row, number=number, size=size, due=due)


def _serial(block: Block, number: int) -> Serial:
    offer = block.offer
    return Serial(
        pledge=offer.pledge.id,
        number=block.first + number,
        party=offer.pledge.party,
        capability=offer.capability,
        amount=block.amount,
        persons=load_of(offer.capability, block.amount).get("persons"),
        ready=offer.ready,
        stay=offer.stay,
    )


def _unstated(tables: Tables, blocks: Sequence[Block]) -> Iterable[str]:
    """Yield the capabilities whose serials travel and that do not state all the loads that would count."""
    travelling = {each.offer.capability.id for each in blocks if any(timed.way.legs for _, timed in each.ways)}
    for capability in tables.capabilities:
        wanted = {"persons", "lane_metres", "tonnes"}
        if capability.own_means:
            wanted = {"tonnes"} if capability.warship == "yes" else set()
        if capability.id in travelling and not wanted <= load_of(capability, 1.0).keys():
            yield capability.id
