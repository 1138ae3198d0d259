"""PDF, Word and Markdown: the text in them, and what they say of themselves."""

from __future__ import annotations

import io
import logging
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from foedus.errors import ReadError
from foedus.read.dates import find_dates
from foedus.read.load_text import KINDS, LONGEST, Extracted, UnreadableError
from foedus.read.parse import INSTALL

OTHERS = {
    b"\xd0\xcf\x11\xe0": "an encrypted Word file, one of before 2007, or another old Office file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF8": "a picture (GIF)",
    b"\x1f\x8b": "a compressed file (gzip)",
    b"\x7fELF": "a program",
    b"MZ": "a program",
}
# What a Word file may unpack to: a book of 400 pages has 5 MB of XML and a paragraph for every line.
_XML = 20 * 1024 * 1024  # bytes
_TEXT = (".xml", ".rels")
_PARAGRAPHS = 100_000
_UNPACKED = 100 * 1024 * 1024  # bytes, pictures and all


def pdf(data: bytes) -> Extracted:
    """Return the text of a PDF, its lines joined to paragraphs.

    Raises
    ------
    UnreadableError
        If it is encrypted, broken, or holds pictures of pages only.
    """
    try:
        from pypdf import PdfReader
    except ModuleNotFoundError as error:
        raise ReadError(INSTALL) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of damaged parts that it reads around
            reader = PdfReader(io.BytesIO(data), strict=False)
            if reader.is_encrypted:
                raise UnreadableError("an encrypted PDF", "one without a password")
            text = "\n\n".join(_pages(reader.pages))
            about = reader.metadata
            title, made = (about.title, about.creation_date_raw) if about else (None, None)
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # whatever a broken file makes of a parser
        raise UnreadableError("a broken PDF", "a PDF that opens in a viewer") from error
    if not text.strip():
        raise UnreadableError("a PDF without text (pictures of pages)", "a PDF with text: run OCR on it first")
    day = re.match(r"D:(\d{4})(\d\d)(\d\d)", str(made or ""))
    return Extracted(text=text, title=str(title) if title else None, published="-".join(day.groups()) if day else None)


def _pages(pages: Iterable[Any]) -> Iterator[str]:
    """Yield the text of each page, as far as it will be read."""
    total = 0
    for page in pages:
        text = unwrap(page.extract_text())
        yield text
        total += len(text)
        if total > LONGEST:
            return


def unwrap(page: str) -> str:
    """Join the lines of a page to paragraphs: a line that reaches the margin goes on in the next."""
    rows = page.split("\n")
    widest = max((len(row.rstrip()) for row in rows), default=0)
    out: list[str] = []
    open_ = False
    for row in rows:
        words = row.strip()
        if open_ and words and not re.match(r"[•▪●·*]|\d{1,2}[.)]\s", words):
            if out[-1].endswith("-") and words[0].islower():
                out[-1] = out[-1][:-1] + words
            else:
                out[-1] += " " + words
        else:
            out.append(words)
        full = len(row.rstrip()) > 0.7 * widest
        open_ = bool(words) and (full or words.endswith((",", "-"))) and not (not full and words.endswith((".", ":")))
    return "\n".join(out)


def word(data: bytes) -> Extracted:
    """Return the paragraphs and tables of a Word file, in their order.

    Raises
    ------
    UnreadableError
        If it is another kind of archive, or broken.
    """
    try:
        from docx import Document
        from docx.table import Table
    except ModuleNotFoundError as error:
        raise ReadError(INSTALL) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "word/document.xml" not in archive.namelist():
                raise UnreadableError("an archive that is no Word file", KINDS)
            entries = [(each.filename, each.file_size) for each in archive.infolist()]
            whole, xml = sum(size for _, size in entries), sum(size for name, size in entries if name.endswith(_TEXT))
            if xml > _XML or whole > _UNPACKED:
                found = f"a Word file that unpacks to {whole / 1024**2:,.0f} MB, {xml / 1024**2:,.0f} of them text"
                raise UnreadableError(found, "at most 100 MB, 20 of them text")
            paragraphs = sum(1 for _ in re.finditer(rb"<(?:\w+:)?p[ />]", archive.read("word/document.xml")))
            if paragraphs > _PARAGRAPHS:
                raise UnreadableError(f"a Word file of {paragraphs:,} paragraphs", f"at most {_PARAGRAPHS:,}")
        document = Document(io.BytesIO(data))

        def parts() -> Iterator[str]:
            for part in document.iter_inner_content():
                if isinstance(part, Table):
                    yield from (" | ".join(cell.text for cell in row.cells) for row in part.rows)
                else:
                    yield part.text

        text = "\n".join(parts())
        title = document.core_properties.title or None
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # whatever a broken file makes of a parser
        raise UnreadableError("a broken Word file", "one that Word opens") from error
    return Extracted(text=text, title=title)


def markdown(text: str) -> Extracted:
    """Return the words of a Markdown text without its signs; title, publisher and date from its head."""
    about: dict[str, str] = {}
    front = re.match(r"\ufeff?---\s*\n(.*?)\n---\s*\n", text, re.DOTALL)
    if front:
        for row in front[1].split("\n"):
            key, colon, value = row.partition(":")
            if colon:
                about[key.strip().casefold()] = value.strip().strip("\"'")
        text = text[front.end() :]
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"^ {0,3}>[ \t]?", "", text, flags=re.MULTILINE)
    text = re.sub(r"^[ \t]*(?:```.*|[-*_]{3,}|=+)[ \t]*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    day = next((each.iso for each in find_dates(about.get("date", about.get("published", "")), None)), None)
    return Extracted(
        text=text.strip("\n"),
        title=about.get("title"),
        publisher=about.get("publisher") or about.get("source"),
        published=day,
        lang=about.get("lang") or about.get("language"),
    )
