"""The map of clusters: where more happened together than chance explains."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

from markupsafe import escape

from foedus.views.charts.bars import FONT, NARROW
from foedus.views.charts.outlines import paths
from foedus.views.charts.palette import Palette
from foedus.views.charts.projection import fitted
from foedus.watch.nouns import ClusterRow

MOST = 9  # that are drawn, strongest first
_KM = 111.2  # of a degree of latitude
_LEAST = 6.0  # pixels of radius
_AROUND = 80.0  # kilometres that are shown around a cluster at least
_LINE = 17  # pixels


def cluster_map(clusters: Sequence[ClusterRow], palette: Palette, width: int) -> str:
    """Return the map as SVG: a circle for each cluster, numbered by strength, and a line below that says what it is."""
    shown = clusters[:MOST]
    points = []
    for each in shown:
        north = max(1.5 * each.radius_km, _AROUND) / _KM
        east = north / max(0.05, cos(radians(each.latitude)))
        points += [(each.longitude - east, each.latitude - north), (each.longitude + east, each.latitude + north)]
    view = fitted(points, width, edge=30 if width < NARROW else 60, most=0.6)
    land = "".join(f'<path d="{each}"/>' for each in paths(view))
    parts = [
        f'<g transform="scale(.5)" fill="{palette.line}" fill-opacity=".45" fill-rule="evenodd" '
        f'stroke="{palette.paper}" stroke-width="1.6" stroke-linejoin="round">{land}</g>'
    ]
    for number, each in enumerate(shown, start=1):
        x, y = view.at(each.longitude, each.latitude)
        radius = max(_LEAST, each.radius_km / _KM * view.degree)
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{palette.reported}" fill-opacity=".25" '
            f'stroke="{palette.reported}" stroke-width="2"/>'
            f'<text x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle" font-weight="700" '
            f'fill="{palette.ink}">{number}</text>'
        )
    size = f'width="{width - 1}" height="{view.height - 1:.1f}"'
    frame = f'<rect x=".5" y=".5" {size} fill="none" stroke="{palette.line}"/>'
    top = view.height + 18
    for number, each in enumerate(shown, start=1):
        words = f"{number}  {cluster_words(each, short=width < NARROW)}"
        parts.append(f'<text x="2" y="{top:.1f}" fill="{palette.ink}">{escape(words)}</text>')
        top += _LINE
    note = "Outlines: Natural Earth; they state no view on any border."
    parts.append(f'<text x="2" y="{top:.1f}" fill="{palette.soft}">{note}</text>')
    height = round(top + 8)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="{palette.paper}"/>'
        f'<g font-family="{FONT}" font-size="12">{"".join(parts)}{frame}</g></svg>'
    )


def cluster_words(each: ClusterRow, *, short: bool = False) -> str:
    """Say where, when and how much more."""
    counts = f"{each.observed:,.0f} against {each.expected:,.1f}"
    if short:
        return f"{each.from_} to {each.to}: {counts}"
    where = f"{each.place or 'no name'}, {each.radius_km:,.0f} km around"
    return f"{where}, {each.from_} to {each.to}: {counts} expected, p = {each.p:.3f}"
