"""A case as a whole: no risk gives its plan back; what is drawn, ranked and said of it holds together."""

from __future__ import annotations

import pytest

from foedus.coverage.figures import Given
from foedus.errors import ArgumentError
from foedus.model.values import Quantity, Standard
from foedus.plan.make import make
from foedus.risk.limits import Drawing
from foedus.risk.make import risk, undisturbed
from foedus.risk.nouns import ANY, Risk
from foedus.risk.pose import pose
from foedus.risk.run import Asked, prepare, replay
from tests.plan import strait
from tests.plan.strait import given, required
from tests.risk.cases import cases, drawn, happens, keeps, loss_of, paris, posed, vote
from tests.standing.small import seen

LAST = 180
FEW = Drawing(outer=40, inner=10)


@pytest.mark.parametrize("conditions", ["gates_open", "as_is"])
@pytest.mark.parametrize("name", ["convoy", "paris-2025"])
def test_no_risk_gives_the_plan_of_a_case_back(name: str, conditions: Given) -> None:
    view, option = cases()[name]
    plan = make(view, option, given=conditions, figure="high", horizon=LAST)
    here = pose(view, option, given=conditions, horizon=LAST)
    found = undisturbed(here, tuple(range(LAST + 1))).coverage[0] / 1e9
    assert found.tolist() == pytest.approx([weighted for _, _, weighted in plan.coverage], abs=1e-6)
    if conditions == "gates_open":
        assert found[-1] > 0.2


def test_ranges_alone_take_away_from_the_plan_and_never_add() -> None:
    tables = strait.strait(
        [given(quantity="50..100"), given("xb", party="XB", ready_after="2..9")], [required(quantity="200")]
    )
    here = posed(tables)
    come = replay(prepare(here.field, here.chances, Asked(seed=0, outer=60, inner=1, days=(3, 12))))
    planned = undisturbed(here, (3, 12)).coverage[0]
    assert planned[1] == 1_000_000_000
    assert (come.coverage <= planned).all()
    assert (come.coverage[:, 1] > 0.95 * planned[1]).any()


def strait_risk(*rows: object, draws: Drawing = FEW, **more: object) -> Risk:
    pledges = [given("xa"), given("xb", party="XB"), given("xc", party="XC", quantity="50..100")]
    tables = drawn(strait.strait(pledges, [required(quantity="300")]), *rows)  # type: ignore[arg-type]
    return risk(strait.view(tables), "mix", given="gates_open", draws=draws, **more)  # type: ignore[arg-type]


def test_bands_of_each_study_and_of_any() -> None:
    found = strait_risk(keeps("sure", 1, 1, 1), keeps("never", 0, 0, 0))
    at = {(each.prior, each.day): each for each in found.bands}
    assert [prior for prior, day in at if day == 90] == ["sure", "never", ANY]
    assert at["never", 90].mean == 0
    assert 2 / 3 < at["sure", 90].known05 < at["sure", 90].known95 <= 1
    assert at[ANY, 90].mean == pytest.approx(at["sure", 90].mean / 2)
    assert {each.prior: each.never for each in found.closure}["never"] == 1.0
    assert found.drawn
    assert [row.id for row in found.priors] == ["keep-sure", "keep-never"]
    assert [day for day, _ in found.planned] == [30, 60, 90, 180]
    assert [share for _, share in found.planned] == pytest.approx([1.0] * 4, abs=1e-8)  # thirds are rounded


def test_one_study_needs_no_any() -> None:
    found = strait_risk(keeps())
    assert {each.prior for each in found.bands} == {"study"}


def test_the_party_with_most_at_stake_comes_first() -> None:
    found = strait_risk(keeps(low=1, mode=1, high=1))
    losses = loss_of(found, "party")
    assert list(losses) == ["XA", "XB", "XC"]
    assert (losses["XA"], losses["XB"]) == pytest.approx((1 / 3, 1 / 3), abs=1e-8)
    assert 0.15 < losses["XC"] < 1 / 3
    shapley = sum(each.shapley or 0.0 for each in found.ranking if each.kind == "party")
    mean = next(each.mean for each in found.bands if each.day == 90)
    assert shapley == pytest.approx(mean, abs=1e-9)  # FEW draws: all of them are common ones


def test_without_likelihoods_there_are_only_scenarios_and_gates() -> None:
    found = strait_risk()
    assert not found.drawn
    assert (found.bands, found.reaches, found.closure, found.ranking, found.unknowns) == ((),) * 5
    assert dict(found.planned)[180] == pytest.approx(1.0, abs=1e-8)


def test_days_that_are_ranked_on_are_counted() -> None:
    found = strait_risk(keeps(), draws=Drawing(outer=5, inner=5, day=5))
    assert [each.day for each in found.bands] == [5, 30, 60, 90, 180]
    assert {each.day for each in found.ranking} == {5}


def test_a_seed_gives_the_same_and_another_one_others() -> None:
    one, same, other = (strait_risk(keeps(), draws=Drawing(outer=20, inner=5, seed=seed)) for seed in (1, 1, 2))
    assert one == same
    assert one.bands != other.bands


def test_what_if_is_asked_for_that_is_not_there() -> None:
    with pytest.raises(ArgumentError, match="no such what-if"):
        strait_risk(keeps(), whatifs=["peace"])


def test_what_rests_on_assumptions_and_what_is_not_drawn_is_named() -> None:
    pledges = [given("xa"), given("xb", party="XB", ready_after=None)]
    base = strait.strait(
        pledges, [required(quantity="200")], approvals=[vote("XA", 1, 9, lead_source="sguess"), vote("XB", 2, 2)]
    )
    tables = drawn(base, keeps(of="air"), happens("late", days=Quantity(1, 2), source="sguess"))
    view = seen(tables, standard=Standard.ASSUMED)
    found = risk(view, "mix", given="gates_open", draws=FEW)
    assert found.assumed == ("likelihood.late-any", "lead.approved.XA.parliament")
    assert found.undrawn == ("ready.xb", "keep.land")
    official = risk(strait.view(tables), "mix", given="gates_open", draws=FEW)
    assert not official.drawn  # nothing but the assumed row speaks of land forces
    assert "lead.approved.XA.parliament" in official.undrawn


def test_watchers_are_told_what_is_being_done() -> None:
    told: list[str] = []
    strait_risk(keeps(), watch=lambda what, _done, _of: told.append(what))
    assert told[0] == "plan"
    assert {"draws, study", "what matters most", "what to find out"} <= set(told)


def test_paris_draws_what_its_standard_admits() -> None:
    """Published rates of keeping count on every standard; lateness, delays and outages are assumed."""
    reported = risk(paris(), "brigade-group", given="gates_open", draws=Drawing(outer=10, inner=5))
    assert {row.act for row in reported.priors} == {"keep"}
    assumed = risk(paris(Standard.ASSUMED), "brigade-group", given="gates_open", draws=Drawing(outer=10, inner=5))
    assert {row.act for row in assumed.priors} >= {"keep", "late", "delay"}
    assert {each.prior for each in reported.bands} == {*(row.prior for row in reported.priors), ANY}
