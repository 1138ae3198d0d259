"""Two charts of coverage: soldiers pledged against soldiers asked for, and the share of each option that is met."""

from __future__ import annotations

from typing import Any

from foedus.views.brief.content import Brief
from foedus.views.brief.figures import Pledged
from foedus.views.brief.phrases import percent, plain
from foedus.views.charts.bars import NARROW, Bar, bars
from foedus.views.charts.palette import Palette

# Said beside each bar, so that no figure hangs on its colour.
KEYS = {"official": "own words", "reported": "reported", "assumed": "assumed"}


def contrast(brief: Brief, palette: Palette, width: int) -> Any:
    """Draw what was pledged, standard by standard, above what was asked for, on one scale of soldiers."""
    rows = contrast_rows(brief)
    top = max(row.high for row in rows) * 1.02 or 1
    step = _step(top, 4 if width < NARROW else 8)
    ticks = [step * number for number in range(int(top / step) + 1)]
    return bars(rows, palette=palette, width=width, top=top, axis=ticks, form=",d", title="soldiers")


def contrast_rows(brief: Brief) -> list[Bar]:
    """Return the ranges that are drawn, in soldiers."""
    found = [
        Bar(
            label=_title(each),
            heading="" if number else "Pledged, if every gate were open",
            key=str(each.standards[0]),
            low=each.met.met_low,
            high=each.met.met_high,
            words=each.words,
        )
        for number, each in enumerate(brief.pledged)
    ]
    for number, asked in enumerate(brief.asked):
        row = asked.gates_open[0]
        found.append(
            Bar(
                label=f"{asked.option.study}: {asked.option.title}",
                heading="" if number else "Asked for",
                key="asked",
                low=row.needed_low,
                high=row.needed_low if row.needed_high is None else row.needed_high,
                words=asked.words.removesuffix(f" {row.unit}"),
                open_ended=row.needed_high is None,
            )
        )
    return found


def _title(each: Pledged) -> str:
    return f"{each.title} ({plain(each.measure)})" if each.measure else each.title


def shares(brief: Brief, palette: Palette, width: int) -> Any:
    """Draw the share of each option that is met with gates open, a bar for each standard."""
    ticks = [0, 0.5, 1] if width < NARROW else [0, 0.25, 0.5, 0.75, 1]
    title = "share met if every gate were open"
    return bars(share_rows(brief), palette=palette, width=width, top=1, axis=ticks, form="%", title=title)


def share_rows(brief: Brief) -> list[Bar]:
    """Return the ranges that are drawn, as shares; a standard that changes no share has no bar of its own."""
    merged = {str(standard) for each in brief.pledged for standard in each.standards[1:]}
    found = []
    for asked in brief.asked:
        label = f"{asked.option.study}: {asked.option.title}"
        for row in asked.gates_open:
            if str(row.standard) not in merged:
                found.append(
                    Bar(
                        label=label,
                        key=str(row.standard),
                        low=row.share_low,
                        high=row.share_high,
                        words=f"{KEYS[str(row.standard)]} {percent(row.share_low, row.share_high)}",
                    )
                )
                label = ""
    return found


def _step(top: float, most: int) -> int:
    """A round step that gives at most so many ticks."""
    step = 1
    while top / step > most:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return step
