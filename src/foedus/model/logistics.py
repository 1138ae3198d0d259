"""The nouns of movement: places, links and lift, and how a case wants its plans judged."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from foedus.model.base import Amount, Id, Noun, PartyId, Words

Mode = Literal["road", "rail", "sea", "air"]
MODES: tuple[Mode, ...] = ("road", "rail", "sea", "air")
PlaceKind = Literal["origin", "junction", "railhead", "port", "airport", "crossing", "strait", "sector"]
# Only here may a serial pass; at an origin or in a sector a route begins or ends.
PASSABLE = frozenset({"junction", "railhead", "port", "airport", "crossing", "strait"})

Rate = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]

MINUTES = 1440  # of a day


class PlanSettings(Noun):
    """How a case wants its plans judged: the table ``[plan]`` of case.toml.

    `late_days` and `late_weight` give the share of a requirement's worth that is left where it is filled at most so
    many days late; `wagon_metres` are the lane metres of one rail wagon; `reach_km` are the bands of exposure.
    """

    horizon: Annotated[int, Field(ge=1, le=730)] = 90
    late_days: tuple[Annotated[int, Field(ge=0)], ...] = (0, 7, 15, 30)
    late_weight: tuple[Annotated[float, Field(gt=0, le=1)], ...] = (1.0, 0.6, 0.35, 0.15)
    wagon_metres: Positive = 20.0
    reach_km: tuple[Positive, ...] = (100.0, 250.0, 500.0)
    rotation: tuple[Annotated[int, Field(ge=2, le=12)], ...] = (3, 4, 5)
    source: Id | None = None

    @model_validator(mode="after")
    def _steps(self) -> Self:
        days, weights = list(self.late_days), list(self.late_weight)
        if len(days) != len(weights) or not days or days[0] != 0 or weights[0] != 1:
            raise ValueError("late_days and late_weight of one length, from 0 days and weight 1")
        if sorted(set(days)) != days or sorted(set(weights), reverse=True) != weights:
            raise ValueError("late_days that ascend and late_weight that descends")
        return self


class Place(Noun):
    """A node of the network: where routes begin, pass, change mode or end; handling in a day, blank is not stated.

    `rail_day` and `sea_day` are lane metres loaded or unloaded in a day, `air_day` tonnes, `wagons_day` wagons moved
    between gauges. Of a sector, `where` says what kind of place it is and `distance_km` how far from the line of
    contact. Of a strait, `gate` and the two limits bind warships only, and not those of the `littoral` parties.
    """

    id: Id
    title: Words
    kind: PlaceKind
    party: PartyId | None = None
    where: Literal["in_country", "neighbouring", "at_sea", "airspace"] | None = None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    distance_km: Amount | None = None
    rail_day: Rate | None = None
    sea_day: Rate | None = None
    air_day: Rate | None = None
    wagons_day: Rate | None = None
    gate: Id | None = None
    warship_tonnes: Rate | None = None
    warship_stay: Annotated[int, Field(ge=1)] | None = None
    littoral: str = ""
    source: Id
    note: str = ""


class Link(Noun):
    """A stretch between two places by one mode, used both ways; capacities in a day, blank is not stated."""

    id: Id
    one: Id
    other: Id
    mode: Mode
    days: Rate
    lane_metres_day: Rate | None = None
    tonnes_day: Rate | None = None
    passengers_day: Rate | None = None
    gauge: Annotated[int, Field(ge=600, le=1700)] | None = None
    gate: Id | None = None
    source: Id
    note: str = ""

    @property
    def minutes(self) -> int:
        """How long it takes, to the minute."""
        return round(self.days * MINUTES)


class Lift(Noun):
    """A pool of train sets, ships or aircraft that must come back before they serve again; loads are of one asset."""

    id: Id
    title: Words
    mode: Literal["rail", "sea", "air"]
    count: Rate
    lane_metres: Positive | None = None
    tonnes: Positive | None = None
    passengers: Positive | None = None
    load_days: Rate = 0.0
    unload_days: Rate = 0.0
    from_day: Annotated[int, Field(ge=0)] = 0
    warship: Literal["yes", "no"] = "no"
    displacement: Positive | None = None
    source: Id
    note: str = ""
