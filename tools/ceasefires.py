"""Recompute, from the ETH/PRIO set, how long ceasefires in civil wars lasted.

`python -m tools.ceasefires [FILE]` prints the table; `--write` puts the figures into src/foedus/watch/method/past.toml
and the table into docs/watch-method.md, which says what they are not good for. The data are read where they lie and
never copied.
"""

from __future__ import annotations

import argparse
import csv
import os
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

import numpy as np

from foedus.watch.method import past
from foedus.watch.method.series import Floats
from foedus.watch.method.survival import in_force, incidence

ROOT = Path(__file__).parent.parent
FILE = (
    Path(os.environ.get("FOEDUS_SHARED", ROOT.parent / "shared")) / "data/ceasefire/eth_prio_ceasefires_1989_2020.csv"
)
FIGURES = ROOT / "src" / "foedus" / "watch" / "method" / "past.toml"
DOC = ROOT / "docs" / "watch-method.md"
BEGIN, END = "<!-- ceasefires: python -m tools.ceasefires --write writes this -->\n", "<!-- end of ceasefires -->"
DAYS = (1, 3, 7, 14, 30, 60, 90, 180, 365, 730)
LAST = date(2020, 12, 31)  # the set ends
SEED, DRAWS = 1918, 1000
# How it ended (`ended`), as the rows read; the codebook was not at hand.
GOES_ON, RAN_OUT, FIGHTING, NEVER, OTHERWISE = 0, 1, 2, 3, 4

Row = Mapping[str, str]


@dataclass(frozen=True)
class Ceasefire:
    """One ceasefire, whoever was party to it.

    Parameters
    ----------
    country
        Where.
    marks
        Groups it belongs to.
    way
        How it ended; -1 unknown.
    shortest, longest
        Days it lasted at least and at most, as far as its dates are known; to the end of the set if it goes on or its
        end is unknown.
    over
        Whether it is known to have ended, if not when.
    dated
        Whether it is known to the day when it began and ended, or that it goes on.
    """

    country: str
    marks: frozenset[str]
    way: int
    shortest: int
    longest: int
    over: bool
    dated: bool


GROUPS = {
    "all": "all that took effect",
    "no-term": "without a term set beforehand",
    "term": "with a term set beforehand",
    "preliminary": "preliminary (class 1)",
    "monitored": "with rules and monitoring (class 2)",
    "definitive": "definitive (class 3)",
    "one": "declared by one side",
    "several": "by more than one",
    "holiday": "for a holiday",
}


def ceasefires(rows: Iterable[Row]) -> tuple[list[Ceasefire], int]:
    """Return ceasefires from rows of parties, and how many more never took effect."""
    parties: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        parties[row["cc"], row["cf_id"]].append(row)
    found = [_ceasefire(each) for each in parties.values()]
    took = [each for each in found if each is not None]
    return took, len(found) - len(took)


def _ceasefire(parties: Sequence[Row]) -> Ceasefire | None:
    """Return what the rows of one ceasefire say: it begins with the first party and ends with the first to leave it."""
    ways = {int(row["ended"]) for row in parties}
    if ways == {NEVER}:
        return None
    begins = [span for row in parties if (span := _span(row, "cf_effect") or _span(row, "cf_dec"))]
    if not begins:
        return None  # when it was declared is unknown too
    begin = min(begins)
    ends = sorted((span, int(row["ended"])) for row in parties if (span := _span(row, "end")))
    goes_on = ways == {GOES_ON}
    (first, last), way = ends[0] if ends and not goes_on else ((LAST, LAST), GOES_ON if goes_on else -1)
    known = goes_on or bool(ends)
    exact = begin[0] == begin[1] and first == last and known and (way >= 0)
    return Ceasefire(
        country=parties[0]["location"].strip(),
        marks=frozenset(_marks(parties)),
        way=way,
        shortest=max(0, (first - begin[1]).days) if known else 0,
        longest=max(0, (last - begin[0]).days),
        over=bool(ends) and not goes_on,
        dated=exact and (first - begin[0]).days >= 0,
    )


def _span(row: Row, what: str) -> tuple[date, date] | None:
    """Return the first and last day that a date may be, or None if not even its year is known."""
    year, month, day = (int(row[f"{what}_{part}"]) for part in ("yr", "month", "day"))
    if year <= 0:
        return None
    if month <= 0:
        return date(year, 1, 1), date(year, 12, 31)
    length = monthrange(year, month)[1]
    if not 0 < day <= length:
        return date(year, month, 1), date(year, month, length)
    return date(year, month, day), date(year, month, day)


def _marks(parties: Sequence[Row]) -> Iterable[str]:
    first = parties[0]
    yield "all"
    if first["fixed"] in ("0", "1"):
        yield "term" if first["fixed"] == "1" else "no-term"
    yield {"1": "preliminary", "2": "monitored", "3": "definitive"}[first["ceasefire_class"]]
    yield "one" if len({row["ucdp_actor_id"] for row in parties}) == 1 else "several"
    if any(row["p_holiday"] == "1" for row in parties):
        yield "holiday"


