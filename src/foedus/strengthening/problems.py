"""Mistakes in targets, in when pledges come, and in what trackers say."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem
from foedus.evidence.mistakes import no_quantity, unknown
from foedus.model.nouns import PledgeVersion
from foedus.model.strands import Delivery, Target
from foedus.model.tables import Tables


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in what strengthens the beneficiary's own forces."""
    for target in tables.targets:
        yield from _target(tables, target)
    for versions in tables.pledge_versions.values():
        yield from _flow(versions)
    for row in tables.deliveries:
        yield from _delivery(tables, row)


def _target(tables: Tables, row: Target) -> Iterator[Problem]:
    if row.source not in tables.source:
        yield unknown("source", row.source, tables.source, "targets", row.id, "source")
    capability = tables.capability.get(row.capability)
    if capability is None:
        yield unknown("capability", row.capability, tables.capability, "targets", row.id, "capability")
    elif row.unit != capability.unit:
        yield Problem(
            code="unit-mismatch",
            says="A target is in the unit of its capability.",
            table="targets",
            key=row.id,
            column="unit",
            found=row.unit,
            expected=f"{capability.unit}, as in capabilities.csv",
            nearest=capability.unit,
        )
    for column, asked in (("question", row.question), ("held", row.held)):
        if asked is not None:
            yield from no_quantity(tables, asked, "targets", row.id, column)


def _flow(versions: tuple[PledgeVersion, ...]) -> Iterator[Problem]:
    flows = [row for row in versions if row.monthly is not None]
    if flows and all(row.starts is None for row in versions):
        yield Problem(
            code="flow-without-start",
            says="What comes each month comes from some day on.",
            table="pledges",
            key=f"{flows[0].id} {flows[0].statement}",
            column="starts",
            expected="the first day, in a version of this pledge",
        )
    for row in versions:
        if row.starts is not None and row.ends is not None and row.ends < row.starts:
            yield Problem(
                code="ends-before-start",
                says="This pledge ends before it starts.",
                table="pledges",
                key=f"{row.id} {row.statement}",
                column="ends",
                found=row.ends.isoformat(),
                expected=f"{row.starts.isoformat()} or later",
            )


def _delivery(tables: Tables, row: Delivery) -> Iterator[Problem]:
    if (row.party is None) == (not row.donors):
        yield Problem(
            code="party-or-donors",
            says="A party, or words for several donors together, say whose figures these are.",
            table="deliveries",
            key=row.id,
            column="party",
            found="both" if row.donors else "neither",
            expected="exactly one of the two",
        )
    if row.party is not None and row.party not in tables.party:
        yield unknown("party", row.party, tables.party, "deliveries", row.id, "party")
    source = tables.source.get(row.source)
    if source is None:
        yield unknown("source", row.source, tables.source, "deliveries", row.id, "source")
    elif row.until > source.published:
        yield Problem(
            code="after-its-source",
            says="A source cannot count what came after it was published.",
            table="deliveries",
            key=row.id,
            column="until",
            found=row.until.isoformat(),
            expected=f"{source.published.isoformat()} or earlier",
        )
