"""Curves, bands and bars for a terminal: lines of blocks, or of ASCII where it knows no blocks."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.plan.nouns import Plan
from foedus.risk.bands import Band
from foedus.views.brief.phrases import percent
from foedus.views.plans import weighted

BLOCKS = " ▁▂▃▄▅▆▇█"
# Where the terminal knows no blocks; the fuller the darker.
ASCII = " .:-=+*#@"
NAME, SHARE = 16, 6


def arrival_lines(plan: Plan, width: int, *, low: Plan | None = None, blocks: bool = True) -> list[str]:
    """Return the arrival curve as lines of text, none longer than `width`.

    Parameters
    ----------
    plan
        The plan; with `low` that of the high figure.
    width
        Columns of the terminal; at least 40 are used.
    low
        The plan of the low figure, on a line of its own.
    blocks
        Whether the terminal can show block characters; else ASCII is used.
    """
    columns = max(40, width) - NAME - SHARE - 1
    horizon = plan.problem.horizon
    named = [("high figure", plan), ("low figure", low)] if low else [("there, weighted", plan)]
    lines = [
        f"{name:{NAME}}{_line(each, columns, BLOCKS if blocks else ASCII)} {percent(weighted(each, horizon)):>{SHARE}}"
        for name, each in named
        if each is not None
    ]
    return [*lines, _axis(plan, columns, blocks=blocks)]


def _line(plan: Plan, columns: int, levels: str) -> str:
    """Return a level a column."""
    horizon = plan.problem.horizon
    return "".join(_level(weighted(plan, _day(column, columns, horizon)), levels) for column in range(columns))


def _level(share: float, levels: str) -> str:
    """Return a level; only what is full has the last one, and only nothing the first."""
    last = len(levels) - 1
    return levels[last if share >= 1 else 0 if share <= 0 else max(1, min(last - 1, round(share * last)))]


def _axis(plan: Plan, columns: int, *, blocks: bool) -> str:
    """Return the days below the line: the first, those on which something is due as far as they fit, and the last."""
    horizon = plan.problem.horizon
    row = [" "] * columns
    ends = f"C+{horizon}"
    row[-len(ends) :] = ends
    mark = "╵" if blocks else "|"
    due = sorted({each.needed_by for each in plan.problem.requirements if each.needed_by is not None})
    for day in (0, *due):
        words = "C+0" if day == 0 else f"{mark}C+{day}"
        at = round(day * (columns - 1) / max(1, horizon))
        room = row[at : at + len(words) + 1]
        if day <= horizon and len(room) > len(words) and not "".join(room).strip():
            row[at : at + len(words)] = words
    return " " * NAME + "".join(row).rstrip()


def _day(column: int, columns: int, horizon: int) -> int:
    """Return the last day that a column stands for."""
    return horizon if columns < 2 else column * horizon // (columns - 1)


def band_line(band: Band, most: float, *, blocks: bool = True, columns: int = 24) -> str:
    """Return a band as a line from 0 to `most`: 5% to 95% of draws as a bar, half of them above the mark."""
    bar, mark = ("━", "┃") if blocks else ("-", "|")
    first, middle, last = (min(columns - 1, int(each / most * columns)) for each in (band.p05, band.p50, band.p95))
    row = [" "] * first + [bar] * (last - first + 1)
    row[middle] = mark
    return "".join(row).ljust(columns)


def bar_line(value: float, most: float, *, blocks: bool = True, columns: int = 16) -> str:
    """Return a value as a bar from 0 to `most`."""
    return ("█" if blocks else "#") * round(max(0.0, value) / most * columns)


def fan_text(
    lines: Sequence[tuple[str, Sequence[tuple[int, float]]]], most: float, width: int, *, blocks: bool = True
) -> list[str]:
    """Return lines of a fan as lines of text, each with the share at its end, and the days below.

    Parameters
    ----------
    lines
        Of each its name, and (day, share) in the order of days.
    most
        The share that fills a line to its height.
    width
        Columns of the terminal; at least 40 are used.
    blocks
        Whether the terminal can show block characters; else ASCII is used.
    """
    columns, levels = max(40, width) - NAME - SHARE - 1, BLOCKS if blocks else ASCII
    last = lines[0][1][-1][0]
    found = []
    for name, points in lines:
        shares = [[share for at, share in points if at <= _day(column, columns, last)][-1] for column in range(columns)]
        drawn = "".join(_level(share / most, levels) for share in shares)
        found.append(f"{name[: NAME - 1]:{NAME}}{drawn} {percent(points[-1][1]):>{SHARE}}")
    end = f"C+{last}"
    return [*found, f"{'':{NAME}}{'C+0':{columns - len(end)}}{end}"]
