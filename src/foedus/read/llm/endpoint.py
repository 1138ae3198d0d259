"""Which endpoint is asked: what the variables of the environment say, checked before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from foedus.errors import ArgumentError, ReadError

URL, MODEL, KEY, TIMEOUT = "FOEDUS_LLM_URL", "FOEDUS_LLM_MODEL", "FOEDUS_LLM_KEY", "FOEDUS_LLM_TIMEOUT"
_SECONDS = 120.0
_LONGEST = 3600.0
_SHORTEST_KEY = 4  # a shorter one would be hidden in half of all words


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible endpoint.

    Parameters
    ----------
    url
        Its base address, such as ``http://localhost:11434/v1``.
    model
        The name of the model there.
    key
        Sent as bearer token to that host alone; never shown.
    timeout
        Seconds within which a part of a text must be answered, tries included; above 0, at most 3600.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = _SECONDS

    @property
    def host(self) -> str:
        """Host and port, for people."""
        return urlsplit(self.url).netloc

    @property
    def local(self) -> bool:
        """Whether it is this machine."""
        name = urlsplit(self.url).hostname or ""
        try:
            return ip_address(name).is_loopback
        except ValueError:
            return name == "localhost" or name.endswith(".localhost")

    @property
    def encrypted(self) -> bool:
        """Whether texts and key travel encrypted."""
        return self.url.startswith("https:")

    @property
    def reader(self) -> str:
        """What a claim says of who found it."""
        return f"llm/{self.model}"

    def hide(self, text: str) -> str:
        """Return a text from outside, fit for one line: without the key, and without signs that steer a terminal."""
        if self.key and len(self.key) >= _SHORTEST_KEY:
            text = text.replace(self.key, "[key]")
        return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def endpoint(variables: Mapping[str, str]) -> Endpoint:
    """Read the endpoint from the variables of the environment.

    Raises
    ------
    ReadError
        If address or model are not set.
    ArgumentError
        If one of them cannot be what it says. What stands in the key is never shown.
    """
    given = {name: variables.get(name, "").strip() for name in (URL, MODEL, KEY, TIMEOUT)}
    missing = [name for name in (URL, MODEL) if not given[name]]
    if missing:
        raise ReadError(
            f"A language model is asked only where you say which: set {' and '.join(missing)}, for instance "
            f"{URL}=http://localhost:11434/v1 {MODEL}=NAME (docs/reading.md)."
        )
    if not given[MODEL].isprintable():
        raise ArgumentError(f"{MODEL} cannot be a name.", given[MODEL], "printable signs")
    if not re.fullmatch(r"[!-~]*", given[KEY]):
        raise ArgumentError(f"{KEY} cannot be sent.", "blanks or signs beyond ASCII", "the key as it was issued")
    return Endpoint(
        url=_address(given[URL]), model=given[MODEL], key=given[KEY] or None, timeout=_seconds(given[TIMEOUT])
    )


def _address(text: str) -> str:
    expected = "the base address of an endpoint, such as https://host/v1"
    try:
        parts = urlsplit(text)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 0) >= 0
    except ValueError:
        known = False
    if not known or not re.fullmatch(r"[!-~]+", text):
        shown = text if "@" not in text and "?" not in text else "something else"
        raise ArgumentError(f"{URL} is no address of an endpoint.", shown, expected)
    if "@" in parts.netloc or parts.query or parts.fragment:
        # It may hold a password, so it is not shown.
        raise ArgumentError(
            f"{URL} holds more than an address.", "a name, a password or a question mark in it", f"a key in {KEY}"
        )
    return text.rstrip("/").removesuffix("/chat/completions")


def _seconds(text: str) -> float:
    if not text:
        return _SECONDS
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _LONGEST:
        raise ArgumentError(f"{TIMEOUT} is no time to wait.", text, f"seconds above 0, at most {_LONGEST:.0f}")
    return seconds
