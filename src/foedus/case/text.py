"""From the bytes of a file to its text, whatever a spreadsheet made of them."""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path

from foedus.case.layout import MAX_BYTES
from foedus.errors import Problem

# Control characters but tab and line ends, and the marks that turn the direction of what is shown.
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def read_bytes(path: Path) -> bytes | Problem:
    """Read a file up to the stated size; a Problem if it is larger or cannot be read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device may never end
            return _unreadable(path, "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or device")
        if status.st_size > MAX_BYTES:
            return Problem(
                code="too-large",
                says="This file is too large to be read.",
                file=path.name,
                found=f"{status.st_size / 1024 / 1024:.1f} MiB",
                expected=f"at most {MAX_BYTES // 1024 // 1024} MiB",
            )
        return path.read_bytes()
    except OSError as error:
        return _unreadable(path, error.strerror or str(error))


def _unreadable(path: Path, found: str) -> Problem:
    return Problem(
        code="unreadable",
        says="This file cannot be read.",
        file=path.name,
        found=found,
        expected="a file that you may read",
    )


def decode(data: bytes, file: str) -> str | Problem:
    """Decode UTF-8, with or without byte-order mark, and the UTF-16 that Excel calls "Unicode text".

    Returns
    -------
    The text, or a Problem that names the line with the first byte that is not UTF-8, or the first NUL.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError as error:
            return _not_text(data, error.start, file, "damaged-utf16", "bytes that are not UTF-16 behind its mark")
        nul = text.find("\0")
        return _seen(text, file) if nul < 0 else _not_text(data, 2 * nul, file, "nul-bytes", "a NUL character")
    nul = data.find(b"\0")
    if nul >= 0:
        return _not_text(data, nul, file, "nul-bytes", "a NUL byte")
    try:
        return _seen(data.decode("utf-8-sig"), file)
    except UnicodeDecodeError as error:
        return _not_text(data, error.start, file, "not-utf8", f"byte 0x{data[error.start]:02x}")


def _seen(text: str, file: str) -> str | Problem:
    """Return the text, or a Problem where it holds a sign that nobody sees and that could mislead who reads it."""
    hidden = HIDDEN.search(text)
    if hidden is None:
        return text
    return Problem(
        code="control-characters",
        says="This file holds a sign that cannot be seen.",
        file=file,
        row=text.count("\n", 0, hidden.start()) + 1,
        found=repr(hidden[0])[1:-1],
        expected="text without control characters or signs that turn its direction",
    )


def _not_text(data: bytes, at: int, file: str, code: str, found: str) -> Problem:
    return Problem(
        code=code,
        says="This file is not text that foedus can read.",
        file=file,
        row=data.count(b"\n", 0, at) + 1,
        found=found,
        expected="UTF-8 text (in Excel, save as 'CSV UTF-8')",
    )
