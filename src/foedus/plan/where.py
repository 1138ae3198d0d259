"""Where a pledge starts from, and which of the sectors that a requirement names it may go to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.model.nouns import Requirement
from foedus.model.tables import Tables
from foedus.plan.nouns import Reason
from foedus.plan.serials import Offer, called

# The sectors that a requirement names, in the order of places.csv; requirements that name the same share an index.
Sectors = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Goal:
    """Where a pledge may go to fill a requirement.

    Parameters
    ----------
    sectors
        Where it may go.
    stands
        Whether it serves from where it stands instead.
    reason, detail, names
        Why it may do neither, if so; `names` are exclusions.
    """

    sectors: Sectors = ()
    stands: bool = False
    reason: Reason = "no-route"
    detail: str = ""
    names: tuple[str, ...] = ()


def origin(tables: Tables, home: str) -> str | None:
    """Return the place where a pledge of this home starts: of that id, else the first origin of that party."""
    if home in tables.place:
        return home
    return next((row.id for row in tables.places if row.kind == "origin" and row.party == home), None)


def sectors_of(tables: Tables, row: Requirement) -> Sectors:
    """Return the sectors that a requirement names; all of them where it names none."""
    return tuple(
        place.id for place in tables.places if place.kind == "sector" and (not row.sectors or place.id in row.sectors)
    )


def goal(tables: Tables, offer: Offer, named: Sectors) -> Goal:
    """Return where a pledge may go of some sectors: the four rules of docs/plan.md, "Where to"."""
    land, refusal = offer.capability.domain == "land", offer.caveat("no_troops_in_country")
    kept_out = [each for each in named if refusal is not None and tables.place[each].where == "in_country"]
    where = "in_country" if land else offer.where
    allowed = tuple(_of_kind(tables, (each for each in named if each not in kept_out), where))
    if allowed:
        return Goal(sectors=allowed)
    if not land and (named or offer.where):
        return Goal(stands=True)
    if refusal is not None and kept_out:
        detail = f"{called(refusal)} keeps it out ({refusal.statement})"
        return Goal(reason="excluded", detail=detail, names=(called(refusal),))
    if named:
        return Goal(reason="placed-elsewhere", detail="it is asked for outside the country alone: " + ", ".join(named))
    return Goal(detail="the case has no sector that it could go to")


def _of_kind(tables: Tables, sectors: Iterable[str], where: str) -> Iterable[str]:
    """The sectors of a kind, and those of which nobody says what kind they are; all if no kind is asked for."""
    return (each for each in sectors if not where or tables.place[each].where in (None, where))
