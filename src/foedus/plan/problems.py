"""Mistakes in places, links, lift and [plan], and in what capabilities, pledges and requirements say of moving."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem, nearest
from foedus.evidence.mistakes import unknown
from foedus.model.logistics import PASSABLE, Lift, Link, Place
from foedus.model.nouns import Capability, PledgeVersion, Requirement
from foedus.model.tables import Tables

# What only a sector states, and what only a strait.
_OF_SECTORS = ("where", "distance_km")
_OF_STRAITS = ("warship_tonnes", "warship_stay", "littoral")


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in what a plan is made of."""
    source = tables.info.plan.source
    if source is not None and source not in tables.source:
        yield unknown("source", source, tables.source, "case", "plan", "source")
    for capability in tables.capabilities:
        yield from _capability(capability)
    for version in tables.pledges:
        yield from _home(tables, version)
    for requirement in tables.requirements:
        yield from _requirement(tables, requirement)
    yield from _places(tables)
    for link in tables.links:
        yield from _link(tables, link)
    for row in tables.lift:
        yield from _lift(tables, row)


def _capability(row: Capability) -> Iterator[Problem]:
    if row.own_means is not None and row.domain == "land":
        yield _problem_of(
            row,
            code="own-means",
            says="Land forces go by lift: what carries them is no part of them.",
            column="own_means",
            found=row.own_means,
            expected="a blank cell",
        )
    if row.warship == "yes" and row.domain != "sea" and row.own_means != "sea":
        yield _problem_of(
            row,
            code="not-a-ship",
            says="Only ships are warships.",
            column="warship",
            found=f"yes, of domain {row.domain}",
            expected="no, or domain sea, or own_means sea",
        )


def _home(tables: Tables, row: PledgeVersion) -> Iterator[Problem]:
    """A home is a party or a place; a route begins neither in a sector nor in a strait."""
    if not tables.places or not row.home or row.home in tables.party:
        return
    place = tables.place.get(row.home)
    if place is None or place.kind in ("sector", "strait"):
        yield Problem(
            code="bad-home",
            says="Nobody can start from here.",
            table="pledges",
            key=f"{row.id} {row.statement}",
            column="home",
            found=row.home if place is None else f"{row.home}, a {place.kind}",
            expected="the id of a party, or of a place that is neither a sector nor a strait",
            nearest="" if place else nearest(row.home, [*tables.party, *tables.place]),
        )


def _requirement(tables: Tables, row: Requirement) -> Iterator[Problem]:
    sectors = [place.id for place in tables.places if place.kind == "sector"]
    for sector in row.sectors if tables.places else ():
        if sector not in tables.place:
            yield unknown("place", sector, sectors, "requirements", row.id, "sector")
        elif sector not in sectors:
            yield _problem_of(
                row,
                code="not-a-sector",
                says="Only in a sector is anything required.",
                column="sector",
                found=f"{sector}, a place of kind {tables.place[sector].kind}",
                expected="places of kind sector",
            )
    horizon = tables.info.plan.horizon
    if row.needed_by is not None and row.needed_by > horizon:
        yield _problem_of(
            row,
            code="past-horizon",
            says="This is needed after the last day of a plan.",
            column="needed_by",
            found=str(row.needed_by),
            expected=f"at most {horizon}, or a longer horizon in [plan] of case.toml",
        )


def _places(tables: Tables) -> Iterator[Problem]:
    reached = {end for link in tables.links for end in (link.one, link.other)}
    first: dict[str, str] = {}
    for row in tables.places:
        yield from _cited(tables, row)
        yield from _of_kind(row)
        for party in [row.party] if row.party else []:
            if party not in tables.party:
                yield unknown("party", party, tables.party, "places", row.id, "party")
            elif row.kind == "origin" and first.setdefault(party, row.id) != row.id:
                yield _problem_of(
                    row,
                    code="double-origin",
                    says="A party has one origin.",
                    column="party",
                    found=party,
                    expected=f"a party of its own; {first[party]} is the origin of {party}",
                )
        for party in row.littoral.split():
            if party not in tables.party:
                yield unknown("party", party, tables.party, "places", row.id, "littoral")
        if row.kind == "sector" and row.id not in reached:
            yield _problem_of(
                row,
                code="unreached-sector",
                says="No link leads to this sector.",
                column="id",
                found=row.id,
                expected="a link with this place as one of its ends",
            )


