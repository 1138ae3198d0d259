from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.errors import ArgumentError
from foedus.watch.method.circles import circles
from foedus.watch.method.scan import Cases, Cylinders, scan
from foedus.watch.method.searching import permute
from tests.helpers import SHARED, need
from tests.watch.method import plain_scan

SATSCAN = SHARED / "data" / "satscan"
# What SaTScan 10.3.2 prints for its own sample: places in the most likely cluster, days of November, cases, expected
# cases, statistic, p after 207 permutations.
PLACES = {"11418", "11415", "11419", "11435", "11416", "11421", "11451", "11375", "11417"}
PRINTED = (
    (PLACES, (22, 24), 4, 0.67, 3.845418, 0.242),
    ({"11372"}, (24, 24), 2, 0.16, 3.164201, 0.575),
    ({"10472"}, (23, 24), 2, 0.29, 2.137259, 0.966),
)
PERMUTATIONS = 207


def some(seed: int, *, places: int = 7, days: int = 12, number: int = 60, grid: bool = False) -> Cases:
    rng = np.random.default_rng(seed)
    spots = rng.integers(0, 3, (2, places)).astype(float) if grid else rng.uniform(0, 3, (2, places))
    return Cases(
        place=rng.integers(0, places, number),
        day=rng.integers(0, days, number),
        days=days,
        latitude=48 + spots[0],
        longitude=30 + spots[1],
    )


def permuted(cases: Cases, seed: int, replications: int) -> list[Cases]:
    """The cases that the kernel draws, one by one."""
    order = np.argsort(cases.place, kind="stable")
    places, days = cases.place[order], cases.day[order].astype(np.int32)
    counts = np.empty((len(cases.latitude), replications, cases.days + 1), dtype=np.int32)
    permute(days, places, seed, 0, counts)
    found = []
    for replication in range(replications):
        daily = np.diff(counts[:, replication], axis=1)
        where, when = np.nonzero(daily)
        number = daily[where, when]
        found.append(replace(cases, place=np.repeat(where, number), day=np.repeat(when, number)))
    return found


@settings(max_examples=20)
@given(
    seed=st.integers(0, 10_000),
    grid=st.booleans(),
    only_last=st.booleans(),
    most_places=st.sampled_from([None, 1, 3]),
    radius_km=st.sampled_from([None, 120.0]),
    share=st.sampled_from([0.3, 0.5, 1.0]),
    most_days=st.sampled_from([1, 3, 30]),
)
def test_the_scan_is_what_its_definition_says(
    seed: int,
    grid: bool,
    only_last: bool,
    most_places: int | None,
    radius_km: float | None,
    share: float,
    most_days: int,
) -> None:
    cases = some(seed, grid=grid)
    cylinders = Cylinders(
        most_places=most_places, radius_km=radius_km, share=share, most_days=most_days, only_last=only_last
    )
    found = scan(cases, cylinders, replications=3, seed=seed)
    ratio, _, _ = plain_scan.strongest(cases, cylinders)
    assert (found.clusters[0].llr if found.clusters else 0.0) == pytest.approx(ratio)
    if found.clusters:  # with no cylinder that has more than is expected, nothing needs a p
        plain = [plain_scan.strongest(each, cylinders)[0] for each in permuted(cases, seed, 3)]
        assert found.strongest == pytest.approx(plain)
        first = found.clusters[0]
        assert first.p == (1 + sum(each >= ratio - 1e-9 for each in plain)) / 4
        inside = np.isin(cases.place, first.places) & (cases.day >= first.first) & (cases.day <= first.last)
        assert inside.sum() == first.observed


def test_places_equally_far_are_in_a_circle_together_or_not_at_all() -> None:
    square = np.array([[0, 0], [0, 1], [0, -1], [1, 0], [-1, 0]], dtype=float)
    (about, *_) = circles(
        square[:, 0], square[:, 1], np.ones(5, dtype=np.int64), most_places=None, radius_km=None, share=1.0
    )
    assert about.places[0] == 0
    assert about.whole.tolist() == [True, False, False, False, True]
    (few, *_) = circles(square[:, 0], square[:, 1], np.ones(5, dtype=np.int64), most_places=3, radius_km=None, share=1)
    assert few.places.tolist() == [0]


def test_counts_that_need_more_than_sixteen_bits() -> None:
    cases = some(1, places=3, days=5, number=70_000)
    cylinders = Cylinders(share=1.0, most_days=5)
    found = scan(cases, cylinders, replications=2, seed=1)
    assert found.clusters[0].llr == pytest.approx(plain_scan.strongest(cases, cylinders)[0])
    plain = [plain_scan.strongest(each, cylinders)[0] for each in permuted(cases, 1, 2)]
    assert found.strongest == pytest.approx(plain)


