"""The network of the case that ships: notional, marked as such, and connected."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from foedus.case.read import read
from foedus.check import check, sound
from foedus.evidence.index import Evidence
from foedus.model.logistics import PASSABLE, Link
from foedus.model.nouns import Capability
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.standing.pledges import pledges
from foedus.standing.view import View
from tests.helpers import PARIS

# The world has other towns, ports, crossings and railheads than these; none of them is named here.
TITLES = (
    r"(?P<party>.+) \(notional origin\)",
    r"(North Sea|Baltic|Aegean) port of debarkation \(notional\)",
    r"Black Sea port of debarkation \(notional, outside the country\)",
    r"Rail hub in the (west|centre|south) \(notional\)",
    r"Gauge break, corridor in the (north|south) \(notional\)",
    r"Airhead west of the border \(notional\)",
    r"Rear region in the (west|centre|south)",
    r"Airspace over the rear",
    r"Western Black Sea",
    r"Turkish Straits",
)
# Published figures that the rows use; every other row is an assumption and says so.
PUBLISHED = {
    "cfts-20220329",
    "dailyguardian-politico-202511",
    "defenceweb-20241003",
    "mfatr-montreux",
    "navymatters-roro",
}
OVERSEAS = {"CA", "AU", "NZ", "JP", "US"}
ISLANDS = {"GB", "IE", "IS", "FI"}  # as far as roads of this network go
SECTORS = {"rear-west", "rear-centre", "rear-south", "airspace", "sea"}
INSIDE = {"rear-west", "rear-centre", "rear-south"}
BLACK_SEA = {"BG", "RO", "TR"}


@cache
def tables() -> Tables:
    return sound(read(PARIS))


@cache
def neighbours() -> dict[str, list[tuple[str, Link]]]:
    found: dict[str, list[tuple[str, Link]]] = defaultdict(list)
    for link in tables().links:
        found[link.one].append((link.other, link))
        found[link.other].append((link.one, link))
    return found


def routes(origin: str, sector: str, *modes: str) -> Iterator[tuple[Link, ...]]:
    """Every chain of links that visits no place twice and passes where passing is allowed; all modes if none given."""

    def onward(here: str, seen: frozenset[str], chain: tuple[Link, ...]) -> Iterator[tuple[Link, ...]]:
        if here == sector:
            yield chain
        elif here == origin or tables().place[here].kind in PASSABLE:
            for there, link in neighbours()[here]:
                if there not in seen and (not modes or link.mode in modes):
                    yield from onward(there, seen | {there}, (*chain, link))

    return onward(origin, frozenset({origin}), ())


def passes(chain: tuple[Link, ...], place: str) -> bool:
    return any(place in (link.one, link.other) for link in chain)


def origins() -> list[str]:
    return [place.id for place in tables().places if place.kind == "origin"]


def cited() -> list[tuple[str, str, str]]:
    """Id, source and note of every row of the network."""
    return [
        *((row.id, row.source, row.note) for row in tables().places),
        *((row.id, row.source, row.note) for row in tables().links),
        *((row.id, row.source, row.note) for row in tables().lift),
    ]


def test_it_has_no_mistakes() -> None:
    assert check(read(PARIS)) == []


def test_no_place_has_a_name_of_its_own() -> None:
    names = {party.name for party in tables().parties}
    for place in tables().places:
        fits = [match for title in TITLES if (match := re.fullmatch(title, place.title))]
        assert fits, place.title
        party = fits[0].groupdict().get("party")
        assert party is None or party in names, place.title


def test_positions_are_coarse() -> None:
    with (PARIS / "places.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for degrees in (row["latitude"], row["longitude"]):
                assert re.fullmatch(r"-?\d+\.\d", degrees), row["id"]
                assert row["id"] == "straits" or degrees[-1] in "05", row["id"]


def test_regions_in_the_country_are_ranges_away_from_the_line() -> None:
    for place in tables().places:
        if place.kind == "sector":
            assert place.distance_km is not None
            low, high = place.distance_km.low, place.distance_km.high
            assert low is not None
            assert high is not None
            assert low >= 100
            assert high - low >= 200


def test_every_row_says_what_it_rests_on() -> None:
    rows = [(key, named) for key, named, _ in cited()]
    for key, named in rows:
        assert tables().source[named].kind == "assumption" or named in PUBLISHED, key
    assert {named for _, named in rows if tables().source[named].kind != "assumption"} == PUBLISHED
    assert tables().info.plan.source == "assumption-network"


def test_sources_that_notes_name_exist() -> None:
    noted = cited()
    noted += [(row.id, row.source, row.note) for row in tables().capabilities]
    noted += [(row.id, row.id, row.note) for row in tables().sources]
    for key, _, note in noted:
        for named in re.findall(r"\b[a-z][a-z-]+-\d{6,8}\b", note):
            assert named in tables().source, (key, named)


def test_one_origin_a_party() -> None:
    found = Counter(place.party for place in tables().places if place.kind == "origin")
    assert set(found.values()) == {1}
    members = {party.id for party in tables().parties if party.role in ("member", "backstop")}
    assert set(found) == members
    assert {tables().pledge_party[row] for row in of_the_force()} <= set(found)


def of_the_force() -> set[str]:
    """Pledges that a plan may move: what strengthens Ukraine's own forces stays out of it."""
    return {row.id for row in tables().pledges if row.strand in ("force", "backstop")}


