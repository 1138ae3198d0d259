"""What was learnt, kept on disk: made when it is first needed, and again when the reports or the code have changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from filelock import FileLock

from foedus.read.learnt.kept import home, version
from foedus.read.learnt.load_marked import Report, reports
from foedus.read.learnt.model import Model, Table
from foedus.read.learnt.names import invented
from foedus.read.learnt.samples import Samples, samples_of
from foedus.read.learnt.teach import learn
from foedus.read.many.pool import shared
from foedus.read.parse import pipeline

Task = tuple[int, list[Report]]

_HELD: dict[str, Model] = {}  # by the version, in this process
_TABLES = ("claims", "values")
_AT_ONCE = 8  # reports that are parsed together


def model(advance: Callable[[], object] = int, workers: int = 1) -> Model:
    """Return what was learnt; learn it first if nobody has.

    Where nothing can be written it costs the time of learning at every start, and nothing else.

    Parameters
    ----------
    advance
        Called after every report that is learnt from.
    workers
        How many processes parse the reports; with more than one, a script must guard its own start
        (``if __name__ == "__main__"``), since they begin by importing it.
    """
    if version() not in _HELD:
        _HELD[version()] = _made(home() / f"learnt-{version()}", advance, workers)
    return _HELD[version()]


def _made(folder: Path, advance: Callable[[], object], workers: int) -> Model:
    with suppress(OSError):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_suffix(".lock")):
            found = _stored(folder)
            if found is None:
                found = learn(_parts(advance, workers))
                _store(found, folder)
            return found
    return learn(_parts(advance, workers))


def _parts(advance: Callable[[], object], workers: int) -> list[Samples]:
    """Return the samples of all reports, in their order, whatever the number of workers."""
    known = list(reports())
    tasks = [(place, known[place : place + _AT_ONCE]) for place in range(0, len(known), _AT_ONCE)]
    done: dict[int, Samples] = {}
    for place, samples in map(_samples, tasks) if workers == 1 else _shared(tasks, workers):
        done[place] = samples
        for _ in range(len(known[place : place + _AT_ONCE])):
            advance()
    return [done[place] for place, _ in tasks]


def _samples(task: Task) -> tuple[int, Samples]:
    return task[0], samples_of(task[1], invented())


def _shared(tasks: Sequence[Task], workers: int) -> Iterator[tuple[int, Samples]]:
    return shared(tasks, _samples, workers=workers, begin=pipeline, died=_again)


def _again(task: Task, _: str) -> tuple[int, Samples]:
    """What a worker did not finish is done here."""
    return _samples(task)


def _store(found: Model, folder: Path) -> None:
    """Write what was learnt into a folder of its own, whose list of classes comes last: with it, all is there."""
    folder.mkdir(exist_ok=True)
    about = {}
    for name in _TABLES:
        table: Table = getattr(found, name)
        np.save(folder / f"{name}.npy", table.steps)
        np.save(folder / f"{name}-base.npy", table.base)
        about[name] = {"classes": table.classes, "unit": table.unit}
    (folder / "classes.json").write_text(json.dumps(about), "utf-8")


def _stored(folder: Path) -> Model | None:
    """Return what is stored; None if it is not, or not all of it. Tables stay on disk, shared by all processes."""
    try:
        about = json.loads((folder / "classes.json").read_text("utf-8"))
        tables = {
            name: Table(
                tuple(about[name]["classes"]),
                np.load(folder / f"{name}.npy", mmap_mode="r"),
                about[name]["unit"],
                np.load(folder / f"{name}-base.npy"),
            )
            for name in _TABLES
        }
    except (EOFError, LookupError, OSError, ValueError):
        return None
    return Model(**tables)
