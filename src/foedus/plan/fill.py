"""Whether serials fill slots, and the least that is wanting: one serial a slot, and none of them can be cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import floor

from foedus.plan.tally import NOISE

EXACT = 12  # pledges of which every combination is tried


def cut(amount: float, serial: float) -> list[float]:
    """Return the serials of an amount, as docs/plan.md cuts it."""
    whole = floor(amount / serial + NOISE)
    rest = amount - whole * serial
    return [serial] * whole + ([rest] if rest > NOISE else [])


def fills(sizes: Iterable[float], amounts: Iterable[float]) -> bool:
    """Whether some serials can fill every slot."""
    wanted, given = sorted(sizes, reverse=True), sorted(amounts, reverse=True)
    return len(given) >= len(wanted) and all(
        amount >= size - NOISE for size, amount in zip(wanted, given, strict=False)
    )


def wanting(sizes: Iterable[float], amounts: Iterable[float]) -> float:
    """Return the least further amount with which every slot can be filled, in serials as large as the slots."""
    given = sorted(amounts, reverse=True)
    total = 0.0
    for size in sorted(sizes, reverse=True):
        if given and given[0] >= size - NOISE:
            given.pop(0)
        else:
            total += size
    return total


def smallest(
    choices: Sequence[tuple[frozenset[str], Sequence[float]]], sizes: Sequence[float], there: Sequence[float]
) -> tuple[str, ...]:
    """Return the fewest names that let in enough to fill every slot; none if all of them do not.

    Parameters
    ----------
    choices
        Of each pledge the names it waits for, and its serials.
    sizes, there
        The slots, and the serials that fill some of them already.
    """

    def enough(names: frozenset[str]) -> bool:
        let_in = [amount for needs, amounts in choices if needs <= names for amount in amounts]
        return fills(sizes, [*there, *let_in])

    every = frozenset().union(*(needs for needs, _ in choices))
    if not choices or not enough(every):
        return ()
    if len({needs for needs, _ in choices}) <= EXACT:
        kinds = list(dict.fromkeys(needs for needs, _ in choices))
        unions = {
            frozenset().union(*picked) for size in range(1, len(kinds) + 1) for picked in combinations(kinds, size)
        }
        for names in sorted(unions, key=lambda each: (len(each), sorted(each))):
            if enough(names):
                return tuple(sorted(names))
    names = every  # too many to try them all: leave out what can be done without, one by one
    for name in sorted(every):
        if enough(names - {name}):
            names -= {name}
    return tuple(sorted(names))
