"""Long texts in parts."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from foedus.read.llm.parts import LONGEST, parts

TEXTS = st.lists(st.sampled_from(["word", "26", " ", "\n", "\n\n", ". ", "longwordwithoutend"]), max_size=60).map(
    "".join
)


@given(TEXTS, st.integers(1, 40))
def test_parts_are_bounded_in_order_and_leave_out_no_word(text: str, longest: int) -> None:
    found = list(parts(text, longest))
    assert all(0 < end - start <= longest for start, end in found)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(found))
    kept = {at for start, end in found for at in range(start, end)}
    assert all(at in kept for at, sign in enumerate(text) if sign.isalnum())


def test_a_text_is_cut_where_a_paragraph_ends() -> None:
    text = "one two\n\nthree four\n\nfive"
    assert [text[start:end] for start, end in parts(text, 22)] == ["one two\n\nthree four\n\n", "five"]
    assert [text[start:end] for start, end in parts(text, 12)] == ["one two\n\n", "three four\n\n", "five"]


def test_a_short_text_is_one_part_and_blanks_are_none() -> None:
    assert list(parts("x" * LONGEST)) == [(0, LONGEST)]
    assert not list(parts(" \n\n — \n"))
