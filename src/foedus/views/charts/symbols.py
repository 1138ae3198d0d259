"""APP-6 symbols of capabilities, as pieces of SVG."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from milsymbol import Symbol

from foedus.model.nouns import Capability
from foedus.views.charts.bars import FONT

# Friendly, present; what a domain is drawn as where a capability states no symbol of its own.
DOMAINS = {
    "land": "10031000001211000000",
    "sea": "10033000001200000000",
    "air": "10030100001101000000",
    "air_defence": "10031000001301000000",
    "training": "10031000001611000000",
    "logistics": "10031000001634000000",
    "intelligence": "10031000001212000000",
    "command": "10031000001100000000",
    "monitoring": "10031000001511000000",
    "materiel": "10031000001634000000",
}
_BOX = re.compile(r'<svg [^>]*?viewBox="([-\d. ]+)"[^>]*>(.*)</svg>', re.DOTALL)


@dataclass(frozen=True)
class Drawing:
    """A symbol: its box in its own units, and what is drawn in it."""

    left: float
    top: float
    width: float
    height: float
    inner: str

    def at(self, x: float, y: float, height: float) -> str:
        """Return it with its upper left corner at a place, so high."""
        scale = height / self.height
        shift = f"translate({x - self.left * scale:.1f},{y - self.top * scale:.1f}) scale({scale:.4f})"
        return f'<g transform="{shift}">{self.inner}</g>'

    def broad(self, height: float) -> float:
        """Return how wide it is when it is so high."""
        return self.width * height / self.height


def sidc(capability: Capability) -> str:
    """The code of a capability's symbol: its own, else that of its domain; empty where a domain has none."""
    return capability.symbol or DOMAINS.get(capability.domain, "")


@cache
def drawing(code: str) -> Drawing | None:
    """Return a symbol; None for no code or one that APP-6 does not have."""
    if not code:
        return None
    made = Symbol(code, size=30)
    found = _BOX.match(made.as_svg()) if made.is_valid() else None
    if found is None:
        return None
    left, top, width, height = map(float, found[1].split())
    return Drawing(left, top, width, height, _spared(found[2]))


def _spared(inner: str) -> str:
    """Write it shorter, and in the font of the page."""
    inner = re.sub(r" ></(?:path|circle|ellipse)>", "/>", inner)
    return inner.replace('font-family="Arial"', f'font-family="{FONT}"').replace(' fill-opacity="1"', "")
