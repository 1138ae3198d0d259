"""The laws of supposing on the case that ships, whatever its figures are just now."""

from __future__ import annotations

from pathlib import Path

import pytest

from foedus.case.read import read
from foedus.check import sound
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard
from tests.standing import laws

PARIS = Path(__file__).parents[2] / "cases" / "paris-2025"


@pytest.fixture(scope="module")
def paris() -> Tables:
    return sound(read(PARIS))


@pytest.mark.parametrize("standard", STANDARDS)
def test_supposing_what_is_so_changes_nothing(paris: Tables, standard: Standard) -> None:
    last = max(row.stated_on for row in paris.statements)
    assert laws.own_state_changes_nothing(paris, last, standard) > 10


@pytest.mark.parametrize("standard", STANDARDS)
def test_filling_in_an_unknown_never_changes_a_decided_gate(paris: Tables, standard: Standard) -> None:
    last = max(row.stated_on for row in paris.statements)
    assert laws.unknowns_decide_nothing_already_decided(paris, last, standard) > 10
