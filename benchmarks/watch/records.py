"""Real counts per day: strikes, lethal events and air-raid alerts, read where they lie."""

from __future__ import annotations

import csv
import gzip
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np

from benchmarks.startup import ROOT
from foedus.watch.method.series import Floats

FOLDER = Path(os.environ.get("FOEDUS_SHARED", ROOT.parent / "shared")) / "data" / "ceasefire"
STRIKES = FOLDER / "missile_attacks_daily_2022-09_2025-12.csv"
EVENTS = FOLDER / "ucdp_ged_ukraine_2014_2018_hdx.csv"
ALERTS = FOLDER / "air_raid_sirens_2022-03_2023.csv.gz"


@dataclass(frozen=True)
class Record:
    """Counts per day from a first day on."""

    name: str
    start: date
    counts: Floats

    def at(self, day: date) -> int:
        """Return the place of a day."""
        return (day - self.start).days


def strikes() -> Record:
    """What was launched each day by the Ukrainian Air Force's reports; a day without a row in 2025 had nothing."""
    with STRIKES.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["launched"]]
    found: Counter[date] = Counter()
    for row in rows:
        found[_day(row["time_start"])] += int(float(row["launched"]))
    return _record("launched, all", found, date(2024, 10, 1), date(2025, 12, 31))


def events() -> Record:
    """Lethal events in Ukraine each day by UCDP GED; a day without a row had none."""
    with EVENTS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["date_start"] and not row["date_start"].startswith("#")]
    return _record(
        "lethal events", Counter(_day(row["date_start"]) for row in rows), date(2014, 5, 1), date(2018, 6, 30)
    )


def alerts() -> list[Record]:
    """Air-raid alerts that began each day, in the twelve oblasts that had most."""
    with gzip.open(ALERTS, "rt", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    place = next(name for name in rows[0] if "region" in name or "oblast" in name)
    begin = next(name for name in rows[0] if "start" in name)
    days = [(row[place], _day(row[begin])) for row in rows]
    first, last = min(day for _, day in days), max(day for _, day in days)
    most = [name for name, _ in Counter(name for name, _ in days).most_common(12)]
    return [_record(name, Counter(day for at, day in days if at == name), first, last) for name in most]


def _day(text: str) -> date:
    return datetime.fromisoformat(text[:10]).date()


def _record(name: str, found: Counter[date], first: date, last: date) -> Record:
    days: Iterable[date] = (first + timedelta(days=day) for day in range((last - first).days + 1))
    return Record(name, first, np.array([float(found[day]) for day in days]))
