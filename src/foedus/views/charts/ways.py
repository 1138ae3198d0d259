"""The ways of a plan on its map: a line a link, by mode, as wide as what passes it."""

from __future__ import annotations

from collections.abc import Sequence
from math import dist

from foedus.model.logistics import Link, Mode
from foedus.model.tables import Tables
from foedus.plan.nouns import Plan
from foedus.views.charts.labels import Room
from foedus.views.charts.marks import DASHES, link_colour
from foedus.views.charts.outlines import cut
from foedus.views.charts.palette import Palette
from foedus.views.charts.projection import Point, View

THIN, THICK = 1.6, 7.0
# Pixels between links that join the same two places.
BESIDE = 5.0


def flows(plan: Plan) -> dict[str, float]:
    """Return how much passes each link: persons where anybody states them, else serials."""
    counted = any(move.serial.persons for move in plan.moves)
    found: dict[str, float] = {}
    for move in plan.moves:
        for leg in move.way.legs:
            found[leg.link] = found.get(leg.link, 0.0) + ((move.serial.persons or 0.0) if counted else 1.0)
    return found


def routes(tables: Tables, plan: Plan, view: View, palette: Palette, room: Room) -> list[str]:
    """Draw the links that are used, by mode, as wide as what passes them, the widest first."""
    passed = flows(plan)
    most = max(passed.values(), default=0.0) or 1.0
    found: list[tuple[float, str]] = []
    beside: dict[frozenset[str], Side] = {}
    for link in tables.links:
        ends = [each for each in (_point(tables, end, view) for end in sorted((link.one, link.other))) if each]
        if link.id not in passed or len(ends) < 2:
            continue
        broad = THIN + (THICK - THIN) * passed[link.id] / most
        line = _points(link, ends)
        line = _beside(line, BESIDE * beside.setdefault(frozenset((link.one, link.other)), Side()).next())
        for part in cut(line, view):
            found.append((-broad, _stroke(part, link.mode, broad, palette)))
            for at in part:
                room.avoid(*at)
    return [each for _, each in sorted(found)]


def _points(link: Link, ends: Sequence[Point]) -> list[Point]:
    """Return a link in pixels: straight, bent a little by sea and by air."""
    (a, b), (e, f) = ends
    bend = {"air": 0.16, "sea": 0.07}.get(link.mode, 0.0)
    c, d = (a + e) / 2 + (f - b) * bend, (b + f) / 2 - (e - a) * bend
    return [
        ((1 - t) ** 2 * a + 2 * t * (1 - t) * c + t * t * e, (1 - t) ** 2 * b + 2 * t * (1 - t) * d + t * t * f)
        for t in (each / 24 for each in range(25))
    ]


class Side:
    """Which side of the straight line the next link between the same two places takes: 0, 1, -1, 2, ..."""

    def __init__(self) -> None:
        self.count = 0

    def next(self) -> int:
        """Return it."""
        self.count += 1
        return self.count // 2 * (1 if self.count % 2 == 0 else -1)


def _beside(points: Sequence[Point], away: float) -> list[Point]:
    """Return a line moved so many pixels to its side."""
    (a, b), (c, d) = points[0], points[-1]
    long = dist((a, b), (c, d)) or 1.0
    x, y = (b - d) / long * away, (c - a) / long * away
    return [(p + x, q + y) for p, q in points]


def _stroke(points: Sequence[Point], mode: Mode, broad: float, palette: Palette) -> str:
    grown = max(1.0, broad / 2.4)
    dash = " ".join(f"{each * grown:.1f}" for each in DASHES[mode])
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    way = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return (
        f'<path d="M{way}" fill="none" stroke="{link_colour(mode, palette)}" stroke-width="{broad:.1f}" '
        f'stroke-opacity=".85"{dashes}/>'
    )


def _point(tables: Tables, place: str, view: View) -> Point | None:
    """Return where a place is, if the case says so."""
    row = tables.place.get(place)
    return (
        view.at(row.longitude, row.latitude) if row and row.longitude is not None and row.latitude is not None else None
    )
