"""A case as small as can be that uses every table, of three made-up parties; tests lay mistakes over it.

Its files stand in tests/bad_cases/_good, so that a bad case can be compared with them file by file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

BAD_CASES = Path(__file__).parent.parent / "bad_cases"
FILES: Mapping[str, bytes] = {path.name: path.read_bytes() for path in sorted((BAD_CASES / "_good").iterdir())}


def write_small(folder: Path, changes: Mapping[str, bytes | None] | None = None) -> Path:
    """Write the case to a folder, made if need be, and return it.

    Parameters
    ----------
    folder
        Where to.
    changes
        Files that are other than in the good case; None leaves one out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for file, data in {**FILES, **(changes or {})}.items():
        if data is not None:
            (folder / file).write_bytes(data)
    return folder


def changed(file: str, old: str, new: str) -> dict[str, bytes]:
    """Return a file of the case with one place changed, ready for `write_small`."""
    text = FILES[file].decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    return {file: text.replace(old, new).encode()}
