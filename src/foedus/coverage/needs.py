"""What an option needs, and how much of a contribution counts towards it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.coverage.contribution import Amount, Contribution
from foedus.model.nouns import Capability, Option, Requirement
from foedus.model.tables import Tables
from foedus.model.values import Quantity, Verdict

_PERSONS = "soldiers"


@dataclass(frozen=True, kw_only=True)
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
    def strand(self) -> str:
        """The strand whose pledges count."""
        return self.requirement.strand if self.requirement else "force"

    @property
    def kind(self) -> str:
        """What is counted; needs of one kind are met by the same supply."""
        return f"{self.strand} {self.requirement.capability}" if self.requirement else self.option.measure

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

    def amount(self, given: Contribution) -> Amount | None:
        """Return a contribution's quantity in this need's unit; None where it is not stated."""
        if self.requirement is not None or given.amount is None or given.capability is None:
            return given.amount
        each = given.capability.personnel
        return None if each is None else given.amount.times(each)


def needs(tables: Tables, option: Option) -> Iterator[Need]:
    """Yield what an option asks for: its persons, or each requirement of its composition."""
    if option.measure != "composition":
        assert option.quantity is not None  # `problems` refuses an option without
        yield Need(option=option, requirement=None, needed=option.quantity, unit=_PERSONS)
        return
    for row in tables.requirements:
        if row.option == option.id:
            unit = tables.capability[row.capability].unit
            yield Need(option=option, requirement=row, needed=row.quantity, unit=unit, weight=1 / row.priority)
