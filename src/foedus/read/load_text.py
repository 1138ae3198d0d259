"""Bytes to text, what every format gives, and the error that says what was found instead."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from foedus.errors import ReadError

LARGEST = 50 * 1024 * 1024  # bytes of a file
LONGEST = 1_000_000  # code points of a text, 400 pages: the rest is not read, and that is said
KINDS = "plain text, Markdown, HTML, PDF or Word (.docx)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What a format gives: its text, and what it says of itself."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    lang: str | None = None


_HEAD = 2_000  # bytes within which a page or a brief says what wrote it
_PAGE = b'<meta name="generator" content="foedus '
_BRIEF = re.compile(rb"\nfoedus \d+\.\d+\.\d+\S*, case ")


def is_ours(data: bytes) -> bool:
    """Return whether a file is a page or a brief that foedus wrote."""
    return _PAGE in data[:_HEAD] or _BRIEF.search(data[-_HEAD:]) is not None


class UnreadableError(ReadError):
    """One file cannot be read: what was found in it, what was expected."""

    def __init__(self, found: str, expected: str) -> None:
        self.found, self.expected = found, expected
        super().__init__(f"found {found}; expected {expected}")


def decode(data: bytes, most: int = LARGEST) -> str:
    """Return text in UTF-8, or in UTF-16 with its mark; of long ones what the first `most` bytes hold.

    Raises
    ------
    UnreadableError
        If the bytes are no text, or in another encoding: it would have to be guessed.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    sample = data[:65536]
    if encoding == "utf-8-sig" and (b"\x00" in sample or sum(b < 9 or 13 < b < 27 for b in sample) > len(sample) / 50):
        raise UnreadableError("binary data", KINDS)
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data[:most], final=len(data) <= most)
    except UnicodeDecodeError as error:
        byte = data[error.start]
        raise UnreadableError(
            f"byte 0x{byte:02x} at {error.start}, which is no {encoding[:6].upper().strip('-')}", "text saved as UTF-8"
        ) from error
