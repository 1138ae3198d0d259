"""One process at a time changes a case; what another one left unfinished is finished first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from foedus.case.journal import JOURNAL, heal
from foedus.errors import RecordError

LOCK = ".foedus.lock"
WAIT_SECONDS = 30.0


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a case.

    Raises
    ------
    RecordError
        If it is no folder, cannot be written to, or another process holds it for half a minute.
    CaseError
        If what another process left unfinished cannot be finished.
    """
    if not folder.is_dir():
        raise RecordError(f"{folder} is not a case folder; nothing was written.")
    try:
        with FileLock(folder / LOCK, timeout=WAIT_SECONDS):
            heal(folder)
            yield
    except Timeout:
        raise RecordError(
            f"Another process has held {folder} for {WAIT_SECONDS:.0f} seconds; nothing was written. Try again."
        ) from None
    except OSError as error:
        begun = (folder / JOURNAL).exists()
        ends = "the next command that changes the case finishes what was begun" if begun else "nothing was written"
        raise RecordError(f"{folder} cannot be written to: {error.strerror or error}; {ends}.") from None


def writable(path: Path) -> None:
    """Refuse to replace a file that somebody protected.

    Raises
    ------
    RecordError
        If it is write-protected.
    """
    if path.exists() and not path.stat().st_mode & 0o200:
        raise RecordError(f"{path} is write-protected; nothing was written.")
