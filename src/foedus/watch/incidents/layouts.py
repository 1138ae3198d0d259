"""The layouts that users have: which column is what, in which zone times are, what a day without a row means."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from types import MappingProxyType

_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One way to write incidents down.

    Parameters
    ----------
    name
        What it is called in output.
    marks
        Columns that only this layout has, in lower case; empty for the general one.
    columns
        Our name to the names that its column may have, in lower case, best first.
    zone
        In which times without an offset are, by the IANA name; empty: that of the truce.
    silent_from
        From this day on, a day without a row had no incident; before it, nobody reported. None: always a gap.
    kind
        The kind of a row from its cell; None if the cell is the kind.
    claimant, verified_by
        Who says so and who saw it, where the layout has no column for it.
    whole_days
        Whether an hour that is written means nothing.
    counted
        Whether a row is so many of what is launched, and not one incident.
    """

    name: str
    marks: frozenset[str] = frozenset()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)
    zone: str = ""
    silent_from: date | None = date.min
    kind: Callable[[str], str] | None = None
    claimant: str = ""
    verified_by: str = ""
    whole_days: bool = False
    counted: bool = False

    def named(self, columns: Collection[str]) -> dict[str, str]:
        """Return our name to the file's own name of each column that it has."""
        own = {each.strip().casefold(): each for each in columns}
        found: dict[str, str] = {}
        for name, candidates in self.columns.items():
            for candidate in candidates:
                if candidate in own:
                    found[name] = own[candidate]
                    break
        return found


_UNMANNED = ("orlan", "supercam", "zala", "merlin", "reconnaissance", "eleron", "forpost", "granat")
_DRONES = ("shahed", "lancet", "молнія", "kub", "mohajer", "orion", "banderol")
_BALLISTIC = ("iskander-m", "kn-23", "kinzhal", "ballistic", "zircon")
_SURFACE_TO_AIR = ("c-300", "c-400")


@lru_cache(maxsize=4096)
def weapon(model: str) -> str:
    """Return the kind of a weapon in the strike table; what only looks is no strike."""
    name = model.casefold()
    if any(each in name for each in _DRONES):
        return "strike.drone"
    if any(each in name for each in _UNMANNED):
        return "reconnaissance"
    if "uav" in name or "drone" in name:
        return "uav.unknown"
    if "gbu" in name or "bomb" in name:
        return "strike.bomb"
    if any(each in name for each in (*_BALLISTIC, *_SURFACE_TO_AIR)):
        return "strike.missile.ballistic"
    return "strike.missile"


def violence(cell: str) -> str:
    """Return the kind behind UCDP's number for a type of violence."""
    return {"1": "battle", "2": "battle.non-state", "3": "civilians"}.get(cell.strip().split(".")[0], "unknown")


@lru_cache(maxsize=4096)
def plain(cell: str) -> str:
    """Return words as a kind: in lower case, joined by hyphens, whatever else is in them left out."""
    parts = [
        "".join(sign if sign.isalnum() else "-" for sign in part).strip("-") for part in cell.casefold().split(".")
    ]
    return ".".join("-".join(filter(None, part.split("-"))) for part in parts if part) or "unknown"


STRIKES = Layout(
    name="strike table",
    marks=frozenset({"time_start", "time_end", "launched", "destroyed"}),
    columns=MappingProxyType(
        {
            "start": ("time_start",),
            "end": ("time_end",),
            "kind": ("model",),
            "place": ("target",),
            "launched": ("launched",),
            "stopped": ("destroyed",),
            "amount": ("launched",),
        }
    ),
    zone="Europe/Kyiv",
    silent_from=date(2025, 1, 1),
    kind=weapon,
    claimant="UA",
    counted=True,
)
UCDP = Layout(
    name="UCDP GED",
    marks=frozenset({"type_of_violence", "date_prec", "where_prec"}),
    columns=MappingProxyType(
        {
            "id": ("id",),
            "start": ("date_start",),
            "end": ("date_end",),
            "kind": ("type_of_violence",),
            "place": ("adm_1",),
            "latitude": ("latitude",),
            "longitude": ("longitude",),
            "claimant": ("source_original",),
            "date_precision": ("date_prec",),
            "place_precision": ("where_prec",),
        }
    ),
    kind=violence,
    whole_days=True,
)
ACLED = Layout(
    name="ACLED",
    marks=frozenset({"event_id_cnty", "event_date", "sub_event_type"}),
    columns=MappingProxyType(
        {
            "id": ("event_id_cnty",),
            "start": ("event_date",),
            "kind": ("sub_event_type",),
            "place": ("admin1",),
            "latitude": ("latitude",),
            "longitude": ("longitude",),
            "claimant": ("source",),
            "date_precision": ("time_precision",),
            "place_precision": ("geo_precision",),
        }
    ),
    kind=plain,
)
ALERTS = Layout(
    name="air-raid alerts",
    marks=frozenset({"oblast", "started_at", "finished_at"}),
    columns=MappingProxyType({"start": ("started_at",), "end": ("finished_at",), "place": ("oblast",)}),
    kind=lambda _: "alert",
    claimant="UA",
)
DAILY = Layout(
    name="daily counts",
    marks=frozenset({"period_end", "days", "metric"}),
    columns=MappingProxyType({"start": ("period_end",), "kind": ("metric",)}),
    silent_from=None,
    verified_by="OSCE",
    kind=plain,
    counted=True,
)
GENERAL = Layout(
    name="general",
    columns=MappingProxyType(
        {
            "id": ("id", "incident_id", "event_id"),
            "start": (
                "start", "time_start", "started_at", "date_start", "start_date", "datetime", "timestamp", "time",
                "event_date", "date", "day",
            ),
            "end": ("end", "time_end", "finished_at", "ended_at", "date_end", "end_date"),
            "kind": ("kind", "type", "event_type", "category", "act", "weapon", "model", "violation"),
            "target": ("target_kind", "target_type", "infrastructure"),
            "place": ("place", "location", "region", "oblast", "adm_1", "admin1", "sector", "area"),
            "latitude": ("latitude", "lat", "y"),
            "longitude": ("longitude", "lon", "lng", "long", "x"),
            "amount": ("count", "incidents", "events", "number", "explosions", "violations", "amount", "launched"),
            "launched": ("launched",),
            "stopped": ("stopped", "destroyed", "intercepted", "downed"),
            "claimant": ("claimant", "claimed_by", "claim"),
            "verified_by": ("verified_by", "verified", "observed_by"),
            "reporter": ("source", "reporter", "reported_by"),
            "date_precision": ("date_precision", "date_prec", "time_precision"),
            "place_precision": ("place_precision", "where_prec", "geo_precision"),
        }
    ),
    kind=plain,
)  # fmt: skip
LAYOUTS = (STRIKES, UCDP, ACLED, ALERTS, DAILY)


def layout_of(columns: Collection[str]) -> Layout:
    """Return the layout whose marks are all there, else the general one."""
    own = {each.strip().casefold() for each in columns}
    return next((each for each in LAYOUTS if each.marks <= own), GENERAL)
