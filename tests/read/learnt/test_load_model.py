"""What was learnt, kept on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from foedus.read.learnt import kept, load_model
from foedus.read.learnt.load_marked import Report
from tests.read.learnt.helpers import learnt, small


@pytest.fixture
def nobody_has_learnt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """An empty cache, one small report to learn from, and how often it was learnt from."""
    often: list[int] = []

    def again() -> list[Report]:
        often.append(1)
        return [small()] * 8

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(load_model, "_HELD", {})
    monkeypatch.setattr(load_model, "reports", again)
    return often


def test_it_is_learnt_once_and_then_read_from_disk(
    nobody_has_learnt: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not kept.is_ready()
    first = load_model.model()
    assert kept.is_ready()
    monkeypatch.setattr(load_model, "_HELD", {})
    again = load_model.model()
    assert len(nobody_has_learnt) == 1
    for one, other in ((again.claims, first.claims), (again.values, first.values)):
        assert (one.classes, one.unit) == (other.classes, other.unit)
        np.testing.assert_array_equal(one.steps, other.steps)
        np.testing.assert_array_equal(one.base, other.base)


def test_half_a_model_is_learnt_anew(nobody_has_learnt: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    load_model.model()
    (folder,) = (each for each in kept.home().iterdir() if each.is_dir())
    (folder / "claims.npy").write_bytes(b"")
    monkeypatch.setattr(load_model, "_HELD", {})
    load_model.model()
    assert len(nobody_has_learnt) == 2


def test_a_cache_that_cannot_be_written_has_a_temporary_folder_for_it(
    nobody_has_learnt: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    load_model.model()
    assert kept.is_ready()
    assert kept.home().parent == tmp_path


def test_nowhere_to_write_costs_time_alone(
    nobody_has_learnt: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    assert load_model.model().claims.classes == learnt().claims.classes
    assert not kept.is_ready()
    assert len(nobody_has_learnt) == 1


def test_workers_learn_the_same(nobody_has_learnt: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[int] = []
    shared = load_model.model(lambda: turns.append(1), workers=2)
    assert len(turns) == 8
    np.testing.assert_array_equal(shared.claims.steps, learnt().claims.steps)
    assert shared.values.classes == learnt().values.classes
