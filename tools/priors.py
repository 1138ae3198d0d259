"""Recompute, from the data of studies, how often pledges were kept and how late aid was allocated.

`python -m tools.priors [FOLDER]` prints the tables; `--write` puts them into docs/priors.md, which says what they are
not good for. The data are read where they lie and never copied.
"""

from __future__ import annotations

import argparse
import importlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import numpy as np

from tools.priors_figures import (
    BERKEMEIER,
    LEEDS,
    Case,
    Interval,
    Lag,
    Month,
    Rate,
    Row,
    Score,
    berkemeier,
    cumulated,
    lags,
    leeds,
    rates,
    scores,
    tally,
)

ROOT = Path(__file__).parent.parent
FOLDER = Path(os.environ.get("FOEDUS_SHARED", ROOT.parent / "shared")) / "data" / "pledges"
DOC = ROOT / "docs" / "priors.md"
BEGIN, END = "<!-- priors: python -m tools.priors --write writes this -->\n", "<!-- end of priors -->"
SEED = 1945
RECOMMENDED = (
    "bf-all",
    "bf-before-1945",
    "bf-after-1945",
    "bf-defence",
    "bf-defence-after-1945",
    "bf-active",
    "bf-active-after-1945",
    "leeds-all",
    "leeds-after-1945",
    "leeds-active",
    "leeds-changed",
)
# What the abstract of Berkemeier and Fuhrmann says, the marks that we count it by, and those that give its figures.
PUBLISHED = (
    ("all", "0.50", (), ()),
    ("before 1945", "0.66", ("before-1945",), ("sample-1",)),
    ("1945 to 2003", "0.22", ("after-1945",), ("sample-0",)),
    ("defence", "0.41", ("defence",), ("defence",)),
    ("offence", "0.74", ("offence",), ("offence",)),
    ("neutrality", "0.78", ("neutrality",), ("neutrality",)),
    ("non-aggression", "0.37", ("nonaggression",), ("nonaggression",)),
)


