"""What each pledge gives: how much, where, from when, and whether what it hangs on is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from foedus.model.answer import Answer
from foedus.model.nouns import Capability
from foedus.model.tree import GateRef
from foedus.model.values import Number, Quantity, Verdict
from foedus.standing.pledges import Pledge
from foedus.standing.view import View

# A day by which a pledge can be there, low and high; None is "nobody says".
Ready = tuple[Number | None, Number | None]


@dataclass(frozen=True)
class Amount:
    """How much is stated: at least, at most as far as anybody said, and whether it may be more than that."""

    low: Number
    high: Number
    open_ended: bool

    def times(self, each: Quantity) -> Amount:
        """So many of what each is so many."""
        low = each.low or 0
        high = low if each.high is None else each.high
        return Amount(self.low * low, self.high * high, self.open_ended or each.high is None)


@dataclass(frozen=True, kw_only=True)
class Contribution:
    """One pledge as a supply, on one standard.

    Parameters
    ----------
    pledge
        The pledge.
    strand
        The strand it was pledged to; ``disputed`` where that is.
    capability
        What it is a quantity of; None where that is disputed.
    amount
        The quantity in the capability's unit; None where nobody stated it.
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
    strand: str
    capability: Capability | None
    amount: Amount | None
    in_country: Verdict
    ready: Ready
    met: Verdict
    shut_by: tuple[str, ...]


def contributions(view: View, made: Iterable[Pledge]) -> list[Contribution]:
    """Return what pledges give, withdrawn and defeated ones left out."""
    c_day = view.tables.info.c_day
    shared = view.why(GateRef(c_day)).verdict
    if not view.applies(view.tables.gate[c_day]) and not view.supposes(f"gate.{c_day}"):
        shared = Verdict.UNDETERMINED  # nobody has said yet what deployment takes
    own = _own_gates(view)
    found = []
    for pledge in made:
        if pledge.counts:
            met = [(f"gate.{c_day}", shared), *_conditions(view, pledge, own)]
            found.append(
                Contribution(
                    pledge=pledge,
                    strand=pledge.text("strand"),
                    capability=view.tables.capability.get(pledge.text("capability")),
                    amount=stated(pledge.fields.get("quantity")),
                    in_country=_placed(pledge.fields.get("where")),
                    ready=_ready(pledge.fields.get("ready_after")),
                    met=Verdict.all(verdict for _, verdict in met),
                    shut_by=tuple(name for name, verdict in met if verdict is not Verdict.OPEN),
                )
            )
    return found


def _own_gates(view: View) -> Mapping[str, list[tuple[str, Verdict]]]:
    found: dict[str, list[tuple[str, Verdict]]] = {}
    for gate in view.tables.gates:
        if gate.party is not None and view.applies(gate):
            verdict = view.why(GateRef(gate.id)).verdict
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


def stated(answer: Answer | None) -> Amount | None:
    """Return how much a field states: of a disputed one all that is said; None where nobody stated it."""
    said = _said(answer)
    return _amount(said) if said else None


def _said(answer: Answer | None) -> list[Quantity]:
    """The ranges that an answer gives: one if it is known, each that is said if it is disputed."""
    if answer is None:
        return []
    said = [answer.value] if answer.state == "known" else [option.value for option in answer.options]
    return [value for value in said if isinstance(value, Quantity)]


def _amount(said: Sequence[Quantity]) -> Amount:
    """From the least to the most that is said; what is open upwards is said to be its low bound, and maybe more."""
    return Amount(
        min(each.low or 0 for each in said),
        max(((each.low or 0) if each.high is None else each.high) for each in said),
        any(each.high is None for each in said),
    )


def _ready(answer: Answer | None) -> Ready:
    amount = stated(answer)
    if amount is None:
        return None, None
    return amount.low, None if amount.open_ended else amount.high


def _placed(answer: Answer | None) -> Verdict:
    if answer is None or answer.state != "known" or answer.value == "unstated":
        return Verdict.UNDETERMINED
    return Verdict.OPEN if answer.value == "in_country" else Verdict.SHUT
