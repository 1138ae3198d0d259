"""How often to draw, and what is counted: defaults and limits, without loading what draws."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.errors import ArgumentError

DAYS = (30, 60, 90, 180)
DAY = 90
OUTER, INNER = 200, 100
MOST_DRAWS, MOST_OUTER = 5_000_000, 2_000
GATE_DRAWS = 20_000
MOST_STUDIES = 40
FAN_DRAWS = 20_000  # under each study: more would not be seen


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """How often to draw, and what is counted; `day` is the one on which things are ranked."""

    outer: int = OUTER
    inner: int = INNER
    seed: int = 0
    day: int = DAY
    replan: bool = False

    @property
    def days(self) -> tuple[int, ...]:
        """The days on which coverage is counted."""
        return tuple(sorted({*DAYS, self.day}))


def checked(draws: Drawing) -> Drawing:
    """Return draws that can be drawn.

    Raises
    ------
    ArgumentError
        If there are none, or too many.
    """
    outer, inner = draws.outer, draws.inner
    if not (1 <= outer <= MOST_OUTER and inner >= 1 and outer * inner <= MOST_DRAWS):
        raise ArgumentError(
            "Nobody can draw so often.",
            f"{outer}x{inner}",
            f"OUTERxINNER such as 200x100: 1 to {MOST_OUTER:,} outer draws, and at most {MOST_DRAWS:,} in all",
        )
    return draws