def _of_kind(row: Place) -> Iterator[Problem]:
    for kind, columns in (("sector", _OF_SECTORS), ("strait", _OF_STRAITS)):
        for column in columns:
            value = getattr(row, column)
            if row.kind != kind and value not in (None, ""):
                yield _problem_of(
                    row,
                    code="other-kind",
                    says=f"Only a {kind} has this.",
                    column=column,
                    found=f"{format(value, 'g') if isinstance(value, float) else value} of a place of kind {row.kind}",
                    expected=f"a blank cell, or kind {kind}",
                )


def _link(tables: Tables, row: Link) -> Iterator[Problem]:
    yield from _cited(tables, row)
    for column in ("one", "other"):
        if getattr(row, column) not in tables.place:
            yield unknown("place", getattr(row, column), tables.place, "links", row.id, column)
    ends = [tables.place[end] for end in (row.one, row.other) if end in tables.place]
    if row.one == row.other:
        yield _problem_of(
            row,
            code="joins-nothing",
            says="This link begins where it ends.",
            column="other",
            found=row.other,
            expected="another place than one",
        )
    elif len(ends) > 1 and len({end.kind for end in ends}) == 1 and ends[0].kind not in PASSABLE:
        yield _problem_of(
            row,
            code="joins-nothing",
            says="No route has this link: none passes through an origin or a sector.",
            column="other",
            found=f"{row.one} and {row.other}, both of kind {ends[0].kind}",
            expected="a place that can be passed at one end, such as a junction",
        )
    if row.gauge is not None and row.mode != "rail":
        yield _problem_of(
            row,
            code="other-kind",
            says="Only a railway has a gauge.",
            column="gauge",
            found=f"{row.gauge} of mode {row.mode}",
            expected="a blank cell, or mode rail",
        )


def _lift(tables: Tables, row: Lift) -> Iterator[Problem]:
    yield from _cited(tables, row)
    if row.lane_metres is None and row.tonnes is None and row.passengers is None:
        yield _problem_of(
            row,
            code="no-load",
            says="This lift does not say what it can carry.",
            column="lane_metres",
            expected="lane_metres, tonnes or passengers of one asset",
        )
    if row.mode != "sea" and (row.warship == "yes" or row.displacement is not None):
        column = "warship" if row.warship == "yes" else "displacement"
        yield _problem_of(
            row,
            code="not-a-ship",
            says="Only ships are warships.",
            column=column,
            found=f"{'yes' if row.warship == 'yes' else f'{row.displacement:g}'}, of mode {row.mode}",
            expected="mode sea, or no warship",
        )


def _cited(tables: Tables, row: Place | Link | Lift) -> Iterator[Problem]:
    """The source of a row, and its gate."""
    if row.source not in tables.source:
        yield unknown("source", row.source, tables.source, _TABLE[type(row)], row.id, "source")
    gate = None if isinstance(row, Lift) else row.gate
    if gate is not None and gate not in tables.gate:
        yield unknown("gate", gate, tables.gate, _TABLE[type(row)], row.id, "gate")


_TABLE = {Place: "places", Link: "links", Lift: "lift", Capability: "capabilities", Requirement: "requirements"}


def _problem_of(
    row: Place | Link | Lift | Capability | Requirement,
    *,
    code: str,
    says: str,
    column: str,
    expected: str,
    found: str = "",
) -> Problem:
    return Problem(
        code=code, says=says, table=_TABLE[type(row)], key=row.id, column=column, found=found, expected=expected
    )
