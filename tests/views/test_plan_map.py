"""The map: everybody is on it with their amounts, labels cover nothing, and a notional network says so."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from foedus.views.charts.labels import Label, Room, rows_of, wide
from foedus.views.charts.map import forces, plan_map
from foedus.views.charts.palette import PALETTES
from foedus.views.charts.ways import flows
from foedus.views.plans import network_words
from tests.views.plan_networks import Kind
from tests.views.plan_sample import plan, tables

LIGHT = PALETTES["light"]


def drawn(kind: Kind, width: int) -> str:
    return plan_map(tables(kind), plan(kind), LIGHT, width)


@pytest.mark.parametrize("kind", ["europe", "lebanon"])
@pytest.mark.parametrize("width", [1120, 360])
def test_every_force_is_on_it_with_its_amount(kind: Kind, width: int) -> None:
    text = drawn(kind, width)
    ElementTree.fromstring(text)  # noqa: S314  made here
    words = " ".join(re.findall(r"<text[^>]*>([^<]+)<", text))
    for origins in (True, False):
        for force in forces(tables(kind), plan(kind), origins=origins):
            assert force.place.title in words
            for capability, amount in force.amounts:
                assert f"{amount:,.0f} {capability.unit}" in words or amount == 1


def test_what_is_sent_is_what_is_received() -> None:
    def total(*, origins: bool) -> float:
        rows = forces(tables("europe"), plan(), origins=origins)
        return sum(amount for row in rows for _, amount in row.amounts)

    assert total(origins=True) == total(origins=False) == sum(move.serial.amount for move in plan().moves)


def test_flows_add_up_over_the_links() -> None:
    found = flows(plan())
    assert found["l7"] == pytest.approx(1200 + 1600 + 400)
    assert found["l6"] == pytest.approx(1200 + 1600 + 800 + 500)
    assert "l18" in found


def test_a_network_says_how_much_of_it_is_assumed() -> None:
    assert "NOTIONAL" in drawn("europe", 960)
    assert "NOTIONAL" not in drawn("lebanon", 960)
    case = tables("lebanon")
    places = tuple(
        each.model_copy(update={"source": "assumed-network"}) if each.kind == "port" else each for each in case.places
    )
    mixed = replace(case, places=places)
    assert network_words(mixed, plan("lebanon")) == (
        "PARTLY ASSUMED: 3 of 10 places rest on assumptions, with their capacities"
    )
    assert "PARTLY ASSUMED" in plan_map(mixed, plan("lebanon"), LIGHT, 960)


def test_sectors_too_near_each_other_are_enlarged() -> None:
    assert "The framed part, enlarged" in drawn("lebanon", 960)
    assert "The framed part, enlarged" not in drawn("europe", 960)


def test_hostile_titles_stay_words() -> None:
    case = tables("europe")
    places = tuple(
        each.model_copy(update={"title": '<script>"&'}) if each.kind == "origin" else each for each in case.places
    )
    assert "<script" not in plan_map(replace(case, places=places), plan(), LIGHT, 960)


def test_places_without_a_position_are_left_out() -> None:
    case = tables("europe")
    some = tuple(each.model_copy(update={"latitude": None}) if each.id == "hub" else each for each in case.places)
    assert "Land corridor" not in plan_map(replace(case, places=some), plan(), LIGHT, 960)
    none = tuple(each.model_copy(update={"latitude": None}) for each in case.places)
    assert plan_map(replace(case, places=none), plan(), LIGHT, 960) == ""


def test_labels_keep_apart_where_there_is_room() -> None:
    room = Room(600, 400)
    for number in range(6):
        Label(200 + 30 * number, 200, (("", f"Place {number}"), ("", "1,200 soldiers")), strong=True).placed(room)
    for number, (a, b, c, d) in enumerate(room.boxes):
        assert a >= 0
        assert b >= 0
        assert c <= 600
        assert d <= 400
        for e, f, g, h in room.boxes[number + 1 :]:
            assert min(c, g) <= max(a, e) or min(d, h) <= max(b, f)


def test_words_break_where_they_must() -> None:
    assert rows_of("one two three", 1000, 12) == ["one two three"]
    assert len(rows_of("one two three", 30, 12)) == 3
    assert wide("WWW", 12) > wide("iii", 12)
