"""Plans as a reader meets them: the two figures side by side, and reasons, resources and days in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from foedus.model.logistics import Link
from foedus.model.tables import Tables
from foedus.plan.nouns import CloseBy, Plan, Reason
from foedus.views.brief.phrases import STANDARD_TITLES, number, percent, plain

REASONS: dict[Reason, str] = {
    "nobody-pledged": "nobody pledged it",
    "gate-shut": "a gate is shut",
    "excluded": "a refusal or caveat",
    "not-stated": "not stated",
    "placed-elsewhere": "placed elsewhere",
    "no-route": "no route",
    "late": "too late",
    "lift": "no lift or way free in time",
}
GIVEN = {"as_is": "as things stand", "gates_open": "if every gate were open"}
# The measure at the end of a resource's id, as docs/plan.md spells it.
_MEASURES = {
    "rail": "rail handling",
    "sea": "quay handling",
    "air": "airfield handling",
    "wagons": "wagons between gauges",
    "warships": "warships let through",
}


@dataclass(frozen=True, kw_only=True)
class Pair:
    """The plans of one option, standard and `given`: on the high figure, and on the low one where both are given.

    Where only a low one is given, it is `plan`.
    """

    plan: Plan
    low: Plan | None

    @property
    def title(self) -> str:
        """What it is a plan for."""
        return self.plan.problem.option.title

    @property
    def basis(self) -> str:
        """On which standard, given what."""
        problem = self.plan.problem
        return f"{STANDARD_TITLES[str(problem.standard)].lower()}, {GIVEN[problem.given]}"

    def at(self, day: int) -> tuple[float, float]:
        """The weighted share that is there on a day: on the low figure and on the high one."""
        high = weighted(self.plan, day)
        return (weighted(self.low, day) if self.low else high), high


def pairs(plans: Iterable[Plan]) -> list[Pair]:
    """Put high and low figures of the same side by side, in the order of the high ones."""
    found: dict[tuple[str, str, str], dict[str, Plan]] = {}
    for plan in plans:
        problem = plan.problem
        key = (problem.option.id, str(problem.standard), problem.given)
        found.setdefault(key, {}).setdefault(problem.figure, plan)
    return [
        Pair(plan=each["high"] if "high" in each else each["low"], low=each.get("low") if "high" in each else None)
        for each in found.values()
    ]


def weighted(plan: Plan, day: int) -> float:
    """The weighted share that is there on a day; beyond the horizon that of its end."""
    found = [share for at, _, share in plan.coverage if at <= day]
    return found[-1] if found else 0.0


def share_words(low: float, high: float) -> str:
    """A share or a range of shares, the smaller first."""
    return percent(min(low, high), max(low, high))


def day_words(day: int | None) -> str:
    """A day after C-day: ``C+30``."""
    return "not within the horizon" if day is None else f"C+{day}"


def place_title(tables: Tables, place: str) -> str:
    """The title of a place, its id where the case has no such place."""
    return short(tables.place[place].title) if place in tables.place else place


def short(title: str) -> str:
    """A title without "(notional)", which a plan's section, its map and its pictures say of the whole network."""
    return re.sub(r"\s*\(notional[^)]*\)", "", title) or title


def resource_title(tables: Tables, resource: str) -> str:
    """A resource in words: ``Danube port: quay handling`` for ``place.danube.sea``."""
    kind, _, rest = resource.partition(".")
    if kind == "lift":
        return next((row.title for row in tables.lift if row.id == rest), rest)
    name, _, measure = rest.rpartition(".")
    said = _MEASURES.get(measure, plain(measure))
    if kind == "place":
        return f"{place_title(tables, name)}: {said}"
    link = next((row for row in tables.links if row.id == name), None)
    return link_title(tables, link) if link else f"{name}: {said}"


def link_title(tables: Tables, link: Link) -> str:
    """A link in words: ``rail: France – Land corridor``."""
    return f"{link.mode}: {place_title(tables, link.one)} – {place_title(tables, link.other)}"


def amount_words(amount: float, unit: str) -> str:
    """An amount in its unit: ``1 ship``, ``1,600 soldiers``."""
    if amount == 1 and unit.endswith("s") and unit != "headquarters":
        unit = f"{unit[:-3]}y" if unit.endswith("ies") else unit[:-1]
    return f"{number(_round(amount))} {unit}".strip()


def close_words(tables: Tables, close: CloseBy) -> str:
    """What would close a gap, in its own unit."""
    amount = amount_words(close.amount, close.unit) if close.amount is not None else ""
    if close.kind == "pledge":
        capability = tables.capability.get(close.what)
        return f"{amount} more of {capability.title if capability else close.what}"
    if close.kind == "lift":
        return f"{amount} more: {resource_title(tables, close.what)}"
    if close.kind == "readiness":
        return f"{close.what} ready {amount} earlier"
    if close.kind == "gate":
        gate = tables.gate.get(close.what)
        return f"opening: {gate.title if gate else close.what}"
    if close.kind == "caveat":
        return f"without the caveat: {plain(close.what)}"
    return f"a statement on the {close.what}" + (f": at least {amount}" if amount else "")


def notional(tables: Tables, plan: Plan) -> bool:
    """Whether the network is none of real places: titles say so, or each place rests on an assumption."""
    places = used(tables, plan)
    titled = any("(notional" in tables.place[each].title for each in places)
    return titled or (bool(places) and assumed_places(tables, plan) == places)


def network_words(tables: Tables, plan: Plan) -> str:
    """Say how much of the network is assumed; empty where each place has a source."""
    if notional(tables, plan):
        return "NOTIONAL: places, routes and capacities are assumed"
    assumed, places = assumed_places(tables, plan), used(tables, plan)
    if not assumed:
        return ""
    return f"PARTLY ASSUMED: {len(assumed)} of {len(places)} places rest on assumptions, with their capacities"


def assumed_network(tables: Tables) -> str:
    """Say how many rows of a case's network are assumptions; empty for none."""
    sources = [row.source for rows in (tables.places, tables.links, tables.lift) for row in rows]
    count = sum(tables.source[source].kind == "assumption" for source in sources)
    return f"the network is notional: {count} of its {len(sources)} rows are assumptions" if count else ""


def assumed_places(tables: Tables, plan: Plan) -> list[str]:
    """Places that the plan uses and that rest on an assumption, in the order of the file."""
    assumed = {row.id for row in tables.sources if row.kind == "assumption"}
    return [each for each in used(tables, plan) if tables.place[each].source in assumed]


def used(tables: Tables, plan: Plan) -> list[str]:
    """Places that the plan's ways touch, in the order of the file."""
    touched = {end for move in plan.moves for leg in move.way.legs for end in (leg.from_, leg.to)}
    touched |= {move.way.sector for move in plan.moves} | {
        each for row in plan.problem.requirements for each in row.sectors
    }
    return [each for each in tables.place if each in touched]


def _round(amount: float) -> float:
    return int(amount) if amount == int(amount) else round(amount, 1)
