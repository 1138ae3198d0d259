"""Break-even in words: a chance that would have to be believed, never one that is."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

from foedus.breakeven.chance import Threshold
from foedus.breakeven.make import Supported, Table
from foedus.model.tables import Tables
from foedus.model.values import Quantity, spelled
from foedus.views.words import range_text

NAMES = {
    "cost": "what an attack costs whoever answers, as a share of its gain",
    "penalty": "what it costs on top if the guarantors act, as a share of its gain",
    "least": "persons at the place up to which the local balance stays as it is",
    "full": "persons at the place that deny all of the gain",
    "window": "days in which the gain would be complete",
}
LEAD = (
    "With which chance the other side would have to believe that the guarantors act, for refraining to be its better "
    "course. What the chance is, is not said: no state is given a probability of keeping its word."
)
SHAPE = "A size that leaves the local balance as it is adds nothing"


def threshold_words(found: Threshold) -> str:
    """Say a threshold: ``29% to none``, ``any`` where refraining is better whoever acts, ``none`` where no chance does.

    Ends are rounded outwards, so that the range said holds the exact one.
    """
    low = _end(found.low, up=False)
    high = _end(found.high, up=True)
    return low if low == high else f"{low} to {high}"


def _end(share: Fraction | None, *, up: bool) -> str:
    if share is None:
        return "none"
    if share == 0:
        return "any"
    hundredths = share * 100
    return f"{-(-hundredths // 1) if up else hundredths // 1}%"


def rows(table: Table) -> list[tuple[int, tuple[str, ...]]]:
    """Return the cells size by size, in the order of the speeds."""
    return [
        (size, tuple(threshold_words(cell.chance) for cell in cells))
        for size, cells in groupby(table.cells, key=lambda cell: cell.size)
    ]


def range_words(found: Quantity) -> str:
    """Say a range with both ends."""
    return range_text(found.low or 0, found.high)


def assumed(tables: Tables, table: Table) -> dict[str, bool]:
    """Which ranges rest on an assumption."""
    return {name: tables.source[each.source].kind == "assumption" for name, each in table.stated.estimates.items()}


def shown(table: Table) -> list[Supported]:
    """Return what a reader sees of what the case supports: with every condition met, one row where standards agree."""
    return [row for row in table.supported if row.given == "gates_open"]


def size_words(row: Supported) -> str:
    """Say how many persons: ``0 to 18,000 or more``."""
    text = range_text(row.size_low, row.size_high)
    return f"{text} or more" if row.open_ended else text


def speed_words(row: Supported) -> str:
    """Say from which day pledges are there, and how many do not say."""
    if row.ready_low is None:
        return "nobody says" if row.unready else "nobody pledged"
    last = row.ready_high if row.ready_high is not None else row.ready_low
    text = f"C+{spelled(row.ready_low)} to C+{spelled(last)}"
    return f"{text}, {row.unready} not stated" if row.unready else text


def day_words(day: int | None) -> str:
    """Say a day after C-day."""
    return "eventually" if day is None else f"C+{day}"


def shape_words(tables: Tables, sources: Sequence[str]) -> str:
    """Say what the shape rests on."""
    titles = "; ".join(f"{tables.source[each].title}, {tables.source[each].publisher}" for each in sources)
    return f"{SHAPE} ({titles})."
