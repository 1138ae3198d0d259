"""What the days of a truce come to: quiet ones hold, a resumption does not, and after the end nothing is a breach."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.errors import ArgumentError
from foedus.model.truces import Tolerated, Truce
from foedus.watch.choose import asked, chosen
from foedus.watch.counts import is_kind
from foedus.watch.make import watch
from foedus.watch.nouns import ALL, State
from foedus.watch.shares import jeffreys
from tests.watch.helpers import NOW, csv_file, daily, seen, truce, whole

BEFORE = [18, 25, 22, 19, 21, 16, 24] * 13  # 91 days from 1 January to 1 April


def file(path: Path, after: list[int], extra: list[str] | None = None) -> Path:
    rows = daily("2025-01-01", BEFORE[:90] + after, place="North")
    return csv_file(path / "i.csv", "date,kind,place", [*rows, *(extra or [])])


def test_quiet_days_hold(tmp_path: Path) -> None:
    found = seen(truce(), [file(tmp_path, [0, 1, 0, 0, 2, 0, 0, 1])])
    assert {each.state for each in whole(found)} == {State.HOLDING}
    assert found.verdict.state is State.HOLDING
    assert found.verdict.since == date(2025, 4, 1)


def test_as_if_there_were_no_truce_is_broken_from_the_first_day(tmp_path: Path) -> None:
    found = seen(truce(), [file(tmp_path, [20, 22, 19, 25])])
    assert found.verdict.state is State.BROKEN
    assert found.verdict.since == date(2025, 4, 1)
    assert found.breach == ()
    assert "No prohibited act was verified" in found.verdict.says


def test_more_than_is_tolerated_and_less_than_before_is_a_strain(tmp_path: Path) -> None:
    found = seen(truce(), [file(tmp_path, [0, 0, 0, *[6] * 12])])
    assert found.verdict.state is State.STRAINED
    assert found.verdict.since
    assert date(2025, 4, 1) < found.verdict.since <= date(2025, 4, 6)
    assert whole(found)[0].state is State.HOLDING


def test_what_resumes_after_the_end_is_expired_and_no_breach(tmp_path: Path) -> None:
    extra = [f"2025-04-{day:02d},strike,North" for day in (5, 6)]
    found = seen(truce(until="2025-04-04T00:00+00:00"), [file(tmp_path, [0, 0, 0, 21, 23, 20], extra)])
    days = whole(found)
    assert [each.state for each in days] == [State.HOLDING] * 3 + [State.EXPIRED] * 3
    assert days[3].since == date(2025, 4, 4)
    assert days[3].p is not None
    assert days[3].p < 1e-4
    assert "no breach" in days[3].reason
    assert found.verdict.state is State.EXPIRED
    assert found.verdict.in_force is State.HOLDING
    assert "2025-04-04" in found.verdict.says


def test_part_of_a_day_is_measured_by_its_hours(tmp_path: Path) -> None:
    header = "start,kind,place"
    before = [f"{row.split(',')[0]} 03:00,strike,North" for row in daily("2025-01-01", BEFORE[:90])]
    on_the_day = ["2025-04-01 03:00,strike,North"] * 25  # before 18:00
    late = ["2025-04-01 17:00,strike,North", "2025-04-01 19:00,strike,North", "2025-04-02 03:00,strike,North"]
    path = csv_file(tmp_path / "i.csv", header, [*before, *on_the_day, *late])
    found = seen(truce("2025-04-01T18:00+00:00"), [path])
    first = whole(found)[0]
    assert (first.observed, first.state) == (1, State.HOLDING)
    assert "6 of 24 hours" in first.reason
    second = whole(found)[1]
    assert first.expected is not None
    assert second.expected is not None
    assert first.expected < second.expected / 2


def test_an_interval_across_the_begin_counts_on_neither_side(tmp_path: Path) -> None:
    header = "start,end,kind"
    before = [f"{row.split(',')[0]} 03:00,,strike" for row in daily("2025-01-01", BEFORE[:90])]
    path = csv_file(tmp_path / "i.csv", header, [*before, "2025-03-31 21:00,2025-04-01 09:00,strike"])
    found = seen(truce(), [path], until="2025-04-03T00:00+00:00")
    assert found.straddling == 1
    assert [each.observed for each in whole(found)] == [0, 0]


def test_a_day_without_a_report_is_no_quiet_day(tmp_path: Path) -> None:
    header = "period_end,days,north,metric"
    rows = [f"{row.split(',')[0]},1,20,explosions" for row in daily("2025-01-01", [1] * 90)]
    path = csv_file(tmp_path / "i.csv", header, [*rows, "2025-04-01,1,0,explosions", "2025-04-03,1,,explosions"])
    found = seen(truce(prohibits=["explosions"]), [path], until="2025-04-05T00:00+00:00")
    states = [each.state for each in whole(found)]
    assert states == [State.HOLDING, State.CANNOT_TELL, State.CANNOT_TELL, State.CANNOT_TELL]
    assert found.gaps == (date(2025, 4, 2), date(2025, 4, 3), date(2025, 4, 4))
    assert whole(found)[1].observed is None


def test_what_was_struck_is_not_said_so_it_cannot_tell(tmp_path: Path) -> None:
    found = seen(truce(target="energy"), [file(tmp_path, [20, 20])])
    assert {each.state for each in whole(found)} == {State.CANNOT_TELL}
    assert found.verdict.state is State.CANNOT_TELL
    assert "cannot tell strikes on energy from others" in found.verdict.says
    assert whole(found)[0].observed is None


def test_a_pause_of_one_kind_is_judged_on_that_kind_only(tmp_path: Path) -> None:
    shelling = daily("2025-01-01", [9] * 96, kind="shelling")
    found = seen(truce(), [file(tmp_path, [0, 0, 1, 0, 0, 0], shelling)])
    assert found.verdict.state is State.HOLDING
    both = seen(truce(prohibits=["any"]), [file(tmp_path, [0, 0, 1, 0, 0, 0], shelling)])
    assert both.verdict.state in (State.STRAINED, State.BROKEN)


def test_with_targets_only_those_count(tmp_path: Path) -> None:
    rows = [f"{row},{'energy' if at % 2 else 'homes'}" for at, row in enumerate(daily("2025-01-01", BEFORE[:90]))]
    after = [f"{row},homes" for row in daily("2025-04-01", [20] * 5)]
    path = csv_file(tmp_path / "i.csv", "date,kind,place,target_kind", [*rows, *after])
    assert seen(truce(target="energy"), [path]).verdict.state is State.HOLDING
    assert seen(truce(target="homes"), [path]).verdict.state in (State.STRAINED, State.BROKEN)


def test_a_verified_act_is_a_breach_beside_the_state_and_a_claim_is_none(tmp_path: Path) -> None:
    header = "date,kind,place,claimant,verified_by"
    rows = [f"{row},AA," for row in daily("2025-01-01", [*BEFORE[:90], 0, 1, 0])]
    seen_by = [
        "2025-04-03,strike,North,AA,Mission",
        "2025-04-03,strike,North,,AA",
        "2025-04-03,shelling,North,,Mission",
    ]
    path = csv_file(tmp_path / "i.csv", header, [*rows, *seen_by])
    each = Truce.model_validate(
        {
            **truce(follows="The other side may end it.").model_dump(),
            "declared_by": ["AA"],
        }
    )
    found = seen(each, [path])
    assert [(row.clause, row.verified_by, row.day) for row in found.breach] == [("acts", "Mission", date(2025, 4, 3))]
    assert found.verdict.state is State.HOLDING
    assert found.clauses[0].first_breach == date(2025, 4, 3)
    assert [row.says for row in found.consequences] == ["The other side may end it."]


def test_what_a_state_would_answer_is_proposed_and_no_more(tmp_path: Path) -> None:
    asks = {"question": "truce", "answers": {"holding": "ceasefire", "broken": "none"}}
    each = Truce.model_validate({**truce().model_dump(), **asks})
    quiet = seen(each, [file(tmp_path, [0, 1, 0, 0])]).proposed
    assert [(row.question, row.answer, row.since, row.state) for row in quiet] == [
        ("truce", "ceasefire", date(2025, 4, 1), "pending")
    ]
    broken = seen(each, [file(tmp_path, [20, 22, 19, 25])]).proposed
    assert [(row.answer, row.maker) for row in broken] == [("none", "foedus watch")]
    assert seen(each, [file(tmp_path, [0, 0, 0, *[6] * 12])]).proposed == ()  # strained: nothing was said of that
    assert seen(truce(), [file(tmp_path, [0, 1])]).proposed == ()


def test_a_rate_of_nothing_tolerates_nothing(tmp_path: Path) -> None:
    none = Tolerated(per_day=0, source="text")
    found = seen(truce(tolerated=none), [file(tmp_path, [0, 0, 1])])
    assert [each.state is State.HOLDING for each in whole(found)] == [True, True, False]


def test_too_little_history_cannot_tell(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "i.csv", "date,kind,place", daily("2025-03-20", [20] * 15))
    found = seen(truce(), [path])
    assert found.verdict.state is State.CANNOT_TELL
    assert "too little history" in found.verdict.says


def test_places_have_rows_of_their_own(tmp_path: Path) -> None:
    north = daily("2025-01-01", [10] * 90 + [0, 0, 0, 0], place="North")
    south = daily("2025-01-01", [10] * 90 + [9, 11, 10, 8], place="South")
    found = seen(truce(), [csv_file(tmp_path / "i.csv", "date,kind,place", north + south)])
    last = {each.place: each.state for each in found.days if each.day == date(2025, 4, 4)}
    assert last["North"] is State.HOLDING
    assert last["South"] is State.BROKEN
    assert last[ALL] in (State.STRAINED, State.BROKEN)


def test_without_a_beginning_it_is_not_in_force_and_before_it_neither() -> None:
    hoped = Truce.model_validate({**truce().model_dump(), "since": None})
    assert watch(hoped, None, until=None, now=NOW).verdict.state is State.NOT_IN_FORCE
    later = watch(truce("2027-01-01T00:00+00:00"), None, until=None, now=NOW)
    assert later.verdict.state is State.NOT_IN_FORCE
    over = watch(truce(until="2025-05-01T00:00+00:00"), None, until=None, now=NOW)
    assert (over.verdict.state, over.verdict.in_force) == (State.EXPIRED, State.CANNOT_TELL)


def test_the_truce_in_force_is_chosen_else_the_last_else_the_named() -> None:
    first, second = truce("2025-01-01T00:00+00:00", "2025-02-01T00:00+00:00"), truce("2025-03-01T00:00+00:00")
    hoped = Truce.model_validate({**truce().model_dump(), "since": None, "id": "hoped"})
    some = [hoped, first, second]
    assert chosen(some, None, datetime(2025, 1, 15, tzinfo=UTC)) == first
    assert chosen(some, None, datetime(2025, 2, 15, tzinfo=UTC)) == first
    assert chosen(some, None, NOW) == second
    assert chosen(some, None, datetime(2024, 1, 1, tzinfo=UTC)) == hoped
    assert chosen(some, "hoped", NOW) == hoped
    with pytest.raises(ArgumentError, match="Did you mean 'hoped'"):
        chosen(some, "hopd", NOW)
    with pytest.raises(ArgumentError, match="no truces"):
        chosen([], None, NOW)
    with pytest.raises(ArgumentError, match="ends before it begins"):
        asked(NOW, NOW, None)


@pytest.mark.parametrize(
    ("kind", "wanted", "yes"),
    [
        ("strike.drone", "strike", True),
        ("strike.drone", "drone", True),
        ("strike.missile.ballistic", "missile.ballistic", True),
        ("strike", "strike.drone", False),
        ("strikes", "strike", False),
        ("shelling", "any", True),
    ],
)
def test_kinds(kind: str, wanted: str, yes: bool) -> None:
    assert is_kind(kind, wanted) is yes


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_share_lies_within_its_interval(one: int, other: int) -> None:
    stopped, launched = sorted((one, other))
    share, low, high = jeffreys(stopped, launched)
    if launched == 0:
        assert (share, low, high) == (None, None, None)
        return
    assert share is not None
    assert low is not None
    assert high is not None
    assert 0 <= low <= share <= high <= 1
    assert high - low < 1


def test_the_interval_is_that_of_the_reports_on_4_september() -> None:
    share, low, high = jeffreys(84, 112)
    assert share == 0.75
    assert low == pytest.approx(0.664, abs=1e-3)
    assert high == pytest.approx(0.823, abs=1e-3)
