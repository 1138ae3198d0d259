"""Read what Kiel's Ukraine Support Tracker says was committed and allocated, and write the sums into the Paris case.

`python -m tools.deliveries [FILE]` prints them; `--write` puts them into cases/paris-2025/deliveries.csv. The data are
read where they lie and never copied: a case holds sums, with their source and date.
"""

from __future__ import annotations

import argparse
import calendar
import csv
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from foedus.case.layout import TABLES
from foedus.case.read import read
from foedus.case.write import table_text
from foedus.check import sound
from foedus.model.strands import Delivery

ROOT = Path(__file__).parent.parent
CASE = ROOT / "cases" / "paris-2025"
DATA = Path(os.environ.get("FOEDUS_SHARED", ROOT.parent / "shared")) / "data" / "pledges" / "kiel_data_explorer.csv"
SOURCE = "kiel-tracker-29"
ALL = "all donors of the tracker"
# What the tracker calls by another name than the case.
NAMES = {"EU (Commission and Council)": "European Union", "Turkiye": "Türkiye"}


def sums(rows: Iterable[Mapping[str, str]], parties: Mapping[str, str]) -> list[Delivery]:
    """Sum what was committed and allocated since the tracker began, in bn EUR: all donors, then parties of the case.

    Shares of single months mean nothing, since a month can draw on what was committed long before: sums alone are kept.

    Parameters
    ----------
    rows
        The tracker's, one a donor and month; `total` is what was allocated.
    parties
        Ids by name.
    """
    committed: dict[str, float] = defaultdict(float)
    allocated: dict[str, float] = defaultdict(float)
    last = (0, 0)
    for row in rows:
        last = max(last, (int(row["year"]), int(row["month"])))
        name = NAMES.get(row["country"], row["country"])
        for donor in (ALL, name):
            committed[donor] += float(row["commitments"])
            allocated[donor] += float(row["total"])
    until = date(*last, calendar.monthrange(*last)[1])
    found = []
    for donor in (ALL, *sorted(parties)):
        if donor not in committed:
            continue
        party = parties.get(donor)
        found.append(
            Delivery(
                id=f"kiel-29-{(party or 'all').lower()}",
                party=party,
                donors="" if party else ALL,
                unit="bn EUR",
                committed=round(committed[donor], 3),
                allocated=round(allocated[donor], 3),
                until=until,
                source=SOURCE,
            )
        )
    return found


def main() -> None:
    """Print the sums, or write them into the case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=DATA)
    parser.add_argument("--write", action="store_true", help="put the sums into the Paris case")
    asked = parser.parse_args()
    tables = sound(read(CASE))
    with asked.file.open(encoding="utf-8", newline="") as file:
        found = sums(csv.DictReader(file), {row.name: row.id for row in tables.parties})
    kept = [row for row in tables.deliveries if row.source != SOURCE]
    table = next(each for each in TABLES if each.name == "deliveries")
    text = table_text(table, (*kept, *found))
    if asked.write:
        (CASE / table.file).write_text(text, encoding="utf-8", newline="\n")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