@settings(max_examples=20)
@given(seed=st.integers(0, 2**62))
def test_a_permutation_keeps_the_cases_of_each_place_and_day(seed: int) -> None:
    cases = some(3)
    for each in permuted(cases, seed, 4):
        assert np.bincount(each.place).tolist() == np.bincount(cases.place).tolist()
        assert np.bincount(each.day).tolist() == np.bincount(cases.day).tolist()


def test_permutations_favour_no_day() -> None:
    cases = Cases(
        place=np.array([0, 1, 2]), day=np.array([0, 1, 2]), days=3, latitude=np.zeros(3), longitude=np.zeros(3)
    )
    orders = [tuple(each.day[np.argsort(each.place)].tolist()) for each in permuted(cases, 5, 6000)]
    for order in set(orders):
        assert orders.count(order) == pytest.approx(1000, abs=4 * np.sqrt(6000 * 5 / 36))
    assert len(set(orders)) == 6


def test_the_same_whatever_the_threads_and_the_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    cases, cylinders = some(2), Cylinders(most_days=3)
    once = scan(cases, cylinders, replications=50, seed=9, threads=1)
    monkeypatch.setattr("foedus.watch.method.scan.MEMORY", 7 * 13 * 2 * 11)
    again = scan(cases, cylinders, replications=50, seed=9, threads=3)
    assert again.clusters == once.clusters
    assert again.strongest.tolist() == once.strongest.tolist()
    assert scan(cases, cylinders, replications=50, seed=8).strongest.tolist() != once.strongest.tolist()


def test_secondary_clusters_share_no_place_with_a_stronger_one() -> None:
    found = scan(some(4), Cylinders(most_days=3), replications=9, seed=0).clusters
    assert len(found) > 1
    places = [place for cluster in found for place in cluster.places]
    assert len(places) == len(set(places))
    assert [cluster.llr for cluster in found] == sorted((cluster.llr for cluster in found), reverse=True)


def test_a_cluster_put_in_is_found_and_unlikely() -> None:
    cases = some(6, places=20, days=60, number=400)
    more = replace(cases, place=np.append(cases.place, [5] * 12), day=np.append(cases.day, np.repeat([30, 31], 6)))
    first = scan(more, Cylinders(most_days=7), replications=199, seed=1).clusters[0]
    assert 5 in first.places
    assert first.first <= 30 <= 31 <= first.last
    assert first.p == 1 / 200


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"place": np.full(60, 7)}, "place is not there.*7 to 7.*0 to 6"),
        ({"day": np.full(60, -1)}, "day is not there"),
        ({"day": np.zeros(3, dtype=int)}, "60 places and 3 days"),
        ({"latitude": np.full(7, 91.0)}, "not on Earth"),
        ({"longitude": np.full(7, np.nan)}, "not on Earth"),
    ],
)
def test_cases_that_cannot_be_are_refused(change: dict[str, np.ndarray], says: str) -> None:
    with pytest.raises(ArgumentError, match=says):
        replace(some(1), **change)  # type: ignore[arg-type]


def sample(folder: Path) -> tuple[Cases, list[str]]:
    places = [line.split() for line in need(folder / "NYCfever.geo").read_text("utf-8").splitlines() if line.strip()]
    rows = [line.split() for line in (folder / "NYCfever.cas").read_text("utf-8").splitlines() if line.strip()]
    names = [place for place, _, _ in places]
    number = [int(count) for _, count, _ in rows]
    days = [(date(*map(int, day.split("/"))) - date(2001, 11, 1)).days for _, _, day in rows]
    return (
        Cases(
            place=np.repeat([names.index(place) for place, _, _ in rows], number),
            day=np.repeat(days, number),
            days=24,
            latitude=np.array([float(latitude) for _, latitude, _ in places]),
            longitude=np.array([float(longitude) for _, _, longitude in places]),
        ),
        names,
    )


def test_the_sample_of_satscan_gives_what_satscan_prints() -> None:
    cases, names = sample(SATSCAN)
    assert (len(cases.latitude), len(cases.place)) == (192, 194)
    cylinders = Cylinders(radius_km=3.0, most_days=7, only_last=True)
    found = scan(cases, cylinders, replications=999, seed=1).clusters
    for cluster, (places, days, observed, expected, ratio, p) in zip(found, PRINTED, strict=False):
        assert {names[place] for place in cluster.places} == places
        assert (cluster.first + 1, cluster.last + 1, cluster.observed) == (*days, observed)
        assert cluster.expected == pytest.approx(expected, abs=0.01)
        assert cluster.llr == pytest.approx(ratio, abs=1e-6)
        error = np.sqrt(p * (1 - p) * (1 / PERMUTATIONS + 1 / 999))
        assert cluster.p == pytest.approx(p, abs=3 * error)
    assert found[0].radius_km == pytest.approx(2.90, abs=0.01)
