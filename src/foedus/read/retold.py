"""Whose are words that nobody is quoted with, where a text can know them only from whoever spoke just before?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.grammar import SUBJECTS, subject
from foedus.read.lexicon import listed
from foedus.read.parties import party_in
from foedus.read.people import Chain

if TYPE_CHECKING:
    from foedus.read.scene import Found, Scene

# What a planned force is for, where it would stand, what is missing: nobody knows it but those who plan it.
_PLANNED = listed("force.purpose place.deployment deployment.trigger drones.stopped pledging.kinds proposal.state")
_HEARD = _PLANNED | listed(
    "pledges.state ua.force_limits ua.strengthening veto.russia guarantees.rejected demand.sanctions demand.binding "
    "war.by_force war.negotiated_end threat.foreign_troops meeting.ready"
)
_OWN = frozenset(("contribution", "condition", "position"))  # a leader's country, of which he has just spoken
_STATES = listed("government country nation ally capital")
_UNSIGNED = re.compile(
    r"(?:\b(?:not|never)|n[’']t) (?:yet )?(?:signed?|put (?:its|their) (?:name|signature)|committed? (?:it|him)self|"
    r"(?:been )?(?:made )?(?:public|published|disclosed))\b"
)
_ASIDE = re.compile(r"(?:,|\b(?:though|although|but)) $")  # "X said help would come, though | its form isn’t public"
_HE_SAYS = re.compile(r"[,”\"]+ (?:he|she) (?:said|says|added|explained|noted)\b")
_SOON = re.compile(r"\b(?:days|weeks|shortly|soon)\b")
# How a paragraph begins that goes on with what was spoken of.
_GOES_ON = re.compile(
    r"(?:It|They|Its|Their|This|These|Those|None|Nobody|No (?:soldiers?|troops|units?)|"
    r"(?:The|Such a|That) (?:force|mission|units?|soldiers?|troops|contingents?|deployment|aim|purpose|goal|task|idea|"
    r"plans?|exact|preparations?|areas|places|locations))\b"
)
_FAR, _FARTHER = 2, 4  # sentences back in which somebody may have spoken, the latter of a force that is planned


def texts_own(scene: Scene, found: Found) -> bool:
    """Whether a text says something by itself, beside what it retells: no list was published, nothing was signed."""
    if found.question == "pledging.list":
        before = scene.words(scene.sent.start, found.first)
        if _HE_SAYS.match(scene.text, scene.end(found.last)):
            return False
        return before.count("“") <= before.count("”") and before.count('"') % 2 == 0  # else it is quoted
    aside = _ASIDE.search(scene.text, 0, scene.start(found.first))
    return (
        found.question == "us.support"
        and aside is not None
        and _UNSIGNED.search(scene.words(found.first, found.last)) is not None
    )


def heard_from(scene: Scene, found: Found) -> Chain:
    """Return through whom the words of a claim come, if it says what only somebody who spoke before can have said."""
    topic, _, party = found.question.rpartition(".")
    heard = bool({found.question, topic} & _HEARD) or (
        found.question == "us.support" and scene.search(_SOON) is not None
    )
    if scene.heading or not (heard or topic in _OWN or topic == "approval"):
        return ()
    inside = scene.doc[scene.sent.start : found.first]
    if chain := next((chain for each in reversed(inside) if (chain := scene.speaks(each))), ()):
        last = max(each.i for each in inside if scene.speaks(each))
        since = any(
            each.lower_ == "after" and (each.dep_ == "mark" or each.nbor().pos_ == "NUM")
            for each in scene.doc[last + 1 : found.first]
        )  # "a day after 26 nations ..."
        return chain if (heard or topic in {"approval", "condition"}) and not since else ()
    if any(scene.speaks(each) for each in scene.sent):
        return ()
    if not heard:
        chain = _before(scene, 1) if topic in _OWN else ()
        return chain if chain and _party(scene, chain[-1]) == party else ()
    doers = [subject(scene.sent.root), *(each for each in inside if each.dep_ in SUBJECTS)]
    if found.question in _PLANNED and any(each and (each.lemma_ in _STATES or party_in(each.text)) for each in doers):
        return ()  # "Some governments are prepared to ...": another matter
    if scene.sent.start == 0:  # a paragraph that goes on with what was spoken of
        said = scene.about.said  # of a person: a paper, or officials without a name, are named again
        goes_on = found.question in _PLANNED and said and scene.about.people.names(said[-1])
        chain = said if goes_on and _GOES_ON.match(scene.text) else ()
    else:
        chain = _before(scene, _FARTHER if found.question in _PLANNED else _FAR)
    strange = found.question in _PLANNED and found.question != "drones.stopped"
    return () if chain and strange and _party(scene, chain[-1]) == "RU" else chain


def ends_with(scene: Scene) -> Chain:
    """Return through whom the last words of a sentence come that have a voice."""
    return next((chain for each in reversed(scene.sent) if (chain := scene.speaks(each))), ())


def _before(scene: Scene, far: int) -> Chain:
    """Through whom the nearest words before a sentence come, in its line and not too far back."""
    start = scene.sent.start
    for _ in range(far):
        if start == 0:
            break
        before = scene.doc[start - 1].sent
        if chain := next((chain for each in reversed(before) if (chain := scene.speaks(each))), ()):
            return chain
        start = before.start
    return ()


def _party(scene: Scene, name: str) -> str | None:
    """The party of a speaker."""
    return scene.person(name) or party_in(name)
