"""Copies of one text: found as the slow comparison of every pair finds them, whatever an editor did to them."""

from __future__ import annotations

import random
import re
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.compare.wires import are_copies, copies
from foedus.read.nouns import Document
from tests.compare.helpers import document

WORDS = [
    "force",
    "truce",
    "troops",
    "leaders",
    "ships",
    "guarantee",
    "pledge",
    "Paris",
    "talks",
    "border",
    "monitor",
    "army",
    "budget",
    "vote",
    "winter",
]


def text(seed: int, words: int = 120) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + str(chance.randrange(9)) for _ in range(words))


def slow(documents: list[Document]) -> set[frozenset[str]]:
    """Every pair compared, and chains of copies joined, by sets of sets."""

    def shingles(each: Document) -> frozenset[str]:
        words = re.findall(r"\w+", each.text.casefold())
        return frozenset(" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))) if words else frozenset()

    groups = [{each.id} for each in documents]
    for one, other in combinations(documents, 2):
        if are_copies(shingles(one), shingles(other)):
            first = next(group for group in groups if one.id in group)
            second = next(group for group in groups if other.id in group)
            if first is not second:
                first |= second
                groups.remove(second)
    return {frozenset(group) for group in groups if len(group) > 1}


def test_an_edited_copy_is_one() -> None:
    wire = text(1)
    words = wire.split()
    edited = " ".join(["Exclusive:", *words[:60], "our", "correspondent", "adds", *words[60:110]])
    cut = " ".join(words[:70])
    found = copies([document("a", wire), document("b", text(2)), document("c", edited), document("d", cut)])
    assert found == (("a", "c", "d"),)


def test_what_two_authors_write_of_one_thing_is_none() -> None:
    one = (
        "Leaders of 26 countries pledged troops to a force for Ukraine on Thursday in Paris, Emmanuel Macron said. " * 2
    )
    other = (
        "On Thursday in Paris Emmanuel Macron said that 26 countries had pledged troops to Ukraine’s guarantee force."
    )
    assert copies([document("a", one), document("b", other)]) == ()


def test_empty_and_short_texts() -> None:
    short = [document("a", ""), document("b", ""), document("c", "26 nations"), document("d", "26 Nations!")]
    assert copies(short) == (("c", "d"),)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 120), st.integers(0, 60)), min_size=1, max_size=8))
def test_as_the_slow_way(recipes: list[tuple[int, int, int]]) -> None:
    """Each text is a piece of one of four, with words of another appended; those near the border may go unseen."""
    documents = []
    for number, (seed, length, alien) in enumerate(recipes):
        words = text(seed).split()[:length] + text(seed + 9, alien).split()
        documents.append(document(f"d{number}", " ".join(words)))
    found = {frozenset(group) for group in copies(documents)}
    assert all(any(group <= whole for whole in slow(documents)) for group in found)
    again = [document(f"x{each.id}", each.text) for each in documents]
    both = copies([*documents, *again])
    for each in documents:  # a copy to the letter is always found
        assert not each.text or any({each.id, f"x{each.id}"} <= set(group) for group in both)
