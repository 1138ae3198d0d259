"""The tables of a risk analysis, row by row: what is there under each study, and what each what-if changes."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.model.tables import Tables
from foedus.risk.bands import Band, Reach
from foedus.risk.nouns import Risk, Scenario
from foedus.views.risk_facts import effects, leaving, prior_words, priors_of, reaches_of


@dataclass(frozen=True, kw_only=True)
class BandRow:
    """What is there under one study: its bands by day, that of the day asked about, how often it reaches each share."""

    name: str
    bands: tuple[Band, ...]
    band: Band
    reaches: tuple[Reach, ...]


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What a what-if does to the medians under one study: before and after, by day."""

    name: str
    medians: tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True)
class WhatIfRow:
    """One what-if: who leaves, the medians that it moves, and what it does to the plan.

    `moved` is empty where no median moves under any study.
    """

    scenario: Scenario
    leaving: tuple[str, ...]
    days: tuple[int, ...]
    moved: tuple[Moved, ...]
    effects: tuple[str, ...]


def band_rows(found: Risk) -> list[BandRow]:
    """Return the rows on what is there, in the order in which studies were drawn."""
    rows = []
    for prior in priors_of(found):
        bands = tuple(each for each in found.bands if each.prior == prior)
        rows.append(
            BandRow(
                name=prior_words(prior),
                bands=bands,
                band=next(each for each in bands if each.day == found.day),
                reaches=tuple(reaches_of(found, prior)),
            )
        )
    return rows


def reached_shares(found: Risk) -> list[float]:
    """Return the shares that some draw reaches by the day, under some study."""
    return sorted({each.share for each in found.reaches if each.day == found.day and each.probability > 0})


def closing_words(found: Risk) -> str:
    """When everything is there, study by study."""
    said = [
        f"under {prior_words(each.prior)} in 1 draw of 20 by C+{each.p05}"
        + (f", in half of them by C+{each.p50}" if each.p50 is not None else "")
        for each in found.closure
        if each.p05 is not None
    ]
    return "; ".join(said) if said else "in less than 1 draw of 20, under any study"


def what_if_rows(tables: Tables, found: Risk) -> list[WhatIfRow]:
    """Return the what-ifs beside the rest; without likelihoods, what is planned before and after."""
    before = {(each.prior, each.day): each.p50 for each in found.bands}
    planned = dict(found.planned)
    rows = []
    for scenario in found.scenarios:
        medians: dict[str, list[tuple[float, float]]] = {}
        for band in scenario.bands:
            was = before.get((band.prior, band.day), planned[band.day])
            name = prior_words(band.prior) if found.drawn else "as planned"
            medians.setdefault(name, []).append((was, band.p50))
        changed = any(was != now for some in medians.values() for was, now in some)
        rows.append(
            WhatIfRow(
                scenario=scenario,
                leaving=tuple(leaving(tables, scenario)),
                days=tuple(sorted({each.day for each in scenario.bands})),
                moved=tuple(Moved(name=name, medians=tuple(some)) for name, some in medians.items() if changed),
                effects=tuple(effects(tables, scenario)),
            )
        )
    return rows
