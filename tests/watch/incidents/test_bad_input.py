"""Bad input: reported row by row with a count, the rest used; never a silent drop, on any engine and in any format."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from foedus.errors import ReadError
from foedus.watch.incidents.nouns import Tally
from tests.watch.helpers import csv_file, daily, seen, truce

HEADER = "id,date,kind,place,latitude,longitude,launched,destroyed"
GOOD = [f"ok{at},2025-03-{at + 1:02d},strike,North,48.{at:02d},37.{at:02d},5,3" for at in range(28)]


def tally(path: Path) -> Tally:
    found = seen(truce(), [path]).tally
    assert found.rows == found.used + found.joined + found.refused
    assert sum(found.reasons.values()) == found.refused + found.doubted
    return found


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("a,,strike,North,48,37,5,3", "no date that can be read"),
        ("a,yesterday,strike,North,48,37,5,3", "no date that can be read"),
        ("a,2031-01-01,strike,North,48,37,5,3", "lies in the future"),
        ("a,2025-03-01,strike,North,48,37,-5,3", "a negative count"),
        ("a,2025-03-01,strike,North,48,37,5,-3", "a negative count"),
        ("a,2025-03-01,strike,North,48,37,5,6", "more stopped than launched"),
        ("a,2025-03-01,strike,North,48,37,many,3", "text where a number belongs"),
        ("a,2025-03-01,strike,North,48,37", "more or fewer cells than the header"),
        ("a,2025-03-01,strike,North,48,37,5,3,9", "more or fewer cells than the header"),
        ("ok3,2025-03-01,strike,North,48,37,5,3", "an id that an earlier row has"),
        ('a,2025-03-01,strike,"North,48,37,5,3', "quotes that do not close"),
        ('a,2025-03-01,stri"ke,"North,48,37,5,3', "more or fewer cells than the header"),
        (f"a,2025-03-01,strike,{'x' * 140_000},48,37,5,3", "no line of CSV that can be read"),
    ],
)
def test_a_bad_row_is_named_with_its_line_and_the_rest_is_used(tmp_path: Path, row: str, why: str) -> None:
    found = tally(csv_file(tmp_path / "i.csv", HEADER, [*GOOD[:10], row, *GOOD[10:]]))
    assert found.reasons == {why: 1}
    assert [(each.row, each.why) for each in found.refused_rows] == [(12, why)]
    assert found.used == len(GOOD)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("a,2025-03-01,strike,North,,,5,3", "no coordinates: used without a position"),
        ("a,2025-03-01,strike,North,37.1,48.1,5,3", "latitude and longitude seem swapped: used without a position"),
        ("a,2025-03-01,strike,North,148,37,5,3", "latitude and longitude seem swapped: used without a position"),
        ("a,2025-03-01,strike,North,48,999,5,3", "coordinates off the globe: used without a position"),
    ],
)
def test_a_row_with_a_doubtful_position_is_used_without_it(tmp_path: Path, row: str, why: str) -> None:
    found = tally(csv_file(tmp_path / "i.csv", HEADER, [*GOOD, row]))
    assert found.reasons == {why: 1}
    assert [(each.row, each.why) for each in found.doubted_rows] == [(30, why)]
    assert found.used == len(GOOD) + 1


def test_a_half_written_last_line_is_said(tmp_path: Path) -> None:
    found = tally(csv_file(tmp_path / "i.csv", HEADER, [*GOOD, "z,2025-03-05,stri"], end=""))
    assert found.reasons == {"a half-written last line": 1}
    assert tally(csv_file(tmp_path / "j.csv", HEADER, GOOD, end="")).refused == 0


def test_one_open_quote_does_not_swallow_what_follows(tmp_path: Path) -> None:
    rows = [*GOOD[:5], 'a,2025-03-01,strike,"two\nlines",48,37,5,3', *GOOD[5:]]
    found = tally(csv_file(tmp_path / "i.csv", HEADER, rows))
    assert (found.used, found.refused) == (29, 0)


def test_two_stray_quotes_do_not_swallow_the_lines_between(tmp_path: Path) -> None:
    rows = [
        *GOOD[:5],
        'a,2025-03-01,stri"ke,North,48,37,5,3',
        GOOD[5],
        'b,2025-03-01,stri"ke,North,48,37,5,3',
        *GOOD[6:],
    ]
    found = tally(csv_file(tmp_path / "i.csv", HEADER, rows))
    assert [(each.row, each.why) for each in found.refused_rows] == [
        (7, "quotes that do not close"),
        (9, "quotes that do not close"),
    ]
    assert found.used == len(GOOD)


def test_a_file_without_a_date_or_header_or_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no column says when"):
        seen(truce(), [csv_file(tmp_path / "i.csv", "what,where", ["a,b"])])
    with pytest.raises(ReadError, match="is empty"):
        seen(truce(), [csv_file(tmp_path / "i.csv", "", [])])
    with pytest.raises(ReadError, match=r"i\.csv:1: quotes that do not close"):
        seen(truce(), [csv_file(tmp_path / "i.csv", 'date,"kind', ["2025-03-01,strike"])])
    with pytest.raises(ReadError, match=r"absent\.csv"):
        seen(truce(), [tmp_path / "absent.csv"])
    with pytest.raises(ReadError, match=r"absent\.parquet"):
        seen(truce(), [tmp_path / "absent.parquet"])
    (tmp_path / "i.geojson").write_text('{"a": 1}')
    with pytest.raises(ReadError, match="no GeoJSON"):
        seen(truce(), [tmp_path / "i.geojson"])


def test_geojson_says_the_same_as_csv(tmp_path: Path) -> None:
    rows = daily("2025-01-01", [3] * 90 + [0, 0, 4])
    plain = seen(truce(), [csv_file(tmp_path / "i.csv", "date,kind,place", rows)])
    features: list[dict[str, Any]] = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [37.5, 48.2]},
            "properties": dict(zip(("date", "kind", "place"), row.split(","), strict=True)),
        }
        for row in rows
    ]
    path = tmp_path / "i.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    found = seen(truce(), [path])
    assert found.days == plain.days
    assert found.tally.used == plain.tally.used == len(rows)


def test_a_bad_feature_of_geojson_is_named_and_the_rest_is_used(tmp_path: Path) -> None:
    good = {
        "type": "Feature",
        "properties": {"date": "2025-03-01"},
        "geometry": {"type": "Point", "coordinates": [1, 2]},
    }
    bad = [{**good, "geometry": {"type": "Point", "coordinates": []}}, {**good, "properties": None}, None]
    (tmp_path / "i.geojson").write_text(json.dumps({"features": [good, *bad, good]}))
    found = tally(tmp_path / "i.geojson")
    assert (found.rows, found.used) == (5, 3)
    assert [(each.row, each.why) for each in found.doubted_rows] == [(2, "no coordinates: used without a position")]
    assert [(each.row, each.why) for each in found.refused_rows] == [
        (row, "no date that can be read") for row in (3, 4)
    ]


@pytest.mark.parametrize("typed", [True, False])
def test_parquet_says_the_same_as_csv(tmp_path: Path, typed: bool) -> None:
    rows = daily("2025-01-01", [3] * 90 + [0, 0, 4])
    plain = seen(truce(), [csv_file(tmp_path / "i.csv", "date,kind,place", rows)])
    cells = [row.split(",") for row in rows]
    days: list[Any] = [datetime.fromisoformat(each[0]).date() if typed else each[0] for each in cells]
    table = pa.table({"date": days, "kind": [each[1] for each in cells], "place": [each[2] for each in cells]})
    pq.write_table(table, tmp_path / "i.parquet")
    found = seen(truce(), [tmp_path / "i.parquet"])
    assert found.days == plain.days
    assert found.tally.used == len(rows)


def test_a_column_of_parquet_that_is_sometimes_text_is_reported_by_row(tmp_path: Path) -> None:
    good = len(GOOD)
    columns = {
        "date": [f"2025-03-{at + 1:02d}" for at in range(good)] + ["2025-03-05", "2025-03-06", "never"],
        "kind": ["strike"] * (good + 3),
        "count": ["2"] * good + ["some", "-1", "1"],
    }
    pq.write_table(pa.table(columns), tmp_path / "i.parquet")
    found = tally(tmp_path / "i.parquet")
    assert [(each.row, each.why) for each in found.refused_rows] == [
        (good + 1, "text where a number belongs"),
        (good + 2, "a negative count"),
        (good + 3, "no date that can be read"),
    ]


def test_local_times_in_parquet_are_those_of_the_layout(tmp_path: Path) -> None:
    rows = [("2025-01-05 23:30", "2025-01-06 00:10"), ("2025-07-05 23:30", "2025-07-06 00:10")]
    header = "time_start,time_end,model,target,launched,destroyed"
    lines = [f"{one},{other},Shahed-136/131,Odesa oblast,3,1" for one, other in rows]
    text = seen(truce(since="2025-08-01T00:00+00:00"), [csv_file(tmp_path / "i.csv", header, lines)])
    columns = {
        "time_start": [datetime.fromisoformat(one) for one, _ in rows],
        "time_end": [datetime.fromisoformat(other) for _, other in rows],
        "model": ["Shahed-136/131"] * 2,
        "target": ["Odesa oblast"] * 2,
        "launched": [3.0] * 2,
        "destroyed": [1.0] * 2,
    }
    pq.write_table(pa.table(columns), tmp_path / "i.parquet")
    typed = seen(truce(since="2025-08-01T00:00+00:00"), [tmp_path / "i.parquet"])
    assert typed.interception == text.interception
    assert typed.days == text.days
