"""Does a line name somebody who is not known already? Only then is the recogniser of names asked: it is slow."""

from __future__ import annotations

import re

from foedus.read.lexicon import TITLES, listed
from foedus.read.parties import office, without_parties

# Words that are written with a capital and name nobody.
_NOBODY = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august",
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec coalition willing minister",
    "foreign house commission council union memorandum summit palace office paris budapest force forces article",
    "europe european europeans western west eastern east northern southern baltic nordic atlantic asia africa arctic",
    "armed army navy air military political security assurance assurances assistance support deployment reassurance",
    "framework guarantee guarantees ceasefire peace plan agreement declaration next steps step why what how who where",
    "when this these that the top scroll read more key points takeaways background analysis update live war day states",
    "matters means could would will should have has had did does are was were can may might must not new first last",
    "leaders allies partners troops nations countries ministers president's ukrainian russian american kremlin gmt",
)
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’'-]*")
_INSIDE = re.compile(r"(?<=[a-zà-þ0-9,;’”)] )[A-ZÀ-Þ][\w’'-]*[a-zà-þ][\w’'-]*")
_PAIR = re.compile(r"[A-ZÀ-Þ][\w’'-]+ (?:(?:de|van|von|der|den|al|el|di) )*[A-ZÀ-Þ][\w’'-]+")
_OFFICE = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*[a-zà-þ] )?([A-ZÀ-Þ][\w-]+)(?:[’']s)?")


def names_stranger(line: str) -> bool:
    """Return whether a line may name a person or a body that is neither a party nor known by office.

    A word with a capital inside a sentence may, and so may two in a row.
    """
    left = _CAPITAL.sub(lambda match: "x" if _nobody(match[0]) else match[0], without_parties(line))
    left = _OFFICE.sub(lambda match: "x" if office(match[1]) else match[0], left)
    return (
        _INSIDE.search(left) is not None
        or _PAIR.search(left) is not None
        or re.match(r"[A-ZÀ-Þ]\w+:", left) is not None
    )


def _nobody(word: str) -> bool:
    low = word.casefold().removesuffix("’s").removesuffix("'s")
    return low in _NOBODY or low in TITLES
