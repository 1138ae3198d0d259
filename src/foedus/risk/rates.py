"""Which likelihoods count on a standard, and which of them speaks of a domain, a mode or a class of resource."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.model.chances import Act, Likelihood
from foedus.model.tables import Tables
from foedus.risk.chances import Rate
from foedus.standing.view import View


def admitted(view: View, act: Act) -> list[Likelihood]:
    """Return the likelihoods of an act that count: published by then; assumptions only on the standard `assumed`."""
    found = []
    for row in view.tables.likelihoods:
        source = view.tables.source[row.source]
        assumption = source.kind == "assumption" and view.standard != "assumed"
        if row.act == act and source.published <= view.known and not assumption:
            found.append(row)
    return found


def studies(view: View) -> list[str]:
    """Return the priors: those studies whose rates of keeping count, in the order of the file."""
    return list(dict.fromkeys(row.prior for row in admitted(view, "keep") if row.prior))


def speaking_of(rows: Sequence[Likelihood], name: str) -> Likelihood | None:
    """Return the row that speaks of a class: one that names it before one that speaks of every class."""
    named = [row for row in rows if name in row.classes]
    every = [row for row in rows if not row.classes]
    return next(iter([*named, *every]), None)


def rate_of(tables: Tables, row: Likelihood | None) -> Rate | None:
    """Return a row as it is drawn."""
    if row is None:
        return None
    factor = tables.info.factor.get(row.factor or "")
    days = (0, 0)
    if row.days is not None:
        low = int(row.days.low or 0)
        days = low, low if row.days.high is None else int(row.days.high)
    return Rate(
        id=row.id,
        low=row.low,
        mode=row.mode,
        high=row.high,
        days=days,
        factor=row.factor or "",
        share=factor.share if factor else 0.0,
    )
