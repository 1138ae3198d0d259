"""The text of a plan's file, as an object: what cannot be JSON is refused with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from foedus.errors import ArgumentError

LIMIT = 64 * 2**20  # bytes; a plan of 2,000 serials has two million


def read_plan(text: str) -> Mapping[str, Any]:
    """Read a plan that somebody wrote.

    Parameters
    ----------
    text
        What the file says.

    Raises
    ------
    ArgumentError
        If it is larger than 64 MiB or no JSON object; the message names line and column.
    """
    if len(text) > LIMIT or len(text.encode("utf-8", "surrogatepass")) > LIMIT:
        raise ArgumentError("This is too large for a plan.", f"{len(text):,} characters", "at most 64 MiB")
    try:
        found = json.loads(text.removeprefix("\ufeff"), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        around = text.removeprefix("\ufeff")[error.pos : error.pos + 20].split("\n")[0]
        raise ArgumentError(
            f"The plan is no JSON: line {error.lineno}, column {error.colno}: {error.msg}.", around or "its end", "JSON"
        ) from None
    except _NoNumberError as error:
        line, column = _place(text, str(error))
        raise ArgumentError(
            f"The plan is no JSON: line {line}, column {column}: {error} is no number.", str(error), "a finite number"
        ) from None
    except RecursionError:
        raise ArgumentError("The plan is no plan.", "brackets within brackets without end", "an object") from None
    except ValueError as error:  # a whole number of thousands of digits
        raise ArgumentError("The plan has a number that nobody can read.", str(error), "a finite number") from None
    if not isinstance(found, dict):
        raise ArgumentError("The plan is no JSON object.", type(found).__name__, "an object: line 1, column 1: {")
    return found


class _NoNumberError(Exception):
    """A word for what is no number, which Python's reader lets pass."""


def _no_number(word: str) -> NoReturn:
    raise _NoNumberError(word)


def _place(text: str, word: str) -> tuple[int, int]:
    """Line and column of a word that stands outside quotation marks, from 1."""
    inside, at = False, 0
    while at < len(text):
        if inside and text[at] == "\\":
            at += 2
            continue
        if text[at] == '"':
            inside = not inside
        elif not inside and text.startswith(word, at):
            break
        at += 1
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
