"""How long ceasefires in civil wars lasted, another class of war; past.toml holds the figures."""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = (
    "ETH/PRIO Civil Conflict Ceasefire Dataset, 1989-2020 (Clayton et al. 2023, Journal of Conflict Resolution 67), "
    "recomputed by tools/ceasefires.py"
)
LABEL = "civil-war evidence"


@dataclass(frozen=True, slots=True)
class Row:
    """What became of the ceasefires of a group after so many days; shares from 0 to 1.

    Parameters
    ----------
    days
        Days since it began.
    in_force, low, high
        Share still in force among those whose days are known, and 95 % interval from drawing countries anew.
    least, most
        The same share among all, if every unknown end came at once, and if none has come.
    fighting
        Share that had ended in fighting among those whose days are known; the rest ran out or ended otherwise.
    """

    days: int
    in_force: float
    low: float
    high: float
    least: float
    most: float
    fighting: float


@dataclass(frozen=True, slots=True)
class Past:
    """Past ceasefires of one group: how many took effect, of how many of them the days are known."""

    id: str
    title: str
    ceasefires: int
    dated: int
    rows: tuple[Row, ...]
