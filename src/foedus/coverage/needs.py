"""What an option needs, and how much of a contribution counts towards it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.coverage.contribution import Contribution
from foedus.model.nouns import Capability, Option, Requirement
from foedus.model.tables import Tables
from foedus.model.values import Number, Quantity, Verdict

_PERSONS = "soldiers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing that an option asks for.

    Parameters
    ----------
    option
        The option.
    requirement
        The requirement, or None where the option asks for a number of persons and says no more.
    needed
        How much, in `unit`.
    unit
        What is counted.
    weight
        Of a requirement within its composition: 1 / priority.
    """

    option: Option
    requirement: Requirement | None
    needed: Quantity
    unit: str
    weight: float = 1.0

    @property
    def id(self) -> str:
        """The id of the requirement, or of the option that has none."""
        return self.requirement.id if self.requirement else self.option.id

    @property
    def kind(self) -> str:
        """What is counted; needs of one kind are met by the same supply."""
        return f"capability {self.requirement.capability}" if self.requirement else self.option.measure

    def fits(self, capability: Capability | None) -> bool:
        """Whether a capability is of the kind that is asked for."""
        if capability is None:
            return False
        if self.requirement is not None:
            return capability.id == self.requirement.capability
        land = self.option.measure == "land_personnel"
        return capability.domain == "land" if land else capability.personnel is not None or capability.domain == "land"

    def placed(self, given: Contribution) -> Verdict:
        """Whether it stands where it counts: persons and land forces in the country, the rest wherever it serves."""
        inland = self.requirement is None or (given.capability is not None and given.capability.domain == "land")
        return given.in_country if inland else Verdict.OPEN

    def amount(self, given: Contribution) -> tuple[Number | None, Number | None]:
        """Return a contribution's low and high quantity in this need's unit; None as in `Contribution`."""
        if self.requirement is not None or given.capability is None:
            return given.low, given.high
        each = given.capability.personnel
        if each is None:
            return None, None
        return _times(given.low, each.low), _times(given.high, each.high)


def _times(one: Number | None, other: Number | None) -> Number | None:
    return None if one is None or other is None else one * other


def needs(tables: Tables, option: Option) -> Iterator[Need]:
    """Yield what an option asks for: its persons, or each requirement of its composition."""
    if option.measure != "composition":
        assert option.quantity is not None  # noqa: S101  `problems` refuses an option without
        yield Need(option=option, requirement=None, needed=option.quantity, unit=_PERSONS)
        return
    for row in tables.requirements:
        if row.option == option.id:
            unit = tables.capability[row.capability].unit
            yield Need(option=option, requirement=row, needed=row.quantity, unit=unit, weight=1 / row.priority)
