"""What a program may hand over: a day, a standard, a word of a few, a length of a search; all else is refused."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from math import inf

from foedus.errors import ArgumentError, nearest
from foedus.model.values import Standard, parse_date

Day = str | date
Suppose = str | Iterable[str]


def one_of(given: str, valid: tuple[str, ...], what: str) -> str:
    """Return one of a few words."""
    if given not in valid:
        raise ArgumentError(f"There are no such {what}.", given, " or ".join(valid), nearest(given, valid))
    return given


def limits(horizon: int | None, seed: int, iterations: int | None, time_limit: float | None) -> None:
    """Refuse a horizon or a search of no possible length."""
    from foedus.plan.asked import LONGEST

    if horizon is not None and not 1 <= horizon <= LONGEST:
        raise ArgumentError("No plan ends there.", str(horizon), f"a day from 1 to {LONGEST}")
    if iterations is not None and iterations < 1:
        raise ArgumentError("No search takes so many iterations.", str(iterations), "1 or more")
    if time_limit is not None and not 0 < time_limit < inf:
        raise ArgumentError("No search takes so long.", str(time_limit), "seconds above 0")
    if not 0 <= seed < 2**31:
        raise ArgumentError("No search begins with that.", str(seed), "a whole number from 0 to 2147483647")
    if iterations is not None and time_limit is not None:
        raise ArgumentError("iterations and time_limit exclude each other.", "both", "one of them")


def day_of(given: Day | None) -> date:
    """Return a day; today where none is given."""
    if given is None:
        return date.today()
    if isinstance(given, str):
        try:
            return parse_date(given)
        except ValueError as error:
            raise ArgumentError("This is no day.", given, str(error)) from None
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    raise ArgumentError("This is no day.", repr(given), "a datetime.date, or text such as 2025-09-04")


def standard_of(given: Standard | str) -> Standard:
    """Return a standard by its name."""
    try:
        return Standard(given)
    except ValueError:
        near = nearest(str(given), [str(each) for each in Standard])
        raise ArgumentError("There is no such standard.", str(given), "official, reported or assumed", near) from None
