"""Observed against expected: bars for what happened, a band for what is tolerated as chance has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from foedus.views.charts.bars import NARROW, chart_of, styled
from foedus.views.charts.joined import layered
from foedus.views.charts.palette import Palette
from foedus.watch.nouns import DayRow, State

HEIGHT = 220
_BEYOND = (State.STRAINED, State.BROKEN)


def observed(days: Sequence[DayRow], palette: Palette, width: int) -> Any:
    """Draw the days of the whole truce; after its end they are pale, beyond the tolerated they have another colour."""
    rows = [
        {
            "day": each.day.isoformat(),
            "observed": each.observed,
            "expected": each.expected,
            "low": each.expected_low,
            "high": each.expected_high,
            "colour": palette.reported if each.state in _BEYOND else palette.official,
            "opacity": 0.4 if each.state is State.EXPIRED else 0.9,
        }
        for each in days
    ]
    known = [row for row in rows if row["observed"] is not None]
    banded = [row for row in rows if row["high"] is not None]
    wide = max(2, min(26, (width - 70) // (len(rows) + 1) - 2))
    x = alt.X(
        "day:T",
        scale=alt.Scale(type="utc", padding=wide),
        axis=alt.Axis(format="%-d %b %y", title="", grid=False, tickCount=3 if width < NARROW else 7, labelFlush=True),
    )
    y = alt.Y("observed:Q", axis=alt.Axis(title="incidents a day", grid=True, domain=False, ticks=False, tickMinStep=1))
    bars = chart_of(known).mark_bar(width=wide)
    band = chart_of(banded)
    made = layered(
        band.mark_area(interpolate="step", opacity=0.35, color=palette.asked).encode(
            x, alt.Y("high:Q", title="incidents a day"), alt.Y2("low:Q")
        ),
        bars.encode(x, y, alt.Color("colour:N", scale=None), alt.Opacity("opacity:Q", scale=None)),
        band.mark_line(interpolate="step", color=palette.ink, strokeWidth=1.4, strokeDash=[4, 3]).encode(
            x, alt.Y("expected:Q", title="incidents a day")
        ),
        width=width - 70,
        height=HEIGHT,
    )
    return styled(made, palette)
