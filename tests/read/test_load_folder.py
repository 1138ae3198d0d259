"""Folders to files: in a fixed order, each once, and nothing that could hang."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from foedus.read.load import contents
from foedus.read.load_folder import find
from foedus.read.load_text import UnreadableError
from tests.helpers import ordinary_user
from tests.read.test_load import put


def names(top: Path, *more: Path) -> list[str]:
    return [str(each.path.relative_to(top)) for each in find([top, *more])[0]]


def test_files_come_by_name_and_ids_do_not_collide(tmp_path: Path) -> None:
    for name in ("b/a.txt", "b/B.md", "a.txt", "a-2.html", "Z.pdf", "b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        put(tmp_path, name, "One.")
    found = find([tmp_path])[0]
    assert [str(each.path.relative_to(tmp_path)) for each in found] == [
        "Z.pdf",
        "a-2.html",
        "a.txt",
        "b/B.md",
        "b/a.txt",
        "b.txt",
    ]
    assert [each.id for each in found] == ["Z", "a-2", "a", "B", "a-3", "b"]


def test_what_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    put(tmp_path, "b/a.txt", "One.")
    found, problems = find([tmp_path / "b" / "a.txt", tmp_path, tmp_path / "b", tmp_path])
    assert [each.id for each in found] == ["a"]
    assert not problems


def test_other_kinds_are_left_out_and_counted(tmp_path: Path) -> None:
    for name in ("a.png", "b.js", "c.PNG", "notes", "old.doc", ".hidden.txt", "page.html"):
        put(tmp_path, name, "One.")
    for folder in ("page_files", "other_files", ".git"):
        (tmp_path / folder).mkdir()
        put(tmp_path, f"{folder}/x.html", "One.")
    found, problems = find([tmp_path])
    assert [each.path.name for each in found] == ["notes", "old.doc", "x.html", "page.html"]
    assert found[2].path.parent.name == "other_files"
    assert [each.found for each in problems] == ["3 files of other kinds (.js 1, .png 2)"]


def test_our_own_file_is_no_document(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "One.")
    out = put(tmp_path, "out.txt", "{}")
    assert [each.id for each in find([tmp_path], leave_out=[out, tmp_path / "none"])[0]] == ["a"]


def test_links_are_followed_and_loops_end(tmp_path: Path) -> None:
    top = tmp_path / "top"
    (top / "a").mkdir(parents=True)
    put(top, "a/x.txt", "One.")
    put(tmp_path, "outside.txt", "Two.")
    (top / "b").symlink_to(top)
    (top / "c").symlink_to(tmp_path / "outside.txt")
    (top / "d").symlink_to(top / "d")
    (top / "e.txt").symlink_to(tmp_path / "none")
    found, problems = find([top])
    assert [str(each.path.relative_to(top)) for each in found] == ["a/x.txt", "c"]
    assert [each.found for each in problems] == [
        "a file that cannot be opened (Too many levels of symbolic links)",
        "a link that leads nowhere",
    ]


def test_pipes_sockets_and_devices_hang_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as here:
        here.bind(str(tmp_path / "socket"))
        found, problems = find([tmp_path])
        assert not found
        assert [each.found for each in problems] == ["a pipe, a socket or a device"] * 3
        for path in tmp_path.iterdir():
            with pytest.raises(UnreadableError, match="a pipe, a socket or a device"):
                contents(path)


def test_closed_files_and_folders_are_said() -> None:
    with ordinary_user() as top:
        put(top, "a.txt", "One.").chmod(0)
        (top / "b").mkdir()
        put(top / "b", "c.txt", "Two.")
        (top / "b").chmod(0)
        found, problems = find([top, top / "b" / "c.txt"])
        assert [each.id for each in found] == ["a", "c"]
        assert [each.found for each in problems] == ["a folder that cannot be opened (Permission denied)"]
        for each in found:
            with pytest.raises(UnreadableError, match="cannot be opened"):
                contents(each.path)


def test_a_name_that_is_no_text_is_made_one(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("One.")
    found = find([tmp_path])[0]
    assert found[0].id == "caf\ufffd"
    assert found[0].file.encode()
    assert contents(found[0].path) == b"One."
