"""Numbers wherever they stand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.read.llm.figures import Figure, currency, days, exact, figures


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
        ("Vingt-six pays sur trente-cinq ; cinq, six", "fr", [26, 35, 5, 6]),
        ("deux cent mille hommes, deux millions cinq cents", "fr", [200_000, 2_000_500]),
        ("des millions de raisons, cent vingt", "fr", []),
        ("Sechsundzwanzig von dreißig Staaten, 1,5 Mrd. Euro", "de", [26, 30, 1_500_000_000]),
        ("am 4.9.2025 waren es zweihundert fünf", "de", [205]),
        ("diez mil millones; doscientos treinta y cinco", "es", [10_000_000_000, 235]),
        ("двадцять шість країн, два-три дні", "uk", [26, 2, 3]),
        ("пять миллионов двести тысяч, 10 тыс.", "ru", [5_200_000, 10_000]),
        ("zwanzig", "nl", []),
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
    assert exact(next(figures(text, "en")), text, "en") == value


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("plus de vingt-six pays", "fr", "26.."),
        ("bis zu 26 Staaten", "de", "..26"),
        ("al menos\n26 países", "es", 26),
        ("близько двадцяти шести країн", "uk", "~26"),
        ("плюс 26 стран", "ru", 26),
    ],
)
def test_exactness_in_other_languages(text: str, lang: str, value: object) -> None:
    assert exact(next(figures(text, lang)), text, lang) == value


def test_dates_are_those_of_the_language() -> None:
    assert days("le 4 septembre 2025, mardi", "2025-09-05", "fr") == ["2025-09-04", "2025-09-02"]
    assert days("4 September 2025", None, "nl") == ["2025-09-04"]


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
    st.text(st.sampled_from("0123456789,. -abtwenyhudrof€’\n\u00a0"), max_size=40),
    st.sampled_from(["en", "de", "fr", None]),
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
