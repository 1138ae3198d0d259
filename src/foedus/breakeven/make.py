"""The table of break-even, and beside it what the case supports: size by day and readiness, and never a chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from foedus.breakeven.chance import Inputs, Threshold, exact, inputs, threshold
from foedus.coverage.contribution import Contribution, contributions
from foedus.coverage.figures import DAYS, GIVEN, Given, counts, figure
from foedus.coverage.needs import Need
from foedus.evidence.index import Evidence
from foedus.model.break_even import BreakEven
from foedus.model.nouns import Option
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Number, Quantity, Standard, Verdict
from foedus.standing.pledges import pledges
from foedus.standing.suppose import Supposition
from foedus.standing.view import View


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One size and one speed, and the chance that would have to be believed."""

    size: int
    speed: int
    chance: Threshold


@dataclass(frozen=True, kw_only=True)
class Supported:
    """What the case supports on one standard by one day, and the chance that would then have to be believed.

    Parameters
    ----------
    standard, given, day
        As for `Coverage`; `day` is None for eventually.
    size_low, size_high
        Persons in the country, for certain and as far as anybody stated.
    unquantified, open_ended
        As for `Coverage`: how many pledges are in neither figure, and whether the high one may be exceeded.
    ready_low, ready_high
        Days after C-day from which pledges are there, the first and the last that is stated; None where none is.
    unready
        Pledges that count and state no readiness: an answer of theirs may never come.
    chance
        With sizes and readiness anywhere in these ranges.
    """

    standard: Standard
    given: Given
    day: int | None
    size_low: Number
    size_high: Number
    unquantified: int
    open_ended: bool
    ready_low: Number | None
    ready_high: Number | None
    unready: int
    chance: Threshold


@dataclass(frozen=True, kw_only=True)
class Table:
    """Break-even of a case on a day: what it is reckoned from, the cells, and what the case supports."""

    stated: BreakEven
    cells: tuple[Cell, ...]
    supported: tuple[Supported, ...]


def break_even(evidence: Evidence, as_of: date, suppose: Iterable[Supposition] = ()) -> Table | None:
    """Return the table; None where the case states no ranges, or rests them on what was not yet published.

    Parameters
    ----------
    evidence
        The indexed statements of a case without problems.
    as_of
        The day asked about, and the date of what was known.
    suppose
        Suppositions, in the order given.
    """
    tables, stated = evidence.tables, evidence.tables.info.break_even
    if stated is None or any(tables.source[each].published > as_of for each in stated.sources):
        return None
    of, supposed = inputs(stated), tuple(suppose)
    views = [View(evidence, day=as_of, known=as_of, standard=each, suppose=supposed) for each in STANDARDS]
    return Table(
        stated=stated,
        cells=tuple(
            Cell(size=size, speed=speed, chance=threshold(of, (Fraction(size),) * 2, (Fraction(speed),) * 2))
            for size in stated.sizes
            for speed in stated.speeds
        ),
        supported=tuple(row for view in views for row in _supported(view, of)),
    )


def persons(tables: Tables) -> Need:
    """Return the need that every person in the country meets, whoever asks for how many."""
    source = tables.sources[0].id
    option = Option(id="persons", title="Persons", study="persons", measure="personnel", source=source)
    return Need(option=option, requirement=None, needed=Quantity(0, None), unit="soldiers")


def _supported(view: View, of: Inputs) -> Iterator[Supported]:
    need, supply = persons(view.tables), contributions(view, pledges(view))
    for given in GIVEN:
        counting = [each for each in supply if _counts(need, each, given)]
        known = [each.ready for each in counting if each.ready[0] is not None]
        first = min((low for low, _ in known if low is not None), default=None)
        last = max((high for _, high in known if high is not None), default=None)
        unready = sum(each.ready[1] is None for each in counting)
        slowest = exact(last) if last is not None and not unready else None
        for day in DAYS:
            there = figure(need, supply, given, day)
            yield Supported(
                standard=view.standard,
                given=given,
                day=day,
                size_low=there.low,
                size_high=there.high,
                unquantified=there.unquantified,
                open_ended=there.open_ended,
                ready_low=first,
                ready_high=last,
                unready=unready,
                chance=threshold(of, (exact(there.low), exact(there.high)), (exact(first or 0), slowest)),
            )


def _counts(need: Need, each: Contribution, given: Given) -> bool:
    fits = each.strand == need.strand and need.fits(each.capability)
    return fits and counts(need, each, given, None) is not Verdict.SHUT
