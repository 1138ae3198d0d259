"""What the search hands back: the best schedule, the best bound, how far it came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from foedus.plan.instance import Bound, Schedule

Stopped = Literal["optimal", "exact", "iterations", "time limit", "interrupted", "nothing to plan"]
# Called now and then with (iterations done, best value, best bound); returns False to stop.
Watch = Callable[[int, float, float], bool]


@dataclass(frozen=True, kw_only=True)
class Solution:
    """The best schedule found, the tightest bound proved, and why the search stopped."""

    schedule: Schedule
    bound: Bound
    iterations: int
    stopped_because: Stopped

    @property
    def gap(self) -> float:
        """(bound - value) / bound; 0 where the bound is 0."""
        best = self.bound.value
        return max(0.0, (best - self.schedule.value) / best) if best > 0 else 0.0
