"""Replay on all cores: chunks of draws, each with a state of its own, put together in the order of the draws."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from math import ceil

import numpy as np

from foedus.plan.instance import Ints
from foedus.risk import kernel, sharing
from foedus.risk.arrays import arrays
from foedus.risk.chances import Chances, Field
from foedus.risk.drawing import GONE, KEPT
from foedus.risk.layout import Arrays, Asked, Counts
from foedus.risk.numbers import key
from foedus.risk.uses import Uses, uses_of

__all__ = ["Asked", "Change", "Prepared", "Replayed", "prepare", "replay", "share_out"]

THREADS = 2
CHUNK = 2048  # draws at most that are done between two looks at whether somebody pressed Ctrl-C


@dataclass(frozen=True, kw_only=True)
class Change:
    """What differs from what is drawn.

    Parameters
    ----------
    kept, gone
        Lots that are surely kept, and surely gone; gone wins.
    lost, spared
        Classes of resource, as bits: no way may use a lost one; nothing of a spared one fails or is delayed.
    """

    kept: frozenset[int] = frozenset()
    gone: frozenset[int] = frozenset()
    lost: int = 0
    spared: int = 0


AS_DRAWN = Change()


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A plan and its chances, ready to be replayed."""

    field: Field
    chances: Chances
    asked: Asked
    arrays: Arrays
    used: Uses

    @property
    def draws(self) -> int:
        """How many draws were asked for."""
        return self.asked.outer * self.asked.inner


@dataclass(frozen=True, kw_only=True)
class Replayed:
    """What came of some draws.

    Parameters
    ----------
    draws
        Their numbers.
    coverage
        By each day that was asked for, in billionths, shape (draws, days), 32 bits.
    closure
        Day on which everything was there; -1 where it never was.
    """

    draws: Ints
    coverage: Counts
    closure: Counts


def together(some: Sequence[Replayed]) -> Replayed:
    """Return what came of several replays of the same draws, one after the other."""
    return Replayed(
        draws=np.concatenate([each.draws for each in some]),
        coverage=np.concatenate([each.coverage for each in some]),
        closure=np.concatenate([each.closure for each in some]),
    )


def prepare(field: Field, chances: Chances, asked: Asked) -> Prepared:
    """Lay a plan and its chances out for the kernel."""
    used = uses_of(field, chances)
    return Prepared(field=field, chances=chances, asked=asked, arrays=arrays(field, chances, asked, used), used=used)


def again(prepared: Prepared, *, chances: Chances | None = None, asked: Asked | None = None) -> Prepared:
    """Lay the same plan out with other chances, or otherwise asked; what can fail has to be the same."""
    drawn, how = chances or prepared.chances, asked or prepared.asked
    made = arrays(prepared.field, drawn, how, prepared.used)
    return replace(prepared, chances=drawn, asked=how, arrays=made)


def replay(
    prepared: Prepared,
    *,
    change: Change = AS_DRAWN,
    draws: Ints | None = None,
    threads: int = THREADS,
    watch: Callable[[int], None] | None = None,
) -> Replayed:
    """Replay a plan.

    Parameters
    ----------
    prepared
        The plan and its chances.
    change
        What differs from what is drawn.
    draws
        Which draws; all if not given. The same draw is the same luck whatever the change.
    threads
        How many; the result does not depend on it.
    watch
        Called with the number of draws done, after each chunk.
    """
    some = np.arange(prepared.draws, dtype=np.int64) if draws is None else draws
    force = np.zeros(prepared.arrays.lots + 1, np.int64)
    force[list(change.kept)] = KEPT
    force[list(change.gone)] = GONE
    found = np.zeros((len(some), len(prepared.asked.days) + 1), np.int32)  # halves the memory; a billion fits in

    def one(part: slice) -> None:
        kernel.replay(prepared.arrays, prepared.used.left, some[part], force, change.lost, change.spared, found[part])

    _in_chunks(one, len(some), threads, watch)
    return Replayed(draws=some, coverage=found[:, :-1], closure=found[:, -1])


def share_out(prepared: Prepared, party: Ints, parties: int, *, draws: Ints, day: int, threads: int = THREADS) -> Ints:
    """Share coverage by a day out among parties: what each adds when they come in an order and in its reverse.

    Parameters
    ----------
    prepared
        The plan and its chances.
    party, parties
        Of each lot, from 0; -1 for lots that are always there. How many there are.
    draws
        Which draws; each has an order of its own.
    day
        By which of the days asked for.

    Returns
    -------
    Sum of the two, in billionths, shape (draws, parties).

    References
    ----------
    Castro, Gomez and Tejada (2009), Polynomial calculation of the Shapley value based on sampling, Computers &
    Operations Research 36; reversed orders as antithetic variates: Mitchell et al. (2022), JMLR 23.
    """
    found = np.zeros((len(draws), parties), np.int64)
    stream = key(prepared.asked.seed, "order")

    def one(part: slice) -> None:
        sharing.shares(prepared.arrays, prepared.used.left, draws[part], party, parties, stream, day, found[part])

    _in_chunks(one, len(draws), threads, None)
    return found


def _in_chunks(one: Callable[[slice], None], count: int, threads: int, watch: Callable[[int], None] | None) -> None:
    size = max(1, min(CHUNK, ceil(count / threads)))
    parts = [slice(first, first + size) for first in range(0, count, size)]
    with ThreadPoolExecutor(threads) as pool:
        try:
            for number, _ in enumerate(pool.map(one, parts), 1):
                if watch is not None:
                    watch(min(count, number * size))
        except BaseException:  # who presses Ctrl-C does not wait for what has not begun
            pool.shutdown(wait=False, cancel_futures=True)
            raise
