"""The case that ships: what it must say on two dates, and golden assessments on three dates and three standards."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from foedus.case.read import read
from foedus.check import check, sound
from foedus.model.values import STANDARDS
from tests.helpers import PARIS, ROOT, SHARED, need, run_json

GOLDEN = ROOT / "tests" / "golden"
SEEDS = {"insight-20250904", "wyomingstar-20250905"}
SEPTEMBER, FEBRUARY = "2025-09-05", "2026-02-22"


@cache
def assessed(day: str) -> Any:
    return run_json("assess", PARIS, "--as-of", day)


def rows(day: str, name: str, **wanted: str) -> list[Any]:
    return [row for row in assessed(day)[name] if all(row[key] == value for key, value in wanted.items())]


def one(day: str, name: str, **wanted: str) -> Any:
    (row,) = rows(day, name, **wanted)
    return row


def test_it_has_no_mistakes() -> None:
    assert check(read(PARIS)) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_both_totals_are_announced_in_both_seed_reports(standard: str) -> None:
    for question, number in (("total.coalition_members", 35), ("total.pledging_nations", 26)):
        row = one(SEPTEMBER, "announced", question=question, standard=standard)
        assert row["announced"] == number
        assert set(row["sources"]) >= SEEDS


def test_of_the_26_a_few_are_known_and_about_21_unnamed() -> None:
    row = one(SEPTEMBER, "announced", question="total.pledging_nations", standard="reported")
    assert (row["by_own_word"], row["named"], row["unnamed"]) == (2, 3, 21)


@pytest.mark.parametrize("day", [SEPTEMBER, FEBRUARY])
@pytest.mark.parametrize("standard", STANDARDS)
def test_deploy_is_shut_and_waits_on_truce_endorsements_and_the_us(day: str, standard: str) -> None:
    row = one(day, "gates", id="deploy", standard=standard)
    assert row["state"] == "shut"
    for changes in row["waits_on"]:
        asked = {each["question"] for each in changes}
        assert "truce" in asked
        assert "us.finalised" in asked
        assert asked & {"endorsed.*", "total.endorsing_leaders"}


def test_both_belligerents_say_that_there_is_no_truce() -> None:
    tables = sound(read(PARIS))
    for day in (date(2025, 9, 5), date(2026, 2, 22)):
        speakers = {
            row.speaker_party
            for row in tables.statements
            if row.question == "truce" and row.answer == "none" and row.basis == "official"
            and (day - row.stated_on).days in range(60)
        }  # fmt: skip
        assert speakers >= {"UA", "RU"}, day


@pytest.mark.parametrize("standard", STANDARDS)
def test_no_us_question_is_confirmed(standard: str) -> None:
    questions = [row.id for row in sound(read(PARIS)).questions if row.id.startswith("us.") and row.type == "class"]
    assert {"us.air", "us.intelligence", "us.command", "us.monitoring", "us.signature"} <= set(questions)
    why = json.dumps([row["why"] for row in rows(SEPTEMBER, "gates", standard=standard)])
    assert "confirmed (" not in why


def test_two_acts_on_two_days_and_the_report_that_merges_them() -> None:
    contested = one(SEPTEMBER, "contested", question="date.summit", standard="official")
    assert contested["answer"] == "2025-09-04"
    assert [(each["answer"], each["source"]) for each in contested["by"]] == [("2025-09-03", "insight-20250904")]
    tables = sound(read(PARIS))
    ministers = {row.answer for row in tables.statements if row.question == "date.ministers_confirmation"}
    assert ministers == {"2025-09-03"}


def test_february_has_the_declaration_and_no_us_signature() -> None:
    tables = sound(read(PARIS))
    assert any(row.stated_on == date(2026, 1, 6) and row.question == "binding.status" for row in tables.statements)
    binding = one(FEBRUARY, "strands", id="binding", standard="reported")
    assert binding["state"] == "declaration_of_intent"
    assert one(SEPTEMBER, "strands", id="binding", standard="reported")["state"] == "proposal"
    said = [row for row in tables.statements if row.question == "us.signature" and row.stated_on <= date(2026, 2, 22)]
    assert max(said, key=lambda row: row.stated_on).answer in ("none", "refused")


@pytest.mark.parametrize(
    ("party", "stand"), [("DE", "support_only"), ("ES", "deploy_conditional"), ("FR", "deploy_committed")]
)
def test_february_positions_as_reported(party: str, stand: str) -> None:
    assert one(FEBRUARY, "positions", party=party, standard="reported")["class"] == stand


def test_spain_is_subject_to_its_parliament() -> None:
    position = one(FEBRUARY, "positions", party="ES", standard="reported")
    gate = one(FEBRUARY, "gates", id=position["conditions"][0]["gate"], standard="reported")
    assert all("approved.ES.parliament" in {each["question"] for each in changes} for changes in gate["waits_on"])


@pytest.mark.parametrize("party", ["PL", "IT", "RO", "BG", "GR", "HR"])
def test_refusals_are_exclusions_beside_support(party: str) -> None:
    scopes = {row.scope for row in sound(read(PARIS)).exclusions if row.party == party}
    assert "no_troops_in_country" in scopes


def test_all_five_strands_have_a_state() -> None:
    for day in (SEPTEMBER, FEBRUARY):
        for standard in STANDARDS:
            found = rows(day, "strands", standard=standard)
            assert [row["id"] for row in found] == ["force", "strengthening", "backstop", "binding", "pressure"]
            assert all(row["state"] for row in found)


def test_all_71_statements_are_typed_answers() -> None:
    research = need(SHARED / "research" / "positions.json")
    wanted = Counter(
        (row["iso2"], said["position"])
        for row in json.loads(research.read_text("utf-8"))["pledges"]
        for said in row["statements"]
    )
    assert wanted.total() == 71
    tables = sound(read(PARIS))
    found = Counter(
        (row.question.removeprefix("position."), row.answer)
        for row in tables.statements
        if row.question.startswith("position.")
    )
    assert not wanted - found


def test_no_state_relay_decides_anything() -> None:
    tables = sound(read(PARIS))
    poor = {row.id for row in tables.sources if row.grade in ("E", "F")}
    assert poor, "some were read, and are listed"
    through = {row.id for row in tables.statements if poor & {row.source, row.via}}
    assert through
    for day in (SEPTEMBER, FEBRUARY):
        for gate in assessed(day)["gates"]:
            assert not through & set(_statements(gate["why"]))


def _statements(why: Any) -> list[str]:
    return [*why["statements"], *(each for part in why["parts"] for each in _statements(part))]


def test_quotes_are_short_and_every_row_has_words() -> None:
    with (PARIS / "statements.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert bool(row["quote"]) != bool(row["paraphrase"]), row["id"]
            assert len(row["quote"].split()) <= 10, row["id"]


def test_nothing_of_the_seed_reports_is_copied() -> None:
    seeds = [path.read_text("utf-8") for path in sorted(need(SHARED / "seeds").glob("*.txt"))]
    for row in sound(read(PARIS)).statements:
        for words in (row.paraphrase, row.note):
            assert len(words) < 60 or not any(words in seed for seed in seeds), row.id


@pytest.mark.parametrize("day", ["2025-06-30", SEPTEMBER, FEBRUARY])
@pytest.mark.parametrize("standard", STANDARDS)
def test_golden(day: str, standard: str) -> None:
    """What changed on purpose is written anew by `python tools/golden.py`, and read in the diff."""
    from tools.golden import summary

    golden = json.loads(Path(GOLDEN / f"paris-{day}.json").read_text("utf-8"))
    assert summary(assessed(day), standard) == golden[standard]