def test_every_home_of_a_pledge_is_found() -> None:
    for row in (row for row in tables().pledges if row.id in of_the_force()):
        home = row.home or tables().pledge_party[row.id]
        assert home in tables().place, row.id
        assert tables().place[home].kind == "origin", row.id


def test_every_requirement_names_sectors() -> None:
    for row in tables().requirements:
        assert row.sectors, row.id
        for sector in row.sectors:
            assert tables().place[sector].kind == "sector", row.id
    assert {place.id for place in tables().places if place.kind == "sector"} == SECTORS


@pytest.mark.parametrize("sector", sorted(SECTORS))
def test_every_sector_is_reached_in_two_ways_from_europe(sector: str) -> None:
    for origin in origins():
        if origin in OVERSEAS:
            continue
        found: set[frozenset[str]] = set()
        for chain in routes(origin, sector):
            found.add(frozenset(link.mode for link in chain))
            if len(found) > 1:
                break
        assert len(found) > 1, (origin, found)


def test_overseas_and_islands_leave_by_sea_and_air_alone() -> None:
    for party in OVERSEAS | ISLANDS:
        assert {link.mode for _, link in neighbours()[party]} == {"sea", "air"}, party
        for sector in SECTORS:
            assert next(routes(party, sector), None), (party, sector)


def test_aircraft_fly_to_the_airspace_in_a_day_or_two() -> None:
    for party in origins():
        assert min(sum(link.days for link in chain) for chain in routes(party, "airspace", "air")) <= 2


def test_ships_of_other_states_pass_the_straits_and_those_of_the_black_sea_do_not() -> None:
    straits = tables().place["straits"]
    assert (straits.kind, straits.warship_stay) == ("strait", 21)
    assert straits.warship_tonnes
    assert set(straits.littoral.split()) >= BLACK_SEA | {"UA"}
    ships = {each.id for each in tables().capabilities if each.own_means == "sea"}
    assert all(each.warship == "yes" for each in tables().capabilities if each.id in ships)
    for party in {tables().pledge_party[row.id] for row in tables().pledges if row.capability in ships}:
        chains = list(routes(party, "sea", "sea"))
        assert chains, party
        shortest = min(chains, key=lambda chain: sum(link.days for link in chain))
        assert passes(shortest, "straits") == (party not in BLACK_SEA), party


