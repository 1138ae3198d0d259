"""How closely numbers must agree, and how they are shown."""

from __future__ import annotations

# Of amounts, before they are cut or compared with a capacity; docs/plan.md.
SLACK = 1e-9
# Of what a plan says of itself: files may round to six digits, and nothing that matters is smaller.
CLOSE = 1e-6


def same(one: float, other: float) -> bool:
    """Whether two figures of a plan are the same for a reader."""
    return abs(one - other) <= CLOSE * max(1.0, abs(one), abs(other))


def shown(number: float | None) -> str:
    """Write a figure with the digits that count; ``null`` where there is none."""
    return "null" if number is None else f"{number:.9g}"
