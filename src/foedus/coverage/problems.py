"""Mistakes in options and requirements."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem
from foedus.evidence.mistakes import unknown
from foedus.model.nouns import Option, Requirement
from foedus.model.tables import Tables


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in what is asked for."""
    composed = {row.option for row in tables.requirements}
    for option in tables.options:
        if option.source not in tables.source:
            yield unknown("source", option.source, tables.source, "options", option.id, "source")
        yield from _option(option, option.id in composed)
    ids = [option.id for option in tables.options]
    for row in tables.requirements:
        if row.option not in ids:
            yield unknown("option", row.option, ids, "requirements", row.id, "option")
        if row.capability not in tables.capability:
            yield unknown("capability", row.capability, tables.capability, "requirements", row.id, "capability")
        if row.source not in tables.source:
            yield unknown("source", row.source, tables.source, "requirements", row.id, "source")
        yield from _requirement(row)


def _option(option: Option, composed: bool) -> Iterator[Problem]:
    composition = option.measure == "composition"
    if composition != composed:
        yield Problem(
            code="no-requirements" if composition else "requirements-unasked",
            says="A composition has requirements, and nothing else has.",
            table="options",
            key=option.id,
            column="measure",
            found=f"{option.measure}, {'with' if composed else 'without'} rows in requirements.csv",
            expected="measure composition with requirements, or another measure without",
        )
    if composition == (option.quantity is not None):
        yield Problem(
            code="option-quantity",
            says="An option that asks for persons says how many; a composition says so in its requirements.",
            table="options",
            key=option.id,
            column="quantity",
            found=str(option.quantity or "nothing"),
            expected="no quantity" if composition else "a quantity such as 60000..100000",
        )
    if composition and option.illustrative == "no":
        yield Problem(
            code="not-illustrative",
            says="A composition that nobody published is illustrative.",
            table="options",
            key=option.id,
            column="illustrative",
            found="no",
            expected="yes",
        )


def _requirement(row: Requirement) -> Iterator[Problem]:
    if not row.quantity.high and not row.quantity.low:
        yield Problem(
            code="empty-requirement",
            says="A requirement asks for something.",
            table="requirements",
            key=row.id,
            column="quantity",
            found=str(row.quantity),
            expected="a quantity above 0",
        )
