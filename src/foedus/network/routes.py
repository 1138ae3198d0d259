"""What a route is and who takes it, and what keeps a warship out of a strait or wagons off a track."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from foedus.model.logistics import Link, Mode, Place


@dataclass(frozen=True, kw_only=True)
class Mover:
    """Who moves, as far as routes care.

    Parameters
    ----------
    party
        Whose it is: the littoral parties of a strait pass it freely.
    own_means
        The one mode by which it moves; None if it takes any, by lift.
    warship
        Whether it is a warship itself.
    lane_metres, tonnes, persons
        Whether it has a load in these measures: where their capacity is 0, it does not pass.
    """

    party: str
    own_means: Mode | None
    warship: bool
    lane_metres: bool
    tonnes: bool
    persons: bool


@dataclass(frozen=True, kw_only=True)
class Run:
    """A longest stretch of consecutive links of one mode: its places are one more than its links."""

    mode: Mode
    places: tuple[Place, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class Route:
    """A chain of links between places none of which it visits twice; `minutes` is its length."""

    places: tuple[Place, ...]
    links: tuple[Link, ...]
    minutes: int

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its links."""
        return tuple(link.id for link in self.links)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Its stretches of one mode."""
        found, start = [], 0
        for at, link in enumerate(self.links, 1):
            if at == len(self.links) or self.links[at].mode != link.mode:
                found.append(Run(mode=link.mode, places=self.places[start : at + 1], links=self.links[start:at]))
                start = at
        return tuple(found)


def gauge_break(one: Link, other: Link) -> bool:
    """Whether wagons must change gauge between two consecutive links of a rail run."""
    return one.mode == other.mode == "rail" and None not in (one.gauge, other.gauge) and one.gauge != other.gauge


def bound_by(strait: Place, party: str) -> bool:
    """Whether the gate and the limits of a strait bind the warships of a party."""
    return strait.kind == "strait" and party not in strait.littoral.split()


def shut_to_warship(place: Place, party: str, met: Callable[[str], bool], *, tonnes: bool) -> bool:
    """Whether a place is a strait that keeps a party's warship out; without stated tonnes no limit holds it up."""
    shut = (place.gate is not None and not met(place.gate)) or (tonnes and place.warship_tonnes == 0)
    return shut and bound_by(place, party)
