"""Bytes to text: sizes, things that are no files, encodings, and the line of what cannot be read."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from foedus.case.layout import MAX_BYTES
from foedus.case.text import decode, read_bytes
from foedus.errors import Problem
from tests.helpers import ordinary_user

TEXT = "id,name\nAA,Åland\nBB,Ω ☂ 𝄞\n"


def _refused(found: str | bytes | Problem) -> Problem:
    assert isinstance(found, Problem)
    return found


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"id\r\n\0\xff")
    assert read_bytes(tmp_path / "a.csv") == b"id\r\n\0\xff"


def test_the_stated_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    assert len(read_bytes(path)) == MAX_BYTES  # type: ignore[arg-type]
    with path.open("r+b") as file:
        file.truncate(MAX_BYTES + 1)
    problem = _refused(read_bytes(path))
    assert (problem.code, problem.file, problem.expected) == ("too-large", "a.csv", "at most 64 MiB")


def test_a_folder_and_nothing_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    assert _refused(read_bytes(tmp_path / "a.csv")).found == "a folder"
    assert _refused(read_bytes(tmp_path / "b.csv")).found == "No such file or directory"
    assert _refused(read_bytes(tmp_path / "b.csv")).code == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_does_not_hold_up_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    assert _refused(read_bytes(tmp_path / "a.csv")).found == "a pipe or device"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero here")
def test_a_device_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to("/dev/zero")
    assert _refused(read_bytes(tmp_path / "a.csv")).code == "unreadable"


def test_a_file_one_may_not_read_is_refused() -> None:
    with ordinary_user() as folder:
        (folder / "a.csv").write_text("id")
        (folder / "a.csv").chmod(0)
        assert _refused(read_bytes(folder / "a.csv")).found == "Permission denied"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be"],
)
def test_what_spreadsheets_write_is_read(data: bytes) -> None:
    assert decode(data, "a.csv") == TEXT


def test_nothing_is_an_empty_text() -> None:
    assert decode(b"", "a.csv") == ""
    assert decode(codecs.BOM_UTF8, "a.csv") == ""


@pytest.mark.parametrize(
    ("data", "code", "row", "found"),
    [
        (b"id\nAA\nB\0B\n", "nul-bytes", 3, "a NUL byte"),
        (b"\0", "nul-bytes", 1, "a NUL byte"),
        (TEXT.encode("utf-16-le"), "nul-bytes", 1, "a NUL byte"),
        (codecs.BOM_UTF16_LE + "id\nA\0\n".encode("utf-16-le"), "nul-bytes", 2, "a NUL character"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "nul-bytes", 1, "a NUL character"),
        (b"id\nAA\n\xc5land\n", "not-utf8", 3, "byte 0xc5"),
        ("“id”\n".encode("cp1252"), "not-utf8", 1, "byte 0x93"),
        (b"id\n\xf0\x9d", "not-utf8", 2, "byte 0xf0"),
        (codecs.BOM_UTF16_LE + b"i\0\n\0x", "damaged-utf16", 2, "bytes that are not UTF-16"),
        (codecs.BOM_UTF16_BE + b"\0i\0\n\xd8\0\0x\0\n\0y", "damaged-utf16", 2, "bytes that are not UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(data: bytes, code: str, row: int, found: str) -> None:
    problem = _refused(decode(data, "a.csv"))
    assert (problem.code, problem.file, problem.row) == (code, "a.csv", row)
    assert problem.found.startswith(found)
    assert "UTF-8" in problem.expected
