"""A risk analysis as JSON, as docs/json.md says."""

from __future__ import annotations

from collections.abc import Iterable

from foedus.case.read import Reading
from foedus.model.chances import Likelihood
from foedus.risk.bands import Band
from foedus.risk.gates import GateDate
from foedus.risk.nouns import Risk, Scenario
from foedus.standing.suppose import Supposition
from foedus.views.contract import Json, common


def risk_json(reading: Reading, as_of: str, suppose: Iterable[Supposition], found: Risk) -> Json:
    """Return a risk analysis.

    Parameters
    ----------
    reading, as_of, suppose
        What it was made from.
    found
        The analysis.
    """
    return {
        **common("risk", reading, as_of, suppose),
        "option": found.option.id,
        "illustrative": found.option.illustrative == "yes",
        "standard": str(found.standard),
        "given": found.given,
        "horizon": found.horizon,
        "day": found.day,
        "draws": {"outer": found.outer, "inner": found.inner},
        "seed": found.seed,
        "replan": found.replan,
        "planned": [{"day": day, "share": share} for day, share in found.planned],
        "bands": [_band(each) for each in found.bands],
        "reaches": [_of(each, "prior day share probability stderr") for each in found.reaches],
        "closure": [_of(each, "prior p05 p50 p95 never") for each in found.closure],
        "gates": [_gate(each) for each in found.gates],
        "ranking": [_of(each, "kind id day loss gain shapley stderr") for each in found.ranking],
        "pairs": [_of(each, "a b day together apart stderr") for each in found.pairs],
        "whatif": [row for each in found.scenarios for row in _whatif(each)],
        "scenarios": [_scenario(each) for each in found.scenarios],
        "unknowns": [_of(each, "question day answers band_now band_known") for each in found.unknowns],
        "priors": [_prior(each) for each in found.priors],
        "undrawn": list(found.undrawn),
        "assumed": list(found.assumed),
    }


def _of(each: object, names: str) -> Json:
    values = {name: getattr(each, name) for name in names.split()}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _band(each: Band) -> Json:
    return {
        **_of(each, "prior day p05 p50 p95 stderr mean mean_stderr"),
        "known": {"p05": each.known05, "p95": each.known95},
        "chance": each.chance,
    }


def _gate(each: GateDate) -> Json:
    return {**_of(each, "id p05 p50 p95 exact stderr leads"), "unstated": list(each.silent)}


def _whatif(each: Scenario) -> Iterable[Json]:
    gaps = [
        {
            "requirement": gap.requirement,
            "missing": gap.missing,
            "before": gap.before,
            "unit": gap.unit,
            "lost": [{"pledge": pledge, "why": why} for pledge, why in gap.lost],
        }
        for gap in each.gaps
    ]
    for band in each.bands:
        yield {"id": each.id, **_of(band, "prior day p05 p50 p95 stderr"), "gaps": gaps}


def _scenario(each: Scenario) -> Json:
    return {
        "id": each.id,
        "title": each.whatif.title,
        "suppose": list(each.whatif.suppose),
        "given": each.given,
        "left": list(each.left),
        "shut": [{"pledge": pledge, "waits_for": why} for pledge, why in each.shut],
        "gates": [_gate(gate) for gate in each.gates],
    }


def _prior(row: Likelihood) -> Json:
    return {
        "id": row.id,
        "act": row.act,
        "of": list(row.classes),
        "prior": row.prior,
        "low": row.low,
        "mode": row.mode,
        "high": row.high,
        "days": str(row.days) if row.days is not None else None,
        "factor": row.factor,
        "study": row.source,
        "population": row.population,
    }
