"""What matters most: shares against every coalition, substitutes and bottlenecks whose answer is known."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations
from math import factorial
from typing import Any

import numpy as np
import pytest

from foedus.plan.instance import Floats
from foedus.risk.bands import mean_error
from foedus.risk.chances import Field, Lead, LeadOf, Lot, Outage, Rate
from foedus.risk.layout import WHOLE, Asked
from foedus.risk.ranking import Common, lots_of, pairs, ranking, shapley
from foedus.risk.run import Change, prepare, share_out
from tests.plan.made import Unit, problem, requirement
from tests.risk.fields import HALF, NEVER_KEPT, SURE, chances, field, lot, prepared
from tests.risk.strategies import made

SEEDS = (0, 1, 4, 5, 8)


def common(where: Field, *lots: Lot, outer: int = 50, inner: int = 4, **more: Any) -> Common:
    return Common(prepared(where, chances(*lots, **more), outer=outer, inner=inner), 0)


@cache
def drawn(seed: int) -> Common:
    """A random plan of six parties in which much happens."""
    one = made(seed, outer=60, inner=5)
    lots = tuple(replace(each, party=f"party-{at % 6}") for at, each in enumerate(one.chances.lots))
    day = len(one.asked.days) - 2
    return Common(prepare(one.field, replace(one.chances, lots=lots), one.asked), day)


def exact(here: Common) -> dict[str, Floats]:
    """Of each party its Shapley share of coverage in each draw, from every coalition."""
    of_party = lots_of(here.prepared)
    everybody = frozenset(of_party)

    def worth(some: frozenset[str]) -> Floats:
        return here.coverage(Change(gone=frozenset[int]().union(*(of_party[each] for each in everybody - some))))

    found = {}
    for party in everybody:
        others, total = everybody - {party}, np.zeros(len(here.draws))
        for size in range(len(others) + 1):
            weight = factorial(size) * factorial(len(others) - size) / factorial(len(everybody))
            for some in map(frozenset, combinations(others, size)):
                total += weight * (worth(some | {party}) - worth(some))
        found[party] = total
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_shares_are_those_of_every_coalition(seed: int) -> None:
    here = drawn(seed)
    truth, found = exact(here), shapley(here, lots_of(here.prepared))
    assert len(found) > 1
    for party, (share, error) in found.items():
        assert share == pytest.approx(truth[party].mean(), abs=4 * error + 1e-9), party


@pytest.mark.parametrize("seed", SEEDS)
def test_what_orders_alone_leave_open_is_small(seed: int) -> None:
    """Draw by draw the two orders of a draw beside every order of it: their difference has no mean."""
    here = drawn(seed)
    of_party, truth = lots_of(here.prepared), exact(here)
    party = np.array([list(of_party).index(each.party) for each in here.prepared.chances.lots])
    parts = share_out(here.prepared, party, len(of_party), draws=here.draws, day=here.day) / (2 * WHOLE)
    for number, each in enumerate(of_party):
        off = parts[:, number] - truth[each]
        assert abs(off.mean()) <= 4 * mean_error(off, here.outer) + 1e-9, each


@pytest.mark.parametrize("seed", SEEDS)
def test_shares_add_up_to_coverage(seed: int) -> None:
    here = drawn(seed)
    of_party = lots_of(here.prepared)
    found = shapley(here, of_party)
    nobody = here.coverage(Change(gone=frozenset(range(len(here.prepared.chances.lots)))))
    assert not nobody.any()
    assert sum(share for share, _ in found.values()) == pytest.approx(here.coverage().mean(), abs=1e-12)


def test_shares_add_up_in_every_single_draw() -> None:
    here = drawn(0)
    parties = len(lots_of(here.prepared))
    party = np.arange(len(here.prepared.chances.lots)) % parties
    summed = share_out(here.prepared, party, parties, draws=here.draws, day=here.day).sum(axis=1)
    assert (summed == np.round(here.coverage() * 2 * WHOLE).astype(np.int64)).all()


def test_who_is_of_no_party_is_always_there() -> None:
    found = problem([Unit(), Unit()], [requirement(quantity="200")])
    here = common(field(found, (0, 0, 0, 0), (1, 1, 1, 0)), lot("a"), lot("b"))
    summed = share_out(here.prepared, np.array([-1, 0]), 1, draws=here.draws, day=0)
    assert set(summed[:, 0].tolist()) == {WHOLE}  # twice the half that is not the first one's


# Four slots of 100. "Sole" alone fills two of them, "One" fills the third and "Two", at home, could as well; "Rest" has
# the fourth. So coverage is 1; sole has 2/4, rest 1/4, and one and two an eighth each.
SUBSTITUTES = problem(
    [Unit(), Unit(), Unit(), Unit(), Unit()],
    [
        requirement("heavy", "200", combat="yes"),
        requirement("light", "100"),
        requirement("other", "100", sector="west"),
    ],
)


def substitutes(*, keep: Rate | None = None, outer: int = 50) -> Common:
    """The case above: who is of which party, and who may fight."""
    i = SUBSTITUTES.instance
    ways = np.array([0, 0, 0, 0, 1])
    instance = replace(i, fights=np.array([True, True, False, False, False]), way_sector=ways)
    instance = replace(instance, slot_worth=np.ones(4))
    found = replace(SUBSTITUTES, instance=instance)
    where = field(found, (0, 0, 0, 0), (1, 1, 1, 0), (2, 2, 2, 0), (4, 3, 4, 0))
    lots = [
        lot(name, party, keep=(keep,))
        for name, party in zip("abcde", ("sole", "sole", "one", "two", "rest"), strict=True)
    ]
    return common(where, *lots, outer=outer)


def test_a_bottleneck_comes_first_and_no_substitute_is_critical() -> None:
    ranks = [each for each in ranking(substitutes(), {}, {}) if each.kind == "party"]
    assert [(each.id, each.loss) for each in ranks] == [("sole", 0.5), ("rest", 0.25), ("one", 0.0), ("two", 0.0)]
    share = {each.id: each.shapley for each in ranks}
    assert share == pytest.approx({"sole": 0.5, "rest": 0.25, "one": 0.125, "two": 0.125}, abs=1e-9)
    assert all(each.gain == 0 for each in ranks)


def test_substitutes_are_a_pair_and_the_only_one() -> None:
    here = substitutes()
    (pair,) = pairs(here, ranking(here, {}, {}))
    assert (pair.a, pair.b, pair.together, pair.apart) == ("one", "two", 0.25, 0.0)


def test_substitutes_that_may_not_be_kept_are_a_pair_still() -> None:
    """Each is kept half the time: without the one the other half of the time does as well; without both nobody."""
    here = substitutes(keep=HALF, outer=250)
    ranks = {each.id: each for each in ranking(here, {}, {}) if each.kind == "party"}
    # 0.25 * 3/4 is there of the third slot; without one of them 0.25 * 1/2.
    for name in ("one", "two"):
        assert ranks[name].loss == pytest.approx(0.0625, abs=4 * ranks[name].stderr)
        assert ranks[name].gain == pytest.approx(0.0625, abs=4 * ranks[name].stderr)
        assert ranks[name].shapley == pytest.approx(0.25 * 0.375, abs=4 * ranks[name].stderr)
    assert ranks["sole"].loss == pytest.approx(0.25, abs=4 * ranks["sole"].stderr)
    found = pairs(here, list(ranks.values()))
    assert [(each.a, each.b) for each in found] == [("one", "two")]
    assert found[0].together == pytest.approx(0.1875, abs=0.04)


def test_a_withdrawal_costs_what_the_party_brings_whatever_the_luck() -> None:
    """Of a party that nobody can replace the loss is its share, draw by draw."""
    found = problem([Unit(), Unit(), Unit()], [requirement(quantity="300")])
    rate = replace(HALF, factor="cause", share=0.5)
    lots = [lot(name, party, keep=(rate,)) for name, party in (("a", "x"), ("b", "x"), ("c", "y"))]
    here = common(field(found, *((at, at, at, 0) for at in range(3))), *lots, outer=100)
    for each in ranking(here, {}, {}):
        if each.kind == "party":
            assert each.shapley == pytest.approx(each.loss, abs=1e-12)
    assert pairs(here, ranking(here, {}, {})) == ()


def test_a_question_costs_what_hangs_on_it_and_brings_what_its_lead_time_takes() -> None:
    """Half of what is asked for waits for a vote that takes 0 to 57 days, and two more to get there by day 30."""
    found = problem([Unit(), Unit()], [requirement(quantity="200")])
    lots = lot("a", date=LeadOf(0)), lot("b")
    here = common(field(found, (0, 0, 0, 0), (1, 1, 1, 0)), *lots, leads=(Lead(id="vote", days=(0, 57)),), outer=200)
    ranks = ranking(here, {"vote": ["a"], "n": ["b", "?"], "of-others": ["?"]}, {})
    questions = {each.id: each for each in ranks if each.kind == "question"}
    vote = questions["vote"]
    assert vote.loss == pytest.approx(0.25, abs=4 * vote.stderr)  # by day 28 it is given half the time
    assert vote.gain == pytest.approx(0.5 - vote.loss, abs=1e-12)
    assert (questions["n"].loss, questions["n"].gain) == (0.5, 0.0)
    assert {each.shapley for each in questions.values()} == {None}
    assert "of-others" not in questions


def test_a_question_that_keeps_somebody_out_brings_what_the_plan_with_its_yes_has_more() -> None:
    found = problem([Unit(), Unit()], [requirement(quantity="200")])
    here = common(field(found, (0, 0, 0, 0)), lot("a"), lot("b"))
    otherwise = prepared(field(found, (0, 0, 0, 0), (1, 1, 1, 0)), chances(lot("a"), lot("b")), outer=50, inner=4)
    (rank,) = (each for each in ranking(here, {"pass": ["kept-out"]}, {"pass": otherwise}) if each.kind == "question")
    assert (rank.id, rank.loss, rank.gain, rank.stderr) == ("pass", 0.0, 0.5, 0.0)


def test_classes_cost_what_only_they_carry_and_bring_what_fails() -> None:
    found = problem([Unit(), Unit(ways={"east": (2, {"port": 1.0})})], [requirement(quantity="200")], {"port": 1.0})
    where = field(found, (0, 0, 0, 0), (1, 1, 1, 0), way_class=np.array([1, 2]), classes=("road", "sea"))
    fails = Outage(id="port", kind="sea", rate=replace(SURE, days=(31, 31)), resources=(0,), amount=None)
    late = (0, replace(SURE, id="jam", days=(29, 29)))
    here = common(where, lot("a"), lot("b"), outages=(fails,), delays=(late,))
    ranks = {each.id: each for each in ranking(here, {}, {}) if each.kind == "class"}
    assert ranks.keys() == {"road", "sea"}
    assert ranks["road"].gain == pytest.approx(0.5)  # delayed by 29 days it is there on day 31
    assert ranks["road"].loss == 0.0
    there = here.coverage().mean()
    assert ranks["sea"].loss == pytest.approx(there)
    assert ranks["sea"].gain == pytest.approx(0.5 - there)


def test_of_every_outer_draw_the_same_number_is_common() -> None:
    found = problem([Unit()], [requirement()])
    asked = Asked(seed=0, outer=7, inner=40, days=(30,))
    here = Common(prepare(field(found, (0, 0, 0, 0)), chances(lot("a", keep=(HALF,))), asked), 0, most=70)
    assert here.draws[:11].tolist() == [*range(10), 40]
    assert np.bincount(here.outer).tolist() == [10] * 7
    assert Common(here.prepared, 0, most=3).draws.tolist() == [0, 40, 80, 120, 160, 200, 240]


def test_nobody_to_rank() -> None:
    here = common(field(problem([], [requirement()])))
    assert ranking(here, {"q": ["a"]}, {}) == ()
    assert pairs(here, ()) == ()


def test_who_is_never_kept_has_no_share_and_a_gain() -> None:
    found = problem([Unit()], [requirement()])
    (rank, *_) = ranking(common(field(found, (0, 0, 0, 0)), lot("a", keep=(NEVER_KEPT,))), {}, {})
    assert (rank.loss, rank.gain, rank.shapley, rank.stderr) == (0.0, 1.0, 0.0, 0.0)


def test_common_draws_make_what_differs_no_luck() -> None:
    """Two parties alike in all but the name: their losses differ by luck alone, and so by less than errors allow."""
    here = substitutes(keep=HALF, outer=250)
    ranks = {each.id: each for each in ranking(here, {}, {})}
    assert abs(ranks["one"].loss - ranks["two"].loss) < 4 * (ranks["one"].stderr + ranks["two"].stderr)
