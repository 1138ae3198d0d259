"""From sums by day, kind and place to the series that are judged: the whole truce, its clauses, its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from foedus.model.truces import Truce, TruceClause
from foedus.watch.method.series import Series
from foedus.watch.nouns import ALL

Floats = NDArray[np.float64]
EPOCH = date(1970, 1, 1)
ANY = "any"  # the kind that every incident is of
HISTORY = 180  # days before the truce from which is learned
MOST_PLACES = 12  # with series of their own: each further one makes an alarm harder for all
LEAST_AT_PLACE = 10  # incidents before the truce, below which a place has no series of its own
TAGGED = 0.8  # share of incidents that must say what was struck, for a clause that asks


@dataclass(frozen=True, slots=True)
class Sum:
    """Incidents of one kind at one place on a day: `phase` 0 before, 1 under, 2 after the truce."""

    day: int | None
    phase: int
    whole: bool
    kind: str
    target: str | None
    place: str | None
    rows: int
    amount: float | None
    blank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days looked at, as days since 1970 in the zone of the truce.

    Parameters
    ----------
    first, last
        The first and the last day for which there can be a count.
    since, until
        The day on which the truce begins; the last day on which it is in force, None while no end is set or seen.
    covered
        The share of a day under the truce, by day, where it is not all of it.
    silent_from
        From this day on a day without a row had no incident; None: such a day is always a gap.
    """

    first: int
    last: int
    since: int
    until: int | None
    covered: dict[int, float]
    silent_from: int | None

    @property
    def history(self) -> int:
        """The first day from which is learned."""
        return max(self.first, self.since - HISTORY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The series before and under the truce, and after it; what each is of, and why some cannot be judged.

    `keys` are (place, clause), one for each column; `untellable` are reasons by clause,
    `unseen` what else each prohibits that no incident is of.
    """

    before: Series
    during: Series
    keys: tuple[tuple[str, str], ...]
    untellable: dict[str, str]
    unseen: dict[str, tuple[str, ...]]
    gaps: tuple[int, ...]
    unplaced: int
    undated: int
    straddling: int


def day_of(number: int) -> date:
    """Return the date of a day since 1970."""
    return EPOCH + timedelta(days=number)


def is_kind(kind: str, wanted: str) -> bool:
    """Whether a kind is what is asked for or falls under it: ``strike.drone`` is ``strike``, and is ``drone``.

    Everything is of the kind ``any``.
    """
    if wanted == ANY:
        return True
    parts, sought = kind.split("."), wanted.split(".")
    return any(parts[at : at + len(sought)] == sought for at in range(len(parts) - len(sought) + 1))


def prohibited(clause: TruceClause, kind: str, target: str | None, place: str | None) -> bool:
    """Whether a clause prohibits an incident, as far as its kind, what it struck and its place say."""
    return (
        any(is_kind(kind, each) for each in clause.prohibits)
        and (not clause.target or target == clause.target.casefold())
        and (not clause.area or (place is not None and place.casefold() in {each.casefold() for each in clause.area}))
    )


def counted(truce: Truce, sums: Sequence[Sum], span: Span) -> Counted:
    """Arrange sums as series.

    Parameters
    ----------
    truce
        What is prohibited.
    sums
        What was counted; those before the days that are learned from are left out.
    span
        The days.
    """
    near = [each for each in sums if each.day is None or each.day >= span.history]
    untellable = {id_: why for id_, clause in truce.clause.items() if (why := _untellable(clause, near))}
    keys = _keys(truce, near, span)
    told = {id_: clause for id_, clause in truce.clause.items() if id_ not in untellable}
    reported = {each.day for each in near if each.rows > each.blank}
    gaps = [day for day in range(span.history, span.last + 1) if day not in reported and _silent(day, span)]
    before = np.zeros((span.since - span.history, len(keys)))
    during = np.zeros((max(0, span.last + 1 - span.since), len(keys)))
    for column, key in enumerate(keys):
        place, clause = key
        clauses = tuple(told.values()) if clause == ALL else (truce.clause[clause],)
        _fill(place, clauses, near, span, before[:, column], during[:, column])
    for day in gaps:
        (before if day < span.since else during)[day - (span.history if day < span.since else span.since)] = np.nan
    names = tuple(f"{place} {clause}" for place, clause in keys)
    shares = np.array([span.covered.get(day, 1.0) for day in range(span.since, span.last + 1)])
    used = [each for each in near if _any(truce, each)]
    return Counted(
        before=Series(start=day_of(span.history), counts=before, names=names),
        during=Series(start=day_of(span.since), counts=during, names=names, covered=shares if len(shares) else None),
        keys=keys,
        untellable=untellable,
        unseen={id_: _unseen(clause, near) for id_, clause in told.items()},
        gaps=tuple(gaps),
        unplaced=sum(each.rows for each in used if each.place is None),
        undated=sum(each.rows for each in used if each.day is None),
        straddling=sum(each.rows for each in used if not each.whole),
    )


def _silent(day: int, span: Span) -> bool:
    """Whether a day without a row is a day without a report."""
    return span.silent_from is None or day < span.silent_from


def _any(truce: Truce, each: Sum) -> bool:
    return any(prohibited(clause, each.kind, each.target, each.place) for clause in truce.clause.values())


def _keys(truce: Truce, sums: Sequence[Sum], span: Span) -> tuple[tuple[str, str], ...]:
    """Return (place, clause) of each series: all together, each clause where there are several, and the places."""
    clauses = list(truce.clause)
    keys = [(ALL, ALL)] + [(ALL, id_) for id_ in clauses if len(clauses) > 1]
    before: dict[tuple[str, str], float] = defaultdict(float)
    for each in sums:
        if each.phase == 0 and each.place is not None and each.day is not None:
            for id_, clause in truce.clause.items():
                if prohibited(clause, each.kind, each.target, each.place):
                    before[each.place, id_] += each.amount or 0.0
    often = [key for key, amount in before.items() if amount >= LEAST_AT_PLACE]
    often.sort(key=lambda key: (-before[key], key))
    keys += [(place, id_ if len(clauses) > 1 else ALL) for place, id_ in often[:MOST_PLACES]]
    return tuple(keys)


def _fill(
    place: str, clauses: Sequence[TruceClause], sums: Iterable[Sum], span: Span, before: Floats, during: Floats
) -> None:
    blank: set[int] = set()
    stated: set[int] = set()
    for each in sums:
        if each.day is None or not span.history <= each.day <= span.last:
            continue
        if place not in (ALL, each.place):
            continue
        if not any(prohibited(one, each.kind, each.target, each.place) for one in clauses):
            continue
        (blank if each.amount is None else stated).add(each.day)
        if each.day < span.since:
            before[each.day - span.history] += each.amount or 0.0
        elif each.phase and each.whole:
            expired = span.until is not None and each.day > span.until
            if expired or each.phase == 1:
                during[each.day - span.since] += each.amount or 0.0
    for day in blank - stated:  # somebody reported, and said nothing of this
        if day < span.since:
            before[day - span.history] = np.nan
        else:
            during[day - span.since] = np.nan


def _unseen(clause: TruceClause, sums: Sequence[Sum]) -> tuple[str, ...]:
    kinds = {each.kind for each in sums}
    return tuple(wanted for wanted in clause.prohibits if not any(is_kind(kind, wanted) for kind in kinds))


def _untellable(clause: TruceClause, sums: Sequence[Sum]) -> str:
    """Say why the incidents cannot tell whether a clause is kept; empty if they can."""
    kinds = [each for each in sums if any(is_kind(each.kind, wanted) for wanted in clause.prohibits)]
    number = sum(each.rows for each in kinds)
    of_kind = "" if ANY in clause.prohibits else f" of the kind {' or '.join(clause.prohibits)}"
    if not number:
        return f"no incident{of_kind} in the days looked at"
    if clause.target:
        tagged = sum(each.rows for each in kinds if each.target is not None)
        if tagged < TAGGED * number:
            return (
                f"{tagged:,} of {number:,} incidents{of_kind} say what was struck, "
                f"so they cannot tell strikes on {clause.target} from others"
            )
    if clause.area:
        inside = {each.casefold() for each in clause.area}
        if not any(each.place is not None and each.place.casefold() in inside for each in kinds):
            return f"no incident of that kind names a place in {', '.join(clause.area)}"
    return ""
