"""When something happened: every form that the layouts have, and nothing read that was not written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.watch.incidents.nouns import DAY
from foedus.watch.incidents.times import from_to, span, widened

KYIV = ZoneInfo("Europe/Kyiv")


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


@pytest.mark.parametrize(
    ("text", "start", "length"),
    [
        ("2025-04-18 21:00", "2025-04-18T21:00+03:00", 0),
        ("2025-01-18 9:05", "2025-01-18T09:05+02:00", 0),
        ("2022-03-15 16:10:34+00:00", "2022-03-15T16:10:34+00:00", 0),
        ("2025-04-18T21:00:00.250Z", "2025-04-18T21:00:00+00:00", 0),
        ("2025-04-18", "2025-04-18T00:00+03:00", DAY),
        ("18 April 2025", "2025-04-18T00:00+03:00", DAY),
        ("1.4.2025", "2025-04-01T00:00+03:00", DAY),
        ("2025-03-30", "2025-03-30T00:00+02:00", DAY - 3600),  # clocks go forward
        ("2025-02", "2025-02-01T00:00+02:00", 28 * DAY),
    ],
)
def test_forms_that_are_read(text: str, start: str, length: int) -> None:
    assert span(text, KYIV) == (at(start), at(start) + length)


@pytest.mark.parametrize(
    "text", ["", "soon", "2025-13-01", "2025-02-30", "2025-04-18 25:00", "03/04/2025", "2025", "45000", "18 Foo 2025"]
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert span(text, KYIV) is None


@given(st.datetimes(datetime(1990, 1, 1), datetime(2035, 1, 1)), st.sampled_from([UTC, KYIV]))
def test_what_is_written_is_what_is_read(moment: datetime, zone: ZoneInfo) -> None:
    whole = moment.replace(microsecond=0)
    read = span(whole.strftime("%Y-%m-%d %H:%M:%S"), zone)
    assert read is not None
    assert read[0] == read[1] == int(whole.replace(tzinfo=zone).timestamp())


def test_the_last_day_is_part_of_it() -> None:
    first, last = span("2015-02-15", UTC), span("2015-02-17", UTC)
    assert first
    assert from_to(first, last) == (at("2015-02-15T00:00+00:00"), at("2015-02-18T00:00+00:00"))


@given(st.integers(0, 10**9), st.integers(0, 400 * DAY), st.sampled_from(["", "1", "2", "4", "5", "week", "month"]))
def test_imprecise_dates_are_widened_and_never_narrowed(start: int, length: int, precision: str) -> None:
    wide = widened((start, start + length), precision)
    assert wide[0] <= start
    assert wide[1] >= start + length
    least = {"2": 7, "4": 30, "5": 365, "week": 7, "month": 30}.get(precision, 0)
    assert wide[1] - wide[0] == max(length, least * DAY)


def test_a_week_is_centred_on_its_day() -> None:
    day = span("2025-04-18", UTC)
    assert day
    low, high = widened(day, "week")
    assert (low + high) // 2 == day[0] + DAY // 2
    assert timedelta(seconds=high - low).days == 7
