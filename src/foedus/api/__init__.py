"""foedus for programs: read a case once, then ask it; docs/api.md shows how."""

from __future__ import annotations

import os
from pathlib import Path

from foedus.api.case import Case
from foedus.case.read import read
from foedus.errors import CaseError

__all__ = ["Case", "load"]


def load(path: str | os.PathLike[str]) -> Case:
    """Read a case.

    A case with mistakes is read as well, so that `Case.check` can list them; whatever else is asked of it raises a
    CaseError that holds them all.

    Parameters
    ----------
    path
        The folder that holds case.toml.

    Raises
    ------
    CaseError
        If there is no case at all: no folder, or no case.toml in it.

    Examples
    --------
    >>> import foedus
    >>> case = foedus.load("cases/paris-2025")
    >>> case.check()
    ()
    >>> [str(state.verdict) for state in case.gates("deploy", as_of="2025-09-05")]
    ['shut', 'shut', 'shut']
    """
    reading = read(Path(path))
    nowhere = [problem for problem in reading.problems if problem.code in ("no-folder", "not-a-case")]
    if nowhere:
        raise CaseError(nowhere)
    return Case(reading)
