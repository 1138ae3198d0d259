"""The figures of past ceasefires as they stand in past.toml, which tools/ceasefires.py writes."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from foedus.watch.method.past import Past, Row


@cache
def past() -> tuple[Past, ...]:
    """Return each group of past ceasefires with its rows, in the order of the file."""
    text = resources.files("foedus.watch.method").joinpath("past.toml").read_text("utf-8")
    return tuple(
        Past(
            id=name,
            title=group["title"],
            ceasefires=group["ceasefires"],
            dated=group["dated"],
            rows=tuple(Row(*row) for row in group["rows"]),
        )
        for name, group in tomllib.loads(text).items()
    )
