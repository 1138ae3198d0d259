"""The edge: a file becomes a document, or a line that says what was found in its stead."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import IO

from foedus.read import load_formats, load_html
from foedus.read.dates import find_dates
from foedus.read.language import guess
from foedus.read.load_folder import Source, find, writable
from foedus.read.load_text import KINDS, LARGEST, LONGEST, Extracted, UnreadableError, decode, is_ours
from foedus.read.nouns import Document, Unread

_TOP = 12  # lines in which a headline is looked for
_WORDS = 4  # that it has at least: menus repeat shorter lines


def load_all(paths: Iterable[Path]) -> tuple[list[Document], list[Unread]]:
    """Read files, and those in folders, in their order; what cannot be read is listed, and the rest is still read."""
    sources, unread = find(paths)
    documents: list[Document] = []
    for source in sources:
        try:
            documents.append(document(source, contents(source.path)))
        except UnreadableError as error:
            unread.append(Unread(file=source.file, found=error.found, expected=error.expected))
    return documents, unread


def load(path: Path) -> Document:
    """Read one file.

    Raises
    ------
    UnreadableError
        If it is missing, empty, too large, binary, broken, encrypted, or holds no text to read.
    """
    return document(Source(path, writable(path.stem)), contents(path))


def document(source: Source, data: bytes) -> Document:
    """Return the document that a file's bytes are.

    Raises
    ------
    UnreadableError
        If they are binary, broken, encrypted, or hold no text to read.
    """
    if is_ours(data):
        raise UnreadableError("a page or a brief that foedus wrote", "what it was made from")
    found = _extract(source.path, data)
    text = found.text
    cut = len(text) > LONGEST
    if cut:
        text = text[: max(text.rfind("\n", 0, LONGEST), text.rfind(" ", 0, LONGEST)) + 1 or LONGEST]
    # Line ends are one sign, and what cannot be encoded is gone, whatever the format.
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").replace("\f", "\n")
    text = text.encode("utf-8", "ignore").decode("utf-8")
    if not re.search(r"\w", text):
        raise UnreadableError("no words" if text else "no text", "a document with words")
    return Document(
        id=source.id,
        title=found.title or _headline(text),
        publisher=found.publisher,
        published=found.published or _dateline(text),
        lang=found.lang or guess(text),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        cut=cut,
    )


def contents(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises
    ------
    UnreadableError
        If it is missing, no file, too large, empty, or cannot be opened.
    """
    try:
        with _open(path) as file:
            data = file.read(LARGEST + 1)
            if len(data) > LARGEST:
                size = max(len(data), path.stat().st_size)
                raise UnreadableError(f"{size / 1024**2:.0f} MB", f"at most {LARGEST // 1024**2} MB")
    except FileNotFoundError as error:
        raise UnreadableError("no such file", "the path of a file") from error
    except OSError as error:
        raise UnreadableError(f"a file that cannot be opened ({error.strerror})", "a file you may read") from error
    if not data.strip():
        raise UnreadableError("an empty file", "a document with words")
    return data


def _open(path: Path) -> IO[bytes]:
    """Open what is a file, and never wait for a pipe that nobody writes to."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadableError("a folder" if path.is_dir() else "a pipe, a socket or a device", "a file")
    # It may have become a pipe since.
    return os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb")


def _extract(path: Path, data: bytes) -> Extracted:
    """Choose by what the bytes are, and only then by the name."""
    suffix = path.suffix.casefold()
    if data.lstrip()[:5] == b"%PDF-":
        return load_formats.pdf(data)
    if data[:4] == b"PK\x03\x04":
        return load_formats.word(data)
    for magic, kind in load_formats.OTHERS.items():
        if data.startswith(magic):
            raise UnreadableError(kind, KINDS)
    if suffix in {".pdf", ".docx"}:
        raise UnreadableError(f"something that is no {suffix[1:].upper()} file, whatever its name says", KINDS)
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if suffix in {".html", ".htm", ".xhtml"} or head.startswith((b"<!doctype html", b"<html")):
        return load_html.page(data)
    text = decode(data, 4 * LONGEST + 4)  # no code point takes more than four bytes
    return load_formats.markdown(text) if suffix in {".md", ".markdown"} else Extracted(text=text)


def _headline(text: str) -> str | None:
    """The line that a page repeats near its top, as its own title and over the article; else the first one."""
    rows = list(islice((line.strip() for line in text.split("\n") if re.search(r"\w", line)), _TOP))
    twice = (row for at, row in enumerate(rows) if len(row.split()) >= _WORDS and row in rows[at + 1 :])
    line = next(twice, rows[0])
    return line if len(line) <= 300 else None


def _dateline(text: str) -> str | None:
    """A date of publication where a line near the top or the end is nothing else, or says that it is one."""
    rows = [line.strip() for line in text.split("\n") if line.strip()]
    for row in [*rows[:12], *rows[-6:]]:
        dates = [each for each in find_dates(row, None) if each.full and each.iso] if len(row) <= 100 else []
        if len(dates) == 1:
            rest = row[: dates[0].start] + row[dates[0].end :]
            if (
                re.match(r"(?:first )?(?:published|posted|date|updated|issued)\b", row, re.I)
                or len(rest.strip(" ,.|–—-")) <= 12
            ):
                return dates[0].iso
    return None
