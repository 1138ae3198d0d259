"""How does one answer relate to another? Each comparator holds two values of its type against each other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from foedus.compare import ranges
from foedus.compare.nouns import Relation
from foedus.compare.tables import Table, table_of
from foedus.read.nouns import Value

_APART = 7  # days: as in the fold, what is said of a state later than that may have changed
_STATES_CHANGE = frozenset(("number", "class", "set", "status", "condition", "place", "stance"))
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_BY, _ACT = " by ", "expelled"  # how reading writes who did it to whom, and what it writes if it cannot tell
_MEANT = 4  # letters from which a word of a free text says something
_ALIKE = 0.5  # share of such words in common from which two free texts say the same


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as comparators see it.

    Parameters
    ----------
    asked
        The question it was filed under.
    value, unit
        As reading types it.
    side
        The party whose own it is, if it is anybody's own.
    day
        What it speaks of, an ISO date.
    said
        When it was said or published, an ISO date.
    ahead
        Whether it was said of an event that was still to come.
    """

    asked: str
    value: Value
    unit: str | None = None
    side: str | None = None
    day: str | None = None
    said: str | None = None
    ahead: bool = False


Verdict = tuple[Relation, str]


def relate(how: str, first: Said, second: Said) -> Verdict:
    """Return how a second answer relates to a first, and why, in words.

    Parameters
    ----------
    how
        The comparator that the registry names.
    first, second
        The answers.
    """
    relation, why = _COMPARATORS[how](first, second)
    if relation == "conflict" and how in _STATES_CHANGE and (days := _days(first.said, second.said)) > _APART:
        return "incomparable", f"said {days} days apart; it may have changed"
    if relation == "conflict" and first.ahead != second.ahead:
        return "incomparable", f"{why}: one expected, one told afterwards"
    return relation, why


def _days(one: str | None, other: str | None) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) if one and other else 0


def _number(first: Said, second: Said) -> Verdict:
    one, other = ranges.admitted(first.value), ranges.admitted(second.value)
    if one is None or other is None:
        return ("agree", "the same words") if first.value == second.value else ("incomparable", "not both are numbers")
    if first.unit != second.unit and first.unit and second.unit:
        return "incomparable", f"{first.unit} against {second.unit}"
    return ranges.relation(one, other), f"{_text(first.value)} against {_text(second.value)}"


def _number_on_day(first: Said, second: Said) -> Verdict:
    if first.day and second.day and first.day != second.day:
        return "incomparable", f"of {first.day} and of {second.day}"
    relation, why = _number(first, second)
    if relation in {"agree", "incomparable"} or (first.day and second.day):
        return relation, why
    return "incomparable", f"{why}, and it is not said of which day"


def _date(first: Said, second: Said) -> Verdict:
    if first.value is None or second.value is None:
        return "incomparable", "a day that cannot be told"
    if first.value == second.value:
        return "agree", "the same day"
    if first.asked != second.asked:
        return "incomparable", f"{_act(first)} against {_act(second)}: two acts, or one date given to both"
    if _near(first) and _near(second) and _days(str(first.value), str(second.value)) > _APART:
        return "incomparable", f"{first.value} and {second.value}: each of its own week, two acts"
    return "conflict", f"{first.value} against {second.value}"


def _near(said: Said) -> bool:
    """Whether a day is that of the days on which it is told of."""
    day = str(said.value)
    return said.said is not None and _ISO.fullmatch(day) is not None and _days(day, said.said) <= _APART


def _act(said: Said) -> str:
    return f"{said.value} for {said.asked.rpartition('.')[2]}"


def _class(first: Said, second: Said) -> Verdict:
    if first.value is None or second.value is None:
        return "incomparable", "not said in words of the list"
    return ("agree", "the same") if first.value == second.value else ("conflict", _against(first, second))


def _stance(first: Said, second: Said) -> Verdict:
    if first.value != second.value and first.side and second.side and first.side != second.side:
        return "incomparable", f"{first.side} and {second.side} each speak for themselves"
    return _class(first, second)


def _claimant(first: Said, second: Said) -> Verdict:
    if first.side != second.side:
        return "incomparable", f"{first.side or 'the document'} and {second.side or 'the document'} each have a part"
    if first.side and frozenset((str(first.value), str(second.value))) in table_of(first.asked).conflict:
        return "conflict", _against(first, second)
    return ("agree", "the same") if first.value == second.value else ("incomparable", "several may hold together")


def _deed(first: Said, second: Said) -> Verdict:
    """What one party did to another: ``EE by RU``. Other parties make it another act; fewer say less of it."""
    one, other = _sides(first.value), _sides(second.value)
    if one == other:
        return "agree", "the same act"
    if any(a and b and a != b for a, b in zip(one, other, strict=True)):
        return "incomparable", f"{_against(first, second)}: two acts"
    if all(a or not b for a, b in zip(one, other, strict=True)):
        return "broader", f"{_against(first, second)}: says less of it"
    if all(b or not a for a, b in zip(one, other, strict=True)):
        return "narrower", f"{_against(first, second)}: says more of it"
    return "overlap", f"{_against(first, second)}: perhaps one act"


