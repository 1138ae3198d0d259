"""What-ifs: who leaves, what a refusal shuts out, what a late answer delays, which gaps open and why."""

from __future__ import annotations

import pytest

from foedus.api import load
from foedus.errors import ArgumentError
from foedus.model.chances import WhatIf
from foedus.model.tables import Tables
from foedus.risk.limits import Drawing
from foedus.risk.make import risk
from foedus.risk.nouns import Scenario
from foedus.risk.scenarios import chosen, largest, opened
from tests.helpers import PARIS
from tests.plan.strait import given, required, strait, view
from tests.risk.cases import drawn, keeps, posed, shares, vote
from tests.standing.small import exclusion, gate

ROWS = (
    [
        given("a", "400", "XA", rule="n2 and approved.XA.parliament"),
        given("b", "200", "XB"),
        given("c", "100", "XC"),
    ],
    [required(quantity="400", needed_by=30, combat="yes"), required("more", "300", needed_by=35)],
)
PEACEFUL = [exclusion(party, "no_combat", "tbase") for party in ("XB", "XC")]


def case(*rows: object, whatifs: dict[str, WhatIf] | None = None) -> Tables:
    """Who may fight gives 400, and waits for n2 and a parliament; two who do not fight give 200 and 100."""
    base = strait(*ROWS, approvals=[vote("XA", 2, 6)], exclusions=PEACEFUL)
    return drawn(base, *rows, whatifs=whatifs, questions=["n2"])  # type: ignore[arg-type]


def scenario(whatif: WhatIf, *rows: object, suppose: tuple[str, ...] = ()) -> Scenario:
    tables = case(*rows, whatifs={"it": whatif})
    draws = Drawing(outer=20, inner=5, day=30)
    (found,) = risk(view(tables, *suppose), "mix", given="gates_open", draws=draws, whatifs=["it"]).scenarios
    return found


def means(found: Scenario) -> dict[int, float]:
    return {each.day: each.mean for each in found.bands}


def test_the_largest_leave_first() -> None:
    here = posed(case())
    assert largest(here, 2) == ["XA", "XB"]
    assert largest(here, 9) == ["XA", "XB", "XC"]
    found = scenario(WhatIf(title="t", leave_largest=2), keeps(low=1, mode=1, high=1))
    assert found.left == ("XA", "XB")
    assert means(found)[60] == pytest.approx(0.5 * 100 / 300, abs=1e-8)


def test_who_leaves_by_name_and_as_one_of_the_largest_leaves_once() -> None:
    found = scenario(WhatIf(title="t", leave=("XC", "XA"), leave_largest=1))
    assert found.left == ("XC", "XA")
    assert (found.given, found.shut) == ("gates_open", ())


def test_gaps_that_open_name_who_is_missing_and_why() -> None:
    (gap,) = scenario(WhatIf(title="t", leave=("XA",))).gaps
    assert (gap.requirement, gap.unit, gap.missing, gap.before) == ("line", "soldiers", 400, 0)
    assert gap.lost == (("a", "Country XA leaves"),)
    # A hundred weigh less of 400 than of 300: who may fight fills the other gap instead.
    (gap,) = scenario(WhatIf(title="t", leave=("XC",))).gaps
    assert (gap.requirement, gap.missing, [pledge for pledge, _ in gap.lost]) == ("line", 100, ["a"])
    assert "later or not at all" in gap.lost[0][1]


def test_a_refused_question_shuts_pledges_out_and_is_the_reason() -> None:
    found = scenario(WhatIf(title="t", suppose=("n2=no",)), keeps(low=1, mode=1, high=1))
    assert found.given == "as_is"
    assert found.left == ()
    assert [pledge for pledge, _ in found.shut] == ["a"]
    assert "n2" in found.shut[0][1]
    assert sum(each.missing for each in found.gaps) == 400
    why = {pledge: why for each in found.gaps for pledge, why in each.lost}
    assert "what it waits for is shut" in why["a"]
    assert means(found)[60] == pytest.approx(0.5, abs=1e-8)


