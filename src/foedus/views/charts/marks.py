"""The marks of the map: a shape for each kind of place, a colour and a dash for each mode."""

from __future__ import annotations

from foedus.model.logistics import Mode, PlaceKind
from foedus.views.charts.palette import Palette

# Dashes tell modes apart where colours do not; they grow with the line.
DASHES: dict[Mode, tuple[float, ...]] = {"road": (), "rail": (9, 2.5), "sea": (2.5, 2.5), "air": (14, 4, 2.5, 4)}
KINDS: dict[PlaceKind, str] = {
    "origin": "origin",
    "junction": "junction",
    "railhead": "railhead",
    "port": "port",
    "airport": "airport",
    "crossing": "crossing or change of gauge",
    "strait": "strait",
    "sector": "sector",
}


def link_colour(mode: str, palette: Palette) -> str:
    """Return the colour of a mode."""
    return {"road": palette.asked, "rail": palette.reported, "sea": palette.official}.get(mode, palette.assumed)


def place_mark(kind: str, x: float, y: float, palette: Palette) -> str:
    """Return the mark of a place."""
    ink, paper = f'fill="{palette.ink}"', f'fill="{palette.paper}" stroke="{palette.ink}" stroke-width="1.6"'
    if kind == "origin":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" {paper}/>'
    if kind == "sector":
        inner = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" {ink}/>'
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" {paper}/>{inner}'
    path, style = {
        "junction": ("M-3.5-3.5h7v7h-7z", ink),
        "railhead": ("M-5-3.5h10v7h-10zM-5 0h10", paper),
        "port": ("M-5 4h10l-5-9z", paper),
        "airport": ("M0-6l6 6-6 6-6-6z", paper),
        "crossing": ("M-5-5h10v10h-10zM-5-5l10 10M5-5l-10 10", paper),
        "strait": ("M-5-5h10l-10 10h10z", paper),
    }.get(kind, ("M-3-3h6v6h-6z", ink))
    return f'<path transform="translate({x:.1f},{y:.1f})" d="{path}" {style}/>'
