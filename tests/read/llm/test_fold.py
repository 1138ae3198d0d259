"""Folding: typography does not count, and every sign knows where it came from."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.read.llm.fold import fold

SIGNS = st.sampled_from(
    "aeéßfiﬁﬂ 26 ’'“”„«»–—-\u00ad\u200b\u00a0\u2009\n\t\u0301\u0323…½Ⅳ٣中한\ud55c\u1112\u1161\u202e"
)
TEXTS = st.text(st.one_of(SIGNS, st.characters(codec="utf-8")), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“coalition of the willing”", '"coalition of the willing"'),
        ("Ukraine’s", "Ukraine's"),
        ("2024–25 — now", "2024-25 - now"),
        ("26\u00a0nations\n\n  agree", "26 nations agree"),
        ("oﬃcial ﬁgures…", "official figures..."),
        ("cease\u00adfire", "ceasefire"),
        ("Nausėda", unicodedata.normalize("NFKD", "Nausėda")),
    ],
)
def test_typography_is_left_aside(text: str, folded: str) -> None:
    assert fold(text).text == folded


@given(TEXTS)
def test_folding_what_was_folded_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_every_sign_comes_from_a_place_in_order_and_is_what_that_place_folds_to(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)
    for sign, start, end in zip(folded.text, folded.starts, folded.ends, strict=True):
        assert sign in fold(text[start:end]).text


@given(TEXTS)
def test_composed_and_decomposed_texts_fold_alike(text: str) -> None:
    for form in ("NFC", "NFD"):
        # Marks that a form puts in another order are put in that order by folding as well.
        assert fold(unicodedata.normalize(form, text)).text == fold(unicodedata.normalize("NFC", text)).text


@given(TEXTS, st.data())
def test_places_of_words_fold_to_those_words(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    words = folded.text[start : data.draw(st.integers(start + 1, len(folded.text)))]
    for first, last in folded.places(words):
        assert fold(text[first:last]).text.strip() == words.strip()


def test_a_part_of_a_sign_is_no_place() -> None:
    assert not list(fold("oﬃce").places("of"))
    assert list(fold("oﬃce").places("office")) == [(0, 4)]
