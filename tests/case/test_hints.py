"""What somebody may have meant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.case.hints import meant
from foedus.model.values import Quantity, parse_date


@pytest.mark.parametrize(
    ("code", "found", "wanted"),
    [
        ("bad-date", "45904", "2025-09-04"),
        ("bad-date", "45904.0", "2025-09-04"),
        ("bad-date", "04.09.2025", "2025-09-04"),
        ("bad-date", "2025-9-4", "2025-09-04"),
        ("bad-date", "2025/09/04", "2025-09-04"),
        ("bad-date", "2025-09-04 00:00:00", "2025-09-04"),
        ("bad-date", "2025-02-30", "2025-02-28"),
        ("bad-date", "25/12/2025", "2025-12-25"),
        ("bad-date", "12/25/2025", "2025-12-25"),
        ("bad-date", "04/09/2025", ""),
        ("bad-date", "“2025-09-04”", "2025-09-04"),
        ("bad-date", "soon", ""),
        ("bad-date", "2025-13-04", ""),
        ("bad-quantity", "10,000", "10000"),
        ("bad-quantity", "10 000", "10000"),
        ("bad-quantity", "10’000", "10000"),
        ("bad-quantity", "5,000-10,000", "5000..10000"),
        ("bad-quantity", "5000 – 10000", "5000..10000"),
        ("bad-quantity", "5000…10000", "5000..10000"),
        ("bad-quantity", "up to 5,000", "..5000"),
        ("bad-quantity", "< 7500", "..7500"),
        ("bad-quantity", "10000+", "10000.."),
        ("bad-quantity", "at least 10000", "10000.."),
        ("bad-quantity", "several thousand", ""),
        ("bad-id", "“fr-force”", "fr-force"),
        ("bad-id", "fr force", "fr-force"),
        ("bad-id", "§", ""),
        ("missing", "x", ""),
    ],
)
def test_a_guess_or_none(code: str, found: str, wanted: str) -> None:
    assert meant(code, found) == wanted


@given(st.sampled_from(["bad-date", "bad-quantity", "bad-id"]), st.text(max_size=30))
def test_whatever_is_found_a_guess_is_valid(code: str, found: str) -> None:
    guess = meant(code, found)
    if guess and code == "bad-date":
        parse_date(guess)
    if guess and code == "bad-quantity":
        Quantity.parse(guess)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_spreadsheets_day_number_is_read_back(day: date) -> None:
    number = (day - date(1899, 12, 30)) // timedelta(days=1)
    assert meant("bad-date", str(number)) == day.isoformat()
