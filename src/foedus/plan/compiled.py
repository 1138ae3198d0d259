"""How kernels are compiled: once, kept on disk, without the lock, with the arithmetic as written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

from numba import njit

P = ParamSpec("P")
R = TypeVar("R")

# fastmath is off: the same input gives the same output, bit for bit.
_HOW: dict[str, Any] = {"cache": True, "nogil": True, "fastmath": False, "error_model": "numpy"}


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function that Python calls. Each way in from Python takes half a second to make, so there are few."""
    return cast(Callable[P, R], njit(**_HOW)(function))


def part(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function that only compiled ones call."""
    how = {**_HOW, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    return cast(Callable[P, R], njit(**how)(function))
