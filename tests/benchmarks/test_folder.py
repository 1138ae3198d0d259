"""A drawn case is a case: it is sound, says what was drawn, and its plan is worth something and stands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from benchmarks.planning.folder import DAY, write_case
from benchmarks.planning.instances import SIZES, draw

from foedus.case.read import read
from foedus.check import check, sound
from tests.helpers import run_json


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_case(tmp_path_factory.mktemp("drawn") / "small", "small")


@pytest.mark.parametrize("size", ["small", "medium"])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_drawn_case_has_no_mistakes_and_the_size_asked_for(size: str, seed: int, tmp_path: Path) -> None:
    reading = read(write_case(tmp_path, size, seed, tight=0.5))
    assert check(reading) == []
    tables, wanted = sound(reading), SIZES[size]
    assert len(tables.pledge_versions) == wanted.units
    assert len(tables.requirements) == wanted.requirements
    assert len(tables.places) == wanted.places
    assert len(tables.parties) == wanted.nations + 1, "and the host"
    assert tables.info.plan.horizon == wanted.days


def test_it_says_what_the_instance_of_its_seed_draws(folder: Path) -> None:
    tables, drawn = sound(read(folder)), draw("small", 1)
    assert [row.home for row in tables.pledges] == [f"p{home}" for home in drawn.units.home]
    assert [str(row.ready_after) for row in tables.pledges] == [str(day) for day in drawn.units.ready]
    assert [row.needed_by for row in tables.requirements] == drawn.requirements.due.tolist()
    assert [row.combat == "yes" for row in tables.requirements] == drawn.requirements.combat.tolist()
    most = drawn.requirements.worth == drawn.requirements.worth.max()
    assert [row.priority == 1 for row in tables.requirements] == most.tolist()
    sectors = np.array(drawn.places.of("sector"))
    assert [row.sector for row in tables.requirements] == [f"p{each}" for each in sectors[drawn.requirements.sector]]


def test_one_seed_gives_the_same_bytes_and_another_does_not(folder: Path, tmp_path: Path) -> None:
    assert read(write_case(tmp_path / "small", "small")).sha256 == read(folder).sha256
    assert read(write_case(tmp_path / "other", "small", seed=2)).sha256 != read(folder).sha256


@pytest.mark.parametrize("given", ["gates_open", "as_is"])
def test_its_plan_is_worth_something_and_stands(folder: Path, given: str) -> None:
    plan = run_json("plan", folder, "--as-of", DAY, "--given", given, "--iterations", "300")
    assert plan["checked"]["violations"] == []
    assert 0 < plan["value"] <= plan["bound"] <= plan["most"]
    assert len({leg["mode"] for move in plan["moves"] for leg in move["legs"]}) > 1, "lift is used, too"
