"""Labels on a map, each where it covers nothing that was drawn before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

import numpy as np
from markupsafe import escape

from foedus.views.charts.palette import Palette
from foedus.views.charts.symbols import drawing

LINE, SYMBOL, PAD = 20.0, 16.0, 5.0
# The width of a letter of the font in relation to its size, a little generous.
_NARROW = frozenset("fijlrtI.,:;'|()[]!- ")
_BROAD = frozenset("mwMWOQGCDHNU%@")


def wide(words: str, size: float, *, strong: bool = False) -> float:
    """Return about how many pixels words take."""
    units = sum(
        0.34 if each in _NARROW else 0.8 if each in _BROAD else 0.67 if each.isupper() else 0.56 for each in words
    )
    return units * size * (1.07 if strong else 1.0)


def room(words: Iterable[str], most: int) -> int:
    """Return the pixels that the longest of some labels of 12 pixels takes, at most `most`."""
    return min(most, round(max((wide(each, 12) for each in words), default=0) + 12))


def rows_of(words: str, width: float, size: float) -> list[str]:
    """Break words into lines that fit."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and wide(longer, size, strong=True) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


class Room:
    """What is taken on a picture: boxes that nothing may cover, and points better left free."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.boxes: list[tuple[float, float, float, float]] = []
        self._points = np.empty((64, 2))
        self._count = 0

    def take(self, x: float, y: float, width: float, height: float) -> None:
        """Take a box."""
        self.boxes.append((x, y, x + width, y + height))

    def avoid(self, x: float, y: float) -> None:
        """Leave a point free if that is possible."""
        if self._count == len(self._points):
            self._points = np.concatenate([self._points, np.empty_like(self._points)])
        self._points[self._count] = x, y
        self._count += 1

    def cost(self, x: float, y: float, width: float, height: float) -> float:
        """Return how bad a box is there: outside, over others, over lines."""
        right, low = x + width, y + height
        outside = max(0, 3 - x) + max(0, 3 - y) + max(0, right - self.width + 3) + max(0, low - self.height + 3)
        over = sum(
            max(0.0, min(right, c) - max(x, a) + 3) * max(0.0, min(low, d) - max(y, b) + 2)
            for a, b, c, d in self.boxes
            if min(right, c) - max(x, a) > -3 and min(low, d) - max(y, b) > -2
        )
        across, down = self._points[: self._count].T  # hundreds of points, for each of thousands of boxes
        lines = int(np.count_nonzero((x < across) & (across < right) & (y < down) & (down < low)))
        return outside * 60 + over * 3 + lines * 7


@dataclass(frozen=True)
class Label:
    """Words at a place, a line each: the code of a symbol or nothing, and what is said.

    `strong` labels stand in a box and say their first line bold; others are small and bare.
    """

    x: float
    y: float
    lines: tuple[tuple[str, str], ...]
    strong: bool

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels."""
        if not self.strong:
            return wide(self.lines[0][1], 11) + 4, 14.0
        inner = max(
            (_symbol(code) + wide(words, 12, strong=not number)) for number, (code, words) in enumerate(self.lines)
        )
        return inner + 2 * PAD, LINE * len(self.lines) + PAD - 1

    def placed(self, room: Room) -> tuple[float, float]:
        """Return the best upper left corner, and take it."""
        width, height = self.size
        spots = []
        for away in (9.0, 18.0, 34.0, 56.0, 84.0, 120.0):
            for across in (-1.0, -0.5, 0.0, 0.5, 1.0):
                for down in (-1.0, -0.5, 0.0, 0.5, 1.0):
                    if max(abs(across), abs(down)) == 1.0:
                        x = self.x + across * (away + width / 2) - width / 2
                        y = self.y + down * (away + height / 2) - height / 2
                        off = hypot(across, down) * 1.5 - (across > 0) - (down == 0)
                        spots.append(
                            (room.cost(x, y, width, height) + away * (1.7 if self.strong else 2.0) + off, x, y)
                        )
        spots = [(cost + self._crossed(room, x, y, width, height), x, y) for cost, x, y in sorted(spots)[:24]]
        _, x, y = min(spots)
        room.take(x, y, width, height)
        for spot in self._leader(x, y, width, height):
            room.avoid(*spot)
        return x, y

    def drawn(self, room: Room, palette: Palette) -> str:
        """Return it with a line to its place where it stands apart."""
        x, y = self.placed(room)
        width, height = self.size
        if not self.strong:
            return self._pointer(x, y, width, height, palette) + (
                f'<text x="{x + 2:.1f}" y="{y + 11:.1f}" font-size="11" fill="{palette.ink}" stroke="{palette.paper}" '
                f'stroke-width="3" paint-order="stroke">{escape(self.lines[0][1])}</text>'
            )
        parts = [
            self._pointer(x, y, width, height, palette),
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="3" fill="{palette.paper}" '
            f'fill-opacity=".92" stroke="{palette.soft}" stroke-width=".8"/>',
        ]
        for number, (code, words) in enumerate(self.lines):
            at = y + LINE * number + PAD / 2
            symbol = drawing(code)
            if symbol:
                parts.append(symbol.at(x + PAD, at + (LINE - SYMBOL) / 2, SYMBOL))
            bold = "" if number else ' font-weight="700"'
            parts.append(
                f'<text x="{x + PAD + _symbol(code):.1f}" y="{at + 14:.1f}"{bold} fill="{palette.ink}">'
                f"{escape(words)}</text>"
            )
        return "".join(parts)

    def _leader(self, x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
        """Return points along the line from the place to the label."""
        right, low = min(max(self.x, x), x + width), min(max(self.y, y), y + height)
        steps = [each / 8 for each in range(1, 8)]
        return [(self.x + (right - self.x) * step, self.y + (low - self.y) * step) for step in steps]

    def _crossed(self, room: Room, x: float, y: float, width: float, height: float) -> float:
        """Return how bad it is that the line to its place would pass what is taken."""
        points = [each for each in self._leader(x, y, width, height) if hypot(each[0] - self.x, each[1] - self.y) > 11]
        return 25.0 * sum(any(a < u < c and b < v < d for a, b, c, d in room.boxes) for u, v in points)

    def _pointer(self, x: float, y: float, width: float, height: float, palette: Palette) -> str:
        """Return a line from the label to its place, if they are not beside each other."""
        near = (min(max(self.x, x), x + width), min(max(self.y, y), y + height))
        if hypot(near[0] - self.x, near[1] - self.y) < 14:
            return ""
        return (
            f'<path d="M{self.x:.1f} {self.y:.1f}L{near[0]:.1f} {near[1]:.1f}" '
            f'stroke="{palette.ink}" stroke-width=".8"/>'
        )


def _symbol(code: str) -> float:
    """Return the room a symbol takes before its words."""
    symbol = drawing(code)
    return symbol.broad(SYMBOL) + 6 if symbol else 0.0
