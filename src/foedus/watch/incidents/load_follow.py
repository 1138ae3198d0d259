"""The edge of live incidents: a file that grows, or journalled lines from stdin; a kill anywhere loses nothing.

A folder holds what a restart needs: `lines.csv` (of stdin only: every line, appended in batches), `ids.bin` (eight
bytes for each id) and `state.json` (counts up to an offset of the lines, written whole or not at all, last). After a
kill the state says how far lines and ids count; what was appended later is read again, or cut off.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from foedus.errors import ReadError
from foedus.model.truces import Truce
from foedus.watch.incidents.layouts import DAILY, layout_of
from foedus.watch.incidents.load_text import QUOTES_OPEN, cells_of, delimiter_of
from foedus.watch.incidents.nouns import CELLS, QUOTES, UNREADABLE
from foedus.watch.live import Live

FORM = 1
BATCH = 20_000  # lines before they are made durable
PATIENCE = 0.5  # seconds before they are, however few
KEEP = 5.0  # seconds from one state to the next
_CHUNK = 1 << 20


class Follower:
    """Follows lines, and remembers how far it came.

    Parameters
    ----------
    truce
        The truce, with a beginning.
    file
        The growing file; None for stdin.
    folder
        Where to remember; None: nowhere, and a file is read from its beginning each time.
    clock
        Seconds since 1970; what begins later lies in the future.

    Raises
    ------
    ReadError
        If the file or the folder cannot be used.
    """

    def __init__(self, truce: Truce, file: Path | None, folder: Path | None, clock: Callable[[], float]) -> None:
        if file is None and folder is None:
            raise ReadError("Lines from stdin are kept in a folder: give --journal FOLDER.")
        self._truce, self._clock, self._folder = truce, clock, folder
        self.from_stdin = file is None
        if folder is not None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ReadError(f"{folder}: cannot be used as a journal: {error.strerror or error}.") from None
        self.path = file if file is not None else (folder or Path()) / "lines.csv"
        self.live: Live | None = None
        self.columns: list[str] = []
        self.line = 0  # lines read, the header among them
        self.offset = 0  # bytes of them
        self.not_durable = 0
        self.half = False  # whether stdin ended in a half-written line
        self._delimiter = ","
        self._held: list[str] = []  # lines of a record whose quotes are open
        self._pending: list[bytes] = []
        self._written = self._kept_at = time.monotonic()
        if self.from_stdin:
            self._mend()
        self._resume()

    def grown(self) -> Iterator[int | None]:
        """Take in what has been appended to the file since; yield the day of each line that counts on one."""
        try:
            with self.path.open("rb") as lines:
                lines.seek(self.offset)
                rest = b""
                while chunk := lines.read(_CHUNK):
                    whole, found, rest = (rest + chunk).rpartition(b"\n")
                    if not found:
                        continue
                    for line in whole.split(b"\n"):
                        yield self._line(line + b"\n")
        except FileNotFoundError:
            raise ReadError(f"{self.path}: cannot be followed: there is no such file.") from None

    def fed(self, stream: IO[bytes]) -> Iterator[int | None]:
        """Take in lines from a stream, journalled in batches; yield as `grown`."""
        assert self._folder is not None  # told by the constructor
        with self.path.open("ab") as journal:
            for line in stream:
                if not line.endswith(b"\n"):
                    self.half = True  # the sender was cut off, and sends it again
                    break
                self._pending.append(line)
                self.not_durable += 1
                yield self._line(line)
                now = time.monotonic()
                if self.not_durable >= BATCH or now - self._written > PATIENCE:
                    self._flush(journal, now)
            self._flush(journal, time.monotonic())

    def _flush(self, journal: IO[bytes], now: float) -> None:
        journal.writelines(self._pending)
        journal.flush()
        os.fsync(journal.fileno())
        self._pending.clear()
        self.not_durable, self._written = 0, now
        self.keep(now)

    def _line(self, data: bytes) -> int | None:
        self.line += 1
        self.offset += len(data)
        text = data.decode("utf-8-sig" if self.line == 1 else "utf-8", errors="replace")
        if self.line == 1:
            self._delimiter = delimiter_of(text)
        self._held.append(text)
        return self._held_lines(self.line)

    def _held_lines(self, line: int) -> int | None:
        """Take in the record that the lines held make, if its quotes close; `line` is the last of them."""
        text, first = "".join(self._held), line - len(self._held) + 1
        odd = text.count('"') % 2 == 1
        if odd and len(self._held) < QUOTES_OPEN:
            return None
        cells = None if odd else cells_of(text, self._delimiter)
        if cells is None and len(self._held) > 1:
            rest, self._held = self._held[1:], []
            day = self._take(first, None, QUOTES)
            for number, each in enumerate(rest, start=first + 1):  # what follows is not swallowed with it
                self._held.append(each)
                day = self._held_lines(number) or day
            return day
        self._held = []
        return self._take(first, cells, UNREADABLE if cells is None else None)

    def _take(self, line: int, cells: list[str] | None, bad: str | None) -> int | None:
        """Take in a record; without cells, why it has none."""
        if self.live is None:
            if bad:
                raise ReadError(f"{self.path}:1: {bad}. Expected a header that names the columns.")
            self._start(cells or [])
            return None
        if cells == []:
            return None
        cells = cells or []
        bad = bad or (None if len(cells) == len(self.columns) else CELLS)
        return self.live.take(line, dict(zip(self.columns, cells, strict=False)), bad, int(self._clock()))

    def _start(self, columns: list[str]) -> None:
        layout = layout_of(columns)
        named = layout.named(columns)
        if "start" not in named or layout is DAILY:
            raise ReadError(f"{self.path}: no column says when. Found the columns {', '.join(columns)}.")
        self.columns = columns
        self.live = Live(self._truce, layout, named, self.path.name)

    def close(self) -> None:
        """Make every line durable that was taken in, and remember it."""
        if self._pending:
            with self.path.open("ab") as journal:
                self._flush(journal, time.monotonic())
        self.keep(time.monotonic(), always=True)

    def keep(self, now: float, *, always: bool = False) -> None:
        """Remember how far it came, if that is some seconds ago; everything up to there is durable."""
        if self._folder is None or self.live is None or self._held or not (always or now - self._kept_at > KEEP):
            return
        ids = self._folder / "ids.bin"
        with ids.open("ab") as out:
            out.write(b"".join(self.live.new_ids))
            out.flush()
            os.fsync(out.fileno())
        self.live.new_ids.clear()
        state = {
            "form": FORM,
            "truce": self._truce.model_dump_json(),
            "columns": self.columns,
            "delimiter": self._delimiter,
            "line": self.line,
            "offset": self.offset,
            "begin": self._begin(),
            "ids": len(self.live.ids) * 8,
            "live": self.live.kept(),
        }
        temporary = self._folder / "state.json.new"
        with temporary.open("w", encoding="utf-8") as out_text:
            json.dump(state, out_text)
            out_text.flush()
            os.fsync(out_text.fileno())
        temporary.replace(self._folder / "state.json")
        self._kept_at = now

    def _begin(self) -> str:
        """The first bytes of the file, by which another of the same name is told."""
        with self.path.open("rb") as lines:
            return lines.read(min(256, self.offset)).hex()

    def _mend(self) -> None:
        """Cut off a line of the journal that a kill left half-written."""
        if not self.path.exists():
            return
        with self.path.open("r+b") as journal:
            start = max(0, journal.seek(0, os.SEEK_END) - _CHUNK)
            journal.seek(start)
            journal.truncate(start + journal.read().rfind(b"\n") + 1)

    def _resume(self) -> None:
        if self._folder is None:
            return
        try:
            state = json.loads((self._folder / "state.json").read_text("utf-8"))
        except FileNotFoundError:
            (self._folder / "ids.bin").unlink(missing_ok=True)
            return
        except ValueError:
            raise ReadError(f"{self._folder}: its state.json was not written by foedus.") from None
        if not self._same(state):
            raise ReadError(
                f"{self._folder}: remembers another truce or another file. Give a folder of its own, or empty this one."
            )
        ids = self._folder / "ids.bin"
        with ids.open("r+b") as kept:
            kept.truncate(state["ids"])
        self._delimiter = state["delimiter"]
        self._start(state["columns"])
        assert self.live is not None  # just made
        self.live.restore(state["live"], ids.read_bytes())
        self.line, self.offset = state["line"], state["offset"]

    def _same(self, state: dict[str, Any]) -> bool:
        if state.get("form") != FORM or state["truce"] != self._truce.model_dump_json() or not self.path.exists():
            return False
        if self.path.stat().st_size < state["offset"]:
            return False
        with self.path.open("rb") as lines:
            return bool(lines.read(min(256, state["offset"])).hex() == state["begin"])
