"""Whom may "he" or "she" mean?"""

from __future__ import annotations

import pytest

from foedus.read.parties import office, offices, women
from foedus.read.pronouns import may_mean
from tests.read.helpers import one


@pytest.mark.parametrize(
    ("name", "he", "she"),
    [
        ("Clara Vale", False, True),
        ("Ms Vale", False, True),
        ("Peter Vale", True, False),
        ("Mr. Vale", True, False),
        ("Mart Kaskel", True, True),
        ("Vale", True, True),
        ("an adviser", True, True),
        ("government spokesman", True, False),
        ("the chairwoman", False, True),
        ("Norman", True, True),
        ("Clara Vale; Peter Vale", True, True),
    ],
)
def test_what_a_name_tells(name: str, he: bool, she: bool) -> None:
    assert (may_mean("he", name), may_mean("she", name)) == (he, she)
    assert may_mean("his", name) == he
    assert may_mean("her", name) == she


def test_of_those_in_office_it_is_known() -> None:
    assert women() <= set(offices())
    for name in filter(office, offices()):
        assert may_mean("he", name) != may_mean("she", name)
    assert may_mean("she", "Montenegro"), "a state"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peter Vale met Clara Holm. Clara Holm listened. He said that 26 countries had pledged troops.", "Peter Vale"),
        (
            "Clara Holm met Peter Vale. Peter Vale listened. She said that 26 countries had pledged troops.",
            "Clara Holm",
        ),
        ("Peter Vale spoke. Clara Holm came. She said that 26 countries had pledged troops.", "Clara Holm"),
        ("Mart Kaskel spoke. Clara Holm came. He said that 26 countries had pledged troops.", "Mart Kaskel"),
        ("Clara Holm spoke. Mart Kaskel came. She said that 26 countries had pledged troops.", "Mart Kaskel"),
        ("Clara Holm spoke alone. He said that 26 countries had pledged troops.", "Clara Holm"),
        (
            "Peter Vale told Clara Holm that he thanked her, and 26 countries had pledged troops, he added.",
            "Peter Vale",
        ),
    ],
)
def test_he_and_she_are_whoever_was_heard_last_whom_they_may_mean(text: str, speaker: str) -> None:
    assert one(text, "pledging.nations").speaker == speaker
