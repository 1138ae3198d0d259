"""When a rule opens, in days after C-day, given the lead times of approvals: a date for every condition."""

from __future__ import annotations

from datetime import date, timedelta

from foedus.coverage.figures import Given
from foedus.model.chances import Factor
from foedus.model.nouns import Approval
from foedus.model.tables import canonical
from foedus.model.tree import And, Ask, AtLeast, GateRef, Held, Not, OnOrAfter, Or, Rule, Test, leaves
from foedus.model.values import Verdict
from foedus.risk.chances import NEVER, Const, Date, Kth, Lead, LeadOf, Plus, leads_in, silent_in
from foedus.rules.evaluate import evaluate, open_since
from foedus.rules.facts import Fixed
from foedus.rules.parse import parse
from foedus.standing.pledges import Pledge
from foedus.standing.view import View

AT_ONCE = Const(0)


class Dates:
    """The dates of rules in one view of a case.

    Parameters
    ----------
    view
        The case as seen, with what is supposed, also from later days on.
    given
        ``gates_open``: every condition counts as met from C-day, but an approval that has not been given takes its
        lead time. ``as_is``: what is shut stays shut unless it is supposed to open on a later day.
    horizon
        Last day after C-day.

    Attributes
    ----------
    leads
        The approvals that have to be waited for, in the order in which they were met.
    """

    def __init__(self, view: View, given: Given, horizon: int) -> None:
        self.view, self.given, self.horizon = view, given, horizon
        self.leads: list[Lead] = []
        self._known: dict[Rule, Date] = {}

    def of_pledge(self, pledge: Pledge) -> Date:
        """Return when the conditions of a pledge hold: C-day's gate, its rule or its party's gates, its approvals."""
        view = self.view
        parts = [self._c_day()]
        rule = pledge.fields.get("rule")
        if rule is None:
            own = [gate for gate in view.tables.gates if gate.party == pledge.party and view.applies(gate)]
            parts += [self.of(GateRef(gate.id)) for gate in own]
        elif rule.state == "known":
            parts.append(self.of(parse(str(rule.value))))
        for row in view.tables.approvals_of.get(pledge.party, ()):
            if row.step != "leader" and view.applies(row):
                parts.append(self._approval(row))
        return _last(parts)

    def of(self, rule: Rule) -> Date:
        """Return when a rule opens."""
        if rule not in self._known:
            self._known[rule] = self._of(rule)
        return self._known[rule]

    def has_duration(self, rule: Rule) -> bool:
        """Whether a rule, or a gate behind it, asks that something holds for so many days."""
        if _held(rule):
            return True
        inside = [self.view.gate(leaf.gate, self.view.day) for leaf in leaves(rule) if isinstance(leaf, GateRef)]
        return any(self.has_duration(each) for each in inside if not isinstance(each, Fixed))

    def _c_day(self) -> Date:
        """C-day is the day on which its gate opens: what it waits for is behind it, unless it is shut for good."""
        view, gate = self.view, GateRef(self.view.tables.info.c_day)
        if self.given == "gates_open":
            return AT_ONCE
        if view.why(gate).verdict is not Verdict.SHUT:
            return AT_ONCE
        return self._later(gate)

    def _of(self, rule: Rule) -> Date:
        match rule:
            case Ask():
                return self._ask(rule)
            case AtLeast():
                members = [self._ask(Ask(member, rule.test)) for member in self.view.members(rule.family)]
                unnamed: list[Date] = [AT_ONCE] * self.view.unnamed(rule.family)
                parts = [*members, *unnamed]
                return _kth(rule.count, parts) if len(parts) >= rule.count else self._at_most(rule)
            case GateRef():
                found = self.view.gate(rule.gate, self.view.day)
                if isinstance(found, Fixed):
                    return AT_ONCE if found.verdict is not Verdict.SHUT else self._later(rule)
                inner = self.of(found)
                later = self._later(rule) if self.view.changes(f"gate.{rule.gate}") else Const(NEVER)
                return inner if later == Const(NEVER) else _kth(1, [inner, later])
            case OnOrAfter():
                return AT_ONCE if self.given == "gates_open" else Const(max(0, (rule.day - self.view.day).days))
            case Not():
                return self._at_most(rule)
            case Held():
                return self._held(rule)
            case And():
                return _last([self.of(part) for part in rule.parts])
            case Or():
                return _kth(1, [self.of(part) for part in rule.parts])

    def _ask(self, rule: Ask) -> Date:
        row = self.view.tables.approval.get(canonical(rule.question))
        if row is not None and rule.test in (Test("yes"), Test("is", "yes")):
            return self._approval(row)
        return self._at_most(rule)

    def _at_most(self, rule: Rule) -> Date:
        """What is met, or what nobody has answered, holds from C-day; what is shut, from when it is supposed."""
        if self.given == "gates_open" or self.view.why(rule).verdict is not Verdict.SHUT:
            return AT_ONCE
        return self._later(rule)

    def _later(self, rule: Rule) -> Date:
        """The first day on which what is supposed of a later day no longer keeps a rule shut."""
        for day in self._days():
            if evaluated(self.view, rule, day) is not Verdict.SHUT:
                return Const((day - self.view.day).days)
        return Const(NEVER)

    def _days(self) -> list[date]:
        last = self.view.day + timedelta(days=self.horizon)
        return [each for each in self.view.supposed_days if self.view.day < each <= last]

    def _held(self, rule: Held) -> Date:
        part = self.of(rule.part)
        if part != AT_ONCE:
            return Plus(part, rule.days)
        if self.given == "gates_open":
            return AT_ONCE
        since = open_since(rule.part, self.view, self.view.day)
        if since is None:  # nobody has answered it: counted as met
            return AT_ONCE
        return Const(max(0, rule.days - (self.view.day - since).days))

    def _approval(self, row: Approval) -> Date:
        """An approval given holds at once; supposed later, from then; refused, never; else after its lead time."""
        view = self.view
        now = view.answer(row.question)
        if now.value == "yes":
            return AT_ONCE
        for day in [each for each in view.supposed_days if each > view.day]:
            after = (day - view.day).days
            if view.answer(row.question, day).value == "yes":
                return Const(after if after <= self.horizon else NEVER)
            if view.answer(row.question, day).value == "no":
                return Const(NEVER)
        if now.value == "no" and (self.given == "as_is" or now.supposed):
            return Const(NEVER)
        days = lead_days(view, row)
        if days is None:
            least = view.lead_of(row)  # "at least so many days" is a beginning
            return Const(int(least.low or 0) if least else 0, (row.question,))
        factor = view.tables.info.factor.get(row.factor or "")
        lead = Lead(id=row.question, days=days, factor=row.factor or "", share=_share(factor))
        if lead not in self.leads:
            self.leads.append(lead)
        return LeadOf(self.leads.index(lead))


