"""How much of a need is met: low and high, as things stand or with gates open, eventually or by a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from foedus.coverage.contribution import Contribution
from foedus.coverage.needs import Need
from foedus.model.nouns import Option
from foedus.model.values import Number, Standard, Verdict

Given = Literal["as_is", "gates_open"]
GIVEN: tuple[Given, ...] = ("as_is", "gates_open")
DAYS: tuple[int | None, ...] = (None, 30, 60, 90)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """What meets one need.

    Parameters
    ----------
    low, high
        Met for certain, and at most as far as anybody stated; in the need's unit.
    unquantified
        How many pledges would count and state no quantity: they are in neither figure.
    open_ended
        Whether `high` may be exceeded: by them, or by a quantity that is open upwards.
    by_party
        The high figure, party by party.
    """

    low: Number
    high: Number
    unquantified: int
    open_ended: bool
    by_party: tuple[tuple[str, Number], ...]

    @property
    def top2_share(self) -> float | None:
        """The share of the two largest contributors in the high figure; None where it is 0."""
        largest = sorted((amount for _, amount in self.by_party), reverse=True)
        return sum(largest[:2]) / self.high if self.high else None


def figure(need: Need, supply: Iterable[Contribution], given: Given, day: int | None) -> Figure:
    """Add up what meets a need.

    Parameters
    ----------
    need
        The need.
    supply
        Contributions of one standard.
    given
        ``as_is``: what hangs on something shut adds nothing, what hangs on something undetermined only to the high
        figure. ``gates_open``: all conditions count as met.
    day
        Days after C-day, or None for eventually. A readiness nobody stated adds nothing to the low figure of a day.
    """
    low: Number = 0
    high: Number = 0
    unquantified = 0
    open_ended = False
    by_party: defaultdict[str, Number] = defaultdict(int)
    for each in supply:
        if each.strand != need.strand or not need.fits(each.capability):
            continue
        certain = counts(need, each, given, day)
        if certain is Verdict.SHUT:
            continue
        amount = need.amount(each)
        if amount is None:
            unquantified += 1
            open_ended = True
            continue
        open_ended |= amount.open_ended
        if certain is Verdict.OPEN:
            low += amount.low
        high += amount.high
        by_party[each.pledge.party] += amount.high
    return Figure(
        low=low, high=high, unquantified=unquantified, open_ended=open_ended, by_party=tuple(sorted(by_party.items()))
    )


def counts(need: Need, each: Contribution, given: Given, day: int | None) -> Verdict:
    """Whether a contribution counts: in both figures (open), only in the high one (undetermined), or in none (shut)."""
    met = each.met if given == "as_is" else Verdict.OPEN
    return Verdict.all((need.placed(each), met, ready(each, day)))


def ready(each: Contribution, day: int | None) -> Verdict:
    """Whether a contribution is there by a day after C-day; all are there eventually (None)."""
    if day is None:
        return Verdict.OPEN
    earliest, latest = each.ready
    if latest is not None and latest <= day:
        return Verdict.OPEN
    return Verdict.SHUT if earliest is not None and earliest > day else Verdict.UNDETERMINED


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """The share of one option that is met.

    Parameters
    ----------
    option, standard, given, day
        Which option, on which standard, with which conditions, by when.
    share_low, share_high
        0..1: the low figure against the most that is asked for, the high one against the least.
    met_low, met_high, needed_low, needed_high
        In `unit`; `needed_high` is None where what is asked for is open upwards. Of a composition they count
        requirements, each weighted by 1 / priority.
    unquantified, open_ended, top2_share
        As in `Figure`.
    """

    option: Option
    standard: Standard
    given: Given
    day: int | None
    share_low: float
    share_high: float
    met_low: Number
    met_high: Number
    needed_low: Number
    needed_high: Number | None
    unit: str
    unquantified: int
    open_ended: bool
    top2_share: float | None


class Supply:
    """The contributions of one standard, each sum made once: options that ask for the same thing share it.

    Parameters
    ----------
    standard
        The standard.
    given
        Its contributions.
    arrivals
        Where a plan says so: of a requirement, given and day, how much is there at least and at most. It stands in for
        what is ready by then.
    """

    def __init__(
        self,
        standard: Standard,
        given: Iterable[Contribution],
        arrivals: Mapping[tuple[str, Given, int], tuple[float, float]] | None = None,
    ) -> None:
        self.standard = standard
        self.contributions = list(given)
        self.arrivals = arrivals or {}
        self._fitting: dict[str, list[Contribution]] = {}
        self._figures: dict[tuple[str, Given, int | None], Figure] = {}

    def of(self, strand: str) -> list[Contribution]:
        """Return the contributions to a strand."""
        return [each for each in self.contributions if each.strand == strand]

    def fitting(self, need: Need) -> list[Contribution]:
        """Return the contributions of the kind and to the strand that a need asks for."""
        if need.kind not in self._fitting:
            self._fitting[need.kind] = [each for each in self.of(need.strand) if need.fits(each.capability)]
        return self._fitting[need.kind]

    def pledged(self, need: Need, given: Given, day: int | None) -> Figure:
        """Return what meets a need as far as it is ready, wherever it is; see `figure`."""
        key = (need.kind, given, day)
        if key not in self._figures:
            self._figures[key] = figure(need, self.fitting(need), given, day)
        return self._figures[key]

    def figure(self, need: Need, given: Given, day: int | None) -> Figure:
        """Return what meets a need: on a day, where a plan says so, what has arrived."""
        found = self.pledged(need, given, day)
        if day is not None and (there := self.arrivals.get((need.id, given, day))) is not None:
            low, high = (_whole(each) for each in there)
            # No plan makes more of a pledge than there is; what adds up to the same may differ in the last digit.
            return replace(found, low=min(low, found.low), high=min(high, found.high))
        return found


def _whole(number: float) -> Number:
    return int(number) if number == int(number) else number


def cover(option: Option, wanted: list[Need], supply: Supply, given: Given, day: int | None) -> Coverage:
    """Return the coverage of an option by the supply of one standard."""
    found = [supply.figure(need, given, day) for need in wanted]
    shares = [_shares(need, each) for need, each in zip(wanted, found, strict=True)]
    if option.measure != "composition":
        (need,), (each,), ((low, high),) = wanted, found, shares
        return Coverage(
            option=option,
            standard=supply.standard,
            given=given,
            day=day,
            share_low=low,
            share_high=high,
            met_low=each.low,
            met_high=each.high,
            needed_low=need.needed.low or 0,
            needed_high=need.needed.high,
            unit=need.unit,
            unquantified=each.unquantified,
            open_ended=each.open_ended,
            top2_share=each.top2_share,
        )
    weight = sum(need.weight for need in wanted)
    met_low = sum(need.weight * low for need, (low, _) in zip(wanted, shares, strict=True))
    met_high = sum(need.weight * high for need, (_, high) in zip(wanted, shares, strict=True))
    return Coverage(
        option=option,
        standard=supply.standard,
        given=given,
        day=day,
        share_low=met_low / weight if weight else 0.0,
        share_high=met_high / weight if weight else 0.0,
        met_low=met_low,
        met_high=met_high,
        needed_low=weight,
        needed_high=weight,
        unit="requirements",
        unquantified=sum(each.unquantified for each in found),
        open_ended=any(each.open_ended for each in found),
        top2_share=None,
    )


def _shares(need: Need, found: Figure) -> tuple[float, float]:
    """The low figure against the most asked for, the high one against the least; at most 1."""
    most, least = need.needed.high, need.needed.low or 0
    low = min(1.0, found.low / most) if most else 0.0
    high = min(1.0, found.high / least) if least else 1.0
    return low, high


def coverage(options: Iterable[Option], supply: Supply, needs_of: Mapping[str, list[Need]]) -> list[Coverage]:
    """Return the coverage of options, as things stand and with gates open, eventually and by each day."""
    return [
        cover(option, needs_of[option.id], supply, given, day) for option in options for given in GIVEN for day in DAYS
    ]
