"""How kernels are compiled: once, kept on disk, without the lock, with the arithmetic as written."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from numba import njit

P = ParamSpec("P")
R = TypeVar("R")

KERNELS = (
    "plan",
    "risk",
    "watch/method",
    "watch/incidents",
    "read/learnt",
)  # where compiled functions stand, and what they take from each other
# fastmath is off: the same input gives the same output, bit for bit.
_HOW: dict[str, Any] = {"cache": True, "nogil": True, "fastmath": False, "error_model": "numpy"}


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function that Python calls. Each way in from Python takes half a second to make, so there are few."""
    return cast(Callable[P, R], _made(function, _HOW))


def part(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function that only compiled ones call."""
    how = {**_HOW, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    return cast(Callable[P, R], _made(function, how))


def _made(function: Callable[..., Any], how: dict[str, Any]) -> Any:
    made = njit(**how)(function)
    _forget_older(made.stats.cache_path)
    return made


@cache
def _forget_older(kept: str) -> None:
    """Drop what is kept on disk of functions if any source of ours is newer.

    numba looks only at the file that a function stands in, and not at those whose functions it calls: an edit there
    would go unnoticed.
    """
    home = Path(__file__).parent
    newest = max(path.stat().st_mtime for name in KERNELS for path in (home / name).glob("*.py"))
    for index in Path(kept).glob("*.nbi"):
        with suppress(FileNotFoundError):  # another process may be doing the same
            if index.stat().st_mtime < newest:
                index.unlink()
