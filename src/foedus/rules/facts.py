"""What a rule needs to know of the world, and the tests it puts to an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from foedus.model.answer import Answer
from foedus.model.nouns import Question
from foedus.model.tree import Rule, Test
from foedus.model.values import Number, Quantity, Value, Verdict, parse_date


@dataclass(frozen=True)
class Fixed:
    """A gate whose verdict does not come from its rule, and why."""

    verdict: Verdict
    because: str


class Facts(Protocol):
    """Evidence as rules see it: on one standard, as known at one date, with what is supposed."""

    def question(self, question: str) -> Question:
        """Return the definition of a question."""

    def answer(self, question: str, day: date) -> Answer:
        """Return what was so on a day."""

    def changes(self, question: str) -> Sequence[date]:
        """Return the days on which the answer may change; between them it is constant.

        For ``gate.<id>``: the days from which a verdict of that gate is supposed.
        """

    def members(self, family: str) -> Sequence[str]:
        """Return the questions of a family."""

    def unnamed(self, family: str) -> int:
        """Return how many members exist that the case does not name."""

    def gate(self, gate: str, day: date) -> Rule | Fixed:
        """Return the rule of a gate, or its verdict where it is supposed or does not apply."""

    def lead_days(self, question: str) -> int:
        """Return the fewest days an answer takes to come about; 0 where nothing is stated."""


def passes(test: Test, answer: Answer, question: Question) -> Verdict:
    """Put a test to an answer; unknown and disputed are both undetermined, and so is a rung on which it depends."""
    if answer.state != "known" or answer.value is None:
        return Verdict.UNDETERMINED
    verdict = satisfies(test, answer.value, question)
    if answer.at_most and satisfies(test, answer.at_most, question) is not verdict:
        return Verdict.UNDETERMINED
    return verdict


def satisfies(test: Test, value: Value, question: Question) -> Verdict:
    """Put a test to a value; a range is decided only if all of it agrees."""
    if test.operator == "yes":
        return Verdict.OPEN if value == "yes" else Verdict.SHUT
    if isinstance(value, Quantity):
        return _compare_span(test, value.low, value.high, float(test.value))
    if isinstance(value, date):
        ordinal = value.toordinal()
        return _compare_span(test, ordinal, ordinal, parse_date(test.value).toordinal())
    if test.operator == "is":
        return Verdict.OPEN if value == test.value else Verdict.SHUT
    rank = question.values.index(value)
    return _compare_span(test, rank, rank, question.values.index(test.value))


def _compare_span(test: Test, low: Number | None, high: Number | None, bound: Number) -> Verdict:
    """Compare all of [low, high] with a bound; an open side reaches without limit."""
    least = float("-inf") if low is None else low
    most = float("inf") if high is None else high
    if test.operator == "is":
        if least == most == bound:
            return Verdict.OPEN
        return Verdict.UNDETERMINED if least <= bound <= most else Verdict.SHUT
    if test.operator in ("<", "<="):
        flipped = Test(">=" if test.operator == "<" else ">")
        return ~_compare_span(flipped, low, high, bound)
    if least > bound or (test.operator == ">=" and least == bound):
        return Verdict.OPEN
    return Verdict.UNDETERMINED if most > bound or (test.operator == ">=" and most == bound) else Verdict.SHUT
