"""Small cases with something to draw: the strait of tests/plan, with likelihoods, factors and what-ifs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from foedus.coverage.figures import Given
from foedus.model.chances import Factor, Likelihood, WhatIf
from foedus.model.nouns import Approval
from foedus.model.tables import Tables
from foedus.model.values import Quantity, Standard
from foedus.risk.make import undisturbed
from foedus.risk.nouns import Risk
from foedus.risk.pose import Posed, pose
from foedus.standing.view import View
from tests.evidence.strategies import source
from tests.helpers import PARIS
from tests.plan import convoy, strait
from tests.standing.small import approval, ask

DAYS = (10, 20, 30, 40)


def keeps(prior: str = "study", low: float = 0.5, mode: float = 0.5, high: float = 0.5, **more: Any) -> Likelihood:
    """How often pledges are kept, according to one study."""
    row = {"id": f"keep-{prior}", "act": "keep", "prior": prior, "low": low, "mode": mode, "high": high}
    return Likelihood.model_validate({**row, "source": "s0", "population": "alliances", **more})


def happens(act: str, of: str = "", days: Quantity | None = None, chance: float = 1.0, **more: Any) -> Likelihood:
    """How often something else happens, and how long it takes."""
    name = re.sub("[ .]", "-", of) or "any"
    row = {"id": f"{act}-{name}", "act": act, "of": of, "low": chance, "mode": chance, "high": chance}
    return Likelihood.model_validate({**row, "days": days or Quantity(5, 5), "source": "s0", **more})


def vote(party: str, low: int, high: int, **more: Any) -> Approval:
    """A parliament that takes so many days."""
    return approval(party, "parliament", lead_days=Quantity(low, high), **more)


def drawn(
    tables: Tables,
    *rows: Likelihood,
    factors: Mapping[str, float] | None = None,
    whatifs: Mapping[str, WhatIf] | None = None,
    questions: Sequence[str] = (),
) -> Tables:
    """A case with likelihoods, factors of some shares, what-ifs, and further yes-or-no questions."""
    factor = {name: Factor(title=name, share=share, source="s0") for name, share in (factors or {}).items()}
    info = tables.info.model_copy(update={"factor": factor, "whatif": dict(whatifs or {})})
    guess = source("guess", kind="assumption", grade=None)
    return replace(
        tables,
        info=info,
        likelihoods=rows,
        sources=(*tables.sources, guess),
        questions=(*tables.questions, *(ask(each, "XA") for each in questions)),
    )


def posed(tables: Tables, *suppose: str, given: Given = "gates_open", horizon: int = 40, **more: Any) -> Posed:
    """Its plan, ready to be replayed."""
    return pose(strait.view(tables, *suppose), "mix", given=given, horizon=horizon, **more)


def shares(some: Posed, days: Sequence[int]) -> list[float]:
    """What is there by some days if nothing goes wrong, 0..1."""
    return [float(each) / 1e9 for each in undisturbed(some, tuple(days)).coverage[0]]


def paris(standard: Standard = Standard.REPORTED) -> View:
    """The Paris case after the summit."""
    import foedus

    day = date(2025, 9, 5)
    return View(foedus.load(PARIS).evidence, day=day, known=day, standard=standard)


def cases() -> dict[str, tuple[View, str]]:
    """Two cases with a network, and a composition of each."""
    return {"convoy": (convoy.view(), "convoy"), "paris-2025": (paris(), "brigade-group")}


def loss_of(found: Risk, kind: str) -> dict[str, float]:
    """What each thing of a kind costs."""
    return {each.id: each.loss for each in found.ranking if each.kind == kind}
