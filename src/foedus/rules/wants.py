"""What an answer must become: the values of a class, or a span of numbers, that would do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foedus.model.nouns import Question
from foedus.model.tree import Test
from foedus.model.values import Number, Quantity, Value, Verdict, parse_date
from foedus.rules.facts import satisfies


@dataclass(frozen=True)
class Classes:
    """Values a yes/no or class question may take."""

    allowed: frozenset[str]

    def within(self, other: Wanted) -> bool:
        """Whether everything allowed here is allowed there."""
        return isinstance(other, Classes) and self.allowed <= other.allowed

    def both(self, other: Wanted) -> Classes | None:
        """What is allowed here and there; None if nothing is."""
        assert isinstance(other, Classes)  # one question has one type
        common = self.allowed & other.allowed
        return Classes(common) if common else None

    def holds(self, value: Value) -> bool:
        """Whether a known answer is allowed."""
        return value in self.allowed


@dataclass(frozen=True)
class Span:
    """Numbers (a date as its ordinal) from `low` to `high`, both included unless strict."""

    low: Number = float("-inf")
    high: Number = float("inf")
    low_strict: bool = False
    high_strict: bool = False

    def within(self, other: Wanted) -> bool:
        """Whether everything allowed here is allowed there."""
        if not isinstance(other, Span):
            return False
        return (self.low, self.low_strict) >= (other.low, other.low_strict) and (self.high, not self.high_strict) <= (
            other.high,
            not other.high_strict,
        )

    def both(self, other: Wanted) -> Span | None:
        """What is allowed here and there; None if nothing is."""
        assert isinstance(other, Span)  # one question has one type
        low, low_strict = max((self.low, self.low_strict), (other.low, other.low_strict))
        high, loose = min((self.high, not self.high_strict), (other.high, not other.high_strict))
        common = Span(low, high, low_strict, not loose)
        return common if common.least() is not None else None

    def least(self) -> Number | None:
        """The whole number allowed that is nearest to zero from below or to the lower bound; None if there is none."""
        if self.low == float("-inf"):
            if self.high == float("inf"):
                return 0
            top = int(self.high) if self.high == int(self.high) else int(self.high // 1)
            return top - 1 if self.high_strict and top == self.high else top
        bottom = int(-(-self.low // 1))
        bottom = bottom + 1 if self.low_strict and bottom == self.low else bottom
        fits = bottom < self.high or (bottom == self.high and not self.high_strict)
        return (
            bottom
            if fits
            else (self.low if self.low == self.high and not (self.low_strict or self.high_strict) else None)
        )

    def holds(self, value: Value) -> bool:
        """Whether a known answer is allowed, all of it."""
        low, high = _ends(value)
        return Span(low, high).within(self)


Wanted = Classes | Span


def _ends(value: Value) -> tuple[Number, Number]:
    if isinstance(value, Quantity):
        return (
            float("-inf") if value.low is None else value.low,
            float("inf") if value.high is None else value.high,
        )
    assert isinstance(value, date)  # classes never come here
    return value.toordinal(), value.toordinal()


def wanted(question: Question, test: Test, positive: bool) -> Sequence[Wanted]:
    """Return the answers for which a test is open (or shut, if not `positive`); numbers may lie in two stretches."""
    if question.type in ("yes_no", "class"):
        domain = question.values or ("yes", "no")
        goal = Verdict.OPEN if positive else Verdict.SHUT
        allowed = frozenset(value for value in domain if satisfies(test, value, question) is goal)
        return [Classes(allowed)] if allowed else []
    bound = parse_date(test.value).toordinal() if question.type == "date" else float(test.value)
    above, below = Span(low=bound, low_strict=True), Span(high=bound, high_strict=True)
    open_: dict[str, list[Span]] = {
        "is": [Span(bound, bound)],
        ">=": [Span(low=bound)],
        ">": [above],
        "<=": [Span(high=bound)],
        "<": [below],
    }
    shut: dict[str, list[Span]] = {
        "is": [below, above],
        ">=": [below],
        ">": [Span(high=bound)],
        "<=": [above],
        "<": [Span(low=bound)],
    }
    # No number is below 0, and no day before the first.
    first = date.min.toordinal() if question.type == "date" else 0
    return [span for span in (open_ if positive else shut)[test.operator] if span.both(Span(low=first)) is not None]
