"""Expressions on DuckDB and on Spark against a plain twin, row by row."""

from __future__ import annotations

import signal
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.watch.counts import Sum
from foedus.watch.incidents.find import Incidents
from foedus.watch.incidents.load_engine import connected
from foedus.watch.incidents.load_text import read_text
from foedus.watch.incidents.nouns import SWAPPED
from foedus.watch.incidents.rows import key_of, refusal
from foedus.watch.make import offset_of
from tests.watch.helpers import NOW, csv_file, data, seen, spark, truce

HEADER = "id,start,end,kind,place,count,launched,stopped,latitude,longitude"
PAUSE = truce("2025-03-10T18:00+02:00", "2025-03-13T00:00+02:00")

times = st.sampled_from(
    ["2025-03-09", "2025-03-10 17:30", "2025-03-10 18:00", "2025-03-12T21:59Z", "2025-03-13", "2031-01-01", "never", ""]
)
amounts = st.sampled_from(["", "0", "1", "2.5", "-1", "x"])
rows = st.lists(
    st.tuples(
        st.sampled_from(["", "a", "b", "c"]),
        times,
        times,
        st.sampled_from(["strike.drone", "strike", "shelling", ""]),
        st.sampled_from(["North", "South and North", ""]),
        amounts,
        amounts,
        amounts,
        st.sampled_from(["", "48.1", "200"]),
        st.sampled_from(["", "37.2"]),
    ),
    min_size=1,
    max_size=12,
)


def twin(path: Path) -> tuple[dict[Any, list[float]], dict[str, int]]:
    """Count the rows of a file one by one."""
    columns, _ = read_text(path, PAUSE.since.tzinfo or UTC)  # type: ignore[union-attr]
    assert PAUSE.since
    assert PAUSE.until
    sums: dict[Any, list[float]] = {}
    reasons: dict[str, int] = {}
    ids: set[str] = set()
    for values in zip(*columns.values(), strict=True):
        row = dict(zip(columns, values, strict=True))
        why = refusal(row, int(NOW.timestamp()), row["id"] in ids)
        ids |= {row["id"]} - {None}
        if why is not None:
            reasons[why] = reasons.get(why, 0) + 1
            continue
        key = key_of(row, offset_of(PAUSE), int(PAUSE.since.timestamp()), int(PAUSE.until.timestamp()))
        each = sums.setdefault(key, [0, 0.0, 0])
        each[0] += 1
        each[1] += row["amount"] or 0.0
        each[2] += row["amount"] is None
    return sums, reasons


def by_key(sums: Iterable[Sum]) -> dict[Any, list[float]]:
    names = [each.name for each in fields(Sum)][:6]
    return {tuple(getattr(each, name) for name in names): [each.rows, each.amount or 0.0, each.blank] for each in sums}


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(rows)
def test_the_engine_counts_as_one_counts_row_by_row(tmp_path_factory: Any, found: list[tuple[str, ...]]) -> None:
    path = csv_file(tmp_path_factory.mktemp("rows") / "i.csv", HEADER, [",".join(each) for each in found])
    with connected("duckdb") as tables:
        incidents = Incidents(tables, [path], PAUSE, NOW)
        sums = incidents.found(PAUSE, None).sums
    wanted, reasons = twin(path)
    assert by_key(sums) == wanted
    refused = {why: number for why, number in incidents.tally.reasons.items() if not why.endswith("position")}
    assert refused == reasons


def test_spark_gives_what_duckdb_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    spark()
    # The machine lives for seconds: what it would do to run fast for hours takes longer than it gives.
    monkeypatch.setenv("SPARK_SUBMIT_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
    hears = signal.getsignal(signal.SIGINT)
    ged = data("ucdp_ged_ukraine_2014_2018_hdx.csv")
    minsk = truce("2015-02-15T00:00+02:00", prohibits=["battle"])
    until = "2015-03-17T00:00+02:00"
    assert seen(minsk, [ged], until=until, engine="spark") == seen(minsk, [ged], until=until)
    assert signal.getsignal(signal.SIGINT) is hears


def test_a_swap_is_told_only_where_all_lie_close_together(tmp_path: Path) -> None:
    header = "date,kind,latitude,longitude"
    near = [f"2025-03-0{at % 9 + 1},strike,48.{at:02d},37.{at:02d}" for at in range(40)]
    swapped = "2025-03-01,strike,37.2,48.2"
    tight = seen(truce(), [csv_file(tmp_path / "a.csv", header, [*near, swapped])])
    assert tight.tally.reasons == {SWAPPED: 1}
    world = [f"2025-03-0{at % 9 + 1},strike,{at * 3 - 60},{at * 8 - 160}" for at in range(40)]
    wide = seen(truce(), [csv_file(tmp_path / "b.csv", header, [*world, swapped])])
    assert wide.tally.reasons == {}


def test_a_day_is_that_of_the_zone_of_the_truce(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "i.csv", "start,kind", ["2025-03-05T22:30Z,strike"])
    days = []
    for zone in ("+00:00", "+03:00"):
        with connected("duckdb") as tables:
            each = truce(f"2025-04-01T00:00{zone}")
            days.append(Incidents(tables, [path], each, NOW).found(each, None).sums[0].day)
    first = (datetime(2025, 3, 5, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)).days
    assert days == [first, first + 1]
