"""`foedus risk` on a terminal of any width, and the page that it writes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from rich.console import Console

from foedus import load
from foedus.risk.nouns import Risk
from foedus.views.risk_screen import show
from tests.helpers import PARIS, run
from tests.views.briefs import DATES, paris

QUICK = ("risk", PARIS, "--as-of", DATES[0], "--draws", "4x4")


def found() -> Risk:
    risk = paris(DATES[0]).risk
    assert risk is not None
    return risk


def screen(width: int, encoding: str = "utf-8", risk: Risk | None = None) -> str:
    raw = BytesIO()
    out = TextIOWrapper(raw, encoding=encoding, errors="replace")
    console = Console(width=width, file=out)
    show(paris(DATES[0]).result.tables, risk or found(), date.fromisoformat(DATES[0]), ["truce=ceasefire"], console)
    out.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize("width", [160, 112, 80, 60, 40])
def test_it_fits_and_cuts_nothing_off(width: int) -> None:
    text = screen(width)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text.split("╯")[1]
    said = " ".join(text.split())
    assert "supposing truce=ceasefire" in said
    for study in ("leeds-2000", "bf-after-1945", "any of them"):
        assert study in said
    for words in ("How often by C+90", "What if", "What to find out next", "Assumed", "Warning"):
        assert words in said
    assert "France" in said
    assert "C+180" in said


def test_days_and_bars_stand_beside_one_another_where_there_is_room() -> None:
    assert "by C+180" in screen(120)
    assert "Median by" not in screen(120)
    assert "Median by" in screen(80)
    assert "█" in screen(120)
    assert "France: " in screen(60)


def test_a_terminal_that_knows_only_ascii_is_asked_for_nothing_else() -> None:
    for width in (120, 60):
        text = screen(width, "ascii")
        assert "?" not in text.replace("?:", "").replace("? ", "").replace("?\n", "")
        assert " -> " in text
        assert "+/-" in text
        assert "@@@" in text


def test_without_a_fan_there_are_no_lines_of_it() -> None:
    assert "Median day by day" in screen(100)
    assert "Median day by day" not in screen(100, risk=replace(found(), fan=()))


def test_without_likelihoods_the_plan_stands_before_and_after() -> None:
    bare = replace(
        found(), bands=(), reaches=(), closure=(), ranking=(), pairs=(), unknowns=(), priors=(), fan=(), scenarios=()
    )
    text = " ".join(screen(80, risk=bare).replace("│", "").split())
    assert "nothing is drawn" in text
    assert "Median" not in text


def test_a_report_is_a_page_or_markdown(tmp_path: Path) -> None:
    result = run(*QUICK, "--whatif", "late-bundestag", "--report", tmp_path / "new" / "risk.html")
    assert result.exit_code == 0
    assert f"The page: {tmp_path / 'new' / 'risk.html'}" in result.stdout.replace("\n", "")
    text = (tmp_path / "new" / "risk.html").read_text("utf-8")
    assert text.startswith("<!doctype html>")
    assert "replayed 40 times" in text
    assert 'id="risk-whatif-late-bundestag"' in text
    assert 'aria-label="How much is there by C+90' in text
    result = run(*QUICK, "--json", "--report", tmp_path / "risk.md")
    assert "The text:" in result.stderr
    assert json.loads(result.stdout)["draws"] == {"outer": 10, "inner": 4}  # two for each study
    assert [each["day"] for each in json.loads(result.stdout)["planned"]] == [30, 60, 90, 180]
    assert (tmp_path / "risk.md").read_text("utf-8").startswith("# What breaks it, and what one yes is worth\n")


@pytest.mark.parametrize("name", ["risk.pdf", "risk"])
def test_a_report_of_another_kind_is_refused(name: str, tmp_path: Path) -> None:
    result = run(*QUICK, "--report", tmp_path / name)
    assert result.exit_code == 2
    assert "--report writes FILE.html or FILE.md" in result.stderr


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run(*QUICK, "--report", tmp_path / "file" / "risk.md")
    assert result.exit_code == 2
    assert "The page cannot be written to" in result.stderr


def test_a_program_gets_the_section_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from foedus.risk.limits import Drawing
    from foedus.views import risk_page

    monkeypatch.setattr(risk_page, "BRIEF", Drawing(outer=2, inner=2))
    load(PARIS).assess(DATES[0]).report(tmp_path / "brief.md")
    assert "replayed 20 times" in (tmp_path / "brief.md").read_text("utf-8")
