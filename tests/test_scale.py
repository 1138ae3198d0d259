"""The generator of large cases: what it makes is a case, the same each time, and its assessment adds up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from benchmarks.generate import LAST, START, Size, generate

from foedus.assess import Assessment, assess
from foedus.case.read import Reading, read
from foedus.check import check, sound
from foedus.coverage.figures import DAYS, GIVEN
from foedus.evidence.index import Evidence
from foedus.model.values import STANDARDS

SIZE = Size(parties=12, pledges=40, statements=600, sources=60, gates=14, options=4)


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return read(generate(tmp_path_factory.mktemp("generated"), SIZE))


@pytest.fixture(scope="module")
def result(reading: Reading) -> Assessment:
    return assess(Evidence(sound(reading)), as_of=LAST)


def test_a_generated_case_has_no_mistakes_and_the_size_asked_for(reading: Reading) -> None:
    assert check(reading) == []
    tables = reading.tables
    assert tables is not None
    sizes = (len(tables.parties), len(tables.pledge_versions), len(tables.statements), len(tables.sources))
    assert sizes == (SIZE.parties, SIZE.pledges, SIZE.statements, SIZE.sources)
    assert (len(tables.gates), len(tables.options)) == (SIZE.gates, SIZE.options)
    assert len(tables.pledges) == SIZE.pledges * 6 / 5, "one in five has a second version"


def test_one_seed_gives_the_same_bytes_and_another_does_not(reading: Reading, tmp_path: Path) -> None:
    assert read(generate(tmp_path / "again", SIZE)).sha256 == reading.sha256
    other = Size(**{**SIZE.__dict__, "seed": 2})
    assert read(generate(tmp_path / "other", other)).sha256 != reading.sha256


def test_a_scaled_case_is_a_case(tmp_path: Path) -> None:
    size = Size().scaled(0.01)
    assert (size.pledges, size.statements, size.seed) == (50, 1000, 1)
    assert check(read(generate(tmp_path, size))) == []


def test_the_totals_of_an_assessment_agree(result: Assessment) -> None:
    found = result.provenance
    assert found.statements == SIZE.statements == found.official + found.reported + found.assumed
    for each in result.standards:
        assert len(each.coverage) == SIZE.options * len(GIVEN) * len(DAYS)
        for row in each.coverage:
            assert 0 <= row.share_low <= row.share_high <= 1
        for gap in each.gaps:
            assert gap.missing_high is None or gap.missing_low <= gap.missing_high
        assert {row.party for row in each.positions} == {row.row.party for row in each.approvals}
    assert [each.standard for each in result.standards] == list(STANDARDS)


def test_every_kind_of_result_occurs(result: Assessment) -> None:
    widest = result.standards[-1]
    assert {each.verdict for each in widest.gates} >= {"open", "shut"}
    assert any(each.defeated_by for each in widest.pledges)
    assert any(each.stage.value == "withdrawn" for each in widest.pledges)
    assert {"gate-shut", "not-ready"} <= {each.reason for each in widest.gaps}
    assert {each.kind for each in widest.levers} == {"party", "question", "pledge"}
    assert widest.disputes
    assert result.standards[0].contested


def test_an_earlier_day_knows_less(reading: Reading) -> None:
    evidence = Evidence(sound(reading))
    counts = [assess(evidence, as_of=day).provenance.statements for day in (date(2024, 1, 1), START, LAST)]
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert counts[1] < counts[2]
