"""The days of a truce by state, week under week; the state is a colour and a sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from foedus.views.charts.bars import FONT, NARROW
from foedus.views.charts.palette import Palette
from foedus.watch.nouns import DayRow, State

CELL, GAP = 26, 3  # pixels
LEFT, TOP = 92, 22
WEEKS = 40  # the last ones, where a truce is longer
SIGN = {
    State.HOLDING: "",
    State.STRAINED: "!",
    State.BROKEN: "×",
    State.EXPIRED: "–",
    State.CANNOT_TELL: "?",
    State.NOT_IN_FORCE: "",
}
_KEYED = (State.HOLDING, State.STRAINED, State.BROKEN, State.CANNOT_TELL, State.EXPIRED)


def calendar(days: Sequence[DayRow], palette: Palette, width: int) -> str:
    """Return the calendar as SVG: a row a week from Monday; `days` are of the whole truce, in order."""
    first = days[0].day - timedelta(days=days[0].day.weekday())
    weeks = (days[-1].day - first).days // 7 + 1
    skipped = max(0, weeks - WEEKS)
    first += timedelta(days=7 * skipped)
    parts = [
        f'<text x="{LEFT + at * (CELL + GAP) + CELL / 2}" y="15" text-anchor="middle" '
        f'fill="{palette.soft}">{name}</text>'
        for at, name in enumerate(("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"))
    ]
    for week in range(weeks - skipped):
        monday = first + timedelta(days=7 * week)
        y = TOP + week * (CELL + GAP)
        parts.append(f'<text x="0" y="{y + 18}" fill="{palette.soft}">{monday.isoformat()}</text>')
    for each in days:
        at = (each.day - first).days
        if at >= 0:
            parts.append(_cell(each, LEFT + at % 7 * (CELL + GAP), TOP + at // 7 * (CELL + GAP), palette))
    below = TOP + (weeks - skipped) * (CELL + GAP) + 6
    key, high = _key({each.state for each in days}, palette, width, below)
    height = below + high
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="{palette.paper}"/>'
        f'<g font-family="{FONT}" font-size="12">{"".join(parts)}{key}</g></svg>'
    )


def _cell(each: DayRow, x: float, y: float, palette: Palette) -> str:
    seen = "" if each.observed is None else f"{each.observed:,.0f}"
    return _box(each.state, x, y, palette) + (
        f'<text x="{x + CELL / 2}" y="{y + 11}" text-anchor="middle" font-size="9.5" '
        f'fill="{_ink(each.state, palette)}">{seen if len(seen) < 6 else "…"}</text>'
        f'<text x="{x + CELL / 2}" y="{y + 23}" text-anchor="middle" font-size="12" font-weight="700" '
        f'fill="{_ink(each.state, palette)}">{SIGN[each.state]}</text>'
    )


def _box(state: State, x: float, y: float, palette: Palette) -> str:
    fill, opacity = {
        State.HOLDING: (palette.official, 0.25),
        State.STRAINED: (palette.reported, 0.55),
        State.BROKEN: (palette.ink, 1.0),
        State.CANNOT_TELL: (palette.assumed, 0.25),
    }.get(state, (palette.paper, 1.0))
    return (
        f'<rect x="{x}" y="{y}" width="{CELL}" height="{CELL}" fill="{fill}" fill-opacity="{opacity}" '
        f'stroke="{palette.asked}"/>'
    )


def _ink(state: State, palette: Palette) -> str:
    return palette.paper if state is State.BROKEN else palette.ink


def _key(states: set[State], palette: Palette, width: int, top: float) -> tuple[str, float]:
    """Return what the signs mean, in as many rows as it takes."""
    step = 150 if width >= NARROW else 170
    across = max(1, (width - 4) // step)
    parts = []
    shown = [each for each in _KEYED if each in states]
    for number, state in enumerate(shown):
        x, y = number % across * step, top + number // across * (CELL + 6)
        sign = (
            f'<text x="{x + CELL / 2}" y="{y + 18}" text-anchor="middle" font-weight="700" '
            f'fill="{_ink(state, palette)}">{SIGN[state]}</text>'
        )
        words = f'<text x="{x + CELL + 8}" y="{y + 18}" fill="{palette.ink}">{state.value}</text>'
        parts.append(_box(state, x, y, palette) + sign + words)
    return "".join(parts), (len(shown) + across - 1) // across * (CELL + 6) + 4
