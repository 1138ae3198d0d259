"""The file of lines: whatever was written of it, and in whatever order, the end is the same."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.errors import ArgumentError
from foedus.read.many.lines import SCHEMA, opened


def line(file: str, claims: str) -> bytes:
    head = {"schema": SCHEMA, "version": "1", "reader": "rules/13", "file": file, "file_sha256": "0"}
    return json.dumps({**head, "document": {"id": file}, "claims": [claims], "problems": []}).encode() + b"\n"


FILES = [f"{number}.txt" for number in range(6)]
texts = st.lists(st.text(max_size=30), min_size=6, max_size=6)


@given(texts, st.data())
def test_a_cut_at_any_byte_leaves_whole_lines_and_the_rest_makes_it_whole(
    words: list[str], data: st.DataObject
) -> None:
    raws = [line(file, each) for file, each in zip(FILES, words, strict=True)]
    order = data.draw(st.permutations(range(6)))
    written = b"".join(raws[at] for at in order)
    cut = data.draw(st.integers(0, len(written)))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "claims.jsonl"
        path.write_bytes(written[:cut])
        with opened(path) as lines:
            whole = written[:cut].count(b"\n")
            assert list(lines.lines) == [FILES[at] for at in order[:whole]]
            for at in data.draw(st.permutations(range(6))):
                if FILES[at] not in lines.lines:
                    lines.add(raws[at])
            lines.put_in_order(FILES)
            assert list(lines.rows()) == [json.loads(raw) for raw in raws]
        assert path.read_bytes() == b"".join(raws)
        assert [each.name for each in Path(folder).iterdir()] == ["claims.jsonl"]


def test_a_newer_line_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    with opened(path) as lines:
        for raw in (line("a", "old"), line("b", "b"), line("a", "new"), line("c", "gone")):
            lines.add(raw)
    with opened(path) as lines:
        lines.put_in_order(["a", "b"])
    assert path.read_bytes() == line("a", "new") + line("b", "b")


def test_zeros_that_a_power_cut_left_are_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(line("a", "a") + b"\0" * 300)
    with opened(path):
        pass
    assert path.read_bytes() == line("a", "a")


@pytest.mark.parametrize("data", [b"words", b"{}\n", b"[1]\n", b'{"schema": "foedus/read/1"}\n', b"\xff\xfe\n"])
def test_another_file_is_refused_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(line("a", "a") + data)
    with pytest.raises(ArgumentError, match="line 2"), opened(path):
        pass
    assert path.read_bytes() == line("a", "a") + data


def test_a_broken_line_in_the_midst_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(line("a", "a")[:-9] + b"\n" + line("b", "b"))
    with pytest.raises(ArgumentError, match="line 1"), opened(path):
        pass


def test_one_process_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    with opened(path), pytest.raises(ArgumentError, match="Another foedus"), opened(path):
        pass
