"""Numbers and dates as five languages write them."""

from __future__ import annotations

import pytest

from foedus.read.languages.amounts import find_dates, number, numbers, ranged
from foedus.read.languages.lexicon import lexicon, plain


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "vingt-six", 26),
        ("fr", "vingt et un", 21),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "soixante-dix", 70),
        ("fr", "10\u202f000", 10_000),
        ("fr", "1,1 milliard", 1_100_000_000),
        ("fr", "une trentaine", 30),
        ("de", "sechsundzwanzig", 26),
        ("de", "dreißig", 30),
        ("de", "10.000", 10_000),
        ("de", "drei Dutzend", 36),
        ("de", "2,5 Millionen", 2_500_000),
        ("es", "veintiséis", 26),
        ("es", "treinta y cinco", 35),
        ("es", "10 mil", 10_000),
        ("uk", "двадцять шість", 26),
        ("uk", "двадцяти шести", 26),
        ("uk", "10 тис.", 10_000),
        ("uk", "тридцятьох", 30),
        ("ru", "двадцать шесть", 26),
        ("ru", "тридцати пяти", 35),
        ("ru", "10 тысяч", 10_000),
    ],
)
def test_numbers(lang: str, text: str, value: float) -> None:
    words = lexicon(lang)
    found = numbers(words.number).search(f"xx, {plain(text)} xx")
    assert found is not None
    assert found["number"] == plain(text).rstrip(".") or number(found["number"], words) == value
    assert number(plain(text), words) == value


@pytest.mark.parametrize("text", ["abc", "", "x26", "deux-trois", "cinq six", "millions", "4.9.2025", "26 et"])
def test_what_is_no_number(text: str) -> None:
    assert number(text, lexicon("fr")) is None


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "plus de 30 pays", "30.."),
        ("fr", "près de 30 pays", "~30"),
        ("fr", "jusqu'à 30 pays", "..30"),
        ("fr", "30 pays ou plus", 30),
        ("de", "mindestens 30 Länder", "30.."),
        ("de", "rund 30 Länder", "~30"),
        ("de", "bis zu 30 Länder", "..30"),
        ("es", "unos 30 países", "~30"),
        ("es", "al menos 30 países", "30.."),
        ("uk", "понад 30 країн", "30.."),
        ("uk", "близько 30 країн", "~30"),
        ("ru", "свыше 30 стран", "30.."),
        ("ru", "около 30 стран", "~30"),
        ("ru", "все 30 стран", 30),
    ],
)
def test_how_exact_a_number_is(lang: str, text: str, value: object) -> None:
    at = text.index("30")
    assert ranged(30, text, at, at + 2, lexicon(lang)) == value


@pytest.mark.parametrize(
    ("lang", "text", "iso"),
    [
        ("fr", "le 1er septembre 2025", "2025-09-01"),
        ("fr", "jeudi", "2025-09-04"),
        ("fr", "4 septembre", "2025-09-04"),
        ("de", "4. September 2025", "2025-09-04"),
        ("de", "Donnerstagabend", "2025-09-04"),
        ("de", "gestern", "2025-09-04"),
        ("es", "4 de septiembre de 2025", "2025-09-04"),
        ("es", "el viernes", "2025-09-05"),
        ("uk", "4 вересня 2025 року", "2025-09-04"),
        ("uk", "у п’ятницю", "2025-09-05"),
        ("uk", "04.09.2025", "2025-09-04"),
        ("ru", "4 сентября", "2025-09-04"),
        ("ru", "в четверг", "2025-09-04"),
        ("ru", "2025-09-04", "2025-09-04"),
    ],
)
def test_dates(lang: str, text: str, iso: str) -> None:
    assert [each.iso for each in find_dates(plain(text), "2025-09-05", lexicon(lang))] == [iso]


def test_a_date_that_no_calendar_has_and_a_weekday_without_publication_stay_unknown() -> None:
    assert [each.iso for each in find_dates("31 septembre 2025", None, lexicon("fr"))] == [None]
    assert [each.iso for each in find_dates("jeudi", None, lexicon("fr"))] == [None]
