"""The timeline: statements by week and by whom they are about, official ones filled, reported ones hollow."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import altair as alt

from foedus.model.values import Standard
from foedus.views.brief.content import Brief
from foedus.views.charts.bars import NARROW, at, chart_of, styled
from foedus.views.charts.joined import layered
from foedus.views.charts.palette import Palette

LANE = 66
# From how many statements a mark bears its number, and how many at least the largest mark stands for.
COUNTED, MANY = 8, 40


def timeline(brief: Brief, palette: Palette, width: int) -> Any:
    """Draw the timeline up to the day asked about, which a line marks."""
    narrow = width < NARROW
    lanes = brief.timeline.lanes
    margin = 0 if narrow else 170
    height = LANE * len(lanes)
    day = brief.result.as_of
    first = min((week.start for week in brief.timeline.weeks), default=day).replace(day=1)
    ends = [_instant(first), _instant(day + timedelta(days=12))]
    x = alt.X(
        "day:T",
        scale=alt.Scale(domain=ends, type="utc", nice=False),
        axis=alt.Axis(
            format="%b %y",
            tickCount={"interval": "month", "step": 3 if narrow else 1},
            title=None,
            grid=True,
            labelFlush=False,
        ),
    )
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False))
    weeks = chart_of(_weeks(brief))
    most = max((week.count for week in brief.timeline.weeks), default=0)
    size = alt.Size("count:Q", scale=alt.Scale(type="sqrt", domain=[0, max(most, MANY)], range=[0, 1000]), legend=None)
    official = (
        weeks.transform_filter("datum.basis == 'official'")
        .mark_point(shape="circle", filled=True, opacity=0.85, color=palette.official)
        .encode(x, y, size)
    )
    reported = (
        weeks.transform_filter("datum.basis == 'reported'")
        .mark_point(shape="diamond", fill=palette.paper, stroke=palette.reported, strokeWidth=1.8, opacity=1)
        .encode(x, y, size)
    )
    many = weeks.transform_filter(f"datum.count >= {COUNTED}")
    counts = [
        many.transform_filter(f"datum.basis == '{basis}'")
        .mark_text(fontSize=11, fontWeight=600, baseline="middle", color=colour)
        .encode(x, y, alt.Text("count:Q"))
        for basis, colour in (("official", palette.paper), ("reported", palette.ink))
    ]
    names = chart_of([{"lane": lane, "y": LANE * row + (8 if narrow else LANE / 2)} for row, lane in enumerate(lanes)])
    told = names.mark_text(
        align="left" if narrow else "right", baseline="middle", fontSize=12, fontWeight=600, color=palette.ink
    ).encode(at(2 if narrow else -12), y, alt.Text("lane:N"))
    rules = chart_of([{"y": LANE * row} for row in range(len(lanes) + 1)]).mark_rule(color=palette.line).encode(y)
    today = chart_of([{"day": day.isoformat(), "words": f"as of {day.isoformat()}", "y": 0}])
    line = today.mark_rule(color=palette.ink, strokeDash=[4, 3]).encode(x)
    said = today.mark_text(align="right", baseline="bottom", dy=-4, fontSize=12, color=palette.ink).encode(
        x, y, alt.Text("words:N")
    )
    chart = layered(rules, line, official, reported, *counts, told, said, width=width - margin - 16, height=height)
    return styled(chart, palette)


def _instant(day: Any) -> dict[str, Any]:
    return {"year": day.year, "month": day.month, "date": day.day, "utc": True}


def _weeks(brief: Brief) -> list[dict[str, Any]]:
    """Official marks in the upper half of a lane, reported ones in the lower."""
    found = []
    for week in brief.timeline.weeks:
        half = 0.3 if week.basis is Standard.OFFICIAL else 0.72
        found.append(
            {
                "day": (week.start + timedelta(days=3)).isoformat(),
                "basis": str(week.basis),
                "count": week.count,
                "y": LANE * (brief.timeline.lanes.index(week.lane) + half),
            }
        )
    return found
