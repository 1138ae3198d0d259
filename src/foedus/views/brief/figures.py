"""The figures of the brief: what was pledged on each standard, what was asked for, and what both are made of."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.coverage.figures import Coverage
from foedus.coverage.gaps import Gap
from foedus.coverage.needs import Need, needs
from foedus.model.nouns import Option
from foedus.model.values import Number, Standard
from foedus.results import Assessment, OnStandard
from foedus.standing.pledges import Pledge
from foedus.views.brief.phrases import STANDARD_TITLES, plain, span


@dataclass(frozen=True, kw_only=True)
class Pledged:
    """What pledges come to for one measure, on one standard or on several that agree.

    Parameters
    ----------
    standards
        Those that agree, narrowest first.
    measure
        What is counted; empty where every measure comes to the same.
    met, as_is
        The figures with gates open, on which the standards agree, and those of things as they stand on the first.
    """

    standards: tuple[Standard, ...]
    measure: str
    met: Coverage
    as_is: Coverage

    @property
    def title(self) -> str:
        """The standards, as a reader meets them."""
        first = STANDARD_TITLES[str(self.standards[0])]
        return f"{first}, also with assumptions" if len(self.standards) > 1 else first

    @property
    def words(self) -> str:
        """The range."""
        return span(self.met.met_low, self.met.met_high)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One option with its coverage by standard: eventually with gates open, as things stand, and by each day.

    `gaps` say what is missing eventually, with gates open, as reported.
    """

    option: Option
    gates_open: tuple[Coverage, ...]
    as_is: tuple[Coverage, ...]
    by_day: tuple[Coverage, ...]
    gaps: tuple[Gap, ...]

    @property
    def words(self) -> str:
        """How much is asked for."""
        row = self.gates_open[0]
        return f"{span(row.needed_low, row.needed_high)} {row.unit}"


@dataclass(frozen=True, kw_only=True)
class Part:
    """One pledge of persons, on each standard on which it stands: what the figures are made of."""

    party: str
    id: str
    title: str
    on: tuple[Pledge | None, ...]

    @property
    def counted(self) -> str:
        """In which figure it counts: by what it states and where it is placed."""
        latest = next(each for each in (self.on[1], *self.on) if each is not None)
        where, stated = latest.fields.get("where"), latest.fields.get("quantity")
        known = where is not None and where.state == "known" and where.value != "unstated"
        if known and latest.text("where") != "in_country":
            return f"in neither figure: {plain(latest.text('where'))}"
        if stated is None:
            return "in neither figure: no number stated"
        if not known:
            return "in the high figure: place not stated"
        if latest.quantity is not None and latest.quantity.low is None:
            return "in the high figure: no least number stated"
        return "in both figures"


def asked(result: Assessment, *, illustrative: bool) -> list[Asked]:
    """Return the options known by then, the smallest first; illustrative ones are asked for apart."""
    rows = [row for on in result.standards for row in on.coverage]
    missing = [gap for gap in result.on(Standard.REPORTED).gaps if gap.given == "gates_open" and gap.day is None]
    found = []
    for option in result.tables.options:
        mine = [row for row in rows if row.option is option]
        if mine and (option.illustrative == "yes") is illustrative:
            found.append(
                Asked(
                    option=option,
                    gates_open=tuple(row for row in mine if row.day is None and row.given == "gates_open"),
                    as_is=tuple(row for row in mine if row.day is None and row.given == "as_is"),
                    by_day=tuple(row for row in mine if row.day is not None and row.given == "gates_open"),
                    gaps=tuple(gap for gap in missing if gap.need.option is option),
                )
            )
    return sorted(found, key=lambda each: (each.gates_open[0].needed_low, each.gates_open[0].needed_high or 0))


def pledged(options: list[Asked]) -> list[Pledged]:
    """Return what pledges come to; measures and standards that agree are one row."""
    first: dict[str, Asked] = {}
    for each in options:
        if each.option.measure != "composition":
            first.setdefault(each.option.measure, each)
    series = {measure: [*zip(each.gates_open, each.as_is, strict=True)] for measure, each in first.items()}
    if len({tuple(_amounts(row) for row, _ in rows) for rows in series.values()}) == 1:
        series = {"": next(iter(series.values()))}
    found: list[Pledged] = []
    for measure, rows in series.items():
        for met, as_is in rows:
            last = found[-1] if found and found[-1].measure == measure else None
            if last and _amounts(last.met) == _amounts(met):
                found.pop()
                standards = (*last.standards, met.standard)
                found.append(Pledged(standards=standards, measure=measure, met=last.met, as_is=last.as_is))
            else:
                found.append(Pledged(standards=(met.standard,), measure=measure, met=met, as_is=as_is))
    return found


def _amounts(row: Coverage) -> tuple[object, ...]:
    return row.met_low, row.met_high, row.unquantified, row.open_ended, row.top2_share


def parts(result: Assessment, options: list[Asked]) -> list[Part]:
    """Return the pledges of persons that still count, whatever the standard."""
    wanted = [need for each in options for need in needs(result.tables, each.option)]
    ids = dict.fromkeys(each.id for on in result.standards for each in _of_persons(result, on, wanted))
    found = []
    for id_ in ids:
        on = tuple(
            next((each for each in standard.pledges if each.id == id_ and each.counts), None)
            for standard in result.standards
        )
        some = next(each for each in (on[1], *on) if each is not None)
        capability = result.tables.capability.get(some.text("capability"))
        title = capability.title if capability else some.text("capability")
        found.append(Part(party=some.party, id=id_, title=title, on=on))
    return found


def _of_persons(result: Assessment, on: OnStandard, wanted: list[Need]) -> list[Pledge]:
    kinds = result.tables.capability
    return [
        each
        for each in on.pledges
        if each.counts
        and each.text("strand") == "force"
        and any(need.fits(kinds.get(each.text("capability"))) for need in wanted)
    ]


def largest(result: Assessment) -> list[tuple[str, Number]]:
    """Return the two largest contributors to the high figure, as reported, with what each gives.

    An option larger than all that is pledged shows the loss of a party whole: its share is not cut off at 1.
    """
    rows = [
        lever
        for lever in result.on(Standard.REPORTED).levers
        if lever.kind == "party" and lever.loss_high > 0 and lever.need.requirement is None
    ]
    if not rows:
        return []
    most = max(rows, key=lambda lever: lever.need.needed.low or 0).need
    mine = [lever for lever in rows if lever.need is most or lever.need.id == most.id]
    amounts: list[tuple[str, Number]] = [(lever.id, round(lever.loss_high * (most.needed.low or 0))) for lever in mine]
    return sorted(amounts, key=lambda each: -each[1])[:2]
