"""Rows put behind a table and taken out again: everything else stays to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.case.append import STATEMENTS, appended, removed
from foedus.case.rows import read_rows
from foedus.model.nouns import Statement
from tests.helpers import FIVE

DATA = (FIVE / "statements.csv").read_bytes()
CELLS = {"question": "bs.air", "answer": "none", "stated_on": "2030-01-02", "source": "gazette", "basis": "reported"}
PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20).map(str.strip)


def row(id_: str, **columns: str) -> Statement:
    return Statement.model_validate({"id": id_, **CELLS, "credibility": "3", "paraphrase": "None.", **columns})


@given(st.lists(st.tuples(PLAIN, PLAIN), min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_taking_out_what_was_added_gives_the_file_as_it_was(said: list[tuple[str, str]], end: str) -> None:
    data = DATA.replace(b"\n", end.encode())
    text = data.decode()
    old = read_rows(text, STATEMENTS)
    new = [row(f"new-{number}", note=f"{note}\n{more}".strip()) for number, (note, more) in enumerate(said)]
    larger = appended(STATEMENTS, data, text, old.nouns, new)
    assert larger.startswith(data)
    grown = read_rows(larger.decode(), STATEMENTS)
    assert not grown.problems
    assert grown.nouns == [*old.nouns, *new]
    assert removed(STATEMENTS, larger, larger.decode(), grown.nouns, {each.id for each in new}) == data


@pytest.mark.parametrize("id_", ["aa-plan", "cc-word", "bs-air"])
def test_a_row_is_taken_out_wherever_it_stands(id_: str) -> None:
    text = DATA.decode()
    rows = read_rows(text, STATEMENTS)
    left = removed(STATEMENTS, DATA, text, rows.nouns, {id_}).decode().splitlines(keepends=True)
    assert left == [line for line in text.splitlines(keepends=True) if not line.startswith(id_)]


def test_another_dialect_is_rewritten_without_loss(tmp_path: Path) -> None:
    data = DATA.replace(b",", b";").replace(b"battalion; if", b"battalion, if")
    text = data.decode()
    rows = read_rows(text, STATEMENTS)
    assert not rows.problems
    left = read_rows(removed(STATEMENTS, data, text, rows.nouns, {"bb-word"}).decode(), STATEMENTS)
    assert left.nouns == [each for each in rows.nouns if each.id != "bb-word"]  # type: ignore[attr-defined]
