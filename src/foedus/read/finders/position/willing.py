"""Which parties are ready for a part in the force, open to one or undecided, in words that name no soldiers?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.position import elliptic, stance_assent, stance_part, stance_units, stance_waits, stance_yet
from foedus.read.finders.position.abroad import elsewhere
from foedus.read.finders.position.no_stance import speaks_of_other
from foedus.read.finders.position.stance_whose import whose
from foedus.read.finders.position.stances import Taken, claims
from foedus.read.finders.words import SPOKEN_OF
from foedus.read.grammar import overlaps, subject
from foedus.read.parties import parties_in
from foedus.read.scene import Found, Scene

# Of a state, of its government or of its soldiers: bases may serve, too.
_STATE = re.compile(
    r"(?:[Cc]ountry|[Gg]overnment|[Cc]abinet|[Nn]ation|[Ff]orces|[Tt]roops|[Ss]oldiers|[Aa]rmy|they|both|we|each|"
    r"people)$"
)
_THE_FORCE = re.compile(r"\b(?:force|mission|operation|MNF-U|contingent)\b")
_OTHER_PART = re.compile(
    r"\b(?:naval|maritime|air (?:patrols?|policing)|financial|logistic\w*|humanitarian|diplomatic|talks|negotiations?|"
    r"summit|"
    r"meeting|conference|call|sanctions?|vote|debate|ceremony|parade|exercises?|training|Nations Assistance|Orbital|"
    r"Interflex|"
    r"loan|fund|NATO force|in Latvia|in Lithuania|in Iraq|in Lebanon)\b"
)
_NEAR = 25  # characters after a stance that say what it is about
_OF_STATES = stance_part.OF_STATES | stance_assent.OF_STATES
# Said with nobody for a subject: it is the stance of who speaks, or of the country spoken of.
_OF_NOBODY = stance_yet.OF_NOBODY | stance_waits.OF_NOBODY | {stance_part.TROOPS_MIGHT, stance_assent.NOUN}


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find stances that no other rule has taken: first those that name a force, then those in few words."""
    if not scene.about.topic or scene.text.rstrip('”"’ ').endswith("?"):
        return
    taken = list(taken)
    for pattern, value in _patterns(scene):
        for match in scene.finditer(pattern):
            first, last = scene.tokens(*match.span())
            if (
                overlaps(first, last, taken)
                or speaks_of_other(scene.text, *match.span())
                or elsewhere(scene.text, *match.span())
            ):
                continue
            near = re.split(r"[,.;:]", scene.text[match.end() : match.end() + _NEAR])[0]
            if value != "undecided" and _OTHER_PART.search(match[0] + near):
                continue
            found = whose(scene, first, last, pattern in _OF_NOBODY)
            if found is None or (pattern in _OF_STATES and not _of_state(scene, found)):
                continue
            taken.append((found.first, found.last))
            yield from claims(found, value)
    yield from elliptic.find(scene, taken)


def _patterns(scene: Scene) -> Iterator[tuple[re.Pattern[str], str]]:
    """The patterns worth a look, with what they say: short ones only where soldiers were spoken of."""
    near = scene.about.soldiers or scene.about.pledged or scene.search(SPOKEN_OF) is not None
    if scene.search(stance_units.GATE):
        yield from stance_units.VALUES.items()
    if scene.search(stance_part.GATE):
        yield from stance_part.NAMING.items()
        if near:
            yield from stance_part.SHORT.items()
    if near and scene.search(stance_yet.GATE):
        yield from ((pattern, "undecided") for pattern in stance_yet.ALL)
    if near and scene.search(stance_assent.GATE):
        yield from stance_assent.VALUES.items()
    if near and scene.search(stance_waits.GATE):
        yield from ((pattern, "undecided") for pattern in stance_waits.ALL)


def _of_state(scene: Scene, found: Taken) -> bool:
    """Whether it is a state that would take part, no person, no base, and not the force itself."""
    doer = subject(found.verb)
    if doer is None:
        return True
    if doer.lower_ == "it":
        before = scene.text[: scene.start(doer.i)]
        return doer.i > scene.sent.start and not _THE_FORCE.search(before)
    if scene.about.people.knows(doer) or doer.lower_ in {"he", "she"}:
        return False
    return doer.pos_ == "PROPN" or _STATE.search(doer.text) is not None or bool(parties_in(doer.text))
