"""Numbers, shares and changes as a reader meets them in the brief."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.model.tables import Tables, canonical
from foedus.model.values import Number, Quantity, spelled
from foedus.rules.waits import TIME, Change
from foedus.views.words import change_text

STANDARD_TITLES = {"official": "Own words", "reported": "As reported", "assumed": "With assumptions"}


def plain(word: object) -> str:
    """A class as words: ``deploy_committed`` is “deploy committed”."""
    return str(word).replace("_", " ")


def number(amount: Number | None) -> str:
    """A number with thousands separators."""
    return "not stated" if amount is None else spelled(amount)


def span(low: Number, high: Number | None) -> str:
    """A range: ``300–400``, ``10,000``, ``6,000 or more``."""
    if high is None:
        return f"{number(low)} or more"
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def quantity(value: Quantity) -> str:
    """A stated quantity: ``up to 5,000``, ``at least 10,000``, ``100–200``."""
    if value.low is None:
        return f"up to {number(value.high)}"
    return f"at least {number(value.low)}" if value.high is None else span(value.low, value.high)


def percent(low: float, high: float | None = None) -> str:
    """A share or a range of shares; small ones keep decimals, so that they are not taken for nothing."""
    first, last = _hundredths(low), _hundredths(low if high is None else high)
    return f"{last}%" if first == last else f"{first}–{last}%"


def _hundredths(share: float) -> str:
    digits = 0 if share == 0 or share >= 0.0995 else 1 if share >= 0.001 else 2
    return f"{share * 100:.{digits}f}".removesuffix(".0")


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Names in a sentence: ``a, b and c``."""
    return f"{', '.join(names[:-1])} {joint} {names[-1]}" if len(names) > 1 else "".join(names)


def the(name: str) -> str:
    """A party's name in a sentence: the United Kingdom, the Netherlands, but France."""
    return f"the {name}" if name.startswith(("United ", "European ")) or name.endswith("lands") else name


def capital(words: str) -> str:
    """The words with a capital at their head, the rest as it is."""
    return words[:1].upper() + words[1:]


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun: ``1 party``, ``5 parties``."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def change_words(tables: Tables, change: Change) -> tuple[str, str]:
    """Say one change in words: what is asked, and from what to what."""
    question = tables.question.get(canonical(change.question))
    if change.question == TIME or question is None:
        return "", plain(change_text(change))
    return question.words, f"{plain(change.from_)} → {plain(change.to)}"
