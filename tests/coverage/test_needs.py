"""What an option needs, and how a contribution counts towards it."""

from __future__ import annotations

import pytest

from foedus.coverage.contribution import contributions
from foedus.coverage.needs import Need, needs
from foedus.model.values import Quantity, Verdict
from foedus.standing.pledges import pledges
from tests.coverage.helpers import CAPABILITIES, capability, option, requirement, small
from tests.standing.small import pledge, seen


def persons(measure: str) -> Need:
    """A need of persons."""
    return Need(option=option("some", "10", measure), requirement=None, needed=Quantity(10, 10), unit="soldiers")


def part(id_: str) -> Need:
    """A need of a capability."""
    mix = option("mix", None, "composition")
    return Need(option=mix, requirement=requirement("r", id_, "3"), needed=Quantity(3, 3), unit=id_)


def test_an_option_that_asks_for_persons_is_one_need() -> None:
    tables = small(options=[option("some", "10..20")])
    (need,) = needs(tables, tables.options[0])
    assert (need.id, need.unit, need.weight, need.needed, need.kind) == (
        "some", "soldiers", 1.0, Quantity(10, 20), "land_personnel",
    )  # fmt: skip


def test_a_composition_needs_each_of_its_own_requirements() -> None:
    parts = [
        requirement("r1", "ships", "2"),
        requirement("r2", "crew", "4", priority=4, strand="backstop"),
        requirement("r3", "crew", "9", option="other"),
    ]
    tables = small(options=[option("mix", None, "composition")], requirements=parts)
    found = list(needs(tables, tables.options[0]))
    assert [(each.id, each.unit, each.weight, each.strand) for each in found] == [
        ("r1", "ships", 1.0, "force"),
        ("r2", "crew", 0.25, "backstop"),
    ]
    assert found[0].kind != found[1].kind


@pytest.mark.parametrize(
    ("need", "fitting"),
    [
        (persons("land_personnel"), {"soldiers", "company", "crowd", "cadre"}),
        (persons("personnel"), {"soldiers", "company", "crowd", "cadre", "crew"}),
        (part("ships"), {"ships"}),
    ],
)
def test_a_need_is_met_by_its_own_kind(need: Need, fitting: set[str]) -> None:
    assert {each for each in CAPABILITIES if need.fits(capability(each))} == fitting
    assert not need.fits(None), "a disputed capability is of no kind"


@pytest.mark.parametrize(
    ("need", "id_", "where", "placed"),
    [
        (persons("land_personnel"), "soldiers", "home", Verdict.SHUT),
        (persons("personnel"), "crew", "at_sea", Verdict.SHUT),
        (part("soldiers"), "soldiers", "home", Verdict.SHUT),
        (part("soldiers"), "soldiers", None, Verdict.UNDETERMINED),
        (part("ships"), "ships", "at_sea", Verdict.OPEN),
        (part("ships"), "ships", None, Verdict.OPEN),
    ],
)
def test_persons_and_land_forces_count_in_the_country_and_the_rest_where_it_serves(
    need: Need, id_: str, where: str | None, placed: Verdict
) -> None:
    view = seen(small(pledge("p", capability=id_, where=where)))
    (found,) = contributions(view, pledges(view))
    assert need.placed(found) is placed


@pytest.mark.parametrize(
    ("id_", "quantity", "amount"),
    [
        ("soldiers", "5..8", (5, 8, False)),
        ("company", "2..3", (200, 450, False)),
        ("company", "2..", (200, 300, True)),
        ("crowd", "2..3", (20, 30, True)),
        ("crew", "1.5", (30, 30, False)),
        ("cadre", "2", None),
        ("soldiers", None, None),
    ],
)
def test_persons_are_counted_through_the_capability(
    id_: str, quantity: str | None, amount: tuple[float, float, bool] | None
) -> None:
    view = seen(small(pledge("p", capability=id_, quantity=quantity)))
    (given,) = contributions(view, pledges(view))
    found = persons("personnel").amount(given)
    assert (None if found is None else (found.low, found.high, found.open_ended)) == amount


def test_a_requirement_counts_in_its_own_unit() -> None:
    view = seen(small(pledge("p", capability="company", quantity="2..3")))
    (given,) = contributions(view, pledges(view))
    assert part("company").amount(given) == given.amount
