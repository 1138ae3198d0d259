from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.errors import ArgumentError
from foedus.watch.method.measure import measure
from foedus.watch.method.sequential import judge
from foedus.watch.method.series import DAY, Floats, Judgement, Tolerated
from tests.watch.method.made import after, drawn, series

TENTH = Tolerated(share_of_before=0.1)


def judged(
    before: Floats | list[float],
    during: Floats | list[float] | list[list[float]],
    tolerated: Tolerated | Sequence[Tolerated] = TENTH,
    *,
    days: float = 365,
    seed: int = 0,
) -> Judgement:
    usual = series(before)
    return judge(usual, after(usual, during), tolerated, false_alarm_days=days, seed=seed)


def usual(seed: int = 1, mean: float = 100.0, spread: float = 0.3, number: int = 1, days: int = 90) -> Floats:
    return drawn(np.random.default_rng(seed), mean, spread, (days, number))


def test_quiet_days_hold_and_the_first_day_of_resumption_is_beyond() -> None:
    found = judged(usual(), [0.0, 0, 4, 110, 95])
    assert found.alarm[:, 0].tolist() == [False, False, False, True, True]
    assert found.since[3:, 0].astype(str).tolist() == ["2025-04-09", "2025-04-09"]
    assert np.isnat(found.since[:3]).all()
    assert found.p[:3, 0] == pytest.approx([1, 1, 0.85], abs=0.15)
    assert found.p[3, 0] < 1e-6
    assert found.expected[0, 0] == pytest.approx(10, rel=0.35)
    assert (found.expected_low <= found.expected).all()
    assert (found.expected <= found.expected_high).all()
    assert (found.expected_high[:, 0] > 4).all()
    assert (found.expected_high[:, 0] < 95).all()


def test_what_is_within_the_tolerated_raises_no_alarm() -> None:
    rng = np.random.default_rng(2)
    found = judged(usual(), drawn(rng, 8.0, 0.3, (60,)))
    assert not found.alarm.any()
    assert (found.p > 0.001).all()


def test_a_slow_leak_is_seen_in_time() -> None:
    rng = np.random.default_rng(7)
    found = judged(usual(), drawn(rng, 25.0, 0.1, (60,)))
    alarms = np.flatnonzero(found.alarm[:, 0])
    assert 1 < alarms[0] < 40
    assert found.since[alarms[0], 0] <= found.start + int(alarms[0]) * DAY


@settings(max_examples=10)
@given(seed=st.integers(0, 1000), day=st.integers(0, 9), more=st.integers(1, 200))
def test_one_more_act_is_never_less_evidence(seed: int, day: int, more: int) -> None:
    rng = np.random.default_rng(seed)
    counts = drawn(rng, 10.0, 0.5, (10,))
    worse = counts.copy()
    worse[day] += more
    before = usual(days=60)
    bad, good = judged(before, worse), judged(before, counts)
    assert (bad.strain >= good.strain).all()
    assert bad.p[day, 0] <= good.p[day, 0]


def test_a_gap_leaves_the_evidence_as_it_is() -> None:
    found = judged(usual(), [np.nan, 40.0, np.nan, np.nan, 0.0])
    assert found.strain[0, 0] == 0
    assert found.strain[1, 0] == found.strain[2, 0] == found.strain[3, 0] > found.strain[4, 0]
    assert np.isnan(found.p[:, 0]).tolist() == [True, False, True, True, False]
    assert np.isnan(found.observed[:, 0]).tolist() == [True, False, True, True, False]
    assert found.reasons == ("",)


def test_more_series_need_more_evidence_each() -> None:
    before, during = usual(number=10), np.full((3, 10), 30.0)
    together, alone = judged(before, during), judged(before[:, :1], during[:, :1])
    assert together.strain[:, 0] == pytest.approx(alone.strain[:, 0] / 10, rel=0.5)
    assert together.run_length is not None
    assert together.run_length.holds


def test_series_keep_their_names_and_each_is_judged_by_its_own() -> None:
    before = usual(number=3)
    during = np.array([[0.0, 100, 0], [0, 100, 0], [0, 100, 0]])
    each = [TENTH, TENTH, Tolerated(share_of_before=1.0)]
    found = judged(before, during, each)
    assert found.names == ("series 0", "series 1", "series 2")
    assert found.alarm.any(axis=0).tolist() == [False, True, False]
    assert found.expected[0, 2] > 5 * found.expected[0, 0]


def test_a_rate_is_what_it_says_whatever_was_before() -> None:
    found = judged(usual(), [5.0] * 7, Tolerated(rate=5.0))
    assert found.expected.sum() == pytest.approx(35, rel=0.01)
    assert found.cautious.sum() == found.expected.sum()


def test_where_nothing_is_tolerated_one_act_is_beyond_and_no_history_is_needed() -> None:
    found = judged([], [0.0, 1, 0, np.nan], Tolerated(rate=0.0))
    assert found.alarm[:, 0].tolist() == [False, True, False, False]
    assert found.p[:, 0].tolist() == pytest.approx([1, 0, 1, np.nan], nan_ok=True)
    assert found.reasons == ("",)
    assert found.run_length is None


