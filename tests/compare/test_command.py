"""`foedus compare` as a user calls it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.compare.helpers import RELATIONS
from tests.helpers import PARIS, run, run_json

LEAD = "The 35-country coalition met on 4 September 2025."
ONE = f"Leaders agree\n{LEAD} 26 nations pledged troops or support, Emmanuel Macron said.\n"
TWO = f"Allies differ\n{LEAD} 30 nations pledged troops, Emmanuel Macron said.\n"


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, text in zip(paths, (ONE, TWO), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_json_is_as_the_contract_says(reports: list[Path]) -> None:
    found = run_json("compare", *reports)
    common = ["schema", "version", "case", "case_sha256", "as_of", "suppose"]
    assert list(found) == [*common, "sources", "questions", "aliases", "wires", "problems"]
    assert found["schema"] == "foedus/compare/1"
    assert found["sources"] == ["one", "two"]
    texts = {"one": ONE, "two": TWO}
    for asked in found["questions"]:
        assert asked["relation"] in (*RELATIONS, None)
        for answer in asked["answers"]:
            assert {"value", "witnesses", "docs", "spans"} <= set(answer)
            for span in answer["spans"]:
                assert texts[span["doc"]][span["start"] : span["end"]] == span["quote"]
    (nations,) = [asked for asked in found["questions"] if asked["question"] == "pledging.nations"]
    assert nations["relation"] == "conflict"
    assert [(each["value"], each["docs"], each["witnesses"]) for each in nations["answers"]] == [
        (26, ["one"], 1),
        (30, ["two"], 1),
    ]


def test_json_of_a_case() -> None:
    found = run_json("compare", PARIS, "--as-of", "2025-09-05")
    assert (found["case"], found["as_of"]) == ("paris-2025", "2025-09-05")
    spans = [span for asked in found["questions"] for answer in asked["answers"] for span in answer["spans"]]
    assert all(span["start"] is None and span["end"] is None and span["quote"] for span in spans)


@pytest.mark.parametrize("width", [80, 120])
def test_the_screen_fits(reports: list[Path], width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    result = run("compare", *reports)
    assert result.exit_code == 0
    assert max(len(line) for line in result.stdout.splitlines()) <= width
    for word in ("D1", "two", "≠ conflict", "26 against 30", "pledging.nations", "2 documents"):
        assert word in result.stdout
    assert result.stdout.index("≠ conflict") < result.stdout.index("= agree")


def test_the_screen_of_a_case_says_what_it_compares(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    result = run("compare", PARIS, "--as-of", "2025-09-05")
    assert result.exit_code == 0
    assert "wyomingstar-20250905" in result.stdout
    assert result.stdout.index("≠ conflict") < result.stdout.index("· one witness")


def test_the_rest_is_compared_and_what_could_not_be_read_is_said(reports: list[Path], tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run("compare", *reports, tmp_path / "empty.txt", tmp_path / "missing.txt")
    assert result.exit_code == 0
    assert "empty.txt" in result.stderr
    assert "missing.txt" in result.stderr
    assert "2 documents" in result.stdout
    assert "2 could not be read" in " ".join(result.stdout.split())


def test_nothing_to_compare_is_exit_2(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("compare", tmp_path / "missing.txt", "--report", page)
    assert result.exit_code == 2
    assert not page.exists()


def test_a_folder_is_compared_as_its_documents_are(reports: list[Path], tmp_path: Path) -> None:
    alone = run_json("compare", *reports)
    assert run_json("compare", tmp_path) == alone


def test_a_case_among_documents_is_refused(reports: list[Path]) -> None:
    result = run("compare", *reports, PARIS)
    assert result.exit_code == 2
    assert str(PARIS) in result.stderr
    result = run("compare", *reports, "--as-of", "2025-09-05")
    assert result.exit_code == 2
    assert "2025-09-05" in result.stderr


def test_a_case_needs_no_extra() -> None:
    """What only documents need is not loaded for a case."""
    code = (
        "import sys\nfor name in ('spacy', 'datasketch', 'trafilatura'): sys.modules[name] = None\n"
        "from foedus.views.cli import foedus\n"
        f"foedus(['compare', {str(PARIS)!r}, '--as-of', '2025-09-05', '--json'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr


def test_without_the_extra_it_says_what_to_install(reports: list[Path]) -> None:
    code = (
        "import sys\nsys.modules['datasketch'] = None\n"
        "from foedus.views import cli\n"
        f"sys.argv = ['foedus', 'compare', {str(reports[0])!r}]\ncli.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 2
    assert "pip install 'foedus[read]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_page_is_written_over_pages_of_foedus_only(reports: list[Path], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    for _ in range(2):
        assert run("compare", *reports, "--report", page).exit_code == 0
    before = reports[0].read_bytes()
    result = run("compare", *reports, "--report", reports[0])
    assert result.exit_code == 2
    assert f"{reports[0]} is there and no page of foedus" in " ".join(result.stderr.split())
    assert reports[0].read_bytes() == before


def test_its_own_page_is_no_document(reports: list[Path]) -> None:
    folder = reports[0].parent
    for _ in range(2):
        result = run("compare", folder, "--report", folder / "page.html")
        assert result.exit_code == 0
        assert f"{len(reports)} documents, " in result.stdout
    assert "page.html: found a page or a brief that foedus wrote" in result.stderr
