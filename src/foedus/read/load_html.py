"""A page as a browser saved it: the article in it, without menus, advertisements and notices."""

from __future__ import annotations

import logging
import re
from typing import Any

from foedus.errors import ReadError
from foedus.read.load_text import Extracted, UnreadableError, decode
from foedus.read.parse import INSTALL

_NOTICE = re.compile(
    r"cookie|consent|privacy (?:policy|settings)|personal data|accept all|subscribe to (?:read|continue)|"
    r"enable javascript",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w\-]+)""", re.IGNORECASE)
_INLINE = re.compile(rb"""data:[\w/+.;=-]{0,100},[^"'\s)>]*""")  # pictures and fonts inside the page
_LARGEST = 5 * 1024 * 1024  # bytes of markup; with more, or more elements, finding the article takes minutes
_ELEMENTS = 100_000
_SHORT = 1200  # characters: a notice is short, an article about cookies is not


def page(data: bytes) -> Extracted:
    """Return the article of a page.

    Raises
    ------
    UnreadableError
        If it is too large, or there is none, or only a notice about cookies or a subscription.
    """
    try:
        from trafilatura import bare_extraction
    except ModuleNotFoundError as error:
        raise ReadError(INSTALL) from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    data = _INLINE.sub(b"", data)
    if len(data) > _LARGEST:
        raise UnreadableError(f"a page of {len(data) / 1024**2:.0f} MB without its pictures", "at most 5 MB")
    elements = sum(1 for _ in re.finditer(rb"<[a-zA-Z]", data))
    if elements > _ELEMENTS:
        raise UnreadableError(f"a page of {elements:,} elements", f"at most {_ELEMENTS:,}; its article alone will do")
    html = _decode(data)
    found: Any = bare_extraction(html, with_metadata=True, include_comments=False, favor_precision=False)
    text = (found.text or "").strip() if found else ""
    if not text:
        if _NOTICE.search(html):
            raise UnreadableError("a page with only a notice about cookies or access", "a page with its article")
        raise UnreadableError("a page without an article", "a page with its article")
    if len(text) < _SHORT and _is_notice(text):
        raise UnreadableError("a page with only a notice about cookies or access", "a page with its article")
    declared = re.search(r"<html[^>]+\blang\s*=\s*[\"']?([a-zA-Z]{2})\b", html)
    return Extracted(
        text=text,
        title=found.title or None,
        publisher=found.sitename or None,
        published=_stated(html, found.date),
        lang=declared[1].casefold() if declared else None,
    )


def _stated(html: str, day: str | None) -> str | None:
    """The date of the page, if it stands in it: an extractor may also find one in an address or a copyright line."""
    if not day:
        return None
    year, _, number = day.split("-")
    return day if day in html or (re.search(rf"\b0?{int(number)}\b", html) and year in html) else None


def _is_notice(text: str) -> bool:
    """Whether most sentences are about cookies, consent or access."""
    sentences = [each for each in re.split(r"(?<=[.!?])\s+|\n+", text) if re.search(r"\w", each)]
    return sum(bool(_NOTICE.search(each)) for each in sentences) * 2 >= len(sentences)


def _decode(data: bytes) -> str:
    charset = _CHARSET.search(data[:4096])
    name = charset[1].decode("ascii").casefold() if charset else "utf-8"
    if name in {"utf-8", "utf8", "utf-16"}:
        return decode(data)
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError) as error:
        raise UnreadableError(
            f"bytes that are not in the encoding the page names ({name})", "a page saved whole"
        ) from error
