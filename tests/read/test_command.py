"""`foedus read` as a user calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from foedus.read.nouns import KINDS
from foedus.views.reading_screen import value_text
from tests.helpers import run, run_json

TEXT = "Leaders agree\n“26 nations pledged troops after a ceasefire,” Emmanuel Macron said on 4 September 2025.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_is_as_the_contract_says(report: Path) -> None:
    found = run_json("read", report)
    assert list(found) == [
        "schema",
        "version",
        "case",
        "case_sha256",
        "as_of",
        "suppose",
        "documents",
        "claims",
        "problems",
    ]
    assert found["schema"] == "foedus/read/1"
    assert list(found["documents"][0]) == ["id", "title", "publisher", "published", "lang", "sha256", "chars"]
    names = "id kind doc start end quote question value unit speaker attribution certainty cue polarity condition"
    assert list(found["claims"][0]) == f"{names} event_date stated_at reader".split()
    for each in found["claims"]:
        assert TEXT[each["start"] : each["end"]] == each["quote"]
        assert each["doc"] == "report"
        assert each["kind"] in KINDS
    assert found["problems"] == []


def test_the_screen_fits_80_columns(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = run("read", report)
    assert result.exit_code == 0
    assert max(len(line) for line in result.stdout.splitlines()) <= 80
    for word in ("report", "pledging.nations", "26", "Emmanuel Macron", "[", "1 document:"):
        assert word in result.stdout


def test_the_rest_is_read_and_what_was_not_is_said(report: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run("read", report, tmp_path / "empty.txt", tmp_path / "none.pdf", "--json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert len(found["documents"]) == 1
    assert [each["found"] for each in found["problems"]] == ["an empty file", "no such file"]
    assert result.stderr.count("expected") == 2


def test_nothing_read_is_exit_2(tmp_path: Path) -> None:
    result = run("read", tmp_path / "none.txt")
    assert result.exit_code == 2
    assert "none.txt: found no such file; expected the path of a file." in result.stderr


def test_texts_are_stored_as_they_were_read(report: Path, tmp_path: Path) -> None:
    found = run_json("read", report, "--texts", tmp_path / "texts")
    stored = (tmp_path / "texts" / "report.txt").read_text("utf-8")
    assert all(stored[each["start"] : each["end"]] == each["quote"] for each in found["claims"])
    assert run("read", report, "--texts", report).exit_code == 2


def test_signs_that_steer_a_terminal_are_not_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("26 nations \x1b[31mpledged\u202e troops.\n", encoding="utf-8")
    result = run("read", path)
    assert "\x1b[31m" not in result.stdout
    assert "\u202e" not in result.stdout


def test_values_in_words() -> None:
    assert value_text(None) == "-"
    assert value_text(("air", "sea")) == "air + sea"
    assert value_text(10_000) == "10,000"
    assert value_text("26..") == "26.."


def test_without_the_extra_one_line_says_what_to_install(report: Path) -> None:
    code = (
        "import sys\n"
        "for name in ('spacy', 'trafilatura', 'pypdf', 'docx'): sys.modules[name] = None\n"
        f"sys.argv = ['foedus', 'read', {str(report)!r}]\n"
        "from foedus.views.cli import main\n"
        "main()\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.strip() == "Reading documents needs more packages: pip install 'foedus[read]'"
    assert not result.stdout


def test_texts_are_stored_beside_nothing_else(report: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes" / "report.txt"
    notes.parent.mkdir()
    notes.write_text("My notes.", "utf-8")
    result = run("read", report, "--texts", notes.parent)
    assert result.exit_code == 2
    assert "nothing of yours is written over" in result.stderr
    assert notes.read_text("utf-8") == "My notes."
    for _ in range(2):
        assert run("read", report, "--texts", tmp_path / "texts").exit_code == 0
