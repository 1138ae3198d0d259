"""A slow and obvious second evaluator, written from the text of the design and sharing no code with the first."""

from __future__ import annotations

from datetime import date, timedelta

from foedus.model.tree import And, Ask, AtLeast, GateRef, Held, Not, OnOrAfter, Or, Rule, Test
from foedus.model.values import Quantity
from foedus.rules.facts import Fixed
from tests.rules.world import DISPUTED, Said, World

YES, NO, UNSURE = "open", "shut", "undetermined"

AND = {
    (YES, YES): YES,
    (YES, NO): NO,
    (YES, UNSURE): UNSURE,
    (NO, YES): NO,
    (NO, NO): NO,
    (NO, UNSURE): NO,
    (UNSURE, YES): UNSURE,
    (UNSURE, NO): NO,
    (UNSURE, UNSURE): UNSURE,
}
OR = {
    (YES, YES): YES,
    (YES, NO): YES,
    (YES, UNSURE): YES,
    (NO, YES): YES,
    (NO, NO): NO,
    (NO, UNSURE): UNSURE,
    (UNSURE, YES): YES,
    (UNSURE, NO): UNSURE,
    (UNSURE, UNSURE): UNSURE,
}
NOT = {YES: NO, NO: YES, UNSURE: UNSURE}
COMPARE = {
    "is": lambda one, other: one == other,
    ">=": lambda one, other: one >= other,
    ">": lambda one, other: one > other,
    "<=": lambda one, other: one <= other,
    "<": lambda one, other: one < other,
}


def agreed(outcomes: set[bool]) -> str:
    """Decided only if every completion agrees."""
    if outcomes == {True}:
        return YES
    return NO if outcomes == {False} else UNSURE


class Twin:
    """Decides rules in one world, every day by itself."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.seen: dict[tuple[int, date], str] = {}
        self.alive: list[Rule] = []

    def truth(self, rule: Rule, day: date) -> str:
        key = (id(rule), day)
        if key not in self.seen:
            self.alive.append(rule)
            self.seen[key] = self._truth(rule, day)
        return self.seen[key]

    def _truth(self, rule: Rule, day: date) -> str:
        match rule:
            case Ask():
                return self.tested(rule.question, rule.test, day)
            case AtLeast():
                verdicts = [self.tested(member, rule.test, day) for member in self.world.members(rule.family)]
                low = verdicts.count(YES)
                high = low + verdicts.count(UNSURE) + self.world.unnamed(rule.family)
                return agreed({total >= rule.count for total in range(low, high + 1)})
            case OnOrAfter():
                return YES if day >= rule.day else NO
            case GateRef():
                found = self.world.gate(rule.gate, day)
                return found.verdict.value if isinstance(found, Fixed) else self.truth(found, day)
            case Not():
                return NOT[self.truth(rule.part, day)]
            case Held():
                every = [self.truth(rule.part, day - timedelta(days=ago)) for ago in range(rule.days + 1)]
                if all(each == YES for each in every):
                    return YES
                return NO if NO in every else UNSURE
            case And():
                verdict = YES
                for part in rule.parts:
                    verdict = AND[verdict, self.truth(part, day)]
                return verdict
            case Or():
                verdict = NO
                for part in rule.parts:
                    verdict = OR[verdict, self.truth(part, day)]
                return verdict

    def tested(self, question: str, test: Test, day: date) -> str:
        said = self.world.said(question, day)
        if said is None or said == DISPUTED:
            return UNSURE
        return answer_passes(said, test, self.world.question(question).values)


def answer_passes(said: Said, test: Test, values: tuple[str, ...]) -> str:
    """Put the test to every value that the answer may stand for."""
    if test.operator == "yes":
        return YES if said == "yes" else NO
    if isinstance(said, Quantity):
        bound = float(test.value)
        low = 0.0 if said.low is None else float(said.low)
        high = 1e9 if said.high is None else float(said.high)
        points = {low, high, *(each for each in (bound - 0.25, bound, bound + 0.25) if low <= each <= high)}
        return agreed({bool(COMPARE[test.operator](point, bound)) for point in points})
    if isinstance(said, date):
        return agreed({bool(COMPARE[test.operator](said.isoformat(), test.value))})
    if test.operator == "is":
        return agreed({said == test.value})
    assert isinstance(said, str)
    return agreed({bool(COMPARE[test.operator](values.index(said), values.index(test.value)))})
