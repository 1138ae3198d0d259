"""The one timeline: nothing too early, each statement once, each strand findable, on every view."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.browser import CHROMIUM, NARROW, WIDE, chromium, opened

from foedus.case.read import read
from foedus.evidence.index import Evidence
from foedus.model.nouns import TOPICS
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.timeline import of_strands, timeline, together
from tests.evidence.strategies import OFFSETS, at, cases
from tests.helpers import PARIS, need, run, run_json
from tests.views.briefs import DATES, brief_of, paris_page


def paris() -> Evidence:
    tables = read(PARIS).tables
    assert tables is not None
    return Evidence(tables)


@given(cases(), st.sampled_from(OFFSETS))
def test_it_holds_what_was_known_and_nothing_else(case: Tables, day: int) -> None:
    found = timeline(Evidence(case), at(day))
    wanted = {
        row.id
        for row in case.statements
        if row.basis is not Standard.ASSUMED
        and row.stated_on <= at(day)
        and case.source[row.source].published <= at(day)
    }
    assert sorted(row.statement for row in found) == sorted(wanted)
    assert [row.date for row in found] == sorted(row.date for row in found)


@given(cases(), st.sampled_from(OFFSETS))
def test_putting_together_joins_one_answer_of_one_party_on_one_day(case: Tables, day: int) -> None:
    rows = timeline(Evidence(case), at(day))
    groups = together(rows)
    assert sorted(row.statement for group in groups for row in group) == sorted(row.statement for row in rows)
    keys = [{(row.date, row.party, row.question, row.answer) for row in group} for group in groups]
    assert all(len(key) == 1 for key in keys)
    assert len({next(iter(key)) for key in keys}) == len(groups)


def test_every_question_of_paris_that_is_answered_has_a_strand() -> None:
    rows = timeline(paris(), date(2026, 2, 22))
    assert {row.strand for row in rows} == set(TOPICS)
    assert sum(len(of_strands(rows, [each])) for each in TOPICS) == len(rows) == len(of_strands(rows, ()))


def test_the_strand_of_a_stage_is_that_of_its_pledge_and_texts_bind() -> None:
    questions = paris().tables.question
    assert questions["stage.fr-force"].strand == "force"
    assert {row.strand for id_, row in questions.items() if id_.startswith(("signed.", "ratified."))} == {"binding"}


def test_a_question_that_gives_a_strand_its_state_belongs_to_it_without_saying_so() -> None:
    tables = read(Path(__file__).parent / "bad_cases" / "_good").tables
    assert tables is not None
    assert tables.question["bb.help"].strand == "backstop"
    assert tables.question["truce"].strand is None


def test_threats_and_answers_of_paris_by_day() -> None:
    def said(day: str) -> set[tuple[str, str | None, str]]:
        found = run_json("assess", PARIS, "--as-of", day, "--strand", "threats")["timeline"]
        assert {row["strand"] for row in found} == {"threats"}
        return {(row["question"], row["party"], row["answer"]) for row in found}

    first, later = said("2025-09-05"), said("2026-02-22")
    assert (
        {
            ("russia.legitimate_targets", "RU", "yes"),
            ("nato.russian_veto", "NATO", "no"),
            ("russia.expelled_estonian_diplomat", "RU", "yes"),
            ("ua.ready_to_meet", "UA", "yes"),
        }
        <= first
        < later
    )


def test_an_early_day_knows_nothing_of_the_threats() -> None:
    found: Any = run_json("assess", PARIS, "--as-of", "2025-08-15", "--strand", "threats")
    assert found["timeline"] == []
    assert "Nothing is known of it." in run("assess", PARIS, "--as-of", "2025-08-15", "--strand", "threats").stdout


def test_the_screen_shows_only_the_strands_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    shown = run("assess", PARIS, "--as-of", "2025-09-05", "--strand", "pressure").stdout
    assert "Pressure on Russia" in shown
    assert "agreed in principle" in shown
    assert "veto" not in shown
    assert "Who stands where" not in shown
    assert run("assess", PARIS, "--strand", "threat").exit_code == 2


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_page_shows_one_strand_at_a_time_without_a_script(tmp_path: Path, size: tuple[int, int]) -> None:
    need(CHROMIUM)
    path = tmp_path / "page.html"
    path.write_text(paris_page(DATES[0]), "utf-8")
    made = brief_of(PARIS, DATES[0])
    counts = {each: sum(group[0].strand == each for group in made.said) for each in TOPICS}
    with chromium() as browser, opened(browser, path, size, "light") as (page, _):
        rows = page.locator(".said tbody tr:visible")
        assert rows.count() == counts["threats"]
        for strand, count in counts.items():
            page.locator(f"#on-{strand}").check()
            assert rows.count() == count
        page.locator("#on-all").check()
        assert rows.count() == len(made.said)
        assert "<script" not in page.content()


def test_every_link_of_the_timeline_leads_to_its_statement() -> None:
    page = paris_page(DATES[0])
    section = page.split('<section id="timeline">')[1].split("</section>")[0]
    for link in re.findall(r'href="#(st-[^"]+)"', section):
        assert f'id="{link}"' in page


def test_a_day_later_nothing_is_lost() -> None:
    evidence = paris()
    day = date(2025, 9, 1)
    for _ in range(10):
        assert set(timeline(evidence, day)) <= set(timeline(evidence, day + timedelta(days=1)))
        day += timedelta(days=1)
