"""The legend below a map: modes, kinds of place, and the forces that are not written out on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import escape

from foedus.model.logistics import MODES
from foedus.views.charts.bars import NARROW
from foedus.views.charts.labels import LINE, SYMBOL, rows_of, wide
from foedus.views.charts.marks import DASHES, KINDS, link_colour, place_mark
from foedus.views.charts.palette import Palette
from foedus.views.charts.symbols import drawing

EDGE = 10.0


@dataclass(frozen=True)
class Entry:
    """One place in the key: under which heading, its name, and its force, a symbol and words each."""

    heading: str
    name: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Legend:
    """What is drawn, from the top down, and how high it is."""

    inner: str
    height: float


def legend(marks: Sequence[tuple[str, str]], key: Sequence[Entry], palette: Palette, width: int) -> Legend:
    """Return the legend: marks in rows as wide as the map, notes, then the key in columns."""
    parts: list[str] = []
    x, y = EDGE, 20.0
    for kind, name in marks:
        if kind == "note":
            continue
        words = KINDS[name] if kind == "kind" else f"by {name}"  # type: ignore[index]
        broad = wide(words, 12) + (46 if kind == "mode" else 24) + 14
        if x + broad > width and x > EDGE:
            x, y = EDGE, y + LINE
        parts.append(_mark(kind, name, x, y, palette))
        parts.append(_words(words, x + (46 if kind == "mode" else 24), y + 4, palette.ink))
        x += broad
    for _, words in (each for each in marks if each[0] == "note"):
        for line in rows_of(words, width - 2 * EDGE, 12):
            y += LINE
            parts.append(_words(line, EDGE, y + 4, palette.soft))
    if key:
        drawn, y = _key(key, palette, width, y + 10)
        parts += drawn
    return Legend("".join(parts), y + 12)


def _mark(kind: str, name: str, x: float, y: float, palette: Palette) -> str:
    if kind == "kind":
        return place_mark(name, x + 9, y, palette)
    mode = next(each for each in MODES if each == name)
    dash = " ".join(f"{each * 1.4:.1f}" for each in DASHES[mode])
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="M{x:.1f} {y:.1f}h38" fill="none" stroke="{link_colour(name, palette)}" stroke-width="4"{dashes}/>'


def _key(key: Sequence[Entry], palette: Palette, width: int, top: float) -> tuple[list[str], float]:
    """Return the key, in as many columns as are wide enough, and where it ends."""
    columns = 1 if width < NARROW else max(1, width // 290)
    total = sum(_height(each) for each in key)
    broad = width / columns
    parts: list[str] = []
    x, y, lowest = 0.0, top, top
    for each in key:
        if columns > 1 and y - top > total / columns and y > top:
            x, y = x + broad, top
        if each.heading:
            y += LINE + 3
            parts.append(_words(each.heading, x + EDGE, y + 4, palette.soft, strong=True))
        for number, (code, words) in enumerate(each.lines):
            y += LINE
            symbol = drawing(code)
            if symbol:
                parts.append(symbol.at(x + EDGE, y - SYMBOL / 2, SYMBOL))
            told = x + EDGE + 32
            if not number:
                parts.append(_words(each.name, told, y + 4, palette.ink, strong=True))
                told += wide(f"{each.name} ", 12, strong=True) + 4
            parts.append(_words(words, told, y + 4, palette.ink))
        lowest = max(lowest, y)
    return parts, lowest


def _height(each: Entry) -> float:
    return LINE * len(each.lines) + (LINE + 3 if each.heading else 0)


def _words(words: str, x: float, y: float, colour: str, *, strong: bool = False) -> str:
    bold = ' font-weight="700"' if strong else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}"{bold}>{escape(words)}</text>'
