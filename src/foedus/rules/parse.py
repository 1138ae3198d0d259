"""From a rule's text to its tree.

    rule    = any
    any     = all { "or" all }
    all     = held { "and" held }
    held    = unary [ "for" NUMBER ("days" | "day") ]
    unary   = "not" unary | "(" any ")" | atom
    atom    = "at" "least" NUMBER "of" FAMILY [ test ]
            | "on" "or" "after" DATE
            | QUESTION [ test ]
            | SCALE "(" INSTRUMENT ")" test
    test    = "is" VALUE | (">=" | ">" | "<=" | "<" | "=") VALUE

Written by hand and not generated: it is small, its messages name the nearest word, and a generated parser's
import costs more than everything else that `foedus gates` does (docs/adr/0003).
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from foedus.errors import RuleError, nearest
from foedus.model.instruments import SCALES
from foedus.model.tree import And, Ask, AtLeast, GateRef, Held, Not, OnOrAfter, Operator, Or, Rule, Test
from foedus.model.values import parse_date

MEASURES = tuple(f"binding.{scale}" for scale in SCALES)
KEYWORDS = ("and", "or", "not", "is", "at", "least", "of", "on", "after", "for", "days", "day")
_TOKEN = re.compile(r"\s*(?:(?P<word>[A-Za-z0-9_][A-Za-z0-9_.*-]*)|(?P<sign>>=|<=|>|<|=|\(|\)))")
_QUESTION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9][A-Za-z0-9_-]*)*")
_COMPARISONS: dict[str, Operator] = {">=": ">=", ">": ">", "<=": "<=", "<": "<", "=": "is"}
_MAX_DEPTH = 60
_MAX_DURATIONS = 8


@lru_cache(maxsize=4096)
def parse(text: str) -> Rule:
    """Read a rule.

    Raises
    ------
    RuleError
        With the place, what was found, what was expected and the nearest word, if the text is not a rule.
    """
    return _Reader(text).whole()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[tuple[str, int]] = []
        at = 0
        while at < len(text.rstrip()):
            match = _TOKEN.match(text, at)
            if match is None:
                at += len(text[at:]) - len(text[at:].lstrip())
                raise RuleError(
                    "A rule cannot hold this sign", text, at, text[at], "words, numbers, ( ) or >= > <= < ="
                )
            self.tokens.append((match["word"] or match["sign"], match.start(match.lastgroup or "word")))
            at = match.end()
        self.next = 0
        self.depth = 0

    def whole(self) -> Rule:
        rule = self.either()
        if self.peek():
            raise self.fail("A rule goes on where it should end", "and, or, for, or the end", ("and", "or", "for"))
        return rule

    def either(self) -> Rule:
        parts = [self.both()]
        while self.take("or"):
            parts.append(self.both())
        return _join(Or, parts)

    def both(self) -> Rule:
        parts = [self.held()]
        while self.take("and"):
            parts.append(self.held())
        return _join(And, parts)

    def held(self) -> Rule:
        part = self.unary()
        while self.take("for"):
            days = self.number("a number of days, 1 or more")
            if not (self.take("days") or self.take("day")):
                raise self.fail("A duration has no unit", "days", ("days",))
            part = Held(part, days)
            if _durations(part) > _MAX_DURATIONS:
                raise self.fail("Durations are nested too deeply", f"at most {_MAX_DURATIONS} levels", ())
        return part

    def unary(self) -> Rule:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise self.fail("A rule is nested too deeply", f"at most {_MAX_DEPTH} levels", ())
        try:
            if self.take("not"):
                return Not(self.unary())
            if self.take("("):
                inner = self.either()
                if not self.take(")"):
                    raise self.fail("A bracket is not closed", ")", ("and", "or"))
                return inner
            return self.atom()
        finally:
            self.depth -= 1

    def atom(self) -> Rule:
        if self.peek() == "at" and self.peek(1) == "least":
            self.next += 2
            count = self.number("how many, 1 or more")
            if not self.take("of"):
                raise self.fail("A count has no family", "of", ("of",))
            family = self.word("a family such as endorsed.*")
            if family.count("*") != 1 or not _QUESTION.fullmatch(family.replace("*", "x")):
                self.next -= 1
                raise self.fail("A count needs a family", "a family such as endorsed.*", ())
            return AtLeast(count, family, self.test())
        if self.peek() == "on" and self.peek(1) == "or":
            self.next += 2
            if not self.take("after"):
                raise self.fail("A date has no 'after'", "after", ("after",))
            return OnOrAfter(self.day())
        question = self.word("a question")
        if question in KEYWORDS or not _QUESTION.fullmatch(question):
            self.next -= 1
            raise self.fail("A question is missing", "a question, not, at least, on or after, or (", ())
        if question.startswith("gate."):
            return GateRef(question.removeprefix("gate."))
        if self.peek() == "(":
            question = self.measured(question)
        return Ask(question, self.test())

    def measured(self, scale: str) -> str:
        """Read the instrument, or its clause, that stands in brackets behind a scale."""
        if scale not in MEASURES:
            self.next -= 1
            raise self.fail("Only a scale has brackets behind it", "one of " + ", ".join(MEASURES), MEASURES)
        self.next += 1
        text = self.word("an instrument, or <instrument>.<clause>")
        if not _QUESTION.fullmatch(text):
            self.next -= 1
            raise self.fail("A scale needs an instrument", "an instrument, or <instrument>.<clause>", ())
        if not self.take(")"):
            raise self.fail("A bracket is not closed", ")", ())
        return f"{scale}({text})"

    def test(self) -> Test:
        if self.take("is"):
            return Test("is", self.word("a value"))
        sign = self.peek()
        if sign in _COMPARISONS:
            self.next += 1
            return Test(_COMPARISONS[sign], self.word("a value"))
        return Test("yes")

    def number(self, expected: str) -> int:
        word = self.word(expected)
        if not re.fullmatch("0*[1-9][0-9]{0,5}", word):
            self.next -= 1
            raise self.fail("A number is needed", expected, ())
        return int(word)

    def day(self) -> date:
        word = self.word("a date such as 2026-01-01")
        try:
            return parse_date(word)
        except ValueError as error:
            self.next -= 1
            raise self.fail("A date is needed", str(error), ()) from None

    def word(self, expected: str) -> str:
        word = self.peek()
        if not word or word in ("(", ")") or word in _COMPARISONS:
            raise self.fail("A rule stops too soon", expected, ())
        self.next += 1
        return word

    def peek(self, ahead: int = 0) -> str:
        at = self.next + ahead
        return self.tokens[at][0] if at < len(self.tokens) else ""

    def take(self, word: str) -> bool:
        if self.peek() == word:
            self.next += 1
            return True
        return False

    def fail(self, says: str, expected: str, valid: tuple[str, ...]) -> RuleError:
        found = self.peek()
        at = self.tokens[self.next][1] if found else len(self.text)
        return RuleError(says, self.text, at, found or "the end", expected, nearest(found, valid) if found else "")


def _join(kind: type[And] | type[Or], parts: list[Rule]) -> Rule:
    """Join parts in one node; a bracketed node of the same kind dissolves in it, since order does not matter."""
    if len(parts) == 1:
        return parts[0]
    flat: list[Rule] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, kind) else [part])
    return kind(tuple(flat))


def _durations(rule: Rule) -> int:
    """How many durations stand one inside the other."""
    if isinstance(rule, Held):
        return 1 + _durations(rule.part)
    if isinstance(rule, Not):
        return _durations(rule.part)
    return max(map(_durations, rule.parts)) if isinstance(rule, And | Or) else 0
