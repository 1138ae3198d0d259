"""Numbers wherever they stand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.read.llm.figures import Figure, currency, exact, figures


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("Twenty-six of 35 nations", "en", [26, 35]),
        ("between twenty and thirty nations", "en", [20, 30]),
        ("two hundred and six, five six", "en", [206, 5, 6]),
        ("€11.4bn and 10,000 men, 1.1 billion euros", "en", [11_400_000_000, 10_000, 1_100_000_000]),
        ("10 000 hommes, 1,5 million", "fr", [10_000, 1_500_000]),
        ("10.000 Mann", "de", [10_000]),
        ("in 2025 100 drones", "en", [2025, 100]),
        ("thousands of men, a million reasons", "en", [1_000_000]),
        ("a dozen states; and then one more", "en", [12, 1]),
        ("no number here", "en", []),
        ("of 26 112 were", "en", [26_112]),
    ],
)
def test_numbers_in_a_text(text: str, lang: str, values: list[float]) -> None:
    assert [each.value for each in figures(text, lang)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at least 26 nations", "26.."),
        ("26 or more", "26.."),
        ("up to 26", "..26"),
        ("some 26", "~26"),
        ("at least\n26 nations", 26),
        ("26 nations", 26),
    ],
)
def test_exactness_is_what_the_words_around_say(text: str, value: object) -> None:
    assert exact(next(figures(text, "en")), text) == value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("€26 million", "EUR"),
        ("26 million euros", "EUR"),
        ("$26", "USD"),
        ("26 US dollars", "USD"),
        ("26 nations", None),
        ("26 nations and a euro", None),
        ("26, 30 euros", None),
    ],
)
def test_an_amount_has_the_currency_beside_it(text: str, code: str | None) -> None:
    assert currency(next(figures(text, "en")), text) == code


@given(
    st.text(st.sampled_from("0123456789,. -abtwenyhudrof€’\n\u00a0"), max_size=40), st.sampled_from(["en", "de", None])
)
def test_whatever_the_text_figures_are_in_order_and_apart(text: str, lang: str | None) -> None:
    found = list(figures(text, lang))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


@given(st.integers(0, 10**9))
def test_every_number_in_digits_is_found(value: int) -> None:
    for text in (f"of {value} men", f"of {value:,} men"):
        assert [each.value for each in figures(text, "en")] == [value]
    assert Figure(0, len(f"{value}"), value) in list(figures(f"{value}", None))
