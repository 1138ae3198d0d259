"""What tests of the brief share: the brief of a case on a day, made once."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from foedus.assess import assess
from foedus.breakeven.make import break_even
from foedus.case.read import read
from foedus.evidence.index import Evidence
from foedus.risk.limits import Drawing
from foedus.standing.suppose import parse_supposition
from foedus.views.brief.content import Brief, brief
from foedus.views.page import page, plans_of, risk_of
from tests.helpers import PARIS

DATES = ("2025-09-05", "2026-02-22")
FEW = Drawing(outer=10, inner=10)  # draws: enough for a section with all its parts


def brief_of(case: Path, day: str, *suppose: str, draws: Drawing | None = None) -> Brief:
    """Return the brief of a case without mistakes; its risk too if it is to be drawn."""
    reading = read(case)
    assert reading.tables is not None
    on = date.fromisoformat(day)
    supposed = [parse_supposition(reading.tables, each, on) for each in suppose]
    evidence = Evidence(reading.tables)
    result, plans = assess(evidence, as_of=on, suppose=supposed), plans_of(evidence, on, supposed)
    risk = risk_of(evidence, on, supposed, draws) if draws else None
    return brief(reading, result, plans, risk, believed=break_even(evidence, on, supposed))


@cache
def paris(day: str) -> Brief:
    """Return the brief of Paris."""
    return brief_of(PARIS, day, draws=FEW)


@cache
def paris_page(day: str) -> str:
    """Return the page of Paris, which takes a second or two."""
    return page(paris(day))
