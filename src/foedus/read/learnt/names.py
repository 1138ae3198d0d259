"""What is a name a name of? The state attacked, its attacker, America, another state, somebody who speaks for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from foedus.read.load_tables import table
from foedus.read.parties import any_of, office, parliament_names, parties_named

STATE, LEADER, CHAMBER, NAME = "STATE", "LEADER", "CHAMBER", "NAME"
ROLES = frozenset(("UA", "RU", "US", "EU", "NATO"))  # parties that have a part of their own in what is told


@dataclass(frozen=True, slots=True)
class Names:
    """Words that are names, by what they are names of.

    Parameters
    ----------
    pattern
        Matches every name of a party and of a parliament.
    classes
        What each of them is: one of `ROLES`, `STATE` or `CHAMBER`.
    """

    pattern: re.Pattern[str]
    classes: Mapping[str, str]

    def at(self, text: str) -> dict[int, str]:
        """Return code point -> class for every code point that a name covers."""
        return {
            place: self.classes[match[0]]
            for match in self.pattern.finditer(text)
            for place in range(match.start(), match.end())
        }

    def person(self, surname: str, whose: Mapping[str, str]) -> str:
        """Return what somebody is: a party with a part of its own, a `LEADER` of another one, or just a `NAME`."""
        party = whose.get(surname) or office(surname)
        return NAME if party is None else role(party) if party in ROLES else LEADER


def role(party: str) -> str:
    """Return what a party is in the story: one of `ROLES`, or one state among many."""
    return party if party in ROLES else STATE


@cache
def real() -> Names:
    """Return the names of the real world."""
    known = {name: role(party) for name, party in parties_named().items()}
    return _names(known | dict.fromkeys(parliament_names(), CHAMBER))


@cache
def invented() -> Names:
    """Return the names of the world in which the marked reports play."""
    rows = table("names", "foedus.read.learnt.corpus")
    return _names({name: kind for kind, row in rows.items() for name in row["names"]})


def _names(classes: Mapping[str, str]) -> Names:
    return Names(any_of(classes), classes)
