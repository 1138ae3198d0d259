"""Rows of networks, short enough to be read in a test."""

from __future__ import annotations

from typing import Any

from foedus.model.logistics import Lift, Link, Place
from foedus.model.nouns import Capability


def place(id_: str, kind: str = "junction", **more: Any) -> Place:
    return Place.model_validate({"id": id_, "title": id_, "kind": kind, "source": "s", **more})


def link(id_: str, one: str, other: str, mode: str = "road", days: float = 1, **more: Any) -> Link:
    row = {"id": id_, "one": one, "other": other, "mode": mode, "days": days, "source": "s", **more}
    return Link.model_validate(row)


def lift(id_: str, mode: str, count: float, **more: Any) -> Lift:
    return Lift.model_validate({"id": id_, "title": id_, "mode": mode, "count": count, "source": "s", **more})


def capability(**more: Any) -> Capability:
    row = {"id": "troops", "title": "Troops", "domain": "land", "unit": "soldiers", "source": "s", **more}
    return Capability.model_validate(row)
