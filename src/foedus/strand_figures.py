"""The one figure by which each strand is read first: what it measures, its share, by when, and what holds it back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from foedus.backstop.enablers import EnablerState
from foedus.bind.guarantee import OwnText
from foedus.bind.questions import QUESTIONS
from foedus.coverage.figures import Coverage
from foedus.model.nouns import StrandId
from foedus.model.values import Number, spelled
from foedus.pressure.measures import MeasureState
from foedus.strengthening.targets import TargetState, weakest

_UNSIGNED = "nobody signed it"  # which says the rest as well
# What a text lacks that says most about it, in the order of the test.
_LACKS = {
    "signed": _UNSIGNED,
    "in_force": "it is not in force",
    "ratified": "it is not ratified by all",
    "duty": "it lays down no duty to act",
}


@dataclass(frozen=True, kw_only=True)
class StrandFigure:
    """How far one strand reaches on one standard.

    Parameters
    ----------
    id
        Which strand.
    measure
        What the shares are shares of, in words.
    share_low, share_high
        0..1, as in the stage that made them.
    reached_low, reached_high
        The first month in which it is all there, on the low and on the high figure; None: never within what is pledged,
        or the strand is not counted in months.
    bottleneck
        What is scarcest: `people`, `training`, `kit` or `money`; empty where a strand has no such thing.
    weakest_because
        Why it stands no higher, in one sentence of figures that stand elsewhere.
    """

    id: StrandId
    measure: str
    share_low: float
    share_high: float
    reached_low: str | None = None
    reached_high: str | None = None
    bottleneck: str = ""
    weakest_because: str = ""


def strand_figures(
    coverage: Iterable[Coverage],
    targets: Iterable[TargetState],
    enablers: Iterable[EnablerState],
    texts: Iterable[OwnText],
    measures: Iterable[MeasureState],
) -> Iterator[StrandFigure]:
    """Yield the figure of each strand that has one.

    Parameters
    ----------
    coverage
        Of every option, on one standard.
    targets
        Of the beneficiary's own forces, on the same one.
    enablers
        Of the backstop, on the same one.
    texts
        Of the guarantee, on the same one.
    measures
        Of pressure, on the same one.
    """
    for found in (
        _force(coverage),
        _strengthening(weakest(targets)),
        _backstop(list(enablers)),
        _binding(list(texts)),
        _pressure(list(measures)),
    ):
        if found is not None:
            yield found


def _force(coverage: Iterable[Coverage]) -> StrandFigure | None:
    """Of all published options that ask for persons: the least of the low shares, the most of the high ones."""
    rows = [
        row
        for row in coverage
        if row.option.illustrative == "no"
        and row.option.measure != "composition"
        and row.given == "gates_open"
        and row.day is None
    ]
    if not rows:
        return None
    asked = [number for row in rows for number in (row.needed_low, row.needed_high) if number is not None]
    most = max(rows, key=lambda row: row.met_high)
    wanted = between(min(asked), max(asked))
    silent = f", {most.unquantified} more state no number" if most.unquantified else ""
    return StrandFigure(
        id="force",
        measure=f"{most.unit} in the country, of {wanted} asked for, gates open",
        share_low=min(row.share_low for row in rows),
        share_high=max(row.share_high for row in rows),
        weakest_because=f"{between(most.met_low, most.met_high)} {most.unit} pledged, of {wanted} asked for{silent}",
    )


def _strengthening(state: TargetState | None) -> StrandFigure | None:
    if state is None or state.wanted is None or state.share_low is None or state.share_high is None:
        return None
    unit = state.target.unit + (" a month" if state.target.measure == "monthly" else "")
    wanted = between(state.wanted.low, None if state.wanted.open_ended else state.wanted.high)
    silent = f", {state.unquantified} more state no number" if state.unquantified else ""
    return StrandFigure(
        id="strengthening",
        measure=f"{unit}, held and pledged, of {wanted} asked for ({state.target.title})",
        share_low=state.share_low,
        share_high=state.share_high,
        reached_low=state.reached_low,
        reached_high=state.reached_high,
        bottleneck=state.target.input,
        weakest_because=f"{state.target.title}: {between(state.low, state.high)} of {wanted} {unit}{silent}",
    )


def _backstop(states: Sequence[EnablerState]) -> StrandFigure | None:
    """Of all kinds of help: those confirmed, and those not refused."""
    if not states:
        return None
    given = [each for each in states if each.state == "given"]
    gone = [each for each in states if each.state == "refused"]
    alone = [each.enabler.title for each in states if each.state != "given" and each.without == "falls"]
    nobody = f"; nobody else pledged any of: {', '.join(alone)}" if alone else ""
    return StrandFigure(
        id="backstop",
        measure="kinds of help confirmed, of those named",
        share_low=len(given) / len(states),
        share_high=(len(states) - len(gone)) / len(states),
        weakest_because=f"{len(given)} of {len(states)} kinds of help confirmed, {len(gone)} refused or none{nobody}",
    )


def _binding(texts: Sequence[OwnText]) -> StrandFigure | None:
    """Of the guarantee's own texts: the most that one is sure to answer with yes, the most that one may."""
    if not texts:
        return None
    best = max(texts, key=lambda each: (each.share_low, each.share_high))
    yes, unclear = best.answered("yes"), best.answered("unclear")
    left = f", {unclear} unclear" if unclear else ""
    lacks = [_LACKS[each.question] for each in best.test if each.answer == "no" and each.question in _LACKS]
    return StrandFigure(
        id="binding",
        measure="questions of the Budapest test answered with yes, by the best of its texts",
        share_low=best.share_low,
        share_high=max(each.share_high for each in texts),
        weakest_because=f"“{best.row.title}” answers {yes} of {len(QUESTIONS)} questions of the Budapest test with yes"
        f"{left}" + (f"; {_UNSIGNED if _UNSIGNED in lacks else ', '.join(lacks)}" if lacks else ""),
    )


def _pressure(states: Sequence[MeasureState]) -> StrandFigure | None:
    """Of all measures named: those in force, and those of which nobody says, or accounts differ."""
    if not states:
        return None
    working = sum(each.in_force for each in states)
    unsure = sum(each.answer.state != "known" for each in states)
    said = Counter(each.answer.says for each in states if not each.in_force)
    rest = "".join(f", {count} {status.replace('_', ' ')}" for status, count in said.items())
    return StrandFigure(
        id="pressure",
        measure="measures in force, of those named",
        share_low=working / len(states),
        share_high=(working + unsure) / len(states),
        weakest_because=f"{working} of {len(states)} measures in force{rest}",
    )


def between(low: Number, high: Number | None) -> str:
    """Say a range: ``2 to 5``, one number where the two are the same, ``6,000 or more`` where it is open upwards."""
    if high is None:
        return f"{spelled(low)} or more"
    return spelled(low) if low == high else f"{spelled(low)} to {spelled(high)}"