@dataclass(frozen=True)
class Compared:
    """A published share, and how many were kept of how many by our count and by the one that gives its figure."""

    title: str
    printed: str
    ours: tuple[int, int]
    theirs: tuple[int, int]


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a .dta or .csv file."""
    pandas: Any = importlib.import_module("pandas")  # carries no types
    frame = pandas.read_stata(path) if path.suffix == ".dta" else pandas.read_csv(path)
    return list(frame.to_dict("records"))


def compared(ours: Sequence[Case], theirs: Sequence[Case]) -> tuple[Compared, ...]:
    """Set what was published beside our coding (BF) and the other (LLM)."""
    return tuple(
        Compared(title, printed, tally(ours, marks), tally(theirs, others))
        for title, printed, marks, others in PUBLISHED
    )


def conditional(table: Sequence[Row]) -> tuple[tuple[str, int, int], ...]:
    """Return how many treaties with a pledge of defence lay down conditions, by three ways of counting."""
    defence = [row for row in table if row["defense"] == 1]
    active = [row for row in table if row["defense"] == 1 or row["offense"] == 1]
    return (
        ("defence, conditions on defence (`defcon`)", sum(row["defcon"] == 1 for row in defence), len(defence)),
        ("defence, conditions on any obligation (`conditio`)", sum(r["conditio"] == 1 for r in defence), len(defence)),
        (
            "defence or offence, conditions on either (`defcon`, `offcon`)",
            sum(row["defcon"] == 1 or row["offcon"] == 1 for row in active),
            len(active),
        ),
    )


def section(folder: Path) -> str:
    """Return all tables as Markdown, from the data in a folder."""
    rng = np.random.default_rng(SEED)
    wars = rows(folder / "BerkemeierFuhrmannRAP2018_0303.dta")
    ours, members = berkemeier(wars), leeds(rows(folder / "LeedsAnacIIrep.dta"))
    found = (*rates(ours, BERKEMEIER, rng), *rates(members, LEEDS, rng))
    months = cumulated(rows(folder / "kiel_data_explorer.csv"))
    parts = {
        "Rates": _rates(found),
        "What was published, and what the files give": _compared(compared(ours, berkemeier(wars, "LLM"))),
        "What rates predict in a war left out: Berkemeier and Fuhrmann": _scores(scores(ours, BERKEMEIER.groupings)),
        "What rates predict in a war left out: Leeds and Anac": _scores(scores(members, LEEDS.groupings)),
        "Pledges with conditions": _conditional(conditional(rows(folder / "atop-alliance-level.csv"))),
        "Allocated of what was committed": _months(months),
        "Months from committed to allocated": _lags(lags(months)),
        "Recommended rows": _recommended(found),
    }
    return "\n".join(f"### {title}\n\n{text}" for title, text in parts.items())


def _table(head: str, body: Iterable[Sequence[object]]) -> str:
    lines = [f"| {head} |", f"|{' --- |' * (head.count('|') + 1)}"]
    return "\n".join([*lines, *(f"| {' | '.join(map(str, row))} |" for row in body)]) + "\n"


def _span(interval: Interval) -> str:
    return f"{interval[0]:.2f} to {interval[1]:.2f}"


def _counts(pair: tuple[int, int]) -> str:
    return f"{pair[0]} of {pair[1]} = {pair[0] / pair[1]:.2f}"


def _rates(found: Iterable[Rate]) -> str:
    return _table(
        "id | pledges | kept | of | wars | share | Wilson | bootstrap by war",
        (
            (r.id, r.title, r.honoured, r.of, r.wars, f"{r.share:.2f}", _span(r.wilson), _span(r.bootstrap))
            for r in found
        ),
    )


def _compared(found: Iterable[Compared]) -> str:
    return _table(
        "share | published | `honorBF`, war's first year | `honorLLM`, `sample`",
        ((each.title, each.printed, _counts(each.ours), _counts(each.theirs)) for each in found),
    )


def _scores(found: Iterable[Score]) -> str:
    return _table(
        "rate of the other wars | Brier | log | Brier, wars equal | predictions | kept less predicted, by group",
        (
            (s.title, f"{s.brier:.3f}", f"{s.log:.3f}", f"{s.by_war:.3f}", _span(s.predicted), _off(s.off))
            for s in found
        ),
    )


def _off(off: Interval) -> str:
    low, high = (round(each, 2) + 0.0 for each in off)  # no -0.00
    return f"{low:+.2f} to {high:+.2f}"


def _conditional(found: Iterable[tuple[str, int, int]]) -> str:
    return _table("treaties with pledges of | with conditions", ((title, _counts((n, of))) for title, n, of in found))


def _months(months: Sequence[Month]) -> str:
    shown = [month for month in months if month.month in (6, 12) or month in months[-2:]]
    return _table(
        "by the end of | committed, bn EUR | allocated, bn EUR | share",
        ((_when(m), f"{m.committed:.1f}", f"{m.allocated:.1f}", f"{m.share:.2f}") for m in shown),
    )


def _when(month: Month | None) -> str:
    return f"{month.year}-{month.month:02}" if month else "not yet"


def _lags(found: Sequence[Lag]) -> str:
    done = [lag.months for lag in found if lag.allocated]
    waiting = [lag.months for lag in found if not lag.allocated]
    low, _, high = quantiles(done, n=4, method="inclusive")
    said = (
        f"Over {len(found)} levels, a bn EUR apart, {len(done)} were reached: median {median(done):.0f} months, "
        f"middle half {low:.0f} to {high:.0f}, range {min(done)} to {max(done)}. "
        f"{len(waiting)} were not, after {min(waiting)} to {max(waiting)} months.\n\n"
    )
    return said + _table(
        "level, bn EUR | committed | allocated | months",
        (
            (
                f"{lag.level:.0f}",
                _when(lag.committed),
                _when(lag.allocated),
                f"{'' if lag.allocated else '> '}{lag.months}",
            )
            for lag in found
            if lag.level % 50 == 0
        ),
    )


def _recommended(found: Iterable[Rate]) -> str:
    rows = [rate for rate in found if rate.id in RECOMMENDED]
    return _table(
        "id | low | mode | high | population",
        ((r.id, f"{r.low:.2f}", f"{r.share:.2f}", f"{r.high:.2f}", f"{r.population} ({r.source})") for r in rows),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables, and write them if asked to."""
    parser = argparse.ArgumentParser(prog="python -m tools.priors", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="where the data are")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/priors.md")
    asked = parser.parse_args(arguments)
    text = section(asked.folder)
    if asked.write:
        before, rest = DOC.read_text("utf-8").split(BEGIN, 1)
        DOC.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