def test_rails_change_gauge_where_wagons_are_counted_and_nowhere_else() -> None:
    gauges = defaultdict(set)
    for link in tables().links:
        if link.mode == "rail":
            assert link.gauge == (1520 if {link.one, link.other} & INSIDE else 1435), link.id
            gauges[link.one].add(link.gauge)
            gauges[link.other].add(link.gauge)
    breaks = {place for place, found in gauges.items() if len(found) > 1}
    assert breaks == {place.id for place in tables().places if place.wagons_day is not None}
    assert sum(place.wagons_day or 0 for place in tables().places) == 175


def test_nothing_flies_or_sails_into_the_country() -> None:
    for link in tables().links:
        if {link.one, link.other} & INSIDE:
            assert link.mode in ("road", "rail"), link.id


def test_a_company_fits_every_kind_of_lift() -> None:
    soldiers = tables().capability["land-soldiers"]
    assert soldiers.serial == 100
    assert soldiers.lane_metres is not None
    assert soldiers.lane_metres.high is not None
    load = soldiers.serial * soldiers.lane_metres.high
    assert {row.mode for row in tables().lift} == {"rail", "sea", "air"}
    for row in tables().lift:
        assert row.lane_metres is not None
        assert load / row.lane_metres / 25 <= row.count, row.id


def drawn_on_a_map() -> list[Capability]:
    """What the force asks for or is pledged; what only strengthens Ukraine's own forces is drawn nowhere."""
    used = {row.capability for row in tables().pledges if row.id in of_the_force() and row.capability}
    used |= {row.capability for row in tables().requirements}
    return [each for each in tables().capabilities if each.id in used]


def test_every_capability_has_a_symbol_of_its_own() -> None:
    symbols = [each.symbol for each in drawn_on_a_map()]
    assert all(symbol.startswith("1003") and symbol[6] == "0" for symbol in symbols), "version 10, friend, present"
    assert len(set(symbols)) == len(symbols)


def test_symbols_can_be_drawn() -> None:
    milsymbol = pytest.importorskip("milsymbol")
    for each in drawn_on_a_map():
        drawn = milsymbol.Symbol(each.symbol, size=40)
        assert drawn.is_valid(), each.id
        assert len(drawn.as_svg()) > len(milsymbol.Symbol(each.symbol[:10] + "0" * 10, size=40).as_svg()), each.id


def assumed() -> set[str]:
    return {row.id for row in tables().statements if row.source == "assumption-readiness"}


def test_assumptions_fill_readiness_and_stay_alone() -> None:
    rows = [row for row in tables().pledges if row.statement in assumed()]
    assert rows
    for row in rows:
        said = {name for name in type(row).model_fields if getattr(row, name) not in (None, "")}
        assert said == {"id", "statement", "ready_after", "stay", "note"}, row.id
    assert {row.basis for row in tables().statements if row.id in assumed()} == {Standard.ASSUMED}


def test_no_pledge_is_there_before_somebody_made_it() -> None:
    """On no day does an assumption count for a pledge of which nothing else does."""
    evidence = Evidence(tables())
    days = sorted({date(2025, 9, 4), date(2025, 9, 5), date(2026, 1, 8), *(row.published for row in tables().sources)})
    for day in days:
        counting = {
            standard: {
                row.id
                for row in tables().pledges
                if evidence.admitted(row.statement, day=day, known=day, standard=standard)
            }
            for standard in (Standard.REPORTED, Standard.ASSUMED)
        }
        assert counting[Standard.ASSUMED] == counting[Standard.REPORTED], day


@pytest.mark.parametrize("standard", [Standard.OFFICIAL, Standard.REPORTED])
def test_assumptions_change_nothing_that_was_said(standard: Standard) -> None:
    without = replace(
        tables(),
        pledges=tuple(row for row in tables().pledges if row.statement not in assumed()),
        statements=tuple(row for row in tables().statements if row.id not in assumed()),
    )
    for day in (date(2025, 9, 5), date(2026, 2, 22)):
        found, before = (
            pledges(View(Evidence(each), day=day, known=day, standard=standard)) for each in (tables(), without)
        )
        assert found == before
        assert not any("ready_after" in pledge.fields for pledge in found)
