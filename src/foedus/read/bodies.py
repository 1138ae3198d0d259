"""Which paper or ministry does a bare noun mean: ``the newspaper``, ``according to the report``, ``the ministry``?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from foedus.read.grammar import kids
from foedus.read.phrases import SOMEBODY

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_OUTLET = re.compile(
    r"\b(?:[A-Z]\w+ )*(?:Times|Journal|Post|Guardian|Telegraph|Spiegel|Monde|Figaro|Bild|Zeitung|Fakty|Politico|"
    r"Bloomberg|Economist|Repubblica|Sera|Pa[ií]s)\b"
)
_AGENCY = re.compile(
    r"\b(?:Reuters|Associated Press|AP|AFP|Agence France-Presse|Bloomberg|DPA|dpa|PAP|ANSA|EFE|Belga|TASS|Interfax|"
    r"Ukrinform|Anadolu|Xinhua|Kyodo)\b"
)
_MINISTRY = re.compile(
    r"\b(?:[A-ZÀ-Þ][\w’'-]+ )?(?:Ministry of (?:the )?[A-Z]\w+(?:(?:,| and|)(?: [A-Z]\w+))*|(?:[A-Z]\w+ )+Ministry|"
    r"(?:foreign|defen[cs]e|interior) ministry)\b"
)
_SOMEBODY = re.compile(rf"\b(?:{'|'.join(sorted(SOMEBODY))})s?\b")
_ARTICLE = re.compile(r"^(?:The|A|An|In|At|On|But|And) ")


@dataclass(slots=True)
class Bodies:
    """Papers, agencies and ministries that a document names.

    Parameters
    ----------
    outlets
        Papers and broadcasters that are named anywhere.
    paper, agency, ministry
        Which was named last, up to where reading stands.
    unnamed
        Who spoke without a name, as last described, by the noun: ``White House official``.
    """

    outlets: set[str] = field(default_factory=set)
    paper: str | None = None
    agency: str | None = None
    ministry: str | None = None
    unnamed: dict[str, str] = field(default_factory=dict)

    def foresee(self, text: str) -> None:
        """Note the papers of a line before it is read."""
        self.outlets.update(_OUTLET.findall(text))

    def hear(self, text: str) -> None:
        """Note whom a sentence names."""
        self.paper = _last(_OUTLET, text) or self.paper
        self.agency = _last(_AGENCY, text) or self.agency
        self.ministry = _last(_MINISTRY, text) or self.ministry

    def speaks(self, who: str) -> None:
        """Note how somebody without a name is described who speaks."""
        noun = _SOMEBODY.search(who)
        if noun is not None and noun.start():
            self.unnamed[noun[0]] = who[: noun.end()]

    def meant(self, token: Token) -> str | None:
        """Return the name of the body that a noun means; None where it means none of those named."""
        if token.lemma_ in {"newspaper", "paper", "daily", "magazine"}:
            return self.paper or (next(iter(self.outlets)) if len(self.outlets) == 1 else None)
        bare = [each.lower_ for each in token.children if each.i < token.i] == ["the"] and not kids(token, "prep")
        if not bare:
            return None
        if token.lower_ in self.unnamed:
            return self.unnamed[token.lower_]
        return {"report": self.paper, "agency": self.agency, "ministry": self.ministry}.get(token.lower_)


def is_outlet(name: str) -> bool:
    """Return whether a name is that of a paper or a broadcaster."""
    return _OUTLET.fullmatch(name) is not None


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.findall(text)
    return _ARTICLE.sub("", found[-1]) if found else None
