"""The fan: how much is there day by day under each study, its median beside the others, its band on its own."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

import altair as alt

from foedus.risk.nouns import Risk
from foedus.views.brief.phrases import percent
from foedus.views.charts.bars import NARROW, at, chart_of, styled
from foedus.views.charts.joined import below, beside, layered
from foedus.views.charts.palette import Palette
from foedus.views.charts.risk_rows import FanLine, fan_lines

HEIGHT, PANEL = 230, 110
LINE = 17  # pixels from one label to the next, one above the other
GAP = 22  # between panels
SAMPLE = 26  # pixels of line before the label that it explains
LABELS = 190  # pixels that labels at the ends of lines are given
AXIS = 44  # pixels that labels of an axis are given
MOST = 5  # panels beside one another
PLAN = "the plan itself"
# No two of the first twenty look alike, in grey neither.
DASHES: tuple[list[int], ...] = ([1, 0], [8, 3], [2, 2], [9, 3, 2, 3], [14, 4])
COLOURS = ("assumed", "reported", "official", "soft")


def fan(found: Risk, palette: Palette, width: int) -> Any:
    """Draw the medians of all studies in one plot, and below it the band of each: one upon the other, none is seen."""
    narrow = width < NARROW
    lines = fan_lines(found)
    inner = width - AXIS - (10 if narrow else LABELS)
    medians = layered(*_medians(found, lines, palette, inner, narrow), width=inner, height=HEIGHT)
    columns = _columns(len(lines), 2 if narrow else MOST)
    panel = (width - AXIS - 18 - GAP * (columns - 1)) // columns
    rows = [lines[start : start + columns] for start in range(0, len(lines), columns)]
    panels = [
        beside(
            *(
                _panel(found, line, style(lines, line, palette), palette, panel, bare=bool(place))
                for place, line in enumerate(row)
            ),
            spacing=GAP,
        )
        for row in rows
    ]
    return styled(below(medians, *panels, spacing=GAP), palette)


def style(lines: Sequence[FanLine], line: FanLine, palette: Palette) -> tuple[str, list[int]]:
    """Return the colour and the dash of a study: both differ from those of the others."""
    number = lines.index(line)
    return getattr(palette, COLOURS[number % len(COLOURS)]), DASHES[number % len(DASHES)]


def ends(found: Risk) -> list[tuple[str, str, float]]:
    """Return what stands at the ends of the lines, from the top down: prior, words, and where, kept apart."""
    lines, (top, _) = fan_lines(found), _axis(found)
    last = found.fan_planned[-1][1]
    some = [("", f"{PLAN} {percent(last)}", last)]
    for line in lines:
        median = line.bands[-1].p50
        some.append((line.prior or line.name, f"{line.name} {percent(median)}", median))
    some.sort(key=lambda each: -each[2])
    least = LINE / HEIGHT * top
    placed: list[tuple[str, str, float]] = []
    for number, (prior, words, height) in enumerate(some):
        room = least * (len(some) - 1 - number)
        placed.append((prior, words, max(min(height, placed[-1][2] - least if placed else top), room)))
    return placed


def _axis(found: Risk) -> tuple[float, float]:
    """Return where the axis ends, a round share above everything that is drawn, and its step."""
    most = max([each.p95 for each in found.fan] + [share for _, share in found.fan_planned])
    step = next(each for each in (0.01, 0.02, 0.05, 0.1, 0.2) if most <= 5 * each)
    return step * max(1, ceil(most / step - 1e-9)), step


def _columns(count: int, most: int) -> int:
    """Return how many panels stand beside one another, so that rows are about alike."""
    return ceil(count / ceil(count / most)) if count else 1


def _scales(found: Risk, ticks: int, *, bare: bool = False) -> tuple[Any, Any]:
    """Return both channels, with so many ticks of days; `bare` leaves the labels of shares to the panel beside it."""
    top, share = _axis(found)
    days = [each.day for each in found.fan]
    step = 30 * ceil(max(days) / 30 / ticks)
    axis = alt.Axis(
        values=list(range(0, max(days) + 1, step)),
        labelExpr="'C+' + datum.value",
        title="",
        grid=False,
        labelFlush=True,
    )
    x = alt.X("day:Q", scale=alt.Scale(domain=[0, max(days)], nice=False), axis=axis)
    shares = alt.Axis(
        values=[share * each for each in range(round(top / share) + 1)],
        format=".0%",
        title="",
        grid=True,
        domain=False,
        ticks=False,
        labels=not bare,
        labelPadding=6,
        minExtent=AXIS - 10 if not bare else 0,
    )
    return x, alt.Y("share:Q", scale=alt.Scale(domain=[0, top], nice=False), axis=shares)


def _medians(found: Risk, lines: Sequence[FanLine], palette: Palette, inner: int, narrow: bool) -> list[Any]:
    """Return the plan, the medians, and at the end of each line a piece of it with its name."""
    x, y = _scales(found, 3 if narrow else 6)
    plan = chart_of([{"day": day, "share": share} for day, share in found.fan_planned])
    layers = [plan.mark_line(interpolate="step-after", color=palette.ink, strokeWidth=1.4).encode(x, y)]
    styles = {"": (palette.ink, [1, 0], 1.4)}
    for line in lines:
        colour, dash = style(lines, line, palette)
        styles[line.prior or line.name] = (colour, dash, 2.6)
        drawn = chart_of([{"day": each.day, "share": each.p50} for each in line.bands])
        layers.append(
            drawn.mark_line(interpolate="step-after", color=colour, strokeWidth=2.6, strokeDash=dash).encode(x, y)
        )
    last = max(each.day for each in found.fan)
    for number, (prior, words, share) in enumerate(ends(found)):
        colour, dash, thick = styles[prior]
        said = chart_of([{"words": words, "day": last, "share": share}])
        place = _value(HEIGHT + 40 + LINE * number) if narrow else y
        left = 0 if narrow else inner + 8
        layers.append(
            said.mark_rule(color=colour, strokeWidth=thick, strokeDash=dash).encode(at(left), _to(left + SAMPLE), place)
        )
        layers.append(
            said.mark_text(align="left", baseline="middle", fontSize=12, fontWeight=600, color=colour).encode(
                at(left + SAMPLE + 6), place, alt.Text("words:N")
            )
        )
    return layers


def _panel(found: Risk, line: FanLine, look: tuple[str, list[int]], palette: Palette, width: int, *, bare: bool) -> Any:
    """Draw one study: 9 draws of 10 as a band, the median, and the plan as a thin line."""
    colour, dash = look
    x, y = _scales(found, 2, bare=bare)
    rows = [{"day": each.day, "low": each.p05, "median": each.p50, "share": each.p95} for each in line.bands]
    drawn = chart_of(rows)
    plan = chart_of([{"day": day, "share": share} for day, share in found.fan_planned])
    end = line.bands[-1]
    words = {"name": line.name, "band": f"C+{end.day}: {percent(end.p05, end.p95)}"}
    said = chart_of([words])
    name = said.mark_text(align="left", baseline="bottom", fontSize=12, fontWeight=600, color=palette.ink)
    share = said.mark_text(align="left", baseline="bottom", fontSize=12, color=palette.soft)
    return layered(
        drawn.mark_area(interpolate="step-after", opacity=0.28, color=colour).encode(x, y, alt.Y2("low:Q")),
        drawn.mark_line(interpolate="step-after", color=colour, strokeWidth=2.2, strokeDash=dash).encode(
            x, alt.Y("median:Q")
        ),
        plan.mark_line(interpolate="step-after", color=palette.ink, strokeWidth=1).encode(x, y),
        name.encode(at(0), _value(-8 - LINE), alt.Text("name:N")),
        share.encode(at(0), _value(-8), alt.Text("band:N")),
        width=width,
        height=PANEL,
    )


def _value(pixels: float) -> Any:
    """A fixed place from the top of the plot."""
    return alt.YValue(pixels)  # type: ignore[no-untyped-call]


def _to(pixels: float) -> Any:
    """Where a line ends, from the left of the plot."""
    return alt.X2Value(pixels)  # type: ignore[no-untyped-call]
