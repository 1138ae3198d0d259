"""The drawn instances as case folders, so that everything from reading to judging can be run and timed at size.

What is drawn is what `benchmarks.planning.instances` draws: places, links, units and requirements of one seed are the
same in both. A case cannot say all of it, and docs/plan.md counts otherwise, so values are not to be compared:

- routes, days and lift are those of docs/plan.md; loading onto trains and ships takes a day and so does unloading;
- units of one kind are alike: the factor of 0.8 to 1.2 on their loads is left out;
- what a nation rules out is its own and not a unit's: a nation whose first unit does not fight does not fight, and
  the caveats that name sectors are left out;
- a crossing's handling and its change of gauge are two resources of one capacity;
- a party has one origin and a nation several homes, so homes are junctions that pledges name, and nobody has an origin:
  an origin is not passed through, and would keep the homes behind it out;
- nobody passes through a sector, so links between two sectors are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.planning.instances import KINDS, NO_COMBAT, Drawn, draw
from benchmarks.planning.moves import Resources
from benchmarks.planning.network import AIR, EAST, RAIL, SEA, TRAIN
from foedus.case.write import write
from foedus.model.logistics import MODES, Lift, Link, Place, PlaceKind, PlanSettings
from foedus.model.nouns import (
    Capability,
    CaseInfo,
    Domain,
    Exclusion,
    Gate,
    Option,
    Party,
    PledgeVersion,
    Question,
    Requirement,
    Source,
    Statement,
    Strand,
)
from foedus.model.tables import Tables
from foedus.model.values import Quantity, Standard

OPTION = "drawn"
DAY = "2030-02-01"  # by which all is known

_SAID = "2030-01-01"
_HOST = "HOST"
_WAGON = 20.0  # lane-metres
_WEST_GAUGE, _EAST_GAUGE = 1435, 1520
_LANE_METRES_OF_ONE = 4  # a person for so many lane-metres of a unit; the instances count no persons
_HIGHEST = 8  # what the most important requirements are worth

_DOMAINS: dict[str, Domain] = {
    "air defence battery": "air_defence",
    "fighter flight": "air",
    "minehunter": "sea",
    "field hospital": "logistics",
    "logistics battalion": "logistics",
    "training team": "training",
    "helicopter flight": "air",
}  # of the others: land
_PLACES: dict[str, PlaceKind] = {
    "home": "junction",
    "crossing": "crossing",
    "port": "port",
    "airfield": "airport",
    "railhead": "railhead",
    "junction": "junction",
    "sector": "sector",
}


def write_case(folder: Path, size: str, seed: int = 1, tight: float = 1.0) -> Path:
    """Write a drawn case to a folder, made if need be, and return it.

    Parameters
    ----------
    folder
        Where to.
    size, seed, tight
        As of `benchmarks.planning.instances.draw`.
    """
    write(tables_of(draw(size, seed, tight), name=f"{size}-{seed}"), folder)
    return folder


def tables_of(drawn: Drawn, name: str) -> Tables:
    """Return what was drawn as the tables of a case."""
    info = CaseInfo(
        format=1,
        id=name,
        title="A drawn case",
        question="How fast?",
        c_day="deploy",
        strands={"force": Strand(title="Force", gate="deploy")},
        plan=PlanSettings(horizon=drawn.size.days, wagon_metres=_WAGON, source="drawn"),
    )
    truce = Question(id="truce", words="Is there a truce?", type="yes_no", about=(_HOST,))
    deploy = Gate(
        id="deploy", title="It may deploy", rule="truce", words="Once the guns are silent.", statement="quiet"
    )
    option = Option(
        id=OPTION, title="What was drawn", study="foedus", measure="composition", source="drawn", illustrative="yes"
    )
    return Tables(
        info=info,
        sources=tuple(_sources()),
        parties=tuple(_parties(drawn)),
        questions=(truce,),
        statements=tuple(_statements(drawn)),
        gates=(deploy,),
        capabilities=tuple(_capabilities()),
        pledges=tuple(_pledges(drawn)),
        exclusions=tuple(_exclusions(drawn)),
        options=(option,),
        requirements=tuple(_requirements(drawn)),
        places=tuple(_places(drawn)),
        links=tuple(_links(drawn)),
        lift=tuple(_lift(drawn.resources)),
    )


def _sources() -> Iterator[Source]:
    yield Source(id="gazette", title="A gazette", publisher="All", published=_SAID, kind="official", grade="A")
    yield Source(id="drawn", title="What was drawn", publisher="foedus", published=_SAID, kind="assumption")


def _party(nation: int) -> str:
    return f"N{nation:02}"


def _nations(drawn: Drawn) -> list[str]:
    """Of each unit its nation."""
    return [_party(nation) for nation in drawn.places.nation[drawn.units.home].tolist()]


def _parties(drawn: Drawn) -> Iterator[Party]:
    for nation in range(drawn.size.nations):
        yield Party(id=_party(nation), name=f"Nation {nation}", role="member", source="gazette")
    yield Party(id=_HOST, name="Host", role="beneficiary", source="gazette")


def _statements(drawn: Drawn) -> Iterator[Statement]:
    yield _statement("quiet", "truce", "yes", _HOST)
    for unit, party in enumerate(_nations(drawn)):
        yield _statement(f"s{unit}", f"stage.u{unit}", "confirmed", party)


def _statement(name: str, question: str, answer: str, party: str) -> Statement:
    return Statement(
        id=name,
        question=question,
        answer=answer,
        stated_on=_SAID,
        speaker=f"Speaker of {party}",
        speaker_party=party,
        source="gazette",
        basis=Standard.OFFICIAL,
        credibility=1,
        paraphrase=f"Answers {question} with {answer}.",
    )


def _capabilities() -> Iterator[Capability]:
    for title, (lane_metres, tonnes, _, _) in KINDS.items():
        yield Capability(
            id=title.replace(" ", "-"),
            title=title.capitalize(),
            domain=_DOMAINS.get(title, "land"),
            unit="units",
            personnel=_amount(lane_metres / _LANE_METRES_OF_ONE),
            lane_metres=_amount(lane_metres),
            tonnes=_amount(tonnes),
            serial=1,
            source="drawn",
        )


def _amount(much: float) -> Quantity:
    return Quantity(much, much)


def _capability(kind: int) -> str:
    return list(KINDS)[kind].replace(" ", "-")


def _pledges(drawn: Drawn) -> Iterator[PledgeVersion]:
    units = drawn.units
    rows = zip(_nations(drawn), units.kind.tolist(), units.home.tolist(), units.ready.tolist(), strict=True)
    for unit, (party, kind, home, ready) in enumerate(rows):
        yield PledgeVersion(
            id=f"u{unit}",
            statement=f"s{unit}",
            party=party,
            strand="force",
            capability=_capability(kind),
            quantity=_amount(1),
            where="in_country",
            home=_place(home),
            ready_after=_amount(ready),
        )


def _exclusions(drawn: Drawn) -> Iterator[Exclusion]:
    first: dict[str, int] = {}
    for unit, party in enumerate(_nations(drawn)):
        first.setdefault(party, unit)
    for party, unit in first.items():
        if drawn.units.caveat[unit] == NO_COMBAT:
            yield Exclusion(party=party, scope="no_combat", statement=f"s{unit}")


def _requirements(drawn: Drawn) -> Iterator[Requirement]:
    """Priorities weigh 1 / priority, so the worth of 8 is 1, 5 is 2, 3 is 3, 2 is 4 and 1 is 8."""
    rows, sectors = drawn.requirements, drawn.places.of("sector").tolist()
    for row in range(drawn.size.requirements):
        yield Requirement(
            id=f"r{row}",
            option=OPTION,
            capability=_capability(int(rows.kind[row])),
            quantity=_amount(int(rows.units[row])),
            sector=_place(sectors[rows.sector[row]]),
            needed_by=int(rows.due[row]),
            priority=round(_HIGHEST / int(rows.worth[row])),
            combat="yes" if rows.combat[row] else "no",
            source="drawn",
        )


def _place(place: int) -> str:
    return f"p{place}"


def _places(drawn: Drawn) -> Iterator[Place]:
    places, links = drawn.places, drawn.links
    stops = {mode: set(links.ends[links.mode == mode].ravel().tolist()) for mode in (RAIL, SEA, AIR)}
    for place, what in enumerate(places.what.tolist()):
        day = {
            mode: drawn.resources.capacity[drawn.resources.handling(place, mode)]
            for mode, those in stops.items()
            if place in those
        }
        x, y = places.spot[place]
        yield Place(
            id=_place(place),
            title=f"Place {place}",
            kind=_PLACES[what],
            party=_party(int(places.nation[place])) if what == "home" else None,
            where="in_country" if what == "sector" else None,
            latitude=round(40 + y / 111, 3),
            longitude=round(5 + x / 75, 3),
            distance_km=_amount(round(max(0.0, 2600 - x))) if what == "sector" else None,
            rail_day=_rounded(day.get(RAIL)),
            sea_day=_rounded(day.get(SEA)),
            air_day=_rounded(day.get(AIR)),
            wagons_day=_rounded(day[RAIL] / _WAGON) if what == "crossing" else None,
            source="drawn",
        )


def _links(drawn: Drawn) -> Iterator[Link]:
    links, places = drawn.links, drawn.places
    for row, (one, other) in enumerate(links.ends.tolist()):
        if places.what[one] == places.what[other] == "sector":
            continue
        mode, eastern = MODES[links.mode[row]], EAST in places.side[[one, other]]
        yield Link(
            id=f"{mode}-{one}-{other}",
            one=_place(one),
            other=_place(other),
            mode=mode,
            days=round(float(links.days[row]), 3),
            lane_metres_day=_rounded(float(links.capacity[row])),
            gauge=(_EAST_GAUGE if eastern else _WEST_GAUGE) if mode == "rail" else None,
            source="drawn",
        )


def _rounded(capacity: float | None) -> float | None:
    """A capacity as a case states it: to a tenth, and blank where there is no limit."""
    return round(capacity, 1) if capacity is not None and np.isfinite(capacity) else None


def _lift(resources: Resources) -> Iterator[Lift]:
    count = {mode: round(resources.capacity[pool], 2) for mode, pool in resources.pool.items()}
    carried = {"load_days": 1.0, "unload_days": 1.0}
    yield Lift(
        id="trains", title="Trains", mode="rail", count=count[RAIL], lane_metres=TRAIN, source="drawn", **carried
    )
    yield Lift(id="ships", title="Ships", mode="sea", count=count[SEA], lane_metres=2500, source="drawn", **carried)
    yield Lift(id="planes", title="Aircraft", mode="air", count=count[AIR], tonnes=30, source="drawn")


if __name__ == "__main__":
    print(write_case(Path(sys.argv[1]), sys.argv[2]))
