"""The arrival curve: which share of what is asked for is there, day by day, on the low and on the high figure."""

from __future__ import annotations

from typing import Any

import altair as alt

from foedus.plan.nouns import Plan
from foedus.views.brief.phrases import percent
from foedus.views.charts.bars import NARROW, at, chart_of, styled
from foedus.views.charts.joined import layered
from foedus.views.charts.palette import Palette
from foedus.views.plans import Pair

HEIGHT = 250
# Pixels from one label to the next, one above the other, and how wide a due day's label is taken to be.
LINE, BESIDE = 16, 96


def arrivals(pair: Pair, palette: Palette, width: int) -> Any:
    """Draw weighted coverage, as a band where both figures are given, the plain share dashed, and due days."""
    narrow = width < NARROW
    horizon = pair.plan.problem.horizon
    inner = width - (60 if narrow else 236)
    ticks = alt.Axis(
        values=_ticks(horizon, 4 if narrow else 10),
        labelExpr="'C+' + datum.value",
        title="",
        grid=False,
        labelFlush=False,
    )
    x = alt.X("day:Q", scale=alt.Scale(domain=[0, horizon], nice=False), axis=ticks)
    shares = alt.Axis(
        values=[0, 0.25, 0.5, 0.75, 1], format="%", title="", grid=True, domain=False, ticks=False, labelPadding=6
    )
    y = alt.Y("high:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=shares)
    drawn = chart_of(curve(pair))
    layers = []
    if pair.low:
        layers.append(
            drawn.mark_area(interpolate="step-after", opacity=0.3, color=palette.official).encode(x, y, alt.Y2("low:Q"))
        )
        layers.append(
            drawn.mark_line(interpolate="step-after", color=palette.official, strokeWidth=1.5).encode(x, alt.Y("low:Q"))
        )
    layers.append(drawn.mark_line(interpolate="step-after", color=palette.official, strokeWidth=3).encode(x, y))
    layers.append(
        drawn.mark_line(interpolate="step-after", color=palette.reported, strokeWidth=1.8, strokeDash=[5, 4]).encode(
            x, alt.Y("share:Q")
        )
    )
    due = due_days(pair.plan, inner)
    marks = chart_of(due)
    layers.append(marks.mark_rule(color=palette.soft, strokeDash=[2, 3]).encode(x))
    rows = max((each["row"] for each in due), default=0) + 1
    for row in range(rows):
        layers.append(
            marks.transform_filter(f"datum.row == {row}")
            .mark_text(align="left", baseline="bottom", dx=-3, dy=-5 - LINE * row, fontSize=12, color=palette.soft)
            .encode(x, _value(0), alt.Text("words:N"))
        )
    for number, (words, share, colour) in enumerate(ends(pair, palette)):
        said = chart_of([{"words": words, "day": horizon, "share": share}])
        mark = said.mark_text(align="left", baseline="middle", dx=8, fontSize=12, fontWeight=600, color=colour)
        if narrow:
            place = HEIGHT + 38 + LINE * number
            layers.append(mark.encode(at(-36), _value(place), alt.Text("words:N")))
        else:
            layers.append(mark.encode(x, alt.Y("share:Q"), alt.Text("words:N")))
    return styled(layered(*layers, width=inner, height=HEIGHT), palette)


def curve(pair: Pair) -> list[dict[str, float]]:
    """Return what is drawn, a row a day: weighted coverage on both figures, and the plain share on the high one."""
    found = []
    for day, share, _ in pair.plan.coverage:
        low, high = pair.at(day)
        found.append({"day": day, "low": low, "high": high, "share": share})
    return found


def due_days(plan: Plan, inner: int) -> list[dict[str, Any]]:
    """Return the days on which something is due, how many requirements, and on which row the label fits."""
    counts: dict[int, int] = {}
    for row in plan.problem.requirements:
        if row.needed_by is not None and row.needed_by <= plan.problem.horizon:
            counts[row.needed_by] = counts.get(row.needed_by, 0) + 1
    found: list[dict[str, Any]] = []
    free = [0.0] * 4
    for day, count in sorted(counts.items()):
        place = day * inner / max(1, plan.problem.horizon)
        level = next((each for each, until in enumerate(free) if place >= until), len(free) - 1)
        free[level] = place + BESIDE
        found.append({"day": day, "words": f"C+{day}: {count} due", "row": level})
    return found


def ends(pair: Pair, palette: Palette) -> list[tuple[str, float, str]]:
    """Return what stands at the end of each line: words, height, kept apart from one another, and colour."""
    low, high = pair.at(pair.plan.problem.horizon)
    share = pair.plan.coverage[-1][1]
    name = "▬ high figure" if pair.low else "▬ weighted by priority"
    found = [(f"{name} {percent(high)}", high, palette.official)]
    found.append((f"- - unweighted {percent(share)}", share, palette.reported))
    if pair.low:
        found.append((f"— low figure {percent(low)}", low, palette.official))
    found.sort(key=lambda each: -each[1])
    least = LINE / HEIGHT
    placed: list[tuple[str, float, str]] = []
    for number, (words, height, colour) in enumerate(found):
        room = least * (len(found) - 1 - number)
        height = max(min(height, placed[-1][1] - least if placed else 1.0), room)
        placed.append((words, height, colour))
    return placed


def _ticks(horizon: int, most: int) -> list[int]:
    step = next(each for each in (5, 10, 15, 30, 60, 90, 180, 365, 1000) if horizon / each <= most)
    return list(range(0, horizon + 1, step))


def _value(pixels: float) -> Any:
    """A fixed place from the top of the plot."""
    return alt.YValue(pixels)  # type: ignore[no-untyped-call]
