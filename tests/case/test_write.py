"""What is read and written again is equal, and people's comments stay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from foedus.case.read import read
from foedus.case.write import write
from foedus.check import sound
from foedus.model.nouns import Family, Gate, Question, Strand
from foedus.model.tables import Tables
from tests.helpers import FIVE, PARIS, copy


def tables_of(folder: Path) -> Tables:
    return sound(read(folder))


@pytest.mark.parametrize("case", [FIVE, PARIS], ids=lambda case: case.name)
def test_a_round_trip_gives_an_equal_model_and_keeps_comments(case: Path, tmp_path: Path) -> None:
    before = tables_of(case)
    write(before, tmp_path / "copy", like=case)
    assert tables_of(tmp_path / "copy") == before
    for file in ("case.toml", "questions.toml", "gates.toml"):
        assert (tmp_path / "copy" / file).read_text("utf-8") == (case / file).read_text("utf-8")


def test_a_second_round_trip_changes_no_byte(tmp_path: Path) -> None:
    write(tables_of(PARIS), tmp_path / "one", like=PARIS)
    write(tables_of(tmp_path / "one"), tmp_path / "two", like=tmp_path / "one")
    for path in sorted((tmp_path / "one").iterdir()):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_without_a_model_the_toml_files_are_made_anew(tmp_path: Path) -> None:
    before = tables_of(PARIS)
    write(before, tmp_path / "bare")
    assert tables_of(tmp_path / "bare") == before


def test_only_what_changed_is_rewritten(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    before = tables_of(case)
    gates = [gate for gate in before.gates if gate.id != "military"]
    gates = [gate.model_copy(update={"title": "Parliament"}) if gate.id == "cc-parliament" else gate for gate in gates]
    new = Gate(id="new", title="New", rule="gate.political", words="A new one.", statement="aa-plan")
    deploy = next(gate for gate in gates if gate.id == "deploy")
    gates[gates.index(deploy)] = deploy.model_copy(update={"rule": "gate.political"})
    changed = replace(
        before,
        info=before.info.model_copy(
            update={"title": "Changed", "strands": {**before.info.strands, "binding": Strand(title="B", gate="new")}}
        ),
        gates=(*gates, new),
        questions=(*before.questions, Question(id="bs.sea", words="And by sea?", type="yes_no", about=("BS",))),
        families=(*before.families, Family(id="joined", words="Did {party} join?", over=("member",))),
    )
    write(changed, case)
    after = tables_of(case)
    by_id = {row.id: row for row in after.questions}
    assert by_id == {row.id: row for row in changed.questions}, "the new one stands in the table of its namesakes"
    assert replace(after, questions=changed.questions) == changed
    text = (case / "gates.toml").read_text("utf-8")
    assert "# CC alone goes to its parliament." in text
    assert "[military]" not in text
    assert (case / "case.toml").read_text("utf-8").startswith("# Five invented members")
    assert "# What can be asked of the five." in (case / "questions.toml").read_text("utf-8")


def test_a_failing_write_leaves_every_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = copy(FIVE, tmp_path)
    before = {path.name: path.read_bytes() for path in case.iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(tables_of(FIVE), case)
    assert {path.name: path.read_bytes() for path in case.iterdir()} == before
