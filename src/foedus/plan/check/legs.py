"""The legs of one move: whether they are a route, by what lift, and on which days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from foedus.model.logistics import Lift
from foedus.plan.check.columns import Columns, Rows, Way, carries, runs
from foedus.plan.check.routes import Route
from foedus.plan.check.shape import StatedLeg
from foedus.plan.check.supply import Rider
from foedus.plan.check.terrain import Step
from foedus.plan.check.violation import Code, Violation


@dataclass
class Finder:
    """Collects what is wrong with one thing: a serial, as a rule."""

    where: str
    violations: list[Violation] = field(default_factory=list)

    def wrong(self, code: Code, says: str, found: object = "", expected: object = "") -> None:
        """Note a violation."""
        self.violations.append(
            Violation(code=code, where=self.where, says=says, found=str(found)[:200], expected=str(expected)[:200])
        )


def follow(
    legs: Sequence[StatedLeg], origin: str | None, sector: str, rider: Rider, columns: Columns, finder: Finder
) -> Way | None:
    """Return the way that legs describe.

    Parameters
    ----------
    legs
        As they stand in the plan.
    origin, sector
        Where the way has to begin and to end.
    rider
        Who moves.
    columns
        The ways of the network.
    finder
        What is wrong is noted there.

    Returns
    -------
    None where the legs are no chain or the lift is none, so that nothing can be said of times and uses.
    """
    route = _chain(legs, origin, sector, columns, finder)
    if route is None or origin is None:
        return None
    _twice(route, finder)
    for code, says in columns.terrain.obstacles(route, rider):
        finder.wrong(code, f"The route cannot be passed: {says}.")
    rows = _rows(legs, route, rider, columns, finder)
    if rows is None:
        return None
    if not finder.violations:
        _considered(route, rows, origin, sector, rider, columns, finder)
    way = columns.travel(route, rows, rider)
    if way is None:
        finder.wrong(
            "too-many-parts", "By this way the serial would move in more than 25 parts.", "", "at most 25 parts"
        )
    return way


def _chain(
    legs: Sequence[StatedLeg], origin: str | None, sector: str, columns: Columns, finder: Finder
) -> Route | None:
    """The steps of the legs, if each begins where the one before ended."""
    links = {link.id: link for link in columns.tables.links}
    unknown = [leg.link for leg in legs if leg.link not in links]
    for each in unknown:
        finder.wrong("unknown-link", "There is no such link.", each, "a link of links.csv")
    if unknown:
        return None
    if origin is None:
        finder.wrong("not-a-chain", "Its home is no place of the case, so that no route begins.", "", "no move")
        return None
    if not legs:
        finder.wrong("not-a-chain", "It has to move and has no legs.", "no legs", f"a route from {origin} to {sector}")
        return None
    steps: list[Step] = []
    at = origin
    for leg in legs:
        of_place = columns.terrain.steps_from.get(leg.start, ())
        step = next((each for each in of_place if each.link.id == leg.link and each.end == leg.end), None)
        if step is None:
            link = links[leg.link]
            between = f"{link.one} and {link.other}"
            finder.wrong("not-a-chain", f"The link {link.id} lies elsewhere.", f"{leg.start} to {leg.end}", between)
            return None
        if leg.mode is not None and leg.mode != step.link.mode:
            finder.wrong("wrong-mode", f"The link {leg.link} is of another mode.", leg.mode, step.link.mode)
        if leg.start != at:
            finder.wrong("not-a-chain", f"The leg by {leg.link} begins where the serial is not.", leg.start, at)
            return None
        steps.append(step)
        at = step.end
    if at != sector:
        finder.wrong("not-a-chain", "The last leg does not end in the sector.", at, sector)
        return None
    return tuple(steps)


def _twice(route: Route, finder: Finder) -> None:
    seen = {route[0].start}
    for step in route:
        if step.end in seen:
            finder.wrong("place-twice", "A route visits no place twice.", step.end)
        seen.add(step.end)


def _rows(legs: Sequence[StatedLeg], route: Route, rider: Rider, columns: Columns, finder: Finder) -> Rows | None:
    """The row of lift of each run, if all are such as may carry it."""
    found: list[Lift | None] = []
    begin = len(finder.violations)
    at = 0
    for run in runs(route):
        named = list(dict.fromkeys(leg.lift for leg in legs[at : at + len(run)]))
        at += len(run)
        if len(named) > 1:
            finder.wrong("wrong-lift", "One row of lift carries a whole run.", ", ".join(map(str, named)), "one")
            continue
        found.append(_row(named[0], run, rider, columns, finder))
    return tuple(found) if len(finder.violations) == begin else None


def _row(named: str | None, run: Route, rider: Rider, columns: Columns, finder: Finder) -> Lift | None:
    mode = run[0].link.mode
    of_mode = {row.id: row for row in columns.tables.lift if row.mode == mode}
    limited = bool(of_mode) and rider.own_means is None
    if named is None:
        if limited:
            finder.wrong("wrong-lift", f"A run by {mode} needs lift.", "null", " or ".join(of_mode))
        return None
    if not any(row.id == named for row in columns.tables.lift):
        finder.wrong("unknown-lift", "There is no such lift.", named, "a row of lift.csv")
    elif not limited or named not in of_mode:
        finder.wrong("wrong-lift", f"This lift does not carry a run by {mode}.", named, " or ".join(of_mode) or "null")
    elif not carries(of_mode[named], rider):
        finder.wrong("wrong-lift", "This lift states none of the measures of the serial.", named)
    elif columns.kept_out(of_mode[named], run, rider):
        finder.wrong("strait-shut", "This lift counts as a warship, and a strait keeps it out.", named)
    else:
        return of_mode[named]
    return None


def _considered(
    route: Route, rows: Rows, origin: str, sector: str, rider: Rider, columns: Columns, finder: Finder
) -> None:
    """The bound speaks of the routes and combinations that are considered, and of no others."""
    if route not in columns.routes.considered(origin, sector, rider):
        says = "The route is none of the shortest that are considered, so that the bound does not speak of it."
        finder.wrong("route-not-considered", says, " ".join(step.link.id for step in route))
    elif rows not in columns.combinations(route, rider):
        says = "The combination of lift is none of the first 8, so that the bound does not speak of it."
        finder.wrong("lift-not-considered", says, " ".join(row.id for row in rows if row))


def leg_days(legs: Sequence[StatedLeg], way: Way, starts: int) -> Iterator[tuple[StatedLeg, str, int, int]]:
    """Yield each day of a leg that is stated wrongly: which, what is stated, what follows."""
    for leg, (depart, arrive) in zip(legs, way.times, strict=True):
        for key, stated, offset in (("depart", leg.depart, depart), ("arrive", leg.arrive, arrive)):
            if stated is not None and stated != starts + offset:
                yield leg, key, stated, starts + offset
