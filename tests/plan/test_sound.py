"""Whatever the case, the judge finds nothing wrong with the planner's plan, and the bound holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from foedus.case.read import Reading
from foedus.plan.check import judge, read_plan
from foedus.plan.make import make
from foedus.views.plan_json import plan_json
from tests.plan.strait import given, required, strait, view
from tests.standing.small import exclusion, gate

PLEDGES = st.lists(
    st.tuples(
        st.sampled_from(["XA", "XB", "XC"]),
        st.sampled_from([None, "30..60", "100", "150", "..350", "250.."]),
        st.sampled_from([None, "0", "3..8", "9", "20"]),
        st.sampled_from(["", "", "n", "u"]),
        st.sampled_from(["in_country", "in_country", None, "at_sea"]),
    ),
    max_size=5,
)
WANTED = st.lists(
    st.tuples(
        st.sampled_from(["60", "100..180", "250", "..90", "400"]),
        st.sampled_from(["east", "", "east far"]),
        st.sampled_from([None, 0, 5, 12, 80]),
        st.integers(1, 3),
        st.sampled_from(["yes", "no"]),
    ),
    max_size=3,
)


@drawn(
    PLEDGES,
    WANTED,
    st.integers(0, 3),
    st.sampled_from(["as_is", "gates_open"]),
    st.sampled_from(["high", "low"]),
    st.sampled_from([None, 3, 20]),
)
@settings(max_examples=60)
def test_plans_are_sound(
    pledges: list[tuple[str, str | None, str | None, str, str | None]],
    wanted: list[tuple[str, str, int | None, int, str]],
    ferries: int,
    conditions: Literal["as_is", "gates_open"],
    figure: Literal["high", "low"],
    horizon: int | None,
) -> None:
    tables = strait(
        [
            given(f"p{n}", quantity, party, ready_after=ready, rule=rule, where=where)
            for n, (party, quantity, ready, rule, where) in enumerate(pledges)
        ],
        [
            required(f"r{n}", quantity, sector=sector, needed_by=due, priority=priority, combat=combat)
            for n, (quantity, sector, due, priority, combat) in enumerate(wanted)
        ],
        ferries=ferries,
        gates=[gate("deploy", "q"), gate("own-b", "u", "XB")],
        exclusions=[exclusion("XC", "no_combat", "tbase")],
    )
    seen = view(tables)
    plan = make(seen, "mix", given=conditions, figure=figure, horizon=horizon, iterations=1000)
    written = plan_json(Reading(folder=Path("strait"), tables=tables), "2025-09-10", (), plan)
    judged = judge(seen, read_plan(json.dumps(written)))
    assert judged.violations == ()
    assert plan.value <= plan.bound + 1e-9
    assert plan.bound <= plan.most + 1e-9
    assert {gap.requirement.id for gap in plan.gaps} <= {row.id for row in plan.problem.requirements}
    assert all(gap.detail and gap.missing > 0 for gap in plan.gaps)
    if plan.closure is not None and plan.problem.requirements:
        assert plan.coverage[plan.closure][1:] >= (1 - 1e-9, 1 - 1e-9)
