"""What cells and answers hold: quantities, standards, verdicts, typed answers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Literal

Number = int | float

_NUMBER = r"[0-9]{1,15}(?:\.[0-9]{1,9})?"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_QUANTITY = re.compile(rf"(?P<low>{_NUMBER})?\s*(?P<dots>\.\.)?\s*(?P<high>{_NUMBER})?")


@dataclass(frozen=True)
class Quantity:
    """An amount that may be a range, in the unit its column names.

    Parameters
    ----------
    low, high
        Bounds, at least 0; None where a side is open ("up to", "at least"). Not both None.
    """

    low: Number | None
    high: Number | None

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Read ``2``, ``1..3``, ``..5000`` or ``10000..``.

        Raises
        ------
        ValueError
            If the text is none of these, or the range is upside down.
        """
        match = _QUANTITY.fullmatch(text.strip())
        if match is None or not (match["low"] or match["high"]) or (match["high"] and not match["dots"]):
            raise ValueError("a quantity such as 1..3, ..5000, 10000.. or 2")
        low = _number(match["low"])
        high = _number(match["high"]) if match["dots"] else low
        if low is not None and high is not None and low > high:
            raise ValueError(f"a range that ascends, such as {_show(high)}..{_show(low)}")
        return cls(low, high)

    def meets(self, other: Quantity) -> bool:
        """Whether the two ranges have a value in common."""
        return not (
            (self.high is not None and other.low is not None and self.high < other.low)
            or (other.high is not None and self.low is not None and other.high < self.low)
        )

    def __str__(self) -> str:
        if self.low is not None and self.low == self.high:
            return _show(self.low)
        return f"{_show(self.low)}..{_show(self.high)}"


def _number(text: str | None) -> Number | None:
    if not text:
        return None
    return float(text) if "." in text else int(text)


def _show(number: Number | None) -> str:
    if number is None:
        return ""
    return format(Decimal(repr(number)), "f").removesuffix(".0") if isinstance(number, float) else str(number)


def spelled(number: Number) -> str:
    """Write a number for a reader: thousands parted, at most two decimals (``20,400``, ``0.78``).

    A cell is written by ``str(Quantity)`` instead, which loses no digit.
    """
    return f"{number:,.2f}".rstrip("0").rstrip(".") if isinstance(number, float) else f"{number:,}"


class Standard(StrEnum):
    """How much is let in as evidence; each standard admits its own basis and those before it."""

    OFFICIAL = "official"
    REPORTED = "reported"
    ASSUMED = "assumed"

    @property
    def rank(self) -> int:
        """0 for official, 1 for reported, 2 for assumed."""
        return _RANK[self]

    def admits(self, basis: Standard) -> bool:
        """Whether evidence of this basis counts on this standard."""
        return _RANK[basis] <= _RANK[self]


_RANK = {standard: rank for rank, standard in enumerate(Standard)}
STANDARDS: tuple[Standard, ...] = tuple(Standard)


class Verdict(StrEnum):
    """Kleene's three truth values, as a gate speaks of them."""

    OPEN = "open"
    SHUT = "shut"
    UNDETERMINED = "undetermined"

    def __invert__(self) -> Verdict:
        if self is Verdict.UNDETERMINED:
            return self
        return Verdict.SHUT if self is Verdict.OPEN else Verdict.OPEN

    @staticmethod
    def all(verdicts: Iterable[Verdict]) -> Verdict:
        """Strong Kleene conjunction: one shut decides; no parts is open."""
        seen = set(verdicts)
        if Verdict.SHUT in seen:
            return Verdict.SHUT
        return Verdict.UNDETERMINED if Verdict.UNDETERMINED in seen else Verdict.OPEN

    @staticmethod
    def any(verdicts: Iterable[Verdict]) -> Verdict:
        """Strong Kleene disjunction: one open decides; no parts is shut."""
        seen = set(verdicts)
        if Verdict.OPEN in seen:
            return Verdict.OPEN
        return Verdict.UNDETERMINED if Verdict.UNDETERMINED in seen else Verdict.SHUT


AnswerType = Literal["yes_no", "class", "count", "range", "date", "text"]
Value = str | Quantity | date


def parse_value(kind: AnswerType, values: tuple[str, ...], text: str) -> Value:
    """Read an answer as its question's type.

    Parameters
    ----------
    kind
        Type of the question.
    values
        What a class can be; empty for other types.
    text
        The cell.

    Raises
    ------
    ValueError
        With what was expected, if the text is no such answer.
    """
    if kind == "yes_no":
        if text not in ("yes", "no"):
            raise ValueError("yes or no")
        return text
    if kind == "class":
        if text not in values:
            raise ValueError("one of " + ", ".join(values))
        return text
    if kind in ("count", "range"):
        return Quantity.parse(text)
    if kind == "date":
        return parse_date(text)
    return text


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date:
    """Read an ISO 8601 calendar date.

    Raises
    ------
    ValueError
        If the text has another form or names a day that does not exist.
    """
    if not _DATE.fullmatch(text):
        raise ValueError("a date such as 2025-09-04")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("a day that exists, such as 2025-09-04") from None


def agree(one: Value, other: Value) -> bool:
    """Whether two answers can both be so: equal, or ranges that have a value in common."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.meets(other)
    return one == other
