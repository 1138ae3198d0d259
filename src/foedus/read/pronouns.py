"""Whom may "he" or "she" mean?"""

from __future__ import annotations

from functools import cache

from foedus.read.lexicon import HER_NAMES, HIS_NAMES, listed
from foedus.read.parties import office, women

HIS = frozenset(("he", "him", "his"))
HERS = frozenset(("she", "her", "hers"))
_MS = listed("ms mrs miss madame")


def may_mean(pronoun: str, name: str) -> bool:
    """Return whether a pronoun may mean somebody: all but "he" of a woman and "she" of a man, where that is known.

    Parameters
    ----------
    pronoun
        In small letters.
    name
        A name, or what somebody is called: of ``an adviser`` nothing is known.
    """
    known = _she(name)
    return known is None or (pronoun in HERS if known else pronoun in HIS)


@cache
def _she(name: str) -> bool | None:
    """Whether a name is that of a woman; None if that is not known, as of several."""
    words = name.split()
    if not words or ";" in name:
        return None
    first = words[0].casefold().rstrip(".")
    if words[-1].islower() and words[-1].endswith("man"):  # "a government spokesman"
        return words[-1].endswith("woman")
    if words[-1] in women() or (len(words) > 1 and first in HER_NAMES | _MS):
        return True
    return False if office(words[-1]) or (len(words) > 1 and first in HIS_NAMES | {"mr"}) else None
