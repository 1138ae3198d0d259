"""Where is what was learnt kept, and is it there? Answered without loading anything to read with."""

from __future__ import annotations

import getpass
import hashlib
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from foedus.read.learnt.load_marked import all_bytes

_LEARNS = ("load_marked", "names", "words", "spans", "features", "samples", "model", "teach", "load_model")


def home() -> Path:
    """Return the folder in which what was learnt is kept: the user's cache, or temporary if that cannot be written."""
    kept = os.environ.get("XDG_CACHE_HOME")
    cache = (Path(kept) if kept else Path.home() / ".cache") / "foedus"
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        if os.access(cache, os.W_OK):
            return cache
    return Path(tempfile.gettempdir()) / f"foedus-{getpass.getuser()}"


def is_ready() -> bool:
    """Whether nothing has to be learnt first."""
    return (home() / f"learnt-{version()}" / "classes.json").exists()


@cache
def version() -> str:
    """Return a name for what is learnt from and how: the hash of the reports and of the code that learns from them."""
    here = Path(__file__).parent
    code = b"".join((here / f"{name}.py").read_bytes() for name in _LEARNS)
    return hashlib.sha256(all_bytes() + code).hexdigest()[:16]
