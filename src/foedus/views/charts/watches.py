"""The charts of a watched truce, each for the page, as SVG and as PNG."""

from __future__ import annotations

import vl_convert

from foedus.views.charts.calendar import calendar
from foedus.views.charts.clusters import cluster_map
from foedus.views.charts.observed import observed
from foedus.views.charts.palette import PALETTES, Theme
from foedus.views.charts.render import inlined
from foedus.watch.nouns import ALL, DayRow, Watch

WATCH_CHARTS = ("calendar", "observed", "clusters")


def whole(found: Watch) -> list[DayRow]:
    """Return the days of the whole truce."""
    return [each for each in found.days if each.place == ALL and each.clause == ALL]


def drawable(name: str, found: Watch) -> bool:
    """Whether a chart has something to show."""
    if name == "clusters":
        return bool(found.clusters)
    days = whole(found)
    return bool(days) and (name == "calendar" or any(each.expected_high is not None for each in days))


def svg(name: str, found: Watch, *, theme: Theme, width: int) -> str:
    """Return a chart as an SVG file."""
    palette = PALETTES[theme]
    if name == "calendar":
        return calendar(whole(found), palette, width)
    if name == "clusters":
        return cluster_map(found.clusters, palette, width)
    return str(vl_convert.vegalite_to_svg(observed(whole(found), palette, width).to_dict(validate=False)))


def png(name: str, found: Watch, *, theme: Theme, width: int) -> bytes:
    """Return a chart as a PNG file, at twice its size for sharp screens."""
    return bytes(vl_convert.svg_to_png(svg(name, found, theme=theme, width=width), scale=2))


def inline(name: str, found: Watch, *, width: int, label: str) -> str:
    """Return a chart to stand in the page, in the colours of its theme."""
    key = f"watch-{found.truce.id}-{name}-{width}"
    return inlined(svg(name, found, theme="page", width=width), key=key, label=label)
