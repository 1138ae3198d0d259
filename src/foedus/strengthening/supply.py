"""Which pledges strengthen the beneficiary's own forces, from when, and whether what they hang on is met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foedus.coverage.contribution import stated
from foedus.model.answer import Answer
from foedus.model.values import Verdict
from foedus.standing.pledges import Pledge
from foedus.standing.view import View
from foedus.strengthening.months import Inflow, month_of


@dataclass(frozen=True, kw_only=True)
class Supplied:
    """One pledge of the strand as it comes in over months; `inflow` is None where its condition is not met."""

    pledge: Pledge
    capability: str
    inflow: Inflow | None

    @property
    def quantified(self) -> bool:
        """Whether it states how much, in all or each month."""
        return self.inflow is not None and bool(self.inflow.quantity or self.inflow.monthly)


def supplied(view: View, made: Iterable[Pledge]) -> list[Supplied]:
    """Return what is pledged to the strand, withdrawn and defeated pledges left out.

    A pledge here hangs on its own rule alone: the gate of C-day, and what parties ask before they send troops, keep
    nobody from training or equipping the beneficiary's own forces.
    """
    return [
        Supplied(pledge=each, capability=each.text("capability"), inflow=_inflow(view, each))
        for each in made
        if each.counts and each.text("strand") == "strengthening"
    ]


def _inflow(view: View, pledge: Pledge) -> Inflow | None:
    met = Verdict.OPEN
    if "rule" in pledge.fields:
        met = pledge.condition.verdict if pledge.condition is not None else Verdict.UNDETERMINED
    if met is Verdict.SHUT:
        return None
    starts = _days(pledge.fields.get("starts"))
    made = min(view.tables.statement[each].stated_on for each in pledge.statements)
    ends = _days(pledge.fields.get("ends"))
    return Inflow(
        quantity=stated(pledge.fields.get("quantity")),
        monthly=stated(pledge.fields.get("monthly")),
        starts=(month_of(starts[0]), month_of(starts[-1])) if starts else (month_of(made), month_of(made)),
        start_known=bool(starts),
        ends=(month_of(ends[0]), month_of(ends[-1])) if ends else None,
        certain=met is Verdict.OPEN,
    )


def _days(answer: Answer | None) -> list[date]:
    """The days that an answer gives, ascending: one if it is known, each that is said if it is disputed."""
    if answer is None:
        return []
    said = [answer.value] if answer.state == "known" else [option.value for option in answer.options]
    return sorted(each for each in said if isinstance(each, date))
