"""From a definition to SVG for the page, and to SVG and PNG files."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import vl_convert

from foedus.views.brief.content import Brief
from foedus.views.charts.coverage import contrast, shares
from foedus.views.charts.palette import PALETTES, Palette, Theme
from foedus.views.charts.timeline import timeline

CHARTS: dict[str, Callable[[Brief, Palette, int], Any]] = {
    "contrast": contrast,
    "shares": shares,
    "timeline": timeline,
}
# Reading software takes a chart as one picture with a description; what Vega says of its parts would only repeat it.
_PARTS = re.compile(r' (?:role="graphics-[a-z]+"|aria-[a-z]+="[^"]*"|pointer-events="none"|class="[^"]*")')
_EMPTY = re.compile(r'<path d=""[^>]*/?>(?:</path>)?')
_HEAD = re.compile(r'^<svg [^>]*?viewBox="([^"]+)"[^>]*>')


def spec(name: str, brief: Brief, theme: Theme, width: int) -> dict[str, Any]:
    """Return the Vega-Lite specification of a chart; checking it against the schema is for tests, it takes a while."""
    made: dict[str, Any] = CHARTS[name](brief, PALETTES[theme], width).to_dict(validate=False)
    return made


def svg(name: str, brief: Brief, *, theme: Theme, width: int) -> str:
    """Return a chart as an SVG file."""
    return str(vl_convert.vegalite_to_svg(spec(name, brief, theme, width)))


def png(name: str, brief: Brief, *, theme: Theme, width: int) -> bytes:
    """Return a chart as a PNG file, at twice its size for sharp screens."""
    return bytes(vl_convert.vegalite_to_png(spec(name, brief, theme, width), scale=2))


def inline(name: str, brief: Brief, *, width: int, label: str) -> str:
    """Return a chart to stand in the page: its colours are those of the page's theme.

    Parameters
    ----------
    name, brief, width
        Which chart, of what, how wide in pixels.
    label
        What it shows, for those who hear the page.
    """
    return inlined(svg(name, brief, theme="page", width=width), key=f"{name}-{width}", label=label)


def inlined(text: str, *, key: str, label: str) -> str:
    """Return an SVG file as a part of the page: one picture with a description, and ids that no other part has."""
    from markupsafe import escape

    text = _EMPTY.sub("", _PARTS.sub("", text))
    box = _HEAD.match(text)
    assert box is not None, "vl-convert writes the size of a picture"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="{box[1]}" width="{box[1].split()[2]}"'
    text = f'{head} aria-label="{escape(label)}">{text[box.end() :]}'
    # Ids are shared by the whole page, on which a chart stands twice.
    return re.sub(r'(id="|url\(#)', rf"\g<1>{key}-", text)
