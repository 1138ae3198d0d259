"""The tables that come with the package: the registry of questions, and the words for parties."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str, package: str = "foedus.read") -> dict[str, dict[str, Any]]:
    """Return a table of a package, ``registry`` or ``parties``, as it stands in its file."""
    return tomllib.loads(resources.files(package).joinpath(f"{name}.toml").read_text("utf-8"))
