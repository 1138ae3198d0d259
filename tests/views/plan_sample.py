"""Plans made by hand, for views: a notional one from Europe to Ukraine, and one by sea and air to Lebanon."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import numpy as np

from foedus.model.logistics import Lift, Link, Place, PlanSettings
from foedus.model.nouns import (
    Capability,
    CaseInfo,
    Option,
    Party,
    PledgeVersion,
    Question,
    Requirement,
    Source,
    Statement,
)
from foedus.model.tables import Tables
from foedus.model.values import Quantity, Standard
from foedus.plan.instance import Instance
from foedus.plan.nouns import (
    Bottleneck,
    CloseBy,
    Figure,
    Holding,
    LeftOut,
    Leg,
    Move,
    Plan,
    PlanGap,
    Price,
    Problem,
    Serial,
    Slot,
    Way,
)
from tests.views.plan_networks import (
    CAPABILITIES,
    EUROPE,
    EUROPE_LINKS,
    LEBANON,
    LEBANON_LINKS,
    NAMES,
    NEEDS,
    PLEDGES,
    Kind,
)

DAY = date(2025, 9, 4)


@cache
def tables(kind: Kind) -> Tables:
    """Return the tables of a case that has just what a plan needs."""
    network = "assumed-network" if kind == "europe" else "atlas"
    rows, text = (EUROPE, EUROPE_LINKS) if kind == "europe" else (LEBANON, LEBANON_LINKS)
    parties = sorted({row[3] for row in rows if row[3]})
    links = [each.split() for line in text.splitlines() for each in line.split("|")]
    return Tables(
        info=CaseInfo(
            format=1, id=f"sample-{kind}", title=f"Sample {kind}", question="When could it stand?", c_day="g"
        ),
        sources=(
            Source(
                id="assumed-network", title="Notional network", publisher="foedus", published=DAY, kind="assumption"
            ),
            Source(
                id="atlas", title="An atlas <of> ports", publisher="A. Atlas", published=DAY, kind="data", grade="B"
            ),
            Source(id="press", title="They pledge", publisher="A wire", published=DAY, kind="press", grade="B"),
        ),
        parties=tuple(Party(id=each, name=NAMES[each], role="member", source="press") for each in parties),
        questions=(Question(id="q", words="Who?", type="yes_no"),),
        statements=tuple(
            Statement(
                id=f"s-{each[0]}",
                question="q",
                answer="yes",
                stated_on=DAY,
                source="press",
                basis=Standard.REPORTED,
                credibility=2,
                paraphrase=f"It offers {each[2]} of {each[1]}",
            )
            for each in PLEDGES[kind]
        ),
        capabilities=tuple(
            Capability(
                id=id_,
                title=title,
                domain=domain,
                unit=unit,
                serial=serial,
                symbol=symbol,
                own_means=own or None,
                warship="yes" if own else "no",
                source="press",
            )
            for id_, title, domain, unit, serial, symbol, own in CAPABILITIES
        ),
        pledges=tuple(
            PledgeVersion(id=each[0], statement=f"s-{each[0]}", party=each[0][:2].upper(), capability=each[1])
            for each in PLEDGES[kind]
        ),
        options=(
            Option(
                id="o",
                title="A force of two brigades",
                study="Sample study",
                measure="composition",
                source="press",
                illustrative="yes",
            ),
        ),
        requirements=tuple(_requirement(each) for each in NEEDS[kind]),
        places=tuple(
            Place(id=id_, title=title, kind=what, party=party, latitude=lat, longitude=lon, source=network)
            for id_, title, what, party, lat, lon in rows
        ),
        links=tuple(
            Link.model_validate({"id": a, "one": b, "other": c, "mode": d, "days": float(e), "source": network})
            for a, b, c, d, e in links
        ),
        lift=(
            Lift(id="trains", title="Train sets", mode="rail", count=4, lane_metres=600, source="assumed-network"),
            Lift(id="ro-ro", title="Ro-ro ships", mode="sea", count=2, lane_metres=2500, source="assumed-network"),
        ),
    )


def _requirement(row: Any) -> Requirement:
    id_, capability, quantity, sector, due, priority = row
    return Requirement(
        id=id_,
        option="o",
        capability=capability,
        quantity=Quantity(quantity, quantity),
        sector=sector,
        needed_by=due,
        priority=priority,
        source="press",
    )


@cache
def plan(kind: Kind = "europe", figure: Figure = "high") -> Plan:
    """Return a plan; of the low figure some pledges come later, and the last two not at all."""
    case = tables(kind)
    late = 8 if figure == "low" else 0
    pledges = PLEDGES[kind][: -2 if figure == "low" else None]
    moves = [move for row in pledges for move in _moves(case, row, late)]
    moves.sort(key=lambda each: (each.arrives, each.serial.id))
    horizon = 90
    problem = Problem(
        option=case.options[0],
        standard=Standard.ASSUMED,
        given="gates_open",
        figure=figure,
        horizon=horizon,
        settings=PlanSettings(),
        requirements=case.requirements,
        serials=tuple(move.serial for move in moves),
        slots=tuple(move.slot for move in moves),
        ways=tuple(move.way for move in moves),
        resources=("place.gauge.wagons", "lift.trains", "link.l6.lane_metres"),
        left_out=(
            LeftOut(
                pledge="no-force", party="FR", capability="infantry", reason="not-stated", detail="states no quantity"
            ),
        ),
        unstated=("infantry",),
        instance=_nothing(),
    )
    coverage = tuple((day, *_coverage(case, moves, day)) for day in range(horizon + 1))
    return Plan(
        problem=problem,
        moves=tuple(moves),
        value=coverage[-1][2] * 0.95,
        most=3.2,
        bound=coverage[-1][2],
        gap=0.004,
        closure=None,
        coverage=coverage,
        gaps=_gaps(case, moves),
        bottlenecks=tuple(_bottlenecks(kind)),
        holding=tuple(
            Holding(
                requirement=row, days=None if number else 180, pool={3: 7200.0, 4: 9600.0, 5: 12000.0}, pledged=2800
            )
            for number, row in enumerate(case.requirements)
        ),
        exposure=((100.0, 0.0), (250.0, 1200.0), (500.0, 5200.0)),
        certificate=(Price(resource="lift.trains", day=12, price=0.002),),
        iterations=200,
        stopped_because="optimal",
    )


def _moves(case: Tables, row: Any, late: int) -> list[Move]:
    pledge, kind, amount, ready, wait, need, path = row
    capability = case.capability[kind]
    requirement = next(each for each in case.requirements if each.id == need)
    links = {each.id: each for each in case.links}
    found = []
    for number in range(-(-amount // int(capability.serial))):
        at, legs, spent = f"o-{pledge[:2]}", [], 0.0
        for link in (links[each] for each in path.split()):
            to = link.other if link.one == at else link.one
            depart, spent = int(spent), spent + link.days
            legs.append(Leg(link=link.id, from_=at, to=to, mode=link.mode, lift="", depart=depart, arrive=-int(-spent)))
            at = to
        size = min(capability.serial, amount - number * capability.serial)
        serial = Serial(
            pledge=pledge,
            number=number + 1,
            party=pledge[:2].upper(),
            capability=capability,
            amount=size,
            persons=size,
            ready=ready + late,
            stay=180,
        )
        start = ready + late + wait + number * 2
        way = Way(sector=at, legs=tuple(legs), days=int(spent) + 1)
        slot = Slot(requirement=requirement, number=number, size=size, due=requirement.needed_by or 90)
        found.append(Move(serial=serial, slot=slot, way=way, start=start, arrives=start + way.days))
    return found


def _coverage(case: Tables, moves: list[Move], day: int) -> tuple[float, float]:
    shares = []
    for row in case.requirements:
        there = sum(move.serial.amount for move in moves if move.slot.requirement is row and move.arrives <= day)
        shares.append((min(1.0, there / (row.quantity.high or 1)), 1 / row.priority))
    return sum(each for each, _ in shares) / len(shares), sum(a * b for a, b in shares) / sum(b for _, b in shares)


def _gaps(case: Tables, moves: list[Move]) -> tuple[PlanGap, ...]:
    found = []
    reasons: tuple[Any, ...] = ("lift", "late", "nobody-pledged", "gate-shut", "placed-elsewhere")
    for row, reason in zip(case.requirements, reasons, strict=False):
        there = sum(move.serial.amount for move in moves if move.slot.requirement is row)
        missing = (row.quantity.high or 0) - there
        if missing > 0:
            more = CloseBy(
                kind="pledge", what=row.capability, amount=missing, unit=case.capability[row.capability].unit
            )
            lift = CloseBy(kind="lift", what="lift.trains", amount=2, unit="assets")
            gate = CloseBy(kind="gate", what="political", amount=None, unit="")
            detail = {"lift": "lift.trains is full from day 12 to day 20", "late": "the first could arrive 9 days late"}
            found.append(
                PlanGap(
                    requirement=row,
                    missing=float(missing),
                    reason=reason,
                    detail=detail.get(reason, "nobody pledged any of it"),
                    close_by=(more, lift) if reason == "lift" else (more, gate) if reason == "gate-shut" else (more,),
                )
            )
    return tuple(found)


def _bottlenecks(kind: Kind) -> list[Bottleneck]:
    place = "gauge.wagons" if kind == "europe" else "tyre-port.sea"
    found = []
    for name, unit, capacity, days in (
        ("lift.trains", "train sets", 4.0, range(10, 32)),
        (f"place.{place}", "wagons", 60.0, range(12, 40, 2)),
        ("link.l6.lane_metres", "lane metres", 2400.0, range(14, 22)),
        ("lift.ro-ro", "ships", 2.0, range(20, 30)),
    ):
        for day in days:
            share = 1.0 if day % 3 else 0.7
            price = 0.002 if share == 1 and name == "lift.trains" else 0.0
            found.append(
                Bottleneck(resource=name, day=day, use=capacity * share, capacity=capacity, unit=unit, price=price)
            )
    return found


def _nothing() -> Instance:
    fields: dict[str, Any] = {name: np.zeros(0, dtype=np.int64) for name in Instance.__dataclass_fields__}
    fields |= {"days": 91, "capacity": np.zeros((0, 91)), "day_cost": 0.0, "lift_cost": 0.0}
    return Instance(**fields)
