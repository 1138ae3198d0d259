"""Measures of pressure on every standard, with the claims of their size."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.model.nouns import Statement
from foedus.model.values import Quantity
from foedus.pressure.measures import MeasureState
from foedus.results import Assessment
from foedus.views.brief.phrases import quantity


@dataclass(frozen=True)
class Taken:
    """One measure on every standard."""

    on: tuple[MeasureState, ...]

    @property
    def best(self) -> MeasureState:
        """The state that is explained: as reported."""
        return self.on[1]

    def size(self, claim: Statement) -> str:
        """Say a claimed size."""
        return quantity(Quantity.parse(claim.answer))

    @property
    def talks(self) -> str:
        """Say which condition would start or end it, and whether it is met."""
        state, row = self.best, self.best.measure
        parts = [f"starts if {row.starts_if}: {state.starts.verdict}"] if state.starts else []
        parts += [f"ends if {row.ends_if}: {state.ends.verdict}"] if state.ends else []
        return "; ".join(parts)


def pressure(result: Assessment) -> tuple[Taken, ...]:
    """Gather the strand from every standard."""
    return tuple(Taken(each) for each in zip(*(on.measures for on in result.standards), strict=True))
