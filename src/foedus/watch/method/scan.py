"""Where and when do acts cluster beyond chance? The space-time permutation scan statistic."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foedus.watch.method.circles import Circles, circles
from foedus.watch.method.clusters import Cases, Cluster, Cylinders, Scanned
from foedus.watch.method.searching import permute, search, strongest
from foedus.watch.method.series import Floats

__all__ = ["Cases", "Cluster", "Cylinders", "Scanned", "scan"]

Ints = NDArray[np.int64]

THREADS = 2
MEMORY = 150_000_000  # bytes that the counts of replications take at once
PART = 16  # permutations that one thread draws between two looks at what is left to do
SAME = 1e-9


def scan(
    cases: Cases, cylinders: Cylinders, *, replications: int = 999, seed: int = 0, threads: int = THREADS
) -> Scanned:
    """Look for clusters in space and time.

    Parameters
    ----------
    cases, cylinders
        What happened, and where to look.
    replications
        Permutations, at least 1; 999 give p in steps of 0.001.
    seed
        Of the permutations; the same on any number of threads.
    threads
        How many to use.

    Notes
    -----
    If place and day have nothing to do with each other, a cylinder is expected to have the cases of its places times
    those of its days over all cases; its statistic is the logarithm of the likelihood ratio of a Poisson model, and p
    comes from giving every case the day of another (Kulldorff, Heffernan, Hartman, Assunção and Mostashari 2005, PLoS
    Medicine 2(3) e59). A cluster has at least two cases; secondary clusters share no place with a stronger one, and
    their p is against the strongest cluster of each permutation, which errs on the side of caution.
    """
    study = _study(cases, cylinders)
    found = _observed(study, cases, threads)
    best = np.zeros(replications)
    if found:
        _replicate(study, cases, seed, threads, best)
    return Scanned(clusters=tuple(_cluster(study, each, best) for each in _apart(study, found)), strongest=best)


@dataclass(frozen=True)
class _Study:
    """What all permutations have in common."""

    around: tuple[Circles, ...]
    tally: Ints  # cases of each place
    upto: Ints  # cases before each day
    longest: int
    only_last: bool


@dataclass(frozen=True)
class _Cylinder:
    """The strongest cylinder of the circles about one place: its last place by rank, its days."""

    llr: float
    centre: int
    rank: int
    first: int
    after: int
    observed: int


def _study(cases: Cases, cylinders: Cylinders) -> _Study:
    tally = np.bincount(cases.place, minlength=len(cases.latitude)).astype(np.int64)
    around = circles(
        cases.latitude,
        cases.longitude,
        tally,
        most_places=cylinders.most_places,
        radius_km=cylinders.radius_km,
        share=cylinders.share,
    )
    upto = np.concatenate([[0], np.bincount(cases.day, minlength=cases.days).cumsum()]).astype(np.int64)
    return _Study(around, tally, upto, min(cylinders.most_days, cases.days), cylinders.only_last)


def _observed(study: _Study, cases: Cases, threads: int) -> list[_Cylinder]:
    """Return the strongest cylinder about each place, strongest first."""
    counts = np.zeros((len(study.tally), cases.days + 1), dtype=np.int64)
    np.add.at(counts, (cases.place, cases.day + 1), 1)
    counts = counts.cumsum(axis=1)
    found: list[_Cylinder] = []

    def searched(centre: int) -> None:
        about, where = study.around[centre], np.empty(4, dtype=np.int64)
        ratio = strongest(
            counts, about.places, about.whole, study.tally, study.upto, study.longest, study.only_last, where
        )
        if ratio > 0:
            found.append(_Cylinder(ratio, centre, *map(int, where)))

    _shared(deque(range(len(study.around))), [searched] * threads)
    # Of circles that are the same set of places, or as strong, the smaller and then the one listed first.
    return sorted(
        found, key=lambda each: (-round(each.llr, 9), study.around[each.centre].radius_km[each.rank], each.centre)
    )


def _apart(study: _Study, found: Iterable[_Cylinder]) -> list[_Cylinder]:
    """Leave out cylinders that share a place with a stronger one."""
    taken: set[int] = set()
    kept = []
    for each in found:
        places = set(study.around[each.centre].places[: each.rank + 1].tolist())
        if not places & taken:
            taken |= places
            kept.append(each)
    return kept


def _cluster(study: _Study, each: _Cylinder, best: Floats) -> Cluster:
    about = study.around[each.centre]
    places = about.places[: each.rank + 1]
    within, during = study.tally[places].sum(), study.upto[each.after] - study.upto[each.first]
    # A permutation that gives the same cylinder the same number may differ from it in the last bit.
    as_strong = int((best >= each.llr - SAME).sum())
    return Cluster(
        places=tuple(places.tolist()),
        radius_km=float(about.radius_km[each.rank]),
        first=each.first,
        last=each.after - 1,
        observed=each.observed,
        expected=float(within * during / study.upto[-1]),
        llr=each.llr,
        p=(1 + as_strong) / (1 + len(best)),
    )


def _replicate(study: _Study, cases: Cases, seed: int, threads: int, best: Floats) -> None:
    """Fill in the strongest statistic of each permutation."""
    order = np.argsort(cases.place, kind="stable")
    days, place = cases.day[order].astype(np.int32), cases.place[order].astype(np.int64)
    most = max(int(study.tally[each.places].sum()) for each in study.around)
    small = np.int16 if most < np.iinfo(np.int16).max else np.int32
    table = len(study.tally) * (cases.days + 1)
    at_once = max(1, MEMORY // (table * np.dtype(small).itemsize))
    for first in range(0, len(best), at_once):
        size = min(at_once, len(best) - first)
        counts = np.empty((len(study.tally), size, cases.days + 1), dtype=small)
        parts = deque(range(0, size, PART))

        def drawn(part: int, counts: NDArray[Any] = counts, first: int = first) -> None:
            permute(days, place, seed, first + part, counts[:, part : part + PART])

        _shared(parts, [drawn] * threads)
        bests = np.zeros((threads, size))

        def searched(centre: int, thread: int, counts: NDArray[Any] = counts, bests: Floats = bests) -> None:
            about = study.around[centre]
            search(
                counts,
                about.places,
                about.whole,
                study.tally,
                study.upto,
                study.longest,
                study.only_last,
                bests[thread],
            )

        # Each thread beats its own record; the highest of all is the same whoever looked where.
        _shared(deque(range(len(study.around))), [partial(searched, thread=thread) for thread in range(threads)])
        best[first : first + size] = bests.max(axis=0)


def _shared(work: deque[int], workers: Sequence[Callable[[int], None]]) -> None:
    """Let workers take from the work, each in a thread, until there is none; Ctrl-C leaves the rest undone."""

    def until_done(worker: Callable[[int], None]) -> None:
        with suppress(IndexError):
            while True:
                worker(work.popleft())

    with ThreadPoolExecutor(len(workers)) as pool:
        try:
            for future in [pool.submit(until_done, worker) for worker in workers]:
                future.result()
        finally:
            work.clear()
