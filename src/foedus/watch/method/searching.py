"""Search cylinders for the one that stands out most; compiled."""

from __future__ import annotations

from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foedus.compiled import compiled, part

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Small = NDArray[Any]  # int16 where no count can be too large for it, else int32

LEAST = 2  # cases in a cluster
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_ONE = np.uint64(0xBF58476D1CE4E5B9)
_TWO = np.uint64(0x94D049BB133111EB)


@part
def llr(cases: float, expected: float, every: float) -> float:
    """Return the logarithm of the likelihood ratio of so many cases where fewer are expected; 0 if not fewer."""
    if cases <= expected:
        return 0.0
    inside = cases * log(cases / expected)
    outside = every - cases
    return inside + (outside * log(outside / (every - expected)) if outside > 0 else 0.0)


@compiled
def permute(days: Small, place: Ints, seed: int, first: int, counts: Small) -> None:
    """Give every case the day of another, and count the cases of each place up to each day.

    Parameters
    ----------
    days, place
        Of each case; days from 0.
    seed, first
        The stream of random numbers, and the number of the first replication: replication r is the same whatever else
        is drawn.
    counts
        Shape (places, replications, days + 1); filled: cases before each day.

    References
    ----------
    Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators, OOPSLA (splitmix64).
    """
    drawn = np.empty_like(days)
    shift30, shift27, shift31 = np.uint64(30), np.uint64(27), np.uint64(31)
    top, whole = np.uint64(24), np.uint64(40)
    counts[:] = 0
    for replication in range(counts.shape[1]):
        state = (np.uint64(seed) * _ONE) ^ (np.uint64(first + replication + 1) * _TWO)
        drawn[:] = days
        for at in range(len(days) - 1, -1, -1):
            state += _GOLDEN
            mixed = (state ^ (state >> shift30)) * _ONE
            mixed = (mixed ^ (mixed >> shift27)) * _TWO
            mixed = mixed ^ (mixed >> shift31)
            # 40 random bits times fewer than 2**24 cases: no number is favoured by more than 2**-16 of its chance.
            other = np.int64(((mixed >> top) * np.uint64(at + 1)) >> whole)
            drawn[at], drawn[other] = drawn[other], drawn[at]
            counts[place[at], replication, drawn[at] + 1] += 1
        for where in range(len(counts)):
            row = counts[where, replication]
            for day in range(1, len(row)):
                row[day] += row[day - 1]


@part
def _thresholds(cases: int, upto: Ints, longest: int, only_last: bool, floor: float, needed: Small, most: int) -> None:
    """Fill in how many cases a window needs for a ratio above `floor`; `cases` are those of its circle."""
    every, days = upto[-1], len(upto) - 1
    widest = 0
    for length in range(1, longest + 1):
        for day in range(days - length if only_last else 0, days - length + 1):
            widest = max(widest, upto[day + length] - upto[day])
    # It rises with what is expected, so one pass over all numbers of cases that a window can have finds all.
    table = np.empty(widest + 1, dtype=np.int64)
    number = LEAST
    for within in range(widest + 1):
        expected = max(1e-300, cases * within / every)
        while number < most and llr(number, expected, every) <= floor:
            number += 1
        table[within] = number
    for length in range(1, longest + 1):
        for day in range(days - length if only_last else 0, days - length + 1):
            needed[length, day] = table[upto[day + length] - upto[day]]


# Numbers are cast after every step, so that sixteen and more of them fit into one instruction; the casts lose nothing,
# since no count reaches the largest number of its type.
@part
def _add(row: Small, more: Small) -> None:
    cell = row.dtype.type
    for day in range(len(row)):
        row[day] = cell(row[day] + more[day])


@part
def _any(late: Small, early: Small, need: Small) -> bool:
    """Say whether any window has as many cases as it needs."""
    cell = need.dtype.type
    over = cell(-1)
    for day in range(len(late)):
        over = max(over, cell(cell(late[day] - early[day]) - need[day]))
    return bool(over >= 0)


@compiled
def search(
    counts: Small, places: Ints, whole: Bools, cases: Ints, upto: Ints, longest: int, only_last: bool, best: Floats
) -> None:
    """Raise the highest ratio of each replication to that of the circles about one place.

    Parameters
    ----------
    counts
        Cases before each day, shape (places, replications, days + 1).
    places, whole
        As in `Circles`.
    cases
        Of each place, on all days.
    upto
        Cases of all places before each day, shape (days + 1,).
    longest, only_last
        The longest window in days, and whether windows end on the last day.
    best
        One for each replication; raised.

    Notes
    -----
    A ratio grows with the cases in a window, so for each window it is worked out once how many it needs to beat the
    least of `best`; whole numbers are compared, and the few that beat it get their logarithms. Permutations keep the
    cases of each place and of each day, hence also what is expected.
    """
    days, replications = len(upto) - 1, counts.shape[1]
    every = float(upto[-1])
    most = np.iinfo(counts.dtype).max
    inside = np.zeros((replications, days + 1), dtype=counts.dtype)
    needed = np.zeros((longest + 1, days), dtype=counts.dtype)
    within = 0
    for at in range(len(places)):
        place = places[at]
        within += cases[place]
        for replication in range(replications):
            _add(inside[replication], counts[place, replication])
        if not whole[at]:
            continue
        _thresholds(within, upto, longest, only_last, best.min(), needed, most)
        for replication in range(replications):
            row = inside[replication]
            for length in range(1, longest + 1):
                first = days - length if only_last else 0
                early, late, need = row[first:], row[first + length :], needed[length, first:]
                if not _any(late, early, need):
                    continue
                for day in range(len(late)):
                    if late[day] - early[day] >= need[day]:
                        expected = within * (upto[first + day + length] - upto[first + day]) / every
                        found = llr(float(late[day] - early[day]), expected, every)
                        if found > best[replication]:
                            best[replication] = found


@compiled
def strongest(
    counts: Small, places: Ints, whole: Bools, cases: Ints, upto: Ints, longest: int, only_last: bool, where: Ints
) -> float:
    """Return the highest ratio of the circles about one place, and fill in which cylinder it is.

    Parameters
    ----------
    counts
        Cases before each day, shape (places, days + 1).
    places, whole, cases, upto, longest, only_last
        As in `search`.
    where
        Filled: last place of the circle by rank, first day, the day after the last one, cases; -1 if there is none.
    """
    days, every = len(upto) - 1, float(upto[-1])
    inside = np.zeros(days + 1, dtype=np.int64)
    within, best = 0, 0.0
    where[:] = -1
    for at in range(len(places)):
        within += cases[places[at]]
        inside += counts[places[at]]
        if not whole[at]:
            continue
        for length in range(1, longest + 1):
            for first in range(days - length if only_last else 0, days - length + 1):
                observed = inside[first + length] - inside[first]
                if observed < LEAST:
                    continue
                found = llr(float(observed), within * (upto[first + length] - upto[first]) / every, every)
                if found > best:
                    best = found
                    where[0], where[1], where[2], where[3] = at, first, first + length, observed
    return best
