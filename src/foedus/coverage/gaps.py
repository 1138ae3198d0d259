"""What is missing of each need, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass

from foedus.coverage.contribution import Contribution
from foedus.coverage.figures import DAYS, GIVEN, Given, Supply, counts
from foedus.coverage.needs import Need
from foedus.model.values import Number, Standard, Verdict
from foedus.standing.pledges import Pledge

REASONS = ("nobody-pledged", "excluded", "gate-shut", "not-ready", "placed-elsewhere", "not-stated", "too-little")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What one need lacks.

    Parameters
    ----------
    need, standard, given, day
        As in `Coverage`.
    missing_low, missing_high
        Between the least asked for and the high figure, and between the most asked for and the low one; at least 0.
        `missing_high` is None where what is asked for is open upwards.
    reason
        The first of `REASONS` that holds; the code is stable.
    detail
        All that holds, in words.
    """

    need: Need
    standard: Standard
    given: Given
    day: int | None
    missing_low: Number
    missing_high: Number | None
    reason: str
    detail: str


def gaps(wanted: Iterable[Need], supply: Supply, made: Iterable[Pledge]) -> Iterator[Gap]:
    """Yield what is missing of each need, as things stand and with gates open, eventually and by each day.

    Parameters
    ----------
    wanted
        The needs.
    supply
        What is pledged and counts, on one standard.
    made
        All pledges of that standard, those that an exclusion defeats among them.
    """
    defeated = [each for each in made if each.defeated_by is not None]
    for need in wanted:
        for given in GIVEN:
            for day in DAYS:
                found = supply.figure(need, given, day)
                least = max(0, (need.needed.low or 0) - found.high)
                most = None if need.needed.high is None else max(0, need.needed.high - found.low)
                if most is None or most > 0:
                    reason, detail = _reason(need, supply.fitting(need), given, day, _of_kind(need, supply, defeated))
                    yield Gap(
                        need=need,
                        standard=supply.standard,
                        given=given,
                        day=day,
                        missing_low=least,
                        missing_high=most,
                        reason=reason,
                        detail=detail,
                    )


def _of_kind(need: Need, supply: Supply, defeated: list[Pledge]) -> list[Pledge]:
    """Refused pledges that would have counted, as far as their capability says."""
    kinds = {each.capability.id for each in supply.fitting(need) if each.capability}
    if need.requirement is not None:
        kinds.add(need.requirement.capability)
    return [each for each in defeated if each.text("capability") in kinds]


def _reason(
    need: Need, fitting: list[Contribution], given: Given, day: int | None, defeated: list[Pledge]
) -> tuple[str, str]:
    """Say why a need is not met: a code, and every reason that holds, in words."""
    placed = [each for each in fitting if need.placed(each) is not Verdict.SHUT]
    shut = [each for each in placed if given == "as_is" and each.met is not Verdict.OPEN]
    late = [each for each in placed if each not in shut and day is not None and not _surely(need, each, day)]
    silent = [each for each in placed if not each.stated]
    elsewhere = [each for each in fitting if need.placed(each) is not Verdict.OPEN]
    said: list[tuple[str, str]] = []
    if not fitting and not defeated:
        said.append(("nobody-pledged", "nobody pledged it"))
    if defeated and not fitting:
        said.append(("excluded", f"pledged by {_parties(defeated)} and excluded by their own word"))
    if shut:
        keys = dict.fromkeys(name for each in shut for name in each.shut_by)
        names = ", ".join(list(keys)[:3]) + (f" and {len(keys) - 3} more" if len(keys) > 3 else "")
        said.append(("gate-shut", f"{_pledges(shut)} waiting on {names}"))
    if late:
        unknown = sum(each.ready == (None, None) for each in late)
        said.append(("not-ready", f"{_pledges(late)} not surely ready by C+{day}, {unknown} of unstated readiness"))
    if elsewhere:
        said.append(("placed-elsewhere", f"{_pledges(elsewhere)} placed elsewhere or nowhere stated"))
    if silent:
        said.append(
            ("not-stated", f"{_pledges(silent)} of unstated quantity ({_parties(each.pledge for each in silent)})")
        )
    if defeated and fitting:
        said.append(("excluded", f"excluded by their own word: {_parties(defeated)}"))
    said.append(("too-little", "what is pledged does not add up to it"))
    first = min(said, key=lambda each: REASONS.index(each[0]))[0]
    counted = [words for code, words in said if code != "too-little" or len(said) == 1]
    return first, "; ".join(counted)


def _surely(need: Need, each: Contribution, day: int) -> bool:
    return counts(need, each, "gates_open", day) is Verdict.OPEN


def _pledges(found: Sized) -> str:
    return f"{len(found)} pledge{'s' if len(found) != 1 else ''}"


def _parties(made: Iterable[Pledge]) -> str:
    return " ".join(dict.fromkeys(each.party for each in made))
