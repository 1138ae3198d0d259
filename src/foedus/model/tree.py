"""The rule tree: what a rule's text becomes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Operator = Literal["yes", "is", ">=", ">", "<=", "<"]


@dataclass(frozen=True)
class Test:
    """What is asked of one answer: that it is yes, is a value, or compares with one."""

    operator: Operator
    value: str = ""

    def __str__(self) -> str:
        return "" if self.operator == "yes" else f" {self.operator} {self.value}"


@dataclass(frozen=True)
class Ask:
    """A test of one question."""

    question: str
    test: Test

    def __str__(self) -> str:
        return f"{self.question}{self.test}"


@dataclass(frozen=True)
class AtLeast:
    """At least `count` members of a family pass a test; `family` ends in ``.*`` or holds one ``*``."""

    count: int
    family: str
    test: Test

    def __str__(self) -> str:
        return f"at least {self.count} of {self.family}{self.test}"


@dataclass(frozen=True)
class OnOrAfter:
    """That day has come."""

    day: date

    def __str__(self) -> str:
        return f"on or after {self.day.isoformat()}"


@dataclass(frozen=True)
class GateRef:
    """Another gate is open."""

    gate: str

    def __str__(self) -> str:
        return f"gate.{self.gate}"


@dataclass(frozen=True)
class Not:
    """Strong Kleene negation."""

    part: Rule

    def __str__(self) -> str:
        return f"not {_bracket(self.part)}"


@dataclass(frozen=True)
class Held:
    """The part was open on every day of [D - days, D]."""

    part: Rule
    days: int

    def __str__(self) -> str:
        return f"{_bracket(self.part)} for {self.days} day{'s' if self.days > 1 else ''}"


@dataclass(frozen=True)
class And:
    """All parts; at least two."""

    parts: tuple[Rule, ...]

    def __str__(self) -> str:
        return " and ".join(f"({part})" if isinstance(part, Or) else str(part) for part in self.parts)


@dataclass(frozen=True)
class Or:
    """Any part; at least two."""

    parts: tuple[Rule, ...]

    def __str__(self) -> str:
        return " or ".join(str(part) for part in self.parts)


Leaf = Ask | AtLeast | OnOrAfter | GateRef
Rule = Ask | AtLeast | OnOrAfter | GateRef | Not | Held | And | Or


def _bracket(part: Rule) -> str:
    return f"({part})" if isinstance(part, And | Or | Held | Not) else str(part)


def leaves(rule: Rule) -> list[Leaf]:
    """List the leaves of a rule, left to right, repeated ones included."""
    if isinstance(rule, Not | Held):
        return leaves(rule.part)
    if isinstance(rule, And | Or):
        return [leaf for part in rule.parts for leaf in leaves(part)]
    return [rule]
