"""The edge: what was named on the command line, files and folders, becomes a list of files in a fixed order."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from foedus.read.load_text import KINDS
from foedus.read.nouns import Unread

# In a folder only what may be a document is read. What is a document of a kind that cannot be read gets its line.
DOCUMENTS = frozenset((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx", ""))
OTHERS = frozenset((".doc", ".rtf", ".odt", ".epub"))
_PARTS = "_files"  # what a browser stores beside a page.html: page_files/


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, and the id its document gets.

    Parameters
    ----------
    path
        As it was named, or under the folder that was.
    id
        The file's name without its ending; a later one of that name gets a number. It depends on the names and their
        order alone, so that it stays whatever can be read and however many workers read.
    """

    path: Path
    id: str

    @property
    def file(self) -> str:
        """The path as text that can be written, whatever bytes the name has."""
        return writable(str(self.path))


def writable(name: str) -> str:
    """Return a file's name as text: bytes of it that are no UTF-8 are replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def find(named: Iterable[Path], leave_out: Collection[Path] = ()) -> tuple[list[Source], list[Unread]]:
    """List the files that were named and those in the folders that were, and what of these cannot be read.

    A folder is walked with all that is in it, by name (Unicode code points). Links are followed, each folder once.
    Hidden files, what a browser stored beside a page, and other kinds of file are left out; the latter are counted.

    Parameters
    ----------
    named
        Files and folders. A file that is named twice is listed once. One that is missing is listed: reading says so.
    leave_out
        Files that are ours, such as the one that results are written to.
    """
    walk = _Walk(leave_out=frozenset(_identity(path) for path in leave_out) - {None})
    files: dict[Path, None] = {}
    for path in named:
        files.update(dict.fromkeys(walk.folder(path) if _is_folder(path) else (path,)))
    return _identified(files), walk.problems


@dataclass(slots=True)
class _Walk:
    leave_out: Collection[tuple[int, int] | None]
    seen: set[tuple[int, int] | None] = field(default_factory=set)
    problems: list[Unread] = field(default_factory=list)

    def folder(self, top: Path) -> Iterator[Path]:
        """Yield the documents in a folder and say what is none."""
        other: Counter[str] = Counter()
        before, found = len(self.problems), _identity(top) in self.seen
        for path in self._inside(top, other):
            found = True
            yield path
        if other:
            kinds = ", ".join(f"{ending} {number}" for ending, number in sorted(other.items()))
            self._say(top, f"{sum(other.values())} files of other kinds ({kinds})", f"{KINDS}; they were left out")
        elif not found and len(self.problems) == before:
            self._say(top, "a folder without documents", KINDS)

    def _inside(self, top: Path, other: Counter[str]) -> Iterator[Path]:
        stack = [top]  # not recursion: a folder may be deeper than Python's stack
        while stack:
            path = stack.pop()
            try:
                status = path.stat()
                if stat.S_ISDIR(status.st_mode):
                    stack.extend(reversed(self._entries(path, (status.st_dev, status.st_ino))))
                    continue
            except OSError as error:
                self._say(path, *_why(path, error))
                continue
            ending = path.suffix.casefold()
            if (status.st_dev, status.st_ino) in self.leave_out:
                continue
            if not stat.S_ISREG(status.st_mode):
                self._say(path, "a pipe, a socket or a device", "a file")
            elif ending in DOCUMENTS or ending in OTHERS:
                yield path
            else:
                other[writable(ending)] += 1

    def _entries(self, folder: Path, identity: tuple[int, int]) -> list[Path]:
        if identity in self.seen:  # a link that leads back, or a folder inside one that was named as well
            return []
        self.seen.add(identity)
        names = sorted(each.name for each in folder.iterdir() if not each.name.startswith("."))
        there = set(names)
        pages = {f"{name[: -len(_PARTS)]}{end}": name for name in names if name.endswith(_PARTS) for end in _PAGES}
        stored = {parts for page, parts in pages.items() if page in there}
        return [folder / name for name in names if name not in stored]

    def _say(self, path: Path, found: str, expected: str) -> None:
        self.problems.append(Unread(file=writable(str(path)), found=found, expected=expected))


_PAGES = (".html", ".htm", ".xhtml")


def _why(path: Path, error: OSError) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "a link that leads nowhere" if path.is_symlink() else "nothing any more", "a file"
    kind = "a folder" if path.is_dir() else "a file"
    return f"{kind} that cannot be opened ({error.strerror})", f"{kind} you may read"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # in a folder that is closed to us: opening it will say so
        return False


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _identified(files: Iterable[Path]) -> list[Source]:
    taken: set[str] = set()
    numbers: Counter[str] = Counter()
    found = []
    for path in files:
        stem = id_ = writable(path.stem)
        while id_ in taken:
            numbers[stem] += 1
            id_ = f"{stem}-{numbers[stem] + 1}"
        taken.add(id_)
        found.append(Source(path, id_))
    return found
