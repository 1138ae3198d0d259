"""The charts of a plan, each for the page, as SVG and as PNG."""

from __future__ import annotations

from typing import Any

import vl_convert

from foedus.model.tables import Tables
from foedus.views.charts.arrivals import arrivals
from foedus.views.charts.bottlenecks import bottlenecks
from foedus.views.charts.gantt import gantt
from foedus.views.charts.map import mapped, plan_map
from foedus.views.charts.palette import PALETTES, Palette, Theme
from foedus.views.charts.render import inlined
from foedus.views.plans import Pair

PLAN_CHARTS = ("arrivals", "gantt", "bottlenecks", "map")


def definition(name: str, tables: Tables, pair: Pair, palette: Palette, width: int) -> Any:
    """Return the Altair definition of a chart; the map has none."""
    if name == "arrivals":
        return arrivals(pair, palette, width)
    return {"gantt": gantt, "bottlenecks": bottlenecks}[name](tables, pair.plan, palette, width)


def drawable(name: str, tables: Tables, pair: Pair) -> bool:
    """Whether a chart has something to show."""
    if name == "bottlenecks":
        return bool(pair.plan.bottlenecks)
    if name == "map":
        return mapped(tables, pair.plan)
    return bool(pair.plan.moves) if name == "gantt" else bool(pair.plan.coverage)


def svg(name: str, tables: Tables, pair: Pair, *, theme: Theme, width: int) -> str:
    """Return a chart as an SVG file."""
    palette = PALETTES[theme]
    if name == "map":
        return plan_map(tables, pair.plan, palette, width)
    return str(vl_convert.vegalite_to_svg(definition(name, tables, pair, palette, width).to_dict(validate=False)))


def png(name: str, tables: Tables, pair: Pair, *, theme: Theme, width: int) -> bytes:
    """Return a chart as a PNG file, at twice its size for sharp screens."""
    return bytes(vl_convert.svg_to_png(svg(name, tables, pair, theme=theme, width=width), scale=2))


def inline(name: str, tables: Tables, pair: Pair, *, width: int, key: str, label: str) -> str:
    """Return a chart to stand in the page, in the colours of its theme; `key` tells it from others of its name."""
    drawn = svg(name, tables, pair, theme="page", width=width)
    return inlined(drawn, key=f"{key}-{name}-{width}", label=label)
