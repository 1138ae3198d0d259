"""Ranges as bars: full up to the low figure, pale up to the high one, with the figures written beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from foedus.views.charts.joined import layered
from foedus.views.charts.palette import Palette

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
NARROW = 480


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One range.

    Parameters
    ----------
    label, heading
        What it is; empty for a further bar under the same label. What the bars from here on are.
    key
        ``official``, ``reported``, ``assumed`` or ``asked``: its colour.
    low, high
        The range, on the axis; `open_ended` draws an arrow, for "or more".
    words
        The figures as written.
    """

    label: str
    key: str
    low: float
    high: float
    words: str
    heading: str = ""
    open_ended: bool = False


def bars(
    rows: Sequence[Bar], *, palette: Palette, width: int, top: float, axis: Sequence[float], form: str, title: str
) -> Any:
    """Return the chart of some ranges, from the first down.

    Parameters
    ----------
    rows
        The bars.
    palette
        Colours.
    width
        Of the whole, in pixels; below `NARROW` the labels stand above their bars.
    top
        Where the axis ends.
    axis, form, title
        Its ticks, their format, and what it counts.
    """
    narrow = width < NARROW
    margin = 0 if narrow else min(340, width * 43 // 100)
    placed, height = _placed(rows, narrow=narrow, palette=palette)
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False))
    ticks = alt.Axis(
        values=list(axis),
        format=form,
        title=title,
        grid=not narrow,
        domain=False,
        ticks=False,
        labelFlush=True,
        orient="bottom",
    )
    x = alt.X("low:Q", axis=ticks, scale=alt.Scale(domain=[0, top], nice=False))
    # Channels are written out: shorthand is looked up in the schema each time, and costs more than all the rest.
    base = chart_of(placed)
    colour = alt.Color("colour:N", scale=None)
    end, middle, under = alt.X("high:Q"), alt.Y("mid:Q"), alt.Y2("y2:Q")
    pale = base.mark_rect(opacity=0.38).encode(x, alt.X2("high:Q"), y, under, colour)
    # A few hundred among a hundred thousand are less than a pixel: the outline keeps them in sight, and draws no 0.
    full = (
        base.transform_filter("datum.low > 0")
        .mark_rect(strokeWidth=1.5)
        .encode(alt.X("zero:Q"), alt.X2("low:Q"), y, under, colour, alt.Stroke("colour:N", scale=None))
    )
    arrows = (
        base.transform_filter("datum.open")
        .mark_point(shape="triangle-right", filled=True, size=70, opacity=1, xOffset=5)
        .encode(end, middle, colour)
    )
    figures = base.mark_text(
        align="left", baseline="middle", dx=14, fontSize=12, fontWeight=600, color=palette.ink
    ).encode(end, middle, alt.Text("words:N"))
    labels = base.transform_filter("datum.label != ''")
    if narrow:
        told = labels.mark_text(align="left", baseline="bottom", fontSize=12, color=palette.ink).encode(
            at(0), alt.Y("above:Q"), alt.Text("label:N")
        )
    else:
        told = labels.mark_text(
            align="right", baseline="middle", fontSize=12, color=palette.ink, limit=margin - 10
        ).encode(at(-10), middle, alt.Text("label:N"))
    heads = (
        base.transform_filter("datum.heading != ''")
        .mark_text(align="left" if narrow else "right", baseline="bottom", fontSize=12, color=palette.soft)
        .encode(at(0 if narrow else -10), alt.Y("head:Q"), alt.Text("heading:N"))
    )
    inner = width - margin - 130
    return styled(layered(pale, full, arrows, figures, told, heads, width=inner, height=height), palette)


def _placed(rows: Sequence[Bar], *, narrow: bool, palette: Palette) -> tuple[list[dict[str, Any]], float]:
    """Give each bar its place from the top down."""
    place = 0.0
    placed: list[dict[str, Any]] = []
    for row in rows:
        if row.heading:
            place += 34 if placed else 18
        if row.label:
            place += (24 if narrow else 6) if placed else (18 if narrow else 0)
        placed.append(
            {
                "label": row.label,
                "heading": row.heading,
                "head": place - (22 if narrow else 6),
                "colour": getattr(palette, row.key),
                "zero": 0,
                "low": row.low,
                "high": row.high,
                "words": row.words,
                "open": row.open_ended,
                "y": place,
                "y2": place + 14,
                "mid": place + 7,
                "above": place - 3,
            }
        )
        place += 17
    return placed, place


def chart_of(rows: Sequence[Mapping[str, Any]]) -> alt.Chart:
    """A chart of rows. They stand in a tuple: Altair copies a list, cell by cell, for each layer and each setting."""
    return alt.Chart({"values": tuple(rows)})


def at(pixels: float) -> Any:
    """A fixed place from the left of the plot."""
    return alt.XValue(pixels)  # type: ignore[no-untyped-call]


def styled(chart: Any, palette: Palette) -> Any:
    """Give a chart the fonts and lines of the page."""
    return chart.configure(
        background=palette.paper,
        font=FONT,
        padding=2 if palette.paper.startswith("var") else 14,
        view=alt.ViewConfig(stroke=None),
        axis=alt.AxisConfig(
            labelColor=palette.soft,
            titleColor=palette.soft,
            gridColor=palette.line,
            tickColor=palette.line,
            domainColor=palette.line,
            labelFontSize=12,
            titleFontSize=12,
            titleFontWeight="normal",
            titleAnchor="start",
        ),
        legend=alt.LegendConfig(labelColor=palette.ink, labelFontSize=12, titleColor=palette.soft, titleFontSize=12),
    )
