"""Long texts: in pieces, and of one that is too long the rest is said to be missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from foedus.read.load import load
from foedus.read.load_text import LONGEST
from foedus.read.long import _pieces, in_pieces
from foedus.read.make import doubts, read
from tests.read.helpers import document
from tests.read.test_load import put

ROWS = [f"“{number} nations pledged troops after a ceasefire,” Emmanuel Macron said." for number in range(20, 30)]


@given(st.text(alphabet="ab \n", max_size=60), st.integers(1, 20))
def test_pieces_make_the_text_and_none_is_too_long(text: str, size: int) -> None:
    pieces = list(_pieces(text, size))
    assert "".join(piece for _, piece in pieces) == text
    for start, piece in pieces:
        assert 0 < len(piece) <= size
        assert text[start : start + len(piece)] == piece
        if not piece.endswith(("\n", " ")) and start + len(piece) < len(text):
            assert "\n" not in piece
            assert " " not in piece


def test_pieces_give_the_claims_of_the_whole() -> None:
    whole = document("\n".join(ROWS))
    found = in_pieces(whole, read, size=200)
    assert len(found) >= 10
    assert found == in_pieces(whole, read)
    assert all(whole.text[each.start : each.end] == each.quote for each in found)


def test_the_rest_of_a_text_that_is_too_long_is_said(tmp_path: Path) -> None:
    rows = "\n".join(ROWS * (LONGEST // len("\n".join(ROWS)) + 1))
    found = load(put(tmp_path, "a.txt", rows))
    assert LONGEST - len(ROWS[0]) <= found.chars <= LONGEST
    assert found.text.endswith("\n") or found.text.endswith(" ")
    said = f"a text of more than {found.chars:,} characters"
    assert [each.found for each in doubts(replace(found, lang="en"))] == [said]
    assert not doubts(replace(found, lang="en", cut=False))


def test_one_line_of_50_mb_without_a_blank_is_bounded(tmp_path: Path) -> None:
    found = load(put(tmp_path, "a.txt", "é" * 20_000_000))
    assert (found.chars, found.cut) == (LONGEST, True)
