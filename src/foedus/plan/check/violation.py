"""What a judge finds wrong: its kinds, and one finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

# docs/plan.md lists what each means, under "Judging a plan"; a test holds the two together.
Code = Literal[
    # what the file says
    "malformed",
    "unknown-option",
    "wrong-standard",
    # who moves
    "unknown-pledge",
    "unknown-serial",
    "serial-twice",
    "no-supply",
    "detail-differs",
    # for what
    "unknown-requirement",
    "wrong-kind",
    "no-combat",
    "unknown-sector",
    "sector-not-named",
    "sector-closed",
    "no-sector",
    "too-many-serials",
    "bad-slot",
    "slot-twice",
    # by which way
    "unknown-link",
    "not-a-chain",
    "place-twice",
    "no-passage",
    "wrong-mode",
    "gate-shut",
    "strait-shut",
    "no-capacity",
    "gauge-break",
    "unknown-lift",
    "wrong-lift",
    "too-many-parts",
    "route-not-considered",
    "lift-not-considered",
    "unknown-way",
    # when
    "not-ready",
    "wrong-leg-day",
    "wrong-arrival",
    "beyond-horizon",
    "over-capacity",
    # what it says of itself
    "wrong-value",
    "wrong-most",
    "wrong-coverage",
    "wrong-closure",
    "wrong-gap",
    "unknown-resource",
    "price-day",
    "price-twice",
    "bad-price",
    "bound-not-proved",
]
CODES: tuple[Code, ...] = get_args(Code)


@dataclass(frozen=True, kw_only=True)
class Violation:
    """One thing wrong with a plan.

    Parameters
    ----------
    code
        Stable name of the kind of violation.
    where
        The serial, the resource and day, or the place in the file (``moves[3].starts``).
    says
        One sentence in plain words.
    found, expected
        What the plan has, and what it should have; empty where that says nothing.
    """

    code: Code
    where: str
    says: str
    found: str = ""
    expected: str = ""
