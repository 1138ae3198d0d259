"""The convoy (tests/cases/convoy) as seen on a day, with cells changed where a test needs another case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from foedus.case.read import read
from foedus.check import sound
from foedus.coverage.figures import Given
from foedus.evidence.index import Evidence
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.plan.nouns import Figure, Problem
from foedus.plan.problem import problem
from foedus.standing.suppose import parse_supposition
from foedus.standing.view import View
from tests.helpers import ROOT

CONVOY = ROOT / "tests" / "cases" / "convoy"
DAY = date(2030, 3, 1)


def tables(changes: Mapping[str, tuple[str, str]] | None = None, without: tuple[str, ...] = (), *, to: Path) -> Tables:
    """Read the case with one place changed in each of some files, and without others."""
    folder = to / "convoy"
    folder.mkdir(exist_ok=True)
    for path in CONVOY.iterdir():
        text = path.read_text()
        if changes and path.name in changes:
            old, new = changes[path.name]
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
            text = text.replace(old, new)
        if path.name not in without:
            (folder / path.name).write_text(text)
    return sound(read(folder))


def view(case: Tables | None = None, *suppose: str) -> View:
    case = case or sound(read(CONVOY))
    supposed = [parse_supposition(case, each, DAY) for each in suppose]
    return View(Evidence(case), day=DAY, known=DAY, standard=Standard.OFFICIAL, suppose=supposed)


def planned(
    case: Tables | None = None,
    *suppose: str,
    given: Given = "as_is",
    figure: Figure = "high",
    option: str = "convoy",
    horizon: int | None = None,
) -> Problem:
    return problem(view(case, *suppose), option, given=given, figure=figure, horizon=horizon)


def left(found: Problem) -> dict[str, tuple[Any, ...]]:
    """Why each pledge is no supply: reason, names, amount."""
    return {each.pledge: (each.reason, each.names, each.amount) for each in found.left_out}


def supplied(found: Problem) -> dict[str, tuple[float, int]]:
    """Amount and readiness of each serial."""
    return {each.id: (each.amount, each.ready) for each in found.serials}


def paths(found: Problem, serial: str) -> list[tuple[int, str, str, int]]:
    """The ways of a serial: number of the named sectors, sector, links with lift, days."""
    number = [each.id for each in found.serials].index(serial)
    first, last = found.instance.way_start[number : number + 2]
    return [
        (
            int(found.instance.way_sector[at]),
            found.ways[at].sector,
            " ".join(leg.link + ("@" + leg.lift if leg.lift else "") for leg in found.ways[at].legs),
            int(found.instance.way_days[at]),
        )
        for at in range(first, last)
    ]