def test_a_late_answer_delays_by_exactly_its_days() -> None:
    """On official words its parliament takes 2 to 6 days; supposed on day 20 and on day 23, all is three days later."""
    tables = case()
    days = tuple(range(41))
    some = {
        late: shares(posed(tables, "n2=yes", f"approved.XA.parliament=yes@C+{late}", given="as_is"), days)
        for late in (12, 20, 23)
    }
    others = shares(posed(tables, given="as_is", without=("XA",)), days)
    for late, found in some.items():
        assert found[: late + 1] == pytest.approx(others[: late + 1])  # until then as if it had left
        assert found[-1] == pytest.approx(1.0, abs=1e-8)
    assert [share - other for share, other in zip(some[23][23:], others[23:], strict=True)] == pytest.approx(
        [share - other for share, other in zip(some[20][20:-3], others[20:-3], strict=True)], abs=1e-8
    )
    whole = {late: next(day for day in days if found[day] > 1 - 1e-8) for late, found in some.items()}
    assert (whole[20] - whole[12], whole[23] - whole[20]) == (8, 3)


def test_a_late_answer_is_late_in_every_draw_of_the_scenario() -> None:
    late = WhatIf(title="t", suppose=("n2=yes", "approved.XA.parliament=yes@C+40"))
    found = scenario(late, keeps(low=1, mode=1, high=1))
    at = means(found)
    assert at[30] == pytest.approx(0.5, abs=1e-8)
    assert at[60] == pytest.approx(1.0, abs=1e-8)
    assert {each.p05 for each in found.bands if each.day == 60} == {at[60]}
    (gap,) = found.gaps
    assert (gap.requirement, gap.missing) == ("line", 400)
    assert [(pledge, "later or not at all" in why) for pledge, why in gap.lost] == [("a", True)]


def test_an_answer_beyond_the_last_day_never_comes() -> None:
    """Found by these tests: supposed for later than the last day, it came after its lead time instead."""
    tables = case()
    suppose = ("n2=yes", "approved.XA.parliament=yes@C+41")
    found = posed(tables, *suppose, given="as_is", horizon=40)
    assert "a" not in {found.problem.serials[at].pledge for at in (found.field.schedule.slot >= 0).nonzero()[0]}


def test_scenarios_without_likelihoods_say_what_is_there_if_nothing_goes_wrong() -> None:
    found = scenario(WhatIf(title="t", leave=("XA",)))
    assert means(found)[60] > 0
    assert all(each.p05 == each.p95 == each.mean and each.chance == 0 for each in found.bands)


def test_gates_of_a_scenario_are_those_that_stand_if_it_is_so() -> None:
    base = strait([given("a", party="XA")], [required()], gates=[gate("deploy", "q"), gate("own", "n2", "XA")])
    tables = drawn(
        base,
        whatifs={
            "no": WhatIf(title="t", suppose=("n2=no@C+3",)),
            "yes": WhatIf(title="t", suppose=("n2=no", "n2=yes@C+8")),
        },
        questions=["n2"],
    )
    found = risk(view(tables), "mix", given="gates_open", draws=Drawing(outer=1, inner=1), whatifs=["yes"])
    days = {each.id: {gate.id: gate.p50 for gate in each.gates} for each in found.scenarios}
    assert days["yes"]["own"] == 8
    assert days["no"]["own"] == 0  # on C-day nobody has answered it
    assert {each.id: each.p50 for each in found.gates}["own"] == 0


def test_which_what_ifs_are_wanted() -> None:
    some = {"a": WhatIf(title="t", leave_largest=1), "b": WhatIf(title="t", leave=("XA",))}
    tables = case(whatifs=some)
    assert list(chosen(tables, [])) == []
    assert list(chosen(tables, ["b"])) == ["b"]
    assert list(chosen(tables, ["b", "a", "b"])) == ["b", "a"]
    assert list(chosen(tables, ["b", "all"])) == ["a", "b"]
    with pytest.raises(ArgumentError, match="Did you mean 'a'"):
        chosen(tables, ["aa"])
    with pytest.raises(ArgumentError, match="a case with"):
        chosen(case(), ["aa"])
    assert list(chosen(case(), ["all"])) == []


def test_nothing_opens_where_nothing_changes() -> None:
    assert list(opened(posed(case()), posed(case()), ())) == []


def test_who_is_kept_out_waits_only_for_what_is_shut() -> None:
    (found,) = load(PARIS).risk(as_of="2025-09-05", outer=10, inner=2, whatif="us-no").risk.scenarios
    assert dict(found.shut) == dict.fromkeys(("se-air-surveillance", "se-maritime"), "SE.us_participation_clear")