def lead_days(view: View, row: Approval) -> tuple[int, int] | None:
    """Return the fewest and the most days that an approval takes; None where nobody stated the most.

    What is stated counts on this standard only (`View.lead_of`).
    """
    lead = view.lead_of(row)
    return None if lead is None or lead.high is None else (int(lead.low or 0), int(lead.high))


def first_day(date: Date, leads: list[Lead]) -> int:
    """Return a date if every approval takes as few days as it can."""
    return at(date, [lead.days[0] for lead in leads])


def at(date: Date, days: list[int]) -> int:
    """Return a date, given how long each approval takes."""
    match date:
        case Const():
            return date.day
        case LeadOf():
            return days[date.lead]
        case Kth():
            return sorted(at(part, days) for part in date.parts)[date.count - 1]
        case Plus():
            part = at(date.part, days)
            return part + date.days if part > 0 else 0


def evaluated(view: View, rule: Rule, day: date) -> Verdict:
    """Return the verdict of a rule on another day."""
    return evaluate(rule, view, day).verdict


def _held(rule: Rule) -> bool:
    match rule:
        case Held():
            return True
        case Not():
            return _held(rule.part)
        case And() | Or():
            return any(_held(part) for part in rule.parts)
        case _:
            return False


def _share(factor: Factor | None) -> float:
    return factor.share if factor is not None else 0.0


def _last(parts: list[Date]) -> Date:
    return _kth(len(parts), parts)


def _kth(count: int, parts: list[Date]) -> Date:
    """The k-th of some dates; at once where it does not hang on any lead time."""
    if not any(True for part in parts for _ in leads_in(part)):
        silent = dict.fromkeys(each for part in parts for each in silent_in(part))
        return Const(sorted(at(part, []) for part in parts)[count - 1], tuple(silent))
    if len(parts) == 1:
        return parts[0]
    return Kth(count, tuple(parts))
