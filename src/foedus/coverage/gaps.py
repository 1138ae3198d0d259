"""What is missing of each need, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass

from foedus.coverage.contribution import Contribution
from foedus.coverage.figures import DAYS, GIVEN, Given, Supply, ready
from foedus.coverage.needs import Need
from foedus.model.nouns import Capability
from foedus.model.values import Number, Standard, Verdict
from foedus.standing.pledges import Pledge

REASONS = (
    "nobody-pledged",
    "excluded",
    "gate-shut",
    "not-ready",
    "on-the-way",
    "placed-elsewhere",
    "not-stated",
    "too-little",
)


@dataclass(frozen=True, kw_only=True)
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


def gaps(
    wanted: Iterable[Need], supply: Supply, made: Iterable[Pledge], capabilities: Mapping[str, Capability]
) -> Iterator[Gap]:
    """Yield what is missing of each need, as things stand and with gates open, eventually and by each day.

    Parameters
    ----------
    wanted
        The needs.
    supply
        What is pledged and counts, on one standard.
    made
        All pledges of that standard, those that an exclusion defeats among them.
    capabilities
        Capabilities by id.
    """
    refused = [each for each in made if each.defeated_by is not None and each.stage.value != "withdrawn"]
    reasons: dict[tuple[str, Given, int | None, bool], tuple[str, str]] = {}
    for need in wanted:
        defeated = [
            each
            for each in refused
            if each.text("strand") == need.strand and need.fits(capabilities.get(each.text("capability")))
        ]
        for given in GIVEN:
            for day in DAYS:
                found = supply.figure(need, given, day)
                least = max(0, (need.needed.low or 0) - found.high)
                most = None if need.needed.high is None else max(0, need.needed.high - found.low)
                if most is None or most > 0:
                    ready_by_then = supply.pledged(need, given, day)
                    behind = ready_by_then.low > found.low or ready_by_then.high > found.high
                    # How much is asked for makes no difference to why it is missing.
                    key = (need.kind, given, day, behind)
                    if key not in reasons:
                        reasons[key] = _reason(need, supply.fitting(need), given, day, defeated, behind)
                    reason, detail = reasons[key]
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


def _reason(
    need: Need,
    fitting: list[Contribution],
    given: Given,
    day: int | None,
    defeated: list[Pledge],
    behind: bool,
) -> tuple[str, str]:
    """Say why a need is not met: a code, and every reason that holds, in words."""
    placed = [each for each in fitting if need.placed(each) is not Verdict.SHUT]
    shut = [each for each in placed if given == "as_is" and each.met is not Verdict.OPEN]
    able = [each for each in placed if given == "gates_open" or each.met is Verdict.OPEN]
    late = [each for each in able if ready(each, day) is not Verdict.OPEN]
    silent = [each for each in placed if need.amount(each) is None]
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
    if behind:
        said.append(("on-the-way", f"of what is ready, some has not arrived by C+{day} (foedus plan says why)"))
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


def _pledges(found: Sized) -> str:
    return f"{len(found)} pledge{'s' if len(found) != 1 else ''}"


def _parties(made: Iterable[Pledge]) -> str:
    return " ".join(dict.fromkeys(each.party for each in made))
