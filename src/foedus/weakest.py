"""Which strand of the guarantee is the weakest, and which others may be, by the figure of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from foedus.model.nouns import StrandId
from foedus.strand_figures import StrandFigure

Rank = Literal["yes", "may_be", "no"]


def ranked(figures: Mapping[StrandId, StrandFigure]) -> dict[StrandId, Rank]:
    """Say of each strand with a figure whether it is the weakest; nothing where there are not two to compare.

    Parameters
    ----------
    figures
        The figure of each strand that has one, on one standard.

    Notes
    -----
    The weakest falls shortest even on its high figure; of those alike in that, the one that is lowest on its low one.
    Two alike in both are the weakest together. A strand whose low figure lies below the high one of the weakest may be
    weaker still: what is not known decides. Shares of different things are laid side by side, so that the order says
    where most of what is asked for is missing, and not which lack is worst (docs/strands.md).
    """
    if len(figures) < 2:
        return {}
    least = min((each.share_high, each.share_low) for each in figures.values())

    def rank(each: StrandFigure) -> Rank:
        if (each.share_high, each.share_low) == least:
            return "yes"
        return "may_be" if each.share_low < least[0] else "no"

    return {id_: rank(each) for id_, each in figures.items()}
