"""The assessment: each stage on each standard, and an answer made of figures that stand elsewhere."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from foedus.assess import assess
from foedus.case.read import read
from foedus.check import sound
from foedus.evidence.index import Evidence
from foedus.model.values import STANDARDS, Standard
from foedus.standing.suppose import parse_supposition
from tests.helpers import FIVE, PARIS, run_json

EVIDENCE = {case.name: Evidence(sound(read(case))) for case in (PARIS, FIVE)}


def numbers_in(text: str) -> set[str]:
    """The numbers of a text, but for those of the summit's date."""
    return set(re.findall(r"\d+(?:,\d{3})*%?", text.replace("4 September 2025", "")))


@pytest.mark.parametrize("day", ["2025-02-01", "2025-09-05", "2026-02-22"])
def test_the_answer_says_only_what_stands_elsewhere(day: str) -> None:
    found: Any = run_json("assess", PARIS, "--as-of", day)
    deploy = {row["state"] for row in found["gates"] if row["id"] == "deploy"}
    answer = found["answer"]
    if deploy:
        assert len(deploy) > 1 or f"is {next(iter(deploy))} on every standard" in answer
    for row in found["announced"]:
        if row["standard"] == "reported" and row["unnamed"] is not None:
            said = (
                f"{row['announced']} announced: {row['by_own_word']} by their own word, {row['named']} named by others"
            )
            assert f"{said}, {row['unnamed']} unnamed" in answer
    numbers = numbers_in(answer.replace(day, ""))
    stated = {str(row[key]) for row in found["announced"] for key in ("announced", "by_own_word", "named", "unnamed")}
    for row in found["coverage"]:
        if row["given"] == "gates_open" and row["day"] is None and not row["illustrative"]:
            stated |= {f"{row[key]:,}" for key in ("met_low", "met_high", "needed_low", "unquantified")}
            stated |= {f"{row['needed_high']:,}"} if row["needed_high"] else set()
            stated |= {f"{row['top2_share']:.0%}"} if row["top2_share"] is not None else set()
    for row in found["strands"]:
        if row["standard"] == "reported" and row["weakest"]:
            assert (row["weakest"] == "yes") == (f"({row['weakest_because']})" in answer)
            stated |= numbers_in(row["weakest_because"])
    assert numbers - {""} <= stated


def test_before_anything_was_said_everything_is_unknown_and_nothing_is_shut() -> None:
    result = assess(EVIDENCE["five"], as_of=date(2029, 12, 31))
    assert result.provenance.statements == 0
    for on in result.standards:
        assert on.gates == ()
        assert {each.answer.says for each in on.positions} == {"unknown"}
        assert {each.answer.says for each in on.approvals} == {"unknown"}
        assert not any(each.applies for each in on.approvals)
        assert on.pledges == ()
    assert "undetermined on every standard" in result.answer


def test_standards_come_official_first_and_are_found_by_name() -> None:
    result = assess(EVIDENCE["five"], as_of=date(2030, 1, 5))
    assert [on.standard for on in result.standards] == list(STANDARDS)
    assert result.on(Standard.REPORTED) is result.standards[1]


def test_provenance_counts_what_was_known() -> None:
    result = assess(EVIDENCE["five"], as_of=date(2030, 1, 5))
    made = result.provenance
    assert (made.statements, made.sources, made.official, made.reported, made.assumed) == (8, 2, 8, 0, 0)
    assert made.unquantified == 1, "EE said a company and no number"


def test_suppositions_are_named_in_the_answer_and_change_it() -> None:
    tables = EVIDENCE["five"].tables
    day = date(2030, 1, 5)
    wishes = [parse_supposition(tables, text, day) for text in ("gate.deploy=open", "bs.air=confirmed")]
    result = assess(EVIDENCE["five"], as_of=day, suppose=wishes)
    assert result.answer.startswith("Supposing gate.deploy = open, bs.air = confirmed:")
    assert "is open on every standard" in result.answer
    assert "air confirmed" in result.answer


def test_a_dispute_of_verdicts_is_said_standard_by_standard() -> None:
    tables = EVIDENCE["paris-2025"].tables
    day = date(2025, 9, 5)
    wishes = [parse_supposition(tables, text, day) for text in ("truce=ceasefire", "total.endorsing_leaders=35")]
    result = assess(EVIDENCE["paris-2025"], as_of=day, suppose=wishes)
    states = {on.standard: next(g.verdict for g in on.gates if g.gate.id == "deploy") for on in result.standards}
    assert len(set(states.values())) == 2
    assert f"{states[Standard.OFFICIAL]} on the official standard" in result.answer
