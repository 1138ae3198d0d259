"""Curves, bands and bars for a terminal: lines of blocks, or of ASCII where it knows no blocks."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.risk.bands import Band
from foedus.views.brief.phrases import percent

BLOCKS = " ▁▂▃▄▅▆▇█"
# Where the terminal knows no blocks; the fuller the darker.
ASCII = " .:-=+*#@"
NAME, SHARE = 16, 6


def _level(share: float, levels: str) -> str:
    """Return a level; only what is full has the last one, and only nothing the first."""
    last = len(levels) - 1
    return levels[last if share >= 1 else 0 if share <= 0 else max(1, min(last - 1, round(share * last)))]


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
