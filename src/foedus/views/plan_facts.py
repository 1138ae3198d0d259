"""What the section on a plan says: figures with the rows and statements they come from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from foedus.model.nouns import Requirement, Source, Statement
from foedus.model.tables import Tables
from foedus.plan.nouns import Holding, LeftOut, Plan, PlanGap
from foedus.views.charts.bottlenecks import Strip, strips
from foedus.views.plans import (
    REASONS,
    Pair,
    amount_words,
    network_words,
    notional,
    pairs,
    place_title,
    share_words,
    used,
)

# Days that stand in the table of arrivals, beside those on which something is due.
DAYS = (30, 60, 90)


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """One day: how many requirements are due, and the share that is there, weighted and not."""

    day: int
    due: int
    weighted: str
    share: str


@dataclass(frozen=True, kw_only=True)
class Going:
    """One pledge on its way to one sector: who, what, its days, by which modes, and the statements it rests on."""

    party: str
    title: str
    amount: str
    serials: int
    sector: str
    requirement: Requirement
    ready: int
    start: int
    arrives: tuple[int, int]
    route: str
    statements: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One gap with its unit; `figure` is set where the plan on only one figure has it."""

    gap: PlanGap
    unit: str
    figure: str


@dataclass(frozen=True, kw_only=True)
class Planned:
    """Everything the section says of one pair of plans.

    Parameters
    ----------
    key
        Its id on the page.
    pair, plan
        The two figures; that which is drawn.
    drawn_in
        Key of the first pair of the same option, which shows ways and use; empty for the first. What another standard
        adds is its curve, and the same ways drawn again would only fill the page.
    notional, network
        Whether its network is none of real places; what is said of it.
    headline
        The share that is there on days 30, 60 and 90, low to high.
    arrivals, going, gaps, strips, holding, exposure, left_out
        The tables.
    """

    key: str
    pair: Pair
    plan: Plan
    drawn_in: str
    notional: bool
    network: str
    headline: tuple[tuple[int, str], ...]
    arrivals: tuple[Arrival, ...]
    going: tuple[Going, ...]
    gaps: tuple[Gap, ...]
    strips: tuple[Strip, ...]
    holding: tuple[Holding, ...]
    exposure: tuple[tuple[str, str], ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, kw_only=True)
class Basis:
    """What the plans rest on: sources with the kinds of rows they give, and the statements of pledges."""

    sources: tuple[tuple[Source, str], ...]
    statements: tuple[Statement, ...]


def planned(tables: Tables, plans: Iterable[Plan], as_of: date | None = None) -> list[Planned]:
    """Gather what the section says, pair by pair; of pledges, what was known on a day, or all there is."""
    found, first = [], dict[str, str]()
    for number, pair in enumerate(pairs(plans), start=1):
        key = f"plan-{number}"
        drawn_in = first.setdefault(pair.plan.problem.option.id, key)
        found.append(_planned(tables, pair, key, "" if drawn_in == key else drawn_in, as_of))
    return found


def _planned(tables: Tables, pair: Pair, key: str, drawn_in: str, as_of: date | None) -> Planned:
    plan = pair.plan
    horizon = plan.problem.horizon
    days = [day for day in DAYS if day <= horizon] or [horizon]
    return Planned(
        key=key,
        pair=pair,
        plan=plan,
        drawn_in=drawn_in,
        notional=notional(tables, plan),
        network=network_words(tables, plan),
        headline=tuple((day, share_words(*pair.at(day))) for day in days),
        arrivals=tuple(_arrivals(pair, days)),
        going=tuple(_going(tables, plan, as_of)),
        gaps=tuple(_gaps(tables, pair)),
        strips=tuple(strips(tables, plan)),
        holding=plan.holding,
        exposure=_exposure(pair),
        left_out=plan.problem.left_out,
    )


def _arrivals(pair: Pair, days: Sequence[int]) -> Iterable[Arrival]:
    plan = pair.plan
    due = [row.needed_by for row in plan.problem.requirements]
    shares = {day: share for day, share, _ in plan.coverage}
    for day in sorted({*days, plan.problem.horizon, *(each for each in due if each is not None and each in shares)}):
        yield Arrival(
            day=day,
            due=due.count(day),
            weighted=share_words(*pair.at(day)),
            share=share_words(shares.get(day, 0.0), shares.get(day, 0.0)),
        )


