"""Does the value that a model gives stand in the words that it quotes? Each type of answer by itself."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from foedus.read.llm.answer import Given
from foedus.read.llm.figures import Figure, currency, days, exact, figures, language
from foedus.read.llm.find import Place, Searched
from foedus.read.nouns import Document, Value
from foedus.read.numbers import number
from foedus.read.registry import Asked

_LEAST_WORDS = 3  # of a quote that supports a class or a set: one word supports none
_UNITS = {"drones.launched": "drones", "drones.stopped": "drones", "force.size": "persons", "ua.force_size": "persons"}
_RANGE = re.compile(r"(?P<about>~)?(?P<low>\d[\d,]*(?:\.\d+)?)?(?P<open>\.\.)?(?P<high>\d[\d,]*(?:\.\d+)?)?")


class RefusedError(Exception):
    """Something is not in the text, or not what was asked for; the message says what."""


@dataclass(frozen=True, slots=True)
class Founded:
    """A value that stands in the text, in the form of the rules, and its unit."""

    value: Value
    unit: str | None = None


def founded(given: Given, asked: Asked, document: Document, place: Place) -> Founded:
    """Return the value as the text has it.

    Raises
    ------
    RefusedError
        If it is of a wrong type, or its number, date or words do not stand in the quote.
    """
    return _TYPES[asked.type](given, asked, document, place)


def _count(given: Given, asked: Asked, document: Document, place: Place) -> Founded:
    value, _ = _amount(given, asked, document, place)
    return Founded(value, _UNITS.get(asked.key, "states"))


def _money(given: Given, asked: Asked, document: Document, place: Place) -> Founded:
    value, figure = _amount(given, asked, document, place)
    unit = currency(figure, document.text)
    if unit is None:
        raise RefusedError("amount without a currency in the text")
    return Founded(value, unit)


def _amount(given: Given, asked: Asked, document: Document, place: Place) -> tuple[Value, Figure]:
    """Return the number with the exactness that the text gives it, and where it stands."""
    low, high, inexact = _read(given.value, asked)
    lang = language(document)
    found = [
        Figure(place.start + each.start, place.start + each.end, each.value)
        for each in figures(document.text[place.start : place.end], lang)
    ]
    places = {each.value: each for each in reversed(found)}
    for each in (low, high):
        if each is not None and each not in places:
            raise RefusedError("number not in the quote")
    if low is not None and high is not None:
        return f"{low}..{high}", places[low]
    figure = next(places[each] for each in (low, high) if each is not None)
    value = exact(figure, document.text, lang)
    if inexact and value != inexact:
        raise RefusedError("exactness not in the text")
    return value, figure


def _read(value: object, asked: Asked) -> tuple[int | float | None, int | float | None, str]:
    """Return the numbers of a value, and the whole of it where it is said to be inexact."""
    if isinstance(value, list):
        raise RefusedError("list instead of a number")
    low: int | float | None
    high: int | float | None
    match = _RANGE.fullmatch(str(value).strip()) if isinstance(value, str) else None
    if isinstance(value, int | float):
        low, high, inexact = _whole(value), None, ""
    elif match and (match["low"] or match["high"]) and (match["open"] or not match["high"]):
        low, high = (_whole(float(match[side].replace(",", ""))) if match[side] else None for side in ("low", "high"))
        about = "~" if match["about"] else ""
        inexact = f"{about}{'' if low is None else low}{match['open'] or ''}{'' if high is None else high}"
        inexact = inexact if about or match["open"] else ""
    elif isinstance(value, str) and (spoken := number(value)) is not None:
        low, high, inexact = spoken, None, ""
    else:
        raise RefusedError("words instead of a number")
    if asked.type == "count" and any(isinstance(each, float) for each in (low, high)):
        raise RefusedError("fraction instead of a count")
    return low, high, inexact


def _whole(value: int | float) -> int | float:
    if (isinstance(value, float) and not math.isfinite(value)) or value < 0:
        raise RefusedError("number that counts nothing")
    return int(value) if value == int(value) else value


def _date(given: Given, asked: Asked, document: Document, place: Place) -> Founded:
    if not isinstance(given.value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", given.value):
        raise RefusedError("no date as YYYY-MM-DD")
    quote = document.text[place.start : place.end]
    if given.value not in days(quote, document.published, language(document)):
        raise RefusedError("date not in the quote")
    return Founded(given.value)


def _class(given: Given, asked: Asked, document: Document, place: Place) -> Founded:
    if not isinstance(given.value, str) or given.value not in asked.values:
        raise RefusedError("value that the question does not have")
    _enough(document, place)
    return Founded(given.value)


def _set(given: Given, asked: Asked, document: Document, place: Place) -> Founded:
    values = [given.value] if isinstance(given.value, str) else given.value
    if not isinstance(values, list) or not values or not set(values) <= set(asked.values):
        raise RefusedError("value that the question does not have")
    _enough(document, place)
    return Founded(tuple(each for each in asked.values if each in values))


def _text(given: Given, asked: Asked, document: Document, place: Place) -> Founded:
    values = [given.value] if isinstance(given.value, str) else given.value
    if isinstance(values, list) and values and set(values) <= set(asked.values):
        _enough(document, place)
        labels = tuple(each for each in asked.values if each in values)
        return Founded(labels if asked.compare == "condition" else labels[0])
    if not isinstance(given.value, str):
        raise RefusedError("something else than words of the quote")
    quote = document.text[place.start : place.end]
    words = Searched(quote).find(given.value.strip(" \"'“”„«»‘’"))
    if words is None:
        raise RefusedError("value not in the quote")
    found = quote[words.start : words.end]
    return Founded(found if asked.compare == "condition" else found.casefold())


def _enough(document: Document, place: Place) -> None:
    if len(document.text[place.start : place.end].split()) < _LEAST_WORDS:
        raise RefusedError("quote too short for what it should support")


_TYPES: dict[str, Callable[[Given, Asked, Document, Place], Founded]] = {
    "count": _count,
    "range": _count,
    "money": _money,
    "date": _date,
    "class": _class,
    "set": _set,
    "text": _text,
}
