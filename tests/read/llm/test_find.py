"""Quotes in texts: exact, folded, whole words, and which of several places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foedus.read.llm.find import Searched
from foedus.read.llm.fold import fold

WORDS = st.lists(
    st.sampled_from(["26", "“26”", "nations", "Ukraine’s", "ﬁve", "—", "agree,", "é", "\n", "at\u00a0last"])
)


def slice_of(text: str, quote: str, before: str = "") -> str | None:
    place = Searched(text).find(quote, before)
    return text[place.start : place.end] if place else None


def test_a_quote_in_other_typography_is_found_as_the_text_has_it() -> None:
    text = "He said: “Ukraine’s\u00a0allies — 26 of them —\nagree on ﬁve points”."
    assert slice_of(text, '"Ukraine\'s allies - 26 of them - agree on five points"') == text[9:-1]


def test_an_invented_quote_and_an_empty_one_are_not_found() -> None:
    text = "26 nations pledged troops."
    for quote in ("27 nations pledged troops", "", "  ", "26 nations pledged  no troops", "nations pledged 26"):
        assert slice_of(text, quote) is None


def test_a_quote_is_whole_words() -> None:
    assert slice_of("in 2026", "26") is None
    assert slice_of("unwilling nations", "willing nations") is None
    assert slice_of("cafe\u0301", "cafe") is None
    assert slice_of("26-nation force", "26") == "26"


def test_of_several_places_the_context_decides_and_else_the_first() -> None:
    text = "Paris said 26 nations. London said 26 nations. Rome said 26 nations."
    found = Searched(text)
    assert found.find("26 nations", "London said") == found.find("26 nations", "so LONDON? no: London said ")
    place = found.find("26 nations", "London said")
    assert place is not None
    assert (place.start, place.doubtful) == (35, False)
    first = found.find("26 nations")
    assert first is not None
    assert (first.start, first.doubtful) == (11, True)
    assert found.find("26 nations", "Berlin said") == first


def oracle(text: str, quote: str) -> list[tuple[int, int]]:
    """Every whole-word slice that folds to what the quote folds to: slow and obvious."""
    wanted = fold(quote).text.strip()
    found = []
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            piece = text[start:end]
            inside = (start and text[start - 1].isalnum() and piece[0].isalnum()) or (
                end < len(text) and piece[-1].isalnum() and text[end].isalnum()
            )
            if not inside and piece == piece.strip() and fold(piece).text == wanted:
                found.append((start, end))
    return found


@given(WORDS, WORDS)
def test_found_is_what_the_slow_search_finds(words: list[str], quoted: list[str]) -> None:
    text, quote = " ".join(words), " ".join(quoted).strip()
    place, places = Searched(text).find(quote), oracle(text, quote)
    if place is None:
        assert not places or not fold(quote).text.strip()
    else:
        assert (place.start, place.end) in places


@given(WORDS, st.data())
def test_every_part_of_a_text_is_found_in_it(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words)))
    last = data.draw(st.integers(first, len(words)))
    quote = " ".join(words[first:last]).strip()
    if quote:
        assert slice_of(text, quote) == quote
