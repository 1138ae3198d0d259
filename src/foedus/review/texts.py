"""The texts that proposals rest on, stored beside the case under their hash and kept out of what is published."""

from __future__ import annotations

import hashlib
from pathlib import Path

from foedus.case.atomic import write_atomic

FOLDER = ".texts"


def store(case: Path, text: str) -> str:
    """Store a text, once, and return its SHA-256.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    folder = case / FOLDER
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():  # documents are somebody's own; a case that is published carries none
        write_atomic(ignore, b"*\n")
    path = folder / f"{digest}.txt"
    if not path.exists():
        write_atomic(path, data)
    return digest


def fetch(case: Path, sha256: str) -> str | None:
    """Return a stored text, or None where it is not there or is not what its name says."""
    if not sha256:
        return None
    try:
        data = (case / FOLDER / f"{sha256}.txt").read_bytes()
    except OSError:
        return None
    return data.decode() if hashlib.sha256(data).hexdigest() == sha256 else None
