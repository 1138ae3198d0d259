"""The table of a case: as of a day, beside what it supports, and on every view."""

from __future__ import annotations

import json
import re
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from foedus.assess import assess
from foedus.breakeven.chance import Threshold
from foedus.breakeven.make import Table, break_even
from foedus.case.read import read
from foedus.evidence.index import Evidence
from foedus.model.values import STANDARDS
from foedus.views.break_even_words import LEAD, threshold_words
from tests.helpers import PARIS, copy, run, run_json
from tests.views.briefs import DATES, paris, paris_page

SOME = ("--iterations", "20")


def evidence_of(case: Path = PARIS) -> Evidence:
    tables = read(case).tables
    assert tables is not None
    return Evidence(tables)


def table(day: str) -> Table:
    found = break_even(evidence_of(), date.fromisoformat(day))
    assert found is not None
    return found


@pytest.mark.parametrize("day", DATES)
def test_sizes_and_the_figures_of_coverage_are_the_same(day: str) -> None:
    result = assess(evidence_of(), as_of=date.fromisoformat(day))
    for row in table(day).supported:
        mine = next(
            each
            for each in result.on(row.standard).coverage
            if (each.option.measure, each.given, each.day) == ("personnel", row.given, row.day)
        )
        assert (row.size_low, row.size_high, row.unquantified, row.open_ended) == (
            mine.met_low,
            mine.met_high,
            mine.unquantified,
            mine.open_ended,
        )


def test_where_nobody_says_when_an_answer_may_never_come() -> None:
    rows = {row.standard: row for row in table(DATES[0]).supported if (row.given, row.day) == ("gates_open", None)}
    official, _, assumed = (rows[each] for each in STANDARDS)
    assert (official.ready_low, official.ready_high) == (None, None)
    assert official.unready > 0
    assert official.chance.high is None
    assert (assumed.ready_low, assumed.ready_high, assumed.unready) == (30, 60, 0)


def test_a_brigade_has_the_row_of_nobody() -> None:
    chances = {(cell.size, cell.speed): cell.chance for cell in table(DATES[0]).cells}
    speeds = table(DATES[0]).stated.speeds
    assert [chances[10000, speed] for speed in speeds] == [chances[0, speed] for speed in speeds]
    assert chances[100000, speeds[0]] != chances[0, speeds[0]]


def test_nothing_before_its_sources_were_out() -> None:
    assert break_even(evidence_of(), date(2025, 1, 31)) is None
    refused = run("plan", PARIS, "--as-of", "2025-01-31", "--break-even")
    assert refused.exit_code == 2


def test_a_case_without_ranges_says_so(tmp_path: Path) -> None:
    case = copy(PARIS, tmp_path)
    text = (case / "case.toml").read_text("utf-8")
    (case / "case.toml").write_text(re.sub(r"\[break_even\].*?(?=\[factor)", "", text, flags=re.DOTALL), "utf-8")
    assert run("check", case).exit_code == 0
    refused = run("plan", case, "--as-of", DATES[0], "--break-even")
    assert refused.exit_code == 2
    assert "[break_even]" in refused.stderr


def test_json_holds_the_exact_ends_and_no_chance_that_is() -> None:
    found: Any = run_json("plan", PARIS, "--as-of", DATES[0], "--break-even", *SOME)["break_even"]
    made = table(DATES[0])
    assert [(row["size"], row["speed"]) for row in found["cells"]] == [(row.size, row.speed) for row in made.cells]
    for row, cell in zip(found["cells"], made.cells, strict=True):
        for name, end in (("chance_low", cell.chance.low), ("chance_high", cell.chance.high)):
            assert row[name] == (None if end is None else float(end))
    assert all(row["assumed"] for row in found["inputs"])
    assert found["shape"] == ["reiter-poast-2021", "musgrave-ward-2023"]
    assert {row["standard"] for row in found["supported"]} == {"official", "reported", "assumed"}
    names = {name for row in (*found["cells"], *found["supported"]) for name in row}
    assert not {"party", "place", "sector", "chance"} & names


def test_a_plan_with_break_even_is_still_a_plan(tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    assert run("plan", PARIS, "--as-of", DATES[0], "--break-even", "--out", out, *SOME).exit_code == 0
    assert json.loads(out.read_text("utf-8"))["break_even"]["cells"]
    assert run("plan", PARIS, "--check", out).exit_code == 0


def test_the_answer_knows_nothing_of_it() -> None:
    found = run_json("assess", PARIS, "--as-of", DATES[0])
    assert "break_even" not in found
    assert "believe" not in found["answer"]


@pytest.mark.parametrize("columns", ["40", "80", "120"])
def test_the_screen_says_what_is_assumed(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    shown = run("plan", PARIS, "--as-of", DATES[0], "--break-even", *SOME).stdout.split("Break-even")[1]
    assert shown.count("assumed") >= 6
    assert max(map(len, shown.splitlines())) <= int(columns)


@pytest.mark.parametrize("day", DATES)
def test_page_and_text_say_the_same(day: str) -> None:
    from foedus.views.markdown import markdown

    text = markdown(paris(day)).split("## What the other side would have to believe")[1].split("\n## ")[0]
    section = paris_page(day).split('<section id="break-even">')[1].split("</section>")[0]
    assert LEAD in text
    assert LEAD in section
    for cell in table(day).cells:
        assert threshold_words(cell.chance) in text
        assert threshold_words(cell.chance) in section
    assert section.count("<strong>assumed</strong>") == 5


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (Fraction(0), Fraction(0), "any"),
        (Fraction(0), Fraction(1, 3), "any to 34%"),
        (Fraction(1, 3), Fraction(2, 3), "33% to 67%"),
        (Fraction(1, 5), None, "20% to none"),
        (None, None, "none"),
    ],
)
def test_ends_are_rounded_outwards(low: Fraction | None, high: Fraction | None, words: str) -> None:
    assert threshold_words(Threshold(low, high)) == words
