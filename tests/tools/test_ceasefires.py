"""How long ceasefires lasted: rows by hand, and the figures in step with the data."""

from __future__ import annotations

import numpy as np
import pytest
from tools.ceasefires import DAYS, Ceasefire, Row, Shares

from foedus.watch.method.load_past import past
from foedus.watch.method.past import Past
from tests.helpers import ROOT, SHARED, need
from tools import ceasefires

FILE = SHARED / "data" / "ceasefire" / "eth_prio_ceasefires_1989_2020.csv"


def row(cf_id: str, effect: str, end: str, ended: int, **more: str) -> Row:
    found = {"cc": "1", "cf_id": cf_id, "location": "Nowhere", "ucdp_actor_id": "1", "ended": str(ended)}
    for what, day in (("cf_effect", effect), ("cf_dec", effect), ("end", end)):
        found |= dict(zip((f"{what}_yr", f"{what}_month", f"{what}_day"), day.split("/"), strict=True))
    return found | {"fixed": "0", "ceasefire_class": "1", "p_holiday": "0"} | more


def one(*rows: Row) -> Ceasefire:
    (found,), never = ceasefires.ceasefires(rows)
    assert never == 0
    return found


def test_two_parties_have_one_ceasefire_that_ends_with_the_first_to_leave() -> None:
    first = row("1", "2000/1/1", "2000/2/1", 2)
    second = row("1", "2000/1/3", "-1/-1/-1", -1, ucdp_actor_id="2")
    found = one(first, second)
    assert (found.way, found.shortest, found.longest, found.over, found.dated) == (2, 31, 31, True, True)
    assert {"all", "no-term", "preliminary", "several"} == found.marks


def test_one_that_never_took_effect_is_counted_apart() -> None:
    took, never = ceasefires.ceasefires([row("1", "0/0/0", "0/0/0", 3), row("2", "2000/1/1", "2000/1/1", 1)])
    assert (len(took), never) == (1, 1)


def test_a_date_without_a_day_is_a_span() -> None:
    found = one(row("1", "2000/1/-1", "2000/3/-1", 4))
    assert (found.shortest, found.longest, found.dated) == (30, 90, False)


def test_an_unknown_end_may_be_at_once_or_never() -> None:
    found = one(row("1", "2020/12/1", "-1/-1/-1", -1))
    assert (found.shortest, found.longest, found.over, found.dated) == (0, 30, False, False)


def test_one_that_goes_on_was_seen_to_the_end_of_the_set() -> None:
    found = one(row("1", "2020/12/1", "0/0/0", 0))
    assert (found.way, found.shortest, found.longest, found.over, found.dated) == (0, 30, 30, False, True)


def test_the_bounds_hold_what_is_known() -> None:
    rng = np.random.default_rng(1)
    group = [
        Ceasefire(
            country=str(rng.integers(5)),
            marks=frozenset(),
            way=way,
            shortest=0 if way == -1 else days,
            longest=1000 if way == -1 else days,
            over=way > 0,
            dated=way >= 0,
        )
        for days, way in zip(rng.integers(0, 200, 60).tolist(), rng.choice([-1, 0, 1, 2], 60).tolist(), strict=True)
    ]
    found = ceasefires.shares(group)
    told = ~np.isnan(found.in_force) & ~np.isnan(found.least)
    assert (found.least[told] <= found.in_force[told] + 1e-9).all()
    assert (found.in_force[told] <= found.most[told] + 1e-9).all()
    assert (found.low[told] <= found.high[told]).all()


@pytest.fixture(scope="module")
def computed() -> tuple[dict[str, Shares], int]:
    """What the tool computes from the data, once."""
    return ceasefires.computed(need(FILE))


def test_the_figures_are_those_of_the_data(computed: tuple[dict[str, Shares], int]) -> None:
    found, never = computed
    assert ceasefires.figures(found) == ceasefires.FIGURES.read_text("utf-8")
    assert ceasefires.table(found, never) in (ROOT / "docs" / "watch-method.md").read_text("utf-8")


def test_the_set_has_as_many_ceasefires_as_was_published(computed: tuple[dict[str, Shares], int]) -> None:
    found, never = computed
    # 2202 by Clayton et al. (2023); the file has one more.
    assert found["all"].number + never == 2203


@pytest.mark.parametrize("group", past(), ids=lambda group: group.id)
def test_what_is_shipped_makes_sense(group: Past) -> None:
    assert tuple(each.days for each in group.rows) == DAYS
    assert group.dated < group.ceasefires
    for each in group.rows:
        assert 0 <= each.least <= each.in_force <= each.most <= 1
        assert each.low <= each.in_force <= each.high
        assert each.fighting <= 1 - each.in_force + 1e-3
