"""A file of lines, one for each document: appended to as documents are read, and good after an interruption."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from foedus.errors import ArgumentError

SCHEMA = "foedus/read-line/1"
_HEAD = f'{{"schema": "{SCHEMA}"'.encode()
_SYNC = 1.0  # seconds of work that a power cut may cost


@dataclass(frozen=True, slots=True)
class Line:
    """A line that stands in the file, and what has to be as it was for it to be good.

    Parameters
    ----------
    start, length
        In bytes; the newline counts.
    id
        Of its document; `None` if the file could not be read.
    file_sha256, reader, version
        The bytes that were read, and what read them.
    """

    start: int
    length: int
    id: str | None
    file_sha256: str | None
    reader: str
    version: str


@dataclass(slots=True)
class Lines:
    """The file while it is open: the newest line for each document, by the path of what was read."""

    path: Path
    stream: FileIO  # unbuffered: what it says it has written is in the file
    lines: dict[str, Line] = field(default_factory=dict)
    end: int = 0
    synced: float = 0.0

    def add(self, raw: bytes) -> None:
        """Append a line; if a part of it only can be written, none of it stays.

        Raises
        ------
        OSError
            If it cannot be written, as on a full disk.
        """
        row = json.loads(raw)
        old = self.lines.get(row["file"])
        if old is not None and self._bytes(old) == raw:
            return
        try:
            self.stream.seek(self.end)
            rest = memoryview(raw)
            while rest:
                rest = rest[self.stream.write(rest) :]
            if time.monotonic() - self.synced > _SYNC:
                os.fsync(self.stream.fileno())
                self.synced = time.monotonic()
        except OSError:
            with suppress(OSError):
                self.stream.truncate(self.end)
            raise
        self._note(row, len(raw))

    def put_in_order(self, files: Iterable[str]) -> None:
        """Leave one line for each of these files, in their order, and no other: all of it or nothing.

        Raises
        ------
        OSError
            If it cannot be written; the file is then as it was.
        """
        wanted = [self.lines[file] for file in files]
        if sum(line.length for line in wanted) == self.end and wanted == sorted(wanted, key=lambda line: line.start):
            os.fsync(self.stream.fileno())
            return
        other = self.path.with_name(f".{self.path.name}.part")
        try:
            with other.open("wb") as file:
                for line in wanted:
                    file.write(self._bytes(line))
                file.flush()
                os.fsync(file.fileno())
            other.chmod(self.path.stat().st_mode & 0o777)
            self.stream.close()
            other.replace(self.path)
        finally:
            other.unlink(missing_ok=True)
        self.stream = FileIO(self.path, "r+")

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield every line of the file, read anew."""
        with self.path.open("rb") as file:
            for raw in file:
                yield json.loads(raw)

    def close(self) -> None:
        """Close the file."""
        self.stream.close()

    def _bytes(self, line: Line) -> bytes:
        self.stream.seek(line.start)
        return self.stream.read(line.length)

    def _note(self, row: dict[str, Any], length: int) -> None:
        id_ = row["document"]["id"] if row["document"] else None
        line = Line(self.end, length, id_, row["file_sha256"], row["reader"], row["version"])
        self.lines[row["file"]] = line
        self.end += length

    def take_over(self) -> None:
        """Take what earlier runs wrote, and cut off a last line that was written by half."""
        last = self.stream.seek(0, os.SEEK_END)
        with self.path.open("rb") as file:
            half = any(not self._takes(number, raw, last) for number, raw in enumerate(file, 1))
        if half:
            self.stream.truncate(self.end)

    def _takes(self, number: int, raw: bytes, last: int) -> bool:
        """Note a line; False if it was written by half and is the last."""
        try:
            row = json.loads(raw) if raw.endswith(b"\n") else None
            if row is not None and row["schema"] == SCHEMA:
                self._note(row, len(raw))
                return True
        except (ValueError, KeyError, TypeError):
            pass
        half = raw.startswith(_HEAD) or _HEAD.startswith(raw) or not raw.strip(b"\0\n")
        if not half or self.end + len(raw) != last:
            raise ArgumentError(
                f"Nothing was written: {self.path} has other things in it.",
                f"line {number}: {raw[:40].decode('utf-8', 'replace').strip()}",
                "a new name, or a file that foedus read --out has written",
            )
        return False


@contextmanager
def opened(path: Path) -> Iterator[Lines]:
    """Open a file of lines, or begin one; nobody else writes to it meanwhile.

    Raises
    ------
    ArgumentError
        If it is no file, cannot be written to, holds something else, or another process writes to it.
    """
    if path.exists() and not path.is_file():
        raise ArgumentError("Lines cannot be written there.", str(path), "the name of a file")
    if not path.parent.is_dir():
        raise ArgumentError("Lines cannot be written there.", str(path), "a name in a folder that exists")
    guard = path.with_name(f".{path.name}.lock")
    lock = FileLock(guard, timeout=0)
    try:
        lock.acquire()
        file = FileIO(path, "r+" if path.exists() else "w+")
    except Timeout:
        raise ArgumentError("Another foedus writes to it.", str(path), "one at a time") from None
    except OSError as error:
        lock.release()
        raise ArgumentError(
            f"Lines cannot be written there ({error.strerror}).", str(path), "a name in a folder that can be written to"
        ) from None
    with closing(Lines(path, file)) as lines:
        try:
            lines.take_over()
            yield lines
        finally:
            with suppress(OSError):  # elsewhere than on Unix it is still held
                guard.unlink(missing_ok=True)
            lock.release()
