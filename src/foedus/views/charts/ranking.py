"""What matters most: to the left what is lost without it, to the right what is gained if it is sure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from foedus.model.tables import Tables
from foedus.risk.nouns import Risk
from foedus.views.charts.bars import NARROW, at, chart_of, styled
from foedus.views.charts.joined import layered
from foedus.views.charts.palette import Palette
from foedus.views.charts.risk_rows import HEADINGS, RankRow, rank_rows
from foedus.views.risk_facts import point_number

BAR = 14  # pixels
WORDS = 46  # pixels that a figure beside its bar is given
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)


def ranking(tables: Tables, found: Risk, palette: Palette, width: int) -> Any:
    """Draw the ranking in percentage points, with a whisker of one standard error either way."""
    rows = rank_rows(tables, found)
    narrow = width < NARROW
    margin = 0 if narrow else min(360, width * 42 // 100)
    inner = width - margin - 12
    left, right = _most(each.loss + each.error for each in rows), _most(each.gain + each.error for each in rows)
    point = (inner - 2 * WORDS) / (left + right)  # pixels
    low, high = -left - WORDS / point, right + WORDS / point
    placed, height = _placed(rows, narrow=narrow)
    step = next((each for each in STEPS if (left + right) / each <= (5 if narrow else 9)), STEPS[-1])
    ticks = alt.Axis(
        values=[step * each for each in range(-int(left / step), int(right / step) + 1)],
        labelExpr="format(abs(datum.value), '~g')",
        title=f"percentage points of what is asked for, by C+{found.day}",
        grid=not narrow,
        domain=False,
        ticks=False,
        orient="bottom",
    )
    x = alt.X("low:Q", axis=ticks, scale=alt.Scale(domain=[low, high], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False))
    base = chart_of(placed)
    middle, under = alt.Y("mid:Q"), alt.Y2("y2:Q")
    zero = alt.X2("zero:Q")
    lost = base.mark_rect(color=palette.assumed).encode(x, zero, y, under)
    gained = base.mark_rect(color=palette.assumed, opacity=0.38).encode(alt.X("gain:Q"), zero, y, under)
    # On a ground of its own, a whisker is seen on the bar as well as beside it.
    whiskers = [
        base.transform_filter(f"datum.{side} != 0")
        .mark_rule(color=colour, strokeWidth=thick)
        .encode(alt.X(f"{side}_from:Q"), alt.X2(f"{side}_to:Q"), middle)
        for side in ("low", "gain")
        for colour, thick in ((palette.paper, 4), (palette.ink, 1.6))
    ]
    figures = [
        base.mark_text(align="right", baseline="middle", dx=-6, fontSize=12, fontWeight=600, color=palette.ink).encode(
            alt.X("low_from:Q"), middle, alt.Text("lost:N")
        ),
        base.mark_text(align="left", baseline="middle", dx=6, fontSize=12, fontWeight=600, color=palette.ink).encode(
            alt.X("gain_to:Q"), middle, alt.Text("gained:N")
        ),
    ]
    axis = base.mark_rule(color=palette.soft, strokeWidth=1).encode(alt.X("zero:Q"), alt.Y("y:Q"), under)
    names = base.mark_text(
        align="left" if narrow else "right",
        baseline="bottom" if narrow else "middle",
        fontSize=12,
        color=palette.ink,
        limit=inner if narrow else margin - 14,
    ).encode(at(0 if narrow else -12), alt.Y("above:Q") if narrow else middle, alt.Text("name:N"))
    heads = (
        base.transform_filter("datum.heading != ''")
        .mark_text(
            align="left" if narrow else "right", baseline="bottom", fontSize=12, fontWeight=600, color=palette.soft
        )
        .encode(at(0 if narrow else -12), alt.Y("head:Q"), alt.Text("heading:N"))
    )
    top = chart_of([{"zero": 0, "y": 0, "lost": "← lost without it", "gained": "gained if sure →"}])
    left_of = top.mark_text(align="right", baseline="bottom", dx=-6, dy=-4, fontSize=12, color=palette.soft)
    right_of = top.mark_text(align="left", baseline="bottom", dx=6, dy=-4, fontSize=12, color=palette.soft)
    sides = (
        left_of.encode(alt.X("zero:Q"), alt.Y("y:Q"), alt.Text("lost:N")),
        right_of.encode(alt.X("zero:Q"), alt.Y("y:Q"), alt.Text("gained:N")),
    )
    layers = (lost, gained, axis, *whiskers, *figures, names, heads, *sides)
    return styled(layered(*layers, width=inner, height=height), palette)


def _most(values: Any) -> float:
    """The largest value, and something to draw where all are 0."""
    return max(max(values, default=0.0), 0.01)


def _placed(rows: Sequence[RankRow], *, narrow: bool) -> tuple[list[dict[str, Any]], float]:
    """Give each row its place from the top down."""
    place, kind = 0.0, ""
    placed: list[dict[str, Any]] = []
    for row in rows:
        heading = HEADINGS[row.kind] if row.kind != kind else ""
        kind = row.kind
        if heading:
            place += 26 if placed else 20
        if narrow:
            place += 18
        gain = max(row.gain, 0.0)
        placed.append(
            {
                "name": row.name,
                "heading": heading,
                "head": place - (20 if narrow else 4),
                "zero": 0,
                "low": -row.loss,
                "low_from": -row.loss - (row.error if row.loss else 0),
                "low_to": -row.loss + (row.error if row.loss else 0),
                "gain": gain,
                "gain_from": gain - (row.error if gain else 0),
                "gain_to": gain + (row.error if gain else 0),
                "lost": point_number(row.rank.loss),
                "gained": point_number(row.rank.gain),
                "y": place,
                "y2": place + BAR,
                "mid": place + BAR / 2,
                "above": place - 3,
            }
        )
        place += BAR + 7
    return placed, place
