"""What can go wrong, drawn as a tree.

FoedusError                 catch this to catch them all
├── CaseError               a case has mistakes; `problems` lists every one
├── RuleError               one rule's text cannot be read; `position` says where
├── RecordError             a statement cannot be added; nothing was written
├── SupposeError            a supposition names something that the case does not have
├── ReadError               a document cannot be read, or what reads documents is not installed
└── ArgumentError           a name, a date or a folder cannot be what was given

"Not enough", "shut" and "unknown" are results, never errors.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One mistake in a case: where it is, what was found, what was expected, what is nearest.

    Parameters
    ----------
    code
        Stable name of the kind of mistake, such as ``unknown-source``; docs/problems.md lists them.
    says
        One sentence in plain words.
    table, key, column
        The place in the model: table name, key of the row, column or key.
    file, row
        The place on disk; `row` is the line in the file, 1-based. The edge fills these in.
    found, expected, nearest
        What stood there, what may stand there, and the valid value closest to what stood there.
    """

    code: str
    says: str
    table: str = ""
    key: str = ""
    column: str = ""
    file: str = ""
    row: int | None = None
    found: str = ""
    expected: str = ""
    nearest: str = ""

    def at(self, file: str, row: int | None) -> Problem:
        """Return the same problem with its place on disk filled in."""
        return replace(self, file=self.file or file, row=self.row if self.row is not None else row)

    @property
    def where(self) -> str:
        """The place in the form ``file:row:column``, as far as it is known."""
        parts = [self.file or self.table, str(self.row) if self.row is not None else self.key, self.column]
        return ":".join(part for part in parts if part)

    def __str__(self) -> str:
        text = f"{self.where}: {self.says}" if self.where else self.says
        if self.found:
            text += f" Found {self.found!r}."
        if self.expected:
            text += f" Expected {self.expected}."
        if self.nearest:
            text += f" Did you mean {self.nearest!r}?"
        return f"{text} [{self.code}]"


class FoedusError(Exception):
    """Anything foedus refuses to do, with a message for the person who asked."""


class CaseError(FoedusError):
    """A case has mistakes.

    Parameters
    ----------
    problems
        Every mistake that was found, in the order of the files.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class RuleError(FoedusError, ValueError):
    """A rule's text cannot be read.

    Parameters
    ----------
    says
        What is wrong, in words.
    text, position
        The rule and the 0-based offset at which reading failed.
    found, expected, nearest
        As in `Problem`.
    """

    def __init__(self, says: str, text: str, position: int, found: str, expected: str, nearest: str = "") -> None:
        self.says, self.text, self.position = says, text, position
        self.found, self.expected, self.nearest = found, expected, nearest
        hint = f" Did you mean {nearest!r}?" if nearest else ""
        super().__init__(f"{says} at character {position + 1} of {text!r}: found {found!r}, expected {expected}.{hint}")


class RecordError(FoedusError):
    """A statement cannot be added; nothing was written."""


class SupposeError(FoedusError, ValueError):
    """A supposition names something that the case does not have."""


class ReadError(FoedusError):
    """A document cannot be read, or what reads documents is not installed."""


class ArgumentError(FoedusError, ValueError):
    """A name, a date or a folder cannot be what was given.

    Parameters
    ----------
    says
        What is wrong, in words.
    found, expected, nearest
        As in `Problem`.
    """

    def __init__(self, says: str, found: str, expected: str, nearest: str = "") -> None:
        self.says, self.found, self.expected, self.nearest = says, found, expected, nearest
        hint = f" Did you mean {nearest!r}?" if nearest else ""
        super().__init__(f"{says} Found {found!r}, expected {expected}.{hint}")


_CLOSE = 0.6
_SHORT = 3  # of a two-letter code one letter is half
_CANDIDATES = 60


def nearest(word: str, valid: Iterable[str], like: float = _CLOSE) -> str:
    """Return the valid word closest to `word`, or an empty string if none is close.

    Case is ignored in the comparison; the valid word is returned as it is written. Among many words only those that
    share most pairs of letters with it are compared in full.

    Parameters
    ----------
    word, valid
        What was found, and what there is.
    like
        How much alike they must be, from 0 to 1 (difflib's ratio); less is asked of the shortest words.
    """
    from difflib import get_close_matches  # only mistakes need it
    from heapq import nlargest

    sought = word.casefold()[:200]
    folded = {candidate.casefold(): candidate for candidate in valid}
    if sought in folded:
        return folded[sought]
    candidates: Sequence[str] = tuple(folded)
    if len(candidates) > _CANDIDATES:
        pairs = _pairs(sought)
        candidates = nlargest(
            _CANDIDATES, candidates, key=lambda each: len(pairs & _pairs(each)) - abs(len(each) - len(sought)) / 4
        )
    match = get_close_matches(sought, candidates, n=1, cutoff=like if len(sought) > _SHORT else 0.5)
    return folded[match[0]] if match else ""


def _pairs(word: str) -> set[str]:
    return {word[at : at + 2] for at in range(len(word) - 1)}
