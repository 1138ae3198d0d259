"""The sums of Kiel's tracker that stand in the Paris case: made of its rows, and of the rows that were shared."""

from __future__ import annotations

import csv

from tools.deliveries import ALL, DATA, SOURCE, sums

from foedus.case.read import read
from foedus.check import sound
from tests.helpers import PARIS, need

ROWS = [
    {"country": "Turkiye", "year": "2025", "month": "12", "commitments": "2", "total": "0"},
    {"country": "Turkiye", "year": "2026", "month": "2", "commitments": "0", "total": "1.5"},
    {"country": "Elsewhere", "year": "2026", "month": "1", "commitments": "1", "total": "1"},
]


def test_months_are_cumulated_and_strangers_count_only_in_all() -> None:
    everybody, turkiye = sums(ROWS, {"Türkiye": "TR"})
    assert (everybody.party, everybody.donors, everybody.committed, everybody.allocated) == (None, ALL, 3, 2.5)
    assert (turkiye.party, turkiye.committed, turkiye.allocated) == ("TR", 2, 1.5)
    assert turkiye.until.isoformat() == "2026-02-28"


def test_the_case_holds_what_the_tool_reads_out_of_the_shared_file() -> None:
    need(DATA)
    tables = sound(read(PARIS))
    with DATA.open(encoding="utf-8", newline="") as file:
        made = sums(csv.DictReader(file), {row.name: row.id for row in tables.parties})
    assert made == [row for row in tables.deliveries if row.source == SOURCE]
