"""What is found does not hang on threads, on chunks, or on which other draws are replayed and in which order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.risk.run import CHUNK, Change, Prepared, again, prepare, replay, share_out, together
from tests.plan.made import Unit, problem, requirement
from tests.risk.fields import HALF, chances, field, lot, prepared
from tests.risk.strategies import Made, made

MANY = 2 * CHUNK + 17


def some(seed: int = 1) -> Prepared:
    """A plan with many draws in which much happens."""
    one = made(seed, outer=3, inner=4)
    return prepare(one.field, one.chances, replace(one.asked, outer=MANY // 10 + 1, inner=10))


@pytest.mark.parametrize("seed", [0, 1, 4])
@pytest.mark.parametrize("threads", [1, 3])
def test_as_many_threads_as_there_are_find_the_same(seed: int, threads: int) -> None:
    here = some(seed)
    one, other = replay(here, threads=2), replay(here, threads=threads)
    assert len(one.draws) > MANY
    assert len(np.unique(one.coverage[:, -1])) > 20
    assert (one.coverage == other.coverage).all()
    assert (one.closure == other.closure).all()


@given(st.integers(0, 40), st.lists(st.integers(0, 11), min_size=1, max_size=20))
@settings(max_examples=80)
def test_a_draw_is_the_same_luck_whichever_others_are_replayed_in_whatever_order(seed: int, draws: list[int]) -> None:
    one = made(seed)
    here = prepare(one.field, one.chances, one.asked)
    every, few = replay(here, change=one.change), replay(here, change=one.change, draws=np.array(draws))
    assert few.draws.tolist() == draws
    assert (few.coverage == every.coverage[draws]).all()
    assert (few.closure == every.closure[draws]).all()


def test_chunks_of_any_size_find_the_same() -> None:
    here = some()
    every = replay(here, threads=1)
    pieces = [replay(here, draws=each) for each in np.split(every.draws, [1, 2, 30, CHUNK, CHUNK + 1])]
    joined = together(pieces)
    assert (joined.draws == every.draws).all()
    assert (joined.coverage == every.coverage).all()
    assert (joined.closure == every.closure).all()


def test_shares_are_the_same_on_any_number_of_threads_and_for_any_draws() -> None:
    here = some()
    draws = np.arange(300)
    party = np.arange(here.arrays.lots) % 3
    every = share_out(here, party, 3, draws=draws, day=4, threads=2)
    assert (every == share_out(here, party, 3, draws=draws, day=4, threads=1)).all()
    back = draws[::-7].copy()
    assert (every[back] == share_out(here, party, 3, draws=back, day=4)).all()


def test_what_was_prepared_anew_is_what_is_prepared_at_once() -> None:
    for seed in range(20):
        one = made(seed)
        asked = replace(one.asked, seed=9, replan=not one.asked.replan, days=(3, 5))
        lots = tuple(replace(each, late=None) for each in one.chances.lots)
        less = replace(one.chances, lots=lots)
        at_once = prepare(one.field, less, asked)
        anew = again(prepare(one.field, one.chances, one.asked), chances=less, asked=asked)
        assert (replay(at_once).coverage == replay(anew).coverage).all()


def test_one_who_watches_is_told_how_much_is_done_up_to_the_end() -> None:
    here, told = some(), list[int]()
    replay(here, watch=told.append)
    assert told == sorted(told)
    assert told[-1] == here.draws
    assert len(told) >= 2


def test_who_interrupts_ends_it() -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replay(some(), watch=stop)


def test_gone_wins_over_kept_and_both_over_luck() -> None:
    found = problem([Unit()], [requirement()])
    here = prepared(field(found, (0, 0, 0, 0)), chances(lot("a", keep=(HALF,))), inner=100)
    drawn, whole = set(replay(here).coverage[:, 0].tolist()), 1_000_000_000
    kept, gone = (frozenset({0}), frozenset({0}))
    assert drawn == {0, whole}
    assert set(replay(here, change=Change(kept=kept)).coverage[:, 0].tolist()) == {whole}
    assert set(replay(here, change=Change(gone=gone)).coverage[:, 0].tolist()) == {0}
    assert set(replay(here, change=Change(kept=kept, gone=gone)).coverage[:, 0].tolist()) == {0}


def test_a_plan_with_nobody_and_one_with_nothing_to_fill_come_to_nothing() -> None:
    for one in (made(7), made(13)):  # without serials, and without slots
        assert isinstance(one, Made)
        assert 0 in (one.field.instance.serials, one.field.instance.slots)
        found = replay(prepare(one.field, one.chances, one.asked))
        assert not found.coverage.any()
        assert (found.closure == -1).all()