def _sides(value: Value) -> tuple[str, str]:
    whose, _, by = f" {value}".partition(_BY)
    return "" if whose.strip() == _ACT else whose.strip(), by


def _status(first: Said, second: Said) -> Verdict:
    table = table_of(first.asked)
    one, other = _words(first.value, table), _words(second.value, table)
    if not one or not other:
        return "incomparable", "not said in words of the list"
    if one == other:
        return "agree", "the same"
    if _clash(one, other, table):
        return "conflict", _against(first, second)
    if len(one) == len(other) == 1:
        pair = (*one, *other)
        if pair in table.narrower:
            return "broader", _against(first, second)
        if pair[::-1] in table.narrower:
            return "narrower", _against(first, second)
        return "overlap", f"{_against(first, second)}: both can be so"
    return _sets(one, other, first, second)


def _set(first: Said, second: Said) -> Verdict:
    table = table_of(first.asked)
    one, other = _words(first.value, table), _words(second.value, table)
    if not one or not other:
        return "incomparable", "not said in words of the list"
    if _clash(one, other, table):
        return "conflict", _against(first, second)
    if one != other:
        one, other = one - table.aside or one, other - table.aside or other
    takes_one, takes_other = _taken_in(one, table), _taken_in(other, table)
    if one != other and other <= takes_one and not one <= takes_other:
        return "narrower", _missing(one, takes_other)
    if one != other and one <= takes_other and not other <= takes_one:
        return "broader", _missing(other, takes_one)
    return _sets(one, other, first, second)


def _condition(first: Said, second: Said) -> Verdict:
    if isinstance(first.value, tuple) and isinstance(second.value, tuple):
        return _set(first, second)
    return _free(first, second)


def _place(first: Said, second: Said) -> Verdict:
    table = table_of(first.asked)
    known = {word for pair in table.conflict for word in pair} | {word for pair in table.narrower for word in pair}
    if all(table.same.get(str(each.value), each.value) in known for each in (first, second)):
        return _status(first, second)
    return _free(first, second)


def _name(first: Said, second: Said) -> Verdict:
    if _text(first.value).casefold() == _text(second.value).casefold():
        return "agree", "the same name"
    return "incomparable", "two names, perhaps of one thing"


def _free(first: Said, second: Said) -> Verdict:
    """Free texts: the same words agree; others are for a person to hold against each other."""
    one, other = _stems(_text(first.value)), _stems(_text(second.value))
    if first.value == second.value or (one and one == other):
        return "agree", "the same words"
    if one and other and len(one & other) >= _ALIKE * len(one | other):
        return "overlap", "partly the same words"
    return "incomparable", "in words that only a person can weigh"


def _sets(one: frozenset[str], other: frozenset[str], first: Said, second: Said) -> Verdict:
    if one == other:
        return "agree", "the same"
    if other < one:
        return "narrower", _missing(one, other)
    if one < other:
        return "broader", _missing(other, one)
    if one & other:
        return "overlap", f"both have {_text(tuple(sorted(one & other)))}; {_against(first, second)}"
    return "incomparable", f"{_against(first, second)}: either may hold beside the other"


def _clash(one: frozenset[str], other: frozenset[str], table: Table) -> bool:
    """Whether a word of one and a word of the other cannot both be so: by the table, or as x and not_x."""
    return any(
        frozenset((a, b)) in table.conflict or a == f"not_{b}" or b == f"not_{a}"
        for a in one - other
        for b in other - one
    )


def _words(value: Value, table: Table) -> frozenset[str]:
    words = value if isinstance(value, tuple) else () if value is None else (str(value),)
    return frozenset(table.same.get(word, word) for word in words)


def _taken_in(words: frozenset[str], table: Table) -> frozenset[str]:
    return words.union(*(table.general.get(word, frozenset()) for word in words))


def _missing(more: frozenset[str], less: frozenset[str]) -> str:
    return f"without {_text(tuple(sorted(more - less)))}"


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in re.findall(r"\w+", text.casefold()) if len(word) >= _MEANT)


def _against(first: Said, second: Said) -> str:
    return f"{_text(first.value)} against {_text(second.value)}"


def _text(value: Value) -> str:
    if isinstance(value, tuple):
        return " + ".join(value)
    return f"{value:,}" if isinstance(value, int | float) else str(value)


_COMPARATORS: dict[str, Callable[[Said, Said], Verdict]] = {
    "number": _number,
    "number_on_day": _number_on_day,
    "date": _date,
    "class": _class,
    "stance": _stance,
    "claimant": _claimant,
    "act": _deed,
    "status": _status,
    "set": _set,
    "condition": _condition,
    "place": _place,
    "name": _name,
    "words": _free,
}
