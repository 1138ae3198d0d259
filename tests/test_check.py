"""Bad input: each folder of tests/bad_cases is a case with mistakes, and expected.toml names every one of them."""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from foedus.case.layout import MAX_BYTES
from tests.case.small import BAD_CASES, FILES, write_small

FOLDERS = sorted(path for path in BAD_CASES.iterdir() if path.name != "_good")


def _expected(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "expected.toml").read_text())


def _huge(path: Path) -> None:
    with path.open("r+b") as file:  # sparse: it takes no room on the disk
        file.truncate(MAX_BYTES + 1)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _as(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return make


# What git would not keep as text is made of the good file, by the recipe that expected.toml names.
RECIPES: dict[str, Callable[[Path], None]] = {
    "huge": _huge,
    "folder": _folder,
    "nul": _as(lambda data: data.replace(b"bb-gives", b"bb\0\0gives")),
    "utf-16-nul": _as(lambda data: data.replace(b"bb-gives", b"bb\0gives").decode().encode("utf-16")),
    "utf-16-without-mark": _as(lambda data: data.decode().encode("utf-16-le")),
    "utf-16-damaged": _as(lambda data: codecs.BOM_UTF16_LE + data.decode().encode("utf-16-le")[:-3]),
    "latin-1": _as(lambda data: data.decode().encode("latin-1")),
    "latin-1-toml": _as(lambda data: data.replace(b"Is there a", b"Y a-t-il une tr\xe9ve, a")),
}


def build(folder: Path, to: Path) -> Path:
    """Lay a bad case over the good one."""
    expected = _expected(folder)
    changes: dict[str, bytes | None] = {path.name: path.read_bytes() for path in folder.iterdir()}
    changes |= dict.fromkeys([*expected.get("remove", ()), "expected.toml"])
    write_small(to, changes)
    for each in expected.get("make", ()):
        RECIPES[each["how"]](to / each["file"])
    return to