def _going(tables: Tables, plan: Plan, as_of: date | None) -> Iterable[Going]:
    groups: dict[tuple[str, str, str], list[int]] = {}
    for number, move in enumerate(plan.moves):
        groups.setdefault((move.serial.pledge, move.way.sector, move.slot.requirement.id), []).append(number)
    for (pledge, sector, _), numbers in groups.items():
        moves = [plan.moves[each] for each in numbers]
        first = moves[0]
        modes = dict.fromkeys(leg.mode for leg in first.way.legs)
        stops = [place_title(tables, leg.to) for leg in first.way.legs[:-1]]
        via = f" via {', '.join(stops)}" if stops else ""
        yield Going(
            party=first.serial.party,
            title=first.serial.capability.title,
            amount=amount_words(sum(move.serial.amount for move in moves), first.serial.capability.unit),
            serials=len(moves),
            sector=place_title(tables, sector) if first.way.legs else "",
            requirement=first.slot.requirement,
            ready=min(move.serial.ready for move in moves),
            start=min(move.start for move in moves),
            arrives=(min(move.arrives for move in moves), max(move.arrives for move in moves)),
            route=f"by {' and '.join(modes)}{via}" if modes else "from where it stands",
            statements=tuple(_statements(tables, plan, pledge, as_of)),
        )


def _statements(tables: Tables, plan: Plan, pledge: str, as_of: date | None) -> Iterable[str]:
    """Return the statements that make a pledge: those that the plan's standard admits and the day knows."""
    rows = [tables.statement[row.statement] for row in tables.pledge_versions.get(pledge, ()) if row.statement]
    admitted = [row for row in rows if plan.problem.standard.admits(row.basis)]
    known = (
        row.id for row in admitted if as_of is None or max(row.stated_on, tables.source[row.source].published) <= as_of
    )
    return dict.fromkeys(known)


def _gaps(tables: Tables, pair: Pair) -> Iterable[Gap]:
    """Yield the gaps of the high figure, then those that only the low one has or that are larger there."""
    high = {gap.requirement.id: gap for gap in pair.plan.gaps}
    low = {gap.requirement.id: gap for gap in (pair.low.gaps if pair.low else ())}
    for row in pair.plan.problem.requirements:
        one, other = high.get(row.id), low.get(row.id)
        unit = tables.capability[row.capability].unit
        if one is not None:
            yield Gap(gap=one, unit=unit, figure="high figure" if pair.low else "")
        if other is not None and (one is None or other.missing != one.missing or other.reason != one.reason):
            yield Gap(gap=other, unit=unit, figure="low figure")


def _exposure(pair: Pair) -> tuple[tuple[str, str], ...]:
    """Return persons within each distance of the line of contact, low to high."""
    low = dict(pair.low.exposure) if pair.low else {}
    found = []
    for band, persons in pair.plan.exposure:
        ends = sorted({round(low.get(band, persons)), round(persons)})
        found.append((f"{band:g} km", "–".join(f"{each:,}" for each in ends)))
    return tuple(found)


def basis(tables: Tables, made: Sequence[Planned], *, in_brief: bool = False) -> Basis:
    """Return what figures on the page lead to: sources of the rows that plans use, statements of their pledges.

    The brief has all statements, and their sources, at its end.
    """
    kinds: dict[str, dict[str, None]] = {}

    def cite(source: str | None, kind: str) -> None:
        if source:
            kinds.setdefault(source, {}).setdefault(kind)

    for each in made:
        problem = each.plan.problem
        cite(problem.option.source, "the option")
        cite(problem.settings.source, "how plans are judged")
        for row in problem.requirements:
            cite(row.source, "requirements")
            cite(tables.capability[row.capability].source, "capabilities")
        places = used(tables, each.plan)
        links = {leg.link for move in each.plan.moves for leg in move.way.legs}
        for place in places:
            cite(tables.place[place].source, "places")
        for link in tables.links:
            if link.id in links:
                cite(link.source, "links")
        for lift in tables.lift:
            cite(lift.source, "lift")
    cited = dict.fromkeys(id_ for row in made for going in row.going for id_ in going.statements)
    statements = () if in_brief else tuple(cited)
    for id_ in statements:
        cite(tables.statement[id_].source, "pledges")
    return Basis(
        sources=tuple((row, ", ".join(kinds[row.id])) for row in tables.sources if row.id in kinds),
        statements=tuple(tables.statement[id_] for id_ in statements),
    )


def reasons(gap: PlanGap) -> str:
    """The first reason of a gap, as a word or two."""
    return REASONS[gap.reason]
