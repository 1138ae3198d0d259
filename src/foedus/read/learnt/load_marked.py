"""The marked reports that come with the package: texts about invented states, and what a person marked in them.

A report is a headline and paragraphs, a line each; under it, after ``> ``, what is marked: the question, with ``=``
and a value where one was given, and the words (and which time they stand there, if not the first).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from foedus.errors import ReadError

_MARK = "> "


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that a person marked: which question they answer, what they say if that was given, and where they stand."""

    question: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """A marked report."""

    text: str
    marks: tuple[Marked, ...]


def reports() -> Iterator[Report]:
    """Yield every marked report of the package, in a fixed order."""
    for file in _files(".txt"):
        yield from parsed(file.read_text("utf-8"), file.name)


def parsed(text: str, name: str) -> Iterator[Report]:
    """Yield the reports of one file.

    Raises
    ------
    ReadError
        If marked words are not in their report.
    """
    for block in text.split("\n\n"):
        rows = block.strip("\n").split("\n")
        body = "\n".join(row for row in rows if not row.startswith(_MARK))
        marks = [_mark(row.removeprefix(_MARK), body, name) for row in rows if row.startswith(_MARK)]
        if body:
            yield Report(body, tuple(marks))


def _mark(row: str, body: str, name: str) -> Marked:
    what, words, *often = row.split(" | ")
    question, _, value = what.partition("=")
    at = -1
    for _ in range(int(often[0]) if often else 1):
        at = body.find(words, at + 1)
        if at < 0:
            raise ReadError(f"{name}: found the mark {row!r}; expected words of its report.")
    return Marked(question, value, at, at + len(words))


def all_bytes() -> bytes:
    """Return what is learnt from, byte for byte: another corpus makes another model."""
    return b"".join(file.read_bytes() for file in _files(".txt", ".toml"))


def _files(*endings: str) -> list[Traversable]:
    """Return the files of the corpus that end so, by name."""
    files = resources.files("foedus.read.learnt.corpus").iterdir()
    return sorted((file for file in files if file.name.endswith(endings)), key=lambda file: file.name)
