"""Bottlenecks: the resources that are used up, a strip each, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt
import numpy as np

from foedus.model.tables import Tables
from foedus.plan.instance import Schedule
from foedus.plan.nouns import Bottleneck, Plan
from foedus.plan.tally import use_of
from foedus.views.brief.phrases import capital, counted, number, percent
from foedus.views.charts.arrivals import _ticks
from foedus.views.charts.bars import NARROW, at, chart_of, styled
from foedus.views.charts.joined import layered
from foedus.views.charts.labels import room
from foedus.views.charts.palette import Palette
from foedus.views.plans import resource_title

TOP = 12
STRIP, STEP, LINE = 16, 30, 15
# A part need not fill an asset: from this share on a day counts as full, as in a plan's bottlenecks.
FULL = 0.95


@dataclass(frozen=True, kw_only=True)
class Strip:
    """One resource: what it is, the days on which it was short, and what that comes to in words."""

    title: str
    days: tuple[Bottleneck, ...]

    @property
    def full(self) -> int:
        """Days on which hardly anything is left of it."""
        return sum(_share(each) >= FULL for each in self.days)

    @property
    def worth(self) -> float:
        """What one more unit of it on each of its days is worth, in value."""
        return sum(each.price for each in self.days)

    @property
    def words(self) -> str:
        """Its days, as written beside the strip."""
        most = max(self.days, key=_share)
        used = (
            f"{percent(FULL)} or more on {counted(self.full, 'day')}"
            if self.full
            else f"at most {percent(_share(most))} used"
        )
        capacity = max(each.capacity for each in self.days)
        return f"{used}, of {number(round(capacity))} {most.unit}"


def _share(each: Bottleneck) -> float:
    return min(1.0, each.use / each.capacity) if each.capacity else 1.0


def strips(tables: Tables, plan: Plan) -> list[Strip]:
    """Return the resources that bind most first: by what one more of them is worth, then by full days."""
    found: dict[str, list[Bottleneck]] = {}
    for each in plan.bottlenecks:
        found.setdefault(each.resource, []).append(each)
    for name, days in _by_day(plan, found).items():
        found[name] = days
    made = [
        Strip(title=capital(resource_title(tables, name)), days=tuple(sorted(days, key=lambda each: each.day)))
        for name, days in found.items()
    ]
    return sorted(made, key=lambda each: (-each.worth, -each.full, each.title))


def _by_day(plan: Plan, named: dict[str, list[Bottleneck]]) -> dict[str, list[Bottleneck]]:
    """Return every day on which the named resources are used; a plan names only the scarcest days of them.

    Empty for a plan whose problem came without its arrays.
    """
    problem = plan.problem
    instance = problem.instance
    if len(problem.serials) != instance.serials or len(problem.resources) != instance.resources:
        return {}
    number = {serial.id: row for row, serial in enumerate(problem.serials)}
    slots = {(slot.requirement.id, slot.number): row for row, slot in enumerate(problem.slots)}
    slot, way, start = (np.full(instance.serials, -1, dtype=np.int64) for _ in range(3))
    for move in plan.moves:
        row = number[move.serial.id]
        ways = range(int(instance.way_start[row]), int(instance.way_start[row + 1]))
        slot[row] = slots[move.slot.requirement.id, move.slot.number]
        way[row] = next(each for each in ways if problem.ways[each] == move.way)
        start[row] = move.start
    use = use_of(instance, Schedule(slot=slot, way=way, start=start, value=plan.value))
    found = {}
    for name, days in named.items():
        row, prices = problem.resources.index(name), {each.day: each.price for each in days}
        found[name] = [
            Bottleneck(
                resource=name,
                day=day,
                use=float(use[row, day]),
                capacity=float(instance.capacity[row, day]),
                unit=days[0].unit,
                price=prices.get(day, 0.0),
            )
            for day in range(instance.days)
            if use[row, day] > 0 or day in prices
        ]
    return found


def bottlenecks(tables: Tables, plan: Plan, palette: Palette, width: int) -> Any:
    """Draw the strips: the fuller the higher, dark where hardly anything is left, a dot where one more has a worth."""
    narrow = width < NARROW
    shown = strips(tables, plan)[:TOP]
    margin = 0 if narrow else room([each.title for each in shown], width * 34 // 100)
    told_room = 0 if narrow else room([each.words for each in shown], 290)
    inner = width - margin - told_room - (32 if narrow else 24)
    horizon = plan.problem.horizon
    step = STEP + 2 * LINE + 4 if narrow else STEP
    first = 2 * LINE + 6 if narrow else 4
    height = first + step * max(0, len(shown) - 1) + STRIP + 10
    cells = [
        {
            "from": each.day,
            "to": each.day + 1,
            "mid": each.day + 0.5,
            "depth": 1 if _share(each) >= FULL else 0.5,
            "price": each.price,
            "y": first + step * row + STRIP * (1 - _share(each)),
            "y2": first + step * row + STRIP,
            "dot": first + step * row + STRIP + 5,
        }
        for row, strip in enumerate(shown)
        for each in strip.days
    ]
    names = [
        {
            "label": strip.title,
            "words": strip.words,
            "zero": 0,
            "end": horizon + 1,
            "y": first + step * row,
            "y2": first + step * row + STRIP,
            "mid": first + step * row + STRIP / 2,
            "above": first + step * row - LINE - 4,
            "below": first + step * row - 4,
        }
        for row, strip in enumerate(shown)
    ]
    ticks = alt.Axis(
        values=_ticks(horizon, 3 if narrow else 10),
        labelExpr="'C+' + datum.value",
        title="",
        grid=False,
        domain=False,
        orient="top",
        labelFlush=False,
    )
    scale = alt.Scale(domain=[0, horizon + 1], nice=False)

    def x(field: str) -> Any:
        return alt.X(f"{field}:Q", scale=scale, axis=ticks)

    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False))
    rows, days = chart_of(names), chart_of(cells)
    under = alt.Y2("y2:Q")
    layers = [
        rows.mark_rect(fill=palette.paper, stroke=palette.line, strokeWidth=1).encode(
            x("zero"), alt.X2("end:Q"), y, under
        ),
        days.mark_rect(color=palette.reported).encode(
            x("from"), alt.X2("to:Q"), y, under, alt.Opacity("depth:Q", scale=None)
        ),
        days.transform_filter("datum.price > 0")
        .mark_point(shape="circle", filled=True, size=12, opacity=1, color=palette.ink)
        .encode(x("mid"), alt.Y("dot:Q", axis=None)),
    ]
    label = rows.mark_text(
        align="left" if narrow else "right",
        baseline="bottom" if narrow else "middle",
        fontSize=12,
        color=palette.ink,
        limit=width - 10 if narrow else margin,
    )
    layers.append(label.encode(at(0 if narrow else -10), alt.Y("above:Q" if narrow else "mid:Q"), alt.Text("label:N")))
    told = rows.mark_text(
        align="left",
        baseline="bottom" if narrow else "middle",
        fontSize=12,
        dx=0 if narrow else 8,
        color=palette.soft if narrow else palette.ink,
        limit=width - 10 if narrow else told_room - 4,
    )
    layers.append(told.encode(at(0 if narrow else inner), alt.Y("below:Q" if narrow else "mid:Q"), alt.Text("words:N")))
    return styled(layered(*layers, width=inner, height=height), palette)
