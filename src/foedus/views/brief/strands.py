"""The strands of the guarantee in one table: how far each reaches, what holds it back, which is the weakest."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.model.values import Standard
from foedus.results import Assessment
from foedus.standing.strands import StrandState
from foedus.strand_figures import StrandFigure
from foedus.views.brief.phrases import percent
from foedus.weakest import Rank


@dataclass(frozen=True, kw_only=True)
class Strand:
    """One strand on every standard; its figure is that of reports.

    Parameters
    ----------
    on
        Its state on each standard.
    figure, rank
        How far it reaches and whether it is the weakest by that, as reported; None where there is no such figure.
    official
        Whether it is the weakest by parties' own words.
    """

    on: tuple[StrandState, ...]
    figure: StrandFigure | None
    rank: Rank | None
    official: Rank | None

    @property
    def best(self) -> StrandState:
        """The state as reported."""
        return self.on[1]

    @property
    def reach(self) -> str:
        """How far it reaches, as reported."""
        return percent(self.figure.share_low, self.figure.share_high) if self.figure else "no figure"

    @property
    def weakest(self) -> str:
        """By whose words it is the weakest, or may be; empty where it is not."""
        if self.rank == "yes":
            return "weakest" if self.official in ("yes", None) else "weakest, as reported"
        if self.official == "yes":
            return "weakest by parties' own words"
        return "may be weaker" if self.rank == "may_be" else ""

    @property
    def section(self) -> str:
        """Where it is taken apart."""
        return "coverage" if self.best.id == "force" else self.best.id


def strands(result: Assessment) -> list[Strand]:
    """Return the strands of the case in its order."""
    official, reported = result.on(Standard.OFFICIAL), result.on(Standard.REPORTED)
    return [
        Strand(
            on=tuple(on.strands[place] for on in result.standards),
            figure=reported.strand_figures.get(each.id),
            rank=reported.weakest.get(each.id),
            official=official.weakest.get(each.id),
        )
        for place, each in enumerate(reported.strands)
    ]
