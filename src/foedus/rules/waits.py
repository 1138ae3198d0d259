"""What a verdict waits on: the smallest sets of changes that would open it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from foedus.model.answer import Answer, show
from foedus.model.nouns import Question
from foedus.model.tree import Rule
from foedus.model.values import Quantity, Value, Verdict
from foedus.rules.evaluate import evaluate
from foedus.rules.facts import Facts, passes
from foedus.rules.wants import Classes, Span, Wanted
from foedus.rules.ways import Walk, Way, reachable

MAX_SETS = 20
MAX_CANDIDATES = 5000
TIME = "time"


@dataclass(frozen=True, order=True)
class Change:
    """One thing that has to change.

    Parameters
    ----------
    question
        A question, ``time`` for the passing of time, or a family (with its test) of which more members must pass.
    from_, to
        The answer now, and the nearest one that would do. For a family, how many pass now and how many more must;
        for time, two dates.
    earliest
        No day before this one will do: the day of the question, plus lead times where they are stated.
    """

    question: str
    from_: str
    to: str
    earliest: date


@dataclass(frozen=True)
class Waits:
    """The smallest sets of changes that would open a rule.

    Parameters
    ----------
    sets
        Each suffices, and nothing can be left out of it. Empty if the rule is open, or if nothing can open it.
    complete
        False if there are more sets than these.
    """

    sets: tuple[tuple[Change, ...], ...]
    complete: bool


def waits_on(rule: Rule, facts: Facts, day: date, limit: int = MAX_SETS) -> Waits:
    """Find the smallest sets of changes, made on `day`, that open a rule then or later.

    Parameters
    ----------
    rule, facts, day
        As in `evaluate`.
    limit
        How many sets to return at most, 1 or more; the smallest come first.

    Notes
    -----
    Passing time is one item of a set, final questions that have been answered cannot change, and a family counts as one
    item ("9 more of endorsed.*") that leaves out the members which the set names.
    """
    if evaluate(rule, facts, day).verdict is Verdict.OPEN:
        return Waits((), True)
    walk = Walk(facts, day)
    ways = walk.ways(rule)
    complete = walk.complete
    found: list[tuple[date, tuple[Change, ...]]] = []
    for number, candidate in enumerate(entry for way in ways for entry in _spell(way, facts, day)):
        if number >= MAX_CANDIDATES:
            complete = False
            break
        found.append(candidate)
    smallest: list[tuple[date, frozenset[Change], tuple[Change, ...]]] = []
    for opens, changes in sorted(found, key=lambda entry: (len(_but_time(entry[1])), entry[0], entry[1])):
        names = _but_time(changes)
        if not any(earlier <= opens and other <= names for earlier, other, _ in smallest):
            smallest.append((opens, names, changes))
    smallest.sort(key=lambda entry: (len(entry[2]), entry[0], entry[2]))
    sets = tuple(changes for _, _, changes in smallest)
    return Waits(sets[:limit], complete and len(sets) <= limit)


def _but_time(changes: tuple[Change, ...]) -> frozenset[Change]:
    return frozenset(change for change in changes if change.question != TIME)


def _spell(way: Way, facts: Facts, day: date) -> Iterator[tuple[date, tuple[Change, ...]]]:
    """Turn a way into sets of changes: one for each choice among values that would do."""
    needed: list[tuple[str, list[Value]]] = []
    kept: dict[str, Value | None] = {}
    for name, want in sorted(way.wants.items()):
        answer = facts.answer(name, day)
        if not _kept(answer, want):
            needed.append((name, _choices(want, facts.question(name), answer.value)))
        else:
            kept[name] = answer.value
    for picked in product(*(values for _, values in needed)):
        chosen = {name: value for (name, _), value in zip(needed, picked, strict=True)}
        changes = [
            Change(name, facts.answer(name, day).says, show(value), day + timedelta(days=facts.lead_days(name)))
            for name, value in chosen.items()
        ]
        counted = _counted(way, facts, day, {**kept, **chosen})
        if counted is None:
            continue
        changes += counted
        opens = max([way.opens, *(change.earliest for change in changes)])
        if opens > way.shuts:
            continue
        if opens > max([day, *(change.earliest for change in changes)]):
            changes.append(Change(TIME, day.isoformat(), opens.isoformat(), opens))
        yield opens, tuple(sorted(changes, key=lambda change: (change.question == TIME, change)))


def _kept(answer: Answer, want: Wanted) -> bool:
    """Whether the present answer does, with all that it leaves possible."""
    if answer.state != "known" or answer.value is None:
        return False
    return want.holds(answer.value) and (not answer.at_most or want.holds(answer.at_most))


def _counted(way: Way, facts: Facts, day: date, chosen: dict[str, Value | None]) -> list[Change] | None:
    changes = []
    for (family, test), count in way.counts.items():
        needs = reachable(facts, day, family, test, count, chosen)
        if needs is None:
            return None
        more, fewer, earliest = needs
        passing = sum(
            passes(test, facts.answer(member, day), facts.question(member)) is Verdict.OPEN
            for member in facts.members(family)
        )
        changes += [
            Change(f"{family}{test}", str(passing), f"{number} {word}", earliest)
            for number, word in ((more, "more"), (fewer, "fewer"))
            if number
        ]
    return changes


def _choices(want: Wanted, question: Question, now: Value | None) -> list[Value]:
    """List the answers that would do: of an ordered class or a number, only the nearest."""
    if isinstance(want, Classes):
        values = [value for value in (question.values or ("yes", "no")) if value in want.allowed]
        if question.ordered and values:
            rank = question.values.index(now) if isinstance(now, str) else 0
            return [min(values, key=lambda value: abs(question.values.index(value) - rank))]
        return list(values)
    return [_nearest(want, question, now)]


def _nearest(span: Span, question: Question, now: Value | None) -> Value:
    low = span.least()
    assert low is not None  # empty spans are dropped where they arise
    number = low
    if question.type == "date":
        current = now.toordinal() if isinstance(now, date) else None
        if current is not None and current > number:
            number = min(current, _top(span, number))
        return date.fromordinal(max(1, int(number)))
    if isinstance(now, Quantity) and now.low is not None and now.low > number:
        number = min(now.low, _top(span, number))
    return Quantity(number, number)


def _top(span: Span, least: float) -> float:
    """The highest whole number that a span allows."""
    if span.high == float("inf"):
        return float("inf")
    top = int(span.high // 1)
    return max(least, top - 1 if span.high_strict and top == span.high else top)
