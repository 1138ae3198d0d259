"""Which incidents of several sources are one and the same: of one kind, at one time, at one place; compiled."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sqrt

import numpy as np
from numpy.typing import NDArray

from foedus.compiled import compiled, part
from foedus.watch.incidents.nouns import DAY

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

NEAR_KM = 5.0  # between what two sources say of one place
SOON = 3600  # seconds between what two sources say of one time
WIDEST = 2 * DAY  # what may have been on any of more days cannot be told to be the same
MOST_SOURCES = 62
_DEGREE_KM = 111.2  # of latitude
_CELL = 0.05  # degrees of latitude: a little more than NEAR_KM
_PRIME = 1_000_003
_TIE = 1e-12  # below this two are equally near


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Incidents as their sources tell them, in the order in which one goes before another; all of one length.

    Parameters
    ----------
    source
        From 0; two of one source are never the same.
    kind
        Index of the general kind.
    start, end
        Seconds since 1970.
    latitude, longitude
        Degrees; NaN where not known.
    place
        Index of the place by name; -1 where not known.
    """

    source: Ints
    kind: Ints
    start: Ints
    end: Ints
    latitude: Floats
    longitude: Floats
    place: Ints


def same(told: Told) -> Ints:
    """Return for each incident the index of the earlier one that it is, or -1.

    Each incident of a source is that of another source at most once; of several the nearest in space and time, and
    of those as near the first. By position where both have one, else by the name of the place.
    """
    count = len(told.source)
    found = np.full(count, -1, dtype=np.int64)
    if count == 0 or told.source.max() == 0 or told.source.max() > MOST_SOURCES:
        return found
    placed = ~(np.isnan(told.latitude) | np.isnan(told.longitude))
    told_well = told.end - told.start <= WIDEST
    day = (told.start + told.end) // 2 // DAY
    taken = np.left_shift(np.int64(1), told.source)
    row = np.floor(np.where(placed, told.latitude, 0.0) / _CELL).astype(np.int64)
    for by_place in (False, True):
        usable = told_well & (told.place >= 0 if by_place else placed)
        column = told.place if by_place else _columns(told.longitude, row)
        rows = np.zeros(count, dtype=np.int64) if by_place else row
        keys = _keys(told.kind, day, rows, column)
        chosen = np.flatnonzero(usable)
        order = chosen[np.argsort(keys[chosen], kind="stable")]
        if len(order):
            _join(
                np.flatnonzero(usable & (found < 0)),
                keys[order],
                order,
                by_place,
                told.source,
                told.kind,
                day,
                rows,
                column,
                told.start,
                told.end,
                told.latitude,
                told.longitude,
                placed,
                taken,
                found,
            )
    return found


def _columns(longitude: Floats, row: Ints) -> Ints:
    """Return the cell in the row of each position, as wide as it is high."""
    wide = _CELL / np.maximum(0.01, np.cos(np.radians((row + 0.5) * _CELL)))
    return np.asarray(np.floor(np.nan_to_num(longitude) / wide), dtype=np.int64)


def _keys(kind: Ints, day: Ints, row: Ints, column: Ints) -> Ints:
    return np.asarray(((kind * _PRIME + day) * _PRIME + row) * _PRIME + column, dtype=np.int64)


@part
def _begin(keys: Ints, key: int) -> int:
    """Find the first place at which a key stands, or would."""
    low, high = 0, len(keys)
    while low < high:
        middle = (low + high) // 2
        if keys[middle] < key:
            low = middle + 1
        else:
            high = middle
    return low


@part
def _apart(one: int, other: int, latitude: Floats, longitude: Floats) -> float:
    """Kilometres between two incidents; exact enough for a few."""
    middle = (latitude[one] + latitude[other]) / 2 * pi / 180
    east = (longitude[one] - longitude[other]) * cos(middle)
    north = latitude[one] - latitude[other]
    return sqrt(east * east + north * north) * _DEGREE_KM


@compiled
def _join(
    asked: Ints,
    keys: Ints,
    order: Ints,
    by_place: bool,
    source: Ints,
    kind: Ints,
    day: Ints,
    row: Ints,
    column: Ints,
    start: Ints,
    end: Ints,
    latitude: Floats,
    longitude: Floats,
    placed: NDArray[np.bool_],
    taken: Ints,
    found: Ints,
) -> None:
    """Give each incident the nearest earlier one of another source that none of its own source has taken."""
    reach = 0 if by_place else 1
    for at in range(len(asked)):
        each = asked[at]
        if found[each] >= 0:
            continue
        best, nearest = -1, 2.0
        for days in range(-1, 2):
            for rows in range(-reach, reach + 1):
                # Cells of another row are of another width: where its own column lies there is looked up.
                there = column[each]
                if rows != 0:
                    middle = (row[each] + rows + 0.5) * _CELL * pi / 180
                    there = int(np.floor(longitude[each] / (_CELL / max(0.01, cos(middle)))))
                for columns in range(-reach, reach + 1):
                    key = kind[each] * _PRIME + day[each] + days
                    key = (key * _PRIME + row[each] + rows) * _PRIME + there + columns
                    place = _begin(keys, key)
                    while place < len(keys) and keys[place] == key:
                        other = order[place]
                        place += 1
                        if other >= each or found[other] >= 0 or source[other] == source[each]:
                            continue
                        if kind[other] != kind[each] or taken[other] >> source[each] & 1:
                            continue
                        if start[each] - end[other] > SOON or start[other] - end[each] > SOON:
                            continue
                        far = 0.0
                        if by_place:
                            if column[other] != column[each] or (placed[each] and placed[other]):
                                continue
                        else:
                            far = _apart(each, other, latitude, longitude) / NEAR_KM
                            if far > 1.0:
                                continue
                        apart = abs(start[each] + end[each] - start[other] - end[other]) / 2 / (2.0 * WIDEST)
                        # Cells come in no order that means anything: of two as near, the earlier told.
                        closer = nearest - far - apart
                        if closer > _TIE or (closer > -_TIE and other < best):
                            best, nearest = other, far + apart
        if best >= 0:
            found[each] = best
            taken[best] |= taken[each]
