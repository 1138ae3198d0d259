"""What each pledge gives: how much, where, from when, and whether what it hangs on is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foedus.model.answer import Answer
from foedus.model.nouns import Capability
from foedus.model.tree import GateRef
from foedus.model.values import Number, Quantity, Verdict
from foedus.rules.evaluate import evaluate
from foedus.standing.pledges import Pledge
from foedus.standing.view import View

# A day by which a pledge can be there, low and high; None is "nobody says".
Ready = tuple[Number | None, Number | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One pledge as a supply, on one standard.

    Parameters
    ----------
    pledge
        The pledge.
    capability
        What it is a quantity of; None where that is disputed.
    low, high
        The quantity in the capability's unit; `high` is None where it is open upwards, both where nobody stated it.
    in_country
        Open if it is placed in the country, undetermined if that is not stated or disputed, shut if it is elsewhere.
    ready
        From which day after C-day it is there, earliest and latest.
    met
        Whether all it hangs on is open as things stand: the gate of C-day, its own rule or else its party's gates, and
        the approvals its party needs.
    shut_by
        The gates and approvals that are not open, for the reader.
    """

    pledge: Pledge
    capability: Capability | None
    low: Number | None
    high: Number | None
    in_country: Verdict
    ready: Ready
    met: Verdict
    shut_by: tuple[str, ...]

    @property
    def stated(self) -> bool:
        """Whether anybody stated a quantity."""
        return self.low is not None or self.high is not None


def contributions(view: View, made: Iterable[Pledge], strand: str = "force") -> list[Contribution]:
    """Return what the pledges of a strand give, withdrawn and defeated ones left out."""
    c_day = view.tables.info.c_day
    shared = evaluate(GateRef(c_day), view, view.day).verdict
    own = _own_gates(view)
    found = []
    for pledge in made:
        if pledge.counts and pledge.text("strand") == strand:
            met = [(f"gate.{c_day}", shared), *_conditions(view, pledge, own)]
            low, high = _bounds(pledge.fields.get("quantity"))
            found.append(
                Contribution(
                    pledge=pledge,
                    capability=view.tables.capability.get(pledge.text("capability")),
                    low=low,
                    high=high,
                    in_country=_placed(pledge.fields.get("where")),
                    ready=_bounds(pledge.fields.get("ready_after")),
                    met=Verdict.all(verdict for _, verdict in met),
                    shut_by=tuple(name for name, verdict in met if verdict is not Verdict.OPEN),
                )
            )
    return found


def _own_gates(view: View) -> Mapping[str, list[tuple[str, Verdict]]]:
    found: dict[str, list[tuple[str, Verdict]]] = {}
    for gate in view.tables.gates:
        if gate.party is not None and view.applies(gate):
            verdict = evaluate(GateRef(gate.id), view, view.day).verdict
            found.setdefault(gate.party, []).append((f"gate.{gate.id}", verdict))
    return found


def _conditions(view: View, pledge: Pledge, own: Mapping[str, list[tuple[str, Verdict]]]) -> list[tuple[str, Verdict]]:
    """What a pledge hangs on beside the gate of C-day: its rule, else its party's own gates; and approvals."""
    rule = pledge.fields.get("rule")
    if rule is None:
        found = list(own.get(pledge.party, ()))
    elif pledge.condition is None:
        found = [("a disputed condition", Verdict.UNDETERMINED)]
    else:
        found = [(pledge.condition.rule, pledge.condition.verdict)]
    for row in view.tables.approvals_of.get(pledge.party, ()):
        if row.step != "leader" and view.applies(row):
            answer = view.answer(row.question)
            verdicts = {"yes": Verdict.OPEN, "no": Verdict.SHUT}
            found.append((row.question, verdicts.get(answer.says, Verdict.UNDETERMINED)))
    return found


def _bounds(answer: Answer | None) -> tuple[Number | None, Number | None]:
    """The range of an answer; of a disputed one, from the lowest to the highest that is said."""
    if answer is None:
        return None, None
    said = [answer.value] if answer.state == "known" else [option.value for option in answer.options]
    ranges = [value for value in said if isinstance(value, Quantity)]
    if not ranges:
        return None, None
    low = min((each.low or 0) for each in ranges)
    high = None if any(each.high is None for each in ranges) else max(each.high or 0 for each in ranges)
    return low, high


def _placed(answer: Answer | None) -> Verdict:
    if answer is None or answer.state != "known" or answer.value == "unstated":
        return Verdict.UNDETERMINED
    return Verdict.OPEN if answer.value == "in_country" else Verdict.SHUT
