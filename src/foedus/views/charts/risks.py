"""The charts of a risk analysis, each for the page, as SVG and as PNG."""

from __future__ import annotations

from typing import Any

import vl_convert

from foedus.model.tables import Tables
from foedus.risk.nouns import Risk
from foedus.views.charts.fan import fan
from foedus.views.charts.palette import PALETTES, Palette, Theme
from foedus.views.charts.ranking import ranking
from foedus.views.charts.render import inlined
from foedus.views.charts.risk_rows import rank_rows

RISK_CHARTS = ("fan", "ranking")


def definition(name: str, tables: Tables, found: Risk, palette: Palette, width: int) -> Any:
    """Return the Altair definition of a chart."""
    return fan(found, palette, width) if name == "fan" else ranking(tables, found, palette, width)


def drawable(name: str, tables: Tables, found: Risk) -> bool:
    """Whether a chart has something to show."""
    return bool(found.fan) if name == "fan" else bool(rank_rows(tables, found))


def svg(name: str, tables: Tables, found: Risk, *, theme: Theme, width: int) -> str:
    """Return a chart as an SVG file."""
    made = definition(name, tables, found, PALETTES[theme], width)
    return str(vl_convert.vegalite_to_svg(made.to_dict(validate=False)))


def png(name: str, tables: Tables, found: Risk, *, theme: Theme, width: int) -> bytes:
    """Return a chart as a PNG file, at twice its size for sharp screens."""
    return bytes(vl_convert.svg_to_png(svg(name, tables, found, theme=theme, width=width), scale=2))


def inline(name: str, tables: Tables, found: Risk, *, width: int, label: str) -> str:
    """Return a chart to stand in the page, in the colours of its theme."""
    return inlined(svg(name, tables, found, theme="page", width=width), key=f"risk-{name}-{width}", label=label)
