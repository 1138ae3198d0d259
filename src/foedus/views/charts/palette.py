"""The colours of charts: names that the page fills in by its theme, and fixed ones for pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["page", "light", "dark"]


@dataclass(frozen=True)
class Palette:
    """One colour for each part a mark can play. Every colour is told apart by shape or place, too."""

    ink: str
    soft: str
    line: str
    paper: str
    official: str
    reported: str
    assumed: str
    asked: str


# The same values stand in page.css; a test compares the two.
PALETTES: dict[Theme, Palette] = {
    "page": Palette(
        ink="var(--ink)",
        soft="var(--soft)",
        line="var(--line)",
        paper="var(--paper)",
        official="var(--official)",
        reported="var(--reported)",
        assumed="var(--assumed)",
        asked="var(--asked)",
    ),
    "light": Palette(
        ink="#1b2127",
        soft="#56616b",
        line="#d5dade",
        paper="#ffffff",
        official="#0b5394",
        reported="#b45309",
        assumed="#6d5a8a",
        asked="#7b8791",
    ),
    "dark": Palette(
        ink="#e6eaed",
        soft="#a7b1b9",
        line="#39424a",
        paper="#14181c",
        official="#7fbdf7",
        reported="#f0a04b",
        assumed="#c4aee6",
        asked="#8a959e",
    ),
}
