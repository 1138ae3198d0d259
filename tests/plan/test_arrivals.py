"""Coverage by a day comes from plans where a composition has a network, and from readiness where it has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foedus.assess import assess
from foedus.case.read import read
from foedus.check import sound
from foedus.coverage.figures import GIVEN
from foedus.evidence.index import Evidence
from foedus.model.values import STANDARDS
from foedus.plan.arrivals import arrivals
from foedus.plan.make import make
from foedus.standing.view import View
from tests.plan.convoy import CONVOY, DAY, view

CASE = sound(read(CONVOY))
OPTION = "convoy"


def test_coverage_of_a_day_is_that_of_the_plan() -> None:
    found = assess(Evidence(CASE), as_of=DAY)
    seen = 0
    for on in found.standards:
        looks = View(Evidence(CASE), day=DAY, known=DAY, standard=on.standard, suppose=[])
        for given in GIVEN:
            low, high = (make(looks, OPTION, given=given, figure=figure) for figure in ("low", "high"))
            for row in on.coverage:
                planned = row.option.id == OPTION and row.given == given and row.day is not None
                if planned and row.day is not None and row.day <= CASE.info.plan.horizon:
                    assert row.share_high == pytest.approx(high.coverage[row.day][2])
                    assert row.share_low == pytest.approx(low.coverage[row.day][2])
                    seen += 1
    assert seen >= len(STANDARDS) * len(GIVEN)


def test_more_is_there_later_and_at_most() -> None:
    found = arrivals(view(CASE), CASE.options)
    assert found
    for (requirement, given, day), (low, high) in found.items():
        assert 0 <= low <= high
        after = found.get((requirement, given, day + 30), (low, high))
        assert after >= (low, high)


def test_what_is_ready_but_not_there_is_a_gap_of_its_own() -> None:
    found = assess(Evidence(CASE), as_of=DAY)
    assert any(gap.reason == "on-the-way" for on in found.standards for gap in on.gaps)


def test_without_a_network_readiness_counts() -> None:
    bare = replace(CASE, places=(), links=(), lift=())
    assert arrivals(view(bare), bare.options) == {}
    assert assess(Evidence(bare), as_of=DAY).standards
