"""`foedus bind` as a user calls it: JSON, terminal, page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foedus.bind.questions import QUESTIONS
from foedus.model.instruments import SCALES
from foedus.views.bind_words import LEVELS
from tests.helpers import FIVE, PARIS, run, run_json

FEBRUARY = "2026-02-22"


def test_json_is_as_the_contract_says() -> None:
    found = run_json("bind", PARIS, "--as-of", FEBRUARY, "--against", "budapest-1994")
    common = ["schema", "version", "case", "case_sha256", "as_of", "suppose"]
    assert list(found) == [*common, "instruments", "later", "against", "ceilings", "limits"]
    assert found["schema"] == "foedus/bind/1"
    for row in found["instruments"]:
        assert [each["question"] for each in row["test"]] == list(QUESTIONS)
        for clause in row["clauses"]:
            assert clause["article"]
            assert clause["party"]
            named = clause | {"disputes": clause["delegation"]["disputes"]} | clause["delegation"]
            for scale, ladder in SCALES.items():
                assert named[scale] is None or 0 <= named[scale] < len(ladder)
    others = {row["id"] for row in found["instruments"]} - {"budapest-1994"}
    assert {each["instrument"] for each in found["against"]} == others


def test_only_what_was_asked_for() -> None:
    asked = ("--instrument", "nato-1949", "--instrument", "eu-42-7")
    found = run_json("bind", PARIS, "--as-of", FEBRUARY, *asked, "--against", "budapest-1994")
    assert [each["id"] for each in found["instruments"]] == ["nato-1949", "eu-42-7"]
    assert {each["instrument"] for each in found["against"]} == {"nato-1949", "eu-42-7"}
    assert found["ceilings"] == []
    assert found["limits"] == []


def test_every_party_is_spelled_out() -> None:
    (row,) = run_json("bind", PARIS, "--as-of", FEBRUARY, "--instrument", "nato-1949")["instruments"]
    (clause,) = [each for each in row["clauses"] if each["core"]]
    assert clause["party"] == row["parties"]
    assert len(row["parties"]) + row["others"] == 32
    assert set(row["ratified_by"]) == set(row["parties"])


def test_a_ratification_can_be_supposed() -> None:
    asked = ("bind", PARIS, "--as-of", FEBRUARY, "--instrument", "us-ua-2024")
    supposed = ("--suppose", "ratified.us-ua-2024.US=yes", "--suppose", "ratified.us-ua-2024.UA=yes")
    before, after = (run_json(*asked, *more)["instruments"][0] for more in ((), supposed))
    answers = [{each["question"]: each["answer"] for each in row["test"]}["ratified"] for row in (before, after)]
    assert answers == ["no", "yes"]
    assert after["ratified_by"] == ["US", "UA"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--instrument", "budapest"), ["no such instrument", "'budapest'", "Did you mean 'budapest-1994'?"]),
        (("--against", "nato"), ["no such instrument", "'nato'", "nato-1949"]),
        (("--instrument", "us-ua-2026", "--as-of", "2025-09-05"), ["not known on 2025-09-05", "from 2026-01-26 on"]),
        (("--report", "page.md"), ["--report writes FILE.html"]),
        (("--suppose", "ratified.nato-1949.XX=yes"), ["no question 'ratified.nato-1949.XX'", "Did you mean"]),
    ],
)
def test_bad_arguments_are_named(arguments: tuple[str, ...], words: list[str]) -> None:
    result = run("bind", PARIS, "--as-of", FEBRUARY, *arguments)
    assert result.exit_code == 2
    assert all(word in result.stderr for word in words), result.stderr


def test_a_case_without_instruments_says_so() -> None:
    result = run("bind", FIVE, "--as-of", "2025-09-05")
    assert result.exit_code == 0
    assert "The case has no instruments.toml." in result.stdout
    assert "none: the case has no instruments.toml" in run("bind", FIVE, "--instrument", "x").stderr


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("more", [(), ("--against", "budapest-1994"), ("--instrument", "paris-declaration-2026")])
def test_the_screen_fits_and_has_every_answer(
    width: int, more: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    result = run("bind", PARIS, "--as-of", FEBRUARY, *more)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert max(map(len, lines)) <= width
    if more[:1] != ("--instrument",):
        given = re.findall(
            r"(?<!\S)(?:yes|no|\?)(?!\S)", "\n".join(line for line in lines if re.search(r"\s(yes|no|\?)$", line))
        )
        found = run_json("bind", PARIS, "--as-of", FEBRUARY)["instruments"]
        shown = [row for row in found if {each["kind"] for each in row["clauses"]} != {"limit"}]
        assert len(given) >= len(QUESTIONS) * len(shown)
    else:
        text = " ".join(result.stdout.split())
        assert "obligation 2 of 5 (an intention or an appeal)" in text
        assert "“We have agreed to finalize binding commitments”" in text


def test_every_level_has_words() -> None:
    assert set(LEVELS) == {level for ladder in SCALES.values() for level in ladder}


def test_the_page_stands_alone_and_links_every_text(tmp_path: Path) -> None:
    page = tmp_path / "bind.html"
    result = run("bind", PARIS, "--as-of", FEBRUARY, "--against", "budapest-1994", "--report", page)
    assert result.exit_code == 0
    text = page.read_text("utf-8")
    assert "<script" not in text
    assert not re.search(r"(src|href)=\"(?!#)", text)
    anchors = set(re.findall(r' id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= anchors
    found = run_json("bind", PARIS, "--as-of", FEBRUARY)
    assert {row["id"] for row in found["instruments"]} <= anchors
    assert all(words in text for words in QUESTIONS.values())
    assert text.count('<tr><td class="no">surely') + text.count('<tr><td class="unclear">perhaps') == len(
        found["ceilings"]
    )


def test_a_page_never_replaces_a_file_of_the_case() -> None:
    assert run("bind", PARIS, "--report", PARIS / "instruments.toml").exit_code == 2
