"""A conformal conic projection, fitted to the places that a map has to show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import atan, atan2, copysign, cos, degrees, hypot, log, pi, radians, sin, tan

Point = tuple[float, float]


@dataclass(frozen=True)
class Cone:
    """Lambert's projection with two standard parallels, on a sphere of radius 1; angles in radians."""

    middle: float
    n: float
    f: float

    def forward(self, longitude: float, latitude: float) -> Point:
        """Degrees to the plane, y upwards."""
        radius = self.f / tan(pi / 4 + radians(latitude) / 2) ** self.n
        angle = self.n * (radians(longitude) - self.middle)
        return radius * sin(angle), -radius * cos(angle)

    def back(self, x: float, y: float) -> Point:
        """The plane to degrees."""
        side = copysign(1.0, self.n)
        radius, angle = side * hypot(x, y), atan2(side * x, -side * y)
        latitude = 2 * atan((self.f / radius) ** (1 / self.n)) - pi / 2
        return degrees(self.middle + angle / self.n), degrees(latitude)


def cone(box: tuple[float, float, float, float]) -> Cone:
    """Return the projection for a box of west, south, east, north; both parallels lie on one side of the equator."""
    west, south, east, north = box
    one, other = radians(south + (north - south) / 6), radians(north - (north - south) / 6)
    if abs(one - other) < 1e-3:
        n = sin(one)
    else:
        n = log(cos(one) / cos(other)) / log(tan(pi / 4 + other / 2) / tan(pi / 4 + one / 2))
    # Across the equator, or on it, a cone is nearly a cylinder.
    n = n if abs(n) > 0.02 else 0.02
    return Cone(radians((west + east) / 2), n, cos(one) * tan(pi / 4 + one / 2) ** n / n)


@dataclass(frozen=True)
class View:
    """A projection onto a picture of `width` times `height` pixels."""

    plane: Cone
    scale: float
    left: float
    top: float
    width: float
    height: float

    def at(self, longitude: float, latitude: float) -> Point:
        """Degrees to pixels, y downwards."""
        x, y = self.plane.forward(longitude, latitude)
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east, north of what the picture shows, and a little more."""
        edge = [
            self.plane.back(self.left + self.width * a / self.scale, self.top - self.height * b / self.scale)
            for step in range(11)
            for a, b in ((step / 10, 0), (step / 10, 1), (0, step / 10), (1, step / 10))
        ]
        longitudes, latitudes = zip(*edge, strict=True)
        return (
            round(max(-180.0, min(longitudes) - 0.5), 2),
            round(max(-89.0, min(latitudes) - 0.5), 2),
            round(min(180.0, max(longitudes) + 0.5), 2),
            round(min(89.0, max(latitudes) + 0.5), 2),
        )

    @property
    def degree(self) -> float:
        """Pixels of one degree of latitude, about."""
        return self.scale * pi / 180


def fitted(points: Sequence[Point], width: float, *, edge: float, most: float = 1.05) -> View:
    """Return the view of points (longitude, latitude), `edge` pixels from its border, 0.5 to `most` times as high."""
    longitudes, latitudes = zip(*points, strict=True)
    wide, high = max(longitudes) - min(longitudes), max(latitudes) - min(latitudes)
    least = 1.5
    box = (
        min(longitudes) - max(0.0, least - wide) / 2,
        min(latitudes) - max(0.0, least - high) / 2,
        max(longitudes) + max(0.0, least - wide) / 2,
        max(latitudes) + max(0.0, least - high) / 2,
    )
    plane = cone(box)
    corners = [plane.forward(x, y) for x in (box[0], (box[0] + box[2]) / 2, box[2]) for y in (box[1], box[3])]
    left, right = _ends(x for x, _ in corners)
    bottom, top = _ends(y for _, y in corners)
    scale = (width - 2 * edge) / (right - left)
    height = (top - bottom) * scale + 2 * edge
    if height > most * width:
        height = most * width
        scale = (height - 2 * edge) / (top - bottom)
    height = max(height, 0.5 * width)
    return View(
        plane,
        scale,
        (left + right) / 2 - width / 2 / scale,
        (top + bottom) / 2 + height / 2 / scale,
        width,
        round(height, 1),
    )


def _ends(found: Iterable[float]) -> tuple[float, float]:
    values = list(found)
    return min(values), max(values)