def test_too_little_history_cannot_be_told() -> None:
    before = usual(days=60, number=2)
    before[20:, 1] = np.nan
    found = judged(before, [[0.0, 0.0], [200.0, 200.0]])
    assert found.reasons[0] == ""
    assert found.reasons[1] == "too little history: 20 days reported before the truce, 28 are needed"
    assert np.isnan([found.p[:, 1], found.expected[:, 1], found.expected_high[:, 1], found.strain[:, 1]]).all()
    assert found.alarm[:, 1].tolist() == [False, False]
    assert found.alarm[1, 0]


@pytest.mark.parametrize("during", [[0.0], [np.nan, np.nan], [0.0, np.nan, 0.0, 0.0]])
def test_a_truce_of_few_days(during: list[float]) -> None:
    found = judged(usual(), during)
    assert not found.alarm.any()
    assert found.run_length is not None


def test_a_truce_without_a_day_yet() -> None:
    before = series(usual(number=2))
    found = judge(before, after(before, np.empty((0, 2))), TENTH, false_alarm_days=100, seed=0)
    assert found.p.shape == (0, 2)


def test_one_act_at_a_place_that_had_none_is_no_alarm_but_three_are() -> None:
    quiet = np.zeros(90)
    as_before = Tolerated(share_of_before=1.0)
    assert not judged(quiet, [0.0, 1, 0], as_before).alarm.any()
    assert judged(quiet, [0.0, 3, 0], as_before).alarm.any()


def test_the_same_seed_gives_the_same() -> None:
    before, during = usual(), [10.0, 20, 30]
    one, again, other = (judged(before, during, seed=seed) for seed in (1, 1, 2))
    assert one.strain.tolist() == again.strain.tolist()
    assert one.run_length == again.run_length
    assert one.cautious.tolist() != other.cautious.tolist()


def test_false_alarms_are_no_more_frequent_than_stated() -> None:
    """Worlds with a history and a truce of their own, two series together; a model is learned in each."""
    rng = np.random.default_rng(4)
    stated, length, worlds = 60.0, 60, 80
    days, alarms = 0, 0
    for world in range(worlds):
        before = drawn(rng, 30.0, 0.6, (90, 2))
        during = drawn(rng, 3.0, 0.6, (length, 2))
        found = judged(before, during, days=stated, seed=world).alarm.any(axis=1)
        first = int(np.argmax(found)) + 1 if found.any() else length
        days, alarms = days + first, alarms + bool(found.any())
    assert alarms / days <= 1 / stated


def test_uneven_days_that_no_model_fits_raise_the_threshold_or_hold() -> None:
    rng = np.random.default_rng(5)
    waves = np.where(np.arange(120) % 30 < 3, rng.poisson(300, 120), rng.poisson(3, 120)).astype(float)
    found = judged(waves, waves[:30], Tolerated(share_of_before=1.0), days=100)
    assert found.run_length is not None
    assert found.run_length.achieved + found.run_length.error >= 100
    assert not found.alarm.any()


def test_names_must_agree_and_days_be_one_at_least() -> None:
    before = series(usual())
    with pytest.raises(ArgumentError, match="differ"):
        judge(before, replace(after(before, [1.0]), names=("other",)), TENTH, false_alarm_days=10, seed=0)
    with pytest.raises(ArgumentError, match=r"0\.5.*at least 1"):
        judge(before, after(before, [1.0]), TENTH, false_alarm_days=0.5, seed=0)


def test_a_stretch_is_measured_as_a_whole() -> None:
    found = judged(usual(), [0.0, np.nan, 100, 120])
    (whole,) = measure(found, found.start, found.start + 3 * DAY)
    assert (whole.days, whole.gaps, whole.observed) == (3, 1, 220)
    assert whole.expected == pytest.approx(found.expected[[0, 2, 3], 0].sum())
    assert whole.expected_low is not None
    assert whole.expected_high is not None
    assert whole.expected is not None
    assert whole.expected_low < whole.expected < whole.expected_high < 220
    assert whole.p is not None
    assert whole.p < 1e-4
    assert str(whole.since) == "2025-04-08"
    (first,) = measure(found, found.start, found.start)
    assert (first.observed, first.p, first.since, first.reason) == (0, 1, None, "")


def test_a_stretch_without_a_report_or_without_history_cannot_be_measured() -> None:
    found = judged(usual(), [np.nan, 0.0])
    (gap,) = measure(found, found.start, found.start)
    assert (gap.observed, gap.expected, gap.p, gap.reason) == (None, None, None, "no day was reported")
    short = judged([3.0] * 5, [1.0])
    (none,) = measure(short, short.start, short.start + 100 * DAY)
    assert none.reason.startswith("too little history")
    assert (none.observed, none.expected, none.p) == (1, None, None)


def test_the_chance_of_a_stretch_is_right_where_days_have_nothing_to_do_with_each_other() -> None:
    rng = np.random.default_rng(6)
    found = judged(usual(days=200, spread=0.3), drawn(rng, 10.0, 0.3, (28,)))
    (whole,) = measure(found, found.start, found.start + 27 * DAY)
    assert whole.p is not None
    assert whole.p > 0.05
