"""How many states a coalition has, and what of its members is said besides."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

SIZE, PLEDGED = "coalition.size", "pledging.nations"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The coalition has 33 members.", "The coalition has 33 members"),
        (
            "The wider group now counts 33 countries, two dozen of them in Europe.",
            "The wider group now counts 33 countries",
        ),
        ("It was a summit of the coalition, which unites 33 states.", "which unites 33 states"),
        (
            "The coalition, a club of 33 mostly European nations led by two kings, met.",
            "a club of 33 mostly European nations",
        ),
        ("33 members of the coalition discussed the force in Oslo.", "33 members of the coalition"),
        (
            "Around 33 countries were members of the coalition, he said.",
            "Around 33 countries were members of the coalition",
        ),
    ],
)
def test_a_coalition_has_so_many(text: str, quote: str) -> None:
    assert [each.quote for each in claims(text) if each.question == SIZE] == [quote]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("22 nations are behind the force, she said.", "22 nations are behind the force"),
        ("22 states line up for Ukraine force", "22 states line up for Ukraine force"),
        ("Twenty-two countries have said they are ready.", "Twenty-two countries have said they are ready"),
        ("The coalition met, and 22 have made a firm offer.", "22 have made a firm offer"),
        (
            "She put the number of states ready to join a peace force at 22.",
            "put the number of states ready to join a peace force at 22",
        ),
    ],
)
def test_so_many_have_pledged(text: str, quote: str) -> None:
    found = [each.quote for each in claims(text) if each.question == PLEDGED]
    assert len(found) == 1
    assert quote.removeprefix("put the ") in found[0]


@pytest.mark.parametrize(
    "text", ["The coalition has 22 nations ready to send troops.", "The group has 33 years behind it."]
)
def test_what_is_no_size(text: str) -> None:
    assert not [each for each in claims(text) if each.question == SIZE]
