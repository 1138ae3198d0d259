"""Many documents: shared out among workers, shown as they are read, gathered or written line by line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from foedus import __version__
from foedus.errors import ArgumentError
from foedus.read.learnt import kept
from foedus.read.learnt.load_marked import reports
from foedus.read.load import contents
from foedus.read.load_folder import Source, writable
from foedus.read.load_text import UnreadableError
from foedus.read.many.lines import SCHEMA, Line, Lines, opened
from foedus.read.many.pool import cores, shared
from foedus.read.nouns import BUILT_IN, Outcome, Unread
from foedus.read.one import Reader, get_ready, lost, read_built_in, read_file
from foedus.read.parse import need, pipeline
from foedus.views.reading_json import outcome_json


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and how: the files, what is wrong with their folders, and with how many workers."""

    sources: Sequence[Source]
    problems: Sequence[Unread]
    workers: int
    texts: Path | None


def rows(asked: Asked) -> Iterator[dict[str, Any]]:
    """Read documents and yield what became of each as it comes, and last what is wrong with their folders."""
    yield from map(json.loads, _read(asked, asked.sources))
    yield from map(json.loads, _about_folders(asked))


def outcomes(asked: Asked, *, here: bool, reader: Reader | None = read_built_in) -> list[Outcome]:
    """Read documents and return what became of each, text and all, in their order.

    Parameters
    ----------
    here
        In this process rather than in workers.
    reader
        Finds the claims in them; without one they are only loaded.
    """
    work = partial(read_file, reader=reader)
    if reader is not None:
        need()  # so that what is not installed is said before anything else
    if reader is read_built_in:
        _learn()
    if here:
        found = [work(source) for source in asked.sources]
    else:
        come = shared(asked.sources, work, workers=asked.workers, begin=_begin(reader), died=_dead)
        with _progress(len(asked.sources), 0) as advance:
            by_file = {each.file: each for each in come if not advance()}
        found = [by_file[source.file] for source in asked.sources]
    for each in found:
        store(each, asked.texts)
    return found


def write(asked: Asked, out: Path, named: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """Read documents, write a line for each, and yield the lines; what stands there already is not read again.

    Parameters
    ----------
    out
        A new file, or one that an earlier run has begun.
    named
        The files and folders of this run. A line of a file that has left them is dropped; one of a file elsewhere is
        somebody's work, and refused.

    Raises
    ------
    ArgumentError
        If `out` cannot be written to or belongs to other documents.
    """
    with opened(out) as lines:
        _refuse_others(lines, asked, named)
        left = [source for source in asked.sources if not _stands(lines.lines.get(source.file), source, asked.texts)]
        try:
            for raw in _read(asked, left):
                lines.add(raw)
            for raw in _about_folders(asked):
                lines.add(raw)
            lines.put_in_order([*(each.file for each in asked.sources), *(each.file for each in asked.problems)])
        except OSError as error:
            raise ArgumentError(
                f"Writing stopped ({error.strerror}); what was written stays, and the same command goes on from it.",
                f"{len(lines.lines)} lines in {out}",
                f"room for {len(asked.sources)}",
            ) from error
        yield from lines.rows()


def line_of(source: Source, texts: Path | None = None) -> bytes:
    """Read one file, store its text if asked to, and return its line; a worker's task."""
    outcome = read_file(source)
    store(outcome, texts)
    return _line(outcome)


def store(outcome: Outcome, texts: Path | None) -> None:
    """Store the text of a document in a folder, if there are both.

    Raises
    ------
    ArgumentError
        If it cannot be written.
    """
    if texts is not None and outcome.document is not None:
        path = texts / f"{outcome.document.id}.txt"
        try:
            path.write_bytes(outcome.document.text.encode())
        except OSError as error:
            raise ArgumentError(
                f"A text cannot be stored ({error.strerror}).", str(path), "a folder that can be written to, with room"
            ) from error


def _line(outcome: Outcome) -> bytes:
    head = {"schema": SCHEMA, "version": __version__, "reader": BUILT_IN}
    return json.dumps({**head, **outcome_json(outcome)}, ensure_ascii=False).encode() + b"\n"


def _read(asked: Asked, sources: Sequence[Source]) -> Iterator[bytes]:
    """Yield lines as they come, and say on stderr how far it is if somebody watches."""
    work = partial(line_of, texts=asked.texts)
    if sources:
        _learn()
    come = shared(sources, work, workers=asked.workers, begin=get_ready, died=_died)
    with _progress(len(asked.sources), len(asked.sources) - len(sources)) as advance:
        for raw in come:
            advance()
            yield raw


def _dead(source: Source, how: str) -> Outcome:
    return lost(source, f"a document on which its reader ended ({how})", "one that can be read to its end")


def _died(source: Source, how: str) -> bytes:
    return _line(_dead(source, how))


def _about_folders(asked: Asked) -> Iterator[bytes]:
    """What is wrong with a folder is a line as well, at the end."""
    for each in asked.problems:
        yield _line(Outcome(file=each.file, file_sha256=None, document=None, claims=(), problems=(each,)))


def _stands(line: Line | None, source: Source, texts: Path | None) -> bool:
    """Whether a line says what reading the file would: the same bytes, read by the same rules under the same id."""
    if line is None or line.file_sha256 is None or (line.reader, line.version) != (BUILT_IN, __version__):
        return False
    if line.id is not None and (
        line.id != source.id or (texts is not None and not (texts / f"{line.id}.txt").exists())
    ):
        return False
    try:
        return hashlib.sha256(contents(source.path)).hexdigest() == line.file_sha256
    except UnreadableError:
        return False


def _refuse_others(lines: Lines, asked: Asked, named: Sequence[Path]) -> None:
    ours = {each.file for each in asked.sources} | {each.file for each in asked.problems}
    folders = [writable(str(path)) for path in named if path.is_dir()]
    others = [
        file
        for file in lines.lines
        if file not in ours and not any(Path(file).is_relative_to(folder) for folder in folders)
    ]
    if others:
        raise ArgumentError(
            "Nothing was written: the file has lines of other documents.",
            f"{others[0]} and {len(others) - 1} more in {lines.path}" if others[1:] else f"{others[0]} in {lines.path}",
            "another name, or the documents that it was begun with",
        )


def _begin(reader: Reader | None) -> Callable[[], object]:
    """Return what a worker does once."""
    return int if reader is None else get_ready if reader is read_built_in else pipeline


def _learn() -> None:
    """Learn what the built-in reader reads with, once for all runs, before workers need it."""
    if not kept.is_ready():
        from foedus.read.learnt import load_model

        with _progress(sum(1 for _ in reports()), 0, "learning to read, this once") as advance:
            load_model.model(advance, workers=cores())


@contextmanager
def _progress(total: int, done: int, what: str = "reading") -> Iterator[Any]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task(what, total=total, completed=done)
        yield lambda: progress.advance(task)
