"""How an amount is cut: so many whole lots, and what is left over."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from foedus.plan.check.figures import SLACK


@dataclass(frozen=True)
class Lots:
    """An amount cut into lots of one size and one of the rest, numbered from 1.

    They are counted and never listed in full: three billion of money would be as many serials.

    Parameters
    ----------
    whole, size
        How many whole lots of which size.
    rest
        The size of the last one; 0 where nothing is left over.
    """

    whole: int
    size: float
    rest: float

    @classmethod
    def cut(cls, amount: float, size: float) -> Lots:
        """Cut an amount: no lot is of less than the slack."""
        whole = floor(amount / size + SLACK)
        rest = amount - whole * size
        return cls(whole, size, rest if rest > SLACK else 0.0)

    @property
    def count(self) -> int:
        """How many there are."""
        return self.whole + (self.rest > 0)

    def of(self, number: int) -> float | None:
        """Return the size of one of them; None where there is none of that number."""
        if not 1 <= number <= self.count:
            return None
        return self.size if number <= self.whole else self.rest

    def kinds(self, limit: int) -> list[tuple[float, int]]:
        """Return the sizes that occur and how often each does, at most so often."""
        found = [(self.size, min(self.whole, limit)), (self.rest, min(int(self.rest > 0), limit))]
        return [(size, count) for size, count in found if count > 0]

    def sizes(self, limit: int) -> list[float]:
        """Return the sizes, the largest first, at most so many of the whole ones."""
        return [size for size, count in self.kinds(limit) for _ in range(count)]