@dataclass(frozen=True)
class Shares:
    """What became of the ceasefires of a group after each number of days; arrays of shape (days,)."""

    number: int
    dated: int
    in_force: Floats
    low: Floats
    high: Floats
    least: Floats
    most: Floats
    fighting: Floats


def shares(group: Sequence[Ceasefire]) -> Shares:
    """Return the shares in force, with intervals from drawing whole countries anew, and bounds over what is unknown."""
    dated = [each for each in group if each.dated]
    rng = np.random.default_rng(SEED)
    drawn = np.array([_in_force(each) for each in _countries(dated, rng)])
    low, high = np.clip(np.nanquantile(drawn, [0.025, 0.975], axis=0), 0, 1)
    lasted, way = _arrays(dated, lambda each: each.shortest)
    shortest, longest = (np.array([getattr(each, name) for each in group]) for name in ("shortest", "longest"))
    over, went_on = (np.array(each) for each in zip(*((one.over, one.way == GOES_ON) for one in group), strict=True))
    return Shares(
        number=len(group),
        dated=len(dated),
        in_force=_in_force(dated),
        low=low,
        high=high,
        # The worst that may be: all that is unknown ended at once. The best: it goes on to this day.
        least=in_force(shortest.astype(float), ~went_on, DAYS),
        most=in_force(longest.astype(float), over, DAYS),
        fighting=incidence(lasted, way, (FIGHTING,), DAYS)[0],
    )


def _in_force(group: Sequence[Ceasefire]) -> Floats:
    lasted, way = _arrays(group, lambda each: each.shortest)
    return in_force(lasted, way > 0, DAYS)


def _arrays(group: Sequence[Ceasefire], days: Callable[[Ceasefire], int]) -> tuple[Floats, np.ndarray]:
    return np.array([float(days(each)) for each in group]), np.array([each.way for each in group])


def _countries(group: Sequence[Ceasefire], rng: np.random.Generator) -> Iterable[list[Ceasefire]]:
    """Draw countries with all their ceasefires, since those of one war are not independent."""
    by: dict[str, list[Ceasefire]] = defaultdict(list)
    for each in group:
        by[each.country].append(each)
    names = sorted(by)
    for _ in range(DRAWS):
        yield [each for name in rng.choice(names, len(names)) for each in by[name]]


def computed(file: Path) -> tuple[dict[str, Shares], int]:
    """Return the shares of each group, and how many ceasefires never took effect, from the data."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        took, never = ceasefires(csv.DictReader(lines))
    return {name: shares([each for each in took if name in each.marks]) for name in GROUPS}, never


def figures(found: Mapping[str, Shares]) -> str:
    """Return the file that holds the figures, its columns in the order of `past.Row`."""
    columns = [each.name for each in fields(past.Row)]
    lines = [
        "# How long ceasefires in civil wars lasted, another class of war; tools/ceasefires.py writes this",
        f"# A row is {', '.join(columns)}; past.py says what they mean.",
    ]
    for name, group in found.items():
        lines += ["", f"[{name}]", f'title = "{GROUPS[name]}"']
        lines += [f"ceasefires = {group.number}", f"dated = {group.dated}", "rows = ["]
        for at, day in enumerate(DAYS):
            lines.append(f"  [{day}, {', '.join(f'{getattr(group, each)[at]:.3f}' for each in columns[1:])}],")
        lines.append("]")
    return "\n".join(lines) + "\n"


def table(found: Mapping[str, Shares], never: int) -> str:
    """Return the table as Markdown."""
    shown = (1, 7, 30, 90, 365)
    head = ["ceasefires", "number", "dated", *(f"in force after {day} d" for day in shown), "fighting within 30 d"]
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    for name, group in found.items():
        cells = [GROUPS[name], str(group.number), str(group.dated)]
        for at in map(DAYS.index, shown):
            interval = f"{group.low[at]:.2f}-{group.high[at]:.2f}; {group.least[at]:.2f} to {group.most[at]:.2f}"
            cells.append(f"{group.in_force[at]:.2f} ({interval})")
        cells.append(f"{group.fighting[DAYS.index(30)]:.2f}")
        lines.append(f"| {' | '.join(cells)} |")
    lines.append(f"\nA further {never} never took effect, or it is unknown when they did.")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, and write the figures if asked to."""
    parser = argparse.ArgumentParser(prog="python -m tools.ceasefires", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=FILE, help="where the data are")
    parser.add_argument(
        "--write", action="store_true", help="put the figures into the source and the table in the docs"
    )
    asked = parser.parse_args(arguments)
    found, never = computed(asked.file)
    text = table(found, never)
    if asked.write:
        FIGURES.write_text(figures(found), encoding="utf-8")
        before, rest = DOC.read_text("utf-8").split(BEGIN, 1)
        DOC.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
