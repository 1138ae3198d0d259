"""How often pledges were kept that wars called on, how little that predicts, and how late aid was allocated.

Pure functions over the rows of the data of studies; `tools.priors` reads them and prints what comes out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from statistics import NormalDist, fmean
from typing import Any

import numpy as np

Z = NormalDist().inv_cdf(0.975)
RUSSO_FINNISH = 142  # the last war begun before 1945, in the numbering by date of Correlates of War
WORLD_WARS = {"WorldWarI": 1914, "WorldWarII": 1939}  # the only names without a year

Row = Mapping[str, Any]
Interval = tuple[float, float]


@dataclass(frozen=True)
class Case:
    """One pledge that a war called on: by which war, whether it was kept, and the classes that it is in."""

    war: str
    kept: bool
    marks: frozenset[str]


@dataclass(frozen=True)
class Class:
    """A class of pledges to give a rate of: the cases that carry all its marks."""

    id: str
    title: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Study:
    """Where cases are from, what one case is, which classes have a rate and by which marks rates are scored."""

    source: str
    unit: str
    classes: tuple[Class, ...]
    groupings: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Rate:
    """How often a class of pledges was kept; `population` is the line that goes wherever the rate goes."""

    id: str
    title: str
    honoured: int
    of: int
    wars: int
    wilson: Interval
    bootstrap: Interval
    population: str
    source: str

    @property
    def share(self) -> float:
        """The share kept, 0 to 1."""
        return self.honoured / self.of

    @property
    def low(self) -> float:
        """The lower end of the wider interval."""
        return wider(self.wilson, self.bootstrap)[0]

    @property
    def high(self) -> float:
        """The upper end of the wider interval."""
        return wider(self.wilson, self.bootstrap)[1]


@dataclass(frozen=True)
class Score:
    """How well a rate of other wars says what happened in a war left out; smaller is better, `log` is in nats.

    `by_war` is Brier with wars weighing the same, `off` the range over groups of the share kept less mean prediction.
    """

    title: str
    brier: float
    log: float
    by_war: float
    predicted: Interval
    off: Interval


@dataclass(frozen=True)
class Month:
    """What donors had allocated and committed by the end of a month, since the start, in bn EUR."""

    year: int
    month: int
    allocated: float
    committed: float

    @property
    def share(self) -> float:
        """What was allocated of what was committed."""
        return self.allocated / self.committed


@dataclass(frozen=True)
class Lag:
    """The months in which commitments and then allocations reached a level (bn EUR); None: not yet.

    `months` lie between the two, or between the first and the end of the data.
    """

    level: float
    committed: Month
    allocated: Month | None
    months: int


BERKEMEIER = Study(
    "Berkemeier and Fuhrmann 2018",
    "alliances called on by wars of 1816-2003, counted by alliance and war",
    (
        Class("bf-all", "all pledges"),
        Class("bf-before-1945", "pledges called on by wars begun before 1945", ("before-1945",)),
        Class("bf-after-1945", "pledges called on by wars begun in 1945 or later", ("after-1945",)),
        Class("bf-defence", "pledges of defence", ("defence",)),
        Class("bf-offence", "pledges of offence", ("offence",)),
        Class("bf-neutrality", "pledges of neutrality", ("neutrality",)),
        Class("bf-nonaggression", "pledges of non-aggression", ("nonaggression",)),
        Class("bf-active", "pledges of defence or offence", ("active",)),
        Class("bf-defence-before-1945", "pledges of defence, wars begun before 1945", ("defence", "before-1945")),
        Class("bf-defence-after-1945", "pledges of defence, wars begun in 1945 or later", ("defence", "after-1945")),
        Class("bf-active-after-1945", "pledges of defence or offence, wars since 1945", ("active", "after-1945")),
    ),
    {"all": (), "by kind": ("offence", "defence", "neutrality", "nonaggression"), "by era": ("before-1945",)},
)
LEEDS = Study(
    "Leeds and Anac 2005",
    "alliances called on by wars of 1848-1991, counted by member and war",
    (
        Class("leeds-all", "all members"),
        Class("leeds-before-1945", "members called on by wars begun before 1945", ("before-1945",)),
        Class("leeds-after-1945", "members called on by wars begun in 1945 or later", ("after-1945",)),
        Class("leeds-active", "members with active obligations", ("active",)),
        Class("leeds-changed", "members whose domestic institutions had changed", ("changed",)),
        Class("leeds-unchanged", "members whose domestic institutions had not changed", ("unchanged",)),
        Class(
            "leeds-active-changed", "members with active obligations and changed institutions", ("active", "changed")
        ),
    ),
    {"all": (), "by obligation": ("active",), "by change": ("changed",), "by era": ("before-1945",)},
)


def year(war: str) -> int:
    """Return the year in which a war began: the first four digits of its name, or what is known of the world wars.

    Raises
    ------
    ValueError
        If neither says.
    """
    found = re.search(r"\d{4}", war)
    if found is None and war not in WORLD_WARS:
        raise ValueError(f"no year in {war!r}")
    return int(found[0]) if found else WORLD_WARS[war]


def berkemeier(table: Iterable[Row], coding: str = "BF") -> tuple[Case, ...]:
    """Return the alliances that were honoured or violated, by the columns of a coding: BF or LLM."""
    kinds = {"defence": "defense", "offence": "offense", "neutrality": "neutral", "nonaggression": "nonagg"}
    cases = []
    for row in table:
        kept, broken = row[f"honor{coding}"] == 1, row[f"violate{coding}"] == 1
        if kept or broken:
            marks = {mark for mark, column in kinds.items() if row[column] == 1}
            marks |= {"active"} if marks & {"defence", "offence"} else set()
            marks |= {"before-1945" if year(row["warname"]) < 1945 else "after-1945", f"sample-{row['sample']:.0f}"}
            cases.append(Case(row["warname"], kept, frozenset(marks)))
    return tuple(cases)


def leeds(table: Iterable[Row]) -> tuple[Case, ...]:
    """Return the members of alliances, kept by `honor3`."""
    cases = []
    for row in table:
        marks = {"changed" if row["dinstch2"] == 1 else "unchanged", "active" if row["active"] == 1 else "passive"}
        marks |= {"before-1945" if row["war"] <= RUSSO_FINNISH else "after-1945"}
        cases.append(Case(str(row["war"]), row["honor3"] == 1, frozenset(marks)))
    return tuple(cases)


def tally(cases: Iterable[Case], marks: Iterable[str] = ()) -> tuple[int, int]:
    """Return how many cases with all the marks were kept, and of how many."""
    kept = [case.kept for case in cases if case.marks.issuperset(marks)]
    return sum(kept), len(kept)


def wilson(honoured: int, of: int) -> Interval:
    """Return Wilson's 95% interval of a share of one case or more, as if all were independent."""
    share, spread = honoured / of, Z * Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap(cases: Iterable[Case], rng: np.random.Generator, draws: int = 10_000) -> Interval:
    """Return the middle 95% of the share kept, of cases there are, when whole wars are drawn with replacement."""
    of, kept = Counter[str](), Counter[str]()
    for case in cases:
        of[case.war] += 1
        kept[case.war] += case.kept
    drawn = rng.integers(0, len(of), (draws, len(of)))
    shares = np.array([kept[war] for war in of])[drawn].sum(1) / np.array(list(of.values()))[drawn].sum(1)
    low, high = np.percentile(shares, (2.5, 97.5))
    return float(low), float(high)


