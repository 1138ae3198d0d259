"""From a rule and the facts to a verdict, with the tree that made it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foedus.model.answer import Answer
from foedus.model.tree import And, Ask, AtLeast, GateRef, Held, Not, OnOrAfter, Or, Rule
from foedus.model.values import Verdict
from foedus.rules.facts import Facts, Fixed, passes


@dataclass(frozen=True)
class Why:
    """Why a rule has its verdict: each part with its own, down to statements.

    Parameters
    ----------
    rule
        The text of this part.
    verdict
        Its verdict.
    detail
        What was found, in words.
    statements
        Ids of the statements that decide a leaf.
    parts
        The parts it was made from.
    """

    rule: str
    verdict: Verdict
    detail: str = ""
    statements: tuple[str, ...] = ()
    parts: tuple[Why, ...] = ()


def evaluate(rule: Rule, facts: Facts, day: date) -> Why:
    """Decide a rule on a day by Kleene's strong logic.

    Parameters
    ----------
    rule
        The tree.
    facts
        Evidence on one standard, as known at one date.
    day
        The day D that dates and durations compare with.

    References
    ----------
    Kleene (1952), Introduction to Metamathematics, section 64.
    """
    return _evaluate(rule, facts, day, {})


# What has been found of durations already: one inside the other, they ask for the same days again and again.
_Seen = dict[tuple[Rule, date], Why]


def _evaluate(rule: Rule, facts: Facts, day: date, seen: _Seen) -> Why:
    match rule:
        case Ask():
            answer = facts.answer(rule.question, day)
            verdict = passes(rule.test, answer, facts.question(rule.question))
            return Why(str(rule), verdict, describe(answer), _statements(answer))
        case AtLeast():
            return _count(rule, facts, day)
        case OnOrAfter():
            verdict = Verdict.OPEN if day >= rule.day else Verdict.SHUT
            return Why(str(rule), verdict, f"on {day.isoformat()}")
        case GateRef():
            found = facts.gate(rule.gate, day)
            if isinstance(found, Fixed):
                return Why(str(rule), found.verdict, found.because)
            inner = _evaluate(found, facts, day, seen)
            return Why(str(rule), inner.verdict, "", (), (inner,))
        case Not():
            inner = _evaluate(rule.part, facts, day, seen)
            return Why(str(rule), ~inner.verdict, "", (), (inner,))
        case Held():
            if (rule, day) not in seen:
                seen[rule, day] = _held(rule, facts, day, seen)
            return seen[rule, day]
        case And():
            parts = tuple(_evaluate(part, facts, day, seen) for part in rule.parts)
            return Why(str(rule), Verdict.all(part.verdict for part in parts), "", (), parts)
        case Or():
            parts = tuple(_evaluate(part, facts, day, seen) for part in rule.parts)
            return Why(str(rule), Verdict.any(part.verdict for part in parts), "", (), parts)


def describe(answer: Answer) -> str:
    """Say an answer in words: what, on whose basis, since when."""
    if answer.supposed:
        return f"supposed: {answer.says}"
    if answer.state == "unknown":
        return "unknown: nobody says"
    if answer.state == "disputed":
        return "disputed: " + " / ".join(f"{option.value} ({option.basis})" for option in answer.options)
    since = f" since {answer.since.isoformat()}" if answer.since else ""
    return f"{answer.says} ({answer.basis}){since}"


def _statements(answer: Answer) -> tuple[str, ...]:
    return answer.decided_by or tuple(one for option in answer.options for one in option.statements)


def _count(rule: AtLeast, facts: Facts, day: date) -> Why:
    """Count a family as the interval [yes, yes + undetermined + unnamed] and compare all of it."""
    verdicts = {}
    statements: list[str] = []
    for member in facts.members(rule.family):
        answer = facts.answer(member, day)
        verdicts[member] = passes(rule.test, answer, facts.question(member))
        if verdicts[member] is Verdict.OPEN:
            statements.extend(answer.decided_by)
    yes = sum(verdict is Verdict.OPEN for verdict in verdicts.values())
    open_ended = sum(verdict is Verdict.UNDETERMINED for verdict in verdicts.values())
    unnamed = facts.unnamed(rule.family)
    if yes >= rule.count:
        verdict = Verdict.OPEN
    else:
        most = yes + open_ended + unnamed
        verdict = Verdict.SHUT if most < rule.count else Verdict.UNDETERMINED
    detail = f"{yes} yes, {open_ended} undetermined, {unnamed} unnamed, of {len(verdicts) + unnamed}"
    return Why(str(rule), verdict, detail, tuple(statements))


def _held(rule: Held, facts: Facts, day: date, seen: _Seen) -> Why:
    first = earlier(day, rule.days)
    inner = _evaluate(rule.part, facts, day, seen)
    days = [first, *(change for change in change_days(rule.part, facts, day) if first < change <= day)]
    verdicts = {each: _evaluate(rule.part, facts, each, seen).verdict for each in days}
    verdict = Verdict.all(verdicts.values())
    since = _open_since(rule.part, facts, day, seen)
    if since is not None:
        detail = "open since " + ("ever" if since == date.min else since.isoformat())
    else:
        worst = max(each for each in days if verdicts[each] is not Verdict.OPEN)
        detail = f"{verdicts[worst]} from {worst.isoformat()}"
    return Why(str(rule), verdict, detail, (), (inner,))


def change_days(rule: Rule, facts: Facts, day: date) -> list[date]:
    """List the days on which the verdict of a rule may change, ascending; between them it is constant."""
    return sorted(_change_days(rule, facts, day))


def _change_days(rule: Rule, facts: Facts, day: date) -> set[date]:
    match rule:
        case Ask():
            return set(facts.changes(rule.question))
        case AtLeast():
            return {each for member in facts.members(rule.family) for each in facts.changes(member)}
        case OnOrAfter():
            return {rule.day}
        case GateRef():
            starts = set(facts.changes(f"gate.{rule.gate}"))
            inside = [facts.gate(rule.gate, each) for each in {day, *starts, *(earlier(each, 1) for each in starts)}]
            rules = dict.fromkeys(each for each in inside if not isinstance(each, Fixed))
            return starts.union(*(_change_days(each, facts, day) for each in rules))
        case Not():
            return _change_days(rule.part, facts, day)
        case Held():
            inner = _change_days(rule.part, facts, day)
            return inner | {later(each, rule.days) for each in inner}
        case And() | Or():
            return set[date]().union(*(_change_days(part, facts, day) for part in rule.parts))


def earlier(day: date, days: int) -> date:
    """Subtract days; the first day there is stays the first."""
    return date.fromordinal(max(day.toordinal() - days, date.min.toordinal()))


def later(day: date, days: int) -> date:
    """Add days; the last day there is stays the last."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def open_since(rule: Rule, facts: Facts, day: date) -> date | None:
    """Return the first day of the unbroken run of days on which a rule is open, up to `day`.

    None if it is not open on `day`; ``date.min`` if it always was.
    """
    return _open_since(rule, facts, day, {})


def _open_since(rule: Rule, facts: Facts, day: date, seen: _Seen) -> date | None:
    if _evaluate(rule, facts, day, seen).verdict is not Verdict.OPEN:
        return None
    since = day
    for change in reversed([each for each in change_days(rule, facts, day) if each <= day]):
        if _evaluate(rule, facts, change, seen).verdict is not Verdict.OPEN:
            return since
        since = change
        if change > date.min and _evaluate(rule, facts, earlier(change, 1), seen).verdict is not Verdict.OPEN:
            return since
    return date.min
