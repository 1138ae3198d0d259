"""The form of a plan: what its JSON says, typed; what has another form is a violation that names its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, cast

from foedus.coverage.figures import GIVEN, Given
from foedus.plan.check.violation import Violation

FIGURES = ("high", "low")
HORIZON_LIMIT = 730
_MISSING = object()


@dataclass(frozen=True, kw_only=True)
class StatedLeg:
    """A leg as it stands in a plan; None where it says nothing."""

    path: str
    link: str
    start: str
    end: str
    mode: str | None
    lift: str | None
    depart: int | None
    arrive: int | None


@dataclass(frozen=True, kw_only=True)
class StatedMove:
    """A move as it stands in a plan; of what may be left out, None where it says nothing."""

    path: str
    unit: str
    requirement: str
    sector: str | None
    starts: int
    legs: tuple[StatedLeg, ...]
    arrives: int | None
    slot: int | None
    pledge: str | None
    party: str | None
    capability: str | None
    amount: float | None


@dataclass(frozen=True)
class StatedPrice:
    """A price as it stands in a plan."""

    path: str
    resource: str
    day: int
    price: float


@dataclass(frozen=True)
class StatedShare:
    """What is there by a day, as it stands in a plan."""

    path: str
    day: int
    share: float | None
    weighted: float | None


@dataclass(frozen=True, kw_only=True)
class Stated:
    """A plan as it stands in a file.

    `closes` says whether it speaks of closure at all, since a closure of null means that a requirement is never full.
    """

    option: str
    standard: str | None
    given: Given
    figure: str
    horizon: int | None
    moves: tuple[StatedMove, ...]
    value: float | None
    most: float | None
    bound: float | None
    gap: float | None
    closes: bool
    closure: int | None
    coverage: tuple[StatedShare, ...]
    certificate: tuple[StatedPrice, ...]


@dataclass
class _Reader:
    """Takes values out of JSON and notes what is not what it should be."""

    violations: list[Violation] = field(default_factory=list)

    def wrong(self, path: str, found: Any, expected: str) -> None:
        text = "nothing" if found is _MISSING else repr(found)[:60]
        says = "This has to be stated." if found is _MISSING else "This has another form."
        self.violations.append(Violation(code="malformed", where=path, says=says, found=text, expected=expected))

    def text(self, row: Mapping[str, Any], key: str, path: str, *, needed: bool = True) -> str | None:
        found = row.get(key, _MISSING)
        if isinstance(found, str) or (not needed and (found is _MISSING or found is None)):
            return cast(str | None, None if found is _MISSING else found)
        self.wrong(_at(path, key), found, "text")
        return None

    def whole(self, row: Mapping[str, Any], key: str, path: str, *, needed: bool = True) -> int | None:
        found = row.get(key, _MISSING)
        if isinstance(found, int) and not isinstance(found, bool):
            return found
        if needed or not (found is _MISSING or found is None):
            self.wrong(_at(path, key), found, "a whole number")
        return None

    def number(self, row: Mapping[str, Any], key: str, path: str, *, needed: bool = False) -> float | None:
        found = row.get(key, _MISSING)
        if isinstance(found, int | float) and not isinstance(found, bool):
            try:
                return float(found)
            except OverflowError:
                self.wrong(_at(path, key), "a number beyond all numbers", "a finite number")
                return None
        if needed or not (found is _MISSING or found is None):
            self.wrong(_at(path, key), found, "a number")
        return None

    def finite(self, row: Mapping[str, Any], key: str, path: str) -> float | None:
        found = self.number(row, key, path)
        if found is None or isfinite(found):
            return found
        self.wrong(_at(path, key), found, "a finite number")
        return None

    def rows(self, row: Mapping[str, Any], key: str, path: str, *, needed: bool) -> list[tuple[str, Mapping[str, Any]]]:
        found = row.get(key, _MISSING)
        at = _at(path, key)
        if not needed and (found is _MISSING or found is None):
            return []
        if not isinstance(found, list | tuple):
            self.wrong(at, found, "a list")
            return []
        named = [(f"{at}[{index}]", each) for index, each in enumerate(found)]
        for place, each in named:
            if not isinstance(each, Mapping):
                self.wrong(place, each, "an object")
        return [(place, each) for place, each in named if isinstance(each, Mapping)]

    def leg(self, path: str, row: Mapping[str, Any]) -> StatedLeg | None:
        link, start, end = (self.text(row, key, path) for key in ("link", "from", "to"))
        mode, lift = (self.text(row, key, path, needed=False) for key in ("mode", "lift"))
        depart, arrive = (self.whole(row, key, path, needed=False) for key in ("depart", "arrive"))
        if link is None or start is None or end is None:
            return None
        return StatedLeg(path=path, link=link, start=start, end=end, mode=mode, lift=lift, depart=depart, arrive=arrive)

    def move(self, path: str, row: Mapping[str, Any]) -> StatedMove | None:
        before = len(self.violations)
        unit, requirement = self.text(row, "unit", path), self.text(row, "requirement", path)
        starts = self.whole(row, "start" if "start" in row else "starts", path)
        legs = [self.leg(at, each) for at, each in self.rows(row, "legs", path, needed=True)]
        sector, pledge, party, capability = (
            self.text(row, key, path, needed=False) for key in ("sector", "pledge", "party", "capability")
        )
        arrives, slot = (self.whole(row, key, path, needed=False) for key in ("arrives", "slot"))
        amount = self.finite(row, "amount", path)
        if len(self.violations) > before or unit is None or requirement is None or starts is None:
            return None
        return StatedMove(
            path=path,
            unit=unit,
            requirement=requirement,
            starts=starts,
            legs=tuple(each for each in legs if each is not None),
            sector=sector,
            arrives=arrives,
            slot=slot,
            pledge=pledge,
            party=party,
            capability=capability,
            amount=amount,
        )

    def price(self, path: str, row: Mapping[str, Any]) -> StatedPrice | None:
        resource, day = self.text(row, "resource", path), self.whole(row, "day", path)
        price = self.number(row, "price", path, needed=True)
        return None if resource is None or day is None or price is None else StatedPrice(path, resource, day, price)

    def share(self, path: str, row: Mapping[str, Any]) -> StatedShare | None:
        day, share, weighted = self.whole(row, "day", path), *(self.finite(row, k, path) for k in ("share", "weighted"))
        return None if day is None else StatedShare(path, day, share, weighted)


def stated(plan: Mapping[str, Any]) -> tuple[Stated | None, list[Violation]]:
    """Return what a plan says, and what of it has no form.

    Nothing is returned where it cannot be said what the plan is for; moves, prices and days without form are left out.
    """
    if not isinstance(plan, Mapping):
        wrong = Violation(
            code="malformed", where="", says="This is no plan.", found=repr(plan)[:60], expected="an object"
        )
        return None, [wrong]
    reader = _Reader()
    option, given, figure = (reader.text(plan, key, "") for key in ("option", "given", "figure"))
    for key, found, valid in (("given", given, GIVEN), ("figure", figure, FIGURES)):
        if found is not None and found not in valid:
            reader.wrong(key, found, " or ".join(valid))
    horizon = reader.whole(plan, "horizon", "", needed=False)
    if horizon is not None and not 1 <= horizon <= HORIZON_LIMIT:
        reader.wrong("horizon", horizon, f"1 to {HORIZON_LIMIT}")
        horizon = None
    unclear = bool(reader.violations)
    moves = [reader.move(at, row) for at, row in reader.rows(plan, "moves", "", needed=True)]
    prices = [reader.price(at, row) for at, row in reader.rows(plan, "certificate", "", needed=False)]
    shares = [reader.share(at, row) for at, row in reader.rows(plan, "coverage", "", needed=False)]
    said = Stated(
        option=option or "",
        standard=reader.text(plan, "standard", "", needed=False),
        given=cast(Given, given),
        figure=figure or "",
        horizon=horizon,
        moves=tuple(each for each in moves if each is not None),
        value=reader.finite(plan, "value", ""),
        most=reader.finite(plan, "most", ""),
        bound=reader.finite(plan, "bound", ""),
        gap=reader.finite(plan, "gap", ""),
        closes="closure" in plan,
        closure=reader.whole(plan, "closure", "", needed=False),
        coverage=tuple(each for each in shares if each is not None),
        certificate=tuple(each for each in prices if each is not None),
    )
    return None if unclear else said, reader.violations


def _at(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