def wider(*intervals: Interval) -> Interval:
    """Return the widest of some intervals."""
    return max(intervals, key=lambda each: each[1] - each[0])


def rates(cases: Sequence[Case], study: Study, rng: np.random.Generator) -> tuple[Rate, ...]:
    """Return the rate of every class of a study that has a case."""
    found = []
    for each in study.classes:
        members = [case for case in cases if case.marks.issuperset(each.marks)]
        if members:
            wars = len({case.war for case in members})
            intervals = wilson(*tally(members)), bootstrap(members, rng)
            population = f"{each.title}; {study.unit}; not forces after a ceasefire"
            found.append(Rate(each.id, each.title, *tally(members), wars, *intervals, population, study.source))
    return tuple(found)


def scores(cases: Sequence[Case], groupings: Mapping[str, Sequence[str]]) -> tuple[Score, ...]:
    """Return how well rates of other wars do, against saying 0.5 of everything; cases without a mark are one group."""
    found = [_score("0.5 always", cases, ["" for _ in cases], [0.5 for _ in cases])]
    for title, marks in groupings.items():
        groups = [next((mark for mark in marks if mark in case.marks), "") for case in cases]
        found.append(_score(title, cases, groups, _of_others(cases, groups)))
    return tuple(found)


def _of_others(cases: Sequence[Case], groups: Sequence[str]) -> list[float]:
    """Predict every case by its group in all other wars, or by all of them where the group has none."""
    predicted = []
    for case, group in zip(cases, groups, strict=True):
        others = [(other, its) for other, its in zip(cases, groups, strict=True) if other.war != case.war]
        honoured, of = tally([other for other, its in others if its == group] or [other for other, _ in others])
        predicted.append((honoured + 1) / (of + 2))  # never 0 or 1, of which the log score could be infinite
    return predicted


def _score(title: str, cases: Sequence[Case], groups: Sequence[str], predicted: Sequence[float]) -> Score:
    square: dict[str, list[float]] = {}
    off: dict[str, list[float]] = {}
    for case, group, share in zip(cases, groups, predicted, strict=True):
        square.setdefault(case.war, []).append((case.kept - share) ** 2)
        off.setdefault(group, []).append(case.kept - share)
    gaps = [fmean(each) for each in off.values()]
    return Score(
        title,
        brier=fmean(each for some in square.values() for each in some),
        log=fmean(-log(p if case.kept else 1 - p) for case, p in zip(cases, predicted, strict=True)),
        by_war=fmean(fmean(some) for some in square.values()),
        predicted=(min(predicted), max(predicted)),
        off=(min(gaps), max(gaps)),
    )


def cumulated(table: Iterable[Row]) -> tuple[Month, ...]:
    """Return, by month, what all donors together had allocated (column `total`) and committed."""
    allocated, committed = Counter[tuple[int, int]](), Counter[tuple[int, int]]()
    for row in table:
        when = int(row["year"]), int(row["month"])
        allocated[when] += row["total"]
        committed[when] += row["commitments"]
    sums = zip(*(np.cumsum([each[when] for when in sorted(committed)]) for each in (allocated, committed)), strict=True)
    return tuple(Month(*when, float(a), float(c)) for when, (a, c) in zip(sorted(committed), sums, strict=True))


def lags(months: Sequence[Month], step: float = 1.0) -> tuple[Lag, ...]:
    """Return, for every level in steps of so many bn EUR, how long after commitments the allocations reached it."""
    found = []
    for level in (step * (i + 1) for i in range(int(months[-1].committed / step))):
        first = next(month for month in months if month.committed >= level)
        then = next((month for month in months if month.allocated >= level), None)
        until = then or months[-1]
        found.append(Lag(level, first, then, 12 * (until.year - first.year) + until.month - first.month))
    return tuple(found)
