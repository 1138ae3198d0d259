"""The edge: a file becomes a document, or a line that says what was found in its stead."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from foedus.read import load_formats, load_html
from foedus.read.dates import find_dates
from foedus.read.language import guess
from foedus.read.load_text import KINDS, LARGEST, Extracted, UnreadableError, decode
from foedus.read.nouns import Document, Unread


def load_all(paths: Iterable[Path]) -> tuple[list[Document], list[Unread]]:
    """Read files in their order; what cannot be read is listed, and the rest is still read."""
    documents: list[Document] = []
    unread: list[Unread] = []
    taken: set[str] = set()
    for path in paths:
        try:
            document = load(path)
        except UnreadableError as error:
            unread.append(Unread(file=str(path), found=error.found, expected=error.expected))
            continue
        id_, number = document.id, 2
        while id_ in taken:
            id_, number = f"{document.id}-{number}", number + 1
        taken.add(id_)
        documents.append(document if id_ == document.id else replace(document, id=id_))
    return documents, unread


def load(path: Path) -> Document:
    """Read one file.

    Raises
    ------
    UnreadableError
        If it is missing, empty, too large, binary, broken, encrypted, or holds no text to read.
    """
    found = _extract(path, _bytes(path))
    # Line ends are one sign, and what cannot be encoded is gone, whatever the format.
    text = found.text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").replace("\f", "\n")
    text = text.encode("utf-8", "ignore").decode("utf-8")
    if not re.search(r"\w", text):
        raise UnreadableError("no words" if text else "no text", "a document with words")
    return Document(
        id=path.stem,
        title=found.title or _first_line(text),
        publisher=found.publisher,
        published=found.published or _dateline(text),
        lang=found.lang or guess(text),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableError("a folder", "a file; give the files in it, as in folder/*.html")
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableError(f"{size / 1024**2:.0f} MB", f"at most {LARGEST // 1024**2} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError("no such file", "the path of a file") from error
    except OSError as error:
        raise UnreadableError(f"a file that cannot be opened ({error.strerror})", "a file you may read") from error
    if not data.strip():
        raise UnreadableError("an empty file", "a document with words")
    return data


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
    text = decode(data)
    return load_formats.markdown(text) if suffix in {".md", ".markdown"} else Extracted(text=text)


def _first_line(text: str) -> str | None:
    line = next(line.strip() for line in text.split("\n") if re.search(r"\w", line))
    return line if len(line) <= 300 else None


def _dateline(text: str) -> str | None:
    """A date of publication where a line near the top or the end is nothing else, or says that it is one."""
    rows = [line.strip() for line in text.split("\n") if line.strip()]
    for row in [*rows[:12], *rows[-6:]]:
        dates = [each for each in find_dates(row, None) if each.full and each.iso]
        if len(dates) == 1 and len(row) <= 100:
            rest = row[: dates[0].start] + row[dates[0].end :]
            if (
                re.match(r"(?:first )?(?:published|posted|date|updated|issued)\b", row, re.I)
                or len(rest.strip(" ,.|–—-")) <= 12
            ):
                return dates[0].iso
    return None
