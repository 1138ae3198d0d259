"""What the charts of a risk analysis draw: one definition for the page, for files and for a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from foedus.model.tables import Tables
from foedus.risk.bands import Spread
from foedus.risk.nouns import Rank, Risk
from foedus.views.risk_facts import prior_words, rank_name

FAN_DAYS = tuple(range(0, 181, 5))  # after C-day; those that a fan is drawn over
SHOWN = 8  # rows of one kind before the rest is left to --json
HEADINGS = {"party": "Parties", "question": "Questions", "class": "Classes of resource"}


@dataclass(frozen=True, kw_only=True)
class FanLine:
    """One study: its name, and its bands by day."""

    prior: str
    name: str
    bands: tuple[Spread, ...]


@dataclass(frozen=True, kw_only=True)
class RankRow:
    """One row of the ranking: what it is about, and the figures, in percentage points."""

    kind: Literal["party", "question", "class"]
    name: str
    rank: Rank
    loss: float
    gain: float
    error: float


def fan_lines(found: Risk) -> list[FanLine]:
    """Return what a fan shows of each study, in the order in which they were drawn; nothing if no fan was asked for."""
    priors = dict.fromkeys(each.prior for each in found.fan)
    return [
        FanLine(
            prior=prior,
            name=prior_words(prior),
            bands=tuple(each for each in found.fan if each.prior == prior),
        )
        for prior in priors
    ]


def rank_rows(tables: Tables, found: Risk) -> list[RankRow]:
    """Return the rows of the ranking: parties, then questions, then classes of resource, never places.

    What costs and brings nothing is left out, and so is what comes after the first eight of a kind.
    """
    rows = []
    for kind in HEADINGS:
        some = [each for each in found.ranking if each.kind == kind and (each.loss > 0 or each.gain > 0)]
        for rank in some[:SHOWN]:
            figures = (100 * rank.loss, 100 * rank.gain, 100 * rank.stderr)
            loss, gain, error = figures
            rows.append(
                RankRow(kind=rank.kind, name=rank_name(tables, rank), rank=rank, loss=loss, gain=gain, error=error)
            )
    return rows
