"""Ways in which a rule can open: what each question must become, and from when until when.

A rule is walked once, in negation normal form, bottom up. Each part gives an antichain of ways: none of them asks for
more than another does. Families stay symbolic: a way says how many members must pass, not which.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from foedus.model.answer import Answer
from foedus.model.nouns import Question
from foedus.model.tree import And, Ask, AtLeast, GateRef, Held, Not, OnOrAfter, Or, Rule, Test
from foedus.model.values import Value, Verdict
from foedus.rules.evaluate import change_days, earlier, evaluate, later, open_since
from foedus.rules.facts import Facts, Fixed, passes, satisfies
from foedus.rules.wants import Wanted, wanted

MAX_WAYS = 400
NEVER_SHUTS = date.max


@dataclass(frozen=True)
class Count:
    """How many members of a family must pass a test: at least `least`, at most `most`."""

    least: int = 0
    most: int = 10**9


@dataclass(frozen=True)
class Way:
    """One way for a rule to be open on every day of [opens, shuts].

    Parameters
    ----------
    wants
        By question, what its answer must be from the day of the change on. A wish that the present answer already
        fulfils is a keep: it asks for no change, but excludes one.
    counts
        By family and test, how many must pass.
    opens, shuts
        First and last day.
    """

    opens: date
    shuts: date = NEVER_SHUTS
    wants: Mapping[str, Wanted] = field(default_factory=dict)
    counts: Mapping[tuple[str, Test], Count] = field(default_factory=dict)

    def asks_no_more_than(self, other: Way) -> bool:
        """Whether whatever fulfils `other` fulfils this way too, no later."""
        return (
            self.opens <= other.opens
            and self.shuts >= other.shuts
            and all(name in other.wants and other.wants[name].within(want) for name, want in self.wants.items())
            and all(
                key in other.counts and count.least <= other.counts[key].least and count.most >= other.counts[key].most
                for key, count in self.counts.items()
            )
        )

    def and_(self, other: Way) -> Way | None:
        """Both at once; None if they exclude each other."""
        opens, shuts = max(self.opens, other.opens), min(self.shuts, other.shuts)
        if opens > shuts:
            return None
        wants = dict(self.wants)
        for name, want in other.wants.items():
            common = wants[name].both(want) if name in wants else want
            if common is None:
                return None
            wants[name] = common
        counts = dict(self.counts)
        for key, count in other.counts.items():
            mine = counts.get(key, Count())
            counts[key] = Count(max(mine.least, count.least), min(mine.most, count.most))
            if counts[key].least > counts[key].most:
                return None
        return Way(opens, shuts, wants, counts)


class Walk:
    """Walks one rule on one day; `complete` turns false if ways had to be left out.

    Parameters
    ----------
    facts
        Evidence as rules see it.
    day
        D, the day on which changes are made.
    """

    def __init__(self, facts: Facts, day: date) -> None:
        self.facts, self.day = facts, day
        self.complete = True

    def ways(self, rule: Rule, positive: bool = True) -> list[Way]:
        """Return the ways in which the rule opens, or shuts if not `positive`."""
        match rule:
            case Ask():
                return self._ask(rule, positive)
            case AtLeast():
                return self._at_least(rule, positive)
            case OnOrAfter():
                if positive:
                    return [Way(max(self.day, rule.day))]
                return [Way(self.day, earlier(rule.day, 1))] if self.day < rule.day else []
            case GateRef():
                found = self.facts.gate(rule.gate, self.day)
                if isinstance(found, Fixed):
                    wanted = Verdict.OPEN if positive else Verdict.SHUT
                    return [Way(self.day)] if found.verdict is wanted else []
                return self.ways(found, positive)
            case Not():
                return self.ways(rule.part, not positive)
            case Held():
                return self._held(rule) if positive else self._not_held(rule)
            case And() | Or():
                parts = [self.ways(part, positive) for part in rule.parts]
                return self._all(parts) if isinstance(rule, And) == positive else self._any(parts)

    def _ask(self, rule: Ask, positive: bool) -> list[Way]:
        question = self.facts.question(rule.question)
        answer = self.facts.answer(rule.question, self.day)
        verdict = passes(rule.test, answer, question)
        now = verdict is (Verdict.OPEN if positive else Verdict.SHUT)
        if is_final(question, answer):
            return [Way(self.day)] if now else []
        lead = self.facts.lead_days(question.id)
        opens = later(self.day, 0 if now else lead)
        ways = [Way(opens, wants={question.id: want}) for want in wanted(question, rule.test, positive)]
        if now and lead:
            # Whatever is decided today, the answer stays what it is until the change has come about.
            ways.append(Way(self.day, later(self.day, lead - 1)))
        return ways

    def _at_least(self, rule: AtLeast, positive: bool) -> list[Way]:
        count = Count(least=rule.count) if positive else Count(most=rule.count - 1)
        needs = reachable(self.facts, self.day, rule.family, rule.test, count, {})
        return [] if needs is None else [Way(needs[2], counts={(rule.family, rule.test): count})]

    def _held(self, rule: Held) -> list[Way]:
        """The part must have been open so long; a run that began before D counts if the way goes on without a gap."""
        since = open_since(rule.part, self.facts, earlier(self.day, 1))
        found = []
        for way in self._joined(self.ways(rule.part)):
            start = since if since is not None and way.opens == self.day else way.opens
            opens = max(self.day, later(start, rule.days))
            if opens <= way.shuts:
                found.append(replace(way, opens=opens))
        return self._antichain(found)

    def _joined(self, ways: list[Way]) -> list[Way]:
        """Add the ways that go on where another ends: together they keep the part open on all days of both."""
        found = list(ways)
        for first in found:
            for then in ways if first.shuts < NEVER_SHUTS else ():
                if first.opens < then.opens <= later(first.shuts, 1) and first.shuts < then.shuts:
                    both = replace(first, shuts=NEVER_SHUTS).and_(replace(then, shuts=NEVER_SHUTS))
                    if both is not None and len(found) < MAX_WAYS:
                        found.append(replace(both, opens=first.opens, shuts=then.shuts))
            self.complete &= len(found) < MAX_WAYS
        return found

    def _not_held(self, rule: Held) -> list[Way]:
        """The part must have been shut on some day of the last so many: by what was, or by what is to come."""
        found = [replace(way, shuts=later(way.shuts, rule.days)) for way in self.ways(rule.part, positive=False)]
        first = earlier(self.day, rule.days)
        changes = [each for each in change_days(rule.part, self.facts, self.day) if first < each < self.day]
        ends = [*changes, self.day]
        for start, end in zip([first, *changes], ends, strict=True):
            if evaluate(rule.part, self.facts, start).verdict is Verdict.SHUT:
                found.append(Way(self.day, later(earlier(end, 1), rule.days)))
        return self._antichain(found)

    def _all(self, parts: list[list[Way]]) -> list[Way]:
        found = [Way(self.day)]
        for part in sorted(parts, key=len):
            joined = (one.and_(other) for one in found for other in part)
            found = self._antichain(way for way in joined if way is not None)
        return found

    def _any(self, parts: list[list[Way]]) -> list[Way]:
        return self._antichain(way for part in parts for way in part)

    def _antichain(self, ways: Iterable[Way]) -> list[Way]:
        kept: list[Way] = []
        for way in sorted(ways, key=lambda way: (len(way.wants) + len(way.counts), way.opens)):
            if not any(other.asks_no_more_than(way) for other in kept):
                kept = [other for other in kept if not way.asks_no_more_than(other)]
                if len(kept) == MAX_WAYS:
                    self.complete = False
                    break
                kept.append(way)
        return kept


def is_final(question: Question, answer: Answer) -> bool:
    """Whether the answer can no longer change: the question is final and has been answered."""
    return question.final and answer.state == "known"


def reachable(
    facts: Facts, day: date, family: str, test: Test, count: Count, chosen: Mapping[str, Value | None]
) -> tuple[int, int, date] | None:
    """Say how many members beyond the chosen ones must come to pass, how many must come to fail, and when at best.

    Parameters
    ----------
    facts, day
        Evidence as rules see it, and D.
    family, test, count
        How many members must pass which test.
    chosen
        Answers that a way gives to members it names, or that it asks them to keep; None where they keep none.

    Returns
    -------
    None if it cannot be reached; else two numbers, each at least 0, and the day by which so many can have changed.
    """
    unnamed = facts.unnamed(family)
    to_pass, to_fail = [0] * unnamed, [0] * unnamed
    passing = loose = 0
    for member in facts.members(family):
        question, answer = facts.question(member), facts.answer(member, day)
        value = chosen.get(member, answer.value)
        if member not in chosen:
            verdict = passes(test, answer, question)
        else:
            verdict = Verdict.UNDETERMINED if value is None else satisfies(test, value, question)
        passing += verdict is Verdict.OPEN
        loose += verdict is Verdict.UNDETERMINED
        if not is_final(question, answer) and member not in chosen:
            if verdict is not Verdict.OPEN:
                to_pass.append(facts.lead_days(member))
            if verdict is not Verdict.SHUT:
                to_fail.append(facts.lead_days(member))
    more = max(0, count.least - passing)
    fewer = max(0, passing + loose + unnamed - count.most)
    if more > len(to_pass) or fewer > len(to_fail):
        return None
    lead = max([0, *sorted(to_pass)[:more], *sorted(to_fail)[:fewer]])
    return more, fewer, later(day, lead)
