"""One incident of several sources is joined once; against a slow twin that compares everything with everything."""

from __future__ import annotations

from math import cos, hypot, radians
from pathlib import Path

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foedus.watch.incidents.nouns import DAY
from foedus.watch.incidents.same import NEAR_KM, SOON, WIDEST, Told, same
from tests.watch.helpers import csv_file, seen, truce


def told(rows: list[tuple[int, int, int, int, float, float, int]]) -> Told:
    source, kind, start, length, latitude, longitude, place = (np.array(column) for column in zip(*rows, strict=True))
    return Told(
        source=source.astype(np.int64),
        kind=kind.astype(np.int64),
        start=start.astype(np.int64),
        end=(start + length).astype(np.int64),
        latitude=latitude.astype(np.float64),
        longitude=longitude.astype(np.float64),
        place=place.astype(np.int64),
    )


def twin(found: Told) -> list[int]:
    """Compare each with every earlier one."""
    count = len(found.source)
    result = [-1] * count
    taken = [{int(each)} for each in found.source]
    placed = ~(np.isnan(found.latitude) | np.isnan(found.longitude))
    for by_place in (False, True):
        for each in range(count):
            if result[each] >= 0:
                continue
            best, nearest = -1, 2.0
            for other in range(each):
                if result[other] >= 0 or found.source[other] == found.source[each]:
                    continue
                if found.kind[other] != found.kind[each] or int(found.source[each]) in taken[other]:
                    continue
                if max(found.end[each] - found.start[each], found.end[other] - found.start[other]) > WIDEST:
                    continue
                if found.start[each] - found.end[other] > SOON or found.start[other] - found.end[each] > SOON:
                    continue
                days = [(found.start[at] + found.end[at]) // 2 // DAY for at in (each, other)]
                if abs(days[0] - days[1]) > 1:
                    continue
                far = 0.0
                if by_place:
                    if found.place[each] < 0 or found.place[each] != found.place[other]:
                        continue
                    if placed[each] and placed[other]:
                        continue
                else:
                    if not (placed[each] and placed[other]):
                        continue
                    middle = radians((found.latitude[each] + found.latitude[other]) / 2)
                    east = (found.longitude[each] - found.longitude[other]) * cos(middle)
                    far = hypot(east, found.latitude[each] - found.latitude[other]) * 111.2 / NEAR_KM
                    if far > 1:
                        continue
                apart = abs(found.start[each] + found.end[each] - found.start[other] - found.end[other]) / 4 / WIDEST
                if far + apart < nearest - 1e-12:
                    best, nearest = other, far + apart
            if best >= 0:
                result[each] = best
                taken[best].add(int(found.source[each]))
    return result


row = st.tuples(
    st.integers(0, 2),
    st.integers(0, 1),
    st.integers(0, 3 * 24).map(lambda hour: 1_700_000_000 + hour * 3600),
    st.sampled_from([0, 3600, DAY, 3 * DAY]),
    st.one_of(st.just(np.nan), st.integers(0, 12).map(lambda step: 48 + step * 0.02)),
    st.one_of(st.just(np.nan), st.integers(0, 12).map(lambda step: 37 + step * 0.03)),
    st.integers(-1, 2),
)


MIDNIGHT = 19_676 * DAY
# As near on the day before as on its own day, and told the other way round.
TIED = [(0, 0, MIDNIGHT + hour * 3600, 0, 48.0, 37.0, 0) for hour in (1, -1)] + [(1, 0, MIDNIGHT, 0, 48.0, 37.0, 0)]


@settings(max_examples=150)
@example(TIED)
@given(st.lists(row, min_size=1, max_size=25))
def test_the_kernel_joins_what_the_twin_joins(rows: list[tuple[int, int, int, int, float, float, int]]) -> None:
    found = told(rows)
    assert same(found).tolist() == twin(found)


@settings(max_examples=50)
@given(st.lists(row, min_size=1, max_size=25))
def test_nothing_is_joined_within_a_source_or_twice(rows: list[tuple[int, int, int, int, float, float, int]]) -> None:
    found = told(rows)
    again = same(found)
    joined = [(int(each), int(found.source[at])) for at, each in enumerate(again) if each >= 0]
    assert len(joined) == len(set(joined))
    for at, each in enumerate(again):
        if each >= 0:
            assert again[each] < 0
            assert found.source[at] != found.source[each]


def test_two_files_that_tell_the_same_are_counted_once_and_claimants_stay(tmp_path: Path) -> None:
    header = "id,start,kind,latitude,longitude,claimant,verified_by"
    mine = [f"m{at},2025-04-{at + 1:02d}T12:00Z,strike,48.5,37.5,AA," for at in range(20)]
    theirs = [f"t{at},2025-04-{at + 1:02d}T12:30Z,strike.drone,48.51,37.51,,Mission" for at in range(10)]
    before = [f"b{at},2025-03-{at + 1:02d}T12:00Z,strike,48.5,37.5,AA," for at in range(30)]
    paths = [
        csv_file(tmp_path / "one.csv", header, [*before, *mine]),
        csv_file(tmp_path / "two.csv", header, theirs),
    ]
    found = seen(truce(), paths)
    assert (found.tally.rows, found.tally.used, found.tally.joined) == (60, 50, 10)
    assert len(found.breach) == 10  # what one source verified holds for what the other told first
    assert {each.incident for each in found.breach} == {f"m{at}" for at in range(10)}
