"""The beneficiary's own forces: targets on every standard, by when, and what trackers say was allocated."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.model.values import Standard
from foedus.results import Assessment
from foedus.strand_figures import between
from foedus.strengthening.contention import Contention
from foedus.strengthening.deliveries import Given
from foedus.strengthening.months import HORIZON
from foedus.strengthening.targets import TargetState, weakest
from foedus.views.brief.phrases import percent

NEVER = f"not within {HORIZON // 12} years"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One target on every standard; `scarcest` if it is the bottleneck as reported."""

    on: tuple[TargetState, ...]
    scarcest: bool

    @property
    def best(self) -> TargetState:
        """The state that is explained: as reported."""
        return self.on[1]

    @property
    def title(self) -> str:
        """What it is, with its unit where the title does not name it."""
        target = self.best.target
        unit = [] if target.unit.casefold() in target.title.casefold() else [target.unit]
        more = ", ".join([*unit, *(["each month"] if target.measure == "monthly" else [])])
        return f"{target.title} ({more})" if more else target.title

    @property
    def asked(self) -> str:
        """How much is asked for, as reported."""
        wanted = self.best.wanted
        return between(wanted.low, None if wanted.open_ended else wanted.high) if wanted else "nobody says"

    def share(self, state: TargetState) -> str:
        """Say which share is held and pledged."""
        if state.share_low is None or (state.share_high is None and not state.share_low):
            return "unknown"
        if state.share_high is None:
            return f"{percent(state.share_low)} or more"
        open_upwards = state.wanted is not None and state.wanted.open_ended
        return f"up to {percent(state.share_high)}" if open_upwards else percent(state.share_low, state.share_high)

    def figures(self, state: TargetState) -> str:
        """Say what is held and pledged, in its unit, and what is in neither figure."""
        parts = [between(state.low, state.high)]
        if state.unsaid:
            parts.append("held not stated")
        if state.unquantified:
            parts.append(f"{state.unquantified} pledged without a number")
        return ", ".join(parts)

    @property
    def reached(self) -> str:
        """Say by which month, as reported: on the high figure, then on the low one."""
        state = self.best
        if state.wanted is None:
            return ""
        now = state.months[0].month
        words = ["already" if each == now else each or "never" for each in (state.reached_high, state.reached_low)]
        if words == ["never", "never"]:
            return "unknown: held not stated" if state.unsaid else NEVER
        return words[0] if words[0] == words[1] else f"{words[0]} at best, {words[1]} for certain"


@dataclass(frozen=True, kw_only=True)
class Strengthening:
    """Everything the brief says of the strand: illustrative targets stand apart."""

    lines: tuple[Line, ...]
    illustrative: tuple[Line, ...]
    deliveries: tuple[Given, ...]
    contentions: tuple[Contention, ...]


def strengthening(result: Assessment) -> Strengthening:
    """Gather the strand from every standard."""
    reported = result.on(Standard.REPORTED)
    worst = weakest(reported.targets)
    rows = zip(*(on.targets for on in result.standards), strict=True)
    lines = [Line(on=each, scarcest=each[1] is worst) for each in rows]
    return Strengthening(
        lines=tuple(each for each in lines if each.best.target.illustrative == "no"),
        illustrative=tuple(each for each in lines if each.best.target.illustrative == "yes"),
        deliveries=reported.deliveries,
        contentions=reported.contentions,
    )
