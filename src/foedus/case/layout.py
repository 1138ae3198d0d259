"""Which files make a case, which noun each row becomes, and what its key is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from foedus.model.base import Noun
from foedus.model.chances import Likelihood
from foedus.model.logistics import Lift, Link, Place
from foedus.model.nouns import (
    Approval,
    Capability,
    Exclusion,
    Option,
    Party,
    PledgeVersion,
    Requirement,
    Source,
    Statement,
)
from foedus.model.strands import Delivery, Enabler, Measure, Target

MAX_BYTES = 64 * 1024 * 1024
FORMAT = 1


@dataclass(frozen=True)
class Table:
    """A CSV file of a case: its name in the model, the noun of a row, the columns that make its key."""

    name: str
    noun: type[Noun]
    key: tuple[str, ...]
    required: bool

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.csv"

    @cached_property
    def keys(self) -> frozenset[str]:
        """The columns of the key, in no order."""
        return frozenset(self.key)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns a file may have, in the order in which foedus writes them."""
        return tuple(self.noun.model_fields)


TABLES: tuple[Table, ...] = (
    Table("sources", Source, ("id",), True),
    Table("parties", Party, ("id",), True),
    Table("statements", Statement, ("id",), True),
    Table("approvals", Approval, ("party", "step"), False),
    Table("capabilities", Capability, ("id",), True),
    Table("pledges", PledgeVersion, ("id", "statement"), False),
    Table("exclusions", Exclusion, ("party", "scope", "statement"), False),
    Table("options", Option, ("id",), False),
    Table("requirements", Requirement, ("id",), False),
    Table("targets", Target, ("id",), False),
    Table("deliveries", Delivery, ("id",), False),
    Table("enablers", Enabler, ("id",), False),
    Table("measures", Measure, ("id",), False),
    Table("places", Place, ("id",), False),
    Table("links", Link, ("id",), False),
    Table("lift", Lift, ("id",), False),
    Table("likelihoods", Likelihood, ("id",), False),
)
# What case/proposed.py lays out: no table of the model.
PROPOSED = "proposals.csv"
NEEDED: tuple[str, ...] = ("case.toml", "questions.toml", "gates.toml")
TEXTS: tuple[str, ...] = (*NEEDED, "instruments.toml", "truces.toml")
FILES: tuple[str, ...] = (*TEXTS, *(table.file for table in TABLES))
# What happened, in any layout that `foedus watch` knows: read by it alone, since there may be millions of rows.
INCIDENTS: tuple[str, ...] = ("incidents.csv", "incidents.parquet", "incidents.geojson")
REQUIRED: tuple[str, ...] = (*NEEDED, *(table.file for table in TABLES if table.required))

# The file in which the model's tables that are not CSV stand.
FILE_OF_TABLE = {table.name: table.file for table in TABLES} | {
    "case": "case.toml",
    "questions": "questions.toml",
    "gates": "gates.toml",
    "instruments": "instruments.toml",
    "truces": "truces.toml",
}
