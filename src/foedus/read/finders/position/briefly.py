"""Where does a party stand on soldiers of its own, in words that name none because they were just spoken of?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.position import stance_curt, stance_delay
from foedus.read.finders.position.stances import by_subject, claims
from foedus.read.finders.words import SPOKEN_OF, conditions
from foedus.read.grammar import extent, overlaps, subject
from foedus.read.parties import UNASKED, parties_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_PARLIAMENT = re.compile(
    r"\b(?:[Pp]arliament\w*|Bundestag|Saeima|Riksdag|Eduskunta|Sejm|Seimas|[Cc]ongress|Commons|[Aa]ssembly|"
    r"[Hh]ouse|chamber|"
    r"[Ll]egislat\w+|court|Security Council)\b"
)


def worth_a_look(scene: Scene) -> bool:
    """Whether soldiers have just been spoken of, and a word of such a stance is there."""
    return (scene.about.force or scene.about.pledged or scene.search(SPOKEN_OF) is not None) and (
        scene.search(stance_curt.GATE) is not None or scene.search(stance_delay.GATE) is not None
    )


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find stances in words that name no soldiers and that no other rule has taken."""
    if not scene.about.topic or scene.text.rstrip().endswith("?") or not worth_a_look(scene):
        return
    for pattern, value in (*stance_curt.VALUES.items(), *((each, "undecided") for each in stance_delay.ALL)):
        for match in scene.finditer(pattern):
            first, last = scene.tokens(*match.span())
            found = None if overlaps(first, last, taken) else by_subject(scene, first, last)
            if (
                found is None
                or ("US" in found.parties and pattern not in stance_curt.OF_AMERICA)
                or set(parties_in(match[0])) - UNASKED - set(found.parties)
            ):
                continue
            if pattern is stance_delay.DECIDES and conditions(match[0]):
                continue  # on what it depends is the answer then
            doer = subject(found.verb)
            if doer is not None and _is_no_state(scene, doer, pattern):
                continue
            taken = [*taken, (found.first, found.last)]
            yield from claims(found, value)


def _is_no_state(scene: Scene, doer: Token, pattern: re.Pattern[str]) -> bool:
    """Whether a subject decides for no state, or may do for itself what a pattern says."""
    if _PARLIAMENT.search(scene.words(*extent(doer, without=("relcl", "acl", "advcl")))):
        return True
    return pattern in stance_curt.OF_STATES and (scene.about.people.knows(doer) or doer.lower_ in {"he", "she"})
