"""Whom does whoever reports name as the one who knows: ``the paper reported, citing a diplomat``?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from foedus.read.grammar import kids
from foedus.read.people import HUMAN, People, name_of

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_FEW = 12  # words between a report and its source
_PAPERS = frozenset(("statement", "document", "report", "declaration", "text"))


def cited(verb: Token, people: People) -> str | None:
    """Return the source which somebody who says something gives for it.

    Parameters
    ----------
    verb
        The verb of saying.
    people
        Who was named.
    """
    sentence = verb.sent
    for token in sentence:
        if token.lemma_ not in {"cite", "quote"} or abs(token.i - verb.i) > _FEW * 2:
            continue
        for source in kids(token, "dobj"):
            if source.lemma_ in _PAPERS or not (HUMAN.search(source.lemma_.casefold()) or people.knows(source)):
                continue
            return name_of(source, people)
    return None
