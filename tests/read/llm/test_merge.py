"""Two readers: what both found names both."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from foedus.read.llm.merge import merge
from foedus.read.nouns import READER, Claim
from tests.read.helpers import one

OURS = one("“Twenty-six nations pledged troops,” Emmanuel Macron said.", "pledging.nations")
THEIRS = replace(OURS, id="other", start=OURS.start + 5, speaker="Macron", reader="llm/test")


def test_one_claim_of_both_is_kept_as_the_rules_have_it_and_names_both() -> None:
    assert merge([OURS], [THEIRS]) == [replace(OURS, reader=f"{READER}+llm/test")]
    assert merge([OURS], [THEIRS, replace(THEIRS, id="third")]) == [replace(OURS, reader=f"{READER}+llm/test")]


def test_another_value_speaker_question_or_place_is_another_claim() -> None:
    for change in (
        {"value": 27},
        {"value": "26.."},
        {"speaker": "Starmer"},
        {"question": "coalition.size"},
        {"start": OURS.end, "end": OURS.end + 20},
    ):
        other = replace(THEIRS, **change)
        assert [each.reader for each in merge([OURS], [other])] == [READER, "llm/test"]


def test_a_set_is_the_same_in_any_order() -> None:
    ours, theirs = replace(OURS, value=("air", "sea")), replace(THEIRS, value=("sea", "air"))
    assert merge([ours], [theirs]) == [replace(ours, reader=f"{READER}+llm/test")]


CLAIMS = st.builds(
    lambda start, size, value: replace(OURS, id=f"{start}.{size}.{value}", start=start, end=start + size, value=value),
    st.integers(0, 9),
    st.integers(1, 6),
    st.integers(26, 27),
)


@given(st.lists(CLAIMS), st.lists(CLAIMS))
def test_nothing_is_lost_and_nothing_is_made_up(ours: list[Claim], theirs: list[Claim]) -> None:
    theirs = [replace(each, reader="llm/test") for each in theirs]
    merged = merge(ours, theirs)
    assert [(each.start, each.end) for each in merged] == sorted((each.start, each.end) for each in merged)
    by_rules = [replace(each, reader=READER) for each in merged if each.reader != "llm/test"]
    assert sorted(by_rules, key=lambda each: each.id) == sorted(ours, key=lambda each: each.id)
    assert all(each in theirs for each in merged if each.reader == "llm/test")
    alone = [each for each in merged if each.reader == "llm/test"]
    twins = [each for each in theirs if each not in alone]
    assert not twins or any("+" in each.reader for each in merged)
